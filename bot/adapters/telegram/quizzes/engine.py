"""Carrying quizzes on: whenever one is due, its next move is written down and then acted on.

All that has to survive stands in the database; the timer here only says when to look there. Several
workers may do this side by side: of a move that two want to make, one is written.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, TypeVar

from telegram.error import ChatMigrated, TelegramError

from bot.adapters.telegram.quizzes.questions import Subject, next_question
from bot.adapters.telegram.quizzes.telling import Failure, Teller, failure
from bot.adapters.telegram.request import FloodError
from bot.quizzing import rounds
from bot.quizzing.model import Question
from bot.quizzing.rounds import Pause, Quiz, State
from bot.quizzing.scoring import standings
from bot.storage.quizzes import Quizzes, Round
from bot.storage.standings import Standings

# Seconds.
IDLE: Final = 30.0
AFTER_A_FAULT: Final = 5.0
AFTER_TROUBLE: Final = 2.0
# A send that took longer leaves it open when people first saw the question.
SLOW: Final = 1.5
LOBBY_KEPT: Final = 24 * 3600.0

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


class Engine:
    """Carries on all quizzes in the database."""

    def __init__(
        self,
        quizzes: Quizzes,
        scores: Standings,
        teller: Teller,
        subject: Subject,
        tempo: Tempo,
    ) -> None:
        self._quizzes = quizzes
        self._scores = scores
        self._teller = teller
        self._subject = subject
        self._tempo = tempo
        self._wake = asyncio.Event()
        self._voted: set[str] = set()
        self._at_work: dict[int, asyncio.Task[None]] = {}
        self._hampered = False
        self._stopping = False
        self._steps: dict[State, Callable[[Quiz], Awaitable[object]]] = {
            State.SENDING: self._give_up_sending,
            State.OPEN: self._close,
            State.CLOSING: self._close,
            State.SCORED: self._announce,
            State.GAP: self._proceed,
            State.PAUSED: self.stop,
        }

    async def run(self) -> None:
        """Carry on until told to finish; what was in hand when the last worker ended goes first.

        To be called once nothing waits any more that came in while nobody was there.
        """
        recovered = False
        while not self._stopping:
            wait = AFTER_A_FAULT
            try:
                if not recovered:
                    await self._recover()
                    recovered = True
                wait = await self._look_after_all()
            except Exception:
                _logger.exception("Quizzes can't be looked after; trying again")
            await self._wait(wait)

    async def finish(self, seconds: float) -> None:
        """Begin no more steps, and end those in hand; what takes longer is left for the next start."""
        self._stopping = True
        self._wake.set()
        tasks = list(self._at_work.values())
        if tasks:
            await asyncio.wait(tasks, timeout=seconds)
        for task in self._at_work.values():
            task.cancel()
        await asyncio.gather(*self._at_work.values(), return_exceptions=True)

    def voted(self, polls: frozenset[str]) -> None:
        """People have voted in these polls."""
        self._voted |= polls
        self._wake.set()

    def hampered(self) -> None:
        """Votes may come in late, and it is not the voters' fault."""
        self._hampered = True
        self._wake.set()

    async def start(self, quiz: Quiz) -> bool:
        """Put the first question; False where the quiz was started already.

        Raises RoomTakenError where another quiz runs there.
        """
        begun = await self._begin_round(quiz, rounds.start)
        if begun is None:
            return False
        self._work(quiz.id, partial(self._put, begun))
        return True

    async def skip(self, quiz: Quiz) -> bool:
        """Close the open question now; False where none is open."""
        if quiz.state is not State.OPEN:
            return False
        return await self._close_soon(await self._move(quiz, rounds.close))

    async def stop(self, quiz: Quiz) -> bool:
        """Let a quiz come to its end; False where it had ended already."""
        moved = await self._insist(quiz, rounds.stop)
        if moved and moved.state is State.CLOSING:
            await self._close_soon(moved)
        return moved is not None

    async def resume(self, quiz: Quiz) -> bool:
        """Let a paused quiz go on; False where it isn't paused."""
        return await self._insist(quiz, rounds.resume) is not None

    async def moved(self, old: int, new: int) -> None:
        """A group lives on under another id."""
        await self._quizzes.move_chat(old, new)
        _logger.info("Chat %d is now chat %d", old, new)

    async def _recover(self) -> None:
        for quiz in await self._quizzes.running():
            if quiz.state is State.OPEN:
                await self._quizzes.delay(quiz.id)
            if await self._move(quiz, rounds.recover):
                _logger.info("Quiz %d goes on; it was %s", quiz.id, quiz.state)
        await self._quizzes.forget_lobbies(self._tempo.clock() - LOBBY_KEPT)

    async def _look_after_all(self) -> float:
        """Begin all that is due; returns how many seconds there are until the next of it."""
        if self._hampered:
            self._hampered = False
            await self._quizzes.delay()
        voted, self._voted = frozenset(self._voted), set()
        for quiz in await self._quizzes.complete(voted) if voted else ():
            self._work(quiz.id, partial(self._close, quiz))
        now = self._tempo.clock()
        for quiz in await self._quizzes.due(now + IDLE):
            due = quiz.due or now
            if due > now:
                return due - now
            if quiz.id not in self._at_work:
                self._work(quiz.id, partial(self._steps[quiz.state], quiz))
        return IDLE

    async def _wait(self, seconds: float) -> None:
        """Until something is due, or somebody calls."""
        timer = asyncio.ensure_future(self._tempo.sleep(seconds))
        call = asyncio.ensure_future(self._wake.wait())
        try:
            await asyncio.wait((timer, call), return_when=asyncio.FIRST_COMPLETED)
        finally:
            timer.cancel()
            call.cancel()
        self._wake.clear()

    def _work(self, number: int, step: Callable[[], Awaitable[object]]) -> None:
        """Take a step with a quiz, after the one that is being taken, if any."""
        if self._stopping:
            return
        before = self._at_work.get(number)
        task = asyncio.create_task(self._step(number, step, before))
        self._at_work[number] = task

    async def _step(
        self,
        number: int,
        step: Callable[[], Awaitable[object]],
        before: asyncio.Task[None] | None,
    ) -> None:
        try:
            if before:
                await asyncio.wait((before,))
            await step()
        except Exception:
            _logger.exception("Quiz %d: a step failed and will be taken again", number)
            await self._tempo.sleep(AFTER_A_FAULT)
        finally:
            if self._at_work.get(number) is asyncio.current_task():
                del self._at_work[number]
            self._wake.set()

    async def _begin_round(self, quiz: Quiz, move: Move) -> Begun | None:
        """Move on to the next question, if there is one."""
        after = move(quiz, self._tempo.clock())
        if after is None:
            return None
        question = await next_question(self._subject, self._quizzes, quiz)
        if question is None:
            await self.stop(quiz)
            return None
        begun = await self._quizzes.begin_round(quiz, after, question)
        return begun and Begun(*begun, question)

    async def _proceed(self, quiz: Quiz) -> None:
        """The gap is over: put the next question, unless the quiz is to wait."""
        if quiz.absent:
            await self._move(quiz, rounds.proceed)
            return
        begun = await self._begin_round(quiz, rounds.proceed)
        if begun:
            await self._put(begun)

    async def _put(self, begun: Begun) -> None:
        """Put a question into the chat, and write down as which poll it got there."""
        try:
            put = await self._tell(begun.quiz, partial(self._teller.put, begun.question))
        except TelegramError as error:
            await self._not_put(begun.quiz, error)
            return
        opened = self._tempo.clock()
        late = put.seconds > SLOW
        quiz: Quiz | None = begun.quiz
        for _ in range(TRIES):
            after = quiz and rounds.put(quiz, opened)
            if quiz is None or after is None:
                return
            if await self._quizzes.open_round(quiz, after, begun.round, put, opened, late=late):
                break
            quiz = await self._quizzes.get(quiz.id)
        # Somebody may have been quicker than this.
        self.voted(frozenset({put.poll}))

    async def _not_put(self, quiz: Quiz, error: TelegramError) -> None:
        why = failure(error)
        _logger.warning("Quiz %d: a question wasn't put (%s): %s", quiz.id, why.name, error)
        if why is Failure.FORBIDDEN:
            await self._insist(quiz, partial(rounds.pause, why=Pause.FORBIDDEN))
            return
        wait = 0.0 if why is Failure.REFUSED else AFTER_TROUBLE * 2**quiz.failures
        if isinstance(error, FloodError):
            wait = error.seconds
        moved = await self._insist(quiz, partial(rounds.fail, wait=wait))
        if moved and why is Failure.UNKNOWN:
            await self._tell_if_possible(moved, self._teller.interruption)

    async def _give_up_sending(self, quiz: Quiz) -> None:
        """Whoever sent the question died over it, so nobody knows whether it is in the chat."""
        moved = await self._move(quiz, rounds.fail)
        if moved:
            await self._tell_if_possible(moved, self._teller.interruption)

    async def _close(self, quiz: Quiz) -> None:
        closing = await self._move(quiz, rounds.close)
        if closing:
            await self._finish_closing(closing)

    async def _close_soon(self, closing: Quiz | None) -> bool:
        if closing:
            self._work(closing.id, partial(self._finish_closing, closing))
        return closing is not None

    async def _finish_closing(self, quiz: Quiz) -> None:
        """Close the poll, wait for votes that are on their way, and score the question."""
        put = await self._quizzes.current_round(quiz)
        if put and put.message is not None:
            await self._teller.close(quiz, put.message)
        await self._tempo.sleep(rounds.GRACE)
        current: Quiz | None = quiz
        for _ in range(TRIES):
            if current is None or current.state is not State.CLOSING:
                return
            if await self._quizzes.score(current, self._tempo.clock()):
                return
            current = await self._quizzes.get(quiz.id)

    async def _announce(self, quiz: Quiz) -> None:
        """Show the standings where they are due, and go on."""
        tallies = await self._scores.of(quiz)
        if quiz.is_over or (quiz.shows_standings and tallies):
            places = standings(tallies)
            try:
                await self._tell(quiz, partial(self._teller.standings, places))
            except TelegramError as error:
                if await self._not_announced(quiz, error):
                    return
        await self._insist(quiz, rounds.go_on)

    async def _not_announced(self, quiz: Quiz, error: TelegramError) -> bool:
        """Whether the quiz waits over standings that couldn't be shown."""
        why = failure(error)
        _logger.warning("Quiz %d: standings weren't shown (%s): %s", quiz.id, why.name, error)
        if why is Failure.FORBIDDEN and not quiz.is_over:
            return await self._move(quiz, partial(rounds.pause, why=Pause.FORBIDDEN)) is not None
        if why in {Failure.FORBIDDEN, Failure.REFUSED}:
            return False
        wait = error.seconds if isinstance(error, FloodError) else AFTER_TROUBLE * 2**quiz.failures
        return await self._move(quiz, partial(rounds.postpone, wait=wait)) is not None

    async def _move(self, quiz: Quiz, move: Move) -> Quiz | None:
        """Make a move; None where it can't be made, or somebody else moved first."""
        after = move(quiz, self._tempo.clock())
        moved = after and await self._quizzes.move(quiz, after)
        if moved:
            self._wake.set()
            if moved.state is State.PAUSED and quiz.state is not State.PAUSED:
                await self._tell_if_possible(moved, self._teller.pause)
        return moved

    async def _insist(self, quiz: Quiz, move: Move) -> Quiz | None:
        """Make a move, however often somebody else moves first; None where it can't be made."""
        current: Quiz | None = quiz
        for _ in range(TRIES):
            moved = current and await self._move(current, move)
            if moved:
                return moved
            current = await self._quizzes.get(quiz.id)
        return None

    async def _tell(self, quiz: Quiz, call: Callable[[Quiz], Awaitable[_Result]]) -> _Result:
        """Write into the chat, wherever it lives now."""
        try:
            return await call(quiz)
        except ChatMigrated as error:
            await self.moved(quiz.room.chat, error.new_chat_id)
            return await call(replace(quiz, room=replace(quiz.room, chat=error.new_chat_id)))

    async def _tell_if_possible(
        self, quiz: Quiz, call: Callable[[Quiz], Awaitable[object]]
    ) -> None:
        try:
            await self._tell(quiz, call)
        except TelegramError as error:
            _logger.warning("Quiz %d: a notice couldn't be sent: %s", quiz.id, error)
