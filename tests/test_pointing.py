"""Words that point at a time told before."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.dates import PartialDate, Span
from bot.reading.pointing import pointed_at
from bot.reading.times import whole

DAY = whole(PartialDate(1953, 3, 5))
EARLIER = whole(PartialDate(1950))


@pytest.mark.parametrize(
    ("said", "span", "rest"),
    [
        ("and who came in that day", DAY.span, "and who came in"),
        ("who was in it at the time", DAY.span, "who was in it"),
        ("who led then", DAY.span, "who led"),
        ("who came in that year", PartialDate(1953).span, "who came in"),
        ("who was in it at the end of that year", PartialDate(1953, 12, 31).span, "who was in it"),
        ("who left in between", Span(date(1950, 1, 1), date(1953, 3, 6)), "who left"),
    ],
)
def test_the_time_is_found_and_its_words_go(said: str, span: Span, rest: str) -> None:
    """The words that point are replaced by the time that the last answers told."""
    found = pointed_at(said.split(), (DAY,), (EARLIER,))
    assert found is not None
    assert (found.time.span, found.rest) == (span, rest)


@pytest.mark.parametrize(
    "said", ["and then", "who came before that", "after that day", "who was it"]
)
def test_other_words_point_at_no_time(said: str) -> None:
    """What only goes on, or lies before or behind, is not at the time itself."""
    assert pointed_at(said.split(), (DAY,), ()) is None


@given(st.lists(st.sampled_from(["that", "day", "then", "year", "in", "between", "who", "end"])))
def test_without_a_time_nothing_is_pointed_at(words: list[str]) -> None:
    """A conversation that told no time gives none to point at."""
    assert pointed_at(words, (), ()) is None
