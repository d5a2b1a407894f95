"""What an error of Telegram says about the message that it is about."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

from bot.adapters.telegram.request import NotSentError

# What Telegram says where the bot may not write, beside a 403.
_FORBIDDEN: Final = (
    "not enough rights",
    "have no rights",
    "topic_closed",
    "topic_deleted",
    "message thread not found",
    "chat not found",
    "chat_write_forbidden",
    "chat_send_poll_forbidden",
    "chat_restricted",
)


class Failure(Enum):
    """Why something didn't reach the chat."""

    FORBIDDEN = auto()
    """the bot may not write there"""
    REFUSED = auto()
    """Telegram doesn't take just this"""
    UNKNOWN = auto()
    """nobody knows whether it did"""
    NOT_SENT = auto()
    """certainly not, but another time it may"""


def failure(error: TelegramError) -> Failure:
    """What an error says about the message that it is about."""
    if isinstance(error, Forbidden):
        return Failure.FORBIDDEN
    if isinstance(error, BadRequest):
        reason = error.message.lower()
        barred = any(each in reason for each in _FORBIDDEN)
        return Failure.FORBIDDEN if barred else Failure.REFUSED
    if isinstance(error, NetworkError) and not isinstance(error, NotSentError):
        return Failure.UNKNOWN
    return Failure.NOT_SENT


def may_have_arrived(error: Exception) -> bool:
    """Whether nobody knows if what was sent reached the chat."""
    return isinstance(error, TelegramError) and failure(error) is Failure.UNKNOWN
