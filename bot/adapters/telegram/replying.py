"""Showing a reply where it belongs, and remembering what it answered and where the talk stands then."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from telegram import MaybeInaccessibleMessage, Message, User

from bot.adapters.telegram.actions import under
from bot.adapters.telegram.addressing import (
    Question,
    heard,
    overheard,
    replied_to_bot,
    sender_id,
    topic_of,
)
from bot.adapters.telegram.answered import Answered, Answers
from bot.adapters.telegram.chats.settings import Settings
from bot.adapters.telegram.conversations import Conversations, Place
from bot.adapters.telegram.rendering import Page, notice, render
from bot.adapters.telegram.sending import Sender
from bot.assistant import Conversation
from bot.wording.replies import Reply


class Replier:
    """Answers messages and pressed buttons with replies of the core.

    `me` is the bot's own account, `quizzable` holds the topics on which there are enough quiz questions.
    """

    def __init__(
        self,
        conversations: Conversations,
        settings: Settings,
        sender: Sender,
        me: User,
        quizzable: Collection[str],
    ) -> None:
        self._conversations = conversations
        self._answers = Answers()
        self._settings = settings
        self._sender = sender
        self._me = me
        self._quizzable = quizzable

    def answered(self, message: Message) -> Answered | None:
        """What is known of the answer to a message."""
        return self._answers.to(message)

    def before(self, message: Message) -> Conversation:
        """Where the conversation stood when `message` was written."""
        known = self._answers.to(message)
        if known is not None:
            return known.before
        return self._conversations.at(self._place(message), replied_to_bot(message, self._me))

    def begin_anew(self, message: Message) -> None:
        """Forget what was talked about where `message` stands."""
        self._conversations.forget(self._place(message))

    async def tell(self, message: Message, text: str) -> None:
        """Answer `message` with a plain text."""
        await self._write(message, notice(text), self.before(message))

    async def go_on(self, message: Message, reply: Reply, after: Conversation) -> None:
        """Answer `message` with a reply with which the conversation has moved on."""
        place, before = self._place(message), self.before(message)
        if not self._answers.is_passed(message, place):
            self._conversations.keep(place, after)
        await self.show(message, reply, after, before)

    async def show(
        self,
        message: Message,
        reply: Reply,
        after: Conversation | None = None,
        before: Conversation | None = None,
    ) -> None:
        """Answer `message` with a reply.

        `after` is where the conversation stands for whoever takes the answer up, if not where it stood
        `before`.
        """
        before = self.before(message) if before is None else before
        written = await self._write(message, await self._pages(message.chat.id, reply), before)
        self._keep_after(message.chat.id, written, before if after is None else after)

    def before_press(self, held: MaybeInaccessibleMessage, user: User) -> Conversation:
        """Where the conversation stands for whoever presses a button under the message `held`."""
        return self._conversations.at(_place_under(held, user), held.message_id)

    async def show_pressed(
        self,
        held: MaybeInaccessibleMessage,
        user: User,
        reply: Reply,
        after: Conversation,
        *,
        below: bool,
    ) -> None:
        """Put a reply to a pressed button in the place of the message `held`, or `below` it."""
        self._conversations.keep(_place_under(held, user), after)
        pages = await self._pages(held.chat.id, reply)
        if below and isinstance(held, Message):
            written = await self._sender.answer(held, pages)
        else:
            written = await self._sender.replace(held, pages)
        self._keep_after(held.chat.id, written, after)

    def forget_chat(self, chat: int) -> None:
        """Forget all that was said in a chat."""
        self._conversations.forget_chat(chat)
        self._answers.forget_chat(chat)

    def forget_person(self, user: int) -> None:
        """Forget what somebody has said anywhere."""
        self._conversations.forget_person(user)
        self._answers.forget_person(user)

    async def _write(
        self, message: Message, pages: Sequence[Page], before: Conversation
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

    async def _pages(self, chat: int, reply: Reply) -> tuple[Page, ...]:
        """The messages that show a reply, as long as the chat wants them."""
        brief = (await self._settings.of(chat)).brief
        return render(reply, under(reply, self._quizzable, self._me), brief=brief)

    def _keep_after(self, chat: int, written: Sequence[int], after: Conversation) -> None:
        for sent in written:
            self._conversations.keep_after(chat, sent, after)

    def _place(self, message: Message) -> Place:
        user = sender_id(message, self._me)
        return Place(message.chat.id, topic_of(message), user or message.chat.id)


def _place_under(held: MaybeInaccessibleMessage, user: User) -> Place:
    topic = topic_of(held) if isinstance(held, Message) else None
    return Place(held.chat.id, topic, user.id)
