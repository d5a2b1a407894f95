"""Whom a query means: one function a kind of condition, one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.composing.query import (
    Again,
    Beside,
    Born,
    BothStatuses,
    EndedBy,
    Filter,
    Having,
    InStatus,
    Lasted,
    Led,
    Moved,
    NeverEndedBy,
    NotInStatus,
    NotSat,
    Query,
    SameDay,
    Sat,
    SatAlso,
    Side,
    Throughout,
    Times,
    Without,
)
from bot.facts.dates import PartialDate, Span
from bot.facts.model.queries import Manner
from bot.facts.queries import Held, Records, Roll, Stint

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Case:
    """Somebody's row, or rows without a break, that conditions are held against.

    `nth` counts his stretches from 0.
    """

    subject: str
    rows: tuple[Held, ...]
    nth: int

    @property
    def span(self) -> Span:
        return Span(self.rows[0].span.start, self.rows[-1].span.end)

    def edge(self, side: Side) -> Held:
        """The row at one end."""
        return self.rows[0 if side is Side.START else -1]

    def day(self, side: Side) -> PartialDate:
        row = self.edge(side)
        return row.start if side is Side.START else row.end


class Finder:
    """Holds queries against the rows of one fact base."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._eras = records.base.queries.eras
        self._cases = {
            (name, whole): tuple(_cases(records.roll(name), whole=whole))
            for name in records.base.queries.rolls
            for whole in (True, False)
        }

    def found(self, query: Query, *, whole: bool) -> list[Case]:
        """The cases that meet every condition: whole stretches, or else single rows.

        The relation must be one of the rolls that queries.yaml names.
        """
        roll = self._records.roll(query.relation)
        ground = _Ground(self._records, roll, query, self._eras)
        return [
            case
            for case in self._cases[query.relation, whole]
            if not ground.provisional(case)
            and all(_FITS[type(each)](ground, each, case) for each in query.filters)
        ]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What conditions are judged by."""

    records: Records
    roll: Roll
    query: Query
    eras: str | None

    def fits_status(self, held: Held, statuses: frozenset[str]) -> bool:
        """Whether a row is in one of the statuses, or in one that counts as it; a title by its name."""
        entities = self.records.base.entities
        if held.status is None:
            names = tuple(entities[status].name for status in statuses)
            return str(held.fact.values.get("title", "")).startswith(names)
        counted = entities[held.status].attributes.get("counts_as")
        return held.status in statuses or counted in statuses

    def provisional(self, case: Case) -> bool:
        """Whether somebody only stood in, by a title that begins with the relation's word for it."""
        word = self.roll.relation.words.get("provisional")
        titles = [str(row.fact.values.get("title", "")) for row in case.rows]
        return word is not None and all(title.startswith(word) for title in titles)

    def sides(self) -> set[Side]:
        """The ends of a stretch that the query speaks of."""
        return set(self.query.sides) | ({Side.END} if self.query.of(EndedBy) else set())


def _cases(roll: Roll, *, whole: bool) -> Iterator[Case]:
    for subject in roll.subjects:
        for nth, stint in enumerate(roll.stints(subject)):
            if whole:
                yield Case(subject, stint.held, nth)
            else:
                yield from (Case(subject, (held,), nth) for held in stint.held)


def _having(ground: _Ground, each: Having, case: Case) -> bool:
    attributes = ground.records.base.entities[case.subject].attributes
    return all(attributes.get(name) == value for name, value in each.trait.has.items())


def _in_status(ground: _Ground, each: InStatus, case: Case) -> bool:
    rows = [case.edge(side) for side in ground.sides()] or list(case.rows)
    return any(ground.fits_status(row, each.statuses) for row in rows)


def _not_in_status(ground: _Ground, each: NotInStatus, case: Case) -> bool:
    # At a time it is the row of then that counts; otherwise all that somebody ever was.
    rows = case.rows if ground.query.of(Sat) else ground.roll.of(case.subject)
    return not any(ground.fits_status(row, each.statuses) for row in rows)


def _sat(_ground: _Ground, each: Sat, case: Case) -> bool:
    return case.span.overlaps(each.when.span)


def _sat_also(ground: _Ground, each: SatAlso, case: Case) -> bool:
    return any(h.span.overlaps(each.when.span) for h in ground.roll.of(case.subject))


def _not_sat(ground: _Ground, each: NotSat, case: Case) -> bool:
    return not any(h.span.overlaps(each.when.span) for h in ground.roll.of(case.subject))


def _throughout(_ground: _Ground, each: Throughout, case: Case) -> bool:
    return case.span.start <= each.when.span.start and each.when.span.end <= case.span.end


def _moved(_ground: _Ground, each: Moved, case: Case) -> bool:
    return each.when is None or case.day(each.side).span.overlaps(each.when.span)


