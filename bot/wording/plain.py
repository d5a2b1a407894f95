"""Sentences around plain values."""

from __future__ import annotations

from collections.abc import Sequence

from bot.wording import values

YES = "**Yes.**"
NO = "**No.**"


def after_lead(lead: str, text: str) -> str:
    """A text behind Yes or No, with only the lead set off."""
    if not lead:
        return text
    return f"{lead} {text.replace('**', '')}"


def not_then(when: str) -> str:
    """The opening where a question takes something to have been at another time than it was."""
    return f"**Not {when}.**"


def it_was(what: str) -> str:
    """What was so instead."""
    return f"It was {what}."


def unknown_value(what: str, asked: str, known: Sequence[str]) -> str:
    """ "I don't know the number of staff for 1920: I have it for 1919, 1921 and 1925 only."."""
    if not known:
        return f"I don't know the {what} for {asked}."
    return f"I don't know the {what} for {asked}; I have it for {values.listing(known)} only."


def not_of(name: str) -> str:
    """What isn't known of an entity that the question names."""
    return f"I don't know that of {name}."


def nothing_then(when: str) -> str:
    """Nothing is known for a time."""
    return f"I don't know: I have nothing {when}."


def only(known: Sequence[str]) -> str:
    """ "Only these: …"."""
    verb = "is" if len(known) == 1 else "are"
    return f"Known {verb} {values.listing(known)}." if known else ""


def growth(before: int, after: int, start: str, end: str) -> str:
    """The change between two amounts, as difference, ratio and per cent."""
    change = after - before
    verb = "It grew" if change >= 0 else "It fell"
    amount = f"**By {values.figure(abs(change))}**, from {before} in {start} to {after} in {end}"
    if before <= 0:
        return f"{amount}."
    ratio = after / before
    per_cent = round(100 * change / before)
    times = f"about {_ratio(ratio)} times as many" if ratio >= 1 else "fewer"
    return f"{amount}. {verb} to {times}, {_signed(per_cent)} per cent."


def _ratio(ratio: float) -> str:
    return f"{round(ratio, 1):g}"


def _signed(per_cent: int) -> str:
    return f"plus {per_cent:,}" if per_cent >= 0 else f"minus {-per_cent:,}"


def steps(between: str) -> str:
    """The figures on the way."""
    return f"On the way: {between}." if between else ""
