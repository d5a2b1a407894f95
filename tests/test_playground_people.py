"""What the bot gets to see of what people do in the playground."""

from __future__ import annotations

import pytest

from bot.adapters.playground.people import Person
from bot.adapters.playground.world import Chat, World


def make_world(*, privacy_mode: bool = True) -> tuple[World, Person, Chat]:
    world = World(privacy_mode=privacy_mode)
    anna = Person.join(world, "Anna", "anna")
    return world, anna, world.group("Group", anna.user)


def seen(world: World) -> list[str]:
    return [each["message"]["text"] for each in world.updates.waiting]


@pytest.mark.parametrize(
    ("text", "is_seen"),
    [
        ("hello everybody", False),
        ("/ask how many", True),
        ("/ask@playground_bot how many", True),
        ("/ask@PLAYGROUND_BOT", True),
        ("/ask@other_bot how many", False),
        ("what do you say, @playground_bot?", True),
        ("write to me@playground_bot", False),
        ("@playground_bots", False),
    ],
)
def test_privacy_mode_keeps_talk_among_people_from_the_bot(text: str, is_seen: bool) -> None:  # noqa: FBT001
    world, anna, group = make_world()
    anna.says(text, group)
    assert seen(world) == ([text] if is_seen else [])


def test_a_reply_to_the_bot_is_for_it_and_a_reply_to_others_is_not() -> None:
    world, anna, group = make_world()
    theirs = anna.says("hello", group)
    its = world.message(group, world.bot, {"text": "hello"})
    anna.says("to anna", group, reply_to=theirs)
    anna.says("to the bot", group, reply_to=its)
    assert seen(world) == ["to the bot"]


def test_without_privacy_mode_or_as_an_admin_the_bot_sees_everything() -> None:
    world, anna, group = make_world(privacy_mode=False)
    anna.says("one", group)
    world.privacy_mode = True
    anna.says("two", group)
    group.members[world.bot.id] = "administrator"
    anna.says("three", group)
    assert seen(world) == ["one", "three"]


def test_a_bot_that_has_left_sees_nothing() -> None:
    world, anna, group = make_world(privacy_mode=False)
    group.members[world.bot.id] = "left"
    anna.says("/ask", group)
    assert seen(world) == []


def test_message_ids_count_by_chat() -> None:
    _, anna, group = make_world()
    messages = [anna.says("one"), anna.says("two"), anna.says("first", group)]
    assert [each["message_id"] for each in messages] == [1, 2, 2]


def test_a_message_in_a_topic_seems_to_reply_to_the_one_that_opened_it() -> None:
    world = World()
    anna = Person.join(world, "Anna")
    forum = world.group("Forum", anna.user, topics=("History",))
    history = next(each for each in forum.topics if each != 1)
    message = anna.says("/ask", forum, topic=history)
    assert (message["message_thread_id"], message["is_topic_message"]) == (history, True)
    assert "forum_topic_created" in message["reply_to_message"]
    general = anna.says("/ask", forum)
    assert "message_thread_id" not in general
    assert "reply_to_message" not in general
    anna.says("hello", forum, topic=history)
    assert seen(world) == ["/ask", "/ask"]


def test_a_reply_stays_in_the_topic_of_what_it_replies_to() -> None:
    world = World()
    anna = Person.join(world, "Anna")
    forum = world.group("Forum", anna.user, topics=("History",))
    first = anna.says("a", forum, topic=max(forum.topics))
    assert anna.says("b", forum, reply_to=first)["message_thread_id"] == max(forum.topics)


def test_a_pressed_button_brings_its_code_and_message() -> None:
    world, anna, _ = make_world()
    keyboard = {"inline_keyboard": [[{"text": "One", "callback_data": "1"}]]}
    message = world.message(anna.private, world.bot, {"text": "x", "reply_markup": keyboard})
    anna.presses("One", message)
    (update,) = world.updates.waiting
    assert update["callback_query"]["data"] == "1"
    assert update["callback_query"]["message"] == message
