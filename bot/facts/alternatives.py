"""Phrases with alternatives, such as "when did he (take|get) (that|the) (post|job|)", spelt out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

_MARKS: Final = re.compile(r"[()|]|[^()|]+")
_OPEN, _CLOSE, _OR = "(", ")", "|"


def spelt_out(phrase: str) -> tuple[str, ...]:
    """Every phrase that the alternatives make, each once; an empty one may be left out.

    Raises ValueError where a bracket is missing.
    """
    marks = _MARKS.findall(phrase)
    found = [" ".join(text.split()) for text in _either(marks, inside=False)]
    if marks:
        raise ValueError(f"the phrase '{phrase}' has a bracket too many")
    return tuple(dict.fromkeys(found))


def _either(marks: list[str], *, inside: bool) -> Iterator[str]:
    """What stands up to the end, or up to the bracket that closes; its marks are taken."""
    yield from _sequence(marks)
    while inside and marks and marks[0] == _OR:
        marks.pop(0)
        yield from _sequence(marks)


def _sequence(marks: list[str]) -> list[str]:
    """All ways to say what stands up to a mark that is left to the caller."""
    parts: list[list[str]] = [[""]]
    while marks and marks[0] not in (_OR, _CLOSE):
        mark = marks.pop(0)
        if mark != _OPEN:
            parts.append([mark])
            continue
        parts.append(list(_either(marks, inside=True)))
        if not marks or marks.pop(0) != _CLOSE:
            raise ValueError("a bracket is not closed")
    return ["".join(chosen) for chosen in product(*parts)]
