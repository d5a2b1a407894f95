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
from bot.storage.standings import Standings
from bot.wording import rounds as wording

_DAY: Final = 24 * 3600.0
# How far back /top looks, in seconds; 0 stands for all time.
_PERIODS: Final = {"": ("month", 30 * _DAY), "week": ("week", 7 * _DAY), "all": ("all", 0.0)}


class StandingsCommands:
    """Tells what players have earned; `clock` gives seconds since the epoch."""

    def __init__(self, standings: Standings, sender: Sender, clock: Callable[[], float]) -> None:
        self._standings = standings
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
        period, span = _PERIODS.get(command.argument.strip().lower(), _PERIODS[""])
        since = self._clock() - span if span else 0.0
        places = scoring.standings(await self._standings.top(message.chat.id, since))
        if not places:
            await self._tell(message, wording.NOBODY_YET)
            return
        lines = [
            wording.Line(place.rank, place.tally.name, place.tally.right, place.tally.points)
            for place in places
        ]
        await self._sender.answer(message, (page(wording.top(period, lines)),))

    async def _me(self, message: Message, _command: Command) -> None:
        player, _ = author(message)
        here = is_group(message)
        mine = await self._standings.record(player, message.chat.id if here else None)
        if not mine.answered:
            await self._tell(message, wording.NO_SCORE_YET)
            return
        text = wording.record(mine.answered, mine.right, mine.points, mine.quizzes, here=here)
        await self._tell(message, text)

    async def _tell(self, message: Message, text: str) -> None:
        await self._sender.answer(message, notice(text))
