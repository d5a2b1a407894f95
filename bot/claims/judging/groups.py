"""Claims about all of them: how many there were, whether all, most or none, and who came first of all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.claims.case import Case
from bot.claims.comparing import counted as compared
from bot.claims.english import Sign
from bot.claims.finding import Finding, Truth, any_of, together, truth
from bot.claims.histories import span_of
from bot.claims.statement import Amount, Tie, When
from bot.facts.model import Confidence
from bot.facts.queries import Held, facts_of
from bot.reading.english import ORDINALS
from bot.wording import spells, values, verdicts

_BEST = {
    Sign.FIRST: ("start", min),
    Sign.LAST: ("start", max),
    Sign.LONGEST: ("days", max),
    Sign.SHORTEST: ("days", min),
}
_NAMED = 12
_ALL_TIME = frozenset({"ever", "never", "altogether", "total"})
_VERBS = frozenset({"was", "were", "is", "are", "had", "held"})


def _narrowed(case: Case, held: Held) -> bool:
    """Whether a row is in the status, and of somebody with the traits, that the claim names."""
    if case.provisional(held):
        return False
    traits, manners = case.records.base.claims.traits, case.records.base.claims.manners
    event = str(held.fact.values.get("end_event", "")).casefold()
    if any(not any(p in event for p in manners[c]) for c in case.concepts if c in manners):
        return False
    attributes = case.entity(held.subject).attributes
    return case.histories.fits(held, case.statuses) and all(
        attributes.get(name) == value for t in case.traits for name, value in traits[t].items()
    )


def _members(case: Case, whens: tuple[When, ...]) -> list[Held]:
    """The rows that fit, at the times that are named."""
    rows = [held for held in case.roll.held if _narrowed(case, held)]
    for when in whens:
        rows = [held for held in rows if _then(held, when)]
    return rows


def _then(held: Held, when: When) -> bool:
    if when.tie is Tie.BEFORE:
        return held.span.start < when.span.start
    if when.tie is Tie.AFTER:
        return held.span.end > when.span.end
    return held.span.overlaps(when.span)


def _people(rows: list[Held]) -> list[str]:
    return list(dict.fromkeys(held.subject for held in rows))


def counted(case: Case) -> Finding | None:
    """How many there were, in all or at a time."""
    if case.subjects or any(amount.unit is not None for amount in case.amounts):
        return None
    if not case.whens and not _said(case):
        return None
    if len(case.amounts) == len(case.statuses) > 1:
        pairs = zip(case.statuses, case.amounts, strict=True)
        each = [_counted(replace(case, statuses=(status,)), amount) for status, amount in pairs]
        return together(each)
    if len(case.statuses) > 1 or len(case.amounts) != 1:
        return None
    return _counted(case, case.amounts[0])


def outnumbered(case: Case) -> Finding | None:
    """That there were more of one kind than of another, which stands behind "than"."""
    ways = case.signs & {Sign.MORE, Sign.FEWER}
    kinds = [replace(case, statuses=(s,), traits=()) for s, _ in case.ranks]
    kinds += [replace(case, statuses=(), traits=(t,)) for t in _in_order(case)]
    if case.subjects or case.amounts or len(kinds) != 2 or len(ways) != 1:
        return None
    first, second = (_members(kind, case.whens) for kind in kinds)
    one, other = len(_people(first)), len(_people(second))
    holds = one > other if Sign.MORE in ways else one < other
    told = " ".join(
        _told(kind, _people(r), [len(_people(r))])
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
    if _VERBS & set(case.statement.words):
        return True
    return any(c == about or not c.startswith("@") for c in case.concepts - traits)


def _in_all(case: Case) -> bool:
    """Whether it is clear of when the claim counts: of a time that it names, or of all times."""
    alltime = case.frame.options.get("all_time", "").split(", ")
    said = bool(case.concepts & set(alltime)) or bool(_ALL_TIME & set(case.statement.words))
    return bool(case.whens or case.traits or case.statuses) or said


def _counted(case: Case, amount: Amount) -> Finding:
    people = _people(_members(case, case.whens))
    numbers = _numbers(case)
    found = any_of(compared(number, amount) for number in numbers)
    disputed = False
    if found is Truth.FALSE and any(compared(n, amount) is Truth.TRUE for n in _by_others(case)):
        found, disputed = Truth.TRUE, True
    apart = _apart(case)
    if found is Truth.FALSE and any(compared(number, amount) is Truth.TRUE for number in apart):
        found = Truth.TRUE if case.frame.options.get("apart") in case.concepts else Truth.UNKNOWN
    manner = bool(case.concepts & case.records.base.claims.manners.keys())
    near = manner and any(
        compared(n + step, amount) is Truth.TRUE for n in numbers for step in (-1, 1)
    )
    if found is Truth.FALSE and (near or _within(amount, numbers) or not _in_all(case)):
        found = Truth.UNKNOWN
    told = _told(case, people, numbers)
    facts = facts_of(_members(case, case.whens))
    return Finding(found, facts, told, disputed)


def _numbers(case: Case) -> list[int]:
    """The number, or for a stretch of days each number that there was, and all together."""
    whens = case.whens
    in_all = len(_people(_members(case, whens)))
    if not whens or whens[0].tie is not Tie.IN or len(whens) > 1:
        return [in_all]
    span = whens[0].span
    rows = [h for h in case.roll.held if _narrowed(case, h) and h.span.overlaps(span)]
    days = {span.start, span.end - timedelta(days=1)}
    days |= {h.span.start for h in rows if h.span.start in span}
    found = {sum(day in h.span for h in rows) for day in days}
    return sorted(found | {in_all})


def _apart(case: Case) -> set[int]:
    """The number, on each day, of those alone who are in the general status or in one that counts as it."""
    if case.statuses or len(case.whens) != 1 or case.whens[0].tie is not Tie.IN:
        return set()
    span = case.whens[0].span
    rows = [h for h in case.roll.held if _narrowed(case, h) and h.span.overlaps(span)]
    days = {span.start, *(h.span.start for h in rows if h.span.start in span)}
    return {sum(day in h.span and _full(case, h) for h in rows) for day in days}


def _full(case: Case, held: Held) -> bool:
    """Whether a status is the general one, or counts as it."""
    if held.status is None:
        return True
    general = {e.attributes.get("counts_as") for e in case.records.base.entities.values()}
    return (
        held.status in general or case.entity(held.status).attributes.get("counts_as") is not None
    )


def _within(amount: Amount, numbers: list[int]) -> bool:
    return numbers[0] <= amount.high and amount.low <= numbers[-1]


def _by_others(case: Case) -> list[int]:
    """The number where every disputed row is as other sources have it, and where the weakest don't count."""
    rows = [held for held in case.roll.held if all(_then(held, w) for w in case.whens)]
    others = [_otherwise(case, held) for held in rows]
    firm = [h for h in rows if not (h.fact.disputed and h.fact.confidence is Confidence.LOW)]
    return [len(_people([h for h in each if _narrowed(case, h)])) for each in (others, firm)]


