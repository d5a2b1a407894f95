"""Showing people round: the first words, where a link leads, help, topics and sources."""

from __future__ import annotations

from collections.abc import Mapping

from telegram import CallbackQuery, Message, User

from bot.adapters.telegram.addressing import Command, is_group
from bot.adapters.telegram.deeplinks import Kind, Target, decode
from bot.adapters.telegram.features import Handler
from bot.adapters.telegram.quizzes.commands import QuizCommands
from bot.adapters.telegram.replying import Replier
from bot.assistant import Assistant, Conversation
from bot.reading import codes
from bot.wording.sharing import carried


class Guiding:
    """Serves those who have just come, or look round; `me` is the bot's own account."""

    def __init__(
        self, assistant: Assistant, replier: Replier, quizzes: QuizCommands, me: User
    ) -> None:
        self._assistant = assistant
        self._replier = replier
        self._quizzes = quizzes
        self._me = me
        self._handlers: Mapping[str, Handler] = {
            "start": self._start,
            "help": self._help,
            "topics": self._topics,
            "sources": self._sources,
        }

    def command(self, name: str, message: Message) -> Handler | None:  # noqa: ARG002  for everybody
        """What serves the command."""
        return self._handlers.get(name)

    async def button(self, query: CallbackQuery) -> bool:  # noqa: ARG002  they lead to the core
        """No button."""
        return False

    async def _start(self, message: Message, command: Command) -> None:
        """Begin anew, with what the link leads to that somebody came by, if anything."""
        self._replier.begin_anew(message)
        target = decode(command.argument)
        if target is None or not await self._open(message, target):
            welcome = self._assistant.start(group=is_group(message), quizzes=self._quizzes.playable)
            await self._replier.show(message, welcome, Conversation())

    async def _open(self, message: Message, target: Target) -> bool:
        """Show what a link leads to; False where that is nothing."""
        match target:
            case Target(Kind.QUIZ, topic):
                return await self._quizzes.invite(message, topic)
            case Target(Kind.TOPIC, topic):
                questions = self._assistant.topic(topic)
                if questions is not None:
                    await self._replier.show(message, questions, Conversation())
                return questions is not None
            case Target(Kind.PERSON, person):
                return await self._choose(message, codes.CARD + person)
            case _:
                return await self._choose(message, target.code)

    async def _choose(self, message: Message, code: str) -> bool:
        """Answer what a code means, and say what that was; False where it means nothing."""
        if not self._assistant.means(code):
            return False
        reply, after = self._assistant.choose(code, message.date, Conversation())
        await self._replier.go_on(message, carried(reply), after)
        return True

    async def _help(self, message: Message, _command: Command) -> None:
        inline = (self._me.username or "") if self._me.supports_inline_queries else ""
        told = self._assistant.help(group=is_group(message), quizzes=True, inline=inline)
        await self._replier.show(message, told)

    async def _topics(self, message: Message, _command: Command) -> None:
        await self._replier.show(message, self._assistant.topics())

    async def _sources(self, message: Message, _command: Command) -> None:
        await self._replier.show(message, self._assistant.sources())
