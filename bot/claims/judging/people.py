"""Claims about somebody's own dates."""

from __future__ import annotations

from bot.claims.case import Case
from bot.claims.comparing import dated
from bot.claims.finding import Finding, Truth, all_of
from bot.facts.dates import PartialDate
from bot.wording import values, verdicts


def attribute(case: Case) -> Finding | None:
    """That somebody was born, or died, at a time. A death in office is dated by the row that it ended."""
    if len(case.subjects) != 1 or not case.whens or case.amounts or case.statuses:
        return None
    subject = case.subjects[0]
    day = case.entity(subject).attributes.get(case.frame.options["name"]) or _ended(case, subject)
    if not isinstance(day, PartialDate):
        return Finding(Truth.UNKNOWN)
    found = all_of(dated(day, when) for when in case.whens)
    verb = case.frame.options["verb"]
    on = f"{'on' if day.day else 'in'} {values.day(day)}"
    return Finding(found, case.facts(subject), verdicts.on_date(case.name(subject), verb, on))


def _ended(case: Case, subject: str) -> PartialDate | None:
    """The end of the last row, where it tells that life ended with it."""
    phrases = case.records.base.claims.manners.get(case.frame.options.get("manner", ""), ())
    for held in reversed(case.roll.of(subject)):
        event = str(held.fact.values.get("end_event", "")).casefold()
        if any(phrase in event for phrase in phrases):
            return held.end
    return None
