"""Times that are called after somebody: "under him"."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import date

from bot.facts.dates import PartialDate, Span
from bot.facts.queries import Records
from bot.reading.times import Time


class Eras:
    """The times of those who held what the claims' `eras` names."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._relation = records.base.relations.get(records.base.claims.eras or "")

    @property
    def person(self) -> str:
        """The type of those whom the eras are called after."""
        if self._relation is None or self._relation.spell is None:
            return "person"
        return self._relation.roles[self._relation.spell.subject].type

    def of(self, person: str) -> Time | None:
        """From the first day to the last; None for somebody who never held it."""
        eras = self._records.base.claims.eras
        held = self._records.roll(eras).of(person) if eras else []
        if not held:
            return None
        first: date = min(h.span.start for h in held)
        last: date = max(h.span.end for h in held)
        return Time(Span(first, last), self._records.base.entities[person].name)


Stretch = Callable[[str], tuple[PartialDate, PartialDate] | None]


class Stretches:
    """When those were in who never held what the eras are called after: "since her"."""

    def __init__(self, records: Records, eras: Eras) -> None:
        self._records = records
        self._eras = eras

    def of(self, person: str) -> tuple[PartialDate, PartialDate] | None:
        """The first and the last day; None for one who was in several times, never, or has an era."""
        if self._eras.of(person) is not None:
            return None
        frames = self._records.base.claims.frames.values()
        relations = dict.fromkeys(frame.relation for frame in frames if frame.judge == "held")
        known = [held for name in relations for held in self._records.roll(name).of(person)]
        joined = all(a.span.end == b.span.start for a, b in itertools.pairwise(known))
        if not known or not joined or any(not h.start.day or not h.end.day for h in known):
            return None
        return known[0].start, known[-1].end
