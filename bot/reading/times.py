"""Times and numbers in a row of words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from bot.facts.dates import MONTHS as MONTH_NAMES
from bot.facts.dates import PartialDate, Span
from bot.reading.english import DECADES, MONTHS, ORDINALS, SEASONS, TENS, UNITS
from bot.reading.text import Word

_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_LAST_DAY = 31
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_DECADE = re.compile(r"(1[89]\d0|20\d0)s")
_JOINTS = frozenset({"and", "to", "until", "till", "through", "with"})
_PARTS = {"early": (0, 4), "mid": (4, 8), "middle": (4, 8), "late": (8, 12)}
# The words other than figures that a calendar expression begins with.
_OPENERS = frozenset({*MONTHS, *SEASONS, *_PARTS, *DECADES, *ORDINALS, "nineteen"})


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Time:
    """A stretch of days that somebody names; `written` is set where it is a calendar value."""

    span: Span
    label: str
    written: PartialDate | None = None
    event: str | None = None

    @property
    def year(self) -> int | None:
        """The year, where it names a year and nothing narrower or wider."""
        return self.written.year if self.written and self.written.month is None else None

    @property
    def day(self) -> date | None:
        """The day, where it names one."""
        return self.span.start if self.span.days == 1 else None


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value read from the words `start` up to `end`."""

    start: int
    end: int
    value: T


def whole(when: PartialDate) -> Time:
    """A calendar value as a time, labelled as people write it."""
    if when.month is None:
        label = str(when.year)
    elif when.day is None:
        label = f"{MONTH_NAMES[when.month - 1]} {when.year}"
    else:
        label = f"{when.day} {MONTH_NAMES[when.month - 1]} {when.year}"
    return Time(when.span, label, when)


def times(row: Sequence[Word]) -> list[Found[Time]]:
    """Every calendar expression in the row, longest first at each place, none overlapping."""
    found: list[Found[Time]] = []
    place = 0
    while place < len(row):
        text = row[place].text
        hit = _time_at(row, place) if text[:1].isdigit() or text in _OPENERS else None
        if hit is None:
            place += 1
        else:
            found.append(hit)
            place = hit.end
    return found


def stretch(row: Sequence[Word], found: Sequence[Found[Time]]) -> Time | None:
    """The time from one of two times to the other: "1961 to 1985", "between March and May 1953"."""
    if len(found) != 2:
        return None
    first, last = found
    between = [word.text for word in row[first.end : last.start]]
    joint = between in ([], ["to"], ["until"], ["till"], ["through"], ["and", "till"])
    if between == ["and"]:
        joint = first.start > 0 and row[first.start - 1].text == "between"
    if not joint or first.value.span.start >= last.value.span.start:
        return None
    span = Span(first.value.span.start, last.value.span.end)
    return Time(span, _from_one_to(first.value, last.value))


def ends(found: Sequence[Time]) -> tuple[Time, Time] | None:
    """The two times that a question names, also where the stretch between them stands before them."""
    if len(found) > 2 and found[0].label == _from_one_to(found[1], found[2]):
        return found[1], found[2]
    return (found[0], found[1]) if len(found) > 1 else None


def _from_one_to(first: Time, last: Time) -> str:
    return f"{first.label} to {last.label}"


def _time_at(row: Sequence[Word], place: int) -> Found[Time] | None:
    for read in (
        *(_iso_or_dotted, _day_month, _month_day, _month_year, _season, _decade, _year),
        *(_sharing_year, _sharing_month),
    ):
        hit = read(row, place)
        if hit is not None:
            return hit
    return None


def _text(row: Sequence[Word], place: int) -> str:
    return row[place].text if place < len(row) else ""


def _year_value(text: str) -> int | None:
    if len(text) == 4 and text.isascii() and text.isdigit():
        year = int(text)
        return year if _FIRST_YEAR <= year <= _LAST_YEAR else None
    return None


def _date(year: int, month: int | None = None, day: int | None = None) -> Time | None:
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return whole(PartialDate(year, month, day))


def _found(start: int, end: int, time: Time | None) -> Found[Time] | None:
    return None if time is None else Found(start, end, time)


def _iso_or_dotted(row: Sequence[Word], place: int) -> Found[Time] | None:
    parts = [_text(row, place + step) for step in range(3)]
    if not all(part.isascii() and part.isdigit() for part in parts):
        return None
    first, middle, last = parts
    if (year := _year_value(first)) and len(middle) <= 2 and len(last) <= 2:
        return _found(place, place + 3, _date(year, int(middle), int(last)))
    if (year := _year_value(last)) and len(first) <= 2 and len(middle) <= 2:
        # The day stands first, as in Russia; where that can't be, the month does.
        time = _date(year, int(middle), int(first)) or _date(year, int(first), int(middle))
        return _found(place, place + 3, time)
    return None


def _day(text: str) -> int | None:
    match = _DAY.fullmatch(text)
    if match is None:
        return ORDINALS.get(text)
    day = int(match.group(1))
    return day if 1 <= day <= 31 else None


def _year_behind(row: Sequence[Word], place: int) -> tuple[int, int] | None:
    """A year at `place`, or behind "of", "in" or "the year"; with the place after it."""
    while place < len(row) and row[place].text in ("of", "in", "the", "year"):
        place += 1
    text = _text(row, place)
    year = _year_value(text)
    if year is None and len(text) == 2 and text.isdecimal() and int(text) > _LAST_DAY:
        year = 1900 + int(text)  # "in oct 64"
    return None if year is None else (year, place + 1)


