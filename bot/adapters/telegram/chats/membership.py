"""Coming into a chat, and leaving it: a greeting at the one, nothing left behind at the other."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Final

from telegram import Chat, ChatMember, ChatMemberRestricted, ChatMemberUpdated
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import ChatMigrated, TelegramError

from bot.adapters.telegram.rendering import render
from bot.adapters.telegram.sending import Sender
from bot.assistant import Assistant
from bot.storage.chats import Chats
from bot.wording.replies import Reply

# Seconds. A group that becomes a supergroup is joined anew, as it seems, just before it is said where
# it came from.
SETTLING: Final = 2.0
_PRESENT: Final = frozenset(
    {ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.MEMBER}
)
_GROUPS: Final = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})

_logger = logging.getLogger(__name__)


class Membership:
    """Greets groups that the bot was added to, and forgets chats that it was removed from.

    `moved` and `forget` are told of chats that live on elsewhere, or are gone; `sleep` waits (seconds).
    """

    def __init__(  # noqa: PLR0913, PLR0917  what it works with, each named once
        self,
        assistant: Assistant,
        chats: Chats,
        sender: Sender,
        sleep: Callable[[float], Awaitable[None]],
        moved: Callable[[int, int], Awaitable[None]],
        forget: Callable[[int], None],
    ) -> None:
        self._assistant = assistant
        self._chats = chats
        self._sender = sender
        self._sleep = sleep
        self._moved = moved
        self._forget = forget

    async def changed(self, change: ChatMemberUpdated) -> None:
        """The bot has become something else in a chat."""
        before, after = change.old_chat_member, change.new_chat_member
        if not _is_in(after):
            await self._leave(change.chat)
        elif change.chat.type in _GROUPS and not _is_in(before) and _may_write(after):
            await self._greet(change.chat)

    async def _greet(self, chat: Chat) -> None:
        """Say a few words, once; where that doesn't work, be silent."""
        if chat.type == ChatType.SUPERGROUP:
            await self._sleep(SETTLING)
        if not await self._chats.greet(chat.id):
            return
        try:
            greeting = await self._greeting(chat.id)
            for page in render(greeting):
                await self._sender.post(chat.id, None, page)
        except TelegramError as error:
            _logger.info("Chat %d couldn't be greeted: %s", chat.id, error)

    async def _greeting(self, chat: int) -> Reply:
        return self._assistant.greeting(hears_all=await self._sender.hears_all(chat))

    async def _leave(self, chat: Chat) -> None:
        new = await self._address(chat) if chat.type == ChatType.GROUP else None
        if new is not None:
            await self._moved(chat.id, new)
            return
        self._forget(chat.id)
        await self._chats.forget(chat.id)
        _logger.info("Chat %d is left and forgotten", chat.id)

    async def _address(self, chat: Chat) -> int | None:
        """Under which id a group lives on that the bot is no longer in, if it does."""
        try:
            await self._sender.look_up(chat.id)
        except ChatMigrated as error:
            return error.new_chat_id
        except TelegramError as error:
            _logger.debug("Chat %d is gone: %s", chat.id, error)
        return None


def _is_in(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status in _PRESENT


def _may_write(member: ChatMember) -> bool:
    return not isinstance(member, ChatMemberRestricted) or member.can_send_messages
