"""Sentences about who held something, from when to when."""

from __future__ import annotations

from collections.abc import Sequence

from bot.facts.dates import PartialDate, Span
from bot.wording import moments, values

_NAMED = 2  # of so many people the names stand in the head of a list


def plain_title(title: str) -> str:
    """A title without the explanation that stands in brackets behind it."""
    return title.partition(" (")[0] if title.endswith(")") else title


def led(title: str, start: PartialDate, end: PartialDate) -> str:
    """ "General Secretary from … to …"."""
    return f"{plain_title(title)} {moments.from_to(start, end)}"


def led_in_line(title: str, start: PartialDate, end: PartialDate) -> str:
    """The same as a line of a list: "General Secretary, 3 April 1922 – 10 February 1934"."""
    return f"{plain_title(title)}, {moments.dash(start, end)}"


def titled(titles: Sequence[str], times: Sequence[tuple[PartialDate, PartialDate]]) -> str:
    """The titles that somebody led under, each with its time."""
    head = f"**{values.listing(list(dict.fromkeys(titles)))}**"
    if len(titles) == 1:
        return f"{head}, {moments.from_to(*times[0])}."
    lines = [f"{title}, {moments.dash(*when)}" for title, when in zip(titles, times, strict=True)]
    return "\n".join([f"{head}:", *values.points(lines)])


def held(start: PartialDate, end: PartialDate, status: str) -> str:
    """One spell: "from … to … as candidate member"."""
    return f"{moments.from_to(start, end)}{f' as {plain_title(status)}' if status else ''}"


def served(name: str, verb: str, rows: Sequence[tuple[PartialDate, PartialDate, str]]) -> str:
    """Everything somebody held: "A sat in it from … to … as …", or a line for each of several."""
    if len(rows) == 1:
        return f"{name} {verb} {held(*rows[0])}."
    lines = [
        f"{moments.dash(start, end)}{f', {plain_title(status)}' if status else ''}"
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
    return [moments.from_to(start, end) for start, end in joined]


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
    return f"{verb} {moments.times(len(days))}: on {values.listing(days)}"


def often(name: str, verb: str, stretches: Sequence[str]) -> str:
    """ "A sat in it twice: from B to C and from D to E."."""
    return values.behind(f"{name} {verb} {moments.times(len(stretches))}", stretches)


def count_of_times(amount: int, stretches: Sequence[str]) -> str:
    """How often, and when."""
    return values.behind(f"**{values.capital(moments.times(amount))}**", stretches)


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


def also_called(names: Sequence[str]) -> str:
    """Others who bore the same title under another name."""
    return f"The same title, under another name, had {values.listing(names)}."


def vacant(head: str, around: Sequence[str], *, led: bool) -> str:
    """Nobody bore the title: who led under another, or who came before and after."""
    if led:
        return values.behind(f"{head} bore that title. At the head then", around, lines_from=2)
    return values.behind(f"{head}. Nearest", around, lines_from=2)


def other_count(length: str, end: str) -> str:
    """A length by those who count on to a later day."""
    return f"Those who count on to {end} make it {length}."
