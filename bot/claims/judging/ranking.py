"""Claims about who of them came first, last or n-th, or stayed longest."""

from __future__ import annotations

from collections.abc import Callable

from bot.claims.case import Case
from bot.claims.comparing import lasting
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, truth
from bot.claims.histories import span_of
from bot.claims.judging.groups import members_of, narrowed, people_of
from bot.facts.queries import facts_of
from bot.reading.english import ORDINALS
from bot.wording import moments, values, verdicts

_BEST = {
    Sign.FIRST: ("start", min),
    Sign.LAST: ("start", max),
    Sign.LONGEST: ("days", max),
    Sign.SHORTEST: ("days", min),
}


def best(case: Case) -> Finding | None:
    """That somebody was the first, the last, the longest-serving of all those whom the claim is about."""
    sign = next((s for s in _BEST if s in case.signs), None)
    if sign is None or not case.subjects or case.amounts or len(case.statuses) > 1:
        return None
    if _of_something_else(case, sign):
        return None
    key, pick = _BEST[sign]
    rows = members_of(case, case.whens)
    people = people_of(rows)
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


def _of_something_else(case: Case, sign: Sign) -> bool:
    """Whether the word doesn't say who it was: "was first a pawn", "first came in 1921", "the last council"."""
    words, place = case.statement.words, case.statement.place_of(sign)
    subject = case.records.base.pack.subject
    before_another = words[place + 1 : place + 2] in (("a",), ("an",))
    of_a_time = sign is Sign.FIRST and bool(case.whens) and words[place - 1 : place] != ("the",)
    of_the_whole = any(
        0 < mention.place - place <= 2 and any(subject in named.ids for named in mention.senses)
        for mention in case.statement.mentions
    )
    return before_another or of_a_time or of_the_whole


def _measure(case: Case, subject: str, key: str) -> int:
    return _measures(case, subject, key)[0]


def _measures(case: Case, subject: str, key: str) -> list[int]:
    """The measure by each source that has one, that which is kept to first."""
    found = []
    ending = case.frame.options.get("part") == "end"
    for history in case.histories.of(subject):
        chains = case.histories.chains(history, case.statuses)
        if chains and key == "days":
            found.append(sum(span_of(chain).days for chain in chains))
        elif chains:
            day = span_of(chains[0]).end if ending else span_of(chains[0]).start
            found.append(day.toordinal())
    return found


def unbeaten(case: Case) -> Finding | None:
    """That nobody, but for those who are excepted, was in for longer (or shorter) than somebody."""
    ways = case.signs & {Sign.LONGER, Sign.SHORTER}
    if Sign.NONE not in case.signs or len(ways) != 1 or case.whens or not case.subjects:
        return None
    if len(case.subjects) > 1 and Sign.EXCEPT not in case.signs:
        return None
    *excepted, subject = case.subjects
    lengths = {s: max(_measures(case, s, "days"), default=0) for s in _peers(case)}
    if subject not in lengths or len(case.amounts) > 1:
        return None
    own = lengths[subject]
    longer = Sign.LONGER in ways
    beyond = {s for s, days in lengths.items() if (days > own if longer else days < own)}
    top = (max if longer else min)(lengths, key=lambda each: lengths[each])
    facts = facts_of([*case.roll.of(top), *case.roll.of(subject)])
    told = verdicts.it_was([case.name(top)], _how_much(case, top, "days"))
    own_length = [lasting(own, amount) for amount in case.amounts if amount.unit is not None]
    return Finding(all_of([truth(beyond == set(excepted)), *own_length]), facts, told)


def _peers(case: Case) -> list[str]:
    """Those with whom somebody is compared: all of the status, and with the traits, that are named."""
    return people_of(members_of(case, ()))


def _possible(case: Case) -> set[str]:
    """Who was what the claim says, by any source."""
    return {
        subject
        for subject in case.roll.subjects
        if any(narrowed(case, held) for history in case.histories.of(subject) for held in history)
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
    return moments.from_to(chain[0].start, max(chain, key=lambda h: h.span.end).end)


def nth(case: Case) -> Finding | None:
    """That somebody was the second, the third of a row."""
    words = case.statement.text.casefold().split()
    rank = next((ORDINALS[w] for w in words if ORDINALS.get(w, 1) > 1), None)
    if rank is None or len(case.subjects) != 1 or case.amounts:
        return None
    people = people_of(members_of(case, case.whens))
    if len(people) < rank:
        return Finding(Truth.UNKNOWN)
    there = people[rank - 1]
    facts = facts_of(case.roll.of(there))
    return Finding(truth(there == case.subjects[0]), facts, verdicts.it_was([case.name(there)]))
