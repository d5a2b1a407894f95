"""Every calendar expression in a row of words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.reading.calendar import (
    date_of,
    day_of,
    month_behind,
    short_year_of,
    text_at,
    year_behind,
    year_of,
)
from bot.reading.english import MONTHS, ORDINALS, STOP, TENS, UNITS
from bot.reading.periods import OPENERS as PERIOD_OPENERS
from bot.reading.periods import period
from bot.reading.text import Word
from bot.reading.times import Found, Time, scanned

# The words other than figures that a calendar expression begins with.
_OPENERS = PERIOD_OPENERS | {*MONTHS, *ORDINALS, "nineteen"}
_JOINTS = frozenset({"and", "or", "to", "until", "till", "through", "with"})
# Between such a word and one of grammar, or the end, two digits are a year: they count nothing.
_BEFORE_YEAR = frozenset({"in", "since", "until", "till"})
_NO_YEAR_BEFORE = frozenset({"of", "or", "to", "and"})


def times(row: Sequence[Word]) -> list[Found[Time]]:
    """Every calendar expression in the row, longest first at each place, none overlapping."""
    return scanned(row, _OPENERS, _time_at)


def _time_at(row: Sequence[Word], place: int) -> Found[Time] | None:
    for read in (
        *(_numeric, _day_month, _month_day, _month_year, period, _year_month, _year),
        *(_sharing_year, _sharing_month),
    ):
        hit = read(row, place)
        if hit is not None:
            return hit
    return None


def _found(start: int, end: int, time: Time | None) -> Found[Time] | None:
    return None if time is None else Found(start, end, time)


def _numeric(row: Sequence[Word], place: int) -> Found[Time] | None:
    """ "1953-03-05", "5.3.1953", "5/3/53"."""
    parts = [text_at(row, place + step) for step in range(3)]
    if not all(part.isascii() and part.isdigit() for part in parts):
        return None
    first, middle, last = parts
    if (year := year_of(first)) and len(middle) <= 2 and len(last) <= 2:
        return _found(place, place + 3, date_of(year, int(middle), int(last)))
    if (year := year_of(last) or short_year_of(last)) and len(first) <= 2 and len(middle) <= 2:
        # The day stands first, as in Russia; where that can't be, the month does.
        time = date_of(year, int(middle), int(first)) or date_of(year, int(first), int(middle))
        return _found(place, place + 3, time)
    return None


def _day_month(row: Sequence[Word], place: int) -> Found[Time] | None:
    day = day_of(text_at(row, place))
    month = month_behind(row, place + (2 if text_at(row, place + 1) == "of" else 1))
    if day is None or month is None:
        return None
    return _found(place, month[2], date_of(month[0], month[1], day))


def _month_day(row: Sequence[Word], place: int) -> Found[Time] | None:
    month = MONTHS.get(text_at(row, place))
    behind = place + (2 if text_at(row, place + 1) == "the" else 1)
    day = day_of(text_at(row, behind))
    year = year_behind(row, behind + 1)
    if day is None or month is None or year is None:
        return None
    return _found(place, year[1], date_of(year[0], month, day))


def _month_year(row: Sequence[Word], place: int) -> Found[Time] | None:
    month = month_behind(row, place)
    return None if month is None else _found(place, month[2], date_of(month[0], month[1]))


def _sharing_year(row: Sequence[Word], place: int) -> Found[Time] | None:
    """ "April to August 1985", "1 May and 3 June 1985": the year stands once, behind the second."""
    day = day_of(text_at(row, place)) if text_at(row, place + 1) in MONTHS else None
    month_at = place if day is None else place + 1
    month = MONTHS.get(text_at(row, month_at))
    end = month_at + 1
    if month is None:
        return None
    read = _month_year if day is None else _day_month
    # "April–August 1985": a dash is no word.
    other = read(row, end + (text_at(row, end) in _JOINTS))
    if other is None or other.value.written is None:
        return None
    return _found(place, end, date_of(other.value.written.year, month, day))


def _sharing_month(row: Sequence[Word], place: int) -> Found[Time] | None:
    """ "5 and 14 March 1953", "9-13 February 1984": month and year stand once, behind the second day."""
    day = day_of(text_at(row, place))
    other = _day_month(row, place + 1 + (text_at(row, place + 1) in _JOINTS))
    if day is None or other is None or other.value.day is None or other.value.day.day <= day:
        return None
    return _found(place, place + 1, date_of(other.value.day.year, other.value.day.month, day))


def _year_month(row: Sequence[Word], place: int) -> Found[Time] | None:
    """ "1927, August", "1984, May 1st", "1920 in August"."""
    year = year_of(text_at(row, place))
    behind = place + (2 if text_at(row, place + 1) == "in" else 1)
    month = MONTHS.get(text_at(row, behind))
    day = day_of(text_at(row, behind + 1))
    if year is None or month is None or (day is None and text_at(row, behind) in STOP):
        return None
    if day is None:
        return _found(place, behind + 1, date_of(year, month))
    return _found(place, behind + 2, date_of(year, month, day))


def _year(row: Sequence[Word], place: int) -> Found[Time] | None:
    text = text_at(row, place)
    year = year_of(text)
    if year is None and place and row[place - 1].text in _BEFORE_YEAR:
        after = text_at(row, place + 1)
        grammar = not after or (after in STOP and after not in _NO_YEAR_BEFORE)
        year = short_year_of(text) if grammar else None
    if year is not None:
        return _found(place, place + 1, date_of(year))
    spoken = _spoken_year(row, place)
    return None if spoken is None else _found(place, spoken[1], date_of(spoken[0]))


def _spoken_year(row: Sequence[Word], place: int) -> tuple[int, int] | None:
    """ "nineteen twenty one", "nineteen seventeen"."""
    if text_at(row, place) != "nineteen":
        return None
    tens = text_at(row, place + 1)
    if tens in TENS:
        unit = UNITS.get(text_at(row, place + 2), 0)
        if 1 <= unit <= 9:
            return 1900 + TENS[tens] + unit, place + 3
        return 1900 + TENS[tens], place + 2
    unit = UNITS.get(tens, 0)
    return (1900 + unit, place + 2) if 10 <= unit <= 19 else None
