"""The views of a relation that quiz questions are made from: rows of columns, doubts kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise, permutations
from typing import Final

from bot.facts.columns import EVENT, LENGTH
from bot.facts.dates import Span
from bot.facts.model.facts import Fact
from bot.facts.model.values import DATE, Value
from bot.quizzing.evidence import Evidence, Tenure
from bot.quizzing.ground import Ground, Record

_YEAR: Final = timedelta(days=365)
_MONTH: Final = timedelta(days=30)
_TERM_OF_ELECTION: Final = timedelta(days=3)
_CLEARLY: Final = 1.2  # times as long, so that no reading of the days changes it


def _rows(ground: Ground) -> Iterator[Record]:
    """The rows as they are, with the year of each date."""
    dates = [role.name for role in ground.relation.roles.values() if role.type == DATE]
    for row in ground.rows:
        readings = {role: row.readings(role) for role in row.fact.values}
        years = {f"{role}_year": row.years(role) for role in dates if role in row.fact.values}
        yield Record({**readings, **years, **_times(ground, row)}, (row.fact,), row.sound)


def _times(ground: Ground, row: Evidence) -> dict[str, tuple[Value, ...]]:
    """How often the subject of a row came in, where rows hold for a time."""
    if ground.relation.spell is None:
        return {}
    return {"times": (len(ground.careers[str(row.fact.values[ground.subject])]),)}


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
        LENGTH: (_length(career),) if _exact(career) else (),
        "times": (len(ground.careers[career[0].subject]),),
    }
    return Record(readings, _facts(career), all(tenure.sound for tenure in career))


def _length(career: Sequence[Tenure]) -> int:
    return sum((tenure.end.first - tenure.start.first).days for tenure in career)


def _exact(career: Sequence[Tenure]) -> bool:
    """Whether first and last days are known as days."""
    return all(tenure.start.day and tenure.end.day for tenure in career)


def _facts(career: Sequence[Tenure]) -> tuple[Fact, ...]:
    return tuple(fact for tenure in career for fact in tenure.facts)


Compared = Callable[[Sequence[Tenure], Sequence[Tenure]], bool | None]


def _pairs(ground: Ground, holds: Compared) -> Iterator[Record]:
    """Each two subjects for whom something holds, or may hold where `holds` can't tell (None)."""
    facts = {subject: _facts(career) for subject, career in ground.careers.items()}
    for one, two in permutations(ground.careers, 2):
        verdict = holds(ground.careers[one], ground.careers[two])
        if verdict is not False:
            readings = {ground.subject: (one,), "other": (two,)}
            yield Record(readings, (*facts[one], *facts[two]), sound=verdict is True)


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
    return _pairs(ground, _earlier)


def _earlier(one: Sequence[Tenure], two: Sequence[Tenure]) -> bool | None:
    first, second = one[0].start.span, two[0].start.span
    if not _sound(one, two) or abs(_shared(first, second)) < _YEAR:
        return None
    return first.start < second.start


def _longer(ground: Ground) -> Iterator[Record]:
    """Who was in for longer than whom, by a fifth and half a year at least."""
    return _pairs(ground, _outlasts)


def _outlasts(one: Sequence[Tenure], two: Sequence[Tenure]) -> bool | None:
    first, second = _length(one), _length(two)
    long, short = max(first, second), min(first, second)
    clear = long >= _CLEARLY * short and long - short >= _YEAR.days / 2
    if not (clear and _exact(one) and _exact(two) and _sound(one, two)):
        return None
    return first > second


def _sound(one: Sequence[Tenure], two: Sequence[Tenure]) -> bool:
    return all(tenure.sound for tenure in (*one, *two))


def _events(ground: Ground) -> Iterator[Record]:
    """Who was in all through an event."""
    for entity, span in ground.events():
        for subject, career in ground.careers.items():
            verdict = _present(career, span)
            if verdict is not False:
                readings = {ground.subject: (subject,), EVENT: (entity.id,)}
                yield Record(readings, _facts(career), sound=verdict is True)


def _present(career: Sequence[Tenure], span: Span) -> bool | None:
    return _covered(span, [tenure.sure for tenure in career], career)


def _counted(career: Sequence[Tenure], span: Span) -> bool | None:
    """Whether somebody counts: a doubt about days far away from the span's is none about it."""
    return _covered(span, [tenure.firm for tenure in career], career)


def _covered(span: Span, known: Iterable[Span | None], career: Sequence[Tenure]) -> bool | None:
    if any(sure and sure.start <= span.start and span.end <= sure.end for sure in known):
        return True
    near = any(_shared(tenure.perhaps, span) > -_MONTH for tenure in career)
    return None if near else False


def _sizes(ground: Ground) -> Iterator[Record]:
    """How many were in at an event around which nobody is in doubt, came or went."""
    for entity, span in ground.events():
        verdicts = [_counted(career, span) for career in ground.careers.values()]
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
