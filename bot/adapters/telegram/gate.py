"""Letting in what people say and press, as long as it isn't too much; and saying so once if it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from telegram import CallbackQuery, Message, User
from telegram.constants import ChatType

from bot.adapters.telegram.addressing import Command, Heard, is_group, sender_id
from bot.adapters.telegram.flood import CROWD, Flood, Ruling
from bot.adapters.telegram.rendering import notice
from bot.adapters.telegram.sending import Sender
from bot.wording import notices

# Whoever may end a quiz must be able to, however lively the chat.
_ALONE: Final = frozenset({"stop", "skip"})
_TOO_MUCH: Final = {
    Ruling.SLOW_DOWN: notices.SLOW_DOWN,
    Ruling.CALM_DOWN: notices.CALM_DOWN,
}


class Gate:
    """Applies the rulings on floods; `me` is the bot's own account. Votes don't come through here.

    `clock` gives seconds; it times presses, for messages say by themselves when they were written.
    """

    def __init__(self, sender: Sender, me: User, clock: Callable[[], float]) -> None:
        self._said = Flood()
        self._pressed = Flood(chat=CROWD)
        self._clock = clock
        self._sender = sender
        self._me = me

    async def admits(self, message: Message, wanted: Heard) -> bool:
        """Whether to serve what a message wants of the bot."""
        alone = isinstance(wanted, Command) and wanted.name in _ALONE
        ruling = self._rule(message, alone=alone)
        if ruling in _TOO_MUCH:
            await self._sender.answer(message, notice(_TOO_MUCH[ruling]))
        return ruling is Ruling.SERVE

    def lets_pass(self, message: Message) -> bool:
        """Whether to serve a message that wants nothing of the bot; nobody is told if not."""
        return self._rule(message) is Ruling.SERVE

    async def admits_press(self, query: CallbackQuery) -> bool:
        """Whether to serve a pressed button."""
        held = query.message
        group = held.chat.id if held and held.chat.type != ChatType.PRIVATE else None
        ruling = self._pressed.rule(query.from_user.id, group, self._clock())
        if ruling in _TOO_MUCH:
            await self._sender.acknowledge(query, _TOO_MUCH[ruling])
        return ruling is Ruling.SERVE

    def _rule(self, message: Message, *, alone: bool = False) -> Ruling:
        person = sender_id(message, self._me) or message.chat.id
        group = message.chat.id if is_group(message) and not alone else None
        written = message.edit_date or message.date
        return self._said.rule(person, group, written.timestamp())
