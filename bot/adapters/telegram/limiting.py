"""Telegram's limits on sending: so many messages in all, so many to each group.

Other calls (edits, answers to buttons, closing a poll) don't count.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

_CHATS: Final = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """At most so many sends in so many seconds."""

    sends: int
    seconds: float


IN_ALL: Final = Rate(30, 1.0)
TO_A_GROUP: Final = Rate(20, 60.0)
# Telegram puts up with short bursts beyond one a second.
TO_A_PERSON: Final = Rate(5, 5.0)


class Limiter:
    """Lets sends through as fast as Telegram takes them, those to one chat in order."""

    def __init__(
        self, clock: Callable[[], float], sleep: Callable[[float], Awaitable[None]]
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._in_all = _Window(IN_ALL)
        self._chats: OrderedDict[int, _Window] = OrderedDict()

    async def admit(self, chat: int) -> None:
        """Wait until a message may be sent to `chat`, and count it."""
        window = self._window(chat)
        async with window.turn:
            await self._pass(window)
            async with self._in_all.turn:
                await self._pass(self._in_all)

    async def _pass(self, window: _Window) -> None:
        while (wait := window.wait(self._clock())) > 0:
            await self._sleep(wait)
        window.count(self._clock())

    def _window(self, chat: int) -> _Window:
        if chat not in self._chats:
            self._chats[chat] = _Window(TO_A_GROUP if chat < 0 else TO_A_PERSON)
        self._chats.move_to_end(chat)
        oldest = next(iter(self._chats))
        if len(self._chats) > _CHATS and not self._chats[oldest].turn.locked():
            del self._chats[oldest]
        return self._chats[chat]


class _Window:
    """The times of the latest sends, and whose turn it is to wait."""

    def __init__(self, rate: Rate) -> None:
        self.turn = asyncio.Lock()
        self._seconds = rate.seconds
        self._sent: deque[float] = deque(maxlen=rate.sends)

    def wait(self, now: float) -> float:
        if len(self._sent) < (self._sent.maxlen or 0):
            return 0.0
        return self._sent[0] + self._seconds - now

    def count(self, now: float) -> None:
        self._sent.append(now)
