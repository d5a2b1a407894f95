"""The questions that were put in quizzes, and who has voted in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Row, delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.quizzing import rounds
from bot.quizzing.model import Question
from bot.quizzing.rounds import Player, Quiz, State
from bot.storage import tables, votes
from bot.storage.database import Database, insert
from bot.storage.quizzes import move_in, quiz_of
from bot.storage.votes import Stage

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


class Rounds:
    """The questions of all quizzes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(
        self, before: Quiz, after: Quiz, question: Question
    ) -> tuple[Quiz, Round] | None:
        """Move on and write down which question is to be put; None where somebody else moved first.

        Raises RoomTakenError where another quiz runs there.
        """
        try:
            async with self._database.transaction() as connection:
                moved = await move_in(connection, before, after)
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
                        state=Stage.SENDING,
                        late=False,
                    )
                    .returning(_rounds)
                )
                return moved, _round(made.one())
        except IntegrityError:
            raise RoomTakenError from None

    async def open(  # noqa: PLR0913  a move, a round, and what Telegram said of it
        self, before: Quiz, after: Quiz, put: Round, poll: Poll, opened: float, *, late: bool
    ) -> Quiz | None:
        """Move on and write down as which poll a question reached the chat."""
        async with self._database.transaction() as connection:
            moved = await move_in(connection, before, after)
            if moved is not None:
                await connection.execute(
                    update(_rounds)
                    .where(_rounds.c.id == put.id)
                    .values(
                        state=Stage.OPEN,
                        poll=poll.poll,
                        message=poll.message,
                        opened=opened,
                        late=late,
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
                    update(_rounds).where(_rounds.c.id == row.id).values(state=Stage.SCORED)
                )
            after = rounds.score(before, count, now)
            moved = after and await move_in(connection, before, after)
            if moved is None:
                await connection.rollback()
            return moved

    async def current(self, quiz: Quiz) -> Round | None:
        """The question that takes votes, or is being closed."""
        async with self._database.transaction() as connection:
            return await _current(connection, quiz.id)

    async def delay(self, quiz: int | None = None) -> None:
        """Speed earns nothing in the open question of a quiz, or of all: a delay was ours."""
        changed = update(_rounds).where(_rounds.c.state == Stage.OPEN).values(late=True)
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
                    _rounds.c.state == Stage.OPEN,
                    _quizzes.c.state == State.OPEN,
                )
            )
            open_ones = [(quiz_of(row), row.poll) for row in found]
            return tuple(
                [quiz for quiz, poll in open_ones if await _is_complete(connection, quiz, poll)]
            )


class Asked:
    """Which questions a chat has had."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def by_chat(self, chat: int) -> frozenset[str]:
        """The ids of the questions that a chat has had."""
        async with self._database.transaction() as connection:
            found = await connection.execute(
                select(tables.asked.c.question).where(tables.asked.c.chat == chat)
            )
            return frozenset(found.scalars())

    async def in_quiz(self, quiz: Quiz) -> frozenset[str]:
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


async def _current(connection: AsyncConnection, quiz: int) -> Round | None:
    found = await connection.execute(
        select(_rounds).where(_rounds.c.quiz == quiz, _rounds.c.state == Stage.OPEN)
    )
    row = found.one_or_none()
    return _round(row) if row else None


async def _is_complete(connection: AsyncConnection, quiz: Quiz, poll: str) -> bool:
    voted = await _voters(connection, poll)
    if quiz.room.is_private:
        return bool(voted)
    found = await connection.execute(
        select(_rounds.c.poll)
        .where(_rounds.c.quiz == quiz.id, _rounds.c.state == Stage.SCORED)
        .order_by(_rounds.c.id.desc())
        .limit(1)
    )
    last = found.scalar_one_or_none()
    expected = await _voters(connection, last) if last else frozenset()
    return bool(expected) and expected <= voted


async def _voters(connection: AsyncConnection, poll: str) -> frozenset[Player]:
    found = await votes.votes_in(connection, poll)
    return frozenset(vote.player for vote in found if vote.option is not None)


def _round(row: Row[Any]) -> Round:
    return Round(row.id, row.quiz, row.poll, row.message)
