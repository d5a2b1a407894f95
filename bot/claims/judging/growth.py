"""Claims about how a number grew: whether, by how much, from what to what, and where it was higher."""

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
_WAYS: Final[Mapping[str, Callable[[int, int], bool]]] = {
    "up": operator.gt,
    "down": operator.lt,
    "same": operator.eq,
    "other": operator.ne,
}
_BIGGER: Final = frozenset({"bigger", "larger", "greater", "higher", "more", "size"})
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
    goes = _WAYS[case.frame.options.get("way", "up")]
    if case.frame.options.get("multiple") == "true" and not case.signs & _MULTIPLES.keys():
        return None
    years = int(str(last.values[over])) - int(str(first.values[over]))
    numbers = _numbers(case, before, after, years)
    if numbers is None:
        return None
    found = all_of([truth(goes(after, before)), *numbers])
    told = plain.growth(before, after, str(first.values[over]), str(last.values[over]))
    return Finding(found, (first, last), told.replace("**", ""))


def compared(case: Case) -> Finding | None:
    """That a number was higher or lower in one year than in another, which stands behind "than"."""
    over, counts = case.frame.options["over"], case.frame.options["count"]
    way = _way(case)
    years = [when.time.year for when in case.whens if when.tie is Tie.IN]
    if way is None or len(years) != 2 or not {"than", "as"} & set(case.statement.words):
        return None
    if len(case.amounts) > 1 or any(a.unit not in (Sign.TIMES, None) for a in case.amounts):
        return None
    by_year = {fact.values[over]: fact for fact in case.records.rows(case.frame.relation)}
    known = [by_year[year] for year in years if year is not None and year in by_year]
    if len(known) < len(years):
        return Finding(Truth.UNKNOWN)
    one, other = known if _compares_first(case) else reversed(known)
    first, second = one.values[counts], other.values[counts]
    assert isinstance(first, int)
    assert isinstance(second, int)
    by = [_by_so_much(first, second, amount) for amount in case.amounts]
    found = all_of([truth(_WAYS[way](first, second)), *by])
    return Finding(found, tuple(known), case.stated(known))


def _way(case: Case) -> str | None:
    """Whether one number is said to be above, below or equal to the other; None where it isn't told."""
    if case.frame.options.get("way") == "same":
        if any(a.unit is None for a in case.amounts):
            return None
        return "up" if case.amounts else "same"  # "twenty times as many as"
    ways = case.signs & {Sign.MORE, Sign.FEWER}
    if case.amounts and _BIGGER & set(case.statement.words):
        ways = frozenset({Sign.MORE})
    if len(ways) != 1:
        return None
    return "up" if Sign.MORE in ways else "down"


def _compares_first(case: Case) -> bool:
    """Whether the first of two times is that of the number compared: not in "than in A it had more in B"."""
    words = case.statement.words
    behind = "than" if "than" in words else "as"
    place = len(words) - 1 - words[::-1].index(behind)
    return place > min(when.place for when in case.whens)


def extreme(case: Case) -> Finding | None:
    """That a number was at its highest, or lowest, in a year; of all years that the base knows."""
    over, counts = case.frame.options["over"], case.frame.options["count"]
    if len(case.whens) != 1 or case.whens[0].tie is not Tie.IN or case.amounts:
        return None
    facts = [f for f in case.records.rows(case.frame.relation) if isinstance(f.values[counts], int)]
    pick = max if case.frame.options.get("way", "up") == "up" else min
    best = pick(facts, key=lambda f: int(str(f.values[counts])))
    if case.whens[0].time.year not in {f.values[over] for f in facts}:
        return Finding(Truth.UNKNOWN)
    return Finding(
        truth(best.values[over] == case.whens[0].time.year), (best,), case.stated((best,))
    )


def _by_so_much(one: int, other: int, amount: Amount) -> Truth:
    """Whether two numbers are so much, or so many times, apart."""
    if amount.unit is None:
        return counted(abs(one - other), amount)
    ratio = max(one, other) / min(one, other)
    return _near(ratio, amount.low) if amount.exact else truth(amount.low <= ratio <= amount.high)


def outpaced(case: Case) -> Finding | None:
    """That a number grew by more, or less, in one stretch of years than in another behind "than"."""
    over, counts = case.frame.options["over"], case.frame.options["count"]
    ways = case.signs & {Sign.MORE, Sign.FEWER}
    ends = [(when.time.year, when.until.year) for when in case.whens if when.until is not None]
    if len(ways) != 1 or len(ends) != 2 or len(case.whens) != 2 or case.amounts:
        return None
    by_year = {fact.values[over]: fact for fact in case.records.rows(case.frame.relation)}
    if any(year is None or year not in by_year for pair in ends for year in pair):
        return Finding(Truth.UNKNOWN)
    facts = [by_year[year] for pair in ends for year in pair if year is not None]
    numbers = [n for fact in facts if isinstance(n := fact.values[counts], int)]
    first, second = numbers[1] - numbers[0], numbers[3] - numbers[2]
    shown = tuple({fact.id: fact for fact in facts}.values())
    holds = first > second if Sign.MORE in ways else first < second
    return Finding(truth(holds), shown, case.stated(shown))


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
    signs = case.signs
    more = Sign.MORE in signs
    found = [
        truth(ratio > number) if more else _near(ratio, number)
        for sign, number in _MULTIPLES.items()
        if sign in signs
    ]
    amounts = case.amounts
    plain_ones = [a for a in amounts if a.unit is None]
    for amount in amounts:
        if amount.unit is Sign.TIMES:
            found.append(
                _near(ratio, amount.low)
                if amount.exact
                else truth(amount.low <= ratio <= amount.high)
            )
        elif amount.unit is Sign.PERCENT:
            found.append(_share(100 * abs(ratio - 1), amount))
        elif amount.unit is Sign.YEAR:
            found.append(truth(amount.low <= years <= amount.high))
        elif amount.unit is not None:
            return None
    if len(plain_ones) == 1:
        one = plain_ones[0]
        found.append(any_of([counted(abs(after - before), one), counted(after, one)]))
    elif len(plain_ones) == 2:
        if _backwards(case):
            plain_ones.reverse()
        found += [counted(before, plain_ones[0]), counted(after, plain_ones[1])]
    elif plain_ones:
        return None
    return found


def _share(value: float, amount: Amount) -> Truth:
    """Whether a share is the claimed one; "about" leaves a fifth of it either way."""
    if not amount.exact:
        return truth(amount.low <= value <= amount.high)
    if amount.vague and abs(value - amount.low) <= _VAGUE * amount.low:
        return Truth.TRUE
    return _near(value, amount.low)


def _backwards(case: Case) -> bool:
    """Whether the later year is named first: "600 in 1921, up from 30 in 1919"."""
    starts = [when.span.start for when in case.whens]
    return starts != sorted(starts)


def _near(value: float, claimed: float) -> Truth:
    if abs(value - claimed) <= 0.08 * claimed:
        return Truth.TRUE
    return Truth.FALSE if abs(value - claimed) > 0.2 * claimed else Truth.UNKNOWN
