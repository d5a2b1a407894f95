"""Times in words: days, stretches of time, what comes before and after them."""

from __future__ import annotations

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


def dash(start: PartialDate, end: PartialDate) -> str:
    """The same where space is scarce: "6 August 1917 – 8 March 1918"."""
    return f"{values.day(start)} – {values.day(end)}"


def times(amount: int) -> str:
    """ "once", "twice", "three times"."""
    if amount < 3:
        return ("never", "once", "twice")[amount]
    return f"{values.number(amount)} times"


def span_text(span: Span) -> str:
    """A span from day to day."""
    first = PartialDate(span.start.year, span.start.month, span.start.day)
    last = PartialDate(span.end.year, span.end.month, span.end.day)
    return from_to(first, last)


def which_length() -> str:
    """A length of time that the question left out."""
    return "Than what length of time?"


def when(time: Time) -> str:
    """A time as an adverb: "on 5 March 1953", "in 1985", "at the 20th Congress"."""
    label = time.label
    if time.written is not None:
        return f"on {label}" if time.day is not None else f"in {label}"
    if time.event is not None:
        return f"at the time of {label}"
    return f"in {label}"


def stretch(first: str, last: str) -> str:
    """A time that runs from one to another."""
    return f"the time from {first} to {last}"


def up_to(label: str) -> str:
    """All the time from one that was talked of up to another."""
    return f"the time up to {label}"


def time_before(label: str) -> str:
    """All the time up to another."""
    return f"the time before {label}"


def time_after(label: str) -> str:
    """All the time behind another."""
    return f"the time after {label}"


def time_since(label: str) -> str:
    """All the time from the beginning of another."""
    return f"the time since {label}"


def eve(event: str) -> str:
    """The days that led up to an event."""
    return f"the time right before {event}"


def after(event: str) -> str:
    """The time that began with the end of an event."""
    return f"the end of the {event}"


def years(start: int, end: int) -> str:
    """ "1953–1964", "1953"."""
    return str(start) if start == end else f"{start}–{end}"
