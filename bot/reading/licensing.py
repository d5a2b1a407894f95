"""Whether the facts that an intent asks for know the people whom a question names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from bot.facts.model.asking import Intent
from bot.facts.model.base import FactBase
from bot.reading.links import Kind, Link
from bot.reading.names import PERSON


class Licence:
    """The people that the rows of each relation know, in one fact base."""

    def __init__(self, base: FactBase) -> None:
        self._relations = base.relations
        known: defaultdict[str, set[str]] = defaultdict(set)
        for fact in base.facts.values():
            values = (value for value in fact.values.values() if isinstance(value, str))
            known[fact.relation].update(value for value in values if value in base.entities)
        self._known = dict(known)

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
