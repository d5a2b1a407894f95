"""Sentences about how sure something is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.wording import values

SURE: Final = {
    "high": "**Well supported.**",
    "medium": "**Fairly well supported.**",
    "low": "**Weakly supported.**",
}
DISPUTED = "**Disputed**: the sources differ."
AGREED = "**Nothing that I know of**: the sources that I have don't contradict each other."
NONE_DISPUTED = "**Nothing is disputed**, as far as I know."
ONE_END = {"start": "the beginning", "end": "the end"}


def grade(level: str, meaning: str) -> str:
    """What a mark of confidence means."""
    return f"{SURE[level]} {values.sentence(meaning)}" if meaning else SURE[level]


def row(text: str, level: str) -> str:
    """One row with its mark."""
    marks = {"high": "well supported", "medium": "fairly well", "low": "weakly"}
    return f"{text} ({marks[level]})"


def other(role: str, given: Sequence[str], kept: str) -> str:
    """What some source gives instead of the value that is used."""
    return f"{role}: {' or '.join(given)} in some sources, {kept} here"


def others(told: Sequence[str]) -> str:
    """All other readings."""
    return values.sentence("; ".join(told))


def disputed(people: str, names: str) -> str:
    """About whom the sources differ."""
    return f"**{values.capital(people)}** with a row on which the sources differ: {names}. Ask about one of them for the point."
