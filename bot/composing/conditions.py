"""Whether somebody's rows meet a condition: one function a kind, one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.composing.cases import Case
from bot.composing.filters import (
    Again,
    Beside,
    Born,
    BothStatuses,
    Died,
    EndedBy,
    Filter,
    Having,
    InStatus,
    Lasted,
    LastedBeside,
    LastedBetween,
    Led,
    Moved,
    NeverEndedBy,
    NotInStatus,
    NotSat,
    OneOf,
    SameDay,
    Sat,
    SatAlso,
    Side,
    Throughout,
    Times,
    Without,
)
from bot.composing.query import Query
from bot.facts.dates import PartialDate
from bot.facts.model.queries import Manner
from bot.facts.queries import Held, Records, Roll, Stint

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ground:
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


def _having(ground: Ground, each: Having, case: Case) -> bool:
    attributes = ground.records.base.entities[case.subject].attributes
    return all(attributes.get(name) == value for name, value in each.trait.has.items())


def _in_status(ground: Ground, each: InStatus, case: Case) -> bool:
    rows = [case.edge(side) for side in ground.sides()] or list(case.rows)
    return any(ground.fits_status(row, each.statuses) for row in rows)


def _not_in_status(ground: Ground, each: NotInStatus, case: Case) -> bool:
    # At a time it is the row of then that counts; otherwise all that somebody ever was.
    rows = case.rows if ground.query.of(Sat) else ground.roll.of(case.subject)
    return not any(ground.fits_status(row, each.statuses) for row in rows)


def _sat(_ground: Ground, each: Sat, case: Case) -> bool:
    return case.span.overlaps(each.when.span)


def _sat_also(ground: Ground, each: SatAlso, case: Case) -> bool:
    return any(h.span.overlaps(each.when.span) for h in ground.roll.of(case.subject))


def _not_sat(ground: Ground, each: NotSat, case: Case) -> bool:
    return not any(h.span.overlaps(each.when.span) for h in ground.roll.of(case.subject))


def _throughout(_ground: Ground, each: Throughout, case: Case) -> bool:
    return case.span.start <= each.when.span.start and each.when.span.end <= case.span.end


def _moved(_ground: Ground, each: Moved, case: Case) -> bool:
    return each.when is None or case.day(each.side).span.overlaps(each.when.span)


def _ended_by(ground: Ground, each: EndedBy, case: Case) -> bool:
    return any(_tells(row, each.manner) for row in _ends(ground, case))


def _never_ended_by(ground: Ground, each: NeverEndedBy, case: Case) -> bool:
    stints = enumerate(ground.roll.stints(case.subject))
    whole = [Case(case.subject, stint.held, nth) for nth, stint in stints]
    return not any(_tells(row, each.manner) for own in whole for row in _ends(ground, own))


def _ends(ground: Ground, case: Case) -> list[Held]:
    """The row at the end of a case, and those of other rolls that ended on its day."""
    last = case.rows[-1]
    others = ground.records.rolls_with(case.subject)
    rows = [h for roll in others for h in roll.of(case.subject) if h.end.first == last.end.first]
    return [last, *rows]


def _tells(row: Held, manner: Manner) -> bool:
    event = row.fact.values.get("end_event")
    return isinstance(event, str) and any(way in event for way in manner.events)


def _beside(ground: Ground, each: Beside, case: Case) -> bool:
    if case.subject == each.subject:
        return False
    return any(case.span.overlaps(h.span) for h in ground.roll.of(each.subject))


def _same_day(ground: Ground, each: SameDay, case: Case) -> bool:
    if case.subject == each.subject:
        return False
    days = {_end(stint, each.theirs).first for stint in ground.roll.stints(each.subject)}
    return case.day(each.side).first in days


def _end(stint: Stint, side: Side) -> PartialDate:
    return stint.start if side is Side.START else stint.end


def _lasted(ground: Ground, each: Lasted, case: Case) -> bool:
    days = _days(ground, case.subject)
    return days > each.days if each.more else days < each.days


def _lasted_between(ground: Ground, each: LastedBetween, case: Case) -> bool:
    return each.least <= _days(ground, case.subject) <= each.most


def _lasted_beside(ground: Ground, each: LastedBeside, case: Case) -> bool:
    own, others = _days(ground, case.subject), _days(ground, each.subject)
    return bool(others) and (own > others if each.more else own < others)


def _days(ground: Ground, subject: str) -> int:
    """How long somebody was in, in the statuses that the question names."""
    statuses = [f.statuses for f in ground.query.filters if isinstance(f, InStatus)]
    rows = [
        h
        for h in ground.roll.of(subject)
        if all(ground.fits_status(h, wanted) for wanted in statuses)
    ]
    return sum(h.span.days for h in rows)


def _again(_ground: Ground, _each: Again, case: Case) -> bool:
    return case.nth > 0


def _times(ground: Ground, each: Times, case: Case) -> bool:
    number = len(ground.roll.stints(case.subject))
    return number >= each.number if each.least else number == each.number


def _both_statuses(ground: Ground, each: BothStatuses, case: Case) -> bool:
    rows = ground.roll.of(case.subject)
    one, other = (
        [h.span.start for h in rows if ground.fits_status(h, frozenset({status}))]
        for status in (each.one, each.other)
    )
    return bool(one and other) and (not each.then or min(one) < max(other))


def _without(_ground: Ground, each: Without, case: Case) -> bool:
    return case.subject not in each.subjects


def _one_of(_ground: Ground, each: OneOf, case: Case) -> bool:
    return case.subject in each.subjects


def _led(ground: Ground, each: Led, case: Case) -> bool:
    led = ground.records.roll(ground.eras).of(case.subject) if ground.eras else []
    if each.ever and each.later:
        sat = [f.when.span.end for f in ground.query.of(Sat)]
        return bool(led) and led[0].span.start >= max([*sat, case.span.start + _DAY])
    return bool(led) is each.ever


def _born(ground: Ground, each: Born, case: Case) -> bool:
    born = ground.records.base.entities[case.subject].attributes.get("born")
    return isinstance(born, PartialDate) and born.span.overlaps(each.when.span)


def _died(ground: Ground, each: Died, case: Case) -> bool:
    died = ground.records.base.entities[case.subject].attributes.get("died")
    return isinstance(died, PartialDate) and died.span.overlaps(each.when.span)


_Fits = Callable[[Ground, Filter, Case], bool]

FITS: Mapping[type, _Fits] = {
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
    LastedBetween: _lasted_between,  # type: ignore[dict-item]
    LastedBeside: _lasted_beside,  # type: ignore[dict-item]
    Again: _again,  # type: ignore[dict-item]
    Times: _times,  # type: ignore[dict-item]
    BothStatuses: _both_statuses,  # type: ignore[dict-item]
    Without: _without,  # type: ignore[dict-item]
    OneOf: _one_of,  # type: ignore[dict-item]
    Led: _led,  # type: ignore[dict-item]
    Born: _born,  # type: ignore[dict-item]
    Died: _died,  # type: ignore[dict-item]
}
