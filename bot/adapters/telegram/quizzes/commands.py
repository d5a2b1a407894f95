"""The commands of quizzes, and the door to all else that people do about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from telegram import CallbackQuery, Message, User

from bot.adapters.telegram.addressing import Command
from bot.adapters.telegram.features import Handler
from bot.adapters.telegram.quizzes.buttons import QUESTIONS
from bot.adapters.telegram.quizzes.engine import Engine
from bot.adapters.telegram.quizzes.lobby import Lobby
from bot.adapters.telegram.quizzes.opening import Opening
from bot.adapters.telegram.quizzes.players import Referee, author, room_of
from bot.adapters.telegram.quizzes.pressing import Pressing
from bot.adapters.telegram.quizzes.questions import Subject
from bot.adapters.telegram.quizzes.terms import TermsError, terms_of
from bot.adapters.telegram.rendering import notice
from bot.adapters.telegram.sending import Sender
from bot.quizzing.rounds import Quiz, Terms
from bot.storage.chats import Chats
from bot.storage.games import Games
from bot.wording import rounds as wording


class QuizCommands:
    """Serves what people say and press about quizzes.

    `me` is the bot's own account, `clock` gives seconds since the epoch. `playable` says whether there
    is enough to ask for a quiz, `quizzable` holds the topics on which there is.
    """

    def __init__(  # noqa: PLR0913, PLR0917  what it works with, each named once
        self,
        engine: Engine,
        games: Games,
        sender: Sender,
        subject: Subject,
        chats: Chats,
        me: User,
        clock: Callable[[], float],
    ) -> None:
        self._engine = engine
        self._quizzes = games.quizzes
        self._standings = games.standings
        self._sender = sender
        self._titles = subject.titles
        self._referee = Referee(sender)
        lobby = Lobby(subject, games.standings, me)
        self._opening = Opening(engine, games.quizzes, chats, subject, lobby, sender, clock)
        self._pressing = Pressing(engine, games, self._opening, lobby, self._referee, sender)
        self._handlers: Mapping[str, Handler] = {
            "quiz": self._quiz,
            "skip": self._skip,
            "stop": self._stop,
        }
        self.playable = subject.terms_on("", QUESTIONS) is not None
        self.quizzable = frozenset(
            topic for topic in subject.titles if subject.terms_on(topic, QUESTIONS)
        )

    def command(self, name: str, message: Message) -> Handler | None:  # noqa: ARG002  for everybody
        """What serves the command."""
        return self._handlers.get(name)

    async def button(self, query: CallbackQuery) -> bool:
        """Do what a pressed button says, if whoever pressed it may."""
        return await self._pressing.button(query)

    async def invite(self, message: Message, topic: str) -> bool:
        """Open the settings of a quiz on a topic, or on all for an empty one; False where it is unknown."""
        if topic and topic not in self._titles:
            return False
        terms = await self._opening.terms_on(topic, message.chat.id)
        await self._opening.propose(message, terms or Terms(topic=topic or None), at_once=False)
        return True

    async def _quiz(self, message: Message, command: Command) -> None:
        usual = await self._opening.usual(message.chat.id)
        try:
            terms = terms_of(command.argument, self._titles, usual)
        except TermsError as error:
            await self._tell(message, str(error))
            return
        await self._opening.propose(message, terms, at_once=bool(command.argument.strip()))

    async def _skip(self, message: Message, _command: Command) -> None:
        quiz = await self._controlled(message)
        if quiz and not await self._engine.skip(quiz):
            await self._tell(message, wording.NO_QUESTION)

    async def _stop(self, message: Message, _command: Command) -> None:
        quiz = await self._controlled(message)
        if quiz:
            await self._engine.stop(quiz)

    async def _controlled(self, message: Message) -> Quiz | None:
        """The quiz here, if there is one and the author of `message` may control it."""
        quiz = await self._quizzes.running_in(room_of(message))
        if quiz is None:
            await self._tell(message, wording.NOTHING_RUNS)
            return None
        player, _ = author(message)
        if await self._referee.allows(player, quiz):
            return quiz
        await self._tell(message, wording.only(await self._standings.name_of(quiz.starter)))
        return None

    async def _tell(self, message: Message, text: str) -> None:
        await self._sender.answer(message, notice(text))
