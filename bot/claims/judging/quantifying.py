"""Claims that all, most, none of them, or only some, were what is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.claims.case import Case
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, truth
from bot.claims.judging.groups import full, members_of, people_of, then, told_of
from bot.claims.statement import Tie, When
from bot.facts.dates import Span
from bot.facts.queries import Held, facts_of
from bot.wording import verdicts

_FOLLOWING = timedelta(days=21)  # what an event brought about


def quantified(case: Case) -> Finding | None:
    """That all, most, some or none of those who are named first are what is said of them."""
    sign = next((s for s in (Sign.ALL, Sign.MOST, Sign.ANY, Sign.NONE) if s in case.signs), None)
    several = len(case.signs & {Sign.ALL, Sign.MOST, Sign.NONE}) > 1
    if several or case.subjects or case.amounts or len(case.statuses) > 1:
        return None
    if Sign.AGAIN in case.signs and not (case.statement.negated or sign is Sign.NONE):
        return None
    rows = members_of(case, case.whens)
    people = people_of(rows)
    facts = facts_of(rows)
    if sign is None or sign in (Sign.ANY, Sign.NONE):
        words = case.statement.words
        somebody = words[:1] in (("a",), ("an",)) or bool({"there", "had"} & set(words))
        if sign is None and not case.statement.negated and not somebody:
            return None
        found = truth(bool(people) != (sign is Sign.NONE))
        if sign is Sign.NONE and rows and all(_at_an_edge(case, held) for held in rows):
            turned = all(_turned(case, held) for held in rows)
            found = Truth.TRUE if turned else Truth.UNKNOWN
        return Finding(found, facts, told_of(case, people, [len(people)]))
    whole = people_of(_whole(case))
    if not whole or set(whole) == set(case.roll.subjects):
        return None
    share = len(people) / len(whole)
    holds = share == 1 if sign is Sign.ALL else share > 1 / 2
    told = verdicts.some_of(len(people), len(whole), case.names(people))
    rest = [person for person in whole if person not in people]
    if 0 < len(rest) < len(people) and len(rest) + len(people) == len(whole):
        told = verdicts.all_but(len(people), len(whole), case.names(rest))
    return Finding(truth(holds), facts, told)


def _at_an_edge(case: Case, held: Held) -> bool:
    """Whether a row falls only into the first or last year, or month, of a stretch that is named."""
    ended = bool(case.concepts & case.records.base.claims.manners.keys())
    starts = {part.strip() for part in case.frame.options.get("starts", "").split(",")}
    for when in case.whens:
        if when.tie not in (Tie.BETWEEN, Tie.RANGE) or when.until is None:
            continue
        first, last = when.time.span, when.until.span
        if ended and (held.end.first in first or held.end.first in last):
            return True
        if case.concepts & starts and (held.start.first in first or held.start.first in last):
            return True
        if not ended and (held.span.start in last or held.span.end <= first.end):
            return True
    return False


def _turned(case: Case, held: Held) -> bool:
    """Whether somebody just left in the first time of a stretch that is named, or came in the last."""
    if case.concepts & case.records.base.claims.manners.keys():
        return False
    starts = {part.strip() for part in case.frame.options.get("starts", "").split(",")}
    return not case.concepts & starts and all(
        when.until is not None
        and (held.span.end <= when.time.span.end or held.span.start >= when.until.span.start)
        for when in case.whens
    )


def _whole(case: Case) -> list[Held]:
    """Of whom all or most are said to be so: those then, or those in the status who ended somehow."""
    manners = case.records.base.claims.manners.keys() & case.concepts
    if manners:
        return members_of(replace(case, concepts=case.concepts - manners), case.whens)
    if not case.statuses and not case.traits:
        return []
    return [held for held in case.roll.held if all(then(held, when) for when in case.whens)]


def _only(case: Case) -> bool:
    """Whether they are said to be the only ones, or as many as are named: "the only two"."""
    if not case.amounts:
        return Sign.ONLY in case.signs
    number = len(case.subjects)
    return "only" in case.statement.words and all(
        a.low == number and a.unit is None for a in case.amounts
    )


def _on_some_day(case: Case, rows: list[Held]) -> bool:
    """Whether on some day of the time that is named there were those alone who are named."""
    days = {day for h in rows for day in (h.span.start, h.span.end)}
    within = [day for day in days if all(day in when.span for when in case.whens)]
    return bool(case.whens) and any(
        {h.subject for h in rows if day in h.span} == set(case.subjects) for day in within
    )


def _surely(case: Case, held: Held) -> bool:
    """Whether no more than the days of a row are in dispute."""
    spell = case.relation.spell
    dates = {spell.start, spell.end} if spell is not None else set()
    return not held.fact.disputed or (bool(held.fact.accepts) and held.fact.accepts.keys() <= dates)


def only(case: Case) -> Finding | None:
    """That those who are named, and nobody else, were what is said."""
    manners = case.records.base.claims.manners.keys() & case.concepts
    if case.merely or not case.subjects or not _only(case):
        return None
    if case.statement.negated and (len(case.subjects) > 1 or not case.alone):
        return None
    if not (case.traits or case.statuses or case.whens or manners):
        return None
    return _nobody_else(replace(case, whens=tuple(map(_right_after, case.whens))))


def _right_after(when: When) -> When:
    """ "After the meeting she was the only one" tells of the days that followed."""
    if when.tie is not Tie.AFTER or when.time.event is None:
        return when
    end = when.span.end
    time = replace(when.time, span=Span(end, end + _FOLLOWING), event=None)
    return replace(when, tie=Tie.IN, time=time)


def numbered(case: Case) -> Finding | None:
    """That those who are named were "the two" of whom it is said."""
    number = len(case.subjects)
    if number < 2 or case.statement.negated or len(case.amounts) != 1:
        return None
    (amount,) = case.amounts
    if amount.low != number or not amount.exact or amount.unit is not None or amount.vague:
        return None
    if case.statement.words[amount.place - 1] != "the" or not (case.traits or case.whens):
        return None
    return _nobody_else(case)


def _nobody_else(case: Case) -> Finding:
    """Whether those who are named, and nobody else, fit."""
    rows = members_of(case, case.whens)
    if case.frame.options.get("apart") in case.concepts and any(full(case, h) for h in rows):
        rows = [held for held in rows if full(case, held)]
    people = people_of(rows)
    told = told_of(case, people, [len(people)])
    if set(people) != set(case.subjects) and _on_some_day(case, rows):
        return Finding(Truth.UNKNOWN)
    others = set(people) - set(case.subjects)
    firm = {h.subject for h in rows if _surely(case, h)}
    if set(people) != set(case.subjects) and not others & firm:
        return Finding(Truth.UNKNOWN)
    return Finding(truth(set(people) == set(case.subjects)), facts_of(rows), told)
