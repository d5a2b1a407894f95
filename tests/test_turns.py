"""What a bare question asks after the one before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant import Assistant, Message
from bot.reading.conversation import LASTS, Conversation
from bot.wording.replies import Reply, Status
from tests.chess import CHESS, copy_to, edit, faults
from tests.knowledge import reader

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def chess() -> Assistant:
    return Assistant.load(CHESS)


def last(chess: Assistant, *texts: str, pause: timedelta = timedelta(minutes=1)) -> Reply:
    """The last reply of a conversation with pauses between its messages."""
    conversation, replies = Conversation(), []
    for number, text in enumerate(texts):
        reply, conversation = chess.reply(Message(text, NOON + number * pause), conversation)
        replies.append(reply)
    return replies[-1]


@pytest.mark.parametrize("asked", ["who won it", "Who?", "and who", "who was that, please?"])
def test_a_bare_question_asks_for_the_same_times(chess: Assistant, asked: str) -> None:
    reply = last(chess, "how many games did the match of 1927 have", asked)
    assert reply.intent == "match_winner"
    assert "Alekhine" in reply.text


def test_a_bare_question_is_about_whom_the_last_answer_named(chess: Assistant) -> None:
    reply = last(chess, "who was champion in 1930", "when was that?")
    assert reply.intent == "champion_when"
    assert "Alekhine" not in reply.question
    assert "1927" in reply.text


def test_after_another_question_it_means_nothing_more(chess: Assistant) -> None:
    alone = chess.ask("when was that?")
    reply = last(chess, "how many games did the match of 1927 have", "when was that?")
    assert (reply.intent, reply.status) != ("champion_when", Status.ANSWERED)
    assert alone.status is not Status.ANSWERED


def test_an_old_question_is_not_leant_on(chess: Assistant) -> None:
    reply = last(chess, "how many games did the match of 1927 have", "who won it", pause=2 * LASTS)
    assert reply.status is not Status.ANSWERED


@given(st.text(max_size=40))
def test_no_text_after_a_question_fails(text: str) -> None:
    chess = _SHARED
    conversation = chess.reply(Message("who was champion in 1930", NOON), Conversation())[1]
    assert chess.reply(Message(text, NOON), conversation)[0].text


_SHARED = Assistant.load(CHESS)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("[games_in_match]", "[games_in_mach]", "there is no intent 'games_in_mach'"),
        ("match_winner: [", "match_winer: [", "there is no intent 'match_winer'"),
        ("[when, when", "[who, when", "the phrase 'who' belongs to 'who' already; keep one"),
        (
            "champion_in: [champion_when]",
            "champion_in: [games_in_match]",
            "'games_in_match' leads to 'match_winner' already; keep one",
        ),
    ],
)
def test_turns_that_lead_nowhere_are_told(tmp_path: Path, old: str, new: str, fault: str) -> None:
    folder = copy_to(tmp_path)
    edit(folder, "turns.yaml", old, new)
    assert any(fault in told for told in faults(folder))


def test_bare_questions_are_few_enough_for_a_quick_start() -> None:
    """Alternatives multiply, and each phrase is read at every start."""
    assert sum(len(turn.phrases) for turn in reader().base.turns) < 50_000
