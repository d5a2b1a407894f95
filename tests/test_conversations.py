"""What is remembered of conversations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.conversations import Conversations, Memory, Place
from bot.assistant import Conversation

ANNA = Place(chat=1, topic=None, user=10)
BORIS = Place(chat=1, topic=None, user=11)


@dataclass(frozen=True)
class Token:
    """Stands in for a conversation, which adapters don't look into."""

    name: str


def conversation(name: str) -> Conversation:
    return cast("Conversation", Token(name))


def test_an_unknown_place_has_an_empty_conversation() -> None:
    assert Conversations().at(ANNA) == Conversation()


def test_each_person_each_topic_and_each_chat_has_its_own() -> None:
    conversations = Conversations()
    places = [ANNA, BORIS, Place(1, 7, 10), Place(2, None, 10)]
    for place in places:
        conversations.keep(place, conversation(str(place)))
    assert [conversations.at(place) for place in places] == [
        conversation(str(place)) for place in places
    ]


def test_a_reply_to_a_message_goes_on_from_there_whoever_writes_it() -> None:
    conversations = Conversations()
    conversations.keep(ANNA, conversation("latest"))
    conversations.keep_after(1, 5, conversation("at message 5"))
    assert conversations.at(ANNA, 5) == conversation("at message 5")
    assert conversations.at(BORIS, 5) == conversation("at message 5")
    assert conversations.at(ANNA) == conversation("latest")


def test_a_message_id_means_a_message_of_its_chat_only() -> None:
    conversations = Conversations()
    conversations.keep_after(1, 5, conversation("elsewhere"))
    assert conversations.at(Place(2, None, 10), 5) == Conversation()


def test_a_reply_to_a_forgotten_message_goes_on_with_the_latest() -> None:
    conversations = Conversations(messages=1)
    conversations.keep(ANNA, conversation("latest"))
    conversations.keep_after(1, 5, conversation("old"))
    conversations.keep_after(1, 6, conversation("new"))
    assert conversations.at(ANNA, 5) == conversation("latest")


def test_forgetting_touches_one_person_only() -> None:
    conversations = Conversations()
    conversations.keep(ANNA, conversation("a"))
    conversations.keep(BORIS, conversation("b"))
    conversations.forget(ANNA)
    conversations.forget(ANNA)
    assert conversations.at(ANNA) == Conversation()
    assert conversations.at(BORIS) == conversation("b")


def test_a_chat_is_forgotten_whole_and_others_stay() -> None:
    conversations = Conversations()
    for chat in (1, 2):
        conversations.keep(Place(chat, 7, 10), conversation("a"))
        conversations.keep_after(chat, 5, conversation("b"))
    conversations.forget_chat(1)
    assert conversations.at(Place(1, 7, 10), 5) == Conversation()
    assert conversations.at(Place(2, 7, 10), 5) == conversation("b")
    assert conversations.at(Place(2, 7, 10)) == conversation("a")


@given(st.lists(st.integers(0, 9)), st.integers(1, 5))
def test_memory_holds_the_entries_used_last(keys: list[int], size: int) -> None:
    memory: Memory[int, int] = Memory(size)
    for key in keys:
        if memory.get(key) is None:
            memory.put(key, key)
    latest = list(dict.fromkeys(reversed(keys)))[:size]
    assert len(memory) == len(latest)
    assert [memory.get(key) for key in latest] == latest
