"""Times that lie so long before or after one told before."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.dates import PartialDate
from bot.facts.loading import load
from bot.reading.joining import shifted
from bot.reading.linking import Linker
from bot.reading.reading import Slots
from bot.reading.spelling import common_words
from bot.reading.times import Time, whole
from tests.chess import CHESS

LINKER = Linker(load(CHESS), common_words())
UNITS = st.sampled_from(["year", "month", "week", "day"])


def after(text: str, when: str) -> Time | None:
    return shifted(LINKER.link(text), Slots(times=(whole(PartialDate.parse(when)),)))


@pytest.mark.parametrize(
    ("text", "when", "then"),
    [
        ("two years later", "1921", "1923"),
        ("and the year before?", "1921", "1920"),
        ("ten years earlier", "1969-05-01", "1959-05-01"),
        ("a month later", "1952-12", "1953-01"),
        ("a month earlier", "1953-03-31", "1953-02-28"),
        ("a week after", "1953-03-05", "1953-03-12"),
        ("the day before", "1953-03-01", "1953-02-28"),
        ("4 years later", "1920-02-29", "1924-02-29"),
        ("a year later", "1920-02-29", "1921-02-28"),
    ],
)
def test_a_time_told_before_is_moved(text: str, when: str, then: str) -> None:
    """Years and months keep the day where the calendar has it."""
    moved = after(text, when)
    assert moved is not None
    assert moved.written == PartialDate.parse(then)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("the day before", "1953"),
        ("a month later", "1953"),
        ("later", "1953"),
        ("in a year", "1953"),
        ("a year before or after", "1953"),
        ("90000 years later", "1953"),
    ],
)
def test_what_is_too_coarse_or_says_no_direction_moves_nothing(text: str, when: str) -> None:
    """A day before a year, a unit without a direction, and a year beyond the calendar are none."""
    assert after(text, when) is None


@given(st.dates(date(1850, 1, 1), date(2050, 12, 31)), st.integers(1, 99), UNITS)
def test_moving_on_and_back_by_days_and_weeks_comes_back(day: date, by: int, unit: str) -> None:
    """What lies so many days or weeks later lies as many before, give or take an end of a month."""
    there = after(f"{by} {unit}s later", day.isoformat())
    assert there is not None
    assert there.day is not None
    back = after(f"{by} {unit}s earlier", there.day.isoformat())
    assert back is not None
    assert back.day is not None
    assert abs((back.day - day).days) <= (3 if unit in ("year", "month") else 0)
