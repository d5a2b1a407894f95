"""Polls in the playground keep Telegram's rules."""

from __future__ import annotations

from typing import Any

import pytest

from bot.adapters.playground.ballots import VoteRefusedError
from bot.adapters.playground.memberships import as_member, make_bot, upgrade
from bot.adapters.playground.people import Person
from bot.adapters.playground.polls import STAND_IN, vote
from bot.adapters.playground.world import Chat, World
from tests.test_playground_api import Client, call

__all__ = ["call"]

JSON = dict[str, Any]


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
async def client(call: Client) -> Client:
    call.world.clock = Clock()
    return call


def quiz(chat: Chat, **more: object) -> JSON:
    return {
        "chat_id": chat.id,
        "question": "When?",
        "options": [{"text": "1919"}, "1921", {"text": "1925"}],
        "type": "quiz",
        "is_anonymous": False,
        "correct_option_ids": [1],
        "open_period": 10,
        "explanation": "It was <b>1921</b>.",
        "explanation_parse_mode": "HTML",
        "protect_content": True,
    } | more


def waiting(world: World, kind: str) -> list[JSON]:
    return [each[kind] for each in world.updates.waiting if kind in each]


async def test_a_quiz_comes_back_as_it_was_understood(client: Client) -> None:
    group = client.world.group("Group", client.anna.user)
    sent = await client.ok("sendPoll", **quiz(group))
    assert sent["has_protected_content"] is True
    assert sent["poll"] | {"id": ""} == {
        "id": "",
        "question": "When?",
        "options": [
            {"persistent_id": "0", "text": "1919", "voter_count": 0},
            {"persistent_id": "1", "text": "1921", "voter_count": 0},
            {"persistent_id": "2", "text": "1925", "voter_count": 0},
        ],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": False,
        "type": "quiz",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
        "correct_option_ids": [1],
        "explanation": "It was 1921.",
        "explanation_entities": [{"type": "bold", "offset": 7, "length": 4}],
        "open_period": 10,
        "close_date": 1_000_010,
    }


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"question": " "}, "text must be non-empty"),
        ({"question": "x" * 301}, "poll question length must not exceed 300"),
        ({"options": []}, "poll must have at least one answer option"),
        ({"options": ["x"] * 13}, "poll can't have more than 12 options"),
        ({"options": ["x", ""]}, "text must be non-empty"),
        ({"options": ["x" * 101]}, "poll options length must not exceed 100"),
        ({"options": [7]}, "can't parse InputPollOption: Expected InputPollOption to be an Object"),
        ({"type": "exam"}, "unsupported poll type specified"),
        ({"correct_option_ids": None}, "QUIZ_CORRECT_ANSWERS_EMPTY"),
        ({"correct_option_ids": [3]}, "wrong correct option ID specified"),
        ({"correct_option_ids": [0, 1]}, "QUIZ_CORRECT_ANSWERS_TOO_MUCH"),
        ({"explanation": "x" * 201}, "QUIZ_EXPLANATION_INVALID"),
        ({"explanation": "a\nb\nc\nd"}, "QUIZ_EXPLANATION_INVALID"),
        ({"open_period": 4}, "POLL_CLOSE_PERIOD_INVALID"),
        ({"close_date": 1_000_020}, "open_period and close_date can't be used together"),
        ({"correct_option_id": 1}, 'method sendPoll has no parameter "correct_option_id"'),
    ],
)
async def test_a_faulty_quiz_is_refused(client: Client, given: JSON, reason: str) -> None:
    refusal = await client.refusal("sendPoll", **quiz(client.anna.private, **given))
    assert refusal == (400, f"Bad Request: {reason}")
    assert not client.anna.private.messages


async def test_a_vote_is_told_to_the_bot_and_can_neither_be_changed_nor_taken_back(
    client: Client,
) -> None:
    world, anna = client.world, client.anna
    group = world.group("Group", anna.user)
    message = group.messages[(await client.ok("sendPoll", **quiz(group)))["message_id"]]
    anna.votes(message, 1)
    assert waiting(world, "poll_answer") == [
        {
            "poll_id": message["poll"]["id"],
            "option_ids": [1],
            "option_persistent_ids": ["1"],
            "user": anna.user.as_json(),
        }
    ]
    assert [each["voter_count"] for each in message["poll"]["options"]] == [0, 1, 0]
    assert waiting(world, "poll")[-1]["total_voter_count"] == 1
    for chosen in [(0,), ()]:
        with pytest.raises(VoteRefusedError, match="Can't change"):
            anna.votes(message, *chosen)
    with pytest.raises(VoteRefusedError, match="nobody outside"):
        Person.join(world, "Boris").votes(message, 1)


