"""Deleting all that is kept of one person, in all chats, and what the files still hold of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, Table, delete, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.quizzing.rounds import Kind
from bot.storage.database import Database
from bot.storage.inbox import Fate
from bot.storage.tables import metadata, players, quizzes, rounds, scores, updates, votes

# Whoever starts a quiz and then has everything deleted: admins control it from then on.
NOBODY: Final = 0
_BY_PLAYER: Final = ((scores, scores.c.player), (votes, votes.c.player), (players, players.c.id))
# What a private chat owns; its id is that of the person.
_BY_CHAT: Final = tuple(table for table in metadata.sorted_tables if "chat" in table.c)
# The keys under which an update has somebody's id.
_IDS: Final = ("id", "user_id")
# SQLite takes only so many values in one statement.
_ROWS: Final = 500


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody by Telegram id, and the full name under which others' forwards may show them."""

    id: int
    name: str


class People:
    """What is kept of people."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def holds(self, person: Person) -> bool:
        """Whether anything is kept of somebody, beside the updates that are being served."""
        async with self._database.transaction() as connection:
            return await _holds(connection, person)

    async def erase(self, person: Person) -> None:
        """Delete all of somebody's rows and names, and then what the files still hold of them.

        A large file is only noted to be written anew, for when nobody has to wait for that: see `Renewal`.
        Quizzes in groups go on without them. It can be done twice, and where nothing is kept.
        """
        async with self._database.transaction() as connection:
            kept = await _holds(connection, person)
            await _hold_rounds(connection, person)
            for table, where in reversed(_owned(person)):
                await connection.execute(delete(table).where(where))
            await connection.execute(
                update(quizzes)
                .where(quizzes.c.starter_kind == Kind.USER, quizzes.c.starter == person.id)
                .values(starter=NOBODY)
            )
            # Of these, what waits is in hand this very moment: it is answered, but should the bot
            # die first, not served again.
            about = await _about(connection, person, true())
            for start in range(0, len(about), _ROWS):
                await connection.execute(
                    update(updates)
                    .where(updates.c.id.in_(about[start : start + _ROWS]))
                    .values(payload=None, reason=None, state=Fate.DONE)
                )
            if kept:
                await self._database.wear(connection)
        anew = self._database.worn and await self._database.is_small()
        await self._database.scrub(anew=anew)


def mentions(value: object, person: Person) -> bool:
    """Whether JSON of Telegram's tells of somebody: as sender, as forwarded, as a voter."""
    if isinstance(value, dict):
        if any(value.get(key) == person.id for key in _IDS):
            return True
        if value.get("sender_user_name") == person.name:
            return True
        return any(mentions(each, person) for each in value.values())
    return isinstance(value, list) and any(mentions(each, person) for each in value)


def _owned(person: Person) -> tuple[tuple[Table, ColumnElement[bool]], ...]:
    """The rows that are somebody's own, those that others hang on first."""
    mine = [(table, (table.c.kind == Kind.USER) & (key == person.id)) for table, key in _BY_PLAYER]
    return (*((table, table.c.chat == person.id) for table in _BY_CHAT), *mine)


async def _holds(connection: AsyncConnection, person: Person) -> bool:
    for table, where in _owned(person):
        found = await connection.execute(select(table).where(where).limit(1))
        if found.first() is not None:
            return True
    return bool(await _about(connection, person, updates.c.state == Fate.SET_ASIDE))


async def _hold_rounds(connection: AsyncConnection, person: Person) -> None:
    """Have whoever scores the person's votes just now finish first, and others wait."""
    polls = select(votes.c.poll).where(votes.c.kind == Kind.USER, votes.c.player == person.id)
    await connection.execute(
        select(rounds.c.id).where(rounds.c.poll.in_(polls)).order_by(rounds.c.id).with_for_update()
    )


async def _about(
    connection: AsyncConnection, person: Person, where: ColumnElement[bool]
) -> list[int]:
    """The numbers of kept updates that tell of somebody."""
    found = await connection.execute(
        select(updates.c.id, updates.c.payload).where(updates.c.payload.is_not(None), where)
    )
    return [row.id for row in found if mentions(json.loads(row.payload), person)]
