"""Claims about the day of the year on which people were born, and how far apart their births were."""

from __future__ import annotations

from bot.claims.case import Case
from bot.claims.comparing import lasting
from bot.claims.finding import Finding, Truth, truth
from bot.claims.judging.lives import on
from bot.facts.dates import PartialDate
from bot.wording import verdicts


def birthday(case: Case) -> Finding | None:
    """That those who are named share a birthday, or that each has the one that is told (1219: 19 December)."""
    if not case.subjects or case.whens or case.statuses or len(case.amounts) > 1:
        return None
    if (len(case.subjects) < 2 and not case.amounts) or any(a.unit for a in case.amounts):
        return None
    if "different" in case.statement.words:
        return None
    days = _births(case)
    if None in days:
        return Finding(Truth.UNKNOWN)
    found = {(day.month, day.day) for day in days if day is not None}
    told = [divmod(int(amount.low), 100) for amount in case.amounts]
    wanted = set(told) if told else found
    return _shown(case, truth(len(found) == 1 and found == wanted))


def born_apart(case: Case) -> Finding | None:
    """That two were born so long apart."""
    if len(case.subjects) != 2 or case.whens or case.statuses or len(case.amounts) != 1:
        return None
    (amount,) = case.amounts
    days = [case.entity(subject).attributes.get("born") for subject in case.subjects]
    one, other = days
    if (
        amount.unit is None
        or not isinstance(one, PartialDate)
        or not isinstance(other, PartialDate)
    ):
        return None if amount.unit is None else Finding(Truth.UNKNOWN)
    most = max(one.span.end, other.span.end) - min(one.span.start, other.span.start)
    least = abs((one.first - other.first).days)
    found = {lasting(days, amount) for days in (least, most.days - 1)}
    return _shown(case, found.pop() if len(found) == 1 else Truth.UNKNOWN)


def _births(case: Case) -> list[PartialDate | None]:
    """The births of those who are named, where the day is known."""
    born = [case.entity(subject).attributes.get("born") for subject in case.subjects]
    return [day if isinstance(day, PartialDate) and day.day else None for day in born]


def _shown(case: Case, found: Truth) -> Finding:
    facts = {f.id: f for s in case.subjects for f in case.facts(s)}
    told = [
        verdicts.on_date(case.name(s), "was born", on(day))
        for s in case.subjects
        if isinstance(day := case.entity(s).attributes.get("born"), PartialDate)
    ]
    return Finding(found, tuple(facts.values()), " ".join(told))
