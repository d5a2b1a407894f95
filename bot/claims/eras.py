"""Times that are called after somebody: "under him"."""

from __future__ import annotations

from datetime import date

from bot.facts.dates import Span
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
