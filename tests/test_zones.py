"""When days and weeks begin, in every zone there is."""

from __future__ import annotations

from datetime import UTC as UTC_INFO
from datetime import datetime, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.zones import UTC, Zone, at_distance, zone

DAY = 24 * 3600.0
NAMES = sorted(available_timezones())
# From 2015 on; before, clocks here and there went back from just after midnight into the day before.
TIMES = st.floats(1_420_070_400, 4_000_000_000, allow_nan=False).map(round)


def known(name: str) -> Zone:
    found = zone(name)
    assert found is not None, name
    return found


def utc(*when: int) -> float:
    return datetime(*when, tzinfo=UTC_INFO).timestamp()  # type: ignore[arg-type,misc]


ZONES = st.one_of(
    st.sampled_from(NAMES).map(known),
    st.integers(-12 * 4, 14 * 4).map(
        lambda quarters: at_distance(timedelta(minutes=15 * quarters))
    ),
)


@given(ZONES, TIMES)
# Midnights that don't exist, and one that comes twice.
@example(known("Africa/Cairo"), round(utc(2026, 4, 23, 23)))
@example(known("America/Sao_Paulo"), round(utc(2018, 11, 4, 12)))
@example(known("America/Havana"), round(utc(2026, 11, 1, 12)))
@example(known("Asia/Beirut"), round(utc(2026, 3, 29, 12)))
def test_a_day_holds_its_instant_and_begins_where_the_one_before_ends(where: Zone, at: int) -> None:
    began = where.day_began(at)
    assert began <= at < began + 25.5 * 3600
    assert where.local(began).date() == where.local(at).date()
    assert where.local(began - 1).date() == where.local(at).date() - timedelta(days=1)


@given(ZONES, TIMES)
def test_a_week_begins_with_a_monday_and_holds_seven_days(where: Zone, at: int) -> None:
    began = where.week_began(at)
    assert began <= at < began + 7 * DAY + 2 * 3600
    assert where.local(began).weekday() == 0
    assert where.local(began - 1).weekday() == 6
    assert where.week_began(began) == began


@given(ZONES, TIMES, st.integers(0, 400))
def test_days_are_counted_by_the_calendar_and_not_by_hours(
    where: Zone, at: int, before: int
) -> None:
    first = where.local(where.day_began(at, before=before))
    assume(first.year > 2014)
    assert where.local(at).date() - first.date() == timedelta(days=before)


@given(ZONES)
def test_a_zone_is_found_again_by_its_name_which_a_column_and_a_button_hold(where: Zone) -> None:
    assert zone(where.name) == where
    assert len(f"set:zone:{where.name}") <= 64


@pytest.mark.parametrize(
    "name",
    ["", "Mars", "../etc/passwd", "/etc/localtime", "America", "UTC+15:00", "UTC-13:00", "a\0b"],
)
def test_what_is_no_zone_is_none(name: str) -> None:
    assert zone(name) is None


def test_no_distance_is_utc() -> None:
    assert at_distance(timedelta()) is UTC
    assert zone("UTC+00:00") is UTC
