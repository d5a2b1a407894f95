"""Sentences about who held something, from when to when."""

from __future__ import annotations

from collections.abc import Sequence

from bot.facts.dates import PartialDate, Span
from bot.reading.times import Time
from bot.wording import values

_LINED = 8  # so many names of people in groups are told in lines
_NAMED = 2  # of so many people the names stand in the head of a list


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


def plain_title(title: str) -> str:
    """A title without the explanation that stands in brackets behind it."""
    return title.partition(" (")[0] if title.endswith(")") else title


def led(title: str, start: PartialDate, end: PartialDate) -> str:
    """ "General Secretary from … to …"."""
    return f"{plain_title(title)} {from_to(start, end)}"


def led_in_line(title: str, start: PartialDate, end: PartialDate) -> str:
    """The same as a line of a list: "General Secretary, 3 April 1922 – 10 February 1934"."""
    return f"{plain_title(title)}, {dash(start, end)}"


def held(start: PartialDate, end: PartialDate, status: str) -> str:
    """One spell: "from … to … as candidate member"."""
    return f"{from_to(start, end)}{f' as {plain_title(status)}' if status else ''}"


def served(name: str, verb: str, rows: Sequence[tuple[PartialDate, PartialDate, str]]) -> str:
    """Everything somebody held: "A sat in it from … to … as …", or a line for each of several."""
    if len(rows) == 1:
        return f"{name} {verb} {held(*rows[0])}."
    lines = [
        f"{dash(start, end)}{f', {plain_title(status)}' if status else ''}"
        for start, end, status in rows
    ]
    return "\n".join([f"{name} {verb}:", *values.points(lines)])


def merged(rows: Sequence[tuple[PartialDate, PartialDate]]) -> list[str]:
    """Each stretch of rows that follow without a break, in words."""
    joined: list[tuple[PartialDate, PartialDate]] = []
    for start, end in rows:
        if joined and start.first <= joined[-1][1].first:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [from_to(start, end) for start, end in joined]


def never_titled(name: str, titles: Sequence[str], others: Sequence[str]) -> str:
    """Somebody who led, but never under that title; `others` are those that it was."""
    head = f"**{name} never was {' or '.join(titles)}**, but"
    if len(others) == 1:
        return f"{head} {others[0]}."
    return "\n".join([f"{head}:", *values.points(others)])


def in_turn(names: Sequence[str]) -> str:
    """Those who came one after the other: one or two by name, more only counted."""
    if len(names) <= _NAMED:
        return values.listing(names)
    return f"{values.capital(values.number(len(names)))} in turn"


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
    return values.behind(f"{name} {verb} {times(len(stretches))}", stretches)


def times(amount: int) -> str:
    """ "once", "twice", "three times"."""
    if amount < 3:
        return ("never", "once", "twice")[amount]
    return f"{values.number(amount)} times"


def count_of_times(amount: int, stretches: Sequence[str]) -> str:
    """How often, and when."""
    return values.behind(f"**{values.capital(times(amount))}**", stretches)


def not_again(name: str, verb: str) -> str:
    """Somebody who wasn't in for that many times."""
    return f"{name} {verb} no further time."


def changed(day: str, before: str, after: str) -> str:
    """One status in place of another."""
    return f"from {before} to {after} on {day}"


def together(spans: Sequence[Span], dates: Sequence[str], *, yes_no: bool) -> str:
    """How long two served side by side, and when."""
    length = values.total_duration(sum(span.days for span in spans))
    head = f"Yes, for {length}" if yes_no else values.capital(length)
    return values.behind(f"**{head}**", dates)


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
    """Names by status, a line for each: "Members: A, B."; of all names the first so many."""
    if shown is None and sum(len(names) for _, names in parts) <= _LINED:
        return paragraphs([values.behind(values.capital(label), names) for label, names in parts])
    told = []
    for label, names in parts:
        told.append(f"{values.capital(label)}: {values.first_of(names, shown)}.")
        shown = None if shown is None else max(0, shown - len(names))
    return "\n".join(told)


def paragraphs(parts: Sequence[str]) -> str:
    """Parts below each other, with room between them where one takes several lines."""
    told = [part for part in parts if part]
    return ("\n\n" if any("\n" in part for part in told) else "\n").join(told)


def others(everybody: str) -> str:
    """Who was in when nobody of the kind asked for was."""
    return f"In it then:\n{everybody}"


def went_that_day(names: Sequence[str]) -> str:
    """Those whose time ended on the very day."""
    return f"In it until that day: {values.listing(names)}."


def in_all(total: int, when: str, few: Sequence[str], ends: tuple[int, int]) -> str:
    """How many there were over a stretch, who if they are few, and the numbers at its two ends."""
    head = f"**{values.capital(values.some(total, 'person', 'people'))}**"
    first, last = (values.number(amount) if amount else "none" for amount in ends)
    at_both = f"{first} at the start{', ' + last if first != last else ' and'} at the end"
    told = [values.listing(few)] if few else []
    told += [at_both] if any(ends) else []
    return f"{head}{' in all' if any(ends) else ''} {when}: {'; '.join(told)}."


def moved(amount: int, verb: str) -> str:
    """ "**Five people came in**", "**Nobody left**"."""
    people = values.some(amount, "person", "people") if amount else "nobody"
    return f"**{values.capital(people)} {verb}**"


def by_day(head: str, dated: Sequence[tuple[str, str]], shown: int | None) -> str:
    """A line for each day with those whose it was; of all pairs of name and day the first so many."""
    on_days: dict[str, list[str]] = {}
    for name, day in dated[:shown]:
        on_days.setdefault(day, []).append(name)
    lines = values.points([f"{day}: {values.listing(names)}" for day, names in on_days.items()])
    rest = len(dated) - len(dated[:shown])
    return "\n".join([f"{head}:", *lines, *([values.and_more(rest)] if rest else [])])


def counting(full: int) -> str:
    """How many of those just counted are of the general kind that was asked for."""
    return f"; {values.number(full)} of them count as full members"


def years(start: int, end: int) -> str:
    """ "1953–1964", "1953"."""
    return str(start) if start == end else f"{start}–{end}"


def vacant(head: str, around: Sequence[str], *, led: bool) -> str:
    """Nobody bore the title: who led under another, or who came before and after."""
    if led:
        return values.behind(f"{head} bore that title. At the head then", around, lines_from=2)
    return values.behind(f"{head}. Nearest", around, lines_from=2)


def other_count(length: str, end: str) -> str:
    """A length by those who count on to a later day."""
    return f"Those who count on to {end} make it {length}."


def no_heir(name: str, *, after: bool) -> str:
    """No row says who took the seat, or had it before."""
    return f"**Nobody {'took' if after else 'gave up'} a seat** to {'replace' if after else 'make room for'} {name} by name."


def that_day(day: str, names: Sequence[str], *, came: bool) -> str:
    """Who came in, or left, on the day of the change."""
    head = f"{'Came in' if came else 'Left'} on {day}"
    return values.behind(head, names)


def plural(status: str) -> str:
    """The plural of a status: its last word, or the word before "of", takes an s."""
    head, of, tail = status.partition(" of ")
    body = f"{head[:-1]}ies" if head.endswith("y") else f"{head}s"
    return f"{body}{of}{tail}"
