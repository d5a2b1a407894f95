"""Seasons, decades, and the early, late and middle parts of a year or a month."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.facts.dates import MONTHS as MONTH_NAMES
from bot.facts.dates import PartialDate, Span
from bot.reading.calendar import date_of, month_behind, text_at, year_behind
from bot.reading.english import DECADES, MONTHS, SEASONS
from bot.reading.text import Word
from bot.reading.times import Found, Time

_DECADE = re.compile(r"(1[89]\d0|20\d0)s")
# The months of a year, from the first up to but not including the last.
_PARTS = {
    "early": (0, 4),
    "mid": (4, 8),
    "middle": (4, 8),
    "late": (8, 12),
    "start": (0, 1),
    "beginning": (0, 1),
    "end": (11, 12),
}
_JOINTS = ("of", "in", "the", "year")
# The days of a month that its parts begin with; the last part ends with the month.
_THIRDS = {"early": 1, "start": 1, "beginning": 1, "mid": 11, "middle": 11, "late": 21, "end": 21}
_OPENINGS = frozenset({"start", "beginning"})
_NOUNS = frozenset({"start", "beginning", "middle", "end"})
_HOLIDAYS: Mapping[tuple[str, ...], tuple[int, int]] = {
    ("new", "year", "day"): (1, 1),
    ("new", "year", "eve"): (12, 31),
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("christmas",): (12, 25),
}
_EDGES = ("first", "last")
OPENERS = frozenset({*SEASONS, *_PARTS, *DECADES, *_EDGES, "new", "christmas"})


def period(row: Sequence[Word], place: int) -> Found[Time] | None:
    """The period that begins at `place`, if one does."""
    for read in (_edge_day, _season, _part_of_month, _part_of_year, _decade, _holiday):
        hit = read(row, place)
        if hit is not None:
            return hit
    return None


def _season(row: Sequence[Word], place: int) -> Found[Time] | None:
    part = text_at(row, place)
    months = SEASONS.get(part)
    year = year_behind(row, place + 1)
    if months is None or year is None:
        return None
    span = Span(date(year[0], months[0], 1), PartialDate(year[0], months[1]).span.end)
    return Found(place, year[1], Time(span, f"the {part} of {year[0]}"))


def _edge_day(row: Sequence[Word], place: int) -> Found[Time] | None:
    """ "the first day of 1950", "the very last day of March 1953"."""
    edge = text_at(row, place)
    if edge not in _EDGES or text_at(row, place + 1) != "day" or text_at(row, place + 2) != "of":
        return None
    start = place + 3
    while text_at(row, start) in ("the", "year"):
        start += 1
    if (month := month_behind(row, start)) is not None:
        whole, behind = PartialDate(month[0], month[1]), month[2]
    elif (year := year_behind(row, start)) is not None:
        whole, behind = PartialDate(year[0]), year[1]
    else:
        return None
    day = whole.span.start if edge == "first" else whole.span.end - timedelta(days=1)
    time = date_of(day.year, day.month, day.day)
    return None if time is None else Found(place, behind, time)


def _part_of_year(row: Sequence[Word], place: int) -> Found[Time] | None:
    part = text_at(row, place)
    year = year_behind(row, place + 1)
    if part not in _PARTS or year is None or _apart(row, place) or _by_itself(row, place):
        return None
    first, behind = _PARTS[part]
    span = Span(date(year[0], first + 1, 1), PartialDate(year[0], behind).span.end)
    return Found(place, year[1], Time(span, _label(part, str(year[0]))))


def _by_itself(row: Sequence[Word], place: int) -> bool:
    """Whether "at the start" is no part of the year behind it: "at the start (1917)"."""
    alone = text_at(row, place) in _OPENINGS and text_at(row, place + 1) not in _JOINTS
    return alone and place > 1 and text_at(row, place - 1) == "the"


def _part_of_month(row: Sequence[Word], place: int) -> Found[Time] | None:
    part = text_at(row, place)
    if part not in _PARTS or _apart(row, place):
        return None
    start = place + 1
    while text_at(row, start) in _JOINTS:
        start += 1
    month = month_behind(row, start)
    if month is None:
        return None
    year, number, behind = month
    whole = PartialDate(year, number).span
    first = date(year, number, _THIRDS[part])
    end = whole.end if _THIRDS[part] > _THIRDS["mid"] else first + timedelta(days=10)
    label = _label(part, f"{MONTH_NAMES[number - 1]} {year}")
    return Found(place, behind, Time(Span(first, end), label))


def _apart(row: Sequence[Word], place: int) -> bool:
    """Whether a part stands by itself before a time: "before the end, July 1991"."""
    noun = text_at(row, place) in _NOUNS and place > 0 and row[place - 1].text == "the"
    return noun and text_at(row, place + 1) not in _JOINTS


def _label(part: str, when: str) -> str:
    return f"the {part} of {when}" if part in _NOUNS else f"{part} {when}"


def _holiday(row: Sequence[Word], place: int) -> Found[Time] | None:
    """ "New Year's Day 1950", "Christmas 1979", and the day told again behind it."""
    for name, (month, day) in _HOLIDAYS.items():
        behind = place + len(name)
        year = year_behind(row, behind)
        if year is None or tuple(w.text.removesuffix("s") for w in row[place:behind]) != tuple(
            each.removesuffix("s") for each in name
        ):
            continue
        time, end = date_of(year[0], month, day), year[1]
        if text_at(row, end) == str(day) and MONTHS.get(text_at(row, end + 1)) == month:
            end += 2
        return None if time is None else Found(place, end, time)
    return None


def _decade(row: Sequence[Word], place: int) -> Found[Time] | None:
    text = text_at(row, place)
    match = _DECADE.fullmatch(text)
    if match is not None:
        start = int(match.group(1))
    elif text in DECADES:
        start = 1900 + DECADES[text]
    elif re.fullmatch(r"[1-9]0s", text):
        start = 1900 + int(text[:2])
    else:
        return None
    span = Span(date(start, 1, 1), date(start + 10, 1, 1))
    return Found(place, place + 1, Time(span, f"the {start}s"))
