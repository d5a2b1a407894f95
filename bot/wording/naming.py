"""Sentences about names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.wording import values

NEVER_IN: Final = "never in it"


def known_as(name: str, native: str, others: Sequence[str]) -> str:
    """Somebody's usual name, the one in the original, and those that stand for it elsewhere."""
    told = [f"**{name}**" + (f", in the original {native}." if native else ".")]
    if others:
        told.append(f"Other names and spellings: {values.listing(others)}.")
    return " ".join(told)


def told_apart(name: str, years: str, native: str) -> str:
    """One of several who share a surname: "A B (C), 1921–1922"."""
    return f"{name} ({native}), {years}" if native else f"{name}, {years}"


def one_person(told: str) -> str:
    """That two names are those of one."""
    return f"Both names are those of **one person**: {told}."


def different_people(told: Sequence[str]) -> str:
    """That two names are those of two."""
    return f"They are **different people**: {'; '.join(told)}."
