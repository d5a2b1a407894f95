"""Questions that the rows of a relation answer: which agree, who held on a day, for how long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from bot.facts.dates import PartialDate, Span
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Fact
from bot.facts.model.relations import Relation
from bot.facts.model.values import Value


@dataclass(frozen=True, slots=True)
class Held:
    """One row that holds for a time: whose it is, in which status, over which days.

    Its span is from the first day up to, not including, the last.
    """

    fact: Fact
    subject: str
    status: str | None
    start: PartialDate
    end: PartialDate
    span: Span


@dataclass(frozen=True, slots=True)
class Stint:
    """Rows of one subject that follow each other without a break."""

    held: tuple[Held, ...]

    @property
    def start(self) -> PartialDate:
        return self.held[0].start

    @property
    def end(self) -> PartialDate:
        return self.held[-1].end

    @property
    def span(self) -> Span:
        return Span(self.held[0].span.start, self.held[-1].span.end)


class Roll:
    """All rows of a relation that hold for a time, in the order of their beginnings."""

    def __init__(
        self, relation: Relation, facts: Iterable[Fact], only: Collection[str] | None = None
    ) -> None:
        """`only` limits it to these subjects."""
        if relation.spell is None:
            raise ValueError(f"the rows of {relation.id} don't hold from a start to an end")
        self.relation = relation
        rows = (_held(relation, fact) for fact in facts)
        rows = (held for held in rows if only is None or held.subject in only)
        self.held = tuple(sorted(rows, key=_by_start))
        self._by_subject: dict[str, list[Held]] = {}
        for item in self.held:
            self._by_subject.setdefault(item.subject, []).append(item)

    @property
    def subjects(self) -> tuple[str, ...]:
        """Everybody in it, in the order in which they came."""
        return tuple(self._by_subject)

    def of(self, subject: str) -> list[Held]:
        """The rows of one subject; empty for a stranger."""
        return self._by_subject.get(subject, [])

    def stints(self, subject: str) -> list[Stint]:
        """The unbroken stretches of one subject, whatever the status."""
        found: list[list[Held]] = []
        for item in self.of(subject):
            if found and item.span.start <= found[-1][-1].span.end:
                found[-1].append(item)
            else:
                found.append([item])
        return [Stint(tuple(group)) for group in found]

    def within(self, span: Span) -> list[Held]:
        """The rows that hold on some day of the span."""
        return [item for item in self.held if item.span.overlaps(span)]

    def on(self, day: date) -> list[Held]:
        """The rows that hold on a day."""
        return self.within(Span(day, day + timedelta(days=1)))

    def days(self, subject: str) -> int:
        """How many days in all."""
        return sum(stint.span.days for stint in self.stints(subject))

    def starting(self, span: Span) -> list[Stint]:
        """The stretches that begin within the span."""
        return self._stints_where(lambda stint: stint.span.start in span)

    def ending(self, span: Span) -> list[Stint]:
        """The stretches that end within the span."""
        return self._stints_where(lambda stint: stint.span.end in span)

    def changing(self, span: Span) -> list[Held]:
        """The rows that begin within the span and go on from another of the same subject."""
        stints = self._stints_where(lambda stint: len(stint.held) > 1)
        return [h for stint in stints for h in stint.held[1:] if h.span.start in span]

    def _stints_where(self, wanted: Callable[[Stint], bool]) -> list[Stint]:
        return [stint for name in self.subjects for stint in self.stints(name) if wanted(stint)]

    def shared(self, one: str, other: str) -> list[Span]:
        """The stretches of days that two subjects have in common."""
        found = []
        for first in self.stints(one):
            for second in self.stints(other):
                start = max(first.span.start, second.span.start)
                end = min(first.span.end, second.span.end)
                if start < end:
                    found.append(Span(start, end))
        return found


def _held(relation: Relation, fact: Fact) -> Held:
    spell = relation.spell
    assert spell is not None
    subject, start, end = (fact.values[role] for role in (spell.subject, spell.start, spell.end))
    assert isinstance(subject, str)
    assert isinstance(start, PartialDate)
    assert isinstance(end, PartialDate)
    status = fact.values.get(spell.status) if spell.status else None
    span = Span(start.first, max(end.first, start.first))
    return Held(fact, subject, status if isinstance(status, str) else None, start, end, span)


def _by_start(item: Held) -> tuple[date, date]:
    return item.span.start, item.span.end


class Records:
    """The facts of a base, found by relation."""

    def __init__(
        self, base: FactBase, only: Mapping[str, Collection[str]] = MappingProxyType({})
    ) -> None:
        """`only` limits the rolls of some relations to these subjects."""
        self.base = base
        self._rows: dict[str, list[Fact]] = {name: [] for name in base.relations}
        for fact in base.facts.values():
            self._rows[fact.relation].append(fact)
        self._rolls = {
            relation.id: Roll(relation, self._rows[relation.id], only.get(relation.id))
            for relation in base.relations.values()
            if relation.spell is not None
        }

    def rows(self, relation: str, where: Mapping[str, Value] | None = None) -> list[Fact]:
        """The rows of a relation that agree with `where`, in the order of the folder."""
        wanted = (where or {}).items()
        return [
            fact
            for fact in self._rows[relation]
            if all(fact.values.get(role) == value for role, value in wanted)
        ]

    def topic(self, facts: Sequence[Fact]) -> str | None:
        """The topic of the relation that most of the facts are rows of; None without facts."""
        topics = Counter(self.base.relations[fact.relation].topic for fact in facts)
        return max(topics, key=topics.__getitem__, default=None)

    def roll(self, relation: str) -> Roll:
        """The roll of a relation whose rows hold for a time; KeyError for any other."""
        return self._rolls[relation]

    def rolls_with(self, subject: str) -> list[Roll]:
        """The rolls that hold a subject."""
        return [roll for roll in self._rolls.values() if roll.of(subject)]


def facts_of(held: Sequence[Held]) -> tuple[Fact, ...]:
    """The rows behind a list of spells, each once."""
    return tuple({item.fact.id: item.fact for item in held}.values())
