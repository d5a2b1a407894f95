"""How much is answered: so much to each person and in each chat, a little at once, more over time.

Not to be taken for `limiting`, which keeps to what Telegram lets the bot send.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from bot.adapters.telegram.conversations import Memory

_KEPT: Final = 10_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """A token bucket: it holds `burst` tokens, and so many come in a minute."""

    burst: int
    per_minute: float


# Nobody types or presses as fast for long; answers to one person don't go out any faster either.
PERSON: Final = Allowance(burst=10, per_minute=60)
# As many as Telegram lets the bot send to a group.
CHAT: Final = Allowance(burst=20, per_minute=20)
# A press changes a message, which Telegram lets the bot do more often.
CROWD: Final = Allowance(burst=60, per_minute=60)


class Ruling(Enum):
    """What becomes of something that was said or pressed."""

    SERVE = auto()
    SLOW_DOWN = auto()
    """not served; its author is to be told, once in a dry spell"""
    CALM_DOWN = auto()
    """the same, because of all who are in the chat"""
    DROP = auto()


class Flood:
    """Rules on what comes in, by when it came: what waits for its turn isn't taken for patience."""

    def __init__(
        self, *, person: Allowance = PERSON, chat: Allowance = CHAT, kept: int = _KEPT
    ) -> None:
        self._person = person
        self._chat = chat
        self._people: Memory[int, _Bucket] = Memory(kept)
        self._chats: Memory[int, _Bucket] = Memory(kept)

    def rule(self, person: int, chat: int | None, at: float) -> Ruling:
        """Whether to serve something of `person` that came `at` a time (seconds); it takes a token.

        `chat` is None in private.
        """
        own = self._bucket(self._people, person, self._person, at)
        if own.tokens < 1:
            return Ruling.SLOW_DOWN if own.complains() else Ruling.DROP
        if chat is not None:
            common = self._bucket(self._chats, chat, self._chat, at)
            if common.tokens < 1:
                return Ruling.CALM_DOWN if common.complains() else Ruling.DROP
            common.tokens -= 1
        own.tokens -= 1
        return Ruling.SERVE

    @staticmethod
    def _bucket(
        memory: Memory[int, _Bucket], key: int, allowance: Allowance, now: float
    ) -> _Bucket:
        # Whoever has been quiet for long needn't be remembered: a new bucket is as full.
        memory.drop_oldest(lambda bucket: bucket.filled(now) >= bucket.allowance.burst)
        bucket = memory.get(key)
        if bucket is None:
            bucket = _Bucket(allowance, now)
            memory.put(key, bucket)
        bucket.fill(now)
        return bucket


class _Bucket:
    """Tokens; a dry spell lasts from the last one until all are back."""

    def __init__(self, allowance: Allowance, now: float) -> None:
        self.tokens = float(allowance.burst)
        self.allowance = allowance
        self._at = now
        self._complained = False

    def fill(self, now: float) -> None:
        self.tokens = self.filled(now)
        self._at = max(now, self._at)
        if self.tokens == self.allowance.burst:
            self._complained = False

    def filled(self, now: float) -> float:
        """How many tokens there will be."""
        # What came before, but is seen later, brings nothing and takes nothing back.
        elapsed = max(now - self._at, 0.0)
        gained = elapsed * self.allowance.per_minute / 60
        return min(self.tokens + gained, float(self.allowance.burst))

    def complains(self) -> bool:
        """Whether this is the first time in a dry spell that there is nothing left."""
        first = not self._complained
        self._complained = True
        return first
