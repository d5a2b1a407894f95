"""Claims about how a number grew: whether, by how much, from what to what."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from math import inf
from typing import Final

from bot.claims.case import Case
from bot.claims.comparing import counted
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, truth
from bot.claims.statement import Amount, Tie
from bot.facts.model.facts import Fact
from bot.wording import plain

_VAGUE: Final = 0.2
WAYS: Final[Mapping[str, Callable[[int, int], bool]]] = {
    "up": operator.gt,
    "down": operator.lt,
    "same": operator.eq,
    "other": operator.ne,
}
_MULTIPLES: Final = {
    Sign.DOUBLE: 2.0,
    Sign.TRIPLE: 3.0,
    Sign.QUADRUPLE: 4.0,
    Sign.HALF: 0.5,
}


def growth(case: Case) -> Finding | None:
    """That a number grew or fell between two rows: whether, by how much, from what to what."""
    over, counts = case.frame.options["over"], case.frame.options["count"]
    facts = sorted(case.records.rows(case.frame.relation), key=lambda f: str(f.values[over]))
    chosen = _span_of_rows(case, facts, over)
    if not case.whens:
        chosen = _by_numbers(case, facts, counts) or chosen
    if chosen is None:
        return None
    if not chosen:
        return Finding(Truth.UNKNOWN)
    first, last = chosen[0], chosen[-1]
    before, after = first.values[counts], last.values[counts]
    assert isinstance(before, int)
    assert isinstance(after, int)
    goes = WAYS[case.frame.options.get("way", "up")]
    if case.frame.options.get("multiple") == "true" and not case.signs & _MULTIPLES.keys():
        return None
    years = int(str(last.values[over])) - int(str(first.values[over]))
    numbers = _numbers(case, before, after, years)
    if numbers is None:
        return None
    found = all_of([truth(goes(after, before)), *numbers])
    told = plain.growth(before, after, str(first.values[over]), str(last.values[over]))
    return Finding(found, (first, last), told.replace("**", ""))


def _span_of_rows(case: Case, facts: Sequence[Fact], over: str) -> list[Fact] | None:
    """The rows from the first year named to the last; empty where one has none."""
    years = [t.year for when in case.whens for t in (when.time, when.until) if t is not None]
    if any(year is None for year in years):
        return None
    by_year = {fact.values[over]: fact for fact in facts}
    known = [by_year[year] for year in years if year is not None and year in by_year]
    if len(known) < len(years):
        return []
    if len(known) == 2:
        return sorted(known, key=lambda f: str(f.values[over]))
    if not known:
        return [facts[0], facts[-1]]
    return _from_one(known[0], facts, case.whens[0].tie)


def _by_numbers(case: Case, facts: Sequence[Fact], counts: str) -> list[Fact]:
    """The rows with the two numbers that a claim names without their years; empty where they differ."""
    numbers = [amount.low for amount in case.amounts if amount.unit is None and amount.exact]
    found = [fact for fact in facts if fact.values[counts] in numbers]
    return found if len(found) == len(numbers) == 2 else []


def _from_one(one: Fact, facts: Sequence[Fact], tie: Tie) -> list[Fact]:
    """From one row to the last, or from the first to it; empty where there is no way."""
    if tie in (Tie.AFTER, Tie.SINCE):
        return [one, facts[-1]] if one is not facts[-1] else []
    return [facts[0], one] if one is not facts[0] else []


def _numbers(case: Case, before: int, after: int, years: int) -> list[Truth] | None:
    """What the numbers of the claim come to: a difference, a ratio, per cent, or both ends."""
    ratio = after / before if before else inf
    more = Sign.MORE in case.signs
    found: list[Truth | None] = [
        truth(ratio > number) if more else near(ratio, number)
        for sign, number in _MULTIPLES.items()
        if sign in case.signs
    ]
    found += [_measured(amount, ratio, years) for amount in case.amounts if amount.unit is not None]
    ends = [a for a in case.amounts if a.unit is None]
    if len(ends) == 1:
        found.append(any_of([counted(abs(after - before), ends[0]), counted(after, ends[0])]))
    elif len(ends) == 2:
        first, last = reversed(ends) if _backwards(case) else ends
        found += [counted(before, first), counted(after, last)]
    elif ends:
        return None
    known = [each for each in found if each is not None]
    return known if len(known) == len(found) else None


def _measured(amount: Amount, ratio: float, years: int) -> Truth | None:
    """Whether a number grew so many times, by so much per cent, or over so many years; None of other units."""
    if amount.unit is Sign.TIMES:
        exact = amount.exact
        return near(ratio, amount.low) if exact else truth(amount.low <= ratio <= amount.high)
    if amount.unit is Sign.PERCENT:
        return _share(100 * abs(ratio - 1), amount)
    return truth(amount.low <= years <= amount.high) if amount.unit is Sign.YEAR else None


def _share(value: float, amount: Amount) -> Truth:
    """Whether a share is the claimed one; "about" leaves a fifth of it either way."""
    if not amount.exact:
        return truth(amount.low <= value <= amount.high)
    if amount.vague and abs(value - amount.low) <= _VAGUE * amount.low:
        return Truth.TRUE
    return near(value, amount.low)


def _backwards(case: Case) -> bool:
    """Whether the later year is named first: "600 in 1921, up from 30 in 1919"."""
    starts = [when.span.start for when in case.whens]
    return starts != sorted(starts)


def near(value: float, claimed: float) -> Truth:
    """Whether a ratio or a share is the claimed one; unknown a little further off."""
    if abs(value - claimed) <= 0.08 * claimed:
        return Truth.TRUE
    return Truth.FALSE if abs(value - claimed) > 0.2 * claimed else Truth.UNKNOWN
