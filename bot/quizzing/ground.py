"""What the views of a relation are made from, and the rows that they are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.facts.columns import EVENT
from bot.facts.dates import PartialDate, Span
from bot.facts.model.facts import Entity, Fact
from bot.facts.model.quizzes import QuizTemplate
from bot.facts.model.relations import Relation
from bot.facts.model.values import Value
from bot.facts.queries import Records
from bot.quizzing.evidence import Evidence, Tenure, careers, tenures, weigh


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a view: the values that each column may have, the accepted one first."""

    readings: Mapping[str, tuple[Value, ...]]
    facts: tuple[Fact, ...]
    sound: bool

    def certain(self, columns: Sequence[str]) -> bool:
        """Whether no source gives any of the columns another value."""
        return self.sound and all(len(self.readings[name]) == 1 for name in columns)


@dataclass(frozen=True)
class Ground:
    """What a template looks at: its relation's rows, whoever they are about, and the events.

    `whole` holds everybody's tenures, for templates that look at all rows.
    """

    records: Records
    relation: Relation
    template: QuizTemplate
    whole: Sequence[Tenure]

    @cached_property
    def rows(self) -> list[Evidence]:
        return weigh(self.relation, self.records.rows(self.relation.id), self.template.where)

    @cached_property
    def tenures(self) -> Sequence[Tenure]:
        return tenures(self.relation, self.rows) if self.template.where else self.whole

    @cached_property
    def careers(self) -> dict[str, list[Tenure]]:
        """The tenures of each subject in those rows."""
        return careers(self.tenures)

    @property
    def subject(self) -> str:
        """The column of whoever holds."""
        assert self.relation.spell is not None
        return self.relation.spell.subject

    def eras(self) -> list[Tenure]:
        """The times of those who give an era its name."""
        assert self.template.era is not None
        relation = self.records.base.relations[self.template.era]
        return tenures(
            relation, weigh(relation, self.records.rows(relation.id), self.template.era_where)
        )

    def events(self) -> Iterator[tuple[Entity, Span]]:
        """The events whose days are known."""
        for entity in self.records.base.entities.values():
            start = entity.attributes.get("start")
            end = entity.attributes.get("end", start)
            if entity.type == EVENT and isinstance(start, PartialDate):
                assert isinstance(end, PartialDate)
                yield entity, Span(start.span.start, end.span.end)
