"""Claims about two of them: who came first, stayed longer, was older, took over, or was there too."""

from __future__ import annotations

import itertools
from datetime import date
from math import inf

from bot.claims.case import Case
from bot.claims.comparing import dated, lasting
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, together, truth
from bot.claims.histories import History, span_of
from bot.claims.statement import Amount, Tie, When
from bot.facts.dates import PartialDate, Span
from bot.wording import moments, values, verdicts

ORDERS = {Sign.BEFORE: -1, Sign.EARLIER: -1, Sign.AFTER: 1, Sign.LATER: 1}


def order(case: Case) -> Finding | None:
    """That one came (or went), or came to a status, before or after another, or before another status."""
    signs = [sign for sign in case.signs if sign in ORDERS]
    ways = {ORDERS[sign] for sign in signs}
    if len(ways) != 1 or not 0 < len(case.subjects) < 3 or len(case.amounts) > 1:
        return None
    place = case.statement.place_of(signs[0])
    if not all(_measures(case, amount, place) for amount in case.amounts):
        return None
    sides = _side(case, place, ahead=True), _side(case, place, ahead=False)
    if sides[0] is None or sides[1] is None or sides[0] == sides[1]:
        return None
    pairs = list(itertools.product(*(_turns(case, *side) for side in sides if side is not None)))
    if case.statuses and case.relation.closed and not _turns(case, *sides[0]):
        return on_pair(case, Truth.FALSE)
    after = ORDERS[signs[0]] > 0
    found = [_ordered(case, *pair, after=after) for pair in pairs]
    return on_pair(case, any_of(found) if found else Truth.UNKNOWN)


def _ordered(case: Case, first: date, second: date, *, after: bool) -> Truth:
    """Whether of two turns the first came after, or before, the other, when and by so much as is told."""
    if first == second:
        return Truth.FALSE if case.amounts else Truth.UNKNOWN
    found = [truth((first > second) == after)]
    found += [lasting(abs((first - second).days), amount) for amount in case.amounts]
    found += [dated(PartialDate(first.year, first.month, first.day), w) for w in case.whens]
    return all_of(found)


def _measures(case: Case, amount: Amount, place: int) -> bool:
    """Whether an amount says by how much: it stands right before the word of order, with no "for"."""
    before = case.statement.words[max(amount.place - 1, 0)]
    most = 2 if amount.low in (0, amount.high) or amount.high == inf else 4  # "two to nine years"
    return amount.unit is not None and 0 < place - amount.place <= most and before != "for"


def _side(case: Case, place: int, *, ahead: bool) -> tuple[str, tuple[str, ...]] | None:
    """Who, and as what, on one side of the sign; a subject or status left out is that of the other."""
    subjects = [
        s for s, at in zip(case.subjects, case.places, strict=True) if (at < place) == ahead
    ]
    statuses = [s for s, at in case.ranks if (at < place) == ahead]
    if not subjects and len(case.subjects) == 1 and not ahead and statuses:
        subjects = list(case.subjects)
    if not statuses and not (ahead and len(case.subjects) == 1):
        statuses = [s for s, _ in case.ranks]
    return (subjects[0], tuple(statuses)) if len(subjects) == 1 else None


def _turns(case: Case, subject: str, statuses: tuple[str, ...]) -> list[date]:
    """When somebody first came, or last went; every time, where the claim says more of which."""
    chains = case.histories.chains(tuple(case.roll.of(subject)), statuses)
    ending = case.frame.options.get("part") == "end"
    days = [span_of(chain).end if ending else span_of(chain).start for chain in chains]
    if case.amounts or case.whens:
        return days
    return days[-1:] if ending else days[:1]


def on_pair(case: Case, found: Truth) -> Finding:
    """What was found of the subjects, with their rows."""
    facts = {f.id: f for s in case.subjects for f in case.facts(s)}
    told = " ".join(case.told(subject) for subject in case.subjects)
    return Finding(found, tuple(facts.values()), told)


