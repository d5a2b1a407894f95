"""Sentences that set two times beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from bot.wording import values

GONE, NEW, STAYED = "gone", "new", "still there"
IN_BETWEEN = "Came and left in between"
ONE_TIME = "Which two times do you want to compare?"
NO_SEATS = "No row says who took whose place."


def group(label: str, names: Sequence[str], shown: int | None) -> str:
    """ "**Two gone**: A and B."; "**Nobody new.**"."""
    if not names:
        return f"**Nobody {label}.**"
    return (
        f"**{values.capital(values.number(len(names)))} {label}**: {values.first_of(names, shown)}."
    )


def between(names: Sequence[str]) -> str:
    """Those who were in on neither day, only between them."""
    return f"{IN_BETWEEN}: {values.listing(names)}."


def beside(when: str, first: str) -> str:
    """The two times that are compared, the second as an adverb."""
    return f"{values.capital(when)}, compared with {first}"


def in_and_out(people: str, period: str) -> str:
    """Who came in and left within the same month, the same year or a length of time."""
    return f"**{values.capital(people)}** came in and left within {period}"


def nearest(name: str, dates: str) -> str:
    """The shortest stay, where none is as short as asked for."""
    return f"The shortest stay was that of {name}, {dates}."


def later_so(people: str, when: str, status: str, *, earlier: bool) -> str:
    """Of those who were in at a time, who was in a status at another."""
    before_or_after = "had been" if earlier else "later became"
    return f"**{values.capital(people)}** of those in it {when} {before_or_after} {status}"


def nobody_so(when: str, status: str, *, earlier: bool) -> str:
    """None of those who were in at a time."""
    return f"**Nobody** of those in it {when} {'had been' if earlier else 'later became'} {status}."
