"""What happens for each kind of message and for a pressed button."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeGuard

from telegram import CallbackQuery, Message, User

from bot.adapters.telegram.addressing import (
    Command,
    Heard,
    Question,
    Unreadable,
    heard,
    is_group,
    overheard,
)
from bot.adapters.telegram.answered import edited_soon
from bot.adapters.telegram.asking import Asking
from bot.adapters.telegram.conversations import Memory
from bot.adapters.telegram.features import Feature, Handler
from bot.adapters.telegram.gate import Gate
from bot.adapters.telegram.replying import Replier
from bot.wording import notices

# What an edit may turn a message into; other commands aren't given by edits.
_ASKING: Final = frozenset({"ask", "check", "person"})
_ALBUMS: Final = 1_000


class Handlers:
    """Lets in what people say and press, and takes it to whatever serves it.

    A command or a button goes to the first of `features` that has it, a question to `asking`. `moved` is
    told which chat lives on under which id, `me` is the bot's own account.
    """

    def __init__(  # noqa: PLR0913, PLR0917  what it works with, each named once
        self,
        gate: Gate,
        asking: Asking,
        features: Sequence[Feature],
        replier: Replier,
        moved: Callable[[int, int], Awaitable[None]],
        me: User,
    ) -> None:
        self._gate = gate
        self._asking = asking
        self._features = features
        self._replier = replier
        self._moved = moved
        self._me = me
        self._albums: Memory[str, bool] = Memory(_ALBUMS)

    async def message(self, message: Message) -> None:
        """Serve one new message, with silence where it isn't for the bot."""
        if message.migrate_to_chat_id:
            await self._moved(message.chat.id, message.migrate_to_chat_id)
        elif message.migrate_from_chat_id:
            await self._moved(message.migrate_from_chat_id, message.chat.id)
        wanted = heard(message, self._me)
        if wanted is None:
            await self._asking.overhear(message)
        elif self._answers_to(message, wanted) and await self._gate.admits(message, wanted):
            await self._serve(message, wanted)

    async def edited(self, message: Message) -> None:
        """Answer an edited message anew, if it was answered and still asks something else."""
        known = self._replier.answered(message)
        if known is None or not edited_soon(message):
            return
        wanted = heard(message, self._me)
        if wanted is None and overheard(message) != _text_of(known.wanted):
            await self._asking.overhear(message)
        elif wanted != known.wanted and _asks(wanted) and await self._gate.admits(message, wanted):
            await self._serve(message, wanted)

    async def button(self, query: CallbackQuery) -> None:
        """Serve a pressed button."""
        if not await self._gate.admits_press(query):
            return
        for feature in self._features:
            if await feature.button(query):
                return

    async def _serve(self, message: Message, wanted: Heard) -> None:
        match wanted:
            case Command() as command:
                await self._command(message, command)
            case Question(text):
                await self._asking.serve(message, text)
            case Unreadable():
                await self._replier.tell(message, notices.TEXT_ONLY)

    def _answers_to(self, message: Message, wanted: Heard) -> bool:
        """Whether there is anything to say; not to commands of other bots, nor to all of an album."""
        match wanted:
            case Command(by_name=by_name) as command if is_group(message):
                return by_name or self._handler_of(message, command) is not None
            case Unreadable():
                return self._is_first_of_album(message)
        return True

    async def _command(self, message: Message, command: Command) -> None:
        handler = self._handler_of(message, command)
        if handler:
            await handler(message, command)
        else:
            await self._replier.tell(message, notices.UNKNOWN_COMMAND)

    def _handler_of(self, message: Message, command: Command) -> Handler | None:
        found = (feature.command(command.name, message) for feature in self._features)
        return next((handler for handler in found if handler), None)

    def _is_first_of_album(self, message: Message) -> bool:
        album = message.media_group_id
        if album is None:
            return True
        known = self._albums.get(album)
        self._albums.put(album, True)
        return not known


def _asks(wanted: Heard | None) -> TypeGuard[Question | Command]:
    """Whether a message asks something, so that an edit of it changes the answer."""
    return isinstance(wanted, Question) or (isinstance(wanted, Command) and wanted.name in _ASKING)


def _text_of(wanted: Heard) -> str:
    return wanted.text if isinstance(wanted, Question) else ""
