"""Claims that one thing is older than another, by the dates of two relations."""

from __future__ import annotations

from bot.claims.case import Case
from bot.claims.comparing import dated, lasting
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, truth
from bot.facts.dates import PartialDate
from bot.facts.model.facts import Fact

EARLIER = frozenset({Sign.BEFORE, Sign.EARLIER, Sign.OLDER})
LATER = frozenset({Sign.AFTER, Sign.LATER, Sign.YOUNGER})
SAME = frozenset({Sign.SAME_YEAR, Sign.SAME_DAY, Sign.TOGETHER, Sign.SAME_AGE})


def sequence(case: Case) -> Finding | None:
    """That one came before, after or with the other, by so much where that is told; or both at a time.

    The options `one` and `other` are what is named, `one_date` and `other_date` "relation.role".
    """
    option = case.frame.options
    places = [_place(case, option[name]) for name in ("one", "other")]
    dates = [_date(case, option[f"{name}_date"]) for name in ("one", "other")]
    if None in places or None in dates:
        return None
    (one, first), (other, second) = (d for d in dates if d is not None)
    turned = [place for place in places if place is not None] != sorted(
        place for place in places if place is not None
    )
    if _both(case):
        found = all_of(dated(day, when) for day in (first, second) for when in case.whens)
    elif case.whens:
        return None
    else:
        compared = _compared(case, *((second, first) if turned else (first, second)))
        if compared is None:
            return None
        found = compared
    return Finding(found, (one, other), case.stated((one, other)))


def _both(case: Case) -> bool:
    return bool(case.whens) and Sign.BOTH in case.signs and not case.amounts


def _compared(case: Case, first: PartialDate, second: PartialDate) -> Truth | None:
    """Whether the first stands to the second as the claim says; None where it says nothing of it."""
    signs = case.signs
    ways = [bool(signs & way) for way in (EARLIER, LATER, SAME)]
    if sum(ways) != 1 or len(case.amounts) > 1:
        return None
    if ways[2]:
        return truth(first.year == second.year)
    days = (second.first - first.first).days * (1 if ways[0] else -1)
    if case.amounts and case.amounts[0].unit is None:
        return None
    return all_of([truth(days > 0), *(lasting(abs(days), amount) for amount in case.amounts)])


def _place(case: Case, name: str) -> int | None:
    """Where something is named first."""
    return next(
        (
            mention.place
            for mention in case.statement.mentions
            if any(name in named.ids for named in mention.senses)
        ),
        None,
    )


def _date(case: Case, path: str) -> tuple[Fact, PartialDate] | None:
    """The date that the first row of a relation gives for a role."""
    relation, _, role = path.partition(".")
    fact = next(iter(case.records.rows(relation)), None)
    value = fact.values.get(role) if fact is not None else None
    day = PartialDate(value) if isinstance(value, int) else value
    return (fact, day) if fact is not None and isinstance(day, PartialDate) else None
