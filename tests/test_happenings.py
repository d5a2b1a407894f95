"""What else happened at a time that a question names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.happenings import happenings_cut
from bot.reading.text import words


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("champion at sputnik launch 4 october 1957", "champion 4 october 1957"),
        ("Who won at the opening of the fair in July 1980?", "Who won in July 1980?"),
        ("who won when the ship sank in April 1912", "who won in April 1912"),
        ("in 1961 when the rocket flew, who won?", "in 1961 , who won?"),
    ],
)
def test_what_else_happened_is_left_out_where_the_time_stands_beside_it(
    text: str, rest: str
) -> None:
    """A month or a year tells the time as well as a day."""
    assert [cut.question for cut in happenings_cut(text)] == [rest]


@pytest.mark.parametrize(
    "text",
    [
        "who won when the ship sank",
        "When did Euwe win, 1935 or 1937?",
        "who won when he died in 1946",
        "who was in charge at the mint in 1925",
        "who won the final in 1972",
    ],
)
def test_what_tells_the_time_or_whom_is_meant_stays(text: str) -> None:
    """No time of its own, a question, a pronoun, a place: nothing is cut."""
    assert not list(happenings_cut(text))


@given(st.text(max_size=200))
def test_a_happening_and_the_rest_say_what_was_said(text: str) -> None:
    """Whatever is typed, nothing is added."""
    said = {word.text for word in words(text)}
    for cut in happenings_cut(text):
        assert {word.text for word in (*words(cut.question), *words(cut.told))} <= said
