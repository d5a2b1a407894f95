"""/top and /me: who has scored how much."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from telegram import CallbackQuery, Message

from bot.adapters.telegram.addressing import Command, is_group
from bot.adapters.telegram.features import Handler
from bot.adapters.telegram.quizzes.players import author
from bot.adapters.telegram.rendering import notice, page
from bot.adapters.telegram.sending import Sender
from bot.quizzing import scoring
from bot.storage.chats import Chats
from bot.storage.standings import Standings
from bot.wording import rounds as wording
from bot.zones import Zone

_MONTH: Final = 30  # days


class StandingsCommands:
    """Tells what players have earned; `chats` knows when their weeks begin.

    `clock` gives seconds since the epoch.
    """

    def __init__(
        self, standings: Standings, chats: Chats, sender: Sender, clock: Callable[[], float]
    ) -> None:
        self._standings = standings
        self._chats = chats
        self._sender = sender
        self._clock = clock
        self._handlers: Mapping[str, Handler] = {"top": self._top, "me": self._me}

    def command(self, name: str, message: Message) -> Handler | None:  # noqa: ARG002  for everybody
        """What serves the command."""
        return self._handlers.get(name)

    async def button(self, query: CallbackQuery) -> bool:  # noqa: ARG002  it has none
        """No button."""
        return False

    async def _top(self, message: Message, command: Command) -> None:
        zone = await self._zone(message)
        since, span = _span(command.argument.strip().lower(), zone, self._clock())
        places = scoring.standings(await self._standings.top(message.chat.id, since))
        if not places:
            await self._tell(message, wording.nobody(span if since else wording.YET))
            return
        lines = [
            wording.Line(place.rank, place.tally.name, place.tally.right, place.tally.points)
            for place in places
        ]
        await self._sender.answer(message, (page(wording.top(span, lines)),))

    async def _me(self, message: Message, _command: Command) -> None:
        player, _ = author(message)
        here = is_group(message)
        chat = message.chat.id if here else None
        mine = await self._standings.record(player, chat)
        if not mine.answered:
            await self._tell(message, wording.NO_SCORE_YET)
            return
        text = wording.record(mine.answered, mine.right, mine.points, mine.quizzes, here=here)
        monday = (await self._zone(message)).week_began(self._clock())
        week = await self._standings.record(player, chat, monday)
        if week.answered:
            text += wording.of_week(week.answered, week.right, week.points)
        await self._tell(message, text)

    async def _zone(self, message: Message) -> Zone:
        return (await self._chats.preferences(message.chat.id)).zone

    async def _tell(self, message: Message, text: str) -> None:
        await self._sender.answer(message, notice(text))


def _span(period: str, zone: Zone, now: float) -> tuple[float, str]:
    """When the span begins that /top is asked for, and how it is called."""
    if period == "all":
        return 0.0, wording.ALL_TIME
    if period == "week":
        since = zone.week_began(now)
        return since, wording.this_week(zone.local(since).date())
    since = zone.day_began(now, before=_MONTH - 1)
    return since, wording.in_days(_MONTH, zone.local(since).date())