def _ended_by(ground: _Ground, each: EndedBy, case: Case) -> bool:
    return any(_tells(row, each.manner) for row in _ends(ground, case))


def _never_ended_by(ground: _Ground, each: NeverEndedBy, case: Case) -> bool:
    stints = enumerate(ground.roll.stints(case.subject))
    whole = [Case(case.subject, stint.held, nth) for nth, stint in stints]
    return not any(_tells(row, each.manner) for own in whole for row in _ends(ground, own))


def _ends(ground: _Ground, case: Case) -> list[Held]:
    """The row at the end of a case, and those of other rolls that ended on its day."""
    last = case.rows[-1]
    others = ground.records.rolls_with(case.subject)
    rows = [h for roll in others for h in roll.of(case.subject) if h.end.first == last.end.first]
    return [last, *rows]


def _tells(row: Held, manner: Manner) -> bool:
    event = row.fact.values.get("end_event")
    return isinstance(event, str) and any(way in event for way in manner.events)


def _beside(ground: _Ground, each: Beside, case: Case) -> bool:
    if case.subject == each.subject:
        return False
    return any(case.span.overlaps(h.span) for h in ground.roll.of(each.subject))


def _same_day(ground: _Ground, each: SameDay, case: Case) -> bool:
    if case.subject == each.subject:
        return False
    days = {_end(stint, each.theirs).first for stint in ground.roll.stints(each.subject)}
    return case.day(each.side).first in days


def _end(stint: Stint, side: Side) -> PartialDate:
    return stint.start if side is Side.START else stint.end


def _lasted(ground: _Ground, each: Lasted, case: Case) -> bool:
    statuses = [f.statuses for f in ground.query.filters if isinstance(f, InStatus)]
    rows = [
        h
        for h in ground.roll.of(case.subject)
        if all(ground.fits_status(h, wanted) for wanted in statuses)
    ]
    days = sum(h.span.days for h in rows)
    return days > each.days if each.more else days < each.days


def _again(_ground: _Ground, _each: Again, case: Case) -> bool:
    return case.nth > 0


def _times(ground: _Ground, each: Times, case: Case) -> bool:
    number = len(ground.roll.stints(case.subject))
    return number >= each.number if each.least else number == each.number


def _both_statuses(ground: _Ground, each: BothStatuses, case: Case) -> bool:
    rows = ground.roll.of(case.subject)
    one, other = (
        [h.span.start for h in rows if ground.fits_status(h, frozenset({status}))]
        for status in (each.one, each.other)
    )
    return bool(one and other) and (not each.then or min(one) < max(other))


def _without(_ground: _Ground, each: Without, case: Case) -> bool:
    return case.subject not in each.subjects


def _led(ground: _Ground, each: Led, case: Case) -> bool:
    led = ground.records.roll(ground.eras).of(case.subject) if ground.eras else []
    if each.ever and each.later:
        sat = [f.when.span.end for f in ground.query.of(Sat)]
        return bool(led) and led[0].span.start >= max([*sat, case.span.start + _DAY])
    return bool(led) is each.ever


def _born(ground: _Ground, each: Born, case: Case) -> bool:
    born = ground.records.base.entities[case.subject].attributes.get("born")
    return isinstance(born, PartialDate) and born.span.overlaps(each.when.span)


_Fits = Callable[[_Ground, Filter, Case], bool]
_FITS: Mapping[type, _Fits] = {
    Having: _having,  # type: ignore[dict-item]
    InStatus: _in_status,  # type: ignore[dict-item]
    NotInStatus: _not_in_status,  # type: ignore[dict-item]
    Sat: _sat,  # type: ignore[dict-item]
    SatAlso: _sat_also,  # type: ignore[dict-item]
    Throughout: _throughout,  # type: ignore[dict-item]
    Moved: _moved,  # type: ignore[dict-item]
    NotSat: _not_sat,  # type: ignore[dict-item]
    NeverEndedBy: _never_ended_by,  # type: ignore[dict-item]
    EndedBy: _ended_by,  # type: ignore[dict-item]
    Beside: _beside,  # type: ignore[dict-item]
    SameDay: _same_day,  # type: ignore[dict-item]
    Lasted: _lasted,  # type: ignore[dict-item]
    Again: _again,  # type: ignore[dict-item]
    Times: _times,  # type: ignore[dict-item]
    BothStatuses: _both_statuses,  # type: ignore[dict-item]
    Without: _without,  # type: ignore[dict-item]
    Led: _led,  # type: ignore[dict-item]
    Born: _born,  # type: ignore[dict-item]
}


def subjects(cases: Sequence[Case]) -> list[str]:
    """Those whom the cases are about, each once."""
    return list(dict.fromkeys(case.subject for case in cases))
