"""Sentences about those around somebody's time: who stayed, and who came next."""

from __future__ import annotations

from bot.wording import values


def left_there(count: int, name: str, day: str) -> str:
    """How many were in once somebody had gone."""
    people = values.capital(values.some(count, "person", "people"))
    return f"**{people}** once {name} had gone, on {day}:"


def nobody_left(name: str, day: str) -> str:
    """That somebody was the last who was in."""
    return f"**Nobody**: {name} went on {day}, and no one else was in it then."


def came(people: str, day: str, gap: str) -> str:
    """Who came next, and how long the place was without one of the kind."""
    return f"**{people}**, from {day}" + (f": {gap} between the two." if gap else ".")


def no_other(name: str, *, after: bool) -> str:
    """That nobody of the kind came after somebody, or before."""
    return f"**Nobody**: {name} was the {'last' if after else 'first'}."
