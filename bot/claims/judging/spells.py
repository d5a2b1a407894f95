"""Claims that somebody was in, at a time or in a status."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.claims.case import Case
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, together, truth
from bot.claims.histories import History
from bot.claims.judging.groups import full, plainly
from bot.claims.judging.instead import among, instead, no_more
from bot.claims.judging.lengths import which_of
from bot.claims.judging.stretches import at_each, covers, mostly, then, whole_range
from bot.claims.statement import Tie, When
from bot.facts.dates import Span

_ORDER = frozenset({Sign.FIRST, Sign.LAST, Sign.NTH})


def held(case: Case) -> Finding | None:
    """That each subject was in, at a time or in a status where one is named."""
    merely = case.merely and bool(case.statuses)
    if not case.subjects or case.present or (Sign.ONLY in case.signs and not merely):
        return None
    if (case.amounts and not _numbered(case)) or _returned(case) or _owned(case):
        return None
    if _unordered(case) or _vague(case) or (case.statement.negated and Sign.AGAIN in case.signs):
        return None  # "never again" doesn't say never
    if case.statement.negated:
        case = replace(case, whens=tuple(map(_between, map(_still, case.whens))))
    elif Sign.STILL in case.signs or "still" in case.statement.words:
        case = replace(case, whens=tuple(map(_eve, case.whens)))
    if Sign.THROUGHOUT in case.signs:
        case = replace(case, whens=tuple(map(_through, case.whens)))
    if len(case.statuses) > 1 and len(case.whens) > 1:
        return _by_turns(case)
    if Sign.ALWAYS in case.signs:
        return _always(case)
    each = [replace(case, statuses=(status,)) for status in case.statuses] or [case]
    found = [_held(one, subject) for one in each for subject in case.subjects]
    return together([*found, no_more(case)] if case.amounts else found)


def _vague(case: Case) -> bool:
    """Whether it was so for the most part, but not of which time."""
    return Sign.MOST in case.signs and not (
        case.whens and all(when.tie is Tie.IN for when in case.whens)
    )


def _always(case: Case) -> Finding | None:
    """That somebody was nothing else: "always a candidate"."""
    if case.whens or len(case.statuses) != 1 or case.amounts:
        return None

    def test(history: History) -> Truth:
        return truth(history and all(case.histories.fits(h, case.statuses) for h in history))

    return together([case.finding(subject, test) for subject in case.subjects])


def _unordered(case: Case) -> bool:
    """Whether a word of order isn't that of a stretch which lay at some time: "her first spell was in 1920"."""
    return bool(case.signs & _ORDER) and (which_of(case) is None or not case.whens)


def _by_turns(case: Case) -> Finding | None:
    """Each status at its own time: "a pawn in 1964, a queen in 1966"."""
    whens = sorted(case.whens, key=lambda when: when.place)
    order = sorted([*((at, "status") for _, at in case.ranks), *((w.place, "time") for w in whens)])
    kinds = [kind for _, kind in order]
    if len(whens) != len(case.ranks) or kinds != kinds[:2] * len(whens) or kinds[0] == kinds[1]:
        return None
    pairs = zip(case.ranks, whens, strict=True)
    each = [replace(case, statuses=(s,), ranks=((s, at),), whens=(w,)) for (s, at), w in pairs]
    return together([_held(one, subject) for one in each for subject in case.subjects])


def _returned(case: Case) -> bool:
    """Whether the claim says that somebody came back at one of several times: "returned", not "again"."""
    place = case.statement.place_of(Sign.AGAIN)
    return place >= 0 and len(case.whens) > 1 and case.statement.words[place] != "again"


def _owned(case: Case) -> bool:
    """Whether somebody had another who was that: "had a deputy", but "had the title of deputy"."""
    words = case.statement.words
    ahead = [[w for w in words[:at] if w not in ("new", "own")][-2:] for _, at in case.ranks]
    return any(w[:1] == ["had"] and w[1:] in (["a"], ["an"], ["his"], ["her"]) for w in ahead)


def _numbered(case: Case) -> bool:
    """Whether the only amount counts those who are named: "the two candidates were A and B"."""
    amount = case.amounts[0]
    number = len(case.subjects)
    whole = amount.exact and amount.unit is None and not amount.vague and len(case.amounts) == 1
    if whole and among(case) and not case.statement.negated:
        return True
    return whole and amount.low == number > 1 and not case.statement.negated


