"""Phrases that mean something: a trie over stems, and the links it finds in a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bot.reading.text import words


class Kind(StrEnum):
    """What a link leads to."""

    ENTITY = "entity"
    CONCEPT = "concept"
    ABSENT = "absent"
    NEUTRAL = "neutral"
    TIME = "time"
    COUNT = "count"
    SLOT = "slot"


@dataclass(frozen=True, slots=True)
class Target:
    """What a phrase leads to: the id of a concept, an absent topic or an entity (with its type)."""

    kind: Kind
    id: str
    type: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """The words `start` up to `end` of a question lead to these targets, all of one kind.

    Several targets mean that the words alone don't tell which.
    """

    start: int
    end: int
    kind: Kind
    ids: tuple[str, ...]
    type: str = ""

    def covers(self, other: Link) -> bool:
        """Whether the other link lies within this one and is shorter."""
        return (
            self.start <= other.start
            and other.end <= self.end
            and self.end - self.start > other.end - other.start
        )


@dataclass(slots=True)
class _Node:
    next: dict[str, _Node] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)


class Phrases:
    """All phrases of the field, found in one walk from each word."""

    def __init__(self) -> None:
        self._root = _Node()
        self.vocabulary: set[str] = set()

    def add(self, phrase: str, target: Target) -> None:
        """Let a phrase, in any inflection, lead to a target as well."""
        row = words(phrase)
        node = self._root
        for word in row:
            self.vocabulary.add(word.text)
            node = node.next.setdefault(word.stem, _Node())
        if row and target not in node.targets:
            node.targets.append(target)

    def find(self, row: Sequence[tuple[str, ...]]) -> list[tuple[int, int, Target]]:
        """Every phrase in a row of words, each given by the stems that it may have."""
        found: list[tuple[int, int, Target]] = []
        for start in range(len(row)):
            reached = [self._root]
            for place in range(start, len(row)):
                reached = [
                    following
                    for node in reached
                    for stem in row[place]
                    if (following := node.next.get(stem)) is not None
                ]
                if not reached:
                    break
                found += [(start, place + 1, t) for node in reached for t in node.targets]
        return found


def gather(found: Iterable[tuple[int, int, Target]]) -> list[Link]:
    """One link for each place, kind and type, with all the ids that it may lead to."""
    grouped: dict[tuple[int, int, Kind, str], list[str]] = {}
    for start, end, target in found:
        # Concepts mean different things side by side; entities at one place exclude each other.
        part = target.id if target.kind is not Kind.ENTITY else target.type
        key = (start, end, target.kind, part)
        ids = grouped.setdefault(key, [])
        if target.id not in ids:
            ids.append(target.id)
    return [
        Link(start, end, kind, tuple(ids), part if kind is Kind.ENTITY else "")
        for (start, end, kind, part), ids in grouped.items()
    ]
