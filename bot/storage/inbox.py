"""Updates from Telegram, kept until they have been served, and their numbers for a while after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sqlalchemy import case, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database, insert
from bot.storage.tables import updates
from bot.storage.votes import Ballot, forget, record

# Telegram begins its numbers anew after a week of silence, and repeats nothing after a day.
MEMORY: Final = 2 * 24 * 3600.0
# Longer than any quiz takes, with all its pauses.
VOTES_KEPT: Final = 7 * 24 * 3600.0
MAX_ATTEMPTS: Final = 3
# SQLite takes only so many values in one statement.
_ROWS: Final = 500


class Fate(StrEnum):
    """How far an update got."""

    WAITING = "waiting"
    DONE = "done"
    SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True)
class Letter:
    """One update as it came: its number and its JSON."""

    id: int
    payload: str


class Inbox:
    """What was taken in, and what became of it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(
        self, letters: Sequence[Letter], ballots: Sequence[Ballot], now: float
    ) -> tuple[Letter, ...]:
        """Keep updates and votes, all or none; returns the letters that weren't known before."""
        async with self._database.transaction() as connection:
            await record(connection, ballots)
            new = await _keep(connection, letters, now)
        return tuple(letter for letter in letters if letter.id in new)

    async def waiting(self) -> tuple[Letter, ...]:
        """What was taken in but not served before whoever was at it died, in the order it came.

        What has had several chances is set aside: it may be what they died of.
        """
        async with self._database.transaction() as connection:
            left = updates.c.state == Fate.WAITING
            given_up = updates.c.attempts >= MAX_ATTEMPTS
            await connection.execute(
                update(updates)
                .where(left)
                .values(
                    attempts=updates.c.attempts + 1,
                    state=case((given_up, Fate.SET_ASIDE), else_=updates.c.state),
                    reason=case((given_up, "not served in several starts"), else_=None),
                )
            )
            found = await connection.execute(
                select(updates.c.id, updates.c.payload)
                .where(left)
                .order_by(updates.c.received, updates.c.id)
            )
            return tuple(Letter(row.id, row.payload) for row in found)

    async def settle(self, number: int, reason: str | None = None) -> None:
        """An update was served, and its text is forgotten; with a `reason` it is set aside."""
        fate = (
            {"state": Fate.DONE, "payload": None} if reason is None else {"state": Fate.SET_ASIDE}
        )
        async with self._database.transaction() as connection:
            await connection.execute(
                update(updates).where(updates.c.id == number).values(reason=reason, **fate)
            )

    async def set_aside(self) -> tuple[tuple[int, str], ...]:
        """The numbers of what was set aside, each with the reason."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(updates.c.id, updates.c.reason)
                .where(updates.c.state == Fate.SET_ASIDE)
                .order_by(updates.c.received, updates.c.id)
            )
            return tuple((row.id, row.reason) for row in found)

    async def forget(self, now: float) -> None:
        """Drop what is older than Telegram's own memory, and single votes that were long scored."""
        async with self._database.transaction() as connection:
            await forget(connection, now - VOTES_KEPT)
            await connection.execute(delete(updates).where(updates.c.received < now - MEMORY))


async def _keep(connection: AsyncConnection, letters: Sequence[Letter], now: float) -> set[int]:
    new: set[int] = set()
    for start in range(0, len(letters), _ROWS):
        rows = [
            {
                "id": letter.id,
                "payload": letter.payload,
                "received": now,
                "attempts": 1,
                "state": Fate.WAITING,
            }
            for letter in letters[start : start + _ROWS]
        ]
        kept = await connection.execute(
            insert(connection, updates)
            .values(rows)
            .on_conflict_do_nothing()
            .returning(updates.c.id)
        )
        new.update(kept.scalars())
    return new
