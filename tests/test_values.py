"""How values are written for people."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.dates import PartialDate, Span
from bot.reading.counting import counts
from bot.reading.dating import times
from bot.reading.text import words
from bot.wording import values

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
WORDS = st.text("abcdefg", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("when", "written"),
    [
        (PartialDate(1917), "1917"),
        (PartialDate(1917, 3), "March 1917"),
        (PartialDate(1917, 8, 6), "6 August 1917"),
        (PartialDate(1917, 8, 6, old_style=True), "6 August 1917"),
    ],
)
def test_a_date_is_written_to_its_precision(when: PartialDate, written: str) -> None:
    """A year, a month or a day is written as people write it, and no more."""
    assert values.day(when) == written


@given(st.dates(date(1800, 1, 1), date(2100, 12, 31)))
def test_a_date_that_is_written_is_read_as_that_date(day: date) -> None:
    """What the bot writes it also reads."""
    (found,) = times(words(values.day(PartialDate(day.year, day.month, day.day))))
    assert found.value.day == day


def test_an_old_style_day_is_told_in_todays_calendar() -> None:
    """Of a day in the old calendar the new day and month are said; of any other nothing."""
    assert "7 November" in values.old_style_note(PartialDate(1917, 10, 25, old_style=True))
    assert values.old_style_note(PartialDate(1917, 10, 25)) == ""
    assert values.old_style_note(PartialDate(1917)) == ""


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (1, "one"),
        (12, "twelve"),
        (13, "13"),
        (600, "600"),
        (9999, "9999"),
        (10_000, "10,000"),
        (1_234_567, "1,234,567"),
    ],
)
def test_small_numbers_are_words_and_large_ones_have_commas(amount: int, written: str) -> None:
    """Up to twelve in words, from ten thousand on with commas."""
    assert values.number(amount) == written


@given(st.integers(0, 10**8))
def test_a_number_that_is_written_is_read_as_that_number(amount: int) -> None:
    """In words, in digits and with commas a number reads back."""
    assert [found.value for found in counts(words(values.number(amount)))] == [amount]
    assert int(values.figure(amount).replace(",", "")) == amount


@given(st.integers(0, 10**6))
def test_one_is_singular_and_all_else_plural(amount: int) -> None:
    """The noun agrees with its number."""
    assert values.some(amount, "month", "months").split()[-1] == (
        "month" if amount == 1 else "months"
    )


@pytest.mark.parametrize(
    ("items", "written"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B, C and D"),
    ],
)
def test_a_list_has_commas_and_one_and(items: list[str], written: str) -> None:
    """The last two are joined by "and", the others by commas."""
    assert values.listing(items) == written


@given(st.lists(WORDS))
def test_a_list_holds_all_its_items_in_order(items: list[str]) -> None:
    """Nothing is left out of a list, and nothing changes places."""
    assert values.listing(items).replace(" and ", ", ").split(", ") == (items or [""])


@given(DAYS, st.integers(0, 40_000))
def test_a_duration_is_never_empty(start: date, days: int) -> None:
    """Every span has a length in words, without zeros, at least a day."""
    length = values.duration(Span(start, start + timedelta(days=days)))
    assert any(length.rstrip("s").endswith(unit) for unit in ("year", "month", "day"))
    assert not {"no", "0"} & set(length.split())
    assert "-" not in length


@pytest.mark.parametrize(
    ("start", "end", "length"),
    [
        (date(1922, 4, 3), date(1922, 4, 3), "one day"),
        (date(1922, 4, 3), date(1922, 4, 4), "one day"),
        (date(1922, 4, 3), date(1922, 5, 2), "29 days"),
        (date(1922, 4, 3), date(1922, 5, 3), "one month"),
        (date(1922, 4, 3), date(1922, 5, 4), "one month and one day"),
        (date(1922, 4, 3), date(1922, 7, 10), "three months"),
        (date(1922, 4, 3), date(1923, 4, 2), "11 months"),
        (date(1922, 4, 3), date(1923, 4, 3), "one year"),
        (date(1922, 4, 3), date(1934, 6, 10), "twelve years and two months"),
        (date(1920, 2, 29), date(1921, 2, 28), "11 months"),
        (date(1921, 1, 31), date(1921, 2, 28), "28 days"),
        (date(1921, 1, 31), date(1921, 3, 1), "one month and one day"),
    ],
)
def test_a_duration_names_the_two_largest_units(start: date, end: date, length: str) -> None:
    """Years with months, few months with days, or days; leap days and short months count right."""
    assert values.duration(Span(start, end)).replace("eleven", "11") == length


@given(DAYS, st.integers(1, 500))
def test_whole_years_are_years_alone(start: date, years: int) -> None:
    """From a day to the same day of another year is a number of years and nothing beside."""
    if (start.month, start.day) == (2, 29):
        start = start.replace(day=28)
    start = start.replace(year=min(start.year, 2400))
    span = Span(start, start.replace(year=start.year + years))
    assert values.duration(span) == values.some(years, "year", "years")


@given(st.integers(0, 60_000))
def test_a_length_in_days_is_a_length_too(days: int) -> None:
    """The length of several spans together is never empty."""
    assert values.total_duration(days)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("he won", "He won."),
        ("he won.", "He won."),
        ("did he?", "Did he?"),
        ("no!", "No!"),
        (" and so on… ", "And so on…"),
        ("1921", "1921."),
        ("**yes**.", "**yes**."),
        ("", ""),
        ("  ", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_and_ends_with_a_mark(text: str, whole: str) -> None:
    """A text becomes a sentence; one that is, stays as it is."""
    assert values.sentence(text) == whole


@given(st.text(max_size=40))
def test_a_sentence_stays_a_sentence(text: str) -> None:
    """Making a sentence of a sentence changes nothing."""
    once = values.sentence(text)
    assert values.sentence(once) == once
