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


def merged(rows: Sequence[tuple[PartialDate, PartialDate]]) -> list[str]:
    """Each stretch of rows that follow without a break, in words."""
    joined: list[tuple[PartialDate, PartialDate]] = []
    for start, end in rows:
        if joined and start.first <= joined[-1][1].first:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [from_to(start, end) for start, end in joined]


def never_titled(name: str, titles: Sequence[str]) -> str:
    """Somebody who led, but never under that title."""
    return f"**{name} never was {' or '.join(titles)}.**"


def beside(name: str, *, after: bool) -> str:
    """Who came after somebody, as the opening of a sentence."""
    return f"{'After' if after else 'Before'} {name} came"


def never(name: str, never: str) -> str:
    """Somebody known who has no row, in the relation's own words."""
    return f"{name} {never}."


def on_days(verb: str, days: Sequence[str]) -> str:
    """ "joined twice: on A and B"."""
    if len(days) == 1:
        return f"{verb} on {days[0]}"
    return f"{verb} {times(len(days))}: on {values.listing(days)}"


def often(name: str, verb: str, stretches: Sequence[str]) -> str:
    """ "A sat in it twice: from B to C and from D to E."."""
    return f"{name} {verb} {times(len(stretches))}: {values.listing(stretches)}."


def times(amount: int) -> str:
    """ "once", "twice", "three times"."""
    if amount < 3:
        return ("never", "once", "twice")[amount]
    return f"{values.number(amount)} times"


def count_of_times(amount: int, stretches: Sequence[str]) -> str:
    """How often, and when."""
    return f"**{values.capital(times(amount))}**: {'; '.join(stretches)}."


def not_again(name: str, verb: str) -> str:
    """Somebody who wasn't in for that many times."""
    return f"{name} {verb} no further time."


def changed(day: str, before: str, after: str) -> str:
    """One status in place of another."""
    return f"from {before} to {after} on {day}"


def together(spans: Sequence[Span], dates: Sequence[str]) -> str:
    """How long two served side by side, and when."""
    length = values.total_duration(sum(span.days for span in spans))
    return f"**Yes, for {length}**: {values.listing(dates)}."


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


def on_same_day(names: Sequence[str], verb: str, day: str) -> str:
    """Who came or went together with somebody."""
    return f"**{values.listing(names) or 'Nobody else'}** {verb} on the same day, {day}."


def sized(number: str, days: Sequence[str], more: int) -> str:
    """When a number of people was reached."""
    rest = f" and {values.some(more, 'other time', 'other times')}" if more else ""
    return f"**{number}**, from {values.listing(days)}{rest}."


def also_called(names: Sequence[str]) -> str:
    """Others who bore the same title under another name."""
    return f"The same title, under another name, had {values.listing(names)}."


def nobody(*, yes_no: bool) -> str:
    """None at all, as an answer by itself."""
    return "**No.** Nobody was." if yes_no else "**Nobody.**"


def groups(parts: Sequence[tuple[str, Sequence[str]]], shown: int | None = None) -> str:
    """Names by status: "Members: A, B. Candidate members: C."; of all names the first so many."""
    told = []
    for label, names in parts:
        told.append(f"{values.capital(label)}: {values.first_of(names, shown)}.")
        shown = None if shown is None else max(0, shown - len(names))
    return " ".join(told)


def others(everybody: str) -> str:
    """Who was in when nobody of the kind asked for was."""
    return f"In it then: {everybody}"


def went_that_day(names: Sequence[str]) -> str:
    """Those whose time ended on the very day."""
    return f"On that day ended the time of {values.listing(names)}."


def at_both_ends(start: str, end: str) -> str:
    """The numbers at the two ends of a stretch."""
    return f"{start} at the start, {end} at the end"


def counting(full: int) -> str:
    """How many of those just counted are of the general kind that was asked for."""
    return f"; {values.number(full)} of them count as full members"


def years(start: int, end: int) -> str:
    """ "1953–1964", "1953"."""
    return str(start) if start == end else f"{start}–{end}"


def vacant(head: str, around: str, *, led: bool) -> str:
    """Nobody bore the title: who led under another, or who came before and after."""
    if led:
        return f"{head} bore that title. At the head was {around}."
    return f"{head}. Nearest: {around}."


def other_count(length: str, end: str) -> str:
    """A length by those who count on to a later day."""
    return f"Those who count on to {end} make it {length}."


def no_heir(name: str, *, after: bool) -> str:
    """No row says who took the seat, or had it before."""
    return f"**Nobody {'took' if after else 'gave up'} a seat** to {'replace' if after else 'make room for'} {name} by name."


def that_day(day: str, names: Sequence[str], *, came: bool) -> str:
    """Who came in, or left, on the day of the change."""
    return f"On {day} {'came in' if came else 'left'}: {values.listing(names)}."


def plural(status: str) -> str:
    """The plural of a status: its last word, or the word before "of", takes an s."""
    head, of, tail = status.partition(" of ")
    body = f"{head[:-1]}ies" if head.endswith("y") else f"{head}s"
    return f"{body}{of}{tail}"
