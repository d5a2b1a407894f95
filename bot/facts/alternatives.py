"""Phrases written with alternatives, spelt out: "(sat|served) in (the|) office"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

_GROUP: Final = re.compile(r"\(([^()]*\|[^()]*)\)")


def spelt_out(phrases: Iterable[str]) -> tuple[str, ...]:
    """Every phrase with each choice of its alternatives; one without any as it stands."""
    return tuple(dict.fromkeys(each for phrase in phrases for each in _each(phrase)))


def _each(phrase: str) -> Iterator[str]:
    group = _GROUP.search(phrase)
    if group is None:
        yield " ".join(phrase.split())
        return
    for choice in group[1].split("|"):
        yield from _each(f"{phrase[: group.start()]}{choice}{phrase[group.end() :]}")
