"""Claims about the time that somebody was out between two times in."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Final

from bot.claims.case import Case
from bot.claims.comparing import dated, lasting
from bot.claims.finding import Finding, Truth, all_of, any_of, together, truth
from bot.claims.histories import History, span_of
from bot.claims.statement import Tie, When
from bot.facts.dates import Span
from bot.facts.queries import Held
from bot.wording import values, verdicts

# "Out before 1965" is having left rather than not being there.
_STATES: Final = (Tie.IN, Tie.RANGE, Tie.BETWEEN, Tie.THROUGHOUT, Tie.SINCE)


def apart(case: Case) -> Finding | None:
    """That somebody was out between two times in, for so long where that is told (`measured`: it must be)."""
    if len(case.subjects) != 1 or len(case.amounts) > 1 or case.statuses:
        return None
    if case.frame.options.get("measured") == "true" and not case.amounts:
        return None
    if any(amount.unit is None for amount in case.amounts):
        return None
    (subject,) = case.subjects
    back = case.frame.options.get("back") in case.concepts
    found = case.finding(subject, lambda history: _was_out(case, history, back=back))
    chains = case.histories.chains(tuple(case.roll.of(subject)))
    lengths = [values.duration(gap) for gap, _, _ in _gaps(chains)]
    if not lengths:
        return found
    told = f"{verdicts.apart(case.name(subject), lengths)} {found.evidence}"
    return Finding(found.truth, found.facts, told, found.disputed, found.denial)


def _was_out(case: Case, history: History, *, back: bool) -> Truth:
    """Whether there was a gap of the length, and at the time, that the claim tells."""
    gaps = _gaps(case.histories.chains(history))
    if not gaps:
        return Truth.FALSE
    return any_of(
        all_of(
            [
                *(lasting(gap.days, amount) for amount in case.amounts),
                *(_told(before, after, when, back=back) for when in case.whens),
                truth(gap.days > 0),
            ]
        )
        for gap, before, after in gaps
    )


def _told(before: History, after: History, when: When, *, back: bool) -> Truth:
    """Whether a time is that of a gap: of both its ends, of its first day, or of the way `back`."""
    left = max(before, key=lambda held: held.span.end).end
    if when.tie in (Tie.RANGE, Tie.BETWEEN) and when.until is not None:
        ends = (left, when.time), (after[0].start, when.until)
        return all_of(dated(day, When(Tie.IN, time)) for day, time in ends)
    if when.tie is Tie.SINCE and not back:
        return dated(left, When(Tie.IN, when.time))
    if when.tie in (Tie.UNTIL, Tie.SINCE):
        return dated(after[0].start, When(Tie.IN, when.time))
    return dated(after[0].start, when)


def absent(case: Case) -> Finding | None:
    """That each subject was out at a time, or from one time to another."""
    if not case.subjects or not case.whens or case.statuses or case.present:
        return None
    if any(when.soon or when.only or when.tie not in _STATES for when in case.whens):
        return None
    return together([_absent(case, subject) for subject in case.subjects])


def _absent(case: Case, subject: str) -> Finding:
    """That one was out; "never out" denies every day of it, "not out" only all of them."""
    found = case.finding(subject, lambda history: all_of(_out(history, w) for w in case.whens))
    if not case.statement.negated or not case.roll.of(subject):
        return found
    stayed = [
        all_of(_stayed(case, history, when) for when in case.whens)
        for history in case.histories.of(subject)
    ]
    denial = stayed[0] if len(set(stayed)) == 1 else Truth.UNKNOWN
    sure = denial is Truth.TRUE or "never" in case.statement.words
    return replace(found, denial=denial if sure else Truth.UNKNOWN)


def _stayed(case: Case, history: History, when: When) -> Truth:
    """Whether somebody was in on every day of a time; of a range its first and last may be cut short."""
    span = when.span
    if when.until is not None and when.time.span.end < when.until.span.start:
        span = Span(when.time.span.end, when.until.span.start)
    stretches = [span_of(chain) for chain in case.histories.chains(history)]
    return truth(any(s.start <= span.start and span.end <= s.end for s in stretches))


def _out(history: History, when: When) -> Truth:
    """Whether no row holds at a time; at the ends of a range somebody may just leave, or come back."""
    if when.tie is Tie.SINCE:
        return truth(all(held.span.end <= when.span.end for held in history))
    inner = when.span
    if when.until is not None and when.time.span.end < when.until.span.start:
        inner = Span(when.time.span.end, when.until.span.start)
    there = [held for held in history if held.span.overlaps(inner)]
    if not there:
        rows = [held for held in history if held.span.overlaps(when.span)]
        return Truth.TRUE if all(_turns(held, when) for held in rows) else Truth.UNKNOWN
    covered = any(h.span.start <= inner.start and inner.end <= h.span.end for h in there)
    return truth(False) if covered or when.until is not None else Truth.UNKNOWN


def _turns(held: Held, when: When) -> bool:
    """Whether a row ends within the first time of a range, or begins within the last."""
    if when.until is None:
        return False
    return held.span.end in when.time.span or held.span.start in when.until.span


def _gaps(chains: list[History]) -> list[tuple[Span, History, History]]:
    """The times between stretches, each with the stretches before and behind it."""
    return [
        (Span(span_of(one).end, span_of(other).start), one, other)
        for one, other in itertools.pairwise(chains)
    ]
