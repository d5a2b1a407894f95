"""Calls to Telegram: they wait where it says so, and nothing is sent twice."""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from telegram.error import BadRequest, NetworkError

from bot.adapters.telegram.limiting import Limiter
from bot.adapters.telegram.request import FloodError, NotSentError

ATTEMPTS: Final = 4
# A longer wait than this (seconds) helps nobody who waits for an answer.
LONGEST_WAIT: Final = 90.0

_Result = TypeVar("_Result")
_logger = logging.getLogger(__name__)


class Calls:
    """Makes calls until they succeed or it is no use; `sleep` is how it waits (seconds)."""

    def __init__(
        self, sleep: Callable[[float], Awaitable[None]], limiter: Limiter | None = None
    ) -> None:
        self._sleep = sleep
        self._limiter = limiter or Limiter(time.monotonic, sleep)

    async def deliver(self, chat: int, call: Callable[[], Awaitable[_Result]]) -> _Result:
        """Make a call that sends something, when Telegram takes it."""

        async def admitted() -> _Result:
            await self._limiter.admit(chat)
            return await call()

        return await self.patiently(admitted)

    async def again(self, call: Callable[[], Awaitable[_Result]]) -> _Result:
        """Make a call that does no harm when it is made twice, so that any lost one is repeated."""
        for attempt in range(1, ATTEMPTS):
            try:
                return await self.patiently(call)
            except BadRequest:
                raise
            except NetworkError as error:
                _logger.warning("A call got lost, trying again: %s", error)
                await self._sleep(float(attempt))
        return await self.patiently(call)

    async def patiently(self, call: Callable[[], Awaitable[_Result]]) -> _Result:
        """Make a call that is repeated only where it has certainly not been carried out."""
        for attempt in range(1, ATTEMPTS):
            try:
                return await call()
            except FloodError as error:
                if error.seconds > LONGEST_WAIT:
                    raise
                wait = error.seconds
            except NotSentError:
                wait = float(attempt)
            _logger.warning("Telegram takes nothing now; trying again in %g s", wait)
            await self._sleep(wait)
        return await call()
