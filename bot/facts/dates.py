"""Calendar values of known precision, and spans of days."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?( OS)?")
# Russia's calendar ran thirteen days behind ours from 1900 until it changed on 14 February 1918.
_OLD_STYLE_LAG = timedelta(days=13)


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `start` up to, but not including, `end`."""

    start: date
    end: date

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    @property
    def days(self) -> int:
        return (self.end - self.start).days


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day of the calendar; `old_style` marks a Julian day.

    Ordering and arithmetic use the day as written, in either calendar.
    """

    year: int
    month: int | None = None
    day: int | None = None
    old_style: bool = False

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, the last also with ` OS` behind it.

        Raises ValueError, with a message that says what to write, for anything else.
        """
        match = _WRITTEN.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")
        year, month, day = (int(part) if part else None for part in match.groups()[:3])
        assert year is not None
        old_style = match.group(4) is not None
        if old_style and day is None:
            raise ValueError(f"{text!r}: OS (Old Style) goes with a whole day, YYYY-MM-DD OS")
        try:
            when = cls(year, month, day, old_style)
            _ = when.span  # fails for what no calendar has
        except (ValueError, OverflowError) as error:
            raise ValueError(f"{text!r} is not in the calendar: {error}") from None
        return when

    @property
    def span(self) -> Span:
        """All days that the value may mean."""
        if self.month is None:
            return Span(date(self.year, 1, 1), date(self.year + 1, 1, 1))
        if self.day is None:
            last = calendar.monthrange(self.year, self.month)[1]
            end = date(self.year, self.month, last) + timedelta(days=1)
            return Span(date(self.year, self.month, 1), end)
        first = date(self.year, self.month, self.day)
        return Span(first, first + timedelta(days=1))

    @property
    def first(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def new_style(self) -> date | None:
        """The same day in the present calendar; None unless it is an Old Style day."""
        return self.first + _OLD_STYLE_LAG if self.old_style else None

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + (" OS" if self.old_style else "")
