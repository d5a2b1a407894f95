"""Telling the owners what went wrong: at most once an hour, and nothing that people wrote.

What they are to be told stands in the database, so a stop or a crash loses nothing: whatever is left
is told after the next start. Nothing is sent at the stop itself: it is to be short, Telegram may be out
of reach then, and a crash has no such moment at all.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Collection
from typing import Final

from telegram.error import TelegramError

from bot.adapters.telegram.failures import may_have_arrived
from bot.adapters.telegram.quizzes.course import Tempo
from bot.adapters.telegram.rendering import page
from bot.adapters.telegram.sending import Sender
from bot.adapters.telegram.stopping import unless
from bot.storage.faults import Claimed, Failure, Faults
from bot.wording import owners as wording

# Seconds.
PERIOD: Final = 3600.0
# One fault seldom comes alone.
GATHERING: Final = 30.0

_logger = logging.getLogger(__name__)


class Digest:
    """Takes note of failures, and tells `owners` (Telegram ids) of them."""

    def __init__(
        self, faults: Faults, sender: Sender, owners: Collection[int], tempo: Tempo
    ) -> None:
        self._faults = faults
        self._sender = sender
        self._owners = sorted(owners)
        self._tempo = tempo
        self._failed = asyncio.Event()
        self._tried = 0.0

    async def note(self, error: Exception, reference: str) -> None:
        """Have the owners told of an error; never raises."""
        if not self._owners:
            return
        try:
            failure = Failure(type(error).__name__, reference)
            await self._faults.note(failure, self._tempo.clock())
        except Exception:
            _logger.exception("The owners won't hear of reference %s", reference)
        self._failed.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Tell the owners whenever there is something, until `stop` is set; no failure ends it."""
        while self._owners and not stop.is_set():
            wait = PERIOD
            try:
                wait = await self._wait()
                if not wait:
                    await unless(stop, self._gather())
                    wait = PERIOD
                    if not stop.is_set():
                        await self._tell()
            except Exception:
                _logger.exception("The owners couldn't be told what went wrong")
            await unless(stop, self._until_failed(wait))

    async def _wait(self) -> float:
        """In how many seconds the owners are to be told; a whole period where there is nothing."""
        self._failed.clear()
        if not await self._faults.waiting():
            return PERIOD
        last = max(await self._faults.last_told(), self._tried)
        return max(last + PERIOD - self._tempo.clock(), 0.0)

    async def _gather(self) -> None:
        await self._tempo.sleep(GATHERING)

    async def _tell(self) -> None:
        self._tried = self._tempo.clock()
        claimed = await self._faults.claim(self._tried)
        told = False
        try:
            told = await self._told(claimed)
        finally:
            if not told:
                await self._faults.release(claimed.ids)

    async def _told(self, claimed: Claimed) -> bool:
        """Whether some owner was told, or may have been."""
        by_kind: dict[str, list[str]] = defaultdict(list)
        for failure in claimed.failures:
            by_kind[failure.kind].append(failure.reference)
        reached = False
        for owner in self._owners if by_kind else ():
            reached |= await self._sent(owner, by_kind)
        return reached

    async def _sent(self, owner: int, by_kind: dict[str, list[str]]) -> bool:
        try:
            await self._sender.post(owner, None, page(wording.digest(by_kind)))
        except TelegramError as error:
            # Not noted as one more failure: that would have no end.
            _logger.warning("An owner couldn't be told what went wrong: %s", error)
            return may_have_arrived(error)
        return True

    async def _until_failed(self, seconds: float) -> None:
        """Until something fails, but `seconds` at most."""
        timer = asyncio.ensure_future(self._tempo.sleep(seconds))
        failed = asyncio.ensure_future(self._failed.wait())
        try:
            await asyncio.wait((timer, failed), return_when=asyncio.FIRST_COMPLETED)
        finally:
            timer.cancel()
            failed.cancel()
