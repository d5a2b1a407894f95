"""What is beyond doubt, and what only some reading of the sources would make true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from bot.facts.dates import PartialDate, Span
from bot.facts.model.facts import Confidence, Fact
from bot.facts.model.relations import Relation
from bot.facts.model.values import Value
from bot.facts.queries import Held, Roll

# How many years the days of a doubtful row may be off, beyond the readings that it accepts: those of
# a disputed one, and those that nobody could check.
_DISPUTED_YEARS: Final = 1
_UNCHECKED_YEARS: Final = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """A row, and whether it is beyond doubt for what is asked."""

    fact: Fact
    sound: bool

    @property
    def unchecked(self) -> bool:
        """Whether nobody could compare the days with a source."""
        return self.fact.confidence is Confidence.LOW

    def readings(self, role: str) -> tuple[Value, ...]:
        """The values that some source gives to a role, the row's own first; () where there is none."""
        if role not in self.fact.values:
            return ()
        return tuple(
            dict.fromkeys([self.fact.values[role], *self.fact.accepts.get(role, ())]),
        )

    def years(self, role: str) -> tuple[int, ...]:
        """The years that a date may lie in, the row's own first."""
        days = [day for day in self.readings(role) if isinstance(day, PartialDate)]
        slack = 0 if self.sound else _slack(self.fact)
        near = [day.year + by for day in days for by in range(-slack, slack + 1)]
        return tuple(dict.fromkeys([*(day.year for day in days), *near]))


def weigh(relation: Relation, facts: Sequence[Fact], where: Mapping[str, Value]) -> list[Evidence]:
    """The rows that `where` fits by some reading; those that it fits by one of several are unsound."""
    found = []
    for fact in (_opened(relation, fact, facts) for fact in facts):
        held = {role: Evidence(fact, sound=True).readings(role) for role in where}
        if all(where[role] in readings for role, readings in held.items()):
            alone = all(len(readings) == 1 for readings in held.values())
            found.append(Evidence(fact, sound=alone and not doubtful(fact)))
    return found


def _opened(relation: Relation, fact: Fact, facts: Sequence[Fact]) -> Fact:
    """The row as it may be read. A dispute told in words alone leaves all that it says open."""
    if not fact.disputed or fact.accepts:
        return fact
    others = {
        role: tuple(dict.fromkeys(each.values[role] for each in facts if role in each.values))
        for role in fact.values
        if role not in relation.key
    }
    return replace(fact, accepts=others)


def doubtful(fact: Fact) -> bool:
    """Whether nothing may be asked that rests on the row."""
    return fact.disputed or fact.confidence is Confidence.LOW


def _slack(fact: Fact) -> int:
    return _UNCHECKED_YEARS if fact.confidence is Confidence.LOW else _DISPUTED_YEARS


@dataclass(frozen=True, slots=True)
class Tenure:
    """Somebody's unbroken time: the days on which it surely held, and those on which it may have.

    `sure` is None where the rows are in doubt, or the readings leave no day in common. `firm` holds the
    days that no doubt about the first or the last one touches, None where all of it is doubtful.
    """

    subject: str
    rows: tuple[Evidence, ...]
    start: PartialDate
    end: PartialDate
    sure: Span | None
    firm: Span | None
    perhaps: Span

    @property
    def sound(self) -> bool:
        return self.sure is not None

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(row.fact for row in self.rows)


def tenures(relation: Relation, rows: Sequence[Evidence]) -> list[Tenure]:
    """Every unbroken time that the rows of a relation with a spell make, by subject."""
    roll = Roll(relation, [row.fact for row in rows])
    by_id = {row.fact.id: row for row in rows}
    return [
        _tenure(relation, subject, [by_id[held.fact.id] for held in stint.held], stint.held)
        for subject in roll.subjects
        for stint in roll.stints(subject)
    ]


def careers(found: Iterable[Tenure]) -> dict[str, list[Tenure]]:
    """The tenures of each subject, in the order of time."""
    by_subject: dict[str, list[Tenure]] = {}
    for tenure in found:
        by_subject.setdefault(tenure.subject, []).append(tenure)
    return by_subject


def _tenure(
    relation: Relation, subject: str, rows: Sequence[Evidence], held: Sequence[Held]
) -> Tenure:
    spell = relation.spell
    assert spell is not None
    starts = _days(rows[0], spell.start)
    ends = _days(rows[-1], spell.end)
    slack = timedelta(days=366 * max(0 if row.sound else _slack(row.fact) for row in rows))
    common = _span(max(starts), min(ends))
    firm = (
        None
        if any(row.unchecked for row in rows)
        else _span(max(starts) + slack, min(ends) - slack)
    )
    sure = common if all(row.sound for row in rows) else None
    perhaps = Span(min(starts) - slack, max(ends) + slack)
    return Tenure(subject, tuple(rows), held[0].start, held[-1].end, sure, firm, perhaps)


def _span(start: date, end: date) -> Span | None:
    return Span(start, end) if start < end else None


def _days(row: Evidence, role: str) -> list[date]:
    """The first and the last day that each reading of a date allows."""
    spans = [day.span for day in row.readings(role) if isinstance(day, PartialDate)]
    return [day for span in spans for day in (span.start, span.end - timedelta(days=1))]
