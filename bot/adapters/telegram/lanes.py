"""Serving updates: those of a chat one after the other, chats side by side."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Mapping

from bot.adapters.telegram.intake import RawUpdate, id_of

_logger = logging.getLogger(__name__)


class Lanes:
    """Hands each update to `serve`; holds at most `updates`, and serves `chats` at a time."""

    def __init__(
        self, serve: Callable[[RawUpdate], Awaitable[None]], *, chats: int, updates: int
    ) -> None:
        self._serve = serve
        self._room = asyncio.Semaphore(updates)
        self._workers = asyncio.Semaphore(chats)
        self._lanes: dict[int | None, deque[RawUpdate]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def take(self, update: RawUpdate) -> None:
        """Queue an update behind those of its chat, once there is room."""
        await self._room.acquire()
        lane = lane_of(update)
        if lane in self._lanes:
            self._lanes[lane].append(update)
            return
        self._lanes[lane] = deque([update])
        task = asyncio.create_task(self._work(lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self, seconds: float) -> None:
        """Let the updates in hand be served; what takes longer than `seconds` is broken off."""
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=seconds)
        for task in late:
            task.cancel()
        if late:
            _logger.error("%d chats were broken off at the stop", len(late))
            await asyncio.wait(late)

    async def _work(self, lane: int | None) -> None:
        async with self._workers:
            queue = self._lanes[lane]
            try:
                while queue:
                    await self._serve_one(queue.popleft())
            finally:
                del self._lanes[lane]

    async def _serve_one(self, update: RawUpdate) -> None:
        try:
            await self._serve(update)
        except Exception:
            _logger.exception("Update %s failed", id_of(update))
        finally:
            self._room.release()


def lane_of(update: RawUpdate) -> int | None:
    """The chat, or else the person, that an update belongs to; None where it names neither."""
    for payload in update.values():
        for path in (("chat",), ("message", "chat"), ("from",), ("user",)):
            number = _id_at(payload, path)
            if number is not None:
                return number
    return None


def _id_at(payload: object, path: tuple[str, ...]) -> int | None:
    for key in (*path, "id"):
        payload = payload.get(key) if isinstance(payload, Mapping) else None
    return payload if isinstance(payload, int) else None
