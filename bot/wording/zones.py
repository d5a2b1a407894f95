"""What the bot says about time zones, and dates and times of today."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final

from bot.facts.dates import MONTHS
from bot.wording.replies import Piece, Style

REGIONS: Final[Mapping[str, str]] = {
    "europe": "Europe",
    "russia": "Russia and Central Asia",
    "asia": "Asia",
    "africa": "Africa",
    "america": "America",
    "pacific": "Australia and Pacific",
}
BACK: Final = "Back"
TO_SETTINGS: Final = "Back to the settings"
# How the message begins whose replies name a zone.
_HEAD: Final = "Time zone"
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MINUTE: Final = timedelta(minutes=1)


def asks_for_zone(text: str) -> bool:
    """Whether a message of the bot's asks for a time zone."""
    return text.split("\n", 1)[0] == _HEAD


def button(name: str) -> str:
    """The button that leads to the choice of a zone."""
    return f"{_HEAD}: {place(name)}"


def setting(name: str, now: datetime) -> str:
    """The line of the settings: what the zone is, and what it is for."""
    return (
        f"{_HEAD}: {place(name)}, where it is {clock(now)}. "
        "It decides when days and weeks begin in /top and /me, and dates a quiz."
    )


def choose(name: str, now: datetime) -> tuple[Piece, ...]:
    """Above the regions."""
    return _asking(f"Now {place(name)}, where it is {clock(now)}. Where is this chat at home?")


def which(region: str) -> tuple[Piece, ...]:
    """Above the zones of a region."""
    return _asking(f"{REGIONS[region]}: which city keeps your time?")


def near(written: str) -> tuple[Piece, ...]:
    """Above the zones that may be meant by what somebody wrote."""
    return _asking(f"I'm not sure which one “{written}” is. Did you mean one of these?")


def unknown(written: str) -> tuple[Piece, ...]:
    """Where what somebody wrote names no zone."""
    return _asking(f"I don't know “{written}”. A larger city nearby will do, or choose here.")


def place(name: str) -> str:
    """A zone's name as people write it: "America/New York", "UTC+3"."""
    if name.startswith("UTC") and name != "UTC":
        hours, _, minutes = name[4:].partition(":")
        return f"{name[:4]}{int(hours)}" + (f":{minutes}" if minutes != "00" else "")
    return name.replace("_", " ")


def city(name: str, ahead: timedelta) -> str:
    """A zone on a button: its city, and how far its clocks are ahead of UTC just now."""
    return f"{place(name.rpartition('/')[2])} ({distance(ahead)})" if "/" in name else place(name)


def distance(ahead: timedelta) -> str:
    """ "UTC", "UTC+1", "UTC-3:30"."""
    if not ahead:
        return "UTC"
    hours, minutes = divmod(abs(ahead) // _MINUTE, 60)
    sign = "-" if ahead < timedelta() else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")


def clock(when: datetime) -> str:
    """A time of day: "19:05"."""
    return f"{when:%H:%M}"


def dated(day: date) -> str:
    """A day as people write it: "6 August 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(day: date) -> str:
    """A day of these weeks: "Monday, 6 July"."""
    return f"{_DAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]}"


def _asking(text: str) -> tuple[Piece, ...]:
    how = "Or reply to this message with a city, a country or a zone: Berlin, Europe/Berlin, UTC+3."
    return (Piece(_HEAD, Style.BOLD), Piece(f"\n{text}\n\n{how}"))
