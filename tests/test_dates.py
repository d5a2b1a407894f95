from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.dates import PartialDate, Span

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
PARTIAL = st.builds(
    lambda day, parts, old: PartialDate(
        day.year,
        day.month if parts > 1 else None,
        day.day if parts > 2 else None,
        old and parts > 2,
    ),
    DAYS,
    st.integers(1, 3),
    st.booleans(),
)


@given(PARTIAL)
def test_what_is_written_reads_back_the_same(value: PartialDate) -> None:
    assert PartialDate.parse(str(value)) == value


@given(st.text(max_size=15))
def test_any_other_text_is_a_value_error(text: str) -> None:
    try:
        read = PartialDate.parse(text)
    except ValueError:
        return
    assert PartialDate.parse(str(read)) == read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1917", PartialDate(1917)),
        ("1917-08", PartialDate(1917, 8)),
        ("1917-08-06", PartialDate(1917, 8, 6)),
        ("1917-08-06 OS", PartialDate(1917, 8, 6, old_style=True)),
    ],
)
def test_a_date_is_a_year_a_month_or_a_day(text: str, value: PartialDate) -> None:
    assert PartialDate.parse(text) == value


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is not a date; write YYYY, YYYY-MM or YYYY-MM-DD"),
        ("17-08-06", "is not a date"),
        ("6 August 1917", "is not a date"),
        ("1917-8-6", "is not a date"),
        ("1917-08 OS", "goes with a whole day"),
        ("1917 OS", "goes with a whole day"),
        ("1917-02-29", "is not in the calendar"),
        ("1917-13", "is not in the calendar"),
        ("0000", "is not in the calendar"),
    ],
)
def test_what_is_no_date_is_told_what_to_write(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        PartialDate.parse(text)


@given(PARTIAL)
def test_the_span_is_the_year_the_month_or_the_day(value: PartialDate) -> None:
    span = value.span
    assert span.start == value.first
    assert value.first in span
    assert span.end not in span
    last = span.end - timedelta(days=1)
    assert last.year == value.year
    assert value.month in {None, last.month}
    assert value.day in {None, last.day}
    assert span.days == 1 if value.day else span.days >= 28


@pytest.mark.parametrize(
    ("text", "days"), [("1900", 365), ("1920", 366), ("1920-02", 29), ("1917-12", 31)]
)
def test_a_span_counts_its_days(text: str, days: int) -> None:
    assert PartialDate.parse(text).span.days == days


@given(DAYS, DAYS, DAYS, DAYS)
def test_spans_overlap_either_way_or_not_at_all(a: date, b: date, c: date, d: date) -> None:
    one, two = Span(min(a, b), max(a, b)), Span(min(c, d), max(c, d))
    assert one.overlaps(two) == two.overlaps(one)
    if one.days and two.days:
        assert one.overlaps(two) == (one.start in two or two.start in one)


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not PartialDate(1917).span.overlaps(PartialDate(1918).span)


def test_an_old_style_day_has_a_day_in_the_present_calendar() -> None:
    assert PartialDate.parse("1917-10-25 OS").new_style == date(1917, 11, 7)
    assert PartialDate.parse("1917-11-07").new_style is None
