"""How the stretches in which somebody was in fit the times that a claim names."""

from __future__ import annotations

from bot.claims.case import Case
from bot.claims.comparing import dated
from bot.claims.finding import Truth, all_of, any_of, truth
from bot.claims.histories import History, span_of
from bot.claims.statement import Tie, When
from bot.facts.dates import Span

_MONTH = 31  # days


def covers(chain: History, when: When) -> Truth:
    """Whether a stretch fits a time: for a range its two ends count, else any day in common."""
    span, time = span_of(chain), when.span
    match when.tie:
        case Tie.SINCE:
            return dated(chain[0].start, When(Tie.IN, when.time, old_style=when.old_style))
        case Tie.UNTIL:
            return ends(chain, When(Tie.IN, when.time))
        case Tie.RANGE:
            return _range(chain, when)
        case Tie.BETWEEN if _at_an_end(span, when):
            return Truth.FALSE if _narrow(when) else Truth.UNKNOWN
    if time.days == 1 and span.end == time.start and when.tie is Tie.IN:
        return Truth.UNKNOWN  # the day on which it ended
    return truth(_common(span, when))


def _at_an_end(span: Span, when: When) -> bool:
    """Whether of the time between two others a stretch has only days of these two: "between July and June"."""
    if when.until is None or when.time.span.end >= when.until.span.start:
        return False
    inner = Span(when.time.span.end, when.until.span.start)
    return span.overlaps(when.span) and not span.overlaps(inner)


def _narrow(when: When) -> bool:
    """Whether both ends are told to the month at least."""
    return when.until is not None and max(when.time.span.days, when.until.span.days) <= _MONTH


def _common(span: Span, when: When) -> bool:
    """Whether a stretch has days before, after, or throughout a time, or else any in common with it."""
    time = when.span
    match when.tie:
        case Tie.BEFORE:
            return span.start < time.start
        case Tie.AFTER:
            return span.end > time.end
        case Tie.BY:
            return span.start < time.end
        case Tie.THROUGHOUT if when.until is not None:
            # In the first and the last of the time somebody may just have come, or gone.
            return span.start < when.time.span.end and when.until.span.start <= span.end
        case Tie.THROUGHOUT:
            return span.start <= time.start and time.end <= span.end
        case _:
            return span.overlaps(time)


def _range(chain: History, when: When) -> Truth:
    """Whether a stretch begins with the first end of a range and ends with the last."""
    assert when.until is not None
    start = dated(chain[0].start, When(Tie.IN, when.time))
    both = all_of([start, ends(chain, When(Tie.IN, when.until))])
    if both is Truth.FALSE and _inner(chain, when):
        return Truth.UNKNOWN  # some of its own rows begin and end so, in another status
    return both


def _inner(chain: History, when: When) -> bool:
    assert when.until is not None
    starts = [dated(h.start, When(Tie.IN, when.time)) for h in chain]
    ends = [dated(h.end, When(Tie.IN, when.until)) for h in chain]
    return Truth.TRUE in starts and Truth.TRUE in ends


def ends(chain: History, when: When) -> Truth:
    """Whether a stretch ends at a time."""
    last = max(chain, key=lambda h: h.span.end)
    return dated(last.end, when)


def within(span: Span, time: Span) -> bool:
    """Whether a stretch lies wholly within a time."""
    return time.start <= span.start and span.end <= time.end


def mostly(chains: list[History], when: When) -> bool:
    """Whether the stretches take up more than half of a time."""
    time = when.span
    shared = [min(span_of(c).end, time.end) - max(span_of(c).start, time.start) for c in chains]
    return sum(max(days.days, 0) for days in shared) > time.days / 2


def at_each(chains: list[History], whens: tuple[When, ...]) -> Truth:
    """Whether for each time there is a stretch that fits it: "in 1952 and again from 1955"."""
    return all_of(any_of(covers(chain, when) for chain in chains) for when in whens)


def then(chains: list[History], whens: tuple[When, ...]) -> Truth:
    """Whether one of some stretches fits all times, or where they are several moments each fits one."""
    if any(when.only and when.tie is Tie.IN for when in whens):
        return _then_alone(chains, whens)
    if any(when.only and when.tie is Tie.SINCE for when in whens):
        chains = chains[:1]  # "only from 1956" says that it wasn't so before
    if all(when.tie is Tie.IN for when in whens):
        each = [any_of(covers(chain, when) for chain in chains) for when in whens]
        return all_of([Truth.TRUE, *each])
    return any_of(all_of(covers(chain, when) for when in whens) for chain in chains)


def _then_alone(chains: list[History], whens: tuple[When, ...]) -> Truth:
    """Whether all stretches lie within the times that are named."""
    found = all_of(any_of(covers(chain, when) for when in whens) for chain in chains)
    within = all(any(within(span_of(c), w.span) for w in whens) for c in chains)
    return found if within or found is Truth.FALSE else Truth.FALSE


def whole_range(case: Case, chains: list[History], found: Truth) -> Truth:
    """What several were from one time to another, some of them may have been before or after as well."""
    if found is not Truth.FALSE or len(case.subjects) < 2:
        return found
    ranges = [w for w in case.whens if w.tie is Tie.RANGE and w.until is not None]
    inner = [Span(w.time.span.end, w.until.span.start) for w in ranges if w.until is not None]
    there = [any(within(span, span_of(chain)) for chain in chains) for span in inner]
    return Truth.UNKNOWN if inner and all(there) else found
