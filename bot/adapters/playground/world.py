"""The little world that the playground's Bot API serves: people, chats, messages."""

from __future__ import annotations

import copy
import itertools
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from bot.adapters.playground.ballots import Poll
from bot.adapters.playground.files import Files
from bot.adapters.playground.signals import Signal
from bot.adapters.playground.text import JSON
from bot.adapters.playground.updates import UpdateQueue

GENERAL_TOPIC: Final = 1
# So many calls and updates are remembered for whoever looks on.
JOURNAL_LENGTH: Final = 300
PRESENT: Final = frozenset({"creator", "administrator", "member", "restricted"})


@dataclass(eq=False, slots=True)
class User:
    """Somebody with an account: a person or a bot."""

    id: int
    first_name: str
    username: str | None = None
    is_bot: bool = False

    def as_json(self) -> JSON:
        """A User as messages carry it."""
        named = {"username": self.username} if self.username else {}
        return {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name, **named}


@dataclass(eq=False, slots=True)
class Chat:
    """A private chat or a group, with its messages by id and its members' status by user id.

    `topics` maps the thread ids of a forum to their names. `forbidden` is what the bot may not send,
    such as "polls"; `migrated_to` is the id under which the group lives on.
    """

    id: int
    type: str
    title: str
    username: str | None = None
    members: dict[int, str] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)
    forbidden: set[str] = field(default_factory=set)
    migrated_to: int | None = None
    messages: dict[int, JSON] = field(default_factory=dict)
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def is_private(self) -> bool:
        """Whether it is the chat of one person with the bot."""
        return self.type == "private"

    def as_json(self) -> JSON:
        """A Chat as messages carry it."""
        name = "first_name" if self.is_private else "title"
        fields: JSON = {"id": self.id, "type": self.type, name: self.title}
        if self.username:
            fields["username"] = self.username
        if self.topics:
            fields["is_forum"] = True
        return fields


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot but getUpdates: what it asked and what it got (a result or a refusal)."""

    method: str
    parameters: JSON
    result: object = None
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What passed between the bot and the world: a call of the bot, or an update for it.

    `number` counts from 1, `at` is in seconds since the epoch.
    """

    number: int
    at: float
    what: Call | JSON


class World:
    """All there is. `privacy_mode` keeps talk that isn't meant for the bot from it in groups.

    `inline_mode` is on where @BotFather was told so.
    """

    def __init__(  # noqa: PLR0913  what may be otherwise, each named
        self,
        *,
        token: str = "1:playground",  # noqa: S107  it opens nothing but this playground
        name: str = "Playground",
        username: str = "playground_bot",
        privacy_mode: bool = True,
        inline_mode: bool = True,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.token = token
        self.privacy_mode = privacy_mode
        self.inline_mode = inline_mode
        self.clock = clock
        self.bot = User(int(token.partition(":")[0]), name, username, is_bot=True)
        self.users: dict[int, User] = {self.bot.id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self.updates = UpdateQueue(on_add=self._note)
        self.transcript: list[Call] = []
        self.journal: deque[Entry] = deque(maxlen=JOURNAL_LENGTH)
        self.commands: dict[str, list[JSON]] = {}
        self.profile: dict[str, dict[str, str]] = {}  # by language: name and descriptions
        self.callbacks: dict[str, JSON] = {}
        self.inline_queries: dict[str, JSON] = {}
        self.inline_messages: dict[str, JSON] = {}  # what inline mode sent, by inline_message_id
        self.polls: dict[str, Poll] = {}
        self.webhook = ""
        self.is_closed = False
        self.signal = Signal()
        self._user_ids = itertools.count(101)
        self._group_ids = itertools.count(1)
        self._callback_ids = itertools.count(1)
        self._entry_numbers = itertools.count(1)

    def add_user(
        self, first_name: str, username: str | None = None, *, is_bot: bool = False
    ) -> User:
        """Somebody new, without a chat."""
        user = User(next(self._user_ids), first_name, username, is_bot=is_bot)
        self.users[user.id] = user
        return user

    def private_chat(self, user: User) -> Chat:
        """The chat of `user` with the bot, begun if need be."""
        if user.id not in self.chats:
            members = {user.id: "member", self.bot.id: "member"}
            self.chats[user.id] = Chat(
                user.id, "private", user.first_name, user.username, members=members
            )
        return self.chats[user.id]

    def group(self, title: str, *users: User, topics: tuple[str, ...] = ()) -> Chat:
        """A supergroup with the bot and `users` in it; with `topics` it is a forum."""
        members = {user.id: "member" for user in (self.bot, *users)}
        chat = Chat(
            -1_000_000_000_000 - next(self._group_ids), "supergroup", title, members=members
        )
        # The first message is the one that founded the group; its id also means the topic General.
        next(chat.ids)
        if topics:
            chat.topics[GENERAL_TOPIC] = "General"
            for name in topics:
                self._open_topic(chat, name)
        self.chats[chat.id] = chat
        return chat

    def basic_group(self, title: str, *users: User) -> Chat:
        """A group as Telegram begins it, with the bot and `users` in it."""
        members = {user.id: "member" for user in (self.bot, *users)}
        chat = Chat(-next(self._group_ids), "group", title, members=members)
        self.chats[chat.id] = chat
        return chat

    def message(self, chat: Chat, sender: User, content: JSON) -> JSON:
        """Put a new message into `chat` and return it as the Bot API shows it."""
        message = {
            "message_id": next(chat.ids),
            "from": sender.as_json(),
            "chat": chat.as_json(),
            "date": int(self.clock()),
            **content,
        }
        chat.messages[message["message_id"]] = message
        self.signal.notify()
        return message

    def place_in(self, chat: Chat, topic: int | None, reply_to: int | None) -> JSON:
        """The fields that say where a message stands: its topic and what it replies to.

        In a topic, a message that replies to none carries the message that opened the topic.
        """
        replied = chat.messages.get(reply_to) if reply_to else None
        fields: JSON = {}
        if chat.topics and topic not in {None, GENERAL_TOPIC}:
            fields = {"message_thread_id": topic, "is_topic_message": True}
            replied = replied or chat.messages.get(topic or 0)
        if replied:
            fields["reply_to_message"] = {
                key: value for key, value in replied.items() if key != "reply_to_message"
            }
        return fields

    def new_callback(self, fields: JSON) -> JSON:
        """Register a pressed button, which the bot may answer once."""
        callback = {"id": str(next(self._callback_ids)), **fields}
        self.callbacks[callback["id"]] = callback
        return callback

    def new_inline_query(self, text: str) -> str:
        """Register a query for inline mode; returns its id."""
        number = str(next(self._callback_ids))
        self.inline_queries[number] = {"query": text, "asked": self.clock()}
        return number

    def record(self, call: Call) -> None:
        """Write a call of the bot into the transcript."""
        self.transcript.append(call)
        self._note(call)

    def close(self) -> None:
        """Send home everybody who waits for something to happen."""
        self.is_closed = True
        self.updates.close()
        self.signal.notify()

    def _note(self, what: Call | JSON) -> None:
        kept = what if isinstance(what, Call) else copy.deepcopy(what)
        self.journal.append(Entry(next(self._entry_numbers), self.clock(), kept))
        self.signal.notify()

    def _open_topic(self, chat: Chat, name: str) -> None:
        opened = {"name": name, "icon_color": 7322096}
        message = self.message(chat, self.bot, {"forum_topic_created": opened})
        message |= {"message_thread_id": message["message_id"], "is_topic_message": True}
        chat.topics[message["message_id"]] = name
