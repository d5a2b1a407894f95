"""The row of small buttons under an answer."""

from __future__ import annotations

import pytest

from bot.adapters.telegram.actions import quiz_on_this, under
from bot.wording import rounds
from bot.wording.replies import Choice, Piece, Reply, Status

ANSWER = Reply("how many?", Status.ANSWERED, (Piece("600."),), facts=("a",), topic="staff")


def test_an_answer_leads_to_a_quiz_on_its_topic() -> None:
    """The button says by itself which topic is meant, so that it outlives a restart."""
    button = Choice(rounds.QUIZ_ON_THIS, "play:staff")
    assert quiz_on_this(ANSWER, {"staff"}) == button
    assert under(ANSWER, {"staff", "members"}) == (button,)


def test_without_enough_questions_on_the_topic_there_is_no_button() -> None:
    """Neither is there one under an answer that rests on no facts."""
    assert under(ANSWER, {"members"}) == ()
    assert under(Reply("?", Status.ANSWERED, (Piece("Yes."),)), {"staff"}) == ()


@pytest.mark.parametrize("status", set(Status) - {Status.ANSWERED})
def test_nothing_stands_under_what_is_no_answer(status: Status) -> None:
    """Small talk, a question back and "I don't know" are left alone."""
    assert under(Reply("?", status, (Piece("x"),), topic="staff"), {"staff"}) == ()
