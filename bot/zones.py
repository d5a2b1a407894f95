"""Time zones: when the days and weeks of a chat begin.

Instants are seconds since the epoch. Zones have the names of IANA, such as "Europe/Berlin", or are a
fixed distance from UTC, such as "UTC+05:30".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC as _UTC
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

_FIXED: Final = re.compile(r"UTC([+-])(\d{2}):([0-5]\d)")
_EASTMOST: Final = timedelta(hours=14)
_WESTMOST: Final = timedelta(hours=-12)


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone, known by its name."""

    name: str
    info: tzinfo = field(repr=False, compare=False)

    def local(self, at: float) -> datetime:
        """What clocks there show."""
        return datetime.fromtimestamp(at, self.info)

    def day_began(self, at: float, *, before: int = 0) -> float:
        """When the day of `at` began there, or the one so many days `before` it."""
        return self._start(self.local(at).date() - timedelta(days=before))

    def week_began(self, at: float) -> float:
        """When the week of `at` began there; weeks begin on Mondays."""
        return self.day_began(at, before=self.local(at).weekday())

    def ahead(self, at: float) -> timedelta:
        """How far its clocks are ahead of UTC."""
        return self.local(at).utcoffset() or timedelta()

    def _start(self, day: date) -> float:
        # Where clocks go forward at midnight, this is the moment at which they do; where they come back
        # to it, the first of the two.
        return datetime.combine(day, time.min, self.info).timestamp()


UTC: Final = Zone("UTC", _UTC)


def zone(name: str) -> Zone | None:
    """The zone of this name; None where there is none."""
    if name == UTC.name:
        return UTC
    fixed = _FIXED.fullmatch(name)
    if fixed:
        sign, hours, minutes = fixed.groups()
        distance = timedelta(hours=int(hours), minutes=int(minutes))
        return at_distance(-distance if sign == "-" else distance)
    try:
        return Zone(name, ZoneInfo(name))
    except (LookupError, ValueError, OSError):
        return None


def at_distance(ahead: timedelta) -> Zone | None:
    """The zone whose clocks are always so far ahead of UTC; None where nowhere is so far from it."""
    if not _WESTMOST <= ahead <= _EASTMOST:
        return None
    if not ahead:
        return UTC
    minutes = abs(ahead) // timedelta(minutes=1)
    sign = "-" if ahead < timedelta() else "+"
    return Zone(f"UTC{sign}{minutes // 60:02}:{minutes % 60:02}", timezone(ahead))
