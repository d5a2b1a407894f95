"""Years, months and days as single words, and the words that may stand between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.facts.dates import PartialDate
from bot.reading.english import MONTHS, ORDINALS
from bot.reading.text import Word
from bot.reading.times import Time, whole

_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_LAST_DAY = 31
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")


def text_at(row: Sequence[Word], place: int) -> str:
    """The word at a place; empty behind the last one."""
    return row[place].text if place < len(row) else ""


def year_of(text: str) -> int | None:
    """A year in four digits."""
    if len(text) == 4 and text.isascii() and text.isdigit():
        year = int(text)
        return year if _FIRST_YEAR <= year <= _LAST_YEAR else None
    return None


def short_year_of(text: str) -> int | None:
    """A year of the twentieth century in two digits that can be no day: "64"."""
    if len(text) == 2 and text.isascii() and text.isdigit() and int(text) > _LAST_DAY:
        return 1900 + int(text)
    return None


def day_of(text: str) -> int | None:
    """A day of the month: "5", "5th", "fifth"."""
    match = _DAY.fullmatch(text)
    if match is None:
        return ORDINALS.get(text)
    day = int(match.group(1))
    return day if 1 <= day <= _LAST_DAY else None


def date_of(year: int, month: int | None = None, day: int | None = None) -> Time | None:
    """A calendar value; None for one that no calendar has."""
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return whole(PartialDate(year, month, day))


def year_behind(row: Sequence[Word], place: int) -> tuple[int, int] | None:
    """A year at `place`, or behind "of", "in" or "the year"; with the place after it."""
    while place < len(row) and row[place].text in ("of", "in", "the", "year"):
        place += 1
    text = text_at(row, place)
    year = year_of(text) or short_year_of(text)
    return None if year is None else (year, place + 1)


def month_behind(row: Sequence[Word], place: int) -> tuple[int, int, int] | None:
    """The year and the month of "March 1953" at `place`, with the place after them."""
    month = MONTHS.get(text_at(row, place))
    year = year_behind(row, place + 1)
    return None if month is None or year is None else (year[0], month, year[1])
