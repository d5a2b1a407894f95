"""Who takes part in a quiz, and who may control it."""

from __future__ import annotations

import logging

from telegram import CallbackQuery, Chat, Message, User
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError

from bot.adapters.telegram.addressing import topic_of
from bot.adapters.telegram.mailbox import shown
from bot.adapters.telegram.sending import Sender
from bot.quizzing.rounds import Kind, Player, Quiz, Room

_ADMINS = frozenset({ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR})

_logger = logging.getLogger(__name__)


def room_of(message: Message) -> Room:
    """Where a message stands."""
    return Room(message.chat.id, topic_of(message) or 0)


def author(message: Message) -> tuple[Player, str]:
    """Who wrote a message: a person, or a chat that somebody speaks for; with the name shown."""
    if message.sender_chat:
        return _chat(message.sender_chat)
    if message.from_user:
        return _person(message.from_user)
    return _chat(message.chat)


def presser(query: CallbackQuery) -> tuple[Player, str]:
    """Who pressed a button: always a person, even an admin without a name."""
    return _person(query.from_user)


class Referee:
    """Says who may control a quiz (whoever started it, and the chat's admins), and who is an admin."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    async def allows(self, player: Player, quiz: Quiz) -> bool:
        """Whether `player` may control `quiz`."""
        return player == quiz.starter or await self.administers(player, quiz.room.chat)

    async def administers(self, player: Player, chat: int) -> bool:
        """Whether `player` is an admin of `chat`; in private everybody is.

        An admin without a name speaks as the chat itself. Whoever can't be looked up is none.
        """
        if Room(chat).is_private or player == Player(Kind.CHAT, chat):
            return True
        if player.kind is Kind.CHAT:
            return False
        try:
            return await self._sender.status_of(chat, player.id) in _ADMINS
        except TelegramError as error:
            _logger.warning("The admins of chat %d can't be looked up: %s", chat, error)
            return False


def _person(user: User) -> tuple[Player, str]:
    return Player(Kind.USER, user.id), shown(user.first_name, user.last_name)


def _chat(chat: Chat) -> tuple[Player, str]:
    name = shown(chat.first_name if chat.type == ChatType.PRIVATE else chat.title)
    return Player(Kind.CHAT, chat.id), name
