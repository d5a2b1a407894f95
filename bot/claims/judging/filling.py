"""What a claim gives for the roles of a relation."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.claims.case import Case
from bot.claims.english.doers import names_doer
from bot.claims.english.signs import Sign
from bot.claims.statement import Amount, Tie, When
from bot.facts.dates import PartialDate, Span
from bot.facts.model.values import COUNT, DATE, TEXT, YEAR, Value

Given = Value | When | Amount
_YEAR: Final = 367
# What was so at one time needs no more than one row.
_EVER: Final = frozenset({"ever", "once", "sometime"})
_BECAME: Final = frozenset({"became", "become", "becoming", "into"})
_PASSIVE = frozenset({"was", "were", "is", "are", "be", "been", "being", "by"})


def given(case: Case) -> dict[str, list[Given]] | None:
    """The values that the claim gives, by role; None where one of them has no role."""
    whens = tied(case)
    if whens is None or not _staged(case):
        return None
    found: dict[str, list[Given]] = {
        role: [value for word, value in meanings.items() if word in case.concepts]
        for role, meanings in case.frame.values.items()
    }
    filled = _roles(case, whens)
    if filled is None:
        return None
    for role, values in filled.items():
        found[role] = [*found.get(role, ()), *values]
    if not _EVER & set(case.statement.words):
        for role, value in case.frame.default.items():
            found[role] = found.get(role) or [value]
    return {role: values for role, values in found.items() if values}


def _roles(case: Case, whens: list[When]) -> dict[str, list[Given]] | None:
    """The roles of the frame, filled in their order; None where something is left over."""
    ends = case.frame.options.get("ends") == "true"
    amounts = list(case.amounts)
    if ends:
        whens = [When(Tie.IN, t) for w in whens for t in (w.time, w.until) if t is not None]
        if any(amount.exact for amount in amounts):
            return None
    found: dict[str, list[Given]] = {}
    for role in case.frame.roles:
        kind = case.relation.roles[role].type
        if kind in (YEAR, DATE):
            taken = 1 if ends else 2
            found[role], whens = list(whens[:taken]), whens[taken:]
            if _apart(found[role]):
                return None  # two times for one date
        elif kind == COUNT:
            found[role], amounts = list(amounts[:1]), amounts[1:]
        elif kind != TEXT:
            entities = _entities(case, role, kind)
            if entities is None:
                return None
            found[role] = list(entities)
    return None if whens or amounts else found


def _apart(given: list[Given]) -> bool:
    """Whether two times can't both be that of one date."""
    whens = [when for when in given if isinstance(when, When) and when.tie is Tie.IN]
    return len(whens) == 2 and not whens[0].span.overlaps(whens[1].span)


def _entities(case: Case, role: str, kind: str) -> list[str] | None:
    """The entities that fill a role; None where one of them is not what did it but had it done to it."""
    subject = case.records.base.pack.subject
    found = []
    for mention in case.bodies:
        named = mention.of(kind)
        if named is None or subject in named.ids:
            continue
        if case.frame.options.get("agent") == role and not acts(case, mention.place):
            return None
        found.append(named.ids[0])
    return found


def acts(case: Case, place: int) -> bool:
    """Whether somebody who is named at a place did it: "… by them", or before a verb in the active."""
    words = case.statement.words
    before = [word for word in words[:place] if word not in ("the", "a")][-1:]
    if before == ["by"]:
        return True
    behind = [at for at, _ in case.statement.concepts if at > place]
    between = words[place : behind[0]] if behind else words[place:]
    return (bool(behind) and not set(between) & _PASSIVE) or names_doer(words, place)


def tied(case: Case) -> list[When] | None:
    """The times that are left to compare: without the event behind which the frame stands."""
    option = case.frame.options.get
    events = {Tie.AFTER: option("after"), Tie.SINCE: option("after"), Tie.BEFORE: option("before")}
    left = [w for w in case.whens if not _is_event(case, w, events.get(w.tie))]
    left = [w for w in left if not _in_its_time(case, w)]
    if option("needs_moment") == "true" and len(left) == len(case.whens):
        return None
    if Sign.FIRST_TIME in case.signs:
        left = [replace(w, only=True) for w in left]
    tie = option("tie")
    if tie == Tie.UNTIL and any(w.tie in (Tie.IN, Tie.BEFORE) for w in left):
        return None  # what was so at a time may have lasted beyond it
    # What went on beyond a time didn't only last until then.
    kept = (Tie.AFTER,) if tie == Tie.UNTIL else ()
    return [w if w.tie in kept else replace(w, tie=Tie(tie)) for w in left] if tie else left


def _in_its_time(case: Case, when: When) -> bool:
    """Whether a time lies before the event before which the frame stands, or holds that behind which it does."""
    before, after = (_start(case, case.frame.options.get(name)) for name in ("before", "after"))
    if when.time.event is not None:
        return False
    if before is not None:
        early = (Tie.IN, Tie.SINCE, Tie.BY)
        return when.tie in early and when.span.end <= before.end
    held = after is not None and when.span.start <= after.start < when.span.end
    return when.tie is Tie.IN and held


def _start(case: Case, event: str | None) -> Span | None:
    start = case.entity(event).attributes.get("start") if event else None
    return start.span if isinstance(start, PartialDate) else None


def _is_event(case: Case, when: When, event: str | None) -> bool:
    """Whether a time is that of an event, by its name or by the calendar."""
    start = case.entity(event).attributes.get("start") if event else None
    if not isinstance(start, PartialDate):
        return False
    return when.time.event == event or (
        when.time.span.days < _YEAR and start.span.overlaps(when.time.span)
    )


def _staged(case: Case) -> bool:
    """Whether what it was once stands before what it became, where both are named."""
    return _places(case) == sorted(_places(case))


def _places(case: Case) -> list[int]:
    order = [part.strip() for part in case.frame.options.get("order", "").split(",") if part]
    return [
        place
        for names in order
        for place, found in case.statement.concepts
        if found & set(names.split("|"))
    ]


def turned_round(case: Case) -> bool:
    """Whether the claim has it the wrong way round: "into" stands before what it had been."""
    places = _places(case)
    if places == sorted(places):
        return False
    before = [w for w in case.statement.words[: places[0]] if w not in ("a", "an", "the", "just")]
    between = case.statement.words[min(places) : max(places)]
    return before[-1:] in (["into"], ["to"]) or any(_BECAME & set(word.split()) for word in between)


def choices(given: dict[str, list[Given]]) -> list[dict[str, list[Given]]]:
    """One set of values for each entity or meaning that a role is given; times go together."""
    sets: list[dict[str, list[Given]]] = [{}]
    for role, found in given.items():
        if all(isinstance(value, When) for value in found):
            sets = [{**each, role: found} for each in sets]
        else:
            sets = [{**each, role: [value]} for each in sets for value in found]
    return sets