def _otherwise(case: Case, held: Held) -> Held:
    spell = case.relation.spell
    accepted = held.fact.accepts.get(spell.status or "", ()) if spell else ()
    status = next((value for value in accepted if isinstance(value, str)), held.status)
    return replace(held, status=status) if held.fact.disputed else held


def _told(case: Case, people: list[str], numbers: list[int]) -> str:
    if len(people) <= _NAMED and people:
        return values.capital(verdicts.named([case.name(p) for p in people], len(people)))
    return verdicts.in_number(numbers[-1], numbers[0])


def quantified(case: Case) -> Finding | None:
    """That all, most, some or none of those who are named first are what is said of them."""
    sign = next((s for s in (Sign.ALL, Sign.MOST, Sign.ANY, Sign.NONE) if s in case.signs), None)
    if case.subjects or case.amounts or len(case.statuses) > 1:
        return None
    rows = _members(case, case.whens)
    people = _people(rows)
    facts = facts_of(rows)
    if sign is None or sign in (Sign.ANY, Sign.NONE):
        words = case.statement.words
        somebody = words[:1] in (("a",), ("an",)) or bool({"there", "had"} & set(words))
        if sign is None and not case.statement.negated and not somebody:
            return None
        found = truth(bool(people) != (sign is Sign.NONE))
        return Finding(found, facts, _told(case, people, [len(people)]))
    whole = _people(_whole(case))
    if not whole or set(whole) == set(case.roll.subjects):
        return None
    share = len(people) / len(whole)
    holds = share == 1 if sign is Sign.ALL else share > 1 / 2
    told = verdicts.some_of(len(people), len(whole), case.names(people))
    return Finding(truth(holds), facts, told)


def _whole(case: Case) -> list[Held]:
    """Of whom all or most are said to be so: those then, or those in the status who ended somehow."""
    manners = case.records.base.claims.manners.keys() & case.concepts
    if manners:
        return _members(replace(case, concepts=case.concepts - manners), case.whens)
    if not case.statuses and not case.traits:
        return []
    return [held for held in case.roll.held if all(_then(held, when) for when in case.whens)]


