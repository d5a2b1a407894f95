"""Appending to one question what it takes over from another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.facts.dates import PartialDate
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.reading import Slots
from bot.reading.text import word
from bot.reading.times import Time, whole

_SEPARATOR: Final = word("and")
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
        elif link.kind is Kind.ENTITY and link.start in other.events:
            events[start] = other.events[link.start]
        elif link.kind is Kind.COUNT:
            counts[start] = other.counts[link.start]
    return Linked(tuple(row), tuple(kept), times, events, counts, linked.corrected, linked.names)


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
    return at_time(replace(linked, links=links, counts={}), time)


def shifted(linked: Linked, before: Slots) -> Time | None:
    """The year that "two years later" or "the year before" means after a question about a year."""
    years = [time.year for time in before.times if time.year is not None]
    texts = [word.text for word in linked.row]
    if not years or not {"year", "years"} & set(texts):
        return None
    by = next(iter(linked.counts.values()), 1)
    if _BEFORE & set(texts):
        by = -by
    elif not _AFTER & set(texts):
        return None
    year = years[0] + by
    return whole(PartialDate(year)) if 1000 <= year <= 2999 else None
