"""Claims about somebody's own dates."""

from __future__ import annotations

from dataclasses import replace

from bot.claims.case import Case
from bot.claims.comparing import dated
from bot.claims.finding import Finding, Truth, all_of, together, truth
from bot.facts.dates import PartialDate
from bot.facts.queries import Held
from bot.wording import values, verdicts


def attribute(case: Case) -> Finding | None:
    """That somebody was born, or died, at a time. A death in office is dated by the row that it ended.

    With the option `sure` the manner must be that of the row; another time is false all the same.
    """
    if len(case.subjects) != 1 or not case.whens or case.amounts or case.statuses:
        return None
    subject = case.subjects[0]
    ended = _ended(case, subject)
    day = case.entity(subject).attributes.get(case.frame.options["name"]) or (ended and ended.end)
    if not isinstance(day, PartialDate):
        return Finding(Truth.UNKNOWN)
    found = all_of(dated(day, when) for when in case.whens)
    others = _otherwise(case, ended) if ended is not None else []
    disputed = found is not Truth.TRUE and any(
        all(dated(other, when) is Truth.TRUE for when in case.whens) for other in others
    )
    if case.frame.options.get("sure") == "true" and found is Truth.TRUE and not ended:
        found = Truth.UNKNOWN
    verb = case.frame.options["verb"]
    on = f"{'on' if day.day else 'in'} {values.day(day)}"
    told = verdicts.on_date(case.name(subject), verb, on)
    return Finding(Truth.TRUE if disputed else found, case.facts(subject), told, disputed)


def same(case: Case) -> Finding | None:
    """That two names are those of one person, or with the option `turned` of two."""
    if len(case.subjects) != 2 or case.whens or case.statuses or len(case.amounts) > 1:
        return None
    if any(amount.unit is not None or amount.low != 2 for amount in case.amounts):
        return None
    one, other = case.subjects
    turned = case.frame.options.get("turned") == "true"
    each = [Finding(Truth.TRUE, case.facts(s), case.told(s)) for s in dict.fromkeys(case.subjects)]
    return replace(together(each), truth=truth((one == other) != turned))


def _otherwise(case: Case, held: Held) -> list[PartialDate]:
    """The other days that some source gives for the end of a row."""
    spell = case.relation.spell
    accepted = held.fact.accepts.get(spell.end, ()) if spell is not None else ()
    return [day for day in accepted if isinstance(day, PartialDate)]


def _ended(case: Case, subject: str) -> Held | None:
    """The last row that tells that life ended with it."""
    phrases = case.records.base.claims.manners.get(case.frame.options.get("manner", ""), ())
    for held in reversed(case.roll.of(subject)):
        event = str(held.fact.values.get("end_event", "")).casefold()
        if any(phrase in event for phrase in phrases):
            return held
    return None
