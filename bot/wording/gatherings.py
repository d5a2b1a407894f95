"""Sentences about several people at once: who was in, who came, who went, and how many."""

from __future__ import annotations

from collections.abc import Sequence

from bot.facts.dates import PartialDate
from bot.wording import values

_LINED = 8  # so many names of people in groups are told in lines


def on_same_day(names: Sequence[str], verb: str, day: str) -> str:
    """Who came or went together with somebody."""
    return f"**{values.listing(names) or 'Nobody else'}** {verb} on the same day, {day}."


def sized(number: str, days: Sequence[str], more: int) -> str:
    """When a number of people was reached."""
    rest = f" and {values.some(more, 'other time', 'other times')}" if more else ""
    return f"**{number}**, from {values.listing(days)}{rest}."


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


def stayed(names: Sequence[str]) -> str:
    """Those who sat there already when others came in."""
    return f"In it already, and still: {values.listing(names)} ({values.number(len(names))})."


def after_leading(day: str, length: str) -> str:
    """When somebody's lead ended, and how long it had lasted."""
    return f"{day}, after {length}"


def next_in(names: Sequence[str], day: PartialDate) -> str:
    """Those who were the next to come in."""
    return f"Next to come in: {values.listing(names)}, on {values.day(day)}."


def in_all(total: int, when: str, few: Sequence[str], ends: tuple[int, int]) -> str:
    """How many there were over a stretch, who if they are few, and the numbers at its two ends."""
    head = f"**{values.capital(values.some(total, 'person', 'people'))}**"
    first, last = (values.number(amount) if amount else "none" for amount in ends)
    at_both = f"{first} at the start{', ' + last if first != last else ' and'} at the end"
    told = [values.listing(few)] if few else []
    told += [at_both] if any(ends) else []
    return f"{head}{' in all' if any(ends) else ''} {when}: {'; '.join(told)}."


def heads(amount: int) -> str:
    """ "one person", "nine people"."""
    return values.some(amount, "person", "people")


def rose(told: Sequence[str]) -> str:
    """Those who were in it and came into another status, each with that status."""
    return f"In it already, and in another rank from then on: **{values.listing(told)}**."


def moved(amount: int, verb: str, nobody: str) -> str:
    """ "**Five people came in**"; with the word for nobody, "**None left**"."""
    people = values.some(amount, "person", "people") if amount else nobody
    return f"**{values.capital(people)} {verb}**"


def by_day(head: str, dated: Sequence[tuple[str, str]], shown: int | None) -> str:
    """A line for each day with those whose it was; of all pairs of name and day the first so many."""
    on_days: dict[str, list[str]] = {}
    for name, day in dated[:shown]:
        on_days.setdefault(day, []).append(name)
    lines = values.points([f"{day}: {values.listing(names)}" for day, names in on_days.items()])
    rest = len(dated) - len(dated[:shown])
    return "\n".join([f"{head}:", *lines, *([values.and_more(rest)] if rest else [])])


def counting(count: int, status: str) -> str:
    """How many of those just counted are in the general status that was asked for."""
    return f"; {values.number(count)} of them count as {plural(status)}"


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
