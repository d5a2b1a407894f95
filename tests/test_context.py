"""What a short message takes from the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.assistant import Assistant, Message
from bot.facts.loading import load
from bot.facts.model.asking import Intent
from bot.reading.conversation import LASTS, Conversation
from bot.wording.replies import Reply, Status
from tests.chess import CHESS

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
SUCCESSOR = Intent(
    "successor",
    "reigns",
    "next",
    "Who came after {person}?",
    ("who came after {person}", "who followed {person}", "successor of {person}"),
    relation="reign",
    asks="champion",
    requires=("person",),
    needs=(frozenset({"successor"}),),
)
COMPLETE = [
    "who was champion in 1930",
    "who won the match of 1972",
    "how many games did the match of 1927 have",
    "who came after Lasker",
]


@pytest.fixture(scope="module")
def chess() -> Assistant:
    """The chess folder, with an intent that asks for the next in a row."""
    base = load(CHESS)
    concepts = {**base.lexicon.concepts, "successor": ("came after", "followed", "successor")}
    return Assistant(
        replace(
            base,
            intents={**base.intents, SUCCESSOR.id: SUCCESSOR},
            lexicon=replace(base.lexicon, concepts=concepts),
        )
    )


def said(
    chess: Assistant, *texts: str, pause: timedelta = timedelta(minutes=1)
) -> tuple[Reply, Conversation]:
    """The last reply of a conversation with pauses between the messages, and what is remembered."""
    assert texts
    conversation, at = Conversation(), NOON
    for text in texts:
        reply, conversation = chess.reply(Message(text, at), conversation)
        at += pause
    return reply, conversation


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (("who was champion in 1936", "and in 1925?"), "who was champion in 1925"),
        (("who was champion in 1936", "what about 1930"), "who was champion in 1930"),
        (("who was champion in 1936", "1930"), "who was champion in 1930"),
        (("when was Lasker champion", "and Euwe?"), "when was Euwe champion"),
        (("when was Lasker champion", "no, I meant Euwe"), "when was Euwe champion"),
        (("when was Lasker champion", "and Euwe", "and Fischer"), "when was Fischer champion"),
        (("who won the match of 1927", "how many games?"), "how many games in the match of 1927"),
        (("games in 1927", "and in 1972?", "who won?"), "who won the match of 1972"),
    ],
)
def test_an_ellipsis_takes_what_it_leaves_out_from_before(
    texts: tuple[str, ...], whole: str, chess: Assistant
) -> None:
    """A message that is no question by itself is the last one with its own values put in."""
    reply, _ = said(chess, *texts)
    assert reply.status is Status.ANSWERED
    assert (reply.intent, reply.facts) == (chess.ask(whole).intent, chess.ask(whole).facts)


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (("who was champion in 1936", "when was he champion"), "when was Euwe champion"),
        (("when was Lasker champion", "who came after him"), "who came after Lasker"),
        (("who came after Lasker", "when was he champion"), "when was Capablanca champion"),
        (("games in 1935", "who won it?"), "who won the match of 1935"),
    ],
)
def test_a_pronoun_stands_for_whom_the_talk_was_about(
    texts: tuple[str, ...], whole: str, chess: Assistant
) -> None:
    """ "He" is whom the answer named, or else the question; "it" is what was asked about."""
    reply, _ = said(chess, *texts)
    assert reply.status is Status.ANSWERED
    assert (reply.intent, reply.facts) == (chess.ask(whole).intent, chess.ask(whole).facts)


def test_a_pronoun_without_anybody_before_means_nobody(chess: Assistant) -> None:
    """In a new conversation "he" can't be answered."""
    assert said(chess, "when was he champion")[0].status is not Status.ANSWERED


def test_a_chain_goes_on_from_the_last_answer(chess: Assistant) -> None:
    """ "And then?" asks the last question again, about whom its answer named."""
    first, _ = said(chess, "who came after Lasker")
    second, _ = said(chess, "who came after Lasker", "and then?")
    assert "Capablanca" in first.text
    assert "Alekhine" in second.text
    assert second.facts == chess.ask("who came after Capablanca").facts


@pytest.mark.parametrize("question", COMPLETE)
@pytest.mark.parametrize("before", COMPLETE)
def test_a_complete_question_takes_nothing_over(
    before: str, question: str, chess: Assistant
) -> None:
    """Whatever went before, a whole question is answered as if it came first."""
    alone = chess.ask(question)
    reply, _ = said(chess, before, question)
    assert reply.status is Status.ANSWERED
    assert (reply.intent, reply.facts, reply.body) == (alone.intent, alone.facts, alone.body)


def test_a_conversation_lasts_a_quarter_of_an_hour(chess: Assistant) -> None:
    """What was said counts for fifteen minutes, and not for a second more."""
    assert timedelta(minutes=15) == LASTS
    in_time, _ = said(chess, "when was Euwe champion", "and Spassky", pause=LASTS)
    assert in_time.facts == chess.ask("when was Spassky champion").facts
    late, _ = said(
        chess, "when was Euwe champion", "and Spassky", pause=LASTS + timedelta(seconds=1)
    )
    assert late.status is not Status.ANSWERED


def test_each_answer_lets_the_conversation_last_on(chess: Assistant) -> None:
    """The time counts from the last answer, not from the first."""
    texts = ("when was Euwe champion", "and Spassky", "and Fischer", "and Lasker")
    reply, _ = said(chess, *texts, pause=timedelta(minutes=10))
    assert reply.facts == chess.ask("when was Lasker champion").facts


def test_a_new_conversation_remembers_nothing(chess: Assistant) -> None:
    """After /start, which begins a new Conversation, a message stands by itself."""
    _, before = said(chess, "when was Euwe champion")
    assert before != Conversation()
    reply, _ = chess.reply(Message("and Spassky", NOON), Conversation())
    assert reply.status is not Status.ANSWERED
    assert not Conversation().live(NOON)


def test_small_talk_between_keeps_the_thread(chess: Assistant) -> None:
    """A greeting or thanks neither answers nor forgets."""
    reply, _ = said(chess, "when was Euwe champion", "thanks", "and Spassky")
    assert reply.facts == chess.ask("when was Spassky champion").facts


def test_what_was_not_understood_keeps_the_thread(chess: Assistant) -> None:
    """After nonsense the last answer still counts."""
    reply, _ = said(chess, "when was Euwe champion", "xyzzy plugh", "and Spassky")
    assert reply.facts == chess.ask("when was Spassky champion").facts


def test_a_value_asked_for_may_be_given_by_itself(chess: Assistant) -> None:
    """Where the bot asks back for a time, the time alone is the answer to that."""
    asked, _ = said(chess, "who was champion")
    assert asked.status is Status.CLARIFY
    reply, _ = said(chess, "who was champion", "in 1925")
    assert reply.facts == chess.ask("who was champion in 1925").facts


def test_an_answer_is_remembered_with_whom_it_named(chess: Assistant) -> None:
    """A conversation holds the facts of the last answer and the one whom it told of."""
    reply, conversation = said(chess, "who was champion in 1936")
    assert conversation.facts == reply.facts
    assert conversation.told == "euwe"
    assert conversation.at == NOON
    assert conversation.live(NOON)


def test_a_conversation_is_a_value(chess: Assistant) -> None:
    """The same message after the same conversation gets the same reply, as often as it is said."""
    _, before = said(chess, "when was Euwe champion")
    message = Message("and Spassky", NOON)
    assert chess.reply(message, before) == chess.reply(message, before)
