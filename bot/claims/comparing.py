"""Comparing values: a day with a time, a length with an amount."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.claims.english.signs import Sign
from bot.claims.finding import Truth, any_of, truth
from bot.claims.statement import Amount, Tie, When
from bot.facts.dates import PartialDate, Span

_DAYS = {
    Sign.YEAR: 365.25,
    Sign.MONTH: 30.44,
    Sign.WEEK: 7.0,
    Sign.DAY: 1.0,
    Sign.DECADE: 3652.5,
}  # fmt: skip
_NEAR = timedelta(days=550)  # "around 1920"
_FAR = timedelta(days=1100)
_DAYS_NEAR = timedelta(days=7)
_SOON = timedelta(days=120)  # "right after"


def dated(value: PartialDate, when: When) -> Truth:
    """Whether something that happened on a date happened at that time."""
    if when.old_style is not None and value.old_style:
        return _at(value.span if when.old_style else _new(value), when)
    found = _at(value.span, when)
    return found if not value.old_style else any_of([found, _at(_new(value), when)])


def _new(value: PartialDate) -> Span:
    day = value.new_style or value.first
    return Span(day, day + timedelta(days=1))


def _at(value: Span, when: When) -> Truth:
    time = when.span
    if when.soon and when.tie is Tie.AFTER:
        return truth(value.start >= time.start and value.start - time.end <= _SOON)
    if when.time.event is not None and when.tie in (Tie.IN, Tie.BEFORE, Tie.AFTER):
        return _by_event(value, time, when.tie)
    compare = _COMPARISONS.get(when.tie, _within)
    found = compare(value, time)
    near = Span(time.start - when.margin, time.end + when.margin)
    return Truth.UNKNOWN if found is Truth.FALSE and when.margin and value.overlaps(near) else found


def _by_event(value: Span, event: Span, tie: Tie) -> Truth:
    """Whether something happened before, at or after an event; at its borders people mean either."""
    if tie is Tie.IN:
        if value.overlaps(Span(event.start - _DAYS_NEAR, event.end + _DAYS_NEAR)):
            return Truth.TRUE
        far = not value.overlaps(Span(event.start - _SOON, event.end + _SOON))
        return Truth.FALSE if far else Truth.UNKNOWN
    if tie is Tie.AFTER and value.end >= event.end and value.start >= event.start:
        return Truth.TRUE
    if value.overlaps(event):
        return Truth.UNKNOWN
    return truth((value.start >= event.end) == (tie is Tie.AFTER))


def _within(value: Span, time: Span) -> Truth:
    if time.start <= value.start and value.end <= time.end:
        return Truth.TRUE
    return Truth.UNKNOWN if value.overlaps(time) else Truth.FALSE


def _order(value: Span, time: Span) -> Truth:
    if value.end <= time.start:
        return Truth.TRUE
    return Truth.FALSE if value.start >= time.start else Truth.UNKNOWN


def _after(value: Span, time: Span) -> Truth:
    if value.start >= time.end:
        return Truth.TRUE
    return Truth.FALSE if value.end <= time.end else Truth.UNKNOWN


def _about(value: Span, time: Span) -> Truth:
    if value.overlaps(Span(time.start - _NEAR, time.end + _NEAR)):
        return Truth.TRUE
    far = not value.overlaps(Span(time.start - _FAR, time.end + _FAR))
    return Truth.FALSE if far else Truth.UNKNOWN


def _by(value: Span, time: Span) -> Truth:
    if value.end <= time.end:
        return Truth.TRUE
    return Truth.FALSE if value.start >= time.end else Truth.UNKNOWN


_COMPARISONS: Final = {
    Tie.BEFORE: _order,
    Tie.AFTER: _after,
    Tie.UNTIL: _by,
    Tie.BY: _by,
    Tie.ABOUT: _about,
}


def several_times(whens: Sequence[When]) -> bool:
    """Whether there are two times that can't both be that of one day."""
    spans = [when.time.span for when in whens if when.tie is Tie.IN]
    return any(not one.overlaps(other) for one, other in itertools.pairwise(spans))


def counted(value: int, amount: Amount) -> Truth:
    """Whether a number is the claimed one; "about" leaves a tenth either way, and a doubt behind it."""
    if not amount.vague:
        return truth(amount.low <= value <= amount.high)
    if amount.low * 0.88 <= value <= amount.high * 1.12:
        return Truth.TRUE
    near = amount.low * 0.8 <= value <= amount.high * 1.25
    return Truth.UNKNOWN if near else Truth.FALSE


def lasting(days: int, amount: Amount) -> Truth:
    """Whether a length of time is the claimed one, give or take how people round."""
    assert amount.unit is not None
    unit = _DAYS[amount.unit]
    length = days / unit
    if not amount.exact:
        return truth(amount.low <= length <= amount.high)
    slack = _slack(amount.low, amount.unit)
    if amount.vague:
        slack = max(slack, 0.15 * amount.low, 0.5)
    if abs(length - amount.low) <= slack:
        return Truth.TRUE
    far = abs(length - amount.low) > max(1.3 * slack, 0.12 * amount.low)
    return Truth.FALSE if far else Truth.UNKNOWN


def _slack(amount: float, unit: Sign) -> float:
    """How far a bare number may be off: "34 years" may be rounded up or down."""
    if unit is Sign.DAY:
        return 1.0
    if unit is Sign.WEEK:
        return 0.5
    return 0.99 if amount >= 3 else 0.4
