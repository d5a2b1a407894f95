"""Claims about how many of them there were."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.claims.case import Case
from bot.claims.comparing import counted as compared
from bot.claims.comparing import dated
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, together, truth
from bot.claims.judging.groups import full, members_of, narrowed, people_of, then, told_of
from bot.claims.statement import Amount, Tie
from bot.facts.dates import Span
from bot.facts.model.facts import Confidence
from bot.facts.queries import Held, facts_of

_ALL_TIME = frozenset({"ever", "never", "altogether", "total"})
_INCLUDING = frozenset({"counting", "including", "count", "counts", "plus"})
_IN_ALL = frozenset({"all", "total", "altogether"})
_MOST = 3
_ONE_DAY = frozenset({"never", "point", "moment"})  # "at some point", "at no moment"
_STRETCHES = (Tie.IN, Tie.RANGE, Tie.BETWEEN)
_SHORTLY = timedelta(days=21)  # what a congress decides comes about soon after it
_VERBS = frozenset({"was", "were", "is", "are", "had", "held"})


def counted(case: Case) -> Finding | None:
    """How many there were, in all or at a time."""
    if (
        case.subjects
        or _of_those(case)
        or not all(_countable(case, amount) for amount in case.amounts)
    ):
        return None
    if not (case.whens or _said(case)):
        return None
    if Sign.ALWAYS in case.signs or any(w.tie is Tie.THROUGHOUT for w in case.whens):
        return _all_along(case)
    return None if Sign.THROUGHOUT in case.signs and not _in_a_row(case) else _number(case)


def _number(case: Case) -> Finding | None:
    """The number that is named, of each status that is named or of all."""
    everybody = bool(case.statuses) and included(case)
    if everybody:
        case = replace(case, statuses=(), ranks=())
    if len(case.amounts) == len(case.statuses) > 1:
        pairs = zip(case.statuses, case.amounts, strict=True)
        each = [_counted(replace(case, statuses=(status,)), amount) for status, amount in pairs]
        return together(each)
    if len(case.statuses) > 1 or len(case.amounts) != 1:
        return None
    if _at_any_time(case) and not case.traits:
        return _at_once(case, case.amounts[0])
    return _counted(case, case.amounts[0], everybody=everybody)


def included(case: Case) -> bool:
    """Whether a status is only named as one that counts too: "counting the pawns", "pawns included"."""
    words, (_, place) = case.statement.words, case.ranks[0]
    return bool(_INCLUDING & set(words[:place])) or "included" in words[place:]


def _in_a_row(case: Case) -> bool:
    """Whether those who ended as is told held one after the other what is named."""
    if not case.statuses or not case.concepts & case.records.base.claims.manners.keys():
        return False
    there = people_of(members_of(case, case.whens))
    line = people_of([h for h in case.roll.held if case.histories.fits(h, case.statuses)])
    places = [line.index(subject) for subject in there]
    return bool(places) and places == list(range(places[0], places[0] + len(places)))


def _at_any_time(case: Case) -> bool:
    """Whether the number is that of one day, rather than of all who were there in a time."""
    if Sign.TOGETHER in case.signs:
        return True
    within = len(case.whens) < 2 and all(when.tie in _STRETCHES for when in case.whens)
    words = case.statement.words
    return within and (not _ONE_DAY.isdisjoint(words) or "no time" in " ".join(words))


def _all_along(case: Case) -> Finding | None:
    """That a bound held on every day of a time: "in the thirties there were always more than five"."""
    if len(case.amounts) != 1 or len(case.whens) > 1 or len(case.statuses) > 1 or case.traits:
        return None
    if case.amounts[0].exact or any(w.tie not in (*_STRETCHES, Tie.THROUGHOUT) for w in case.whens):
        return None
    span = _stretch(case)
    numbers = sorted(_on_days(case, span))
    held = [all_of(compared(n, case.amounts[0]) for n in each) for each in _both_ways(case, span)]
    found = held[0] if len(set(held)) == 1 else Truth.UNKNOWN
    told = told_of(case, [], [numbers[0], numbers[-1]])
    return Finding(found, facts_of(case.roll.held[:2]), told)


def _both_ways(case: Case, span: Span) -> list[set[int]]:
    """The numbers that there were on the days of a stretch, with those who count for less and without."""
    everybody = _on_days(case, span)
    return [everybody] if case.statuses else [everybody, _on_days(case, span, plain=True)]


def _stretch(case: Case) -> Span:
    """The time that is named, or all the time for which anybody is known."""
    if case.whens:
        return case.whens[0].span
    first, last = min(h.span.start for h in case.roll.held), max(h.span.end for h in case.roll.held)
    return Span(first, last - timedelta(days=1))


def _at_once(case: Case, amount: Amount) -> Finding | None:
    """How many there were on any one day, of the time that is named or of all times."""
    if len(case.whens) > 1 or any(when.tie not in _STRETCHES for when in case.whens):
        return None
    numbers = sorted(_on_days(case, _stretch(case)))
    each = [compared(number, amount) for number in numbers]
    found = all_of(each) if not amount.low else any_of(each)
    return Finding(
        found, facts_of(case.roll.held[:2]), told_of(case, [], [numbers[0], numbers[-1]])
    )


def _of_those(case: Case) -> bool:
    """Whether the number is of some who are named as a group, of whom something else is said."""
    words = case.statement.words
    behind = [words[amount.place + 1 : amount.place + 3] for amount in case.amounts]
    return any(pair in (("of", "those"), ("of", "these"), ("of", "them")) for pair in behind)


def _countable(case: Case, amount: Amount) -> bool:
    """Whether an amount can be a number of those whom the claim is about.

    So many can't be meant as are several times all there ever were; "one man" is who it is.
    """
    most = _MOST + 2 if _ALL_TIME & set(case.statement.words) else _MOST
    if amount.unit is not None or amount.low > most * len(case.roll.subjects):
        return False
    counting = {"only", "just", "exactly"} & set(case.statement.words)
    return bool(case.whens or counting) or amount.high != 1


def outnumbered(case: Case) -> Finding | None:
    """That there were more of one kind than of another, which stands behind "than"."""
    ways = case.signs & {Sign.MORE, Sign.FEWER}
    kinds = [replace(case, statuses=(s,), traits=()) for s, _ in case.ranks]
    kinds += [replace(case, statuses=(), traits=(t,)) for t in _in_order(case)]
    if case.subjects or case.amounts or len(kinds) != 2 or len(ways) != 1:
        return None
    first, second = (members_of(kind, case.whens) for kind in kinds)
    one, other = len(people_of(first)), len(people_of(second))
    holds = one > other if Sign.MORE in ways else one < other
    told = " ".join(
        told_of(kind, people_of(r), [len(people_of(r))])
        for kind, r in zip(kinds, (first, second), strict=True)
    )
    return Finding(truth(holds), facts_of([*first, *second]), told)


def _in_order(case: Case) -> list[str]:
    """The traits as they stand in the claim."""
    return [c for _, found in case.statement.concepts for c in found if c in case.traits]


def _said(case: Case) -> bool:
    """Whether something is said of those who are counted: "two candidates" by itself says nothing."""
    traits = case.records.base.claims.traits.keys()
    about = f"@{case.records.base.pack.subject}"
    words = set(case.statement.words)
    if _VERBS & words or (case.traits and _IN_ALL & words):
        return True
    return any(c == about or not c.startswith("@") for c in case.concepts - traits)


def _in_all(case: Case) -> bool:
    """Whether it is clear of when the claim counts: of a time that it names, or of all times."""
    alltime = case.frame.options.get("all_time", "").split(", ")
    said = bool(case.concepts & set(alltime)) or bool(_ALL_TIME & set(case.statement.words))
    return bool(case.whens or case.traits or case.statuses) or said


def _fresh(case: Case, amount: Amount) -> Finding | None:
    """The number right after a change, for "the board elected in 1952"; None of anything else."""
    if case.frame.options.get("fresh") not in case.concepts or not case.whens:
        return None
    days = {
        h.span.start
        for h in case.roll.held
        if all(dated(h.start, when) is Truth.TRUE for when in case.whens)
    }
    by_day = {
        day: [h for h in case.roll.held if narrowed(case, h) and day in h.span] for day in days
    }
    if not by_day:
        return Finding(Truth.UNKNOWN)
    most = max(by_day.values(), key=len)
    numbers = sorted({len(rows) for rows in by_day.values()})
    found = any_of(compared(number, amount) for number in numbers)
    return Finding(found, facts_of(most), told_of(case, people_of(most), numbers))


def _counted(case: Case, amount: Amount, *, everybody: bool = False) -> Finding:
    fresh = _fresh(case, amount)
    if fresh is not None:
        return fresh
    if len(case.whens) == 1 and case.whens[0].tie not in (
        Tie.IN,
        Tie.ABOUT,
        Tie.RANGE,
        Tie.BETWEEN,
    ):
        return _open_ended(case, amount)
    people = people_of(members_of(case, case.whens))
    numbers = _numbers(case)
    found = any_of(compared(number, amount) for number in numbers)
    disputed = False
    if found is Truth.FALSE and any(compared(n, amount) is Truth.TRUE for n in _by_others(case)):
        found, disputed = Truth.TRUE, True
    apart = set() if everybody else _apart(case)
    if found is Truth.FALSE and any(compared(number, amount) is Truth.TRUE for number in apart):
        found = Truth.TRUE if case.frame.options.get("apart") in case.concepts else Truth.UNKNOWN
    manner = bool(case.concepts & case.records.base.claims.manners.keys())
    near = manner and any(
        compared(n + step, amount) is Truth.TRUE for n in numbers for step in (-1, 1)
    )
    if found is Truth.FALSE and (near or _within(amount, numbers) or not _in_all(case)):
        found = Truth.UNKNOWN
    told = told_of(case, people, numbers)
    facts = facts_of(members_of(case, case.whens))
    return Finding(found, facts, told, disputed)


def _numbers(case: Case) -> list[int]:
    """The number, or for a stretch of days each number that there was, and all together."""
    whens = case.whens
    in_all = len(people_of(members_of(case, whens)))
    if not whens or whens[0].tie is not Tie.IN or len(whens) > 1:
        return [in_all]
    return sorted(_on_days(case, whens[0].span) | {in_all})


def _on_days(case: Case, span: Span, *, plain: bool = False) -> set[int]:
    """The numbers that there were on the days of a stretch; `plain` leaves out those who count for less."""
    rows = [h for h in case.roll.held if narrowed(case, h) and h.span.overlaps(span)]
    rows = [h for h in rows if not plain or full(case, h)]
    days = {span.start, span.end - timedelta(days=1)}
    days |= {day for h in rows for day in (h.span.start, h.span.end) if day in span}
    return {sum(day in h.span for h in rows) for day in days}


def _open_ended(case: Case, amount: Amount) -> Finding:
    """A number before, after, since or by a time: what it was then, or at any time that is meant."""
    (when,) = case.whens
    ever = not amount.exact or bool(_ALL_TIME & set(case.statement.words))
    first, last = min(h.span.start for h in case.roll.held), max(h.span.end for h in case.roll.held)
    span = when.span
    if when.tie is Tie.AFTER and when.time.event is not None:
        span = _from_change(case, Span(when.span.end, when.span.end + _SHORTLY))
    elif when.tie is Tie.BEFORE and ever:
        span = Span(first, when.span.start)
    elif when.tie in (Tie.AFTER, Tie.SINCE) and ever:
        span = Span(when.span.start, last)
    elif when.tie is Tie.BEFORE and case.traits and _all_time(case):
        return _ever(case, amount)
    elif when.tie is not Tie.BY:
        return Finding(Truth.UNKNOWN)
    numbers = sorted(_on_days(case, span))
    found = any_of(compared(number, amount) for number in numbers)
    rows = [h for h in case.roll.held if narrowed(case, h) and h.span.overlaps(span)]
    told = told_of(case, people_of(rows), numbers)
    return Finding(found, facts_of(rows[:8]), told)


def _all_time(case: Case) -> bool:
    """Whether all are counted that there ever were: "four women sat in it before 1950"."""
    concepts = case.frame.options.get("all_time", "").split(", ")
    return bool(case.concepts & set(concepts))


def _ever(case: Case, amount: Amount) -> Finding:
    """The number of all that there were before or after a time."""
    rows = members_of(case, case.whens)
    people = people_of(rows)
    firm = people_of([h for h in rows if not h.fact.disputed])
    found = {compared(len(each), amount) for each in (people, firm)}
    told = told_of(case, people, [len(people)])
    return Finding(found.pop() if len(found) == 1 else Truth.UNKNOWN, facts_of(rows[:12]), told)


def _from_change(case: Case, span: Span) -> Span:
    """The days from the first on which somebody came in, where there is one: what an event brought about."""
    starts = [h.span.start for h in case.roll.held if h.span.start in span]
    return Span(min(starts), span.end) if starts else span


def _apart(case: Case) -> set[int]:
    """The number, on each day, of those alone who are in the general status or in one that counts as it."""
    if case.statuses or len(case.whens) != 1 or case.whens[0].tie is not Tie.IN:
        return set()
    span = case.whens[0].span
    rows = [h for h in case.roll.held if narrowed(case, h) and h.span.overlaps(span)]
    days = {span.start, *(h.span.start for h in rows if h.span.start in span)}
    return {sum(day in h.span and full(case, h) for h in rows) for day in days}


def _within(amount: Amount, numbers: list[int]) -> bool:
    return numbers[0] <= amount.high and amount.low <= numbers[-1]


def _by_others(case: Case) -> list[int]:
    """The number where every disputed row is as other sources have it, and where the weakest don't count."""
    rows = [held for held in case.roll.held if all(then(held, w) for w in case.whens)]
    others = [_otherwise(case, held) for held in rows]
    firm = [h for h in rows if not (h.fact.disputed and h.fact.confidence is Confidence.LOW)]
    return [len(people_of([h for h in each if narrowed(case, h)])) for each in (others, firm)]


def _otherwise(case: Case, held: Held) -> Held:
    spell = case.relation.spell
    accepted = held.fact.accepts.get(spell.status or "", ()) if spell else ()
    status = next((value for value in accepted if isinstance(value, str)), held.status)
    return replace(held, status=status) if held.fact.disputed else held
