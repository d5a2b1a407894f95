"""The rows of the knowledge folder as plain days, for tests that compute anew what answers say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.facts.dates import PartialDate
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Fact


@dataclass(frozen=True)
class Row:
    """One row: whose, and from which day up to, not including, which other."""

    fact: Fact
    person: str
    start: date
    end: date


def rows(base: FactBase, relation: str) -> list[Row]:
    """The rows of a relation in the order of their beginnings."""
    return sorted(_rows(base, relation), key=lambda row: row.start)


def _rows(base: FactBase, relation: str) -> Iterator[Row]:
    for fact in base.facts.values():
        if fact.relation == relation:
            start, end = fact.values["start"], fact.values["end"]
            assert isinstance(start, PartialDate)
            assert isinstance(end, PartialDate)
            yield Row(fact, str(fact.values["person"]), start.first, end.first)


def written(day: date) -> str:
    """A day as people write it."""
    return f"{day.day} {day:%B} {day.year}"