def outlasted(case: Case) -> Finding | None:
    """That one was in for longer, or shorter, than another."""
    wanted = case.signs & {Sign.LONGER, Sign.SHORTER}
    if len(case.subjects) != 2 or len(wanted) != 1 or case.whens or len(case.amounts) > 1:
        return None
    if any(amount.unit is None for amount in case.amounts):
        return None
    place = max(case.statement.place_of(sign) for sign in wanted)
    if min(case.places) > place:
        return None  # somebody else is compared with both
    days = [_days(case, subject) for subject in case.subjects]
    if 0 in days or days[0] == days[1]:
        return Finding(Truth.UNKNOWN)
    longer = days[0] > days[1]
    by = [
        lasting(abs(days[0] - days[1]) if _by_so_much(case, amount, place) else days[0], amount)
        for amount in case.amounts
    ]
    holds = truth(longer if Sign.LONGER in wanted else not longer)
    found = on_pair(case, all_of([holds, *by]))
    told = " ".join(
        verdicts.lasted(case.name(subject), length)
        for subject, length in zip(case.subjects, days, strict=True)
    )
    return Finding(found.truth, found.facts, told)


def _by_so_much(case: Case, amount: Amount, place: int) -> bool:
    """Whether an amount says by how much: before the word of comparing, or behind "by"."""
    return _measures(case, amount, place) or "by" in case.statement.words[place : amount.place]


def _days(case: Case, subject: str) -> int:
    chains = case.histories.chains(tuple(case.roll.of(subject)), case.statuses)
    days = [span_of(chain).days for chain in chains]
    return max(days, default=0) if Sign.THROUGHOUT in case.signs else sum(days)


def parted(case: Case) -> Finding | None:
    """That two came, or went, so long apart."""
    if len(case.subjects) != 2 or len(case.amounts) != 1 or case.whens:
        return None
    (amount,) = case.amounts
    if amount.unit is None:
        return None
    turns = [_turns(case, subject, case.statuses) for subject in case.subjects]
    apart = [abs((one - other).days) for one, other in itertools.product(*turns)]
    return on_pair(case, any_of(lasting(days, amount) for days in apart))


def beside(case: Case) -> Finding | None:
    """That two or more were in at the same time, at some time or at the one named."""
    if (
        len(case.subjects) < 2 or Sign.TOGETHER not in case.signs
    ):  # what both did, each may have done alone
        return None
    if len(case.amounts) > 1 or any(a.unit is None or a.unit is Sign.TIMES for a in case.amounts):
        return None
    main = [tuple(case.roll.of(subject)) for subject in case.subjects]
    if not all(main):
        return together([case.finding(subject, _is_in) for subject in case.subjects])
    shared = [span_of(chain) for chain in case.histories.chains(main[0], ())]
    for history in main[1:]:
        spans = [span_of(chain) for chain in case.histories.chains(history, ())]
        shared = [common for a in shared for b in spans if (common := _common(a, b))]
    fitting = [s for s in shared if all(_fits(s, w) for w in case.whens)]
    total = sum(span.days for span in fitting)
    found = on_pair(
        case, all_of([truth(bool(fitting)), *(lasting(total, a) for a in case.amounts)])
    )
    told = values.listing([moments.span_text(span) for span in shared])
    return Finding(found.truth, found.facts, f"{values.capital(told)}." if told else found.evidence)


def _is_in(history: History) -> Truth:
    return truth(bool(history))


def _common(one: Span, other: Span) -> Span | None:
    start, end = max(one.start, other.start), min(one.end, other.end)
    return Span(start, end) if start < end else None


def _fits(span: Span, when: When) -> bool:
    if when.tie is Tie.BEFORE:
        return span.start < when.span.start
    if when.tie is Tie.AFTER:
        return span.end > when.span.end
    return span.overlaps(when.span)
