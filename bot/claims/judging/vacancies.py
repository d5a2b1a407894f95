"""Claims that for some days nobody held what only one can hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from bot.claims.case import Case
from bot.claims.comparing import lasting
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, truth
from bot.claims.statement import Tie, When
from bot.facts.dates import Span
from bot.facts.queries import Held, facts_of
from bot.wording import moments, verdicts

_TIMES = (Tie.IN, Tie.BETWEEN, Tie.AFTER, Tie.BEFORE, Tie.BY, Tie.RANGE, Tie.UNTIL)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Gap:
    before: Held
    after: Held

    @property
    def span(self) -> Span:
        return Span(self.before.span.end, self.after.span.start)


def vacant(case: Case) -> Finding | None:
    """That a post stood empty, at a time, after somebody or before, for so long as is told."""
    if case.present or len(case.amounts) > 1 or any(w.tie not in _TIMES for w in case.whens):
        return None
    if any(amount.unit in (None, Sign.TIMES, Sign.PERCENT) for amount in case.amounts):
        return None
    ever = {"ever", "never"} & set(case.statement.words)
    if not (case.whens or case.subjects or case.amounts or ever):
        return None
    gaps = _gaps(case)
    if not case.roll.held or not _told_of(case):
        return Finding(Truth.UNKNOWN)
    found = any_of(_fits(case, gap) for gap in gaps) if gaps else Truth.FALSE
    there = [gap for gap in gaps if _then(case, gap) is Truth.TRUE] or gaps
    rows = [held for gap in there for held in (gap.before, gap.after)]
    told = [moments.span_text(gap.span) for gap in there if gap.span.days]
    return Finding(found, facts_of(rows), verdicts.vacant(told))


def unfilled(case: Case) -> Finding | None:
    """That for so long there was none of whom there is one at a time."""
    lengths = [amount for amount in case.amounts if amount.unit is not None]
    denied = case.statement.negated
    if not lengths or not case.statuses or case.subjects or denied == (Sign.NONE in case.signs):
        return None
    found = vacant(case)
    return found.opposite if denied and found is not None else found


def _gaps(case: Case) -> list[_Gap]:
    """The times without anybody between two who held the post by the titles that are named."""
    rows = [held for held in case.roll.held if not case.provisional(held)]
    pairs = (_Gap(one, other) for one, other in pairwise(rows) if one.subject != other.subject)
    fits = case.histories.fits
    return [
        gap
        for gap in pairs
        if gap.before.span.end < gap.after.span.start
        and fits(gap.before, case.statuses)
        and fits(gap.after, case.statuses)
    ]


def _told_of(case: Case) -> bool:
    """Whether rows tell of the times that are named, and of the title then."""
    rows = [h for h in case.roll.held if case.histories.fits(h, case.statuses)]
    if not rows:
        return False
    first, last = min(h.span.start for h in rows), max(h.span.end for h in rows)
    return all(
        first <= when.span.start
        and when.span.end <= last
        and any(_near(held, when) for held in rows)
        for when in case.whens
    )


def _near(held: Held, when: When) -> bool:
    span = held.span
    return span.overlaps(when.span) or when.span.end == span.start or when.span.start == span.end


def _fits(case: Case, gap: _Gap) -> Truth:
    lengths = [lasting(gap.span.days, amount) for amount in case.amounts]
    return all_of([_then(case, gap), *lengths])


def _then(case: Case, gap: _Gap) -> Truth:
    """Whether a gap lies at the times, and beside those, that are named."""
    beside = {gap.before.subject, gap.after.subject}
    if not set(case.subjects) <= beside:
        return Truth.FALSE
    return truth(all(_at(gap.span, when) for when in case.whens))


def _at(gap: Span, when: When) -> bool:
    """Whether a gap begins or ends at a time; after an event or before it, right then."""
    near = Span(gap.start - _DAY, gap.end + _DAY)
    return near.overlaps(when.span)
