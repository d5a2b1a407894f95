"""The views of a relation that quiz questions are made from: rows of columns, doubts kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from itertools import pairwise
from typing import Final

from bot.facts.columns import EVENT, LENGTH
from bot.facts.dates import PartialDate, Span
from bot.facts.model import DATE, Entity, Fact, QuizTemplate, Relation, Value
from bot.facts.queries import Records
from bot.quizzing.evidence import Evidence, Tenure, tenures, weigh

_YEAR: Final = timedelta(days=365)
_MONTH: Final = timedelta(days=30)
_TERM_OF_ELECTION: Final = timedelta(days=3)
_CLEARLY: Final = 1.2  # times as long, so that no reading of the days changes it


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
    """What a template looks at: its relation's rows, whoever they are about, and the events."""

    records: Records
    relation: Relation
    template: QuizTemplate

    @cached_property
    def rows(self) -> list[Evidence]:
        return weigh(self.records.rows(self.relation.id), self.template.where)

    @cached_property
    def tenures(self) -> list[Tenure]:
        return tenures(self.relation, self.rows)

    @cached_property
    def careers(self) -> dict[str, list[Tenure]]:
        """The tenures of each subject, in the order of time."""
        found: dict[str, list[Tenure]] = {}
        for tenure in self.tenures:
            found.setdefault(tenure.subject, []).append(tenure)
        return found

    @property
    def subject(self) -> str:
        """The column of whoever holds."""
        assert self.relation.spell is not None
        return self.relation.spell.subject

    def eras(self) -> list[Tenure]:
        """The times of those who give an era its name."""
        assert self.template.era is not None
        relation = self.records.base.relations[self.template.era]
        return tenures(relation, weigh(self.records.rows(relation.id), self.template.era_where))

    def events(self) -> Iterator[tuple[Entity, Span]]:
        """The events whose days are known."""
        for entity in self.records.base.entities.values():
            start = entity.attributes.get("start")
            end = entity.attributes.get("end", start)
            if entity.type == EVENT and isinstance(start, PartialDate):
                assert isinstance(end, PartialDate)
                yield entity, Span(start.span.start, end.span.end)


def _rows(ground: Ground) -> Iterator[Record]:
    """The rows as they are, with the year of each date."""
    dates = [role.name for role in ground.relation.roles.values() if role.type == DATE]
    for row in ground.rows:
        readings = {role: row.readings(role) for role in row.fact.values}
        years = {f"{role}_year": row.years(role) for role in dates if role in row.fact.values}
        yield Record({**readings, **years}, (row.fact,), row.sound)


def _stretches(ground: Ground) -> Iterator[Record]:
    """Every unbroken time of somebody."""
    for tenure in ground.tenures:
        yield _span(ground, [tenure])


def _careers(ground: Ground) -> Iterator[Record]:
    """Somebody's whole time, from the first day to the last, with its length in all."""
    for career in ground.careers.values():
        yield _span(ground, career)


def _span(ground: Ground, career: Sequence[Tenure]) -> Record:
    spell = ground.relation.spell
    assert spell is not None
    first, last = career[0].rows[0], career[-1].rows[-1]
    readings: dict[str, tuple[Value, ...]] = {
        ground.subject: (career[0].subject,),
        "start": first.readings(spell.start),
        "end": last.readings(spell.end),
        "start_year": first.years(spell.start),
        "end_year": last.years(spell.end),
        LENGTH: (_length(career),),
    }
    return Record(readings, _facts(career), all(tenure.sound for tenure in career))


def _length(career: Sequence[Tenure]) -> int:
    return sum((tenure.end.first - tenure.start.first).days for tenure in career)


def _facts(career: Sequence[Tenure]) -> tuple[Fact, ...]:
    return tuple(fact for tenure in career for fact in tenure.facts)


Compared = Callable[[Sequence[Tenure], Sequence[Tenure]], bool | None]


def _pairs(ground: Ground, holds: Compared, other: str = "other") -> Iterator[Record]:
    """Each two subjects for whom something holds, or may hold where `holds` can't tell (None)."""
    for one, career in ground.careers.items():
        for two, others in ground.careers.items():
            verdict = holds(career, others) if one != two else False
            if verdict is not False:
                readings = {ground.subject: (one,), other: (two,)}
                yield Record(readings, _facts([*career, *others]), sound=verdict is True)


def _beside(ground: Ground) -> Iterator[Record]:
    """Who was in together with whom, for a month at least."""
    return _pairs(ground, _together)


