"""Which turns are about the conversation itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.loading import load
from bot.facts.model.asking import SmallTalk
from bot.reading.acts import Acts
from bot.reading.linking import Linker
from bot.reading.spelling import common_words
from bot.reading.text import words
from tests.chess import CHESS

LINKER = Linker(load(CHESS), common_words())
ACTS = Acts(
    [
        SmallTalk("thanks", ("thanks", "thank you …", "… cheers"), ("You're welcome.",)),
        SmallTalk("bye", ("bye", "i have to leave"), ("Goodbye.",)),
    ]
)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("thank you very much my friend", "thanks"),
        ("Thank you kindly, you have been most helpful.", "thanks"),
        ("gr8, cheers", "thanks"),
        ("i have to leave", "bye"),
    ],
)
def test_an_example_may_leave_open_what_comes_before_or_after(text: str, act: str) -> None:
    """A message that opens or closes as such an example performs its act."""
    assert ACTS.like(LINKER.link(text)) == act


@pytest.mark.parametrize(
    "text", ["thank you, and who won in 1972", "thank you Lasker", "thank you how many games"]
)
def test_a_message_with_a_question_or_a_name_is_no_small_talk(text: str) -> None:
    """Thanks before a question, or to somebody, leave the message to be read."""
    assert ACTS.like(LINKER.link(text)) is None


def test_a_question_mark_asks() -> None:
    """A word that may be small talk is none where it asks."""
    assert ACTS.like(LINKER.link("leave"), asked=True) is None


@pytest.mark.parametrize(
    ("text", "act"),
    [("thanks, bye", "bye"), ("bye! thanks", "thanks"), ("thanks thanks bye", "bye")],
)
def test_of_several_turns_in_one_message_the_last_counts(text: str, act: str) -> None:
    """A message may be a row of small talk."""
    assert ACTS.same(words(text)) == act


@given(st.lists(st.sampled_from(["bye", "thanks", "pawn"]), min_size=2, max_size=13))
def test_a_row_with_anything_else_in_it_is_no_small_talk(row: list[str]) -> None:
    """Every word of it must belong to small talk."""
    assert (ACTS.same(words(" ".join(row))) is None) == ("pawn" in row)


@pytest.mark.parametrize("text", ["thanks btw", "thanks by the way", "thanks mate"])
def test_what_is_said_by_the_way_counts_for_nothing(text: str) -> None:
    """An example is one with "btw" behind it too."""
    assert ACTS.same(words(text)) == "thanks"
