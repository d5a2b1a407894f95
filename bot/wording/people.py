"""Sentences about one person."""

from __future__ import annotations

from collections.abc import Sequence

from bot.facts.dates import PartialDate
from bot.wording import spells, values

_ATTRIBUTES = {
    "born": "when {name} was born",
    "died": "when {name} died",
    "native": "{name}'s own name",
}


def no_attribute(name: str, attribute: str) -> str:
    """What isn't known of somebody."""
    template = _ATTRIBUTES.get(attribute, "that of {name}")
    return f"I don't know {template.format(name=name)}: no source that I have gives it."


def only_date(name: str, day: str) -> str:
    """Place, cause and manner aren't known, the date is."""
    return f"I don't know that about {name}; of it I have the date only, {day}."


def no_tie(names: str) -> str:
    """What people had to do with each other beyond their times isn't known."""
    return f"I don't know that about {names}; I can tell when each was in, and whether together."


def born(name: str, day: str) -> str:
    """When somebody was born."""
    return f"{name} was born {'on' if day[0].isdigit() and ' ' in day else 'in'} {day}"


def aged(years: str, verb: str, day: str) -> str:
    """How old when coming or going."""
    return f"{verb} on {day}, aged {years}"


def life(born: PartialDate | None, died: PartialDate | None) -> str:
    """ " (1873–1966)", as far as known; empty where nothing is."""
    if born is None and died is None:
        return ""
    if died is None:
        return f" (born {born.year})" if born else ""
    return f" ({born.year}–{died.year})" if born else f" (died {died.year})"


def ended(event: str) -> str:
    """How it ended."""
    return f"how it ended: {event}"


def titles(titles: Sequence[str]) -> str:
    """The titles in the lead."""
    plain = dict.fromkeys(map(spells.plain_title, titles))
    return f"led as {values.listing(list(plain))}"
