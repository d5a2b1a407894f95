"""Fetching updates by long polling, and handing each to an inbox before the next are fetched."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol, TypeGuard

from telegram.error import Conflict, EndPointNotFound, InvalidToken

from bot.adapters.telegram.request import FloodError

RawUpdate = Mapping[str, object]
Fetch = Callable[[int, int], Awaitable[list[object]]]

_logger = logging.getLogger(__name__)

# What the bot is sent. Telegram keeps the last setting, so it is always given in full.
ALLOWED_UPDATES: Final = ("message", "callback_query")


@dataclass(frozen=True, slots=True)
class Pace:
    """How patient and how busy the intake is; times are in seconds.

    `poll` is how long Telegram holds a request open; pauses after failures double from `first` to
    `longest`, less a random part that `jitter` (0..1) sets; `grace` is what updates in hand get at
    a stop; at most `chats` are served side by side and `updates` held in memory.
    """

    poll: int = 25
    first: float = 1.0
    longest: float = 60.0
    grace: float = 8.0
    chats: int = 32
    updates: int = 500
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    jitter: Callable[[], float] = random.random

    def pause(self, failures: int, error: Exception) -> float:
        """How long to wait after so many failures in a row, the last of which was `error`."""
        if isinstance(error, FloodError):
            return error.seconds
        whole = min(self.first * 2.0 ** min(failures - 1, 20), self.longest)
        return whole * (1 - self.jitter() / 2)


class Inbox(Protocol):
    """Whatever takes updates in: a queue in memory, or a table; a webhook feeds the same."""

    async def take(self, update: RawUpdate) -> None:
        """Take responsibility for an update, waiting for room; may be cancelled while it waits.

        After it returns, Telegram may forget the update. One that was taken before is let go.
        """


class Polling:
    """Long polling: `fetch(offset, seconds)` gives raw updates, which go to `inbox` in order."""

    def __init__(self, fetch: Fetch, inbox: Inbox, pace: Pace) -> None:
        self._fetch = fetch
        self._inbox = inbox
        self._pace = pace
        self._offset = 0
        self._failures = 0

    async def run(self) -> None:
        """Poll until cancelled; no failure ends it."""
        while True:
            try:
                await self._take(await self._fetch(self._offset, self._pace.poll))
            except Exception as error:  # noqa: BLE001  deafness would be worse than any of them
                await self._back_off(error)

    async def confirm(self) -> None:
        """Let Telegram forget what has been taken; to be called once polling has ended."""
        if self._offset:
            try:
                await self._fetch(self._offset, 0)
            except Exception as error:  # noqa: BLE001  then the next start sees them again
                _logger.warning("The last updates couldn't be confirmed: %s", error)

    async def _take(self, batch: list[object]) -> None:
        updates = [each for each in batch if _has_id(each)]
        if len(updates) < len(batch):
            _logger.error("%d updates without an id are set aside", len(batch) - len(updates))
        if batch and not updates:
            raise ValueError("none of the updates can be confirmed")
        # Counted within the batch: after a week of silence Telegram's ids may start lower.
        following = 0
        for update in updates:
            await self._inbox.take(update)
            following = max(following, id_of(update) + 1)
            self._offset = following
        if self._failures:
            _logger.warning("Polling works again after %d failures", self._failures)
            self._failures = 0

    async def _back_off(self, error: Exception) -> None:
        self._failures += 1
        pause = self._pace.pause(self._failures, error)
        level = logging.WARNING if self._failures == 1 else logging.ERROR
        if isinstance(error, Conflict | InvalidToken | EndPointNotFound):
            level = logging.ERROR
        _logger.log(level, "Polling failed, next try in %.1f s: %s", pause, describe(error))
        await self._pace.sleep(pause)


def describe(error: Exception) -> str:
    """What an error of the Bot API means to the bot's operator, in a line."""
    match error:
        case Conflict():
            return f"another program receives this bot's messages ({error})"
        case InvalidToken() | EndPointNotFound():
            return f"the token is not accepted at present ({error})"
        case _:
            return f"{type(error).__name__}: {error}"


def id_of(update: RawUpdate) -> int:
    """The id of an update; 0 where it has none."""
    number = update.get("update_id")
    return number if isinstance(number, int) else 0


def _has_id(update: object) -> TypeGuard[RawUpdate]:
    return isinstance(update, dict) and isinstance(update.get("update_id"), int)
