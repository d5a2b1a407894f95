"""Sentences about a status itself."""

from __future__ import annotations

from collections.abc import Sequence

from bot.wording import values


def years(name: str, stretches: Sequence[str]) -> str:
    """When anybody was in with a status."""
    return f"There were {name} **{values.listing(stretches)}**."


def never(name: str) -> str:
    """That nobody ever was in with it."""
    return f"I have no time with {name}."
