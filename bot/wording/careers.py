"""Sentences about somebody's steps from one status to another, and about a whole life."""

from __future__ import annotations

from collections.abc import Sequence

from bot.wording import values


def was(status: str, line: str) -> str:
    """What somebody was before or after."""
    return f"**{values.capital(status)}**, {line}."


def newly(name: str, joined: str, day: str, status: str) -> str:
    """Nothing came before: somebody came in with that very status."""
    return f"**Not in it before**: {name} {joined} on {day}, at once as {status}."


def nothing_more(name: str, left: str, day: str, reason: str) -> str:
    """Nothing came after: somebody left with that very status."""
    return f"**Nothing more in it**: {name} {left} on {day}, {reason}."


def onward(day: str, reason: str) -> str:
    """What somebody went on to, as the end of the time before tells it."""
    return f"**{values.capital(reason)}**, on {day}."


def no_onward(name: str, ends: Sequence[tuple[str, str]]) -> str:
    """Somebody of whom it isn't told what came next: how it ended, and no more."""
    told = "; ".join(f"{reason}, on {day}" for day, reason in ends)
    known = f" All that I know of the end: {told}." if told else ""
    return f"I don't know what {name} went on to then.{known}"


def pause(day: str) -> str:
    """Time outside lay between two statuses."""
    return f"In between came a time outside, from {day} on."


def never_so(name: str, status: str) -> str:
    """Somebody who never was in that status."""
    return f"**{name} never was {status}.**"


def step(*, up: bool, day: str, before: str, after: str) -> str:
    """A step up or down."""
    return f"**{'Up' if up else 'Down'}**, on {day}: from {before} to {after}."


def sideways(day: str, before: str, after: str) -> str:
    """A change between statuses of one rank."""
    return f"**Neither**: from {before} to {after} on {day}, which counts as no step up or down."


def came(day: str, status: str) -> str:
    """Somebody came in, which is no step within."""
    return f"**In**, on {day}, as {status}."


def went(day: str, reason: str) -> str:
    """Somebody left, which is no step within."""
    return f"**Out**, on {day}: {reason}."


def no_step(when: str) -> str:
    """No change at all."""
    return f"**Neither{f' {when}' if when else ''}.**"


def life(born: str, died: str) -> str:
    """Birth and death, as an answer by itself."""
    return f"**Born {born}, died {died}.**"


def lifetime(name: str, born: str, died: str) -> str:
    """Birth and death, in a sentence."""
    return f"{name} was born {born} and died {died}."


def half(*, born: str | None = None, died: str | None = None) -> str:
    """The one of the two dates that is known."""
    known, lacking = (f"born {born}", "death") if born else (f"died {died}", "birth")
    return f"**{values.capital(known)}.** No source that I have gives the {lacking}."


def lived(name: str, age: str) -> str:
    """How old somebody got."""
    return f"{name} died aged {age}."
