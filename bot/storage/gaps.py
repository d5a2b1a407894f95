"""Questions that couldn't be answered, or not rightly: a bounded number, for a bounded time."""

from __future__ import annotations

from typing import Final

from sqlalchemy import ColumnElement, and_, delete, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.reading.gaps import Gap, GapKind, Noted
from bot.storage.database import Database, insert
from bot.storage.tables import gaps

# Seconds.
_DAY: Final = 24 * 3600.0
GAPS_KEPT: Final = 90 * _DAY
# Beyond so many the rarest go, and of those the oldest.
MOST: Final = 1_000


class Gaps:
    """What is kept for the owners to learn from."""

    def __init__(self, database: Database, most: int = MOST) -> None:
        self._database = database
        self._most = most

    async def note(self, gap: Gap, now: float) -> None:
        """Keep a gap, or count it once more."""
        async with self._database.transaction() as connection:
            await self._make_room(connection, gap)
            statement = insert(connection, gaps).values(
                kind=gap.kind,
                words=gap.words,
                times=1,
                # The hour might tell who it was.
                last=now - now % _DAY,
                intent=gap.intent,
                probability=gap.probability,
            )
            new = statement.excluded
            await connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["kind", "words"],
                    set_={
                        "times": gaps.c.times + 1,
                        "last": new.last,
                        "intent": new.intent,
                        "probability": new.probability,
                    },
                )
            )

    async def page(self, start: int, size: int) -> tuple[Noted, ...]:
        """So many gaps from `start` on (counted from 0), those that showed most often first."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(gaps)
                .order_by(gaps.c.times.desc(), gaps.c.last.desc(), gaps.c.words, gaps.c.kind)
                .offset(start)
                .limit(size)
            )
            return tuple(
                Noted(
                    Gap(row.words, GapKind(row.kind), row.intent, row.probability),
                    row.times,
                    row.last,
                )
                for row in found
            )

    async def count(self) -> int:
        """How many there are."""
        async with self._database.transaction() as connection:
            found = await connection.execute(select(func.count()).select_from(gaps))
            return found.scalar_one()

    async def forget(self, now: float) -> None:
        """Drop what hasn't shown for long."""
        async with self._database.transaction() as connection:
            await connection.execute(delete(gaps).where(gaps.c.last < now - GAPS_KEPT))

    async def _make_room(self, connection: AsyncConnection, gap: Gap) -> None:
        others: ColumnElement[bool] = ~and_(gaps.c.kind == gap.kind, gaps.c.words == gap.words)
        surplus = (
            select(gaps.c.kind, gaps.c.words)
            .where(others)
            .order_by(gaps.c.times.desc(), gaps.c.last.desc(), gaps.c.words, gaps.c.kind)
            .offset(self._most - 1)
        )
        await connection.execute(delete(gaps).where(tuple_(gaps.c.kind, gaps.c.words).in_(surplus)))
