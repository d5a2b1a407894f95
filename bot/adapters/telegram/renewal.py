"""Writing a large database file anew after deletions, at a time when nobody has to wait for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from bot.adapters.telegram.stopping import unless
from bot.storage.database import Database

# Seconds.
PERIOD: Final = 1.0
QUIET: Final = 2.0
# Where it is never quiet for so long, it is done all the same.
PATIENCE: Final = 600.0

_logger = logging.getLogger(__name__)


class Renewal:
    """Looks once in a while whether the file is to be written anew; `sleep` waits (seconds).

    What was deleted is overwritten at once. This is for the copies that SQLite leaves behind where it
    has moved rows about. The need for it outlives a crash: the file itself holds a note of it.
    """

    def __init__(self, database: Database, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._database = database
        self._sleep = sleep
        self._waited = 0.0

    async def run(self, stop: asyncio.Event) -> None:
        """Do so until `stop` is set, and then once more; no failure ends it."""
        while not stop.is_set():
            await unless(stop, self._pause(PERIOD))
            wanted = self._database.worn and (self._is_time() or stop.is_set())
            if wanted and not await self._renewed():
                await unless(stop, self._pause(PATIENCE))

    def _is_time(self) -> bool:
        self._waited += PERIOD
        return self._database.idle >= QUIET or self._waited >= PATIENCE

    async def _renewed(self) -> bool:
        self._waited = 0.0
        try:
            await self._database.scrub(anew=True)
        except Exception:
            _logger.exception("The database couldn't be written anew; it is tried again")
            return False
        return True

    async def _pause(self, seconds: float) -> None:
        await self._sleep(seconds)
