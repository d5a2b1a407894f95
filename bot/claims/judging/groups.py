"""Those of whom a claim about all of them speaks, and how they are told."""

from __future__ import annotations

from collections.abc import Callable

from bot.claims.case import Case
from bot.claims.comparing import dated
from bot.claims.finding import Truth
from bot.claims.histories import History
from bot.claims.statement import Tie, When
from bot.facts.queries import Held
from bot.wording import values, verdicts

_NAMED = 12


def narrowed(case: Case, held: Held) -> bool:
    """Whether a row is in the status, and of somebody with the traits, that the claim names."""
    if case.provisional(held):
        return False
    manners = case.records.base.claims.manners
    event = str(held.fact.values.get("end_event", "")).casefold()
    if any(not any(p in event for p in manners[c]) for c in case.concepts if c in manners):
        return False
    return case.histories.fits(held, case.statuses) and has_traits(case, held.subject)


def has_traits(case: Case, subject: str) -> bool:
    """Whether somebody has all traits that the claim names."""
    traits = case.records.base.claims.traits
    return all(case.entity(subject).fits(traits[trait]) for trait in case.traits)


def members_of(case: Case, whens: tuple[When, ...]) -> list[Held]:
    """The rows that fit, at the times that are named."""
    rows = [held for held in case.roll.held if narrowed(case, held)]
    turn = _turn(case)
    for when in whens:
        rows = [held for held in rows if turn(held, when)]
    return rows


def _turn(case: Case) -> Callable[[Held, When], bool]:
    """What a time is that of: a row as a whole, or where the claim says so its end or its beginning."""
    if case.concepts & case.records.base.claims.manners.keys():
        return lambda held, when: dated(held.end, when) is Truth.TRUE
    starts = {part.strip() for part in case.frame.options.get("starts", "").split(",")}
    if case.concepts & starts:
        return lambda held, when: _new(case, held) and dated(held.start, when) is Truth.TRUE
    return then


def _new(case: Case, held: Held) -> bool:
    """Whether with a row somebody came in, rather than only changed status."""
    rows = case.roll.of(held.subject)
    return bool(case.statuses) or all(row.span.end != held.span.start for row in rows)


def then(held: Held, when: When) -> bool:
    """Whether a row holds at, before or after a time."""
    if when.tie is Tie.BEFORE:
        return held.span.start < when.span.start
    if when.tie is Tie.AFTER:
        return held.span.end > when.span.end
    if when.tie is Tie.SINCE:
        return held.span.end > when.span.start
    if when.tie in (Tie.BY, Tie.UNTIL):
        return held.span.start < when.span.end
    return held.span.overlaps(when.span)


def people_of(rows: list[Held]) -> list[str]:
    """The subjects of rows, each once."""
    return list(dict.fromkeys(held.subject for held in rows))


def told_of(case: Case, people: list[str], numbers: list[int]) -> str:
    """Who they were, where they are few; else how many."""
    if len(people) <= _NAMED and people:
        return values.capital(verdicts.named([case.name(p) for p in people], len(people)))
    return verdicts.in_number(numbers[-1], numbers[0])


def plainly(case: Case, history: History) -> History:
    """The rows in a status that stands for itself, where the claim says so: "an ordinary member"."""
    if case.frame.options.get("plain") not in case.concepts:
        return history
    return tuple(
        held
        for held in history
        if held.status is None or case.entity(held.status).attributes.get("counts_as") is None
    )


def full(case: Case, held: Held) -> bool:
    """Whether a status is the general one, or counts as it."""
    if held.status is None:
        return True
    general = {e.attributes.get("counts_as") for e in case.records.base.entities.values()}
    return (
        held.status in general or case.entity(held.status).attributes.get("counts_as") is not None
    )
