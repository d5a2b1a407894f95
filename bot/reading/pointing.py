"""Words that point at a time told before: "that day", "then", "at the end of that year", "in between"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.facts.dates import PartialDate, Span
from bot.reading.times import Time, whole

_THAT = r"(?:that|this|the same|the very)(?: very| same| exact)*"
_AT = r"(?:(?<!came )(?<!come )(?<!left )\b(?:on|in|at|by|of|from|during) )?"
_DAY: Final = re.compile(rf"{_AT}\b{_THAT} (?:day|date|moment|time|point|occasion)\b")
_YEAR: Final = re.compile(rf"{_AT}\b{_THAT} year\b")
_THAT_YEAR: Final = re.compile(
    r"\b(?:in |during )?(?:that|the same|the very same) year\b", re.IGNORECASE
)
_END: Final = re.compile(rf"{_AT}(?:the )?(?:very )?\b(?:end|close) of {_THAT} year\b")
_START: Final = re.compile(rf"{_AT}(?:the )?(?:very )?\b(?:start|beginning) of {_THAT} year\b")
_MONTH: Final = re.compile(rf"{_AT}\b{_THAT} month\b")
_SEASON: Final = re.compile(rf"{_AT}\b{_THAT} (spring|summer|autumn|fall|winter)\b")
_FIRST_MONTHS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_THEN: Final = re.compile(r"(?<=\w )(?:at the time|by then|back then|just then|(?<!and )then)$")
_BETWEEN: Final = re.compile(r"\b(?:in between|in the meantime|meanwhile)\b|\bbetween$")
_NEVER: Final = re.compile(r"\b(?:before|after|since|until|till) (?:that|then|this)\b")


@dataclass(frozen=True, slots=True)
class Pointed:
    """A time that a message points at, and the message without the words that do."""

    time: Time
    rest: str


def pointed_at(
    words: Sequence[str], times: Sequence[Time], earlier: Sequence[Time]
) -> Pointed | None:
    """The time that the words of a message point at; None where they point at none.

    `times` are those of the last answer, likeliest first, `earlier` those of the one before.
    """
    text = " ".join(words)
    if not times or _NEVER.search(text):
        return None
    year = times[0].span.start.year
    ways: tuple[tuple[re.Pattern[str], Time | None], ...] = (
        (_BETWEEN, _between(earlier[0], times[0]) if earlier else None),
        (_END, whole(PartialDate(year, 12, 31))),
        (_START, whole(PartialDate(year, 1, 1))),
        (_YEAR, whole(PartialDate(year))),
        (_MONTH, _month(times[0])),
        (_SEASON, _season(text, year)),
        (_DAY, times[0]),
        (_THEN, times[0]),
    )
    for pattern, time in ways:
        hit = pattern.search(text)
        if hit is not None and time is not None:
            rest = f"{text[: hit.start()]} {text[hit.end() :]}"
            return Pointed(time, " ".join(rest.split()))
    return None


def _month(time: Time) -> Time | None:
    """The month in which a day lies, or that it is."""
    written = time.written
    if written is None or written.month is None:
        return None
    return whole(PartialDate(written.year, written.month))


def _season(text: str, year: int) -> Time | None:
    """The season of a year that a text names."""
    hit = _SEASON.search(text)
    if hit is None:
        return None
    month = _FIRST_MONTHS[hit.group(1)]
    first, behind = date(year, month, 1), date(year + (month > 9), (month + 2) % 12 + 1, 1)
    return Time(Span(first, behind), f"the {hit.group(1)} of {year}")


def dated(text: str, times: Sequence[Time]) -> str:
    """The text with the year told before for "that year", where only one was."""
    years = {time.span.start.year for time in times}
    if len(years) != 1:
        return text
    return _THAT_YEAR.sub(f"in {years.pop()}", text)


def _between(one: Time, other: Time) -> Time | None:
    """The days from the one time to the other, in whichever order they were named."""
    first, last = sorted((one, other), key=lambda time: time.span.start)
    if first.span.end > last.span.start:
        return None
    return Time(
        Span(first.span.start, last.span.end), f"the time from {first.label} to {last.label}"
    )
