"""Quizzes and their rounds: every move is made only where nobody else has moved the quiz since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Row, Update, delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.quizzing import rounds
from bot.quizzing.model import Question
from bot.quizzing.rounds import RUNNING, Kind, Pause, Player, Quiz, Room, State, Terms
from bot.storage import tables, votes
from bot.storage.database import Database, insert
from bot.storage.moving import move_chat

_SENDING = "sending"
_OPEN = "open"
_VOID = "void"
_ON_ITS_WAY = frozenset({State.SENDING, State.OPEN, State.CLOSING})
_quizzes = tables.quizzes
_rounds = tables.rounds


class RoomTakenError(Exception):
    """Another quiz runs in that chat and topic."""


@dataclass(frozen=True, slots=True)
class Round:
    """A question that was put: `message` and `poll` are None until it has reached the chat."""

    id: int
    quiz: int
    poll: str | None
    message: int | None


class Poll(Protocol):
    """As what a question reached the chat."""

    @property
    def poll(self) -> str:
        """The poll's id."""

    @property
    def message(self) -> int:
        """The id of its message."""


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
            return _quiz(found.one())

    async def get(self, number: int) -> Quiz | None:
        """The quiz with this id."""
        async with self._database.transaction() as connection:
            found = await connection.execute(select(_quizzes).where(_quizzes.c.id == number))
            row = found.one_or_none()
            return _quiz(row) if row else None

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
            return _quiz(row) if row else None

    async def running(self) -> tuple[Quiz, ...]:
        """All quizzes that run or are paused."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(_quizzes).where(_quizzes.c.state.in_(RUNNING)).order_by(_quizzes.c.id)
            )
            return tuple(map(_quiz, found))

    async def due(self, until: float) -> tuple[Quiz, ...]:
        """The quizzes for which something has to be done by then, the longest due first."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(_quizzes).where(_quizzes.c.due <= until).order_by(_quizzes.c.due)
            )
            return tuple(map(_quiz, found))

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
            return _quiz(found.one())

    async def move(self, before: Quiz, after: Quiz) -> Quiz | None:
        """Write a move down; the quiz after it, or None where somebody else moved first."""
        async with self._database.transaction() as connection:
            return await _move(connection, before, after)

    async def begin_round(
        self, before: Quiz, after: Quiz, question: Question
    ) -> tuple[Quiz, Round] | None:
        """Move on and write down which question is to be put; None where somebody else moved first.

        Raises RoomTakenError where another quiz runs there.
        """
        try:
            async with self._database.transaction() as connection:
                moved = await _move(connection, before, after)
                if moved is None:
                    return None
                await connection.execute(
                    insert(connection, tables.asked)
                    .values(chat=moved.room.chat, question=question.id)
                    .on_conflict_do_nothing()
                )
                made = await connection.execute(
                    _rounds.insert()
                    .values(
                        quiz=moved.id,
                        number=moved.number + 1,
                        question=question.id,
                        correct=question.correct,
                        state=_SENDING,
                        late=False,
                    )
                    .returning(_rounds)
                )
                return moved, _round(made.one())
        except IntegrityError:
            raise RoomTakenError from None

    async def open_round(  # noqa: PLR0913  a move, a round, and what Telegram said of it
        self, before: Quiz, after: Quiz, put: Round, poll: Poll, opened: float, *, late: bool
    ) -> Quiz | None:
        """Move on and write down as which poll a question reached the chat."""
        async with self._database.transaction() as connection:
            moved = await _move(connection, before, after)
            if moved is not None:
                await connection.execute(
                    update(_rounds)
                    .where(_rounds.c.id == put.id)
                    .values(
                        state=_OPEN, poll=poll.poll, message=poll.message, opened=opened, late=late
                    )
                )
            return moved

    async def score(self, before: Quiz, now: float) -> Quiz | None:
        """Score the question that closes, and move on."""
        async with self._database.transaction() as connection:
            current = await _current(connection, before.id)
            count = 0
            if current is not None:
                row = await votes.round_row(connection, current.id)
                count = await votes.rescore(connection, row)
                await connection.execute(
                    update(_rounds).where(_rounds.c.id == row.id).values(state=votes.SCORED)
                )
            after = rounds.score(before, count, now)
            moved = after and await _move(connection, before, after)
            if moved is None:
                await connection.rollback()
            return moved

    async def current_round(self, quiz: Quiz) -> Round | None:
        """The question that takes votes, or is being closed."""
        async with self._database.transaction() as connection:
            return await _current(connection, quiz.id)

    async def delay(self, quiz: int | None = None) -> None:
        """Speed earns nothing in the open question of a quiz, or of all: a delay was ours."""
        changed = update(_rounds).where(_rounds.c.state == _OPEN).values(late=True)
        if quiz is not None:
            changed = changed.where(_rounds.c.quiz == quiz)
        async with self._database.transaction() as connection:
            await connection.execute(changed)

    async def complete(self, polls: frozenset[str]) -> tuple[Quiz, ...]:
        """Those quizzes with one of these polls open in which everybody expected has voted.

        Expected are in private the one person there, in a group those who voted in the last
        question; in the first one nobody knows who will.
        """
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(_quizzes, _rounds.c.poll)
                .join_from(_quizzes, _rounds)
                .where(
                    _rounds.c.poll.in_(sorted(polls)),
                    _rounds.c.state == _OPEN,
                    _quizzes.c.state == State.OPEN,
                )
            )
            open_ones = [(_quiz(row), row.poll) for row in found]
            return tuple(
                [quiz for quiz, poll in open_ones if await _is_complete(connection, quiz, poll)]
            )

    async def asked(self, chat: int) -> frozenset[str]:
        """The ids of the questions that a chat has had."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(tables.asked.c.question).where(tables.asked.c.chat == chat)
            )
            return frozenset(found.scalars())

    async def asked_in(self, quiz: Quiz) -> frozenset[str]:
        """The ids of the questions of one quiz, voided ones too."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(_rounds.c.question).where(_rounds.c.quiz == quiz.id)
            )
            return frozenset(found.scalars())

    async def begin_anew(self, chat: int) -> None:
        """Forget which questions a chat has had: it has had them all."""
        async with self._database.transaction() as connection:
            await connection.execute(delete(tables.asked).where(tables.asked.c.chat == chat))

    async def move_chat(self, old: int, new: int) -> None:
        """A group lives on under another id."""
        await move_chat(self._database, old, new)

    async def forget_lobbies(self, before: float) -> None:
        """Drop quizzes that were never started."""
        async with self._database.transaction() as connection:
            await connection.execute(
                delete(_quizzes).where(_quizzes.c.state == State.LOBBY, _quizzes.c.created < before)
            )


