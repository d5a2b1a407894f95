"""Waiting for something to become true in the world."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Signal:
    """Wakes those who wait whenever something has changed."""

    def __init__(self) -> None:
        self.count = 0  # how often something has changed so far
        self._waiting: set[asyncio.Event] = set()

    def notify(self) -> None:
        """Let everybody who waits look again."""
        self.count += 1
        for event in self._waiting:
            event.set()

    async def until(self, true: Callable[[], bool], *, seconds: float) -> bool:
        """Wait until `true()` holds; False when it still doesn't after `seconds`."""
        event = asyncio.Event()
        self._waiting.add(event)
        try:
            async with asyncio.timeout(seconds):
                while not true():
                    event.clear()
                    await event.wait()
        except TimeoutError:
            return true()
        finally:
            self._waiting.discard(event)
        return True
