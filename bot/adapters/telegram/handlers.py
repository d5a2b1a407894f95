"""What happens for each kind of message and for a pressed button."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final, TypeGuard

from telegram import CallbackQuery, Message, User

from bot import assistant as core
from bot.adapters.telegram.actions import under
from bot.adapters.telegram.addressing import (
    Command,
    Heard,
    Question,
    Unreadable,
    heard,
    is_group,
    overheard,
    quoted_text,
    replied_to_bot,
    sender_id,
    topic_of,
)
from bot.adapters.telegram.answered import Answered, Answers, edited_soon
from bot.adapters.telegram.chats.buttons import setting
from bot.adapters.telegram.chats.settings import Settings
from bot.adapters.telegram.conversations import Conversations, Memory, Place
from bot.adapters.telegram.deeplinks import Kind, Target, decode
from bot.adapters.telegram.features import Feature, Handler
from bot.adapters.telegram.gate import Gate
from bot.adapters.telegram.noting import Noting
from bot.adapters.telegram.photos import Drawn, Photos
from bot.adapters.telegram.quizzes.buttons import press
from bot.adapters.telegram.quizzes.commands import QuizCommands
from bot.adapters.telegram.rendering import Page, notice, render
from bot.adapters.telegram.sending import Sender
from bot.claims.requests import asks_to_check
from bot.reading import codes
from bot.storage.chats import Preferences
from bot.wording import notices
from bot.wording.replies import Reply
from bot.wording.sharing import carried

# What an edit may turn a message into; other commands aren't given by edits.
_ASKING: Final = frozenset({"ask", "check", "person"})


class Handlers:
    """Serves messages and pressed buttons; `me` is the bot's own account."""

    def __init__(  # noqa: PLR0913, PLR0917  what it works with, each named once
        self,
        assistant: core.Assistant,
        conversations: Conversations,
        answers: Answers,
        sender: Sender,
        photos: Photos,
        me: User,
        quizzes: QuizCommands,
        noting: Noting,
        settings: Settings,
        gate: Gate,
        features: Sequence[Feature],
    ) -> None:
        self._assistant = assistant
        self._conversations = conversations
        self._answers = answers
        self._sender = sender
        self._photos = photos
        self._timeline_drawn = Drawn(assistant.timeline)
        self._me = me
        self._quizzes = quizzes
        self._noting = noting
        self._settings = settings
        self._gate = gate
        self._features = (noting, *features)
        self._albums: Memory[str, bool] = Memory(1_000)
        commands: dict[str, Handler] = {
            "start": self._start,
            "help": self._help,
            "topics": self._topics,
            "sources": self._sources,
            "ask": self._ask,
            "check": self._check,
            "person": self._person,
            "timeline": self._timeline,
            "settings": settings.show,
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
        wanted = heard(message, self._me)
        if wanted is None:
            await self._overhear(message)
        elif self._answers_to(message, wanted) and await self._gate.admits(message, wanted):
            await self._serve(message, wanted)

    async def edited(self, message: Message) -> None:
        """Answer an edited message anew, if it was answered and still asks something else."""
        known = self._answers.to(message)
        if known is None or not edited_soon(message):
            return
        wanted = heard(message, self._me)
        if wanted is None and overheard(message) != _text_of(known.wanted):
            await self._overhear(message)
        elif wanted != known.wanted and _asks(wanted) and await self._gate.admits(message, wanted):
            await self._serve(message, wanted)

    def forget_chat(self, chat: int) -> None:
        """Forget all that was said in a chat."""
        self._conversations.forget_chat(chat)
        self._answers.forget_chat(chat)

    async def _serve(self, message: Message, wanted: Heard) -> None:
        match wanted:
            case Command() as command:
                await self._command(message, command)
            case Question(text) if asks_to_check(text) and quoted_text(message, self._me):
                await self._judge(message, quoted_text(message, self._me))
            case Question(text) if self._claims_something(message, text):
                await self._judge(message, text)
            case Question(text):
                await self._question(message, text)
            case Unreadable():
                await self._tell(message, notices.TEXT_ONLY)

    def _answers_to(self, message: Message, wanted: Heard) -> bool:
        """Whether there is anything to say; not to commands of other bots, nor to all of an album."""
        match wanted:
            case Command(by_name=by_name) as command if is_group(message):
                return by_name or self._handler_of(message, command) is not None
            case Unreadable():
                return self._is_first_of_album(message)
        return True

    async def _overhear(self, message: Message) -> None:
        """Answer a plain question in a group that has asked for that, if it is surely for the bot."""
        text = overheard(message)
        if not text or sender_id(message, self._me) is None:
            return
        if not (await self._settings.of(message.chat.id)).quick:
            return
        found = self._assistant.overheard(core.Message(text, message.date))
        if found and self._gate.lets_pass(message):
            await self._tell_on(message, *found)

    def _claims_something(self, message: Message, text: str) -> bool:
        """Whether it is somebody's saying, forwarded to be checked; a question is answered instead."""
        forwarded = message.forward_origin is not None and not is_group(message)
        return forwarded and not self._assistant.asks(text)

    async def button(self, query: CallbackQuery) -> None:
        """Put the answer to a pressed button in the place of the message that held it.

        The welcome stays, for its other examples: what is pressed there is answered below it.
        """
        if not await self._gate.admits_press(query):
            return
        chosen = setting(query.data or "")
        if chosen:
            await self._settings.button(query, chosen)
            return
        pressed = press(query.data or "")
        if pressed:
            await self._quizzes.button(query, pressed)
            return
        if query.data and query.data.startswith(codes.QUIZ):
            await self._quizzes.open(query, query.data.removeprefix(codes.QUIZ))
            return
        for feature in self._features:
            if await feature.button(query):
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
        pages = self._pages(reply, await self._settings.of(place.chat))
        if query.data.startswith(codes.TRY) and isinstance(held, Message):
            written = await self._sender.answer(held, pages)
        else:
            written = await self._sender.replace(held, pages)
        for sent in written:
            self._conversations.keep_after(place.chat, sent, after)
        await self._noting.chosen(query)

    def _pages(self, reply: Reply, preferences: Preferences) -> tuple[Page, ...]:
        return render(
            reply, under(reply, self._quizzes.quizzable, self._me), brief=preferences.brief
        )

    async def _command(self, message: Message, command: Command) -> None:
        handler = self._handler_of(message, command)
        if handler:
            await handler(message, command)
        else:
            await self._tell(message, notices.UNKNOWN_COMMAND)

    def _handler_of(self, message: Message, command: Command) -> Handler | None:
        if command.name in self._commands:
            return self._commands[command.name]
        found = (feature.command(command.name, message) for feature in self._features)
        return next((handler for handler in found if handler), None)

    async def _start(self, message: Message, command: Command) -> None:
        """Begin anew, with what the link leads to that somebody came by, if anything."""
        self._conversations.forget(self._place(message))
        target = decode(command.argument)
        if target is None or not await self._open(message, target):
            welcome = self._assistant.start(group=is_group(message), quizzes=self._quizzes.playable)
            await self._show(message, welcome, core.Conversation())

    async def _open(self, message: Message, target: Target) -> bool:
        """Show what a link leads to; False where that is nothing."""
        match target:
            case Target(Kind.QUIZ, topic):
                return await self._quizzes.invite(message, topic)
            case Target(Kind.TOPIC, topic):
                questions = self._assistant.topic(topic)
                if questions is not None:
                    await self._show(message, questions, core.Conversation())
                return questions is not None
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
        await self._show(message, carried(reply), after)
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
        found = self._assistant.person(command.argument, message.date, self._before(message))
        await self._tell_on(message, *found)

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
        asking = core.Message(asked, message.date)
        reply, after = self._assistant.reply(asking, self._before(message))
        await self._tell_on(message, reply, after)
        await self._noting.answered(message, reply)

    async def _tell_on(self, message: Message, reply: Reply, after: core.Conversation) -> None:
        """Show a reply, with which the conversation has moved on."""
        place, before = self._place(message), self._before(message)
        if not self._answers.is_passed(message, place):
            self._conversations.keep(place, after)
        await self._show(message, reply, after, before)

    async def _show(
        self,
        message: Message,
        reply: Reply,
        after: core.Conversation | None = None,
        before: core.Conversation | None = None,
    ) -> None:
        """Answer `message` with a reply; the conversation moves `after` it, or stays as it was `before`."""
        before = self._before(message) if before is None else before
        pages = self._pages(reply, await self._settings.of(message.chat.id))
        for sent in await self._write(message, pages, before):
            self._conversations.keep_after(
                message.chat.id, sent, before if after is None else after
            )

    async def _tell(self, message: Message, text: str) -> None:
        await self._write(message, notice(text), self._before(message))

    async def _write(
        self, message: Message, pages: Sequence[Page], before: core.Conversation
    ) -> list[int]:
        """Answer a message: in the place of an earlier answer to it, where there is one."""
        known = self._answers.to(message)
        if known is None:
            written = await self._sender.answer(message, pages)
        else:
            written = await self._sender.revise(message, known.answers, pages)
        wanted = heard(message, self._me) or Question(overheard(message))
        answered = Answered(wanted, before, tuple(written))
        self._answers.keep(message, self._place(message), answered)
        return written

    def _before(self, message: Message) -> core.Conversation:
        """Where the conversation stood when `message` was written."""
        known = self._answers.to(message)
        if known is not None:
            return known.before
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


def _asks(wanted: Heard | None) -> TypeGuard[Question | Command]:
    """Whether a message asks something, so that an edit of it changes the answer."""
    return isinstance(wanted, Question) or (isinstance(wanted, Command) and wanted.name in _ASKING)


def _text_of(wanted: Heard) -> str:
    return wanted.text if isinstance(wanted, Question) else ""
