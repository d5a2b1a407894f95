"""Writing into chats: messages sent, changed and taken away, polls put and closed."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Final, cast

from telegram import (
    Bot,
    CallbackQuery,
    InputFile,
    LinkPreviewOptions,
    MaybeInaccessibleMessage,
    Message,
    ReplyParameters,
)
from telegram.constants import ChatMemberStatus, ParseMode, PollType
from telegram.error import BadRequest, TelegramError

from bot.adapters.telegram.addressing import is_group, topic_of
from bot.adapters.telegram.calls import Calls
from bot.adapters.telegram.keyboards import without
from bot.adapters.telegram.rendering import Page

_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_GONE: Final = ("message to edit not found", "message can't be edited", "message_id_invalid")


@dataclass(frozen=True, slots=True)
class PollDraft:
    """A quiz poll to be put: `correct` is the place of the right option, open for `seconds`."""

    question: str
    options: tuple[str, ...]
    correct: int
    explanation: str
    seconds: int


@dataclass(frozen=True, slots=True)
class PutPoll:
    """A poll in a chat: its id, its message, and how many seconds Telegram took over it."""

    poll: str
    message: int
    seconds: float


_logger = logging.getLogger(__name__)


class Sender:
    """Writes pages into chats."""

    def __init__(self, bot: Bot, calls: Calls) -> None:
        self._bot = bot
        self._calls = calls

    async def answer(self, message: Message, pages: Sequence[Page]) -> list[int]:
        """Write `pages` where `message` stands, in groups as replies; the new messages' ids."""
        reply_to = message.message_id if is_group(message) else None
        return [
            await self._send(message.chat.id, page, topic_of(message), reply_to) for page in pages
        ]

    async def post(self, chat: int, topic: int | None, page: Page) -> int:
        """Write `page` into a chat, in reply to nothing; the new message's id."""
        return await self._send(chat, page, topic, None)

    async def put(self, chat: int, topic: int | None, poll: PollDraft) -> PutPoll:
        """Put a quiz poll into a chat: with names, and not to be forwarded, for outsiders would vote."""

        async def send() -> PutPoll:
            began = time.monotonic()
            message = await self._bot.send_poll(
                chat,
                poll.question,
                poll.options,
                type=PollType.QUIZ,
                is_anonymous=False,
                correct_option_ids=cast("Any", [poll.correct]),
                explanation=poll.explanation,
                open_period=poll.seconds,
                protect_content=True,
                message_thread_id=topic,
            )
            if message.poll is None:
                raise TelegramError("sendPoll gave no poll")
            return PutPoll(message.poll.id, message.message_id, time.monotonic() - began)

        return await self._calls.deliver(chat, send)

    async def stop_poll(self, chat: int, message: int) -> None:
        """Close a poll; raises BadRequest where it is closed or gone already."""
        await self._calls.again(lambda: self._bot.stop_poll(chat, message))

    async def status_of(self, chat: int, user: int) -> str:
        """What `user` is in `chat`, such as "administrator"."""
        member = await self._calls.again(lambda: self._bot.get_chat_member(chat, user))
        return str(member.status)

    async def hears_all(self, chat: int) -> bool:
        """Whether the bot is sent all that is said in `chat`, and not only what is meant for it."""
        me = await self._calls.again(self._bot.get_me)
        if me.can_read_all_group_messages:
            return True
        return await self.status_of(chat, me.id) == ChatMemberStatus.ADMINISTRATOR

    async def look_up(self, chat: int) -> None:
        """Ask for a chat; raises ChatMigrated where it lives on under another id."""
        await self._calls.again(lambda: self._bot.get_chat(chat))

    async def revise(
        self, message: Message, written: Sequence[int], pages: Sequence[Page]
    ) -> list[int]:
        """Put pages in the place of the bot's messages `written`, which answered `message`.

        What there is too much of is deleted; what is gone or missing is written anew. Returns the ids.
        """
        chat, ids = message.chat.id, []
        for number, page in zip_longest(written, pages):
            if page is None:
                await self._delete(chat, number)
            elif number is not None and await self._edit(chat, number, page):
                ids.append(number)
            else:
                ids += await self.answer(message, (page,))
        return ids

    async def replace(self, message: MaybeInaccessibleMessage, pages: Sequence[Page]) -> list[int]:
        """Put the first page in the place of the bot's own `message`, the others after it.

        A message that is gone is written anew. Returns the ids of the messages with the pages.
        """
        topic = topic_of(message) if isinstance(message, Message) else None
        ids = []
        rest = list(pages)
        if await self._edit(message.chat.id, message.message_id, pages[0]):
            ids.append(message.message_id)
            del rest[0]
        ids += [await self._send(message.chat.id, page, topic, None) for page in rest]
        return ids

    async def acknowledge(
        self, query: CallbackQuery, text: str | None = None, *, alert: bool = False
    ) -> None:
        """Stop the waiting sign on a pressed button, with a `text` shown to whoever pressed it.

        As an `alert` it stays until it is closed. A query too old for that is let go.
        """
        shown = alert or None
        try:
            await self._calls.again(lambda: self._bot.answer_callback_query(query.id, text, shown))
        except TelegramError as error:
            _logger.warning("A pressed button couldn't be acknowledged: %s", error)

    async def file(self, chat: int, name: str, content: bytes, caption: str) -> None:
        """Send a file with a plain caption."""
        await self._calls.deliver(
            chat,
            lambda: self._bot.send_document(
                chat, InputFile(content, filename=name), caption=caption
            ),
        )

    async def take_away(self, message: Message, code: str) -> None:
        """Take the button with this code from under the bot's own `message`, if it is still there."""
        if message.reply_markup is None:
            return
        left = without(code, message.reply_markup)
        try:
            await self._calls.again(
                lambda: self._bot.edit_message_reply_markup(
                    message.chat.id, message.message_id, reply_markup=left
                )
            )
        except BadRequest as error:
            _logger.debug("A button is gone already: %s", error)

    async def _send(self, chat: int, page: Page, topic: int | None, reply_to: int | None) -> int:
        reply = ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None
        sent = await self._calls.deliver(
            chat,
            lambda: self._bot.send_message(
                chat,
                page.html,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                message_thread_id=topic,
                reply_parameters=reply,
                reply_markup=page.keyboard,
            ),
        )
        return sent.message_id

    async def _delete(self, chat: int, message: int) -> None:
        try:
            await self._calls.again(lambda: self._bot.delete_message(chat, message))
        except BadRequest as error:
            _logger.debug("A message of the bot stays, or is gone: %s", error)

    async def _edit(self, chat: int, message: int, page: Page) -> bool:
        """Whether a message of the bot shows `page` now; False where it is gone."""
        try:
            await self._calls.again(
                lambda: self._bot.edit_message_text(
                    page.html,
                    chat,
                    message,
                    parse_mode=ParseMode.HTML,
                    link_preview_options=_NO_PREVIEW,
                    reply_markup=page.keyboard,
                )
            )
        except BadRequest as error:
            reason = error.message.lower()
            if any(each in reason for each in _GONE):
                return False
            if "message is not modified" not in reason:
                raise
        return True
