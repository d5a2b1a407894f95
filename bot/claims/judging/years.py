"""Claims that set the years of a number beside each other: in which it was higher, or grew by more."""

from __future__ import annotations

from typing import Final

from bot.claims.case import Case
from bot.claims.comparing import counted
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, truth
from bot.claims.judging.growth import WAYS, near
from bot.claims.statement import Amount, Tie

_BIGGER: Final = frozenset({"bigger", "larger", "greater", "higher", "more", "size"})


def compared(case: Case) -> Finding | None:
    """That a number was higher or lower in one year than in another, which stands behind "than"."""
    over, counts = case.frame.options["over"], case.frame.options["count"]
    way = _way(case)
    years = [when.time.year for when in case.whens if when.tie in (Tie.IN, Tie.BY)]
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
    found = all_of([truth(WAYS[way](first, second)), *by])
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
    return near(ratio, amount.low) if amount.exact else truth(amount.low <= ratio <= amount.high)


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
