"""Forgetting in time what is kept for a while only, whether anybody writes or not."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from bot.adapters.telegram.quizzes.course import Tempo
from bot.adapters.telegram.stopping import unless

# How often to look for what may be forgotten, in seconds.
PERIOD: Final = 3600.0

Forget = Callable[[float], Awaitable[None]]
"""Drops what is too old at a time (seconds since the epoch)."""

_logger = logging.getLogger(__name__)


class Upkeep:
    """Has everything forgotten whose time is over, at the start and once an hour."""

    def __init__(self, forget: Sequence[Forget], tempo: Tempo) -> None:
        self._forget = forget
        self._tempo = tempo

    async def run(self, stop: asyncio.Event) -> None:
        """Do so until `stop` is set; no failure ends it."""
        while not stop.is_set():
            for forget in self._forget:
                try:
                    await forget(self._tempo.clock())
                except Exception:
                    _logger.exception("Something couldn't be forgotten; it is tried again")
            await unless(stop, self._sleep())

    async def _sleep(self) -> None:
        await self._tempo.sleep(PERIOD)
