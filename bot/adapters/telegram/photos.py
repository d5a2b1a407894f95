"""Sending pictures: drawn in a thread, uploaded once, then sent by the id that Telegram gave them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from telegram import Bot, InputFile, Message, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, TelegramError

from bot.adapters.telegram.addressing import is_group, topic_of
from bot.adapters.telegram.calls import Calls
from bot.adapters.telegram.rendering import Page, fits_caption, to_html, written
from bot.adapters.telegram.sending import Sender
from bot.pictures.studio import Picture
from bot.wording import timeline as wording
from bot.wording.replies import Piece

_logger = logging.getLogger(__name__)


class Drawn:
    """A picture that is made in a thread when it is first asked for, once for all who ask."""

    def __init__(self, draw: Callable[[], Picture | None]) -> None:
        self._draw = draw
        self._drawing: asyncio.Task[Picture | None] | None = None

    @property
    def ready(self) -> bool:
        """Whether nobody has to wait for it."""
        return self._drawing is not None and self._drawing.done()

    async def picture(self) -> Picture | None:
        """The picture; one that couldn't be drawn is tried again at the next call."""
        if self._drawing is None:
            self._drawing = asyncio.create_task(asyncio.to_thread(self._draw))
        try:
            # Shielded, because others may wait for the same drawing.
            picture = await asyncio.shield(self._drawing)
        except Exception:
            self._drawing = None
            raise
        if picture is None or picture.png is None:
            self._drawing = None
        return picture


class Photos:
    """Sends pictures; remembers under which id Telegram keeps each."""

    def __init__(self, bot: Bot, sender: Sender, calls: Calls) -> None:
        self._bot = bot
        self._sender = sender
        self._calls = calls
        self._ids: dict[str, str] = {}

    async def announce(self, message: Message) -> None:
        """Show that a picture is on its way; it doesn't matter if that fails."""
        try:
            await self._bot.send_chat_action(
                message.chat.id, ChatAction.UPLOAD_PHOTO, message_thread_id=topic_of(message)
            )
        except TelegramError as error:
            _logger.warning("A picture couldn't be announced: %s", error)

    async def answer(self, message: Message, picture: Picture) -> list[int]:
        """Send a picture where `message` stands, or its words; the new messages' ids.

        Words do where it couldn't be drawn, or where Telegram won't have pictures of the bot.
        """
        if picture.png is None:
            return await self._tell(message, picture, wording.NOT_DRAWN)
        caption = to_html(picture.caption) if fits_caption(picture.caption) else None
        try:
            sent = [await self._send(message, picture, picture.png, caption)]
        except BadRequest as error:
            _logger.warning("A picture is told in words: %s", error)
            return await self._tell(message, picture, wording.IN_WORDS)
        if caption is None:
            sent += await self._sender.answer(message, written(picture.caption))
        return sent

    async def post(self, chat: int, topic: int | None, png: bytes, caption: Page) -> int:
        """Put a picture into a chat, in reply to nothing; the new message's id.

        Raises BadRequest where Telegram won't have it.
        """
        file = InputFile(png, filename="picture.png")
        return (await self._put(chat, topic, file, caption.html)).message_id

    async def _tell(self, message: Message, picture: Picture, why: str) -> list[int]:
        told = (Piece(f"{why}\n\n"), *picture.caption)
        return await self._sender.answer(message, written(told))

    async def _send(
        self, message: Message, picture: Picture, png: bytes, caption: str | None
    ) -> int:
        known = self._ids.get(picture.key)
        if known is not None:
            try:
                return (await self._upload(message, known, caption)).message_id
            except BadRequest as error:
                _logger.warning("Telegram no longer knows a picture: %s", error)
                del self._ids[picture.key]
        file = InputFile(png, filename=f"{picture.key[:16]}.png")
        sent = await self._upload(message, file, caption)
        if sent.photo:
            self._ids[picture.key] = sent.photo[-1].file_id
        return sent.message_id

    async def _upload(
        self, message: Message, photo: InputFile | str, caption: str | None
    ) -> Message:
        reply = (
            ReplyParameters(message.message_id, allow_sending_without_reply=True)
            if is_group(message)
            else None
        )
        return await self._put(message.chat.id, topic_of(message), photo, caption, reply)

    async def _put(
        self,
        chat: int,
        topic: int | None,
        photo: InputFile | str,
        caption: str | None,
        reply: ReplyParameters | None = None,
    ) -> Message:
        return await self._calls.deliver(
            chat,
            lambda: self._bot.send_photo(
                chat,
                photo,
                caption=caption,
                parse_mode=ParseMode.HTML,
                message_thread_id=topic,
                reply_parameters=reply,
            ),
        )
