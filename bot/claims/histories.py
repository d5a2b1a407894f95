"""Somebody's rows as the sources give them: the main reading, and each other one that is accepted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.facts.dates import PartialDate, Span
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Entity
from bot.facts.model.relations import Relation
from bot.facts.queries import Held, Roll

History = tuple[Held, ...]


class Histories:
    """The histories of a roll's subjects; `titles` is the role that names a title in words."""

    def __init__(self, base: FactBase, roll: Roll) -> None:
        self.base = base
        self.roll = roll

    @property
    def relation(self) -> Relation:
        return self.roll.relation

    def of(self, subject: str) -> list[History]:
        """The history that is kept to, then those with one value as some other source has it."""
        main = tuple(self.roll.of(subject))
        found = [main]
        for place, held in enumerate(main):
            for other in self._others(held):
                before, after = main[:place], main[place + 1 :]
                found.append((*_reaching(before, held, other), other, *_from(after, held, other)))
        return found

    def _others(self, held: Held) -> list[Held]:
        spell = self.relation.spell
        assert spell is not None
        found = []
        for role, accepted in held.fact.accepts.items():
            for value in accepted:
                if role == spell.status and isinstance(value, str):
                    found.append(replace(held, status=value))
                elif role == spell.start and isinstance(value, PartialDate):
                    span = Span(value.first, max(held.span.end, value.first))
                    found.append(replace(held, start=value, span=span))
                elif role == spell.end and isinstance(value, PartialDate):
                    span = Span(min(held.span.start, value.first), value.first)
                    found.append(replace(held, end=value, span=span))
        return found

    def fits(self, held: Held, statuses: Sequence[str]) -> bool:
        """Whether a row is in one of the statuses, or in one that counts as it; any where none is named."""
        if not statuses:
            return True
        if held.status is None:
            title = held.fact.values.get("title")
            names = tuple(self.base.entities[status].name for status in statuses)
            others = tuple(str(t) for t in held.fact.accepts.get("title", ()))
            return any(isinstance(t, str) and t.startswith(names) for t in (title, *others))
        counted = self.base.entities[held.status].attributes.get("counts_as")
        return held.status in statuses or counted in statuses

    def chains(self, history: History, statuses: Sequence[str] = ()) -> list[History]:
        """The rows in these statuses, those that follow each other without a break together."""
        found: list[list[Held]] = []
        for held in sorted(history, key=lambda h: h.span.start):
            if not self.fits(held, statuses):
                continue
            if found and held.span.start <= found[-1][-1].span.end:
                found[-1].append(held)
            else:
                found.append([held])
        return [tuple(chain) for chain in found]

    def entity(self, id: str) -> Entity:
        return self.base.entities[id]


def span_of(chain: History) -> Span:
    """The days from the first of a chain to its last."""
    return Span(chain[0].span.start, max(held.span.end for held in chain))


def _reaching(before: History, held: Held, other: Held) -> History:
    """The rows before, of which one that led up to a start leads up to the other start as well."""
    return tuple(
        replace(h, end=other.start, span=Span(h.span.start, other.span.start))
        if h.span.end == held.span.start != other.span.start
        else h
        for h in before
    )


def _from(after: History, held: Held, other: Held) -> History:
    """The rows after, of which one that began at an end begins at the other end as well."""
    return tuple(
        replace(h, start=other.end, span=Span(other.span.end, max(h.span.end, other.span.end)))
        if h.span.start == held.span.end != other.span.end
        else h
        for h in after
    )
