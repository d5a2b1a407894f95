"""The amounts of a claim: numbers with their bounds and units."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import Final

from bot.claims.english.signs import Sign
from bot.claims.items import Item
from bot.claims.statement import Amount
from bot.claims.tape import Tape

UNITS: Final = frozenset(
    {Sign.YEAR, Sign.MONTH, Sign.WEEK, Sign.DAY, Sign.DECADE, Sign.TIMES, Sign.PERCENT}
)
_LENGTHS: Final = UNITS - {Sign.TIMES, Sign.PERCENT}
_MEASURES: Final = frozenset(
    {Sign.MORE, Sign.FEWER, Sign.LEAST, Sign.MOST_OF, Sign.ABOUT, Sign.NEARLY, Sign.EXACTLY, Sign.ONLY, Sign.UNDER, Sign.BETWEEN}
)  # fmt: skip
_ARTICLES = frozenset({"a", "an", "single"})
_POINTING = frozenset({"the", "this", "that", "those", "these", "same", "in", "of"})
_EPSILON = 1e-6


def amounts(tape: Tape) -> tuple[Amount, ...]:
    """Use up the numbers, with the words that bound them and their units."""
    found: list[Amount] = []
    for place, item in enumerate(tape.items):
        if place in tape.used:
            continue
        unit = _unit_after(tape, place) if item.count is not None else None
        if item.count is not None:
            found.append(_amount(tape, place, float(item.count), unit))
        elif _lone_unit(tape, place, item):
            unit = next(sign for sign in item.signs if sign in UNITS)
            found.append(_amount(tape, place, 1.0, unit))
    return _joined(tape, found)


def _joined(tape: Tape, amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    """Two numbers that are the ends of one amount: "two or three", "between 30 and 40 years"."""
    found: list[Amount] = []
    for amount in amounts:
        before = found[-1] if found else None
        between = _between(tape, before, amount) if before is not None else None
        if before is None or between is None:
            found.append(amount)
            continue
        tape.used.update(between)
        vague = before.vague or amount.vague
        found[-1] = Amount(before.low, amount.high, amount.unit, vague, before.place)
    return tuple(found)


def _between(tape: Tape, one: Amount, other: Amount) -> list[int] | None:
    """The items that make one amount of two; None where they are two."""
    starts = [item.start for item in tape.items]
    first, last = starts.index(one.place), starts.index(other.place)
    joints = {Sign.OR, Sign.TO}
    ahead = tape.items[first - 1].signs if first > 0 else frozenset[Sign]()
    if Sign.BETWEEN in ahead:
        joints.add(Sign.AND)
    if Sign.FROM in ahead or tape.before[one.place] == "from":
        return None  # "from 30 to 600" is two numbers
    between = range(first + 1, last)
    if not (one.exact and other.exact and one.low < other.low and one.unit is None):
        return None
    if len(between) > 1 or not all(tape.items[i].signs & joints for i in between):
        return None
    return list(between)


def _unit_after(tape: Tape, place: int) -> Sign | None:
    """The unit behind a number, used up."""
    if place + 1 >= len(tape.items):
        return None
    unit = next((s for s in tape.items[place + 1].signs if s in UNITS), None)
    if unit is not None:
        tape.used.add(place + 1)
    return unit


def _lone_unit(tape: Tape, place: int, item: Item) -> bool:
    """ "a week": a unit without a number. Beside a time, as in "the year 1921", it says nothing."""
    if item.concepts or not item.signs & _LENGTHS:
        return False
    if tape.before[item.start] in _ARTICLES:
        return True
    near = tape.items[max(place - 1, 0) : place + 2]
    if tape.before[item.start] in _POINTING or any(i.time for i in near):
        tape.used.add(place)
    return False


def _amount(tape: Tape, place: int, number: float, unit: Sign | None) -> Amount:
    tape.used.add(place)
    low = high = number
    vague = False
    step = place - 1
    while step >= 0 and step not in tape.used and tape.items[step].signs & _MEASURES:
        signs = tape.items[step].signs
        if Sign.MORE in signs and tape.before[tape.items[place].start] in _POINTING:
            tape.used.add(step)  # "over the six years"
            break
        bounds = _bounds(signs, number)
        if bounds is not None:
            low, high = bounds
        elif signs & {Sign.ABOUT, Sign.NEARLY}:
            vague = True
        elif not signs & {Sign.ONLY, Sign.EXACTLY, Sign.BETWEEN}:
            break
        tape.used.add(step)
        step -= 1
    if _or_more(tape, place + (2 if unit is not None else 1)):
        high = inf
    return Amount(low, high, unit, vague, tape.items[place].start)


def _bounds(signs: frozenset[Sign], number: float) -> tuple[float, float] | None:
    """The least and the most that the words before a number leave; None where they bound nothing."""
    if Sign.MORE in signs:
        return number + _EPSILON, inf
    if Sign.LEAST in signs:
        return number, inf
    if signs & {Sign.FEWER, Sign.UNDER}:
        return 0.0, number - _EPSILON
    return (0.0, number) if Sign.MOST_OF in signs else None


def _or_more(tape: Tape, place: int) -> bool:
    """Whether "or more" stands at a place."""
    if place >= len(tape.items) or place in tape.used:
        return False
    item = tape.items[place]
    if Sign.LEAST not in item.signs or not item.text.startswith("or "):
        return False
    tape.used.add(place)
    return True
