"""The time that the facts of a base reach."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.facts.dates import PartialDate, Span
from bot.facts.model.base import FactBase
from bot.facts.model.values import YEAR


def reach(base: FactBase) -> Span | None:
    """From the first year that a fact names to the last one, whole; None where none names any."""
    years = sorted(_years(base))
    return Span(date(years[0], 1, 1), date(years[-1] + 1, 1, 1)) if years else None


def _years(base: FactBase) -> Iterator[int]:
    for fact in base.facts.values():
        roles = base.relations[fact.relation].roles
        for name, value in fact.values.items():
            if isinstance(value, PartialDate):
                yield value.year
            elif isinstance(value, int) and roles[name].type == YEAR:
                yield value
