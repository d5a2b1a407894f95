"""Claims about all of them with exceptions, and about what became of those of one time at another."""

from __future__ import annotations

from dataclasses import replace

from bot.claims.case import Case
from bot.claims.comparing import counted, dated
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, truth
from bot.claims.judging.groups import members_of, people_of, told_of
from bot.claims.statement import Tie, When
from bot.facts.queries import Held, facts_of
from bot.reading.times import Time
from bot.wording import verdicts


def excepting(case: Case) -> Finding | None:
    """That all of them, or none, were what is said, but for those who are named."""
    signs = case.signs & {Sign.ALL, Sign.NONE}
    if not case.subjects or len(signs) != 1 or case.amounts or case.statement.negated:
        return None
    fitting = set(people_of(members_of(case, case.whens)))
    whole = {h.subject for h in _whole(case)}
    if not whole or len(case.statuses) > 1 or not set(case.subjects) <= whole | fitting:
        return None
    others = fitting if Sign.NONE in signs else whole - fitting
    rows = [h for h in _whole(case) if h.subject in others]
    people = people_of(rows)
    if Sign.ALL in signs and not (case.statuses or case.traits or _manners(case)):
        return None
    return Finding(
        truth(others == set(case.subjects)),
        facts_of(rows[:8]),
        told_of(case, people, [len(people)]) if people else case.told(case.subjects[0]),
    )


def _manners(case: Case) -> frozenset[str]:
    return case.concepts & case.records.base.claims.manners.keys()


def _whole(case: Case) -> list[Held]:
    """All of whom it is said, whatever their status, traits and ways of leaving."""
    bare = replace(case, statuses=(), ranks=(), traits=(), concepts=case.concepts - _manners(case))
    return members_of(bare, case.whens)


def fared(case: Case) -> Finding | None:
    """That all, most, none or so many of those of one time were still in, or out, by another."""
    group, later = _times(case)
    if case.subjects or group is None or later is None or len(case.amounts) > 1:
        return None
    found = [_fared(case, there, later) for there in _groups(case, group)]
    if not found or None in found:
        return None
    return found[0] if len({f.truth for f in found if f}) == 1 else None


def _groups(case: Case, time: When) -> list[list[str]]:
    """Those of one time: whoever was in then; of those "chosen" then also the newcomers alone."""
    bare = replace(case, concepts=frozenset())
    rows = members_of(bare, (time,))
    starts = {part.strip() for part in case.frame.options.get("starts", "").split(",")}
    if not case.concepts & starts:
        return [people_of(rows)]
    new = [h for h in rows if dated(h.start, time) is Truth.TRUE]
    stayed = [h for h in rows if h.span.end > time.span.end]
    return [people_of(new), people_of(stayed)] if new else []


def _fared(case: Case, there: list[str], later: When) -> Finding | None:
    """What became of some people by a later time; of whom that isn't sure may be either."""
    ends = {part.strip() for part in case.frame.options.get("ends", "").split(",")}
    gone = bool(case.concepts & ends)
    left = {s: _gone(case, s, later) for s in there}
    said = [
        s for s, out in left.items() if (out is Truth.TRUE) == gone and out is not Truth.UNKNOWN
    ]
    unsure = sum(out is Truth.UNKNOWN for out in left.values())
    each = {_holds(case, n, len(there)) for n in range(len(said), len(said) + unsure + 1)}
    holds = each.pop() if there and len(each) == 1 else None
    if holds is None:
        return None
    told = verdicts.some_of(len(said), len(there), case.names(said))
    rest = [s for s in there if s not in said]
    if 0 < len(rest) < len(said):
        told = verdicts.all_but(len(said), len(there), case.names(rest))
    rows = [h for s in there for h in case.roll.of(s)]
    return Finding(holds, facts_of(rows[:12]), told)


def _times(case: Case) -> tuple[When | None, When | None]:
    """The time of those who are meant, and the time at which something is said of them."""
    if len(case.whens) == 1 and case.whens[0].tie is Tie.RANGE and case.whens[0].until is not None:
        # "Those of 1964 stayed until 1970"
        (both,) = case.whens
        return _ends(both, both.until) if "from" not in case.statement.words else (None, None)
    events = [when for when in case.whens if when.time.event is not None]
    others = [when for when in case.whens if when not in events]
    whens = [*events, *others] if len(events) == 1 else list(case.whens)
    if len(whens) != 2 or whens[0].tie is not Tie.IN:
        return None, None
    if whens[1].tie not in (Tie.IN, Tie.BY, Tie.UNTIL, Tie.BEFORE, Tie.AFTER):
        return None, None
    return (whens[0], whens[1]) if whens[0].span.start < whens[1].span.start else (None, None)


def _ends(both: When, until: Time | None) -> tuple[When | None, When | None]:
    return When(Tie.IN, both.time), When(Tie.UNTIL, until) if until is not None else None


def _gone(case: Case, subject: str, when: When) -> Truth:
    """Whether somebody was out at a time; unknown where that changed within it."""
    rows = case.roll.of(subject)
    if case.frame.options.get("through") in case.concepts:
        return truth(not any(h.span.start <= when.span.end < h.span.end for h in rows))
    day = when.span.start if when.tie is Tie.BEFORE else when.span.end
    first = when.span.start if when.tie is Tie.IN else day
    inside = [any(h.span.start <= at < h.span.end for h in rows) for at in (first, day)]
    if inside[0] != inside[1]:
        return Truth.UNKNOWN
    return truth(not inside[0])


def _holds(case: Case, number: int, total: int) -> Truth | None:
    """Whether so many of so many are as many as the claim says."""
    if case.amounts:
        return counted(number, case.amounts[0]) if case.amounts[0].unit is None else None
    shares = {
        Sign.ALL: number == total,
        Sign.NONE: number == 0,
        Sign.MOST: 2 * number > total,
        Sign.ANY: number > 0,
    }
    found = [truth(holds) for sign, holds in shares.items() if sign in case.signs]
    return all_of(found) if len(found) == 1 else None
