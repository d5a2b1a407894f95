"""Sentences around comparisons."""

from __future__ import annotations

from datetime import date, timedelta

from bot.facts.dates import PartialDate, Span

_DAY = timedelta(days=1)

LONGEST_FIRST = "Those who served longest beside each other come first."
NOTHING_TO_COMPARE = "I don't know: nothing I have says."


def alone(name: str) -> str:
    """Nobody else was in."""
    return f"{name} was in it alone"


def born(day: str) -> str:
    """When the one in question was born."""
    return f"born {day}"


def age(born: PartialDate, day: PartialDate) -> str:
    """The age on a day in years; "52 or 53" where the day of birth isn't known."""
    return age_within(born, day.span)


def age_within(born: PartialDate, span: Span) -> str:
    """The age within a stretch of days: "43 or 44" where it changes, or isn't known to the day."""
    youngest = _years(born.span.end - _DAY, span.start)
    oldest = _years(born.first, span.end - _DAY)
    return str(oldest) if youngest == oldest else f"{youngest} or {oldest}"


def _years(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def aged(years: str, day: str) -> str:
    """How old on which day."""
    return f"{years} years old on {day}"


def unknown_for(missing: int, total: int) -> str:
    """How far a comparison reaches."""
    return f"The date of birth is known to me for {total - missing} of {total} only."


def undated_deaths(missing: int, total: int) -> str:
    """How far a list of the dead reaches."""
    return f"The date of death is known to me for {total - missing} of {total} only."
