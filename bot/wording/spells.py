"""Sentences about who held something, from when to when."""

from __future__ import annotations

from collections.abc import Sequence

from bot.facts.dates import PartialDate, Span
from bot.reading.times import Time
from bot.wording import values


def dated(when: PartialDate) -> str:
    """A day with its equivalent in today's calendar where that differs."""
    note = values.old_style_note(when)
    return f"{values.day(when)} ({note})" if note else values.day(when)


def from_to(start: PartialDate, end: PartialDate) -> str:
    """ "from 6 August 1917 to 8 March 1918"."""
    return f"from {values.day(start)} to {values.day(end)}"


def held(start: PartialDate, end: PartialDate, status: str) -> str:
    """One spell: "from … to … as candidate member"."""
    return f"{from_to(start, end)}{f' as {status}' if status else ''}"


def never(name: str, never: str) -> str:
    """Somebody known who has no row: "Leon Trotsky never sat in the Secretariat."."""
    return f"{name} {never}."


def on_days(verb: str, days: Sequence[str]) -> str:
    """ "joined twice: on A and B"."""
    if len(days) == 1:
        return f"{verb} on {days[0]}"
    often = "twice" if len(days) == 2 else f"{values.number(len(days))} times"
    return f"{verb} {often}: on {values.listing(days)}"


def together(spans: Sequence[Span], dates: Sequence[str]) -> str:
    """How long two served side by side, and when."""
    length = values.total_duration(sum(span.days for span in spans))
    return f"**Yes, for {length}**: {values.listing(dates)}."


def span_text(span: Span) -> str:
    """A span from day to day."""
    first = PartialDate(span.start.year, span.start.month, span.start.day)
    last = PartialDate(span.end.year, span.end.month, span.end.day)
    return from_to(first, last)


def when(time: Time) -> str:
    """A time as an adverb: "on 5 March 1953", "in 1985", "at the 20th Congress"."""
    label = time.label
    if time.written is not None:
        return f"on {label}" if time.day is not None else f"in {label}"
    if time.event is not None:
        return f"at the time of {label}"
    return f"in {label}"


def groups(parts: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Names by status: "Members: A, B. Candidate members: C."."""
    return " ".join(
        f"{values.capital(label)}: {values.listing(names)}." for label, names in parts if names
    )


def plural(status: str) -> str:
    """The plural of a status: its last word, or the word before "of", takes an s."""
    head, of, tail = status.partition(" of ")
    body = f"{head[:-1]}ies" if head.endswith("y") else f"{head}s"
    return f"{body}{of}{tail}"
