"""What an open page is told of the world."""

from __future__ import annotations

import pytest

from bot.adapters.playground import api
from bot.adapters.playground.errors import ApiError
from bot.adapters.playground.feed import SHOWN, Feed
from bot.adapters.playground.memberships import upgrade
from bot.adapters.playground.people import Person
from bot.adapters.playground.world import World


def make_world() -> tuple[World, Person, Feed]:
    world = World()
    anna = Person.join(world, "Anna", "anna")
    return world, anna, Feed(world)


def test_everything_is_told_once_and_then_only_what_changes() -> None:
    _, anna, feed = make_world()
    message = anna.says("hello")
    first = feed.news()
    assert [user["first_name"] for user in first["scene"]["people"]] == ["Anna"]
    assert [each["text"] for each in first["messages"]] == ["hello"]
    assert [each["update"]["message"]["text"] for each in first["journal"]] == ["hello"]
    assert feed.news() == {}
    anna.edits(message, "hallo")
    second = feed.news()
    assert set(second) == {"messages", "journal"}
    assert [each["text"] for each in second["messages"]] == ["hallo"]


def test_a_message_that_is_deleted_is_gone() -> None:
    world, anna, feed = make_world()
    message = anna.says("hello")
    feed.news()
    del world.chats[anna.user.id].messages[message["message_id"]]
    assert feed.news() == {"gone": [(anna.user.id, message["message_id"])]}


def test_a_group_that_moved_is_told_under_its_new_id_alone() -> None:
    world, anna, feed = make_world()
    old = world.group("Group", anna.user)
    anna.says("hello", old)
    feed.news()
    new = upgrade(world, old, anna.user)
    news = feed.news()
    assert [chat["id"] for chat in news["scene"]["chats"]] == [anna.user.id, new.id]
    assert {chat for chat, _ in news["gone"]} == {old.id}


def test_of_a_long_chat_the_latest_messages_are_told() -> None:
    _, anna, feed = make_world()
    for number in range(SHOWN + 5):
        anna.says(str(number))
    told = [each["text"] for each in feed.news()["messages"]]
    assert told == [str(number) for number in range(5, SHOWN + 5)]


async def test_the_menu_is_that_of_the_narrowest_scope() -> None:
    world, anna, feed = make_world()
    group = world.group("Group", anna.user)

    async def menu(name: str, scope: dict[str, object] | None) -> list[list[str]]:
        given = {"commands": [{"command": name, "description": "x"}], "scope": scope}
        await api.call(
            world, world.token, "setMyCommands", given if scope else {**given, "scope": ""}
        )
        chats = feed.news()["scene"]["chats"]
        return [[each["command"] for each in chat["commands"]] for chat in chats]

    assert await menu("a", None) == [["a"], ["a"]]
    assert await menu("b", {"type": "all_group_chats"}) == [["a"], ["b"]]
    assert await menu("c", {"type": "chat", "chat_id": group.id}) == [["a"], ["c"]]


async def test_a_poll_is_told_with_its_votes_and_calls_with_their_outcome() -> None:
    world, anna, feed = make_world()
    options = [{"text": "One"}, {"text": "Two"}]
    given = {"chat_id": anna.user.id, "question": "Which?", "options": options}
    await api.call(world, world.token, "sendPoll", given | {"is_anonymous": False})
    (message,) = anna.private.messages.values()
    anna.votes(message, 1)
    news = feed.news()
    assert [each["votes"] for each in news["messages"]] == [{anna.user.id: (1,)}]
    kinds = [each.get("method") or sorted(each["update"]) for each in news["journal"]]
    assert kinds[0] == "sendPoll"
    assert ["poll_answer", "update_id"] in kinds


async def test_a_file_is_told_by_its_size() -> None:
    world, anna, feed = make_world()
    feed.news()
    with pytest.raises(ApiError) as refusal:
        await api.call(
            world, world.token, "sendPhoto", {"chat_id": anna.user.id, "photo": b"12345"}
        )
    (entry,) = feed.news()["journal"]
    assert entry["parameters"]["photo"] == "(5 bytes)"
    assert entry["refusal"] == refusal.value.description
