"""Fetching updates by long polling, and handing them to an inbox before the next are fetched."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeGuard

from telegram.error import Conflict, EndPointNotFound, InvalidToken

from bot.adapters.telegram.request import FloodError
from bot.adapters.telegram.stopping import unless

RawUpdate = Mapping[str, object]
Fetch = Callable[[int, int], Coroutine[Any, Any, list[object]]]

_logger = logging.getLogger(__name__)

# What the bot is sent. Telegram keeps the last setting, so it is always given in full.
ALLOWED_UPDATES: Final = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "poll_answer",
    "my_chat_member",
)
# So many at a time is all that Telegram gives.
FULL: Final = 100
_MAX_ID: Final = 2**62


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

    async def keep(self, updates: Sequence[RawUpdate]) -> Sequence[RawUpdate]:
        """Take responsibility for updates, all or none; returns those that are to be served.

        After it returns, Telegram may forget them. Those that were kept before are let go.
        """

    async def serve(self, updates: Sequence[RawUpdate]) -> None:
        """Serve what was kept, waiting for room; whatever isn't served is kept for the next start."""


class Polling:
    """Long polling: `fetch(offset, seconds)` gives raw updates, which go to `inbox` in order.

    `caught_up` is set once nothing waits any more that came about before; `on_failure` is called
    for each failure, for what comes after it is late.
    """

    def __init__(
        self, fetch: Fetch, inbox: Inbox, pace: Pace, on_failure: Callable[[], None] = lambda: None
    ) -> None:
        self.caught_up = asyncio.Event()
        self._fetch = fetch
        self._inbox = inbox
        self._pace = pace
        self._on_failure = on_failure
        self._offset = 0
        self._failures = 0

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until `stop` is set; no failure ends it."""
        while not stop.is_set():
            # What has come about before is there at once, and must not be waited for.
            seconds = self._pace.poll if self.caught_up.is_set() else 0
            try:
                batch = await unless(stop, self._fetch(self._offset, seconds))
                # Not to be broken off, so that all that is kept is confirmed.
                updates = await self._keep(batch or [])
                await unless(stop, self._inbox.serve(updates))
            except Exception as error:  # noqa: BLE001  deafness would be worse than any of them
                await unless(stop, self._back_off(error))

    async def confirm(self) -> None:
        """Let Telegram forget what has been taken; to be called once polling has ended."""
        if self._offset:
            try:
                await self._fetch(self._offset, 0)
            except Exception as error:  # noqa: BLE001  then the next start sees them again
                _logger.warning("The last updates couldn't be confirmed: %s", error)

    async def _keep(self, batch: list[object]) -> Sequence[RawUpdate]:
        updates = [each for each in batch if _has_id(each)]
        if len(updates) < len(batch):
            _logger.error("%d updates without an id are set aside", len(batch) - len(updates))
        if batch and not updates:
            raise ValueError("none of the updates can be confirmed")
        new: Sequence[RawUpdate] = ()
        if updates:
            new = await self._inbox.keep(updates)
            # Counted within the batch: after a week of silence Telegram's ids may start lower.
            self._offset = max(map(id_of, updates)) + 1
        if len(batch) < FULL:
            self.caught_up.set()
        if self._failures:
            _logger.warning("Polling works again after %d failures", self._failures)
            self._failures = 0
        return new

    async def _back_off(self, error: Exception) -> None:
        self._failures += 1
        self._on_failure()
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
    number = update.get("update_id") if isinstance(update, dict) else None
    return isinstance(number, int) and 0 <= number < _MAX_ID