def _still(when: When) -> When:
    """ "No longer by 1977" says that it wasn't so then."""
    return replace(when, tie=Tie.IN) if when.tie is Tie.BY else when


def _between(when: When) -> When:
    """ "Not in it between July 1960 and June 1963" leaves open what was so within these months."""
    if when.tie not in (Tie.BETWEEN, Tie.RANGE) or when.until is None:
        return when
    inner = Span(when.time.span.end, when.until.span.start)
    if inner.days <= 0 or when.time.span.days == 1:
        return when
    return replace(when, tie=Tie.IN, time=replace(when.time, span=inner), until=None)


def _through(when: When) -> When:
    """ "Without a break in the sixties" says that it was so all that time."""
    return replace(when, tie=Tie.THROUGHOUT) if when.tie in (Tie.IN, Tie.BETWEEN) else when


def _eve(when: When) -> When:
    """ "Still in when the war ended" says that it was so up to that day."""
    if when.tie is Tie.BY:
        return replace(when, tie=Tie.IN)
    if when.tie is not Tie.IN or when.span.days != 1:
        return when
    eve = Span(when.span.start - timedelta(days=1), when.span.start)
    return replace(when, time=replace(when.time, span=eve))


def _held(case: Case, subject: str) -> Finding:
    finding = case.finding(subject, lambda history: _was_in(case, history))
    if finding.truth is Truth.TRUE and not _properly(case, subject):
        sure = case.frame.options.get("proper") in case.concepts and not _may_be(case, subject)
        return replace(finding, truth=Truth.FALSE if sure else Truth.UNKNOWN, denial=None)
    return instead(case, finding) if finding.truth is Truth.FALSE else finding


def _was_in(case: Case, history: History) -> Truth:
    """Whether by a history somebody was in as what, and when, the claim says."""
    history = plainly(case, history)
    chains = _chains(case, history)
    if not chains:
        return Truth.FALSE
    if Sign.MOST in case.signs:
        return truth(all(mostly(chains, when) for when in case.whens))
    if Sign.ONLY in case.signs and chains != _whole(case, history):
        if not case.whens:
            return Truth.FALSE
        if _otherwise(case, history):
            return Truth.UNKNOWN
    if Sign.AGAIN in case.signs and len(case.whens) > 1 and not any(w.only for w in case.whens):
        return at_each(chains, case.whens)
    return whole_range(case, chains, then(chains, case.whens))


def _chains(case: Case, history: History) -> list[History]:
    """The stretches that can be meant: one by its number, those after the first, or any."""
    chains = case.histories.chains(history, case.statuses)
    if case.signs & _ORDER and (which := which_of(case)) is not None:
        chains = chains[which : which + 1 or None]
    if Sign.AGAIN in case.signs and len(case.whens) < 2:
        chains = [
            c for c in chains if c[0].span.start > case.histories.chains(history)[0][-1].span.end
        ]
    if Sign.THROUGHOUT in case.signs and any(when.tie is Tie.SINCE for when in case.whens):
        chains = chains[-1:]  # without a break since then
    return chains


def _otherwise(case: Case, history: History) -> bool:
    """Whether at the times that are named somebody was also in as something else."""
    others = [held for held in history if not case.histories.fits(held, case.statuses)]
    return any(covers((held,), when) is not Truth.FALSE for held in others for when in case.whens)


def _may_be(case: Case, subject: str) -> bool:
    """Whether by some source somebody was in the general status, or whether that is in dispute."""
    disputed = any(held.fact.disputed for held in case.roll.of(subject))
    return disputed or any(full(case, h) for each in case.histories.of(subject) for h in each)


def _properly(case: Case, subject: str) -> bool:
    """Whether somebody was ever in the general status, where the claim uses its own word."""
    own = {case.frame.options.get("apart"), case.frame.options.get("proper")}
    if own.isdisjoint(case.concepts):
        return True
    chains = case.histories.chains(tuple(h for h in case.roll.of(subject) if full(case, h)))
    return any(all(covers(c, w) is not Truth.FALSE for w in case.whens) for c in chains)


def _whole(case: Case, history: History) -> list[History]:
    """The stretches whatever the status."""
    return case.histories.chains(history)
