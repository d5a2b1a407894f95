"""Claims about the lives of two of them: who was born, or died, before or after the other."""

from __future__ import annotations

from bot.claims.case import Case
from bot.claims.comparing import lasting
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, truth
from bot.claims.judging.pairs import ORDERS
from bot.facts.dates import PartialDate
from bot.wording import values, verdicts


def older(case: Case) -> Finding | None:
    """That one was born before another, or with the option `name: died` that one outlived the other."""
    wanted = case.signs & {Sign.OLDER, Sign.YOUNGER}
    if case.frame.options.get("name", "born") != "born" and not wanted:
        wanted = frozenset({Sign.YOUNGER}) if "outlive" in case.concepts else wanted
    return _in_life(case, first=Sign.OLDER in wanted) if len(wanted) == 1 else None


def lived(case: Case) -> Finding | None:
    """That one was born, or with the option `name: died` died, before or after another."""
    signs = {sign for sign in case.signs if sign in ORDERS}
    if len(signs) != 1 or case.whens or len(case.subjects) != 2:
        return None
    place = case.statement.place_of(min(signs))
    verbs = [at for at, found in case.statement.concepts if found & case.frame.needs[0]]
    if not case.places[0] < verbs[0] < place < case.places[1] or len(verbs) > 1:
        return None
    return _in_life(case, first=ORDERS[signs.pop()] < 0)


def _in_life(case: Case, *, first: bool) -> Finding | None:
    """That the date of one comes first, or last, by so much where that is told."""
    name, verb = (case.frame.options.get(k, d) for k, d in (("name", "born"), ("verb", "was born")))
    if len(case.subjects) != 2 or case.whens or len(case.amounts) > 1:
        return None
    if name == "died" and f"@{case.records.base.pack.subject}" in case.concepts:
        return None  # "outlasted him in it"
    if any(amount.unit is None for amount in case.amounts):
        return None
    days = [case.entity(subject).attributes.get(name) for subject in case.subjects]
    one, other = days
    if not isinstance(one, PartialDate) or not isinstance(other, PartialDate):
        return Finding(Truth.UNKNOWN)
    if one.span.overlaps(other.span):
        return Finding(Truth.UNKNOWN)
    told = " ".join(
        verdicts.on_date(case.name(subject), verb, on(day))
        for subject, day in zip(case.subjects, (one, other), strict=True)
    )
    apart = abs((one.first - other.first).days)
    found = [truth((one.first < other.first) == first), *(lasting(apart, a) for a in case.amounts)]
    facts = {f.id: f for s in case.subjects for f in case.facts(s)}
    return Finding(all_of(found), tuple(facts.values()), told)


def on(day: PartialDate) -> str:
    """A day as behind a verb: "on 19 December 1906", "in 1906"."""
    return f"{'on' if day.day else 'in'} {values.day(day)}"