def _together(one: Sequence[Tenure], two: Sequence[Tenure]) -> bool | None:
    pairs = [(first, second) for first in one for second in two]
    if any(_shared(a.sure, b.sure) >= _MONTH for a, b in pairs if a.sure and b.sure):
        return True
    touching = any(_shared(a.perhaps, b.perhaps) >= -_MONTH for a, b in pairs)
    return None if touching else False


def _shared(one: Span, two: Span) -> timedelta:
    """How long two spans overlap; the gap between them as a negative length."""
    return min(one.end, two.end) - max(one.start, two.start)


def _order(ground: Ground) -> Iterator[Record]:
    """Who came in before whom, by a year at least."""

    def earlier(one: Sequence[Tenure], two: Sequence[Tenure]) -> bool | None:
        return _clearly(one, two, (two[0].start.first - one[0].start.first) / _YEAR, 1)

    return _pairs(ground, earlier)


def _longer(ground: Ground) -> Iterator[Record]:
    """Who was in for longer than whom, by a fifth and half a year at least."""

    def longer(one: Sequence[Tenure], two: Sequence[Tenure]) -> bool | None:
        long, short = sorted([_length(one), _length(two)], reverse=True)
        clear = long >= _CLEARLY * short and long - short >= _YEAR.days / 2
        return _clearly(one, two, _length(one) - _length(two), 1 if clear else float("inf"))

    return _pairs(ground, longer)


def _clearly(
    one: Sequence[Tenure], two: Sequence[Tenure], lead: float, margin: float
) -> bool | None:
    """Whether the lead of one over another is clear; None where it is too small, or they are in doubt."""
    if not all(tenure.sound for tenure in (*one, *two)) or abs(lead) < margin:
        return None
    return lead > 0


def _events(ground: Ground) -> Iterator[Record]:
    """Who was in all through an event."""
    for entity, span in ground.events():
        for subject, career in ground.careers.items():
            verdict = _present(career, span)
            if verdict is not False:
                readings = {ground.subject: (subject,), EVENT: (entity.id,)}
                yield Record(readings, _facts(career), sound=verdict is True)


def _present(career: Sequence[Tenure], span: Span) -> bool | None:
    for tenure in career:
        if tenure.sure and tenure.sure.start <= span.start and span.end <= tenure.sure.end:
            return True
    near = any(_shared(tenure.perhaps, span) > -_MONTH for tenure in career)
    return None if near else False


def _sizes(ground: Ground) -> Iterator[Record]:
    """How many were in at an event around which nobody is in doubt, came or went."""
    for entity, span in ground.events():
        verdicts = [_present(career, span) for career in ground.careers.values()]
        if None not in verdicts and True in verdicts:
            facts = [
                fact
                for career, verdict in zip(ground.careers.values(), verdicts, strict=True)
                for fact in (_facts(career) if verdict else ())
            ]
            readings: dict[str, tuple[Value, ...]] = {
                EVENT: (entity.id,),
                "size": (verdicts.count(True),),
            }
            yield Record(readings, tuple(facts), sound=True)


def _eras(ground: Ground) -> Iterator[Record]:
    """Under whom somebody came in."""
    eras = ground.eras()
    for tenure in ground.tenures:
        day = tenure.sure.start if tenure.sure else tenure.start.first
        around = Span(day - _TERM_OF_ELECTION, day + _TERM_OF_ELECTION)
        begun = around if tenure.sure else _beginning(tenure)
        for era in eras:
            if not era.perhaps.overlaps(begun):
                continue
            within = bool(era.sure and around.start in era.sure and around.end in era.sure)
            readings = {ground.subject: (tenure.subject,), "holder": (era.subject,)}
            facts = (*tenure.facts, *era.facts)
            yield Record(readings, facts, sound=within and tenure.sound)


def _beginning(tenure: Tenure) -> Span:
    """The days on which a doubtful time may have begun."""
    return Span(tenure.perhaps.start, tenure.start.span.end + 3 * _YEAR)


def _succession(ground: Ground) -> Iterator[Record]:
    """Who came directly after whom, where no day lies between them that matters."""
    order = sorted(ground.tenures, key=lambda tenure: tenure.start.first)
    for one, two in pairwise(order):
        readings = {ground.subject: (one.subject,), "next": (two.subject,)}
        yield Record(readings, (*one.facts, *two.facts), sound=one.sound and two.sound)


VIEWS: Final[Mapping[str, Callable[[Ground], Iterator[Record]]]] = {
    "rows": _rows,
    "stretches": _stretches,
    "careers": _careers,
    "beside": _beside,
    "order": _order,
    "longer": _longer,
    "events": _events,
    "sizes": _sizes,
    "eras": _eras,
    "succession": _succession,
}
