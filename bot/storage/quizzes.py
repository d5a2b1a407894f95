"""Quizzes: every move is written only where nobody else has moved the quiz since."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, Update, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.quizzing.rounds import RUNNING, Kind, Pause, Player, Quiz, Room, State, Terms
from bot.storage import tables, votes
from bot.storage.database import Database, insert
from bot.storage.moving import move_chat
from bot.storage.votes import Stage

_ON_ITS_WAY = frozenset({State.SENDING, State.OPEN, State.CLOSING})
_quizzes = tables.quizzes
_rounds = tables.rounds


class Quizzes:
    """The quizzes of all chats."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(  # noqa: PLR0913, PLR0917  what a quiz is made of
        self, origin: str, room: Room, starter: Player, name: str, terms: Terms, now: float
    ) -> Quiz:
        """A new quiz in its lobby; asked again by the same `origin`, the one that is there."""
        async with self._database.transaction() as connection:
            await votes.name(connection, {starter: name})
            await connection.execute(
                insert(connection, _quizzes)
                .values(
                    origin=origin,
                    chat=room.chat,
                    topic=room.topic,
                    starter_kind=starter.kind,
                    starter=starter.id,
                    seed=int(now * 1000),
                    created=now,
                    number=0,
                    silence=0,
                    failures=0,
                    ending=False,
                    absent=False,
                    version=0,
                    state=State.LOBBY,
                    **_terms(terms),
                )
                .on_conflict_do_nothing(index_elements=["origin"])
            )
            found = await connection.execute(select(_quizzes).where(_quizzes.c.origin == origin))
            return quiz_of(found.one())

    async def get(self, number: int) -> Quiz | None:
        """The quiz with this id."""
        async with self._database.transaction() as connection:
            found = await connection.execute(select(_quizzes).where(_quizzes.c.id == number))
            row = found.one_or_none()
            return quiz_of(row) if row else None

    async def running_in(self, room: Room) -> Quiz | None:
        """The quiz that runs in a room, or is paused there."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(_quizzes).where(
                    _quizzes.c.chat == room.chat,
                    _quizzes.c.topic == room.topic,
                    _quizzes.c.state.in_(RUNNING),
                )
            )
            row = found.one_or_none()
            return quiz_of(row) if row else None

    async def running(self) -> tuple[Quiz, ...]:
        """All quizzes that run or are paused."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(_quizzes).where(_quizzes.c.state.in_(RUNNING)).order_by(_quizzes.c.id)
            )
            return tuple(map(quiz_of, found))

    async def due(self, until: float) -> tuple[Quiz, ...]:
        """The quizzes for which something has to be done by then, the longest due first."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(_quizzes).where(_quizzes.c.due <= until).order_by(_quizzes.c.due)
            )
            return tuple(map(quiz_of, found))

    async def agree(self, quiz: Quiz, terms: Terms) -> Quiz | None:
        """Other terms for a quiz in its lobby; None where it isn't there any more."""
        async with self._database.transaction() as connection:
            changed = await connection.execute(
                update(_quizzes)
                .where(_quizzes.c.id == quiz.id, _quizzes.c.state == State.LOBBY)
                .values(**_terms(terms))
            )
            if not changed.rowcount:
                return None
            found = await connection.execute(select(_quizzes).where(_quizzes.c.id == quiz.id))
            return quiz_of(found.one())

    async def move(self, before: Quiz, after: Quiz) -> Quiz | None:
        """Write a move down; the quiz after it, or None where somebody else moved first."""
        async with self._database.transaction() as connection:
            return await move_in(connection, before, after)

    async def move_chat(self, old: int, new: int) -> None:
        """A group lives on under another id."""
        await move_chat(self._database, old, new)

    async def forget_lobbies(self, before: float) -> None:
        """Drop quizzes that were never started."""
        async with self._database.transaction() as connection:
            await connection.execute(
                delete(_quizzes).where(_quizzes.c.state == State.LOBBY, _quizzes.c.created < before)
            )


async def move_in(connection: AsyncConnection, before: Quiz, after: Quiz) -> Quiz | None:
    """Write a move down within a transaction; None where somebody else moved first."""
    moved = await connection.execute(_written(before, after).returning(_quizzes))
    row = moved.one_or_none()
    if row is None:
        return None
    if before.state is State.SENDING and after.state not in _ON_ITS_WAY:
        # Nobody knows whether that question reached the chat, so it counts for nobody.
        await connection.execute(
            update(_rounds)
            .where(_rounds.c.quiz == before.id, _rounds.c.state == Stage.SENDING)
            .values(state=Stage.VOID)
        )
    return quiz_of(row)


def _written(before: Quiz, after: Quiz) -> Update:
    return (
        update(_quizzes)
        .where(
            _quizzes.c.id == before.id,
            _quizzes.c.state == before.state,
            _quizzes.c.version == before.version,
        )
        .values(
            state=after.state,
            version=before.version + 1,
            number=after.number,
            silence=after.silence,
            failures=after.failures,
            due=after.due,
            ending=after.ending,
            absent=after.absent,
            pause=after.pause,
        )
    )


def _terms(terms: Terms) -> dict[str, object]:
    return {
        "questions": terms.questions,
        "seconds": terms.seconds,
        "subject": terms.topic,
        "difficulty": terms.difficulty,
    }


def quiz_of(row: Row[Any]) -> Quiz:
    """The quiz that a row of `quizzes` holds."""
    return Quiz(
        id=row.id,
        room=Room(row.chat, row.topic),
        starter=Player(Kind(row.starter_kind), row.starter),
        terms=Terms(row.questions, row.seconds, row.subject, row.difficulty),
        seed=row.seed,
        state=State(row.state),
        version=row.version,
        number=row.number,
        silence=row.silence,
        failures=row.failures,
        due=row.due,
        ending=row.ending,
        absent=row.absent,
        pause=Pause(row.pause) if row.pause else None,
    )
