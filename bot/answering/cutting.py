"""Lists that are too long for a small screen: cut, with all of it for whoever asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bot.answering.answer import Answer
from bot.facts.model.facts import Fact

SHOWN: Final = 8
# To leave out fewer than so many would save nothing.
_SPARED: Final = 3

Told = Callable[[int | None], str]
"""The text with so many names in it; with all of them for None."""


def cut(tell: Told, names: int, facts: Sequence[Fact]) -> Answer:
    """The answer with a list of so many names: whole, or the first of them."""
    if names < SHOWN + _SPARED:
        return Answer(tell(None), tuple(facts))
    return Answer(tell(SHOWN), tuple(facts), whole=tell(None))