def _day_month(row: Sequence[Word], place: int) -> Found[Time] | None:
    day = _day(_text(row, place))
    behind = place + (2 if _text(row, place + 1) == "of" else 1)
    month = MONTHS.get(_text(row, behind))
    year = _year_behind(row, behind + 1)
    if day is None or month is None or year is None:
        return None
    return _found(place, year[1], _date(year[0], month, day))


def _month_day(row: Sequence[Word], place: int) -> Found[Time] | None:
    month = MONTHS.get(_text(row, place))
    behind = place + (2 if _text(row, place + 1) == "the" else 1)
    day = _day(_text(row, behind))
    year = _year_behind(row, behind + 1)
    if day is None or month is None or year is None:
        return None
    return _found(place, year[1], _date(year[0], month, day))


def _month_year(row: Sequence[Word], place: int) -> Found[Time] | None:
    month = MONTHS.get(_text(row, place))
    year = _year_behind(row, place + 1)
    if month is None or year is None:
        return None
    return _found(place, year[1], _date(year[0], month))


def _season(row: Sequence[Word], place: int) -> Found[Time] | None:
    part = _text(row, place)
    months = SEASONS.get(part)
    year = _year_behind(row, place + 1)
    if year is None:
        return None
    if months is not None:
        span = Span(date(year[0], months[0], 1), PartialDate(year[0], months[1]).span.end)
        return Found(place, year[1], Time(span, f"the {part} of {year[0]}"))
    if part in _PARTS:
        first, behind = _PARTS[part]
        end = PartialDate(year[0], behind).span.end
        return Found(
            place, year[1], Time(Span(date(year[0], first + 1, 1), end), f"{part} {year[0]}")
        )
    return None


def _sharing_year(row: Sequence[Word], place: int) -> Found[Time] | None:
    """ "April to August 1985", "1 May and 3 June 1985": the year stands once, behind the second."""
    day = _day(_text(row, place)) if _text(row, place + 1) in MONTHS else None
    month_at = place if day is None else place + 1
    month = MONTHS.get(_text(row, month_at))
    end = month_at + 1
    if month is None:
        return None
    read = _month_year if day is None else _day_month
    # "April–August 1985": a dash is no word.
    other = read(row, end + (_text(row, end) in _JOINTS))
    if other is None or other.value.written is None:
        return None
    return _found(place, end, _date(other.value.written.year, month, day))


def _sharing_month(row: Sequence[Word], place: int) -> Found[Time] | None:
    """ "between 5 and 14 March 1953": month and year stand once, behind the second day."""
    day = _day(_text(row, place))
    if day is None or _text(row, place + 1) not in _JOINTS:
        return None
    other = _day_month(row, place + 2)
    if other is None or other.value.written is None:
        return None
    written = other.value.written
    return _found(place, place + 1, _date(written.year, written.month, day))


def _decade(row: Sequence[Word], place: int) -> Found[Time] | None:
    text = _text(row, place)
    match = _DECADE.fullmatch(text)
    if match is not None:
        start = int(match.group(1))
    elif text in DECADES:
        start = 1900 + DECADES[text]
    elif re.fullmatch(r"[1-9]0s", text):
        start = 1900 + int(text[:2])
    else:
        return None
    return Found(
        place, place + 1, Time(Span(date(start, 1, 1), date(start + 10, 1, 1)), f"the {start}s")
    )


def _year(row: Sequence[Word], place: int) -> Found[Time] | None:
    year = _year_value(_text(row, place))
    if year is not None:
        return _found(place, place + 1, _date(year))
    spoken = _spoken_year(row, place)
    return None if spoken is None else _found(place, spoken[1], _date(spoken[0]))


def _spoken_year(row: Sequence[Word], place: int) -> tuple[int, int] | None:
    """ "nineteen twenty one", "nineteen seventeen"."""
    if _text(row, place) != "nineteen":
        return None
    tens = _text(row, place + 1)
    if tens in TENS:
        unit = UNITS.get(_text(row, place + 2), 0)
        if 1 <= unit <= 9:
            return 1900 + TENS[tens] + unit, place + 3
        return 1900 + TENS[tens], place + 2
    unit = UNITS.get(tens, 0)
    return (1900 + unit, place + 2) if 10 <= unit <= 19 else None


def counts(row: Sequence[Word]) -> list[Found[int]]:
    """Every whole number in the row, in digits or in words."""
    found: list[Found[int]] = []
    place = 0
    while place < len(row):
        hit = _count_at(row, place)
        if hit is None:
            place += 1
        else:
            found.append(hit)
            place = hit.end
    return found


def _count_at(row: Sequence[Word], place: int) -> Found[int] | None:
    text = row[place].text
    if text.isascii() and text.isdigit():
        return Found(place, place + 1, int(text)) if len(text) <= 9 else None
    total, current, end = 0, 0, place
    while end < len(row):
        text = row[end].text
        if text in UNITS:
            if end > place and row[end - 1].text in UNITS:
                break
            current += UNITS[text]
        elif text in TENS:
            current += TENS[text]
        elif text == "hundred" and (current or end == place):
            current = (current or 1) * 100
        elif text == "thousand" and (current or end == place):
            total, current = (current or 1) * 1000, 0
        elif text == "and" and end > place and row[end - 1].text in ("hundred", "thousand"):
            pass
        else:
            break
        end += 1
    return None if end == place else Found(place, end, total + current)
