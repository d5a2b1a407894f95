"""Several questions in one message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.splitting import questions
from bot.reading.text import words


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("Who won? When was it?", ["Who won?", "When was it?"]),
        ("who won and when did he die", ["who won", "when did he die"]),
        ("who won, and why", ["who won", "why"]),
        ("who won & how many games", ["who won", "how many games"]),
        ("who won in 1921, when did he die", ["who won in 1921", "when did he die"]),
        ("who won AND WHEN did he die", ["who won", "WHEN did he die"]),
    ],
)
def test_several_questions_are_parted(text: str, asking: list[str]) -> None:
    """Sentences that ask, and questions joined by "and" or a comma, are asked one by one."""
    assert questions(text) == (asking, [])


@pytest.mark.parametrize(
    "text", ["who beat Euwe and Alekhine", "who won, lost and drew", "was it from 1921 and to 1927"]
)
def test_and_between_things_parts_nothing(text: str) -> None:
    """Only a question word behind "and" or a comma begins another question."""
    assert questions(text) == ([text], [])


def test_what_leads_up_to_a_question_is_told_apart() -> None:
    """A sentence that asks nothing is no question beside one that asks."""
    text = "He died in 1946. There was no champion. Who followed?"
    assert questions(text) == (["Who followed?"], ["He died in 1946.", "There was no champion."])


def test_where_nothing_asks_everything_may() -> None:
    """Without a question, every sentence is tried as one."""
    assert questions("numbers please. growth") == (["numbers please.", "growth"], [])


@pytest.mark.parametrize("text", ["", "   ", "\x00", "\u200b"])
def test_an_empty_message_has_no_parts(text: str) -> None:
    """Where nothing is said, nothing is asked."""
    assert questions(text) == ([], [])


@given(st.text(max_size=200))
def test_no_part_of_any_message_is_empty(text: str) -> None:
    """Whatever is typed, its parts say something."""
    asking, leading = questions(text)
    assert all(part.strip() for part in [*asking, *leading])


@given(
    st.lists(
        st.sampled_from(
            ["who won", "he died", "and", ",", "when was it", "?", ".", "&", "in 1921", "plus how"]
        ),
        max_size=10,
    )
)
def test_parts_hold_no_word_that_was_not_said(pile: list[str]) -> None:
    """Parting a message adds no words, and loses joining words only."""
    text = " ".join(pile)
    asking, leading = questions(text)
    said = [word.text for word in words(text)]
    kept = [word.text for part in [*asking, *leading] for word in words(part)]
    assert set(kept) <= set(said)
    assert set(said) - set(kept) <= {"and", "plus"}