def best(case: Case) -> Finding | None:
    """That somebody was the first, the last, the longest-serving of all those whom the claim is about."""
    sign = next((s for s in _BEST if s in case.signs), None)
    if sign is None or not case.subjects or case.amounts or len(case.statuses) > 1:
        return None
    words, place = case.statement.words, case.statement.place_of(sign)
    if words[place + 1 : place + 2] in (("a",), ("an",)):
        return None  # "was first a candidate" says what came before
    key, pick = _BEST[sign]
    rows = _members(case, case.whens)
    people = _people(rows)
    if not people:
        return None
    measures = {subject: _measure(case, subject, key) for subject in people}
    top = pick(measures.values())
    winners = [subject for subject in people if measures[subject] == top]
    inside = set(case.subjects) <= set(winners)
    found = truth(inside)
    if not inside and set(case.subjects) <= _possible(case) and _may_win(case, winners, key, pick):
        found = Truth.UNKNOWN
    facts = facts_of([h for h in rows if h.subject in winners or h.subject in case.subjects])
    more = _how_much(case, winners[0], key)
    if len(winners) > 8:
        return Finding(Truth.UNKNOWN)
    return Finding(found, facts, verdicts.it_was([case.name(w) for w in winners], more))


def _measure(case: Case, subject: str, key: str) -> int:
    return _measures(case, subject, key)[0]


def _measures(case: Case, subject: str, key: str) -> list[int]:
    """The measure by each source that has one, that which is kept to first."""
    found = []
    for history in case.histories.of(subject):
        chains = case.histories.chains(history, case.statuses)
        if chains and key == "days":
            found.append(sum(span_of(chain).days for chain in chains))
        elif chains:
            found.append(span_of(chains[0]).start.toordinal())
    return found


def unbeaten(case: Case) -> Finding | None:
    """That nobody was in for longer than somebody."""
    if not {Sign.NONE, Sign.LONGER} <= case.signs or len(case.subjects) != 1 or case.whens:
        return None
    lengths = {s: max(_measures(case, s, "days"), default=0) for s in case.roll.subjects}
    top = max(lengths, key=lambda subject: lengths[subject])
    facts = facts_of([*case.roll.of(top), *case.roll.of(case.subjects[0])])
    told = verdicts.it_was([case.name(top)], _how_much(case, top, "days"))
    return Finding(truth(top == case.subjects[0]), facts, told)


def _possible(case: Case) -> set[str]:
    """Who was what the claim says, by any source."""
    return {
        subject
        for subject in case.roll.subjects
        if any(_narrowed(case, held) for history in case.histories.of(subject) for held in history)
    }


def _may_win(case: Case, winners: list[str], key: str, pick: Callable[..., int]) -> bool:
    """Whether by some other source one of those whom the claim names comes as far as the winners."""
    named = [m for s in case.subjects for m in _measures(case, s, key)]
    others = [m for winner in winners for m in _measures(case, winner, key)]
    worst = max(others) if pick is min else min(others)
    return not named or pick([*named, worst]) != worst or worst in named


def _how_much(case: Case, winner: str, key: str) -> str:
    if key == "days":
        return values.total_duration(_measure(case, winner, key))
    chain = case.histories.chains(tuple(case.roll.of(winner)), case.statuses)[0]
    return spells.from_to(chain[0].start, max(chain, key=lambda h: h.span.end).end)


def nth(case: Case) -> Finding | None:
    """That somebody was the second, the third of a row."""
    words = case.statement.text.casefold().split()
    rank = next((ORDINALS[w] for w in words if ORDINALS.get(w, 1) > 1), None)
    if rank is None or len(case.subjects) != 1 or case.amounts:
        return None
    people = _people(_members(case, case.whens))
    if len(people) < rank:
        return Finding(Truth.UNKNOWN)
    there = people[rank - 1]
    facts = facts_of(case.roll.of(there))
    return Finding(truth(there == case.subjects[0]), facts, verdicts.it_was([case.name(there)]))


def only(case: Case) -> Finding | None:
    """That those who are named, and nobody else, were what is said."""
    if Sign.ONLY not in case.signs or case.merely or not case.subjects or case.amounts:
        return None
    if not (case.traits or case.statuses or case.whens):
        return None
    rows = _members(case, case.whens)
    people = _people(rows)
    told = _told(case, people, [len(people)])
    others = set(people) - set(case.subjects)
    firm = {h.subject for h in rows if not h.fact.disputed}
    if set(people) != set(case.subjects) and not others & firm:
        return Finding(Truth.UNKNOWN)
    return Finding(truth(set(people) == set(case.subjects)), facts_of(rows), told)
