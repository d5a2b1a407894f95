"""What happens for each kind of message and for a pressed button."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime

from telegram import CallbackQuery, Message, User

from bot import assistant as core
from bot.adapters.telegram.actions import under
from bot.adapters.telegram.addressing import (
    Command,
    Question,
    Unreadable,
    heard,
    is_group,
    quoted_text,
    replied_to_bot,
    sender_id,
    topic_of,
)
from bot.adapters.telegram.conversations import Conversations, Memory, Place
from bot.adapters.telegram.deeplinks import Kind, Target, decode
from bot.adapters.telegram.photos import Drawn, Photos
from bot.adapters.telegram.quizzes.buttons import press
from bot.adapters.telegram.quizzes.commands import QuizCommands
from bot.adapters.telegram.rendering import notice, render
from bot.adapters.telegram.sending import Sender
from bot.claims.requests import asks_to_check
from bot.reading import codes
from bot.wording import notices
from bot.wording.replies import Reply
from bot.wording.sharing import carried

_Handler = Callable[[Message, Command], Awaitable[None]]


class Handlers:
    """Serves messages and pressed buttons; `me` is the bot's own account."""

    def __init__(  # noqa: PLR0913, PLR0917  what it works with, each named once
        self,
        assistant: core.Assistant,
        conversations: Conversations,
        sender: Sender,
        photos: Photos,
        me: User,
        quizzes: QuizCommands,
    ) -> None:
        self._assistant = assistant
        self._conversations = conversations
        self._sender = sender
        self._photos = photos
        self._timeline_drawn = Drawn(assistant.timeline)
        self._me = me
        self._quizzes = quizzes
        self._albums: Memory[str, bool] = Memory(1_000)
        commands: dict[str, _Handler] = {
            "start": self._start,
            "help": self._help,
            "topics": self._topics,
            "sources": self._sources,
            "ask": self._ask,
            "check": self._check,
            "person": self._person,
            "timeline": self._timeline,
            **quizzes.handlers,
        }
        lacking = assistant.lacks
        self._commands = {name: each for name, each in commands.items() if name not in lacking}

    async def message(self, message: Message) -> None:
        """Serve one new message, with silence where it isn't for the bot."""
        if message.migrate_to_chat_id:
            await self._quizzes.moved(message.chat.id, message.migrate_to_chat_id)
        elif message.migrate_from_chat_id:
            await self._quizzes.moved(message.migrate_from_chat_id, message.chat.id)
        match heard(message, self._me):
            case Command() as command:
                await self._command(message, command)
            case Question(text) if asks_to_check(text) and quoted_text(message, self._me):
                await self._judge(message, quoted_text(message, self._me))
            case Question(text) if self._claims_something(message, text):
                await self._judge(message, text)
            case Question(text):
                await self._question(message, text)
            case Unreadable() if self._is_first_of_album(message):
                await self._tell(message, notices.TEXT_ONLY)

    def _claims_something(self, message: Message, text: str) -> bool:
        """Whether it is somebody's saying, forwarded to be checked; a question is answered instead."""
        forwarded = message.forward_origin is not None and not is_group(message)
        return forwarded and not self._assistant.asks(text)

    async def button(self, query: CallbackQuery) -> None:
        """Put the answer to a pressed button in the place of the message that held it."""
        pressed = press(query.data or "")
        if pressed:
            await self._quizzes.button(query, pressed)
            return
        await self._sender.acknowledge(query)
        if query.message is None or query.data is None:
            return
        held = query.message
        topic = topic_of(held) if isinstance(held, Message) else None
        place = Place(held.chat.id, topic, query.from_user.id)
        before = self._conversations.at(place, held.message_id)
        reply, after = self._assistant.choose(query.data, datetime.now(UTC), before)
        self._conversations.keep(place, after)
        for sent in await self._sender.replace(held, render(reply, under(reply, self._me))):
            self._conversations.keep_after(place.chat, sent, after)

    async def _command(self, message: Message, command: Command) -> None:
        handler = self._commands.get(command.name)
        if handler:
            await handler(message, command)
        elif command.by_name or not is_group(message):
            await self._tell(message, notices.UNKNOWN_COMMAND)

    async def _start(self, message: Message, command: Command) -> None:
        """Begin anew, with what the link leads to that somebody came by, if anything."""
        self._conversations.forget(self._place(message))
        target = decode(command.argument)
        if target is None or not await self._open(message, target):
            await self._show(message, self._assistant.start(), core.Conversation())

    async def _open(self, message: Message, target: Target) -> bool:
        """Show what a link leads to; False where that is nothing."""
        match target:
            case Target(Kind.QUIZ, topic):
                return await self._quizzes.invite(message, topic or None)
            case Target(Kind.TOPIC, topic):
                topic_reply = self._assistant.topic(topic)
                if topic_reply is not None:
                    await self._show(message, topic_reply, core.Conversation())
                return topic_reply is not None
            case Target(Kind.PERSON, person):
                return await self._choose(message, codes.CARD + person)
            case _:
                return await self._choose(message, target.code)

    async def _choose(self, message: Message, code: str) -> bool:
        """Answer what a code means, and say what that was; False where it means nothing."""
        if not self._assistant.means(code):
            return False
        reply, after = self._assistant.choose(code, message.date, core.Conversation())
        self._conversations.keep(self._place(message), after)
        await self._show(message, replace(reply, body=carried(reply)), after)
        return True

    async def _help(self, message: Message, _command: Command) -> None:
        inline = (self._me.username or "") if self._me.supports_inline_queries else ""
        group = is_group(message)
        await self._show(message, self._assistant.help(group=group, quizzes=True, inline=inline))

    async def _topics(self, message: Message, _command: Command) -> None:
        await self._show(message, self._assistant.topics())

    async def _sources(self, message: Message, _command: Command) -> None:
        await self._show(message, self._assistant.sources())

    async def _ask(self, message: Message, command: Command) -> None:
        await self._question(message, command.argument)

    async def _check(self, message: Message, command: Command) -> None:
        """Check what stands behind the command, or else the message that it replies to."""
        await self._judge(message, command.argument or quoted_text(message, self._me))

    async def _judge(self, message: Message, claim: str) -> None:
        await self._show(message, self._assistant.check(claim))

    async def _person(self, message: Message, command: Command) -> None:
        reply, after = self._assistant.person(command.argument, message.date, self._before(message))
        self._conversations.keep(self._place(message), after)
        await self._show(message, reply, after)

    async def _timeline(self, message: Message, _command: Command) -> None:
        if not self._timeline_drawn.ready:
            await self._photos.announce(message)
        picture = await self._timeline_drawn.picture()
        if picture is not None:
            await self._photos.answer(message, picture)

    async def _question(self, message: Message, text: str) -> None:
        """Answer `text`, or where it is empty, the message that this one replies to."""
        asked = text or quoted_text(message, self._me)
        if not asked:
            await self._tell(message, notices.ASK_HINT)
            return
        reply, after = self._assistant.reply(
            core.Message(asked, message.date), self._before(message)
        )
        self._conversations.keep(self._place(message), after)
        await self._show(message, reply, after)

    async def _show(
        self, message: Message, reply: Reply, after: core.Conversation | None = None
    ) -> None:
        if after is None:
            after = self._before(message)
        for sent in await self._sender.answer(message, render(reply, under(reply, self._me))):
            self._conversations.keep_after(message.chat.id, sent, after)

    async def _tell(self, message: Message, text: str) -> None:
        await self._sender.answer(message, notice(text))

    def _before(self, message: Message) -> core.Conversation:
        return self._conversations.at(self._place(message), replied_to_bot(message, self._me))

    def _place(self, message: Message) -> Place:
        user = sender_id(message, self._me)
        return Place(message.chat.id, topic_of(message), user or message.chat.id)

    def _is_first_of_album(self, message: Message) -> bool:
        album = message.media_group_id
        if album is None:
            return True
        known = self._albums.get(album)
        self._albums.put(album, True)
        return not known
