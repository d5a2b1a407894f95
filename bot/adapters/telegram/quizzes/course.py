"""The steps of a quiz: a move is written down, and then acted on in the chat."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, TypeVar

from telegram.error import ChatMigrated, TelegramError

from bot.adapters.telegram.failures import Failure, failure
from bot.adapters.telegram.quizzes.questions import Subject, next_question
from bot.adapters.telegram.quizzes.telling import Teller
from bot.adapters.telegram.request import FloodError
from bot.quizzing import rounds
from bot.quizzing.model import Question
from bot.quizzing.rounds import Pause, Quiz, State
from bot.quizzing.scoring import standings
from bot.storage.games import Games
from bot.storage.rounds import Round

# Seconds.
AFTER_TROUBLE: Final = 2.0
# A send that took longer leaves it open when people first saw the question.
SLOW: Final = 1.5
# How often to try a move again that somebody else came before.
TRIES: Final = 5

Move = Callable[[Quiz, float], Quiz | None]
_Result = TypeVar("_Result")

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tempo:
    """The time that quizzes go by: seconds since the epoch, and how to wait (seconds)."""

    clock: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


@dataclass(frozen=True, slots=True)
class Begun:
    """A round that was written down, and has yet to reach the chat."""

    quiz: Quiz
    round: Round
    question: Question


class Course:
    """Takes quizzes from step to step."""

    def __init__(self, games: Games, teller: Teller, subject: Subject, tempo: Tempo) -> None:
        self._games = games
        self._teller = teller
        self._subject = subject
        self._tempo = tempo

    async def due(self, quiz: Quiz) -> str | None:
        """Take the step that is due; returns the id of the poll that was opened, if one was."""
        match quiz.state:
            case State.GAP:
                return await self._proceed(quiz)
            case State.SENDING:
                await self._give_up_sending(quiz)
            case State.OPEN | State.CLOSING:
                await self.close(quiz)
            case State.SCORED:
                await self._announce(quiz)
            case State.PAUSED:
                await self.insist(quiz, rounds.stop)
        return None

    async def begin(self, quiz: Quiz, move: Move) -> Begun | None:
        """Move on to the next question, if there is one."""
        after = move(quiz, self._tempo.clock())
        if after is None:
            return None
        question = await next_question(self._subject, self._games.asked, quiz)
        if question is None:
            await self.insist(quiz, rounds.stop)
            return None
        begun = await self._games.rounds.begin(quiz, after, question)
        return begun and Begun(*begun, question)

    async def _proceed(self, quiz: Quiz) -> str | None:
        """The gap is over: put the next question, unless the quiz is to wait."""
        if quiz.absent:
            await self.move(quiz, rounds.proceed)
            return None
        begun = await self.begin(quiz, rounds.proceed)
        return await self.put(begun) if begun else None

    async def put(self, begun: Begun) -> str | None:
        """Put a question into the chat, and write down as which poll it got there; the poll's id."""
        try:
            put = await self._tell(begun.quiz, partial(self._teller.put, begun.question))
        except TelegramError as error:
            await self._not_put(begun.quiz, error)
            return None
        opened = self._tempo.clock()
        late = put.seconds > SLOW
        quiz: Quiz | None = begun.quiz
        for _ in range(TRIES):
            after = quiz and rounds.put(quiz, opened)
            if quiz is None or after is None:
                break
            if await self._games.rounds.open(quiz, after, begun.round, put, opened, late=late):
                return put.poll
            quiz = await self._games.quizzes.get(quiz.id)
        # The quiz went another way meanwhile, so nobody should go on voting there.
        await self._teller.close(begun.quiz, put.message)
        return None

    async def close(self, quiz: Quiz) -> None:
        """Close the open question, and score it."""
        closing = await self.move(quiz, rounds.close)
        if closing:
            await self.finish_closing(closing)

    async def finish_closing(self, quiz: Quiz) -> None:
        """Close the poll, wait for votes that are on their way, and score the question."""
        put = await self._games.rounds.current(quiz)
        if put and put.message is not None:
            await self._teller.close(quiz, put.message)
        await self._tempo.sleep(rounds.GRACE)
        current: Quiz | None = quiz
        for _ in range(TRIES):
            if current is None or current.state is not State.CLOSING:
                return
            if await self._games.rounds.score(current, self._tempo.clock()):
                return
            current = await self._games.quizzes.get(quiz.id)

    async def move(self, quiz: Quiz, move: Move) -> Quiz | None:
        """Make a move; None where it can't be made, or somebody else moved first."""
        after = move(quiz, self._tempo.clock())
        moved = after and await self._games.quizzes.move(quiz, after)
        if moved and moved.state is State.PAUSED and quiz.state is not State.PAUSED:
            await self._tell_if_possible(moved, self._teller.pause)
        return moved

    async def insist(self, quiz: Quiz, move: Move) -> Quiz | None:
        """Make a move, however often somebody else moves first; None where it can't be made."""
        current: Quiz | None = quiz
        for _ in range(TRIES):
            moved = current and await self.move(current, move)
            if moved:
                return moved
            current = await self._games.quizzes.get(quiz.id)
        return None

    async def _not_put(self, quiz: Quiz, error: TelegramError) -> None:
        why = failure(error)
        _logger.warning("Quiz %d: a question wasn't put (%s): %s", quiz.id, why.name, error)
        if why is Failure.FORBIDDEN:
            await self.insist(quiz, partial(rounds.pause, why=Pause.FORBIDDEN))
            return
        wait = 0.0 if why is Failure.REFUSED else AFTER_TROUBLE * 2**quiz.failures
        if isinstance(error, FloodError):
            wait = error.seconds
        moved = await self.insist(quiz, partial(rounds.fail, wait=wait))
        if moved and why is Failure.UNKNOWN:
            await self._tell_if_possible(moved, self._teller.interruption)

    async def _give_up_sending(self, quiz: Quiz) -> None:
        """Whoever sent the question died over it, so nobody knows whether it is in the chat."""
        moved = await self.move(quiz, rounds.fail)
        if moved:
            await self._tell_if_possible(moved, self._teller.interruption)

    async def _announce(self, quiz: Quiz) -> None:
        """Show the standings where they are due, and go on."""
        tallies = await self._games.standings.of(quiz)
        held = await self._games.standings.held(quiz)
        if quiz.is_over or (quiz.shows_standings and tallies):
            announcing = await self.move(quiz, rounds.announce)
            told = partial(self._teller.standings, standings(tallies), held)
            if announcing is None or not await self._announced(announcing, told):
                return
            quiz = announcing
        await self.insist(quiz, rounds.go_on)

    async def _announced(self, quiz: Quiz, tell: Callable[[Quiz], Awaitable[None]]) -> bool:
        """Whether the standings were shown, or never will be; else it waits."""
        try:
            await self._tell(quiz, tell)
        except TelegramError as error:
            return not await self._not_announced(quiz, error)
        return True

    async def _not_announced(self, quiz: Quiz, error: TelegramError) -> bool:
        """Whether the quiz waits over standings that couldn't be shown."""
        why = failure(error)
        _logger.warning("Quiz %d: standings weren't shown (%s): %s", quiz.id, why.name, error)
        if why is Failure.FORBIDDEN and not quiz.is_over:
            return await self.move(quiz, partial(rounds.pause, why=Pause.FORBIDDEN)) is not None
        if why in {Failure.FORBIDDEN, Failure.REFUSED}:
            return False
        wait = error.seconds if isinstance(error, FloodError) else AFTER_TROUBLE * 2**quiz.failures
        return await self.move(quiz, partial(rounds.postpone, wait=wait)) is not None

    async def _tell(self, quiz: Quiz, call: Callable[[Quiz], Awaitable[_Result]]) -> _Result:
        """Write into the chat, wherever it lives now."""
        try:
            return await call(quiz)
        except ChatMigrated as error:
            await self._games.quizzes.move_chat(quiz.room.chat, error.new_chat_id)
            return await call(replace(quiz, room=replace(quiz.room, chat=error.new_chat_id)))

    async def _tell_if_possible(
        self, quiz: Quiz, call: Callable[[Quiz], Awaitable[object]]
    ) -> None:
        try:
            await self._tell(quiz, call)
        except TelegramError as error:
            _logger.warning("Quiz %d: a notice couldn't be sent: %s", quiz.id, error)
