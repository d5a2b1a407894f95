"""Inline queries on their way to an answer.

One comes with every key that somebody presses. None changes anything, and half a minute later Telegram
takes no answer; so none is stored, none waits behind messages, and of each person only the latest
waits, in the place of the one before. However fast somebody types, all others have their turn.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from bot.adapters.telegram.intake import RawUpdate, id_of
from bot.adapters.telegram.tracing import Failed, reference_of, trace_of

PEOPLE: Final = 1_000
AT_ONCE: Final = 4

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody has typed behind the bot's name; `update` is the id of what brought it."""

    id: str
    person: int
    text: str
    update: int = 0


class Queries:
    """Has queries answered by `answer`, so many `at_once`, those of `people` at most waiting.

    `failed` is told of each that ends in an error.
    """

    def __init__(
        self,
        answer: Callable[[Query], Awaitable[None]],
        failed: Failed,
        *,
        people: int = PEOPLE,
        at_once: int = AT_ONCE,
    ) -> None:
        self._answer = answer
        self._failed = failed
        self._people = people
        self._at_once = at_once
        self._waiting: OrderedDict[int, Query] = OrderedDict()
        self._workers: set[asyncio.Task[None]] = set()

    def take(self, update: RawUpdate) -> bool:
        """Take an update that is an inline query; False for any other. Needs a running loop."""
        if "inline_query" not in update:
            return False
        query = query_of(update)
        if query is None:
            _logger.error("Update %s is an inline query that makes no sense", id_of(update))
            return True
        self._waiting[query.person] = query
        if len(self._waiting) > self._people:
            self._waiting.popitem(last=False)
        if len(self._workers) < self._at_once:
            worker = asyncio.create_task(self._work())
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)
        return True

    async def finish(self) -> None:
        """Let go whatever waits or is being answered."""
        self._waiting.clear()
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)

    async def _work(self) -> None:
        while self._waiting:
            _, query = self._waiting.popitem(last=False)
            try:
                await self._answer(query)
            except Exception as error:  # noqa: BLE001  whatever it is, it ends with this query
                reference = reference_of(query.update)
                trace = trace_of(error, {"query": query.text})
                _logger.error("An inline query failed, reference %s\n%s", reference, trace)  # noqa: TRY400
                await self._failed(error, reference)
            # An answer that came without waiting must not keep others from their turn.
            await asyncio.sleep(0)


def query_of(update: RawUpdate) -> Query | None:
    """The query that an update brings; None where it makes no sense."""
    match update.get("inline_query"):
        case {"id": str(id), "from": {"id": int(person)}, "query": str(text)}:
            return Query(id, person, text, id_of(update))
    return None
