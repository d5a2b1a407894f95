"""Sentences that answer composed questions, and say how they were understood."""

from __future__ import annotations

from collections.abc import Sequence

from bot.wording import values


def _the(label: str) -> str:
    """A name with its article, where it begins with a number of order: "the 27th Congress"."""
    return (
        f"the {label}"
        if label[:1].isdigit() and not label[:4].isdigit() and "th " in f"{label} "
        else label
    )


def era(name: str) -> str:
    """Somebody's time at the head."""
    return f"{name}'s time at the head"


def era_as(name: str, status: str) -> str:
    """Somebody's time in a status."""
    return f"{name}'s time as {status}"


def rise(name: str, status: str | None) -> str:
    """The day on which somebody came to the head, or into a status."""
    return f"the day {name} became {status}" if status else f"the day {name} came to the head"


def fall(name: str) -> str:
    """The day on which somebody's time at the head ended."""
    return f"the day {name} fell"


def death(name: str) -> str:
    """The day on which somebody died."""
    return f"the day of {name}'s death"


def did(name: str, verb: str) -> str:
    """The day on which somebody came or went."""
    return f"the day {name} {verb}"


def on(label: str) -> str:
    """A day that is named for what happened, as an adverb."""
    return f"on {label}"


def within(label: str) -> str:
    """A stretch of time, as an adverb."""
    return f"in {label}"


def before(label: str) -> str:
    """All the time up to another."""
    return f"before {_the(label)}"


def after(label: str) -> str:
    """All the time behind another."""
    return f"after {_the(label)}"


def since(label: str) -> str:
    """All the time from the beginning of another."""
    return f"from {label} on"


def right(label: str, *, after: bool) -> str:
    """The day that lies next to a time."""
    return f"right {'after' if after else 'before'} {_the(label)}"


def between(first: str, last: str) -> str:
    """All the time from one to another."""
    return f"from {first} to {last}"


def all_through(label: str) -> str:
    """Every day of a time."""
    return f"all through {label.removeprefix('in ')}"


def joint(clauses: Sequence[str]) -> str:
    """Conditions that hold together: " who joined in 1952 and left in 1953"."""
    return f" who {values.listing(clauses)}" if clauses else ""


def among_them(noun: str) -> str:
    """Of whom it is asked, where people told before are meant: "person among them"."""
    return f"{noun} among them"


def in_status(name: str, *, many: bool, negative: bool = False) -> str:
    """A status as a condition."""
    return (
        f"{'were' if many else 'was'}{' not' if negative else ''} {name if many else article(name)}"
    )


def article(name: str) -> str:
    """ "a full member"."""
    return f"{'an' if name[:1].casefold() in 'aeiou' else 'a'} {name}"


def not_in(when: str, *, many: bool) -> str:
    """Not at another time."""
    return f"{'were' if many else 'was'} not there {when}"


def never_so(way: str) -> str:
    """Never in a certain way."""
    return f"never {way}"


def counted(number: int, noun: str, clauses: str, listed: str) -> str:
    """How many of whom, and who: behind it, or in lines of their own where they are in groups."""
    room = ".\n\n" if "\n" in listed else ": "
    return f"**{values.capital(values.number(number))} {noun}**{clauses}{room}{listed}"


def only(name: str, detail: str, noun: str, clauses: str) -> str:
    """The one whom it fits."""
    return f"**{name}**{detail}, the only {noun}{clauses}."


def one(name: str, detail: str, noun: str, clauses: str) -> str:
    """The one whom it fits, where a number was asked for."""
    return f"**One {noun}**{clauses}: {name}{detail}."


def none(noun: str, clauses: str, *, number: bool) -> str:
    """Nobody at all."""
    return f"**{'None' if number else 'Nobody'}**: my list has no {noun}{clauses}."


def ranked(listed: str, order: str, noun: str, clauses: str) -> str:
    """Who is first, or longest, among those it fits."""
    return f"**{listed}**: {order} of the {noun}{clauses}."


def order(word: str, place: int, number: int) -> str:
    """ "the longest-serving", "the second longest-serving", "the three longest-serving"."""
    if number > 1:
        return f"the {values.number(number)} {word}"
    return (
        f"the {_PLACES[place - 1]} {word}".replace("the  ", "the ")
        if place <= len(_PLACES)
        else word
    )


_PLACES = ("", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def in_time(*, most: bool, place: int, number: int, verb: str) -> str:
    """ "the first to come", "the second to leave", "the last two", "the last two to come"."""
    word = _PLACES[place - 1] if place > 1 else "last" if most else "first"
    told = f"the {word} {values.number(number)}" if number > 1 else f"the {word}"
    return f"{told} to {verb}" if verb else told


LONGEST = "longest-serving"
SHORTEST = "shortest-serving"
YOUNGEST = "youngest on coming in"
OLDEST = "oldest on coming in"
YOUNGEST_OUT = "youngest on leaving"
OLDEST_OUT = "oldest on leaving"
YOUNGEST_BORN = "latest born"
OLDEST_BORN = "earliest born"
OFTENEST = "most often in"
SELDOMEST = "least often in"
CAME_BACK = "came back after a break"
COME, LEAVE = "come in", "leave"


def beside(name: str) -> str:
    """Together with somebody."""
    return f"served beside {name}"


def same_day(verb: str, name: str, theirs: str) -> str:
    """On the day of somebody else."""
    return f"{verb} on the day {name} {theirs}"


def lasted(told: str, *, more: bool) -> str:
    """For longer, or less long, than a length of time."""
    return f"served for {'more' if more else 'less'} than {told}"


def lasted_between(told: str) -> str:
    """For a length of time between two."""
    return f"served for {told}"


def lasted_beside(name: str, *, more: bool) -> str:
    """For longer, or less long, than somebody."""
    return f"served {'longer' if more else 'less'} than {name}"


def times(number: str, *, least: bool) -> str:
    """For so many separate times."""
    return f"served {number}{' or more' if least else ''}"


def led(*, ever: bool, later: bool) -> str:
    """Whether somebody was at the head too."""
    if not ever:
        return "never stood at the head"
    return "later stood at the head" if later else "stood at the head"


def died_in(when: str) -> str:
    """The end of somebody's life, as a condition."""
    return f"died {when}"


def born_in(when: str, *, many: bool) -> str:
    """By the time of birth."""
    return f"{'were' if many else 'was'} born {when}"


def both(one: str, other: str, *, many: bool, then: bool) -> str:
    """In two statuses, each at some time."""
    was = "were" if many else "was"
    if then:
        return f"{was} first {one} and later {other}"
    return f"{was} both {one} and {other}"


def became(status: str, when: str) -> str:
    """Into a status, at a time."""
    return f"became {status} {when}".strip()


def apart_from(names: Sequence[str]) -> str:
    """Without some people."""
    return f", apart from {values.listing(names)}"


def until(label: str) -> str:
    """All the time up to the end of another."""
    return f"up to {label}"


def start(label: str) -> str:
    """The first day of a time."""
    return f"at the start of {label}"


def end(label: str) -> str:
    """The last day of a time."""
    return f"at the end of {label}"
