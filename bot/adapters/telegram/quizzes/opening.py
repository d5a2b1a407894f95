"""How a quiz comes about: made where nobody plays yet, agreed upon, begun."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from telegram import Message

from bot.adapters.telegram.quizzes.buttons import QUESTIONS, pause_rows
from bot.adapters.telegram.quizzes.engine import Engine
from bot.adapters.telegram.quizzes.lobby import Lobby
from bot.adapters.telegram.quizzes.players import author, room_of
from bot.adapters.telegram.quizzes.questions import Subject
from bot.adapters.telegram.rendering import notice, page
from bot.adapters.telegram.sending import Sender
from bot.quizzing.rounds import Player, Quiz, State, Terms
from bot.storage.chats import Chats
from bot.storage.quizzes import Quizzes
from bot.storage.rounds import RoomTakenError
from bot.wording import rounds as wording
from bot.wording.replies import Piece


class Opening:
    """Opens quizzes and begins them; `clock` gives seconds since the epoch."""

    def __init__(  # noqa: PLR0913, PLR0917  what it works with, each named once
        self,
        engine: Engine,
        quizzes: Quizzes,
        chats: Chats,
        subject: Subject,
        lobby: Lobby,
        sender: Sender,
        clock: Callable[[], float],
    ) -> None:
        self._engine = engine
        self._quizzes = quizzes
        self._chats = chats
        self._subject = subject
        self._lobby = lobby
        self._sender = sender
        self._clock = clock

    async def usual(self, chat: int) -> Terms:
        """What a quiz in a chat begins with."""
        return (await self._chats.preferences(chat)).quiz

    async def terms_on(self, topic: str, chat: int) -> Terms | None:
        """What a quiz on a topic begins with; of any difficulty where there is too little of the usual."""
        usual = await self.usual(chat)
        any_level = replace(usual, difficulty=None)
        found = (self._subject.terms_on(topic, QUESTIONS, terms) for terms in (usual, any_level))
        return next(filter(None, found), None)

    async def propose(self, message: Message, terms: Terms, *, at_once: bool) -> None:
        """Start a quiz, or ask for its settings first, unless one runs here already."""
        if not self._subject.has_questions(terms):
            some = self._subject.has_questions(Terms())
            await self._tell(message, wording.NO_QUESTIONS if some else wording.NO_QUIZZES)
            return
        origin = f"{message.chat.id}:{message.message_id}"
        if not at_once:
            await self.open(origin, message, author(message), terms)
            return
        quiz = await self._created(origin, message, author(message), terms)
        if quiz is None:
            return
        await self._sender.answer(message, (self._lobby.begun(terms),))
        refusal = await self.start(quiz)
        if refusal:
            await self._tell(message, refusal)

    async def open(
        self, origin: str, beside: Message, starter: tuple[Player, str], terms: Terms
    ) -> None:
        """Ask for the settings of a quiz; `origin` tells what asked for it from all else that did."""
        quiz = await self._created(origin, beside, starter, terms)
        if quiz is not None:
            await self._sender.answer(beside, (await self._lobby.settings(quiz),))

    async def start(self, quiz: Quiz) -> str | None:
        """Start a quiz; otherwise why not."""
        if not self._subject.has_questions(quiz.terms):
            return wording.NO_QUESTIONS
        try:
            started = await self._engine.start(quiz)
        except RoomTakenError:
            return wording.ALREADY_RUNS
        return None if started else wording.NO_LONGER

    async def _created(
        self, origin: str, message: Message, starter: tuple[Player, str], terms: Terms
    ) -> Quiz | None:
        """A new quiz where `message` stands; None where one runs there, which is said, or ran."""
        player, name = starter
        quiz = await self._quizzes.create(
            origin, room_of(message), player, name, terms, self._clock()
        )
        if quiz.state is not State.LOBBY:
            return None  # this very message has started it already
        running = await self._quizzes.running_in(quiz.room)
        if running:
            await self._say_that_one_runs(message, running)
            return None
        return quiz

    async def _say_that_one_runs(self, message: Message, quiz: Quiz) -> None:
        if quiz.state is State.PAUSED:
            waits = page((Piece(wording.WAITING_HERE),), pause_rows(quiz))
            await self._sender.answer(message, (waits,))
        else:
            await self._tell(message, wording.ALREADY_RUNS)

    async def _tell(self, message: Message, text: str) -> None:
        await self._sender.answer(message, notice(text))
