"""Sentences about names."""

from __future__ import annotations

from collections.abc import Sequence

from bot.wording import values


def known_as(name: str, born_as: str, native: str, spellings: Sequence[str]) -> str:
    """Somebody's usual name, the one from before it, the one at home, and how else it is written."""
    head = f"**{name}**" + (f", before that **{born_as}**" if born_as else "")
    told = [f"{head}."]
    if native:
        told.append(f"In full and in the original: {native}.")
    if spellings:
        told.append(f"Also written {values.listing(spellings)}.")
    return " ".join(told)


def told_apart(name: str, years: str, native: str) -> str:
    """One of several who share a surname: "A B (C), 1921–1922"."""
    return f"{name} ({native}), {years}" if native else f"{name}, {years}"
