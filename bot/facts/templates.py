"""Placeholders in braces: {year}, {person}."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from bot.facts.documents import Spot, suggest
from bot.facts.names import Names

# Slots that any pack has, beside its own types of entity.
PLAIN_SLOTS: Final = ("time", "year", "date", "count")
_BRACED: Final = re.compile(r"\{([^{}]*)\}")
_BETWEEN_WORDS: Final = re.compile(r"[\s?!.,;]+")


def plain(example: str) -> str:
    """An example without what doesn't tell it from another: case, and signs between the words."""
    return _BETWEEN_WORDS.sub(" ", example.casefold()).strip()


def balanced(text: str) -> bool:
    """Whether every brace that opens is closed, and none else is."""
    depth = 0
    for letter in text:
        depth += (letter == "{") - (letter == "}")
        if depth < 0:
            return False
    return depth == 0


def check_braces(text: str, spot: Spot) -> bool:
    """Whether the braces are balanced; a fault if they are not."""
    if balanced(text):
        return True
    spot.fault(f"{spot.label} has a brace without its partner; write {{name}}")
    return False


def check_placeholders(text: str, known: Collection[str], spot: Spot, advice: str) -> None:
    """Report what stands in braces and isn't known; `advice` says what may stand there."""
    if "{" not in text and "}" not in text:
        return
    if not check_braces(text, spot):
        return
    for name in _BRACED.findall(text):
        if name not in known:
            hint = suggest(name, known) or f"; {advice}"
            spot.fault(f"{spot.label} names {{{name}}}, which is unknown{hint}")


def slot_names(entity_types: Names) -> frozenset[str]:
    """Every slot type, also with the 2 that tells a second slot of a type apart."""
    types = (*PLAIN_SLOTS, *entity_types)
    return frozenset([*types, *(f"{name}2" for name in types)])
