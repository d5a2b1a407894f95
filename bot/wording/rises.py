"""How long somebody was in before he came to the top, in words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.wording import values


def long_before(length: str, stretches: Sequence[str]) -> str:
    """The length in all, and its stretches."""
    again = " in all" if len(stretches) > 1 else ""
    return f"**{values.capital(length)}**{again}: {values.listing(stretches)}."


def at_once(day: str) -> str:
    """Nothing went before it."""
    return f"**Not a day:** he came in at the top, on {day}."


def rose(name: str, day: str) -> str:
    """The day on which the time before ended."""
    return f"{name} came to the top on {day}."
