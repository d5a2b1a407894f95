"""The small buttons under answers: what they send, and under what they stand."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import User

from bot.adapters.telegram.actions import called_not_right, quiz_on_this, under
from bot.adapters.telegram.keyboards import MAX_CODE_BYTES, keyboard, without
from bot.reading import codes
from bot.reading.gaps import GapKind, continues, words_of
from bot.wording import notices, rounds, sharing
from bot.wording.replies import Again, Choice, Piece, Reply, Status, Verdict

ANSWER = Reply("how many?", Status.ANSWERED, (Piece("600."),), facts=("a",), topic="staff")


# Without inline mode, and with it.
ACCOUNTS = tuple(
    User(1, "Bot", is_bot=True, username="a_bot", supports_inline_queries=inline)
    for inline in (False, True)
)


def pressed(reply: Reply, quizzable: Collection[str] = ()) -> list[Choice]:
    """The small buttons that come back to the bot."""
    made = under(reply, quizzable, ACCOUNTS[0])
    return [button for button in made if isinstance(button, Choice)]


def reply(question: str, status: Status = Status.ANSWERED, verdict: Verdict | None = None) -> Reply:
    return Reply(question, status, (Piece("x"),), verdict=verdict)


@given(st.text(max_size=400))
def test_whatever_was_asked_the_button_fits_and_knows_the_question(text: str) -> None:
    for choice in pressed(reply(text)):
        assert len(choice.code.encode()) <= MAX_CODE_BYTES
        called = called_not_right(choice.code)
        assert called is not None
        assert called[0] is GapKind.NOT_RIGHT
        assert continues(called[1], words_of(text))


@given(st.text(max_size=400))
def test_whatever_was_asked_a_rejection_fits_and_knows_the_question(text: str) -> None:
    code = codes.rejection(text)
    assert len(code.encode()) <= codes.MAX_BYTES
    words = codes.rejected(code)
    assert words is not None
    assert continues(words, words_of(text))


@pytest.mark.parametrize("status", sorted(set(Status) - {Status.ANSWERED}))
def test_only_answers_have_small_buttons(status: Status) -> None:
    for account in ACCOUNTS:
        asked = replace(ANSWER, again=Again.so("How many?", "staff|"))
        assert under(replace(asked, status=status), {"staff"}, account) == ()
        assert under(reply(""), (), account) == ()
        assert len(under(reply("who was it?"), (), account)) == 1


def test_there_are_three_at_most_and_what_doubts_the_answer_comes_last() -> None:
    asked = replace(ANSWER, again=Again.so("How many?", "staff|"))
    for account in ACCOUNTS:
        made = under(asked, {"staff"}, account)
        assert [button.label for button in made] == [
            sharing.SHARE,
            rounds.QUIZ_ON_THIS,
            notices.NOT_RIGHT,
        ]


def test_a_verdict_is_told_from_an_answer() -> None:
    (choice,) = pressed(reply("it was so", verdict=Verdict.REFUTED))
    assert called_not_right(choice.code) == (GapKind.VERDICT, "it was so")


@pytest.mark.parametrize("code", ["none", "card:a", "all:b|c", "quiz:1:go:", "staff|=1921"])
def test_the_codes_of_other_buttons_are_not_taken_for_theirs(code: str) -> None:
    assert called_not_right(code) is None


def test_small_buttons_share_the_last_row_and_one_can_be_taken_away() -> None:
    extras = (Choice("a", "1"), Choice("b", "2"))
    made = keyboard((Choice("x", "0"),), extras)
    assert made is not None
    assert [[b.text for b in row] for row in made.inline_keyboard] == [["x"], ["a", "b"]]
    left = without("1", made)
    assert left is not None
    assert [[b.text for b in row] for row in left.inline_keyboard] == [["x"], ["b"]]
    alone = keyboard((), extras[:1])
    assert alone is not None
    assert without("1", alone) is None


def test_an_answer_leads_to_a_quiz_on_its_topic() -> None:
    """The button says by itself which topic is meant, so that it outlives a restart."""
    button = Choice(rounds.QUIZ_ON_THIS, "play:staff")
    assert quiz_on_this(ANSWER, {"staff"}) == button
    assert button in pressed(ANSWER, {"staff", "members"})


def test_without_enough_questions_on_the_topic_there_is_no_button() -> None:
    """Neither is there one under an answer that rests on no facts."""
    assert quiz_on_this(ANSWER, {"members"}) is None
    assert quiz_on_this(Reply("?", Status.ANSWERED, (Piece("Yes."),)), {"staff"}) is None
