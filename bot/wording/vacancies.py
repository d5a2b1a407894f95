"""Sentences about a post that stood empty, and about titles over the years."""

from __future__ import annotations

from collections.abc import Sequence

from bot.wording import values


def empty(days: int, since: str, until: str) -> str:
    """How long a post had nobody, from the last day of one to the first of the next."""
    return f"{values.some(days, 'day', 'days')}, from {since} to {until}"


def between(before: str, after: str) -> str:
    """Whose times lie on both sides of a gap."""
    return f"between {before} and {after}"


def told(number: int, gaps: Sequence[str]) -> str:
    """All gaps, each with its length."""
    times = "once" if number == 1 else "twice" if number == 2 else f"{values.number(number)} times"
    return f"**{values.capital(times)}**: {'; '.join(gaps)}."


def no_gap(name: str, *, after: bool) -> str:
    """The post passed on within the day."""
    side = "after" if after else "before"
    return f"**Not a single day** {side} {name}"


def no_next(name: str, *, after: bool) -> str:
    """Nobody came any more, or nobody had been there yet."""
    return f"**Nobody** led {'after' if after else 'before'} {name}, so there is no gap to measure."


def meanwhile(number: str) -> str:
    """Who ran things during a gap isn't in the rows."""
    return f"Nobody is named as acting in between; in it then: {number}."


def never_empty(when: str) -> str:
    """No gap at a time, or under a title."""
    return f"**Never**{f' {when}' if when else ''}: each took over on the day the one before left."


def borne(title: str, stretches: Sequence[str]) -> str:
    """When a title was in use, and by whom."""
    return f"{title} was in use {values.listing(stretches)}."


def not_back(title: str) -> str:
    """A title that was in use for one stretch only."""
    return f"**It never came back**: {title} was in use for one stretch of time only."


def back(day: str, name: str) -> str:
    """When a title came back, and with whom."""
    return f"**{day}**, with {name}."


def unborne(title: str) -> str:
    """Nobody at the head had the title."""
    return f"**Nobody** at the head bore the title {title}."


def gave_way(day: str, before: str, after: str) -> str:
    """The day on which one title gave way to another."""
    return f"**{day}**: from {before} to {after}."


def never_both(name: str, titles: str) -> str:
    """Somebody who didn't lead under each of two titles."""
    return f"**{name} never changed between {titles}.**"
