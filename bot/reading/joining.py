"""Appending to one question what it takes over from another."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.facts.dates import PartialDate
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.reading import Slots
from bot.reading.text import word
from bot.reading.times import Time, whole

_SEPARATOR: Final = word("and")
_UNITS = frozenset("year years month months week weeks day days".split())
_DAYS = {"week": 7, "day": 1}
_FAR = 100_000  # in days
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_BEFORE = frozenset({"before", "earlier", "previous", "prior"})
_AFTER = frozenset({"after", "later", "next", "following"})


def joined(linked: Linked, other: Linked, links: Iterable[Link]) -> Linked:
    """The question with some links of another one appended, words and all."""
    row = list(linked.row)
    kept = list(linked.links)
    times, events, counts = dict(linked.times), dict(linked.events), dict(linked.counts)
    for link in links:
        row.append(_SEPARATOR)
        start = len(row)
        row += other.row[link.start : link.end]
        kept.append(Link(start, len(row), link.kind, link.ids, link.type))
        if link.kind is Kind.TIME:
            times[start] = other.times[link.start]
        elif link.kind is Kind.ENTITY and _is_event(link, other):
            events[start] = other.events[link.start]
        elif link.kind is Kind.COUNT:
            counts[start] = other.counts[link.start]
    return Linked(tuple(row), tuple(kept), times, events, counts, linked.corrected, linked.names)


def _is_event(link: Link, linked: Linked) -> bool:
    """Whether it names the event that begins there, not somebody in the event's name."""
    event = linked.events.get(link.start)
    return event is not None and event.event in link.ids


def at_time(linked: Linked, time: Time) -> Linked:
    """The question with a time appended that its words only imply."""
    start = len(linked.row) + 1
    link = Link(start, start + 1, Kind.TIME, (time.label,), "time")
    return replace(
        linked,
        row=(*linked.row, _SEPARATOR, word(time.label)),
        links=(*linked.links, link),
        times={**linked.times, start: time},
    )


def with_time(linked: Linked, time: Time) -> Linked:
    """The question with a time in place of the words that count from another one."""
    links = tuple(k for k in linked.links if k.kind not in (Kind.COUNT, Kind.CONCEPT))
    # "the year after" means that very year, not all the time after it.
    row = tuple(_SEPARATOR if w.text in _BEFORE | _AFTER else w for w in linked.row)
    return at_time(replace(linked, row=row, links=links, counts={}), time)


def shifted(linked: Linked, before: Slots) -> Time | None:
    """The time that "two years later" or "the day before" means after a question about a time."""
    texts = [word.text for word in linked.row]
    unit = next((text.removesuffix("s") for text in texts if text in _UNITS), None)
    if unit is None or not before.times or _BEFORE.isdisjoint(texts) == _AFTER.isdisjoint(texts):
        return None
    by = next(iter(linked.counts.values()), 1)
    return _moved(before.times[0], unit, by if _BEFORE.isdisjoint(texts) else -by)


def _moved(time: Time, unit: str, by: int) -> Time | None:
    """A calendar value so many units later; None where it is too coarse for the unit, or out of range."""
    when = time.written
    if when is None or (unit == "month" and when.month is None):
        return None
    if unit in _DAYS:
        if time.day is None or abs(by) > _FAR:
            return None
        day = time.day + timedelta(days=_DAYS[unit] * by)
        return whole(PartialDate(day.year, day.month, day.day))
    months = (when.month or 1) - 1 + (by if unit == "month" else 0)
    year = when.year + months // 12 + (by if unit == "year" else 0)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    month = None if when.month is None else months % 12 + 1
    if month is None or when.day is None:
        return whole(PartialDate(year, month))
    return whole(PartialDate(year, month, min(when.day, monthrange(year, month)[1])))
