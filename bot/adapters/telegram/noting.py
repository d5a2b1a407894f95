"""Keeping for the owners which questions found no right answer: their words, never who asked."""

from __future__ import annotations

from collections.abc import Callable

from telegram import CallbackQuery, MaybeInaccessibleMessage, Message, User

from bot.adapters.telegram.actions import called_not_right
from bot.adapters.telegram.addressing import Command, Question, heard, is_group
from bot.adapters.telegram.conversations import Conversations, Memory
from bot.adapters.telegram.features import Handler
from bot.adapters.telegram.sending import Sender
from bot.assistant import Assistant
from bot.reading import codes
from bot.reading.gaps import Gap, GapKind, continues, words_of
from bot.storage.gaps import Gaps
from bot.wording import notices
from bot.wording.replies import Reply, Status

# So many pressed buttons are remembered.
_PRESSED = 1_000


class Noting:
    """Notes gaps; `me` is the bot's own account, `clock` gives seconds since the epoch."""

    def __init__(  # noqa: PLR0913, PLR0917  what it works with, each named once
        self,
        assistant: Assistant,
        conversations: Conversations,
        gaps: Gaps,
        sender: Sender,
        me: User,
        clock: Callable[[], float],
    ) -> None:
        self._assistant = assistant
        self._conversations = conversations
        self._gaps = gaps
        self._sender = sender
        self._me = me
        self._clock = clock
        self._pressed: Memory[tuple[int, int, str | None], bool] = Memory(_PRESSED)

    async def answered(self, message: Message, reply: Reply) -> None:
        """Note the question where the reply has no answer; in a group, only what is a question."""
        words = words_of(reply.question) if reply.status is Status.UNKNOWN else ""
        if words and (not is_group(message) or self._assistant.is_question(reply.question)):
            await self._note(Gap(words, GapKind.UNANSWERED, reply.intent, reply.probability))

    async def chosen(self, query: CallbackQuery) -> None:
        """Note the question where a pressed button rejects all that was offered."""
        words = codes.rejected(query.data or "")
        if words and self._is_first(query):
            await self._note(self._gap(query, GapKind.REJECTED, words))

    def command(self, name: str, message: Message) -> Handler | None:  # noqa: ARG002  it has none
        """No command."""
        return None

    async def button(self, query: CallbackQuery) -> bool:
        """Note the question whose answer is called not right, once a message; the button goes."""
        called = called_not_right(query.data or "")
        if called is None:
            return False
        await self._sender.acknowledge(query, notices.NOT_RIGHT_NOTED)
        if self._is_first(query):
            await self._note(self._gap(query, *called))
        if isinstance(query.message, Message):
            await self._sender.take_away(query.message, query.data or "")
        return True

    async def _note(self, gap: Gap) -> None:
        await self._gaps.note(gap, self._clock())

    def _is_first(self, query: CallbackQuery) -> bool:
        if query.message is None:
            return True
        # With its code, for an answer may be changed into another.
        button = (query.message.chat.id, query.message.message_id, query.data)
        known = self._pressed.get(button)
        self._pressed.put(button, True)
        return not known

    def _gap(self, query: CallbackQuery, kind: GapKind, start: str) -> Gap:
        """The gap behind a button that holds the `start` of a question."""
        held = query.message
        if kind is GapKind.VERDICT:
            return Gap(_whole(start, self._replied(held)), kind)
        after = self._conversations.after(held.chat.id, held.message_id) if held else None
        reading = after.reading if after else None
        read = words_of(reading.text) if reading else ""
        words = _whole(start, read)
        # A follow-up is read without its opening: "in 1919" of "and in 1919".
        if not read or not words.endswith(read):
            words = _whole(start, self._replied(held))
        if reading is None:
            reading = self._assistant.read(words)
        intent = reading.intent.id if reading.intent else None
        return Gap(words, kind, intent, round(reading.probability, 4))

    def _replied(self, held: MaybeInaccessibleMessage | None) -> str:
        """The words that the bot's message replies to, where it does."""
        asked = held.reply_to_message if isinstance(held, Message) else None
        match heard(asked, self._me) if asked else None:
            case Question(text) | Command(argument=text):
                return words_of(text)
        return ""


def _whole(start: str, words: str) -> str:
    return words if words and continues(start, words) else start
