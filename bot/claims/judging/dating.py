"""Whether the date of a row is that of a claim, by what the frame says of its dates."""

from __future__ import annotations

from bot.claims.case import Case
from bot.claims.comparing import dated
from bot.claims.finding import Truth, truth
from bot.claims.statement import Tie, When
from bot.facts.dates import PartialDate


def happened(case: Case, day: PartialDate, when: When) -> Truth:
    """Whether a row's date is the claimed one, or one from or until which something held."""
    options = case.frame.options
    if case.frame.state:
        return _ever_since(day, when)
    if options.get("until") == "true":
        at = when.tie in (Tie.IN, Tie.ABOUT, Tie.BY, Tie.AFTER)
        if when.tie is Tie.SINCE and when.span.start >= day.span.start:
            return Truth.FALSE
        return _ever_since(day, when).opposite if at else _until(day, when)
    if options.get("at") == "exact":
        return _exactly(day, when)
    return dated(day, when)


def _exactly(day: PartialDate, when: When) -> Truth:
    """Whether a row's date is that of the claim, or lies in a time that the claim leaves open."""
    if when.tie not in (Tie.IN, Tie.BY, Tie.ABOUT) and not (when.only and when.tie is Tie.SINCE):
        return Truth.FALSE
    if when.time.year is not None:
        return truth(when.time.year == day.year)
    return truth(when.span.start <= day.span.start and day.span.end <= when.span.end)


def _ever_since(day: PartialDate, when: When) -> Truth:
    """Whether what has held since a date held at that time; until when it held isn't told."""
    if when.tie is Tie.SINCE or (when.only and when.tie is Tie.IN):
        return dated(day, When(Tie.IN, when.time))
    if when.tie is Tie.RANGE:
        began = dated(day, When(Tie.IN, when.time))
        return began if began is Truth.FALSE else Truth.UNKNOWN
    if when.tie in (Tie.BY, Tie.BEFORE):
        return dated(day, when)
    if when.tie is Tie.UNTIL:
        return Truth.UNKNOWN
    return _held_in(day, when)


def _held_in(day: PartialDate, when: When) -> Truth:
    """Whether what has held since a date held in, or after, a time."""
    if when.span.start >= day.span.start:
        return Truth.TRUE
    if when.tie is Tie.ABOUT and dated(day, when) is Truth.TRUE:
        return Truth.UNKNOWN
    over = when.tie is Tie.AFTER or when.span.end <= day.span.start
    return Truth.FALSE if over else Truth.UNKNOWN


def _until(day: PartialDate, when: When) -> Truth:
    """Whether what held until a date held before, or until, that time."""
    if when.tie in (Tie.BEFORE, Tie.UNTIL):
        return truth(when.span.start <= day.span.end)
    return Truth.UNKNOWN
