"""Words of a field that the rules of English know by a mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.claims.english.marks import Marks, unmarked
from bot.claims.rewriting import plainer

CHESS = Marks(realm=["club"], callings=["grandmaster", "Dutchman"])


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        ("With Lasker as club leader, Tal joined", "Tal joined under Lasker"),
        ("While Lasker led the club, Tal joined", "Tal joined under Lasker"),
        ("Lasker's rule over the club was the longest", "Lasker led longest"),
        ("Euwe, the old Dutchman, joined in 1935", "Euwe joined in 1935"),
        ("Euwe, later a grandmaster, joined in 1935", "Euwe joined in 1935"),
    ],
)
def test_rules_know_the_words_of_a_field(claim: str, plain: str) -> None:
    """What is led, and what people are called, is understood where the field has a word for it alone."""
    assert plainer(claim, CHESS) == plain
    assert plainer(claim) != plain


def test_another_thing_that_is_led_is_none_of_the_field() -> None:
    """Who led something else is no time of the field's."""
    claim = "While Lasker led the choir, Tal joined"
    assert plainer(claim, CHESS) == claim


@given(st.text(max_size=60), st.sampled_from(["Club", "club", "grandmaster", ""]))
def test_no_mark_is_left(text: str, word: str) -> None:
    """Marks come off again, whatever the text; words that only begin alike wear none."""
    text = unmarked(text)
    assert unmarked(CHESS.marked(f"{text} {word} {text}")) == f"{text} {word} {text}"
    assert CHESS.marked("clubs and dutchmen") == "clubs and dutchmen"
