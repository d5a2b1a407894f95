"""Days that are given and described at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.described import undescribed


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (
            "on 24 October 1962, in the midst of the Cuban crisis, who was in the Secretariat?",
            "on 24 October 1962, who was in the Secretariat?",
        ),
        ("Who led on 26 April 1986, the day of the accident?", "Who led on 26 April 1986?"),
        (
            "In the thick of the battle, on 15 November 1942, who made up the body?",
            "on 15 November 1942, who made up the body?",
        ),
        (
            "who sat in the body on May 9, 1945 (end of the war)?",
            "who sat in the body on May 9, 1945?",
        ),
    ],
)
def test_what_only_describes_a_given_day_is_left_out(said: str, meant: str) -> None:
    assert undescribed(said) == meant


@pytest.mark.parametrize(
    "text",
    [
        "On 5 March 1953, when did Stalin die?",
        "Is it 16 or 19 March 1919, the day his service ended?",
        "In October 1962, in the midst of the crisis, who sat in it?",
        "who led when Stalin died, on the day itself?",
    ],
)
def test_what_asks_stays_and_so_does_all_beside_a_vaguer_time(text: str) -> None:
    assert undescribed(text) == text


@given(st.text(max_size=120))
def test_nothing_is_ever_added(text: str) -> None:
    """Whatever the text, what is left stood in it."""
    assert len(undescribed(text)) <= len(text)
