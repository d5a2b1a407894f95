"""Rewriting a row of nodes: what stands side by side and belongs together becomes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.composing.nodes import Node

# What a rule makes of the nodes that it fits; None where it makes nothing of them.
Build = Callable[[Sequence[Node], Sequence[Node]], Node | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, one entry a node with the kinds that may stand there, and what it becomes.

    An entry that ends in "?" may be left out. `build` gets the nodes, and those before them.
    """

    pattern: tuple[str, ...]
    build: Build


def rewritten(nodes: Sequence[Node], rules: Sequence[Rule]) -> list[Node]:
    """The nodes after every rule, in order, each from left to right."""
    row = list(nodes)
    for rule in rules:
        place = 0
        while place < len(row):
            end = _fits(rule.pattern, row, place)
            made = rule.build(row[place:end], row[:place]) if end is not None else None
            if made is not None and end is not None:
                row[place:end] = [made]
            place += 1
    return row


def _fits(pattern: Sequence[str], row: Sequence[Node], place: int) -> int | None:
    """Where the pattern ends if it begins here."""
    if not pattern:
        return place
    entry = pattern[0]
    optional = entry.endswith("?")
    kinds = entry.rstrip("?").split("|")
    if place < len(row) and row[place].is_(*kinds):
        end = _fits(pattern[1:], row, place + 1)
        if end is not None:
            return end
    return _fits(pattern[1:], row, place) if optional else None
