"""Claims about who of them came first, last or n-th, or stayed longest."""

from __future__ import annotations

from collections.abc import Callable

from bot.claims.case import Case
from bot.claims.comparing import dated, lasting
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, truth
from bot.claims.histories import span_of
from bot.claims.judging.groups import members_of, narrowed, people_of
from bot.claims.judging.stretches import covers
from bot.facts.queries import facts_of
from bot.reading.english import ORDINALS
from bot.wording import moments, values, verdicts

_FEW = 7  # so many are "among the first"
_LENGTHS = (Sign.YEAR, Sign.MONTH, Sign.WEEK, Sign.DAY, Sign.DECADE)
_BEST = {
    Sign.FIRST: ("start", min),
    Sign.LAST: ("start", max),
    Sign.LONGEST: ("days", max),
    Sign.SHORTEST: ("days", min),
}


def best(case: Case) -> Finding | None:
    """That somebody was the first, the last, the longest-serving of all those whom the claim is about."""
    sign = next((s for s in _BEST if s in case.signs), None)
    if sign is None or not case.subjects or len(case.statuses) > 1:
        return None
    key, pick = _BEST[sign]
    if _of_something_else(case, sign) or not _by_length(case, key):
        return None
    rows = members_of(case, case.whens)
    people = people_of(rows)
    if not people:
        return None
    measures = {subject: _measure(case, subject, key) for subject in people}
    if _among(case, sign):
        return _near_the_top(case, measures, pick, key)
    top = pick(measures.values())
    winners = [subject for subject in people if measures[subject] == top]
    inside = set(case.subjects) <= set(winners)
    found = truth(inside)
    if not inside and set(case.subjects) <= _possible(case) and _may_win(case, winners, key, pick):
        found = Truth.UNKNOWN
    for amount in case.amounts:
        found = all_of([found, *(lasting(measures.get(s, 0), amount) for s in case.subjects)])
    facts = facts_of([h for h in rows if h.subject in winners or h.subject in case.subjects])
    more = _how_much(case, winners[0], key)
    if len(winners) > 8:
        return Finding(Truth.UNKNOWN)
    return Finding(found, facts, verdicts.it_was([case.name(w) for w in winners], more))


def _by_length(case: Case, key: str) -> bool:
    """Whether the amounts can be those of the length by which they are compared."""
    return not case.amounts or (
        key == "days" and len(case.amounts) == 1 and case.amounts[0].unit in _LENGTHS
    )


def _among(case: Case, sign: Sign) -> bool:
    """Whether somebody is only said to be near the top: "one of the last", "among the first"."""
    words, place = case.statement.words, case.statement.place_of(sign)
    ahead = [word for word in words[:place] if word not in ("the", "very")]
    return ahead[-2:] == ["one", "of"] or ahead[-1:] in (["among"], ["amongst"])


def _near_the_top(
    case: Case, measures: dict[str, int], pick: Callable[..., int], key: str
) -> Finding:
    """Whether each subject is among the first few; unknown where that is a matter of opinion."""
    order = sorted(measures.values(), reverse=pick is max)
    ranks = [order.index(measures[s]) if s in measures else len(order) for s in case.subjects]
    few = min(_FEW, len(order) // 3)
    if any(few < rank <= len(order) // 3 for rank in ranks) or len(order) < _FEW:
        return Finding(Truth.UNKNOWN)
    tops = [s for s in measures if measures[s] == order[0]][:3]
    facts = facts_of([h for s in (*tops, *case.subjects) for h in case.roll.of(s)])
    told = " ".join(case.told(subject) for subject in case.subjects)
    said = verdicts.it_was([case.name(s) for s in tops], _how_much(case, tops[0], key))
    return Finding(truth(all(rank <= few for rank in ranks)), facts, f"{said} {told}")


def turned_first(case: Case) -> Finding | None:
    """That of those who came in at one time somebody was the first, or the last, to leave."""
    sign = next((s for s in (Sign.FIRST, Sign.LAST) if s in case.signs), None)
    words = set(case.statement.words)
    if sign is None or len(case.subjects) != 1 or len(case.whens) != 1 or case.statuses:
        return None
    if "who" not in words or any(amount.unit is not None for amount in case.amounts):
        return None
    chains = [
        chain
        for subject in case.roll.subjects
        for chain in case.histories.chains(tuple(case.roll.of(subject)))
        if dated(chain[0].start, case.whens[0]) is Truth.TRUE
    ]
    ends = {chain[0].subject: span_of(chain).end for chain in chains}
    if len(ends) < 2 or any(a.exact and a.low != len(ends) for a in case.amounts):
        return None
    edge = (min if sign is Sign.FIRST else max)(ends.values())
    there = [subject for subject, end in ends.items() if end == edge]
    found = truth(there == [case.subjects[0]])
    if case.subjects[0] in there and len(there) > 1:
        found = Truth.UNKNOWN
    facts = facts_of([held for subject in there for held in case.roll.of(subject)])
    return Finding(found, facts, verdicts.it_was([case.name(s) for s in there]))


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
            days = [span_of(chain).days for chain in chains]
            found.append(max(days) if Sign.THROUGHOUT in case.signs else sum(days))
        elif chains:
            day = span_of(chains[0]).end if ending else span_of(chains[0]).start
            found.append(day.toordinal())
    return found


def unbeaten(case: Case) -> Finding | None:
    """That nobody, but for those who are excepted, was in for longer (or shorter) than somebody."""
    ways = case.signs & {Sign.LONGER, Sign.SHORTER}
    if Sign.NONE not in case.signs or len(ways) != 1 or not case.subjects:
        return None
    if case.whens and not _dates(case):
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


def _dates(case: Case) -> bool:
    """Whether the times only tell when that was which lasted so long: "a month in spring 1953"."""
    chains = case.histories.chains(tuple(case.roll.of(case.subjects[-1])), case.statuses)
    told = any(all(covers(c, when) is Truth.TRUE for when in case.whens) for c in chains)
    return told and len(chains) == 1 and any(a.unit is not None for a in case.amounts)


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
