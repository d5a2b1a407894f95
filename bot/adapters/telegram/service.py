"""Serving one raw update: parsed on its own, and whatever goes wrong ends with it."""

from __future__ import annotations

import logging

from telegram import Bot, Message, Update
from telegram.error import TelegramError

from bot.adapters.telegram.chats.membership import Membership
from bot.adapters.telegram.failures import Failure, failure, may_have_arrived
from bot.adapters.telegram.handlers import Handlers
from bot.adapters.telegram.intake import RawUpdate, id_of
from bot.adapters.telegram.rendering import notice
from bot.adapters.telegram.sending import Sender
from bot.adapters.telegram.tracing import Failed, reference_of, trace_of
from bot.wording import notices

_logger = logging.getLogger(__name__)


class Service:
    """Takes raw updates to the handlers; a failure costs its sender an answer, nobody else.

    `failed` is told of each.
    """

    def __init__(
        self,
        bot: Bot,
        handlers: Handlers,
        membership: Membership,
        sender: Sender,
        failed: Failed,
    ) -> None:
        self._bot = bot
        self._handlers = handlers
        self._membership = membership
        self._sender = sender
        self._failed = failed

    async def serve(self, raw: RawUpdate) -> str | None:
        """Serve one update; never raises. Returns why it is to be set aside, if it is."""
        number = id_of(raw)
        try:
            update = Update.de_json(dict(raw), self._bot)
        except Exception as error:  # noqa: BLE001  whatever it is, it ends with this update
            trace = trace_of(error, raw)
            _logger.error("Update %s can't be read and is set aside\n%s", number, trace)  # noqa: TRY400
            await self._failed(error, reference_of(number))
            return f"can't be read: {error!r}"
        try:
            await self._dispatch(update)
        except Exception as error:  # noqa: BLE001  whatever it is, it ends with this update
            if isinstance(error, TelegramError) and failure(error) is Failure.FORBIDDEN:
                _logger.info("Update %s: the bot may not write there: %s", number, error)
                return None
            reference = reference_of(number)
            trace = trace_of(error, raw)
            _logger.error("Update %s failed, reference %s\n%s", number, reference, trace)  # noqa: TRY400
            await self._apologise(update, error, reference)
            await self._failed(error, reference)
            return f"reference {reference}: {error!r}"
        return None

    async def _dispatch(self, update: Update) -> None:
        if update.message:
            await self._handlers.message(update.message)
        elif update.edited_message:
            await self._handlers.edited(update.edited_message)
        elif update.my_chat_member:
            await self._membership.changed(update.my_chat_member)
        elif update.callback_query:
            await self._handlers.button(update.callback_query)
        elif update.poll_answer:
            # Votes that can be read are counted as they come in.
            raise ValueError("a vote that makes no sense")

    async def _apologise(self, update: Update, error: Exception, reference: str) -> None:
        message = update.effective_message
        if not isinstance(message, Message):
            return
        text = notices.apology(reference)
        if may_have_arrived(error):
            text = notices.perhaps_lost(reference)
        try:
            await self._sender.answer(message, notice(text))
        except TelegramError as refusal:
            _logger.error("The apology %s couldn't be sent: %s", reference, refusal)  # noqa: TRY400
