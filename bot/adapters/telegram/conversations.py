"""What is remembered of each conversation: in memory, bounded, the least used forgotten first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from bot.assistant import Conversation

PEOPLE: Final = 2_000
MESSAGES: Final = 2_000

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Place:
    """One person's side of one chat; `topic` is the thread of a forum, `user` the sender's id."""

    chat: int
    topic: int | None
    user: int


class Memory(Generic[_Key, _Value]):
    """A mapping that keeps the `size` entries used last."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._entries: OrderedDict[_Key, _Value] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: _Key) -> _Value | None:
        """The value under `key`, which counts as used; None where there is none."""
        if key in self._entries:
            self._entries.move_to_end(key)
        return self._entries.get(key)

    def put(self, key: _Key, value: _Value) -> None:
        """Keep `value` under `key`."""
        self._entries[key] = value
        self._entries.move_to_end(key)
        if len(self._entries) > self._size:
            self._entries.popitem(last=False)

    def drop(self, key: _Key) -> None:
        """Forget `key`."""
        self._entries.pop(key, None)

    def drop_where(self, belongs: Callable[[_Key], bool]) -> None:
        """Forget all keys of which `belongs` is true."""
        for key in [key for key in self._entries if belongs(key)]:
            del self._entries[key]

    def drop_oldest(self, unwanted: Callable[[_Value], bool]) -> None:
        """Forget the entries used longest ago, up to the first that isn't `unwanted`."""
        while self._entries and unwanted(next(iter(self._entries.values()))):
            self._entries.popitem(last=False)

    def __iter__(self) -> Iterator[_Key]:
        """All keys, the one used last at the end."""
        return iter(self._entries)


class Conversations:
    """The conversation of each person in each place, and the one after each message of the bot."""

    def __init__(self, *, people: int = PEOPLE, messages: int = MESSAGES) -> None:
        self._of: Memory[Place, Conversation] = Memory(people)
        self._after: Memory[tuple[int, int], Conversation] = Memory(messages)

    def at(self, place: Place, replied_to: int | None = None) -> Conversation:
        """The conversation that a new message goes on with.

        It is the one after the bot's message that `replied_to` names, if it is remembered, else
        the latest in this place, else an empty one.
        """
        if replied_to is not None:
            after = self.after(place.chat, replied_to)
            if after is not None:
                return after
        latest = self._of.get(place)
        return Conversation() if latest is None else latest

    def after(self, chat: int, message: int) -> Conversation | None:
        """The conversation as it stood after a message of the bot, if it is remembered."""
        return self._after.get((chat, message))

    def keep(self, place: Place, conversation: Conversation) -> None:
        """Remember where the conversation in `place` stands."""
        self._of.put(place, conversation)

    def keep_after(self, chat: int, message: int, conversation: Conversation) -> None:
        """Remember where the conversation stood after a message of the bot."""
        self._after.put((chat, message), conversation)

    def forget(self, place: Place) -> None:
        """Begin anew in `place`."""
        self._of.drop(place)

    def forget_person(self, user: int) -> None:
        """Forget what somebody has said anywhere.

        Whose words an answer was to isn't remembered, so all answers go in the chats where this
        person has talked with the bot.
        """
        chats = {place.chat for place in self._of if place.user == user} | {user}
        self._of.drop_where(lambda place: user in (place.user, place.chat))
        self._after.drop_where(lambda key: key[0] in chats)

    def forget_chat(self, chat: int) -> None:
        """Forget all that was said in a chat."""
        self._of.drop_where(lambda place: place.chat == chat)
        self._after.drop_where(lambda key: key[0] == chat)
