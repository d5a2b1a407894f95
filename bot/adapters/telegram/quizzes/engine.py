"""Carrying quizzes on: whenever one is due, its next step is taken.

All that has to survive stands in the database; the timer here only says when to look there. Several
workers may do this side by side: of a move that two want to make, one is written.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from bot.adapters.telegram.quizzes.course import Course, Tempo
from bot.adapters.telegram.tracing import Failed
from bot.quizzing import rounds
from bot.quizzing.rounds import Quiz, State
from bot.storage.games import Games

# Seconds.
IDLE: Final = 30.0
AFTER_A_FAULT: Final = 5.0
LOBBY_KEPT: Final = 24 * 3600.0

Step = Callable[[], Awaitable[str | None]]

_logger = logging.getLogger(__name__)


class Engine:
    """Carries on all quizzes in the database; `failed` is told of errors, and never raises."""

    def __init__(self, course: Course, games: Games, tempo: Tempo, failed: Failed) -> None:
        self._course = course
        self._games = games
        self._tempo = tempo
        self._failed = failed
        self._wake = asyncio.Event()
        self._voted: set[str] = set()
        self._at_work: dict[int, asyncio.Task[None]] = {}
        self._hampered = False
        self._stopping = False

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
        begun = await self._course.begin(quiz, rounds.start)
        if begun:
            self._work(quiz.id, partial(self._course.put, begun))
        return begun is not None

    async def skip(self, quiz: Quiz) -> bool:
        """Close the open question now; False where none is open."""
        if quiz.state is not State.OPEN:
            return False
        return self._close_soon(await self._course.move(quiz, rounds.close))

    async def stop(self, quiz: Quiz) -> bool:
        """Let a quiz come to its end; False where it had ended already."""
        moved = await self._course.insist(quiz, rounds.stop)
        if moved and moved.state is State.CLOSING:
            self._close_soon(moved)
        self._wake.set()
        return moved is not None

    async def resume(self, quiz: Quiz) -> bool:
        """Let a paused quiz go on; False where it isn't paused."""
        moved = await self._course.insist(quiz, rounds.resume)
        self._wake.set()
        return moved is not None

    async def moved(self, old: int, new: int) -> None:
        """A group lives on under another id."""
        await self._games.quizzes.move_chat(old, new)
        _logger.info("Chat %d is now chat %d", old, new)

    async def _recover(self) -> None:
        for quiz in await self._games.quizzes.running():
            if quiz.state is State.OPEN:
                await self._games.rounds.delay(quiz.id)
            if await self._course.move(quiz, rounds.recover):
                _logger.info("Quiz %d goes on; it was %s", quiz.id, quiz.state)
        await self._games.quizzes.forget_lobbies(self._tempo.clock() - LOBBY_KEPT)

    async def _look_after_all(self) -> float:
        """Begin all that is due; returns how many seconds there are until the next of it."""
        if self._hampered:
            self._hampered = False
            await self._games.rounds.delay()
        voted, self._voted = frozenset(self._voted), set()
        for quiz in await self._games.rounds.complete(voted) if voted else ():
            self._work(quiz.id, partial(self._course.due, quiz))
        now = self._tempo.clock()
        for quiz in await self._games.quizzes.due(now + IDLE):
            due = quiz.due or now
            if due > now:
                return due - now
            if quiz.id not in self._at_work:
                self._work(quiz.id, partial(self._course.due, quiz))
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

    def _work(self, number: int, step: Step) -> None:
        """Take a step with a quiz, after the one that is being taken, if any."""
        if self._stopping:
            return
        before = self._at_work.get(number)
        task = asyncio.create_task(self._step(number, step, before))
        self._at_work[number] = task

    async def _step(
        self,
        number: int,
        step: Step,
        before: asyncio.Task[None] | None,
    ) -> None:
        try:
            if before:
                await asyncio.wait((before,))
            opened = await step()
            if opened:
                # Somebody may have voted before it was written down.
                self._voted.add(opened)
        except Exception as error:
            _logger.exception("Quiz %d: a step failed and will be taken again", number)
            await self._failed(error, f"quiz {number}")
            await self._tempo.sleep(AFTER_A_FAULT)
        finally:
            if self._at_work.get(number) is asyncio.current_task():
                del self._at_work[number]
            self._wake.set()

    def _close_soon(self, closing: Quiz | None) -> bool:
        """Finish what a move to CLOSING began; whether there is anything to finish."""
        if closing:
            self._work(closing.id, partial(self._course.finish_closing, closing))
        return closing is not None
