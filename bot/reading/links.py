"""Phrases that mean something: a trie over stems, and the links it finds in a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

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


# How atoms are marked by what they stand for.
_SIGNS = {Kind.CONCEPT: "c:", Kind.ENTITY: "@", Kind.TIME: "=", Kind.ABSENT: "!"}


@dataclass(frozen=True, slots=True)
class Target:
    """What a phrase leads to: the id of a concept, an absent topic or an entity (with its type)."""

    kind: Kind
    id: str
    type: str = ""


class Link(NamedTuple):
    """The words `start` up to `end` of a question lead to these targets, all of one kind.

    Several targets mean that the words alone don't tell which.
    """

    start: int
    end: int
    kind: Kind
    ids: tuple[str, ...]
    type: str = ""

    def atoms(self) -> list[str]:
        """The atoms that stand for what it leads to."""
        sign = _SIGNS.get(self.kind)
        return [] if sign is None else [sign + i for i in self.ids]

    def within(self, other: Link) -> bool:
        """Whether this link lies within the other one, or is as long."""
        return other.start <= self.start and self.end <= other.end

    def crosses(self, other: Link) -> bool:
        """Whether the two share words and each has some that the other hasn't."""
        first, second = (self, other) if self.start < other.start else (other, self)
        return first.start < second.start < first.end < second.end

    def covers(self, other: Link) -> bool:
        """Whether the other link lies within this one and is shorter."""
        return (
            self.start <= other.start
            and other.end <= self.end
            and self.end - self.start > other.end - other.start
        )

    def parts(self, other: Link) -> bool:
        """Whether the other link begins within this one, and this one before it."""
        return self.start < other.start < self.end


class Phrases:
    """All phrases of the field, found in one walk from each word.

    A trie whose nodes are numbers, the root 0, so that it is quick to keep and to recall.
    """

    def __init__(self) -> None:
        self._next: list[dict[str, int]] = [{}]
        self._targets: dict[int, list[Target]] = {}
        self.vocabulary: set[str] = set()

    def add(self, phrase: str, target: Target) -> None:
        """Let a phrase, in any inflection, lead to a target as well."""
        row = words(phrase)
        node = 0
        for word in row:
            self.vocabulary.add(word.text)
            following = self._next[node].setdefault(word.stem, len(self._next))
            if following == len(self._next):
                self._next.append({})
            node = following
        if row and target not in self._targets.setdefault(node, []):
            self._targets[node].append(target)

    def find(self, row: Sequence[tuple[str, ...]]) -> list[tuple[int, int, Target]]:
        """Every phrase in a row of words, each given by the stems that it may have."""
        found: list[tuple[int, int, Target]] = []
        following, targets = self._next, self._targets
        for start in range(len(row)):
            reached, place = [0], start
            while reached and place < len(row):
                stems = row[place]
                reached = [n for node in reached for s in stems if (n := following[node].get(s))]
                place += 1
                for node in reached:
                    if node in targets:
                        found += [(start, place, target) for target in targets[node]]
        return found


def outermost(links: Iterable[Link]) -> list[Link]:
    """The links that lie within no longer one, from left to right."""
    kept: list[Link] = []
    place, reached = (-1, -1), -1
    for link in sorted(links, key=lambda link: (link.start, -link.end)):
        if (link.start, link.end) != place:
            if link.end <= reached:
                continue
            place, reached = (link.start, link.end), link.end
        kept.append(link)
    return kept


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
