"""Times as values: a stretch of days that somebody names, and where it stands in a row of words."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from bot.facts.dates import MONTHS as MONTH_NAMES
from bot.facts.dates import PartialDate, Span
from bot.facts.model.facts import Entity
from bot.reading.text import Word

T = TypeVar("T")


def days_of(entity: Entity) -> Span | None:
    """The days of an entity, from its start to its end; None for one that has none."""
    start, end = entity.attributes.get("start"), entity.attributes.get("end")
    if not isinstance(start, PartialDate):
        return None
    last = end if isinstance(end, PartialDate) else start
    return Span(start.span.start, last.span.end)


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


def scanned(
    row: Sequence[Word], openers: Set[str], read: Callable[[Sequence[Word], int], Found[T] | None]
) -> list[Found[T]]:
    """What is read at each place of the row that begins with a figure or an opener, none overlapping."""
    found: list[Found[T]] = []
    place = 0
    while place < len(row):
        text = row[place].text
        hit = read(row, place) if text[:1].isdigit() or text in openers else None
        if hit is None:
            place += 1
        else:
            found.append(hit)
            place = hit.end
    return found


def whole(when: PartialDate) -> Time:
    """A calendar value as a time, labelled as people write it."""
    if when.month is None:
        label = str(when.year)
    elif when.day is None:
        label = f"{MONTH_NAMES[when.month - 1]} {when.year}"
    else:
        label = f"{when.day} {MONTH_NAMES[when.month - 1]} {when.year}"
    return Time(when.span, label, when)


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
