"""Claims about titles and posts rather than people: that one gave way to another, or that nobody held it."""

from __future__ import annotations

import itertools

from bot.claims.case import Case
from bot.claims.comparing import dated, lasting
from bot.claims.finding import Finding, Truth, all_of, any_of, truth
from bot.claims.statement import Tie
from bot.facts.dates import Span
from bot.facts.queries import Held, facts_of

_AGAIN = frozenset("back again returned return returns revived restored reinstated once".split())
_REVERSED = frozenset("place instead replaced replacing".split())
_YEAR = 366


def retitled(case: Case) -> Finding | None:
    """That leaders came to bear another title, or an old one again, at a time or under somebody."""
    if case.amounts or not 1 <= len(case.statuses) <= 2 or len(case.subjects) > 1:
        return None
    words = set(case.statement.words)
    moments = all(when.tie in (Tie.IN, Tie.ABOUT, Tie.BETWEEN) for when in case.whens)
    if words & _REVERSED or case.statement.negated or not moments:
        return None
    *old, new = case.statuses
    fits = case.histories.fits
    rows = [held for held in case.roll.held if not case.provisional(held)]
    steps = [(a, b) for a, b in itertools.pairwise(rows) if fits(b, (new,)) and not fits(a, (new,))]
    if words & _AGAIN:
        steps = [(a, b) for a, b in steps if any(fits(h, (new,)) for h in rows[: rows.index(a)])]
    fitting = [(a, b) for a, b in steps if not old or fits(a, tuple(old))]
    if not steps:
        return None
    found = any_of([Truth.FALSE, *(_came(case, held) for _, held in fitting)])
    shown = [held for _, held in fitting or steps]
    return Finding(found, facts_of(shown), case.stated(facts_of(shown)))


def _came(case: Case, held: Held) -> Truth:
    """Whether a row begins at the time and with whom the claim says."""
    whose = truth(not case.subjects or held.subject in case.subjects)
    return all_of([whose, *(dated(held.start, when) for when in case.whens)])


def vacant(case: Case) -> Finding | None:
    """That for some days nobody led, at a time or between two leaders; of other times nothing is sure."""
    if len(case.amounts) > 1 or any(amount.unit is None for amount in case.amounts):
        return None
    if not (case.whens or case.subjects) or case.statement.negated:
        return None
    if any(when.tie not in (Tie.IN, Tie.BETWEEN) or when.span.days > _YEAR for when in case.whens):
        return None
    rows = [held for held in case.roll.held if not case.provisional(held)]
    gaps = [(a, b) for a, b in itertools.pairwise(rows) if a.end.span.end < b.start.span.start]
    fitting = [(a, b) for a, b in gaps if _meant(case, a, b)]
    if len(fitting) != 1:
        return None
    (before, after) = fitting[0]
    days = (after.start.first - before.end.first).days
    found = all_of([Truth.TRUE, *(lasting(days, amount) for amount in case.amounts)])
    facts = facts_of([before, after])
    return Finding(found, facts, case.stated(facts))


def _meant(case: Case, before: Held, after: Held) -> bool:
    """Whether a gap is the one that the claim names by its time and by those on either side."""
    span = Span(before.end.first, after.start.first)
    named = set(case.subjects) <= {before.subject, after.subject}
    ranked = all(case.histories.fits(held, case.statuses) for held in (before, after))
    return named and ranked and all(span.overlaps(when.span) for when in case.whens)
