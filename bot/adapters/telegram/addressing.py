"""What a message wants of the bot, if anything."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from telegram import Message, User
from telegram.constants import ChatType, MessageEntityType

_GROUPS: Final = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})
_COMMAND: Final = re.compile(r"/(\w{1,32})(?:@(\w+))?(?:\s+(.*))?", re.ASCII | re.DOTALL)
_GENERAL_TOPIC: Final = 1
_NAMING: Final = frozenset({MessageEntityType.MENTION, MessageEntityType.TEXT_MENTION})
_CLOSING: Final = tuple("?!.…;)")


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name in lower case, the text after it, and whether it names the bot."""

    name: str
    argument: str = ""
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Something said to the bot; empty where only the bot's name was."""

    text: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something sent to the bot that holds no text."""


Heard = Command | Question | Unreadable


def heard(message: Message, me: User) -> Heard | None:
    """What `message` wants of the bot `me`; None where it isn't for the bot."""
    private = message.chat.type == ChatType.PRIVATE
    if not (private or is_group(message)) or sender_id(message, me) is None:
        return None
    text = message.text or message.caption or ""
    if not text:
        return Unreadable() if private and message.effective_attachment else None
    command = _COMMAND.fullmatch(text)
    if command:
        return _command(command, me)
    unnamed = _without_name(text, me)
    if private or unnamed != text or replied_to_bot(message, me) is not None:
        return Question(unnamed)
    return None


def overheard(message: Message) -> str:
    """What was said in a group to nobody in particular; empty where it was said to somebody."""
    text = message.text or ""
    to_somebody = text.startswith("/") or _replied(message) or message.via_bot
    named = {entity.type for entity in message.entities} & _NAMING
    if not is_group(message) or to_somebody or named or message.forward_origin:
        return ""
    return text


def is_group(message: Message) -> bool:
    """Whether it was written in a group."""
    return message.chat.type in _GROUPS


def sender_id(message: Message, me: User) -> int | None:
    """Who wrote it: a person, or a chat that a person speaks for; None for bots and channels."""
    if message.is_automatic_forward or (message.via_bot and message.via_bot.id == me.id):
        return None
    if message.sender_chat:
        return message.sender_chat.id
    if message.from_user is None or message.from_user.is_bot:
        return None
    return message.from_user.id


def topic_of(message: Message) -> int | None:
    """The forum topic to answer in; None outside of topics, and in General, which has no id."""
    topic = message.message_thread_id if message.is_topic_message else None
    return None if topic == _GENERAL_TOPIC else topic


def replied_to_bot(message: Message, me: User) -> int | None:
    """The id of the bot's message that this one replies to."""
    replied = _replied(message)
    if replied and replied.from_user and replied.from_user.id == me.id:
        return replied.message_id
    return None


def quoted_text(message: Message, me: User) -> str:
    """The text of somebody else's message that this one replies to, or the part it quotes."""
    replied = _replied(message)
    if replied is None or replied_to_bot(message, me) is not None:
        return ""
    text = message.quote.text if message.quote else replied.text or replied.caption or ""
    return _without_name(text, me)


def _command(found: re.Match[str], me: User) -> Command | None:
    name, target, argument = found.groups(default="")
    if target and target.lower() != (me.username or "").lower():
        return None
    return Command(name.lower(), _without_name(argument, me), by_name=bool(target))


def _without_name(text: str, me: User) -> str:
    """`text` without the bot's @name and the comma or colon that goes with it; else as it is."""
    name = re.escape(me.username or "")
    first, *others = re.split(rf"(?<![\w@])@{name}(?!\w)", text, flags=re.ASCII | re.IGNORECASE)
    if not others:
        return text
    joined = first
    for part in others:
        before, after = joined.rstrip(" \n,"), part.lstrip(",:").lstrip()
        joined = before + ("" if after.startswith(_CLOSING) else " ") + after
    return joined.strip()


def _replied(message: Message) -> Message | None:
    """What it replies to; in a topic every message seems to reply to the one that opened it."""
    replied = message.reply_to_message
    return None if replied is None or replied.forum_topic_created else replied
