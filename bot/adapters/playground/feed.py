"""What an open page is told of the world: everything once, then what has changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from bot.adapters.playground.account import get_me, scope_key
from bot.adapters.playground.profile import description
from bot.adapters.playground.text import JSON
from bot.adapters.playground.world import Call, Chat, Entry, World

# A page shows no more than these latest messages of a chat.
SHOWN: Final = 200
_Place = tuple[int, int]  # ids of a chat and of a message in it


class Feed:
    """Remembers what one page has been told of `world`."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._scene = ""
        self._told: dict[_Place, str] = {}
        self._entry = 0

    def news(self) -> JSON:
        """What has changed since the last call, empty where nothing has.

        "scene" is who and what there is, "messages" are new or changed ones, "gone" the places
        (chat, message) of deleted ones, "journal" what passed between bot and world.
        """
        found = {
            "scene": self._changed_scene(),
            "messages": self._changed_messages(),
            "gone": self._gone(),
            "journal": self._new_entries(),
        }
        return {key: value for key, value in found.items() if value}

    def _changed_scene(self) -> JSON | None:
        now = scene(self._world)
        told, self._scene = self._scene, json.dumps(now)
        return None if told == self._scene else now

    def _changed_messages(self) -> list[JSON]:
        changed = []
        for place, message in _latest(self._world):
            text = json.dumps(message)
            if self._told.get(place) != text:
                self._told[place] = text
                changed.append(message)
        return changed

    def _gone(self) -> list[_Place]:
        chats = {chat.id: chat for chat in _open_chats(self._world)}
        gone = [
            (chat, number)
            for chat, number in self._told
            if chat not in chats or number not in chats[chat].messages
        ]
        for place in gone:
            del self._told[place]
        return gone

    def _new_entries(self) -> list[JSON]:
        new = [entry for entry in self._world.journal if entry.number > self._entry]
        self._entry = new[-1].number if new else self._entry
        return [_entry(each) for each in new]


def scene(world: World) -> JSON:
    """The bot, the people and the chats, without what is said."""
    return {
        "bot": get_me(world, {}) | {"description": description(world)},
        "people": [user.as_json() for user in world.users.values() if not user.is_bot],
        "chats": [_chat(world, chat) for chat in _open_chats(world)],
    }


def _open_chats(world: World) -> list[Chat]:
    """The chats that haven't moved to another id."""
    return [chat for chat in world.chats.values() if chat.migrated_to is None]


def _chat(world: World, chat: Chat) -> JSON:
    members = [{"id": user, "status": status} for user, status in chat.members.items()]
    return chat.as_json() | {"members": members, "commands": _commands(world, chat)}


def _commands(world: World, chat: Chat) -> list[JSON]:
    """The menu of a chat: that of the narrowest scope that has one."""
    kind = "all_private_chats" if chat.is_private else "all_group_chats"
    for scope in ({"type": "chat", "chat_id": chat.id}, {"type": kind}, {"type": "default"}):
        commands = world.commands.get(scope_key(scope))
        if commands:
            return commands
    return []


def _latest(world: World) -> Iterator[tuple[_Place, JSON]]:
    for chat in _open_chats(world):
        for number in list(chat.messages)[-SHOWN:]:
            yield (chat.id, number), _with_votes(world, chat.messages[number])


def _with_votes(world: World, message: JSON) -> JSON:
    """A message with a poll as people see it who may look up who voted for what."""
    if "poll" not in message:
        return message
    return message | {"votes": world.polls[message["poll"]["id"]].votes}


def _entry(entry: Entry) -> JSON:
    about = {"number": entry.number, "at": entry.at}
    if not isinstance(entry.what, Call):
        return about | {"update": entry.what}
    call = entry.what
    given = {name: _shown(value) for name, value in call.parameters.items()}
    answer = {"refusal": call.refusal} if call.refusal else {"result": call.result}
    return about | {"method": call.method, "parameters": given, **answer}


def _shown(value: object) -> object:
    """A parameter as it can be written: of a file, its size."""
    return f"({len(value):,} bytes)" if isinstance(value, bytes) else value
