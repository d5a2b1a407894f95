"""What somebody can be in a spell, and in which rolls anybody ever was it."""

from __future__ import annotations

from collections import defaultdict

from bot.facts.model.base import FactBase


class Statuses:
    """The statuses and titles that the rows of each roll hold, in one fact base."""

    def __init__(self, base: FactBase) -> None:
        self._entities = base.entities
        rolls = {r.id: r for r in base.relations.values() if r.spell}
        spells = [(r, r.spell) for r in rolls.values() if r.spell]
        self.types = frozenset(r.roles[s.status].type for r, s in spells if s.status)
        held: defaultdict[str, set[str]] = defaultdict(set)
        for fact in base.facts.values():
            if fact.relation in rolls:
                held[fact.relation].update(v for v in fact.values.values() if isinstance(v, str))
        self._held = dict(held)

    def in_use(self, roll: str, status: str) -> bool:
        """Whether some row of a roll is in a status, or under a title that begins with its name."""
        held = self._held.get(roll, set())
        name = self._entities[status].name
        return status in held or any(title.startswith(name) for title in held)
