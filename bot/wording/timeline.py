"""What the timeline says in words, for whoever can't see the picture."""

from __future__ import annotations

from collections.abc import Sequence

from bot.wording import moments, values

NOT_DRAWN = "I couldn't draw the picture just now. This is what it would show:"
IN_WORDS = "I can't show a picture here. This is what it shows:"


def heading(title: str) -> str:
    """The first line."""
    return f"**{title}**"


def rows(title: str, told: Sequence[tuple[str, Sequence[tuple[int, int]]]], more: int) -> str:
    """Whose bars there are, and over which years: "Who led: A (1917–1918, 1919), B …"."""
    each = [f"{name} ({', '.join(moments.years(*span) for span in spans)})" for name, spans in told]
    each += [values.some(more, "other", "others")] if more else []
    return f"{title}: {values.listing(each)}."


def size(title: str, first: tuple[int, int], last: tuple[int, int], most: tuple[int, int]) -> str:
    """How a number went, each given with its year: at first, at last, and the most there were."""
    return (
        f"{title}: {values.figure(first[1])} in {first[0]}, {values.figure(last[1])} in {last[0]}; "
        f"the most were {values.figure(most[1])}, in {most[0]}."
    )


def layer(label: str, most: int, first: int, last: int) -> str:
    """Those counted apart: how many at most, and between which years there were any."""
    return f"Up to {values.number(most)} of them were {label}, between {first} and {last}."


def figures(title: str, points: Sequence[tuple[int, int]]) -> str:
    """Each number with its year."""
    each = [f"{values.figure(number)} in {year}" for year, number in points]
    return f"{title}: {values.listing(each)}."