async def test_where_revoting_is_allowed_a_vote_is_taken_back(client: Client) -> None:
    group = client.world.group("Group", client.anna.user)
    sent = await client.ok("sendPoll", **quiz(group, allows_revoting=True))
    message = group.messages[sent["message_id"]]
    client.anna.votes(message, 1)
    client.anna.votes(message)
    assert [each["option_ids"] for each in waiting(client.world, "poll_answer")] == [[1], []]
    assert message["poll"]["total_voter_count"] == 0
    for chosen in [(5,), (0, 1)]:
        with pytest.raises(VoteRefusedError):
            client.anna.votes(message, *chosen)


async def test_an_anonymous_admin_votes_as_the_chat(client: Client) -> None:
    group = client.world.group("Group", client.anna.user)
    sent = await client.ok("sendPoll", **quiz(group))
    vote(client.world, group, group.messages[sent["message_id"]], (0,))
    (answer,) = waiting(client.world, "poll_answer")
    assert answer["voter_chat"]["id"] == group.id
    assert answer["user"] == STAND_IN


async def test_an_anonymous_poll_tells_nobody_who_voted(client: Client) -> None:
    chat = client.anna.private
    sent = await client.ok("sendPoll", **quiz(chat, is_anonymous=True))
    client.anna.votes(chat.messages[sent["message_id"]], 1)
    assert waiting(client.world, "poll_answer") == []
    channel = client.world.group("News", client.anna.user)
    channel.type = "channel"
    refusal = await client.refusal("sendPoll", **quiz(channel))
    assert refusal == (400, "Bad Request: non-anonymous polls can't be sent to channel chats")


async def test_when_time_is_up_a_poll_is_closed_and_nobody_is_told(client: Client) -> None:
    world, group = client.world, client.world.group("Group", client.anna.user)
    message = group.messages[(await client.ok("sendPoll", **quiz(group)))["message_id"]]
    assert isinstance(world.clock, Clock)
    world.clock.now += 10
    with pytest.raises(VoteRefusedError, match="closed poll"):
        client.anna.votes(message, 1)
    assert world.updates.waiting == ()
    place = {"chat_id": group.id, "message_id": message["message_id"]}
    refusal = await client.refusal("stopPoll", **place)
    assert refusal == (400, "Bad Request: poll has already been closed")


async def test_a_poll_is_stopped_once(client: Client) -> None:
    group = client.world.group("Group", client.anna.user)
    sent = await client.ok("sendPoll", **quiz(group))
    place = {"chat_id": group.id, "message_id": sent["message_id"]}
    assert (await client.ok("stopPoll", **place))["is_closed"] is True
    said = client.anna.says("/x", group)
    for number, reason in [
        (sent["message_id"], "poll has already been closed"),
        (99, "message with poll to stop not found"),
        (said["message_id"], "message is not a poll"),
    ]:
        refusal = await client.refusal("stopPoll", chat_id=group.id, message_id=number)
        assert refusal == (400, f"Bad Request: {reason}")


async def test_what_is_forbidden_in_a_chat_is_refused(client: Client) -> None:
    group = client.world.group("Group", client.anna.user, topics=("Quiz",))
    topic = max(group.topics)
    group.closed_topics.add(topic)
    refusal = await client.refusal("sendPoll", **quiz(group, message_thread_id=topic))
    assert refusal == (400, "Bad Request: TOPIC_CLOSED")
    group.forbidden |= {"polls", "text messages"}
    refusal = await client.refusal("sendPoll", **quiz(group))
    assert refusal == (400, "Bad Request: not enough rights to send polls to the chat")
    refusal = await client.refusal("sendMessage", chat_id=group.id, text="x")
    assert refusal == (400, "Bad Request: not enough rights to send text messages to the chat")


async def test_a_group_that_became_a_supergroup_says_where_it_lives_on(client: Client) -> None:
    group = client.world.basic_group("Group", client.anna.user)
    new = upgrade(client.world, group, client.anna.user)
    answer = await client("sendMessage", chat_id=group.id, text="x")
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": new.id}
    told = waiting(client.world, "message")
    assert [each["chat"]["id"] for each in told] == [group.id, new.id]
    assert (told[0]["migrate_to_chat_id"], told[1]["migrate_from_chat_id"]) == (new.id, group.id)


@pytest.mark.parametrize("status", ["creator", "administrator", "restricted", "kicked", "member"])
def test_a_member_is_shown_with_all_that_its_kind_requires(status: str) -> None:
    from telegram import ChatMember  # noqa: PLC0415  the client that must be able to read it

    world = World()
    anna = Person.join(world, "Anna")
    group = world.group("Group", anna.user)
    group.members[anna.user.id] = status
    assert ChatMember.de_json(as_member(group, anna.user), None).status == status
    make_bot(world, group, "kicked", anna.user)
    (change,) = waiting(world, "my_chat_member")
    assert change["new_chat_member"]["status"] == "kicked"
