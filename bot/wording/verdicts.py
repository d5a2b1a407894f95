"""Sentences about claims: the verdict first, then what is so."""

from __future__ import annotations

from collections.abc import Sequence

from bot.facts.dates import PartialDate
from bot.wording import spells, values
from bot.wording.replies import Verdict

# A word and a sign, so that neither colour nor sign is needed.
_HEADS = {
    Verdict.SUPPORTED: "✓ **True.**",
    Verdict.REFUTED: "✗ **False.**",
    Verdict.UNKNOWN: "? **Can't tell.**",
}
_DIFFER = "≈ **True by some sources.**"
NOTHING_SAYS = "Nothing I have says so, or the contrary."
HOW_TO_CHECK = "Write what to check after /check, or reply with /check to somebody's message."


def headed(verdict: Verdict, evidence: str, *, disputed: bool = False) -> str:
    """The verdict as a word and a sign, and what it rests on."""
    head = _DIFFER if disputed and verdict is Verdict.SUPPORTED else _HEADS[verdict]
    return f"{head} {evidence or NOTHING_SAYS}".strip()


def part(verdict: Verdict, text: str) -> str:
    """One part of a compound claim."""
    return f"{_HEADS[verdict].replace('**', '')} “{text}”"


def served(name: str, verb: str, rows: Sequence[tuple[PartialDate, PartialDate, str]]) -> str:
    """Everything somebody held: "A sat in it from … to … as …, and from …"."""
    # In one line, as a verdict has room for few.
    return f"{name} {verb} {'; '.join(spells.held(*row) for row in rows)}."


def lasted(name: str, days: int) -> str:
    """How long in all."""
    return f"{name}: {values.total_duration(days)} in all."


def in_number(amount: int, lowest: int | None = None) -> str:
    """A number, or the numbers between which it lay."""
    if amount == 0:
        return "There was nobody."
    if lowest is not None and lowest != amount:
        return f"It was between {values.figure(lowest)} and {values.figure(amount)}."
    return f"It was {values.figure(amount)}."


def it_was(names: Sequence[str], more: str = "") -> str:
    """Who it was instead."""
    return f"It was {values.listing(names)}{f', {more}' if more else ''}."


def holders(when: str, names: Sequence[str]) -> str:
    """Who held something at a time."""
    return f"{values.capital(when)} it was {values.listing(names)}."


def neighbours(before: str, name: str, after: str) -> str:
    """Who came before and after somebody."""
    if before and after:
        return f"{name} came after {before} and before {after}."
    return f"{name} came after {before}." if before else f"{name} came before {after}."


def some_of(amount: int, total: int, names: Sequence[str]) -> str:
    """ "2 of 5: A and B"."""
    told = f": {values.listing(names)}" if names else ""
    return f"{values.capital(values.number(amount))} of {values.number(total)}{told}."


def all_but(amount: int, total: int, names: Sequence[str]) -> str:
    """ "8 of 10; not so A and B"."""
    return f"{values.capital(values.number(amount))} of {values.number(total)}, not {values.listing(names)}."


def on_date(name: str, verb: str, day: str) -> str:
    """Something of somebody on a day."""
    return f"{name} {verb} {day}."


def at_age(name: str, day: str, ages: Sequence[int]) -> str:
    """How old somebody was on a day: "A was 36 on 29 April 1929"."""
    return f"{name} was {' or '.join(map(str, sorted(ages)))} {day}."


def apart(name: str, lengths: Sequence[str]) -> str:
    """How long somebody was out between two times in."""
    return f"{name} was out for {values.listing(lengths)} in between."


def vacant(stretches: Sequence[str]) -> str:
    """When nobody held a post."""
    if not stretches:
        return "Each took over on the day the one before left."
    return f"Nobody held it {values.listing(stretches)}."


def named(names: Sequence[str], total: int) -> str:
    """A number of people, and who they were where they are few."""
    count = values.capital(values.number(total))
    return f"{count}: {values.listing(names)}." if names else f"{count}."
