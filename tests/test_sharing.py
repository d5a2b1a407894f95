"""Questions by themselves: what answers to them can be shared as, and what stands on cards."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant import Assistant, Conversation, Message
from bot.reading import codes
from bot.reading.reading import Slots
from bot.wording import sharing
from bot.wording.replies import Reply, Status
from tests.chess import CHESS
from tests.knowledge import loaded

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


def said(assistant: Assistant, *texts: str) -> Reply:
    """The reply to the last of several messages."""
    conversation = Conversation()
    for text in texts:
        reply, conversation = assistant.reply(Message(text, NOW), conversation)
    return reply


def chosen(assistant: Assistant, code: str) -> Reply:
    return assistant.choose(code, NOW, Conversation())[0]


@pytest.mark.parametrize(
    ("texts", "asked"),
    [
        (["staff 1921?"], "How many people worked for the Secretariat in 1921?"),
        (["staff 1921?", "and in 1925?"], "How many people worked for the Secretariat in 1925?"),
        (["when did dzerjinsky join"], "When did Felix Dzerzhinsky join the Secretariat?"),
        (["who was in it when Stalin died"], "Who sat in the Secretariat at the time of Stalin's death?"),
    ],
)  # fmt: skip
def test_what_was_asked_is_told_in_words_that_need_nothing_before(
    assistant: Assistant, texts: list[str], asked: str
) -> None:
    reply = said(assistant, *texts)
    assert reply.asked == asked
    assert chosen(assistant, reply.code).body == reply.body == assistant.ask(asked).body


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "Mikhailov?",
        "how many staff in 1935?",
        "who sat in it before 1925?",  # there is no code for such a time
        "who was the second longest serving secretary?",  # nor for the second of a row
        "who was in it in 1925 and how many staff did it have?",
    ],
)
def test_what_could_only_be_told_in_part_is_not_told_at_all(
    assistant: Assistant, text: str
) -> None:
    reply = said(assistant, text)
    assert (reply.asked, reply.code) == ("", "")


def test_a_card_and_a_whole_list_ask_for_the_same_once_more(assistant: Assistant) -> None:
    card, _ = assistant.person("Suslov", NOW, Conversation())
    assert chosen(assistant, card.code).body == card.body
    cut = said(assistant, "list all members")
    whole = chosen(assistant, cut.choices[0].code)
    assert whole.code == cut.code
    assert chosen(assistant, cut.code).body == cut.body


def test_a_claim_is_told_as_it_was_made(assistant: Assistant) -> None:
    reply = assistant.check("the staff \n was 600 in 1919")
    assert reply.asked == "the staff was 600 in 1919"
    assert sharing.title(reply) == "✗ False"
    assert sharing.gist(reply) == "In 1919 the Secretariat had a staff of 30."


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("the staff was 600 in 1919", True),
        ("Stasova joined in 1917", True),
        ("Stalin led it", True),
        ("was Joffe a full member", False),
        ("Stalin was in it?", False),
        ("who was first", False),
        ("staff 1921", False),
        ("women members", False),
        ("", False),
    ],
)
def test_what_says_something_is_told_from_what_asks_or_names(
    assistant: Assistant, text: str, states: bool  # noqa: FBT001
) -> None:  # fmt: skip
    assert assistant.states(text) is states


def test_every_suggestion_is_answered_and_has_the_topic_of_its_answer(
    assistant: Assistant,
) -> None:
    choices = assistant.suggest("", 1_000)
    assert len(choices) > len(assistant.pack.examples)
    replies = [chosen(assistant, choice.code) for choice in choices]
    assert [each.question for each in replies if each.status is not Status.ANSWERED] == []
    assert None not in {assistant.topic_of(each) for each in replies}


def test_a_topic_offers_questions_of_its_own(assistant: Assistant) -> None:
    for topic in assistant.base.topics.values():
        reply = assistant.topic(topic.id)
        assert reply is not None, topic
        assert reply.body[0].text == topic.title
        assert any(chosen(assistant, choice.code).asked for choice in reply.choices)
    assert assistant.topic("nothing") is None


def test_another_pack_suggests_its_own_questions() -> None:
    chess = Assistant.load(CHESS)
    assert [each.label for each in chess.suggest("cham", 1)] == ["Who was world champion in 1930?"]
    assert chess.topic("reigns") is not None


@given(st.text(max_size=70))
def test_any_text_as_a_code_means_an_answer_or_nothing(code: str) -> None:
    """What is followed from outside either has an answer or is known to have none."""
    expired = chosen(loaded(), code)
    assert loaded().means(code) or expired.status is not Status.ANSWERED


def test_codes_mean_something_as_long_as_they_are_answered(assistant: Assistant) -> None:
    code = codes.encode("staff_figures", Slots())
    assert code is not None
    assert assistant.means(code)
    assert assistant.means(codes.WHOLE + code)
    assert assistant.means(codes.CARD + "suslov")
    for other in ("", codes.NONE, codes.CARD, codes.CARD + "staff", "staff_in_year|"):
        assert not assistant.means(other)
