"""Phrases with alternatives, such as "(sat|served) (in|on) (the|) board", found without spelling them out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from bot.reading.text import words

_MARKS: Final = re.compile(r"[()|]|[^()|]+")


def has_alternatives(phrase: str) -> bool:
    """Whether a phrase is written with alternatives."""
    return "(" in phrase


class Patterns:
    """Many such phrases as one automaton over the stems of words (Thompson 1968).

    Its nodes are numbers; `_free` are steps that take no word, `_first` those that open a phrase. An alternative may be empty,
    which makes its group optional, and may hold alternatives itself. A phrase costs about as many nodes
    as it has words, however many phrases it stands for.
    """

    def __init__(self) -> None:
        self._next: list[dict[str, list[int]]] = []
        self._first: dict[str, set[int]] = {}
        self._free: dict[int, list[int]] = {}
        self._targets: dict[int, list[str]] = {}
        self._closed: dict[int, frozenset[int]] = {}
        self.vocabulary: set[str] = set()

    def add(self, phrase: str, target: str) -> None:
        """Let every phrase that the alternatives make lead to a target as well."""
        self._closed.clear()
        start = self._node()
        end = self._sequence(_MARKS.findall(phrase), start)
        self._targets.setdefault(end, []).append(target)
        for node in self._reached({start}):
            for stem, following in self._next[node].items():
                self._first.setdefault(stem, set()).update(following)

    def _sequence(self, marks: list[str], start: int) -> int:
        """The node reached from a start by marks up to a "|" or ")" that is left to the caller."""
        place = start
        while marks and marks[0] not in ("|", ")"):
            mark = marks.pop(0)
            place = self._group(marks, place) if mark == "(" else self._plain(mark, place)
        return place

    def _group(self, marks: list[str], start: int) -> int:
        """The node where all alternatives of a group meet; its ")" is taken."""
        joint = self._node()
        while marks:
            end = self._sequence(marks, start)
            self._free.setdefault(end, []).append(joint)
            if not marks or marks.pop(0) == ")":
                break
        return joint

    def _plain(self, text: str, start: int) -> int:
        place = start
        for word in words(text):
            self.vocabulary.add(word.text)
            following = self._node()
            self._next[place].setdefault(word.stem, []).append(following)
            place = following
        return place

    def _node(self) -> int:
        self._next.append({})
        return len(self._next) - 1

    def find(self, stems: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Every stretch of a row of stems that is such a phrase, with what it leads to."""
        for start, stem in enumerate(stems):
            entered: Collection[int] = self._first.get(stem, ())
            place = start
            while entered:
                nodes = set[int]().union(*map(self._near, entered))
                ends = nodes & self._targets.keys()
                for target in {t for node in ends for t in self._targets[node]} if ends else ():
                    yield start, place + 1, target
                place += 1
                following = stems[place] if place < len(stems) else ""
                ways = [self._next[node] for node in nodes]
                entered = set[int]().union(*[way[following] for way in ways if following in way])

    def _near(self, node: int) -> frozenset[int]:
        """A node with those that a step without a word leads to, found once."""
        found = self._closed.get(node)
        if found is None:
            found = self._closed[node] = frozenset(self._reached({node}))
        return found

    def _reached(self, nodes: set[int]) -> set[int]:
        """The nodes with those that a step without a word leads to."""
        waiting = list(nodes)
        while waiting:
            for node in self._free.get(waiting.pop(), ()):
                if node not in nodes:
                    nodes.add(node)
                    waiting.append(node)
        return nodes
