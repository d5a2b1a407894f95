"""What can be done on the page, and what can't."""

from __future__ import annotations

import json

import pytest

from bot.adapters.playground.acts import ActError, perform
from bot.adapters.playground.people import Person
from bot.adapters.playground.text import JSON
from bot.adapters.playground.world import World


class Stage:
    """A world with two people, a group of one of them, and acts of the first."""

    def __init__(self) -> None:
        self.world = World()
        self.world.updates.allow(["message", "edited_message", "callback_query", "inline_query"])
        self.anna = Person.join(self.world, "Anna")
        self.ben = Person.join(self.world, "Ben")
        self.chat = self.anna.user.id

    def does(self, act: str, **fields: object) -> JSON:
        place = {"who": self.anna.user.id, "chat": self.chat}
        return perform(self.world, act, json.dumps(place | fields).encode())

    def kinds(self) -> list[str]:
        return [
            next(key for key in each if key != "update_id") for each in self.world.updates.waiting
        ]


@pytest.fixture
def stage() -> Stage:
    return Stage()


def test_acts_reach_the_bot_as_updates(stage: Stage) -> None:
    said = stage.does("say", text="hello")["message"]
    stage.does("edit", message=said, text="hallo")
    stage.does("press", message=said, code="x")
    stage.does("forward", message=said)
    stage.does("query", text="how")
    expected = ["message", "edited_message", "callback_query", "message", "inline_query"]
    assert stage.kinds() == expected


def test_a_reply_carries_what_it_replies_to(stage: Stage) -> None:
    said = stage.does("say", text="hello")["message"]
    reply = stage.does("say", text="yes", reply_to=said)["message"]
    assert stage.anna.private.messages[reply]["reply_to_message"]["text"] == "hello"


@pytest.mark.parametrize(
    ("act", "fields", "reason"),
    [
        ("sing", {}, "no such act"),
        ("say", {}, "text"),
        ("say", {"text": " "}, "nothing to see"),
        ("say", {"text": "x" * 4097}, "text"),
        ("say", {"text": "x", "more": 1}, "more"),
        ("say", {"text": "x", "who": "101"}, "who"),
        ("say", {"text": "x", "who": 1}, "no such person"),
        ("say", {"text": "x", "who": 102}, "isn't in that chat"),
        ("say", {"text": "x", "chat": 5}, "isn't in that chat"),
        ("say", {"text": "x", "reply_to": 9}, "gone"),
        ("press", {"message": 9, "code": "x"}, "gone"),
        ("vote", {"message": 1, "options": [0]}, "no poll"),
        ("edit", {"message": 2, "text": "x"}, "one's own"),
        ("forward", {"message": 2}, "protected"),
        ("pick", {"query": "1", "result": "1"}, "no longer"),
        ("membership", {"member": False}, "private chat"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    stage: Stage, act: str, fields: JSON, reason: str
) -> None:
    stage.anna.says("first")
    stage.world.message(
        stage.anna.private, stage.world.bot, {"text": "from the bot", "has_protected_content": True}
    )
    before = json.dumps(stage.anna.private.messages), stage.world.updates.waiting
    with pytest.raises(ActError, match=reason):
        stage.does(act, **fields)
    assert (json.dumps(stage.anna.private.messages), stage.world.updates.waiting) == before


def test_the_bot_is_told_once_that_it_was_removed_and_brought_back(stage: Stage) -> None:
    stage.world.updates.allow(["my_chat_member"])
    stage.chat = stage.world.group("Group", stage.anna.user).id
    for member in (True, False, False, True, True):
        stage.does("membership", member=member)
    told = [each["my_chat_member"] for each in stage.world.updates.waiting]
    assert [each["new_chat_member"]["status"] for each in told] == ["kicked", "member"]
    assert told[0]["from"]["id"] == stage.anna.user.id


def test_whoever_has_left_a_group_has_no_voice_there(stage: Stage) -> None:
    group = stage.world.group("Group", stage.anna.user)
    stage.chat = group.id
    stage.does("say", text="hello")
    group.members[stage.anna.user.id] = "left"
    with pytest.raises(ActError, match="Anna isn't in that chat"):
        stage.does("say", text="hello")
