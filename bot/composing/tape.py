"""Rewriting a row of nodes: what stands side by side and belongs together becomes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

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
    present = {kind for node in row for kind in node.kinds}
    for rule in rules:
        entries = _entries(rule.pattern)
        if any(not entry.optional and present.isdisjoint(entry.kinds) for entry in entries):
            continue
        place = 0
        while place < len(row):
            end = _fits(entries, row, place)
            made = rule.build(row[place:end], row[:place]) if end is not None else None
            if made is not None and end is not None:
                row[place:end] = [made]
                present |= made.kinds
            place += 1
    return row


@dataclass(frozen=True, slots=True)
class _Entry:
    kinds: frozenset[str]
    optional: bool


@lru_cache(maxsize=256)
def _entries(pattern: tuple[str, ...]) -> tuple[_Entry, ...]:
    return tuple(
        _Entry(frozenset(entry.rstrip("?").split("|")), entry.endswith("?")) for entry in pattern
    )


def _fits(entries: Sequence[_Entry], row: Sequence[Node], place: int) -> int | None:
    """Where the pattern ends if it begins here."""
    if not entries:
        return place
    first, rest = entries[0], entries[1:]
    if place < len(row) and not first.kinds.isdisjoint(row[place].kinds):
        end = _fits(rest, row, place + 1)
        if end is not None:
            return end
    return _fits(rest, row, place) if first.optional else None