async def _move(connection: AsyncConnection, before: Quiz, after: Quiz) -> Quiz | None:
    moved = await connection.execute(_written(before, after).returning(_quizzes))
    row = moved.one_or_none()
    if row is None:
        return None
    if before.state is State.SENDING and after.state not in _ON_ITS_WAY:
        # Nobody knows whether that question reached the chat, so it counts for nobody.
        await connection.execute(
            update(_rounds)
            .where(_rounds.c.quiz == before.id, _rounds.c.state == _SENDING)
            .values(state=_VOID)
        )
    return _quiz(row)


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


async def _current(connection: AsyncConnection, quiz: int) -> Round | None:
    found = await connection.execute(
        select(_rounds).where(_rounds.c.quiz == quiz, _rounds.c.state == _OPEN)
    )
    row = found.one_or_none()
    return _round(row) if row else None


async def _is_complete(connection: AsyncConnection, quiz: Quiz, poll: str) -> bool:
    voted = await _voters(connection, poll)
    if quiz.room.is_private:
        return bool(voted)
    found = await connection.execute(
        select(_rounds.c.poll)
        .where(_rounds.c.quiz == quiz.id, _rounds.c.state == votes.SCORED)
        .order_by(_rounds.c.id.desc())
        .limit(1)
    )
    last = found.scalar_one_or_none()
    expected = await _voters(connection, last) if last else frozenset()
    return bool(expected) and expected <= voted


async def _voters(connection: AsyncConnection, poll: str) -> frozenset[Player]:
    found = await votes.votes_in(connection, poll)
    return frozenset(vote.player for vote in found if vote.option is not None)


def _terms(terms: Terms) -> dict[str, object]:
    return {
        "questions": terms.questions,
        "seconds": terms.seconds,
        "subject": terms.topic,
        "difficulty": terms.difficulty,
    }


def _quiz(row: Row[Any]) -> Quiz:
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


def _round(row: Row[Any]) -> Round:
    return Round(row.id, row.quiz, row.poll, row.message)
