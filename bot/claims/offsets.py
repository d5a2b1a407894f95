"""Times that lie a length away from another: "two years after …", "less than three months before …"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import inf
from typing import Final

from bot.claims.english.signs import Sign
from bot.claims.statement import Tie, When
from bot.claims.tape import Tape
from bot.facts.dates import Span
from bot.reading.times import Time

_LENGTHS: Final = {
    Sign.YEAR: 365.25,
    Sign.MONTH: 30.44,
    Sign.WEEK: 7.0,
    Sign.DAY: 1.0,
    Sign.DECADE: 3652.5,
}  # in days
_MANY: Final = 10  # a number that people round
_UNSURE: Final = 0.1  # of a unit: so near to what is meant nobody is wrong for sure
_BARE: Final = frozenset({Sign.ABOUT, Sign.NEARLY, Sign.EXACTLY, Sign.ONLY, Sign.BETWEEN})
_JOINTS: Final = frozenset({Sign.TO, Sign.OR, Sign.AND})


@dataclass(slots=True)
class _Length:
    """From `low` to `high` units, and the place of the first word that tells so."""

    unit: Sign
    low: float
    high: float
    place: int


def offset(tape: Tape, place: int, time: Time, *, ahead: bool) -> When | None:
    """The time so long after another, or before it; None where no length ends at a place.

    Uses up the words that tell the length.
    """
    item = tape.items[place]
    within = item.text == "in the week"
    unit = Sign.WEEK if within else next((s for s in item.signs if s in _LENGTHS), None)
    if unit is None:
        return None
    if ahead and (within or tape.before[item.start] == "the"):
        tape.used.add(place)  # "the week after"
        end = _moved(time.span.end, unit, 1)
        return When(Tie.IN, Time(Span(time.span.end, end), time.label))
    length = _length(tape, place, unit)
    if length is None:
        return None
    _bound(tape, length)
    tape.used.update(range(length.place, place + 1))
    return _away(time, length, ahead=ahead)


def _length(tape: Tape, place: int, unit: Sign) -> _Length | None:
    """The number that stands before a unit, or the two between which it lies."""
    number = tape.items[place - 1] if place and place - 1 not in tape.used else None
    if number is None or number.count is None:
        alone = tape.before[tape.items[place].start] in ("a", "an", "one")
        return _Length(unit, 1, 1, place) if alone else None
    least = tape.items[place - 3] if place > 2 and _joined(tape, place - 2) else None
    first = number if least is None or least.count is None else least
    if tape.before[first.start] == "for":
        return None
    if least is not None and least.count is not None and least.count < number.count:
        return _Length(unit, least.count, number.count, place - 3)
    return _Length(unit, number.count, number.count, place - 1)


def _joined(tape: Tape, place: int) -> bool:
    return bool(tape.items[place].signs & _JOINTS) and not {place, place - 1} & tape.used


def _bound(tape: Tape, length: _Length) -> None:
    """Widen a length by the words that stand before it: "less than", "at least"."""
    while length.place and length.place - 1 not in tape.used:
        before = tape.items[length.place - 1]
        if (
            before.signs & {Sign.FEWER, Sign.MOST_OF} and Sign.MORE not in before.signs
        ) or before.text == "within":
            length.low = 0
        elif before.signs & {Sign.MORE, Sign.LEAST}:
            length.high = inf
        elif not before.signs & _BARE or before.named or before.concepts:
            return
        length.place -= 1


def _away(time: Time, length: _Length, *, ahead: bool) -> When:
    """The time that such a length leads to; a bare number is meant give or take half a unit."""
    unit, low, high = length.unit, length.low, length.high
    span = time.span
    if high == inf:
        day = _moved(span.end, unit, low) if ahead else _moved(span.start, unit, -low)
        return When(Tie.AFTER if ahead else Tie.BEFORE, Time(Span(day, day), time.label))
    if not ahead:
        low, high = -high, -low
    slack = 0.0 if 0 in (low, high) else 0.5 if max(abs(low), abs(high)) < _MANY else 1.0
    near = Span(_moved(span.start, unit, low - slack), _moved(span.end, unit, high + slack))
    return When(Tie.IN, Time(near, time.label), margin=timedelta(days=_LENGTHS[unit] * _UNSURE))


def _moved(day: date, unit: Sign, number: float) -> date:
    return day + timedelta(days=_LENGTHS[unit] * number)
