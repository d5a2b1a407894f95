"""Claims about titles rather than about who bore them: which gave way to which, and which came back."""

from __future__ import annotations

from itertools import pairwise

from bot.claims.case import Case
from bot.claims.comparing import dated
from bot.claims.english.signs import Sign
from bot.claims.finding import Finding, Truth, all_of, any_of, truth
from bot.claims.statement import Tie, When
from bot.facts.queries import Held, facts_of

_USES = (Tie.IN, Tie.UNTIL, Tie.AFTER, Tie.BEFORE, Tie.BETWEEN)
_TIES = (Tie.IN, Tie.AFTER, Tie.BEFORE, Tie.BY, Tie.ABOUT, Tie.UNTIL)


def renamed(case: Case) -> Finding | None:
    """That one title gave way to another, at a time; the second to the first with the option `turned`."""
    if len(case.statuses) != 2 or not _plain(case):
        return None
    old, new = case.statuses
    if (case.frame.options.get("turned") == "true") != (Sign.BY in case.signs):
        old, new = new, old
    changes = _changes(case, old, new)
    again = Sign.AGAIN in case.signs or case.frame.options.get("back") in case.concepts
    if again:
        changes = [(one, other) for one, other in changes if _before(case, new, other)]
    found = _found(case, changes, _changes(case, new, old))
    later = [b for _, b in _into(case, new) if _before(case, old, b)]
    loosely = any(_then(case, b, case.whens) is Truth.TRUE for b in later)
    # With another title in between, or none, one may still say so.
    return Finding(Truth.UNKNOWN) if found.truth is Truth.FALSE and loosely else found


def returned(case: Case) -> Finding | None:
    """That a title came back, at a time."""
    if len(case.statuses) != 1 or not _plain(case):
        return None
    (title,) = case.statuses
    back = [(a, b) for a, b in _into(case, title) if _before(case, title, b)]
    return _found(case, back, _into(case, title))


def dropped(case: Case) -> Finding | None:
    """That a title went out of use, at a time."""
    if len(case.statuses) != 1 or not _plain(case):
        return None
    (title,) = case.statuses
    gone = [
        (a, b) for a, b in pairwise(_rows(case)) if _bears(case, a, title) > _bears(case, b, title)
    ]
    return _found(case, gone, [])


def in_use(case: Case) -> Finding | None:
    """That somebody bore a title at a time, or that the last to bear it did so until a time."""
    if len(case.statuses) != 1 or case.subjects or case.amounts or case.present or not case.whens:
        return None
    rows = [h for h in case.roll.held if case.histories.fits(h, case.statuses)]
    if not rows or any(when.tie not in _USES for when in case.whens):
        return None
    last = max(rows, key=lambda held: held.span.end)
    found = all_of(_used(rows, last, when) for when in case.whens)
    return Finding(found, (last.fact,), case.stated([last.fact]))


def _used(rows: list[Held], last: Held, when: When) -> Truth:
    if when.tie in (Tie.UNTIL, Tie.BY):
        return dated(last.end, When(Tie.IN, when.time))
    if when.tie is Tie.AFTER:
        return truth(last.span.end > when.span.end)
    if when.tie is Tie.BEFORE:
        return truth(any(held.span.start < when.span.start for held in rows))
    return truth(any(held.span.overlaps(when.span) for held in rows))


def _plain(case: Case) -> bool:
    """Whether nothing else is told than titles and a time."""
    ties = all(when.tie in _TIES for when in case.whens)
    return ties and not case.subjects and not case.amounts and not case.present


def _rows(case: Case) -> list[Held]:
    return [held for held in case.roll.held if not case.provisional(held)]


def _bears(case: Case, held: Held, title: str) -> bool:
    """Whether a row's own title is this one."""
    own = held.fact.values.get("title")
    return isinstance(own, str) and own.startswith(case.name(title))


def _into(case: Case, title: str) -> list[tuple[Held, Held]]:
    return [
        (a, b) for a, b in pairwise(_rows(case)) if _bears(case, b, title) > _bears(case, a, title)
    ]


def _changes(case: Case, old: str, new: str) -> list[tuple[Held, Held]]:
    """The rows on both sides of each change from one title to another."""
    return [(a, b) for a, b in _into(case, new) if _bears(case, a, old)]


def _before(case: Case, title: str, held: Held) -> bool:
    """Whether a title had been in use before a row."""
    return any(_bears(case, h, title) and h.span.end < held.span.start for h in case.roll.held)


def _found(
    case: Case, changes: list[tuple[Held, Held]], others: list[tuple[Held, Held]]
) -> Finding:
    """Whether one of some changes came about at the times that are named."""
    found = any_of(_then(case, b, case.whens) for _, b in changes) if changes else Truth.FALSE
    shown = changes or others
    facts = facts_of([held for change in shown for held in change])
    return Finding(found, facts, case.stated(facts[:2])) if shown else Finding(truth(False))


def _then(case: Case, held: Held, whens: tuple[When, ...]) -> Truth:
    """Whether a change came about with a row at those times, or in the time called after its subject."""
    return all_of(
        [Truth.TRUE, *(dated(held.start, when) for when in whens if not _own(case, held, when))]
    )


def _own(case: Case, held: Held, when: When) -> bool:
    """Whether a time is that of the one under whom it came about."""
    return when.time.label == case.name(held.subject)
