"""Comparing days with times, and lengths and numbers with amounts."""

from __future__ import annotations

from datetime import date

import pytest

from bot.claims.comparing import counted, dated, lasting
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, together
from bot.claims.statement import Amount, Tie, When
from bot.facts.dates import PartialDate, Span
from bot.reading.times import Time, whole

T, F, U = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN


@pytest.mark.parametrize(
    ("day", "tie", "time", "found"),
    [
        ("1934-02-10", Tie.IN, "1934", T),
        ("1934-02-10", Tie.IN, "1935", F),
        ("1934", Tie.IN, "1934-02", U),
        ("1934-02-10", Tie.BEFORE, "1934", F),
        ("1933-12-31", Tie.BEFORE, "1934", T),
        ("1934-02-10", Tie.AFTER, "1933", T),
        ("1934-02-10", Tie.AFTER, "1934", F),
        ("1934-02-10", Tie.BY, "1934", T),
        ("1935-02-10", Tie.BY, "1934", F),
        ("1935-02-10", Tie.ABOUT, "1934", T),
        ("1945-02-10", Tie.ABOUT, "1934", F),
        ("1917-08-06 OS", Tie.IN, "1917-08-19", T),
        ("1917-08-06 OS", Tie.IN, "1917-08-06", T),
        ("1917-08-06 OS", Tie.IN, "1917-08-07", F),
    ],
)
def test_a_date_agrees_with_a_time(day: str, tie: Tie, time: str, found: Truth) -> None:
    when = When(tie, whole(PartialDate.parse(time)))
    assert dated(PartialDate.parse(day), when) is found


@pytest.mark.parametrize(
    ("written", "old", "found"),
    [("1917-08-19", True, F), ("1917-08-06", True, T), ("1917-08-19", False, T)],
)
def test_a_named_calendar_counts(written: str, *, old: bool, found: Truth) -> None:
    when = When(Tie.IN, whole(PartialDate.parse(written)), old_style=old)
    assert dated(PartialDate.parse("1917-08-06 OS"), when) is found


def test_the_days_around_an_event_count_as_it() -> None:
    """ "When he died, she took over" holds for the day after next as well."""
    event = Time(Span(date(1982, 11, 10), date(1982, 11, 11)), "a death", event="death")
    assert dated(PartialDate(1982, 11, 12), When(Tie.IN, event)) is T
    assert dated(PartialDate(1984, 2, 13), When(Tie.IN, event)) is F


@pytest.mark.parametrize(
    ("value", "amount", "found"),
    [
        (767, Amount(767, 767), T),
        (767, Amount(766, 766), F),
        (767, Amount(800, 800, vague=True), T),
        (767, Amount(1000, 1000, vague=True), F),
    ],
)
def test_about_leaves_a_tenth(value: int, amount: Amount, found: Truth) -> None:
    assert counted(value, amount) is found


@pytest.mark.parametrize(
    ("years", "claimed", "found"),
    [(34.7, 34, T), (34.7, 35, T), (34.7, 30, F), (1.07, 1, T), (1.07, 2, F)],
)
def test_a_length_may_be_rounded(years: float, claimed: float, found: Truth) -> None:
    assert lasting(round(years * 365.25), Amount(claimed, claimed, Sign.YEAR)) is found


def test_truths_combine() -> None:
    assert any_of([F, U, T]) is T
    assert any_of([F, U]) is U
    assert any_of([]) is U
    assert all_of([T, U]) is U
    assert all_of([T, U, F]) is F


def test_what_only_some_sources_say_refutes_no_denial() -> None:
    assert Finding(T, disputed=True).opposite.truth is U
    assert Finding(T).opposite.truth is F
    assert together([Finding(T), Finding(T, disputed=True)]).disputed
