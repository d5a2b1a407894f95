"""What went wrong, until the owners have been told of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, func, or_, select, update

from bot.storage.database import Database
from bot.storage.tables import faults

# Seconds.
FAULTS_KEPT: Final = 7 * 24 * 3600.0
_LONGEST_KIND: Final = 64


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that went wrong: the name of its error, and the reference it has in the log."""

    kind: str
    reference: str


@dataclass(frozen=True, slots=True)
class Claimed:
    """Failures that nobody else tells the owners of, and their ids."""

    ids: tuple[int, ...]
    failures: tuple[Failure, ...]


class Faults:
    """What went wrong and when. Times are seconds since the epoch."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def note(self, failure: Failure, now: float) -> None:
        """Keep it until the owners have been told."""
        async with self._database.transaction() as connection:
            kind = failure.kind[:_LONGEST_KIND]
            await connection.execute(
                faults.insert().values(kind=kind, reference=failure.reference, at=now)
            )

    async def last_told(self) -> float:
        """When the owners were told of something; 0 if they never were."""
        async with self._database.transaction() as connection:
            return (await connection.execute(select(func.max(faults.c.told)))).scalar_one() or 0.0

    async def waiting(self) -> bool:
        """Whether there is anything to tell."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(faults.c.id).where(faults.c.told.is_(None)).limit(1)
            )
            return found.first() is not None

    async def claim(self, now: float) -> Claimed:
        """Take all that the owners haven't been told of, so that nobody else tells them."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                update(faults)
                .where(faults.c.told.is_(None))
                .values(told=now)
                .returning(faults.c.id, faults.c.kind, faults.c.reference)
            )
            rows = sorted(found.all())
        return Claimed(
            tuple(row.id for row in rows), tuple(Failure(row.kind, row.reference) for row in rows)
        )

    async def release(self, ids: Sequence[int]) -> None:
        """The owners couldn't be told of these after all."""
        async with self._database.transaction() as connection:
            for number in ids:
                await connection.execute(
                    update(faults).where(faults.c.id == number).values(told=None)
                )

    async def forget(self, now: float) -> None:
        """Drop what the owners were told of before the last time, and what is too old to tell."""
        async with self._database.transaction() as connection:
            last = select(func.max(faults.c.told)).scalar_subquery()
            await connection.execute(
                delete(faults).where(or_(faults.c.told < last, faults.c.at < now - FAULTS_KEPT))
            )
