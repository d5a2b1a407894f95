"""Sending and changing messages: waits where Telegram says so, sends nothing twice."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeVar

from telegram import (
    Bot,
    CallbackQuery,
    LinkPreviewOptions,
    MaybeInaccessibleMessage,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.adapters.telegram.addressing import is_group, topic_of
from bot.adapters.telegram.rendering import Page
from bot.adapters.telegram.request import FloodError, NotSentError

ATTEMPTS: Final = 4
# A longer wait than this (seconds) helps nobody who waits for an answer.
LONGEST_WAIT: Final = 90.0
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_GONE: Final = ("message to edit not found", "message can't be edited", "message_id_invalid")

_Result = TypeVar("_Result")
_logger = logging.getLogger(__name__)


class Sender:
    """Writes pages into chats; `sleep` is how it waits (seconds)."""

    def __init__(self, bot: Bot, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._bot = bot
        self._sleep = sleep

    async def answer(self, message: Message, pages: Sequence[Page]) -> list[int]:
        """Write `pages` where `message` stands, in groups as replies; the new messages' ids."""
        reply_to = message.message_id if is_group(message) else None
        return [
            await self._send(message.chat.id, page, topic_of(message), reply_to) for page in pages
        ]

    async def replace(self, message: MaybeInaccessibleMessage, pages: Sequence[Page]) -> list[int]:
        """Put the first page in the place of the bot's own `message`, the others after it.

        A message that is gone is written anew. Returns the ids of the messages with the pages.
        """
        topic = topic_of(message) if isinstance(message, Message) else None
        ids = []
        rest = list(pages)
        if await self._edit(message, pages[0]):
            ids.append(message.message_id)
            del rest[0]
        ids += [await self._send(message.chat.id, page, topic, None) for page in rest]
        return ids

    async def acknowledge(self, query: CallbackQuery) -> None:
        """Stop the waiting sign on a pressed button; a query too old for that is let go."""
        try:
            await self.patiently(lambda: self._bot.answer_callback_query(query.id))
        except TelegramError as error:
            _logger.warning("A pressed button couldn't be acknowledged: %s", error)

    async def _send(self, chat: int, page: Page, topic: int | None, reply_to: int | None) -> int:
        reply = ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None
        sent = await self.patiently(
            lambda: self._bot.send_message(
                chat,
                page.html,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
                message_thread_id=topic,
                reply_parameters=reply,
                reply_markup=page.keyboard,
            )
        )
        return sent.message_id

    async def _edit(self, message: MaybeInaccessibleMessage, page: Page) -> bool:
        """Whether `message` shows `page` now; False where it is gone."""
        try:
            await self.patiently(
                lambda: self._bot.edit_message_text(
                    page.html,
                    message.chat.id,
                    message.message_id,
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

    async def patiently(self, call: Callable[[], Awaitable[_Result]]) -> _Result:
        """Make a call that is repeated only where it has certainly not been carried out."""
        for attempt in range(1, ATTEMPTS):
            try:
                return await call()
            except FloodError as error:
                if error.seconds > LONGEST_WAIT:
                    raise
                wait = error.seconds
            except NotSentError:
                wait = float(attempt)
            _logger.warning("Telegram takes nothing now; trying again in %g s", wait)
            await self._sleep(wait)
        return await call()
