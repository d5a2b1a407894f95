"""Whether the facts that an intent asks for know the people and the times that a question names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from bot.facts.model.asking import Intent
from bot.facts.model.base import FactBase
from bot.facts.reach import reach
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.names import PERSON
from bot.reading.times import Time

_AFTER: Final = frozenset({"after", "since", "past", "beyond", "following"})
_BEFORE: Final = frozenset({"before", "until", "till"})


class Licence:
    """The people that the rows of each relation know, and the time that all rows reach, in one fact base."""

    def __init__(self, base: FactBase) -> None:
        self._relations = base.relations
        known: defaultdict[str, set[str]] = defaultdict(set)
        for fact in base.facts.values():
            values = (value for value in fact.values.values() if isinstance(value, str))
            known[fact.relation].update(value for value in values if value in base.entities)
        self._known = dict(known)
        self._reach = reach(base)

    def strangers(self, intent: Intent, links: Iterable[Link]) -> list[str]:
        """The people named whom no row knows.

        Nobody is a stranger to a roll: it can say that somebody never was in it.
        """
        relation = self._relations.get(intent.relation or "")
        if relation is None or relation.spell is not None:
            return []
        known = self._known.get(relation.id, set())
        return [
            link.ids[0]
            for link in links
            if link.kind is Kind.ENTITY and link.type == PERSON and known.isdisjoint(link.ids)
        ]

    def past_reach(self, linked: Linked) -> list[str]:
        """The labels of the times behind or before which nothing more is known: "after" the last year."""
        reach = self._reach
        if reach is None:
            return []
        found = []
        for place, time in linked.times.items():
            before = linked.row[place - 1].text if place else ""
            behind = before in _AFTER and time.span.end >= reach.end
            if behind or (before in _BEFORE and time.span.start <= reach.start):
                found.append(time.label)
        return found

    def beyond(self, times: Iterable[Time]) -> list[str]:
        """The labels of the times, if no fact reaches any of them."""
        found = list(times)
        if self._reach is None or any(time.span.overlaps(self._reach) for time in found):
            return []
        return [time.label for time in found]
