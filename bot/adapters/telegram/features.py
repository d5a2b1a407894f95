"""What the handlers know of a feature that brings commands and buttons of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from telegram import CallbackQuery, Message

from bot.adapters.telegram.addressing import Command

Handler = Callable[[Message, Command], Awaitable[None]]


class Feature(Protocol):
    """Some commands and some buttons."""

    def command(self, name: str, message: Message) -> Handler | None:
        """What serves the command; None where there is none of that name for whoever wrote it."""

    async def button(self, query: CallbackQuery) -> bool:
        """Serve a pressed button; False where it is none of this feature's."""
