"""Taking updates in: all are stored before Telegram may forget them, votes are counted at once."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final

from bot.adapters.telegram.intake import Pace, RawUpdate, id_of
from bot.adapters.telegram.lanes import Lanes
from bot.quizzing.rounds import Kind, Player
from bot.quizzing.scoring import Vote
from bot.storage.inbox import Inbox, Letter
from bot.storage.votes import Ballot

_MAX_NAME: Final = 64
_MAX_POLL: Final = 64
_MAX_ID: Final = 2**62

_logger = logging.getLogger(__name__)


class Mailbox:
    """Stores what comes in, then has `serve` serve it; `voted` is told in which polls people voted.

    `serve` returns why an update is to be set aside, if it is. `passing` is handed what is to be served
    now or never, and says whether it takes it. `clock` gives seconds since the epoch.
    """

    def __init__(  # noqa: PLR0913, PLR0917  each way that an update may go
        self,
        inbox: Inbox,
        serve: Callable[[RawUpdate], Awaitable[str | None]],
        voted: Callable[[frozenset[str]], None],
        passing: Callable[[RawUpdate], bool],
        pace: Pace,
        clock: Callable[[], float],
    ) -> None:
        self._inbox = inbox
        self._serve = serve
        self._voted = voted
        self._passing = passing
        self._clock = clock
        self._lanes = Lanes(self._serve_one, chats=pace.chats, updates=pace.updates)

    async def keep(self, updates: Sequence[RawUpdate]) -> tuple[RawUpdate, ...]:
        """Store updates and count votes; returns what is new and to be served."""
        now = self._clock()
        ballots, others = [], []
        for update in updates:
            if self._passing(update):
                continue  # nothing of it is written down
            ballot = ballot_of(update, now)
            if ballot:
                ballots.append(ballot)
            else:
                others.append(update)
        if not (ballots or others):
            return ()
        letters = [Letter(id_of(each), json.dumps(each)) for each in others]
        new = {letter.id for letter in await self._inbox.take(letters, ballots, now)}
        if ballots:
            self._voted(frozenset(ballot.vote.poll for ballot in ballots))
        # By number, for one may stand in a batch twice.
        return tuple({id_of(each): each for each in others if id_of(each) in new}.values())

    async def serve(self, updates: Sequence[RawUpdate]) -> None:
        """Have updates served: those of a chat in order, waiting for room."""
        for update in updates:
            await self._lanes.take(update)

    async def left(self) -> tuple[RawUpdate, ...]:
        """What was kept before the last end, but not served."""
        letters = await self._inbox.waiting()
        if letters:
            _logger.warning("%d updates are left from before and are served now", len(letters))
        return tuple(json.loads(letter.payload) for letter in letters)

    async def finish(self, seconds: float) -> None:
        """Let the updates in hand be served; what takes longer is left for the next start."""
        await self._lanes.finish(seconds)

    async def _serve_one(self, update: RawUpdate) -> None:
        reason = await self._serve(update)
        await self._inbox.settle(id_of(update), reason)


def ballot_of(update: RawUpdate, now: float) -> Ballot | None:
    """The vote that an update brings; None where it is no vote, or none that makes sense."""
    answer = update.get("poll_answer")
    if not isinstance(answer, Mapping):
        return None
    voter = _voter(answer)
    poll, options = answer.get("poll_id"), answer.get("option_ids")
    if voter is None or not isinstance(poll, str) or not isinstance(options, list):
        return None
    option = options[0] if options else None
    if option is not None and not (isinstance(option, int) and 0 <= option < 100):
        return None
    if not (poll.isascii() and poll.isprintable() and 0 < len(poll) <= _MAX_POLL):
        return None
    player, name = voter
    return Ballot(Vote(poll, player, option, id_of(update), now), name)


def shown(*names: object) -> str:
    """The name under which somebody is shown, of what Telegram has of it."""
    given = " ".join(name for name in names if isinstance(name, str) and name)
    clean = given.encode("utf-8", "replace").decode().replace("\0", "")
    return " ".join(clean.split())[:_MAX_NAME] or "Somebody"


def _voter(answer: Mapping[str, object]) -> tuple[Player, str] | None:
    """Who voted. An admin without a name votes as the chat, beside a user that stands in for all."""
    for kind, key, names in (
        (Kind.CHAT, "voter_chat", ("title",)),
        (Kind.USER, "user", ("first_name", "last_name")),
    ):
        given = answer.get(key)
        if isinstance(given, Mapping):
            number = given.get("id")
            if not isinstance(number, int) or abs(number) > _MAX_ID:
                return None
            return Player(kind, number), shown(*(given.get(name) for name in names))
    return None
