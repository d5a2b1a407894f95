"""Pressed buttons whose codes mean something to the core: the choices of its replies."""

from __future__ import annotations

from datetime import UTC, datetime

from telegram import CallbackQuery, Message

from bot.adapters.telegram.features import Handler
from bot.adapters.telegram.noting import Noting
from bot.adapters.telegram.replying import Replier
from bot.adapters.telegram.sending import Sender
from bot.assistant import Assistant
from bot.reading import codes


class Choosing:
    """Serves any button, so it comes after all others: what means nothing is said to be so."""

    def __init__(
        self, assistant: Assistant, replier: Replier, noting: Noting, sender: Sender
    ) -> None:
        self._assistant = assistant
        self._replier = replier
        self._noting = noting
        self._sender = sender

    def command(self, name: str, message: Message) -> Handler | None:  # noqa: ARG002  it has none
        """No command."""
        return None

    async def button(self, query: CallbackQuery) -> bool:
        """Put the answer in the place of the message that held the button.

        The welcome stays, for its other examples: what is pressed there is answered below it.
        """
        await self._sender.acknowledge(query)
        held, user, code = query.message, query.from_user, query.data
        if held is None or code is None:
            return True
        before = self._replier.before_press(held, user)
        reply, after = self._assistant.choose(code, datetime.now(UTC), before)
        below = code.startswith(codes.TRY)
        await self._replier.show_pressed(held, user, reply, after, below=below)
        await self._noting.chosen(query)
        return True
