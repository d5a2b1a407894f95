"""The question before, with other values in the places of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.dates import PartialDate
from bot.facts.loading import load
from bot.reading.reader import Reader
from bot.reading.replacing import Replacing
from bot.reading.times import whole
from tests.chess import CHESS

READER = Reader(load(CHESS))
REPLACING = Replacing(READER.linker, READER.base.pack.subject)
MAY_1972 = (whole(PartialDate(1972, 5, 1)),)


def asked(text: str, before: str) -> list[str]:
    return list(REPLACING.questions(text, [READER.read(before)], MAY_1972))


@pytest.mark.parametrize(
    ("text", "before", "question"),
    [
        ("and in 1927?", "who was champion in 1930", "who was champion in 1927"),
        ("what about Lasker?", "who came after Euwe", "who came after lasker"),
        ("and Euwe with Lasker?", "did Alekhine play Euwe", "did euwe play lasker"),
        ("and in march?", "who was champion in 1930", "who was champion in march 1972"),
        ("on 1 june that year", "who was champion in 1930", "who was champion in 1 june 1972"),
        ("and on the day he flew, 12 April 1961", "champion in 1930?", "champion in 12 april 1961"),
    ],
)
def test_the_values_of_a_message_take_the_places_of_those_before(
    text: str, before: str, question: str
) -> None:
    """A message of values alone asks the question before about them."""
    assert question in asked(text, before)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("and how many games in 1927?", "who was champion in 1930"),
        ("and Lasker?", "who was champion in 1930"),
        ("Lasker and Euwe?", "who came after Alekhine"),
        ("and then?", "who came after Alekhine"),
    ],
)
def test_what_says_more_or_has_no_place_puts_nothing_in(text: str, before: str) -> None:
    """A message with a matter of its own, or values that the question has no place for, is left alone."""
    assert asked(text, before) == []


@given(st.text(max_size=80))
def test_whatever_is_typed_the_question_keeps_its_other_words(text: str) -> None:
    """Only values give way."""
    for question in asked(text, "who was champion in 1930"):
        assert question.startswith("who was champion in ")
