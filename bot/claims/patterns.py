"""Phrases with alternatives, such as "(sat|served) (in|on) (the|) board", found without spelling them out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Final

from bot.reading.text import words

_MOST_STATES: Final = 1 << 14  # thousands of claims come to some thousands
_MARKS: Final = re.compile(r"[()|]|[^()|]+")


def has_alternatives(phrase: str) -> bool:
    """Whether a phrase is written with alternatives."""
    return "(" in phrase


class _State:
    """What ends where a row of stems leads, and the nodes to which each next stem leads from there.

    `after` remembers the states of those nodes.
    """

    __slots__ = ("after", "targets", "ways")

    def __init__(self, ways: Mapping[str, Set[int]], targets: Sequence[str] = ()) -> None:
        self.ways = ways
        self.targets = targets
        self.after: dict[str, _State] = {}


class Patterns:
    """Many such phrases as one automaton over the stems of words (Thompson 1968).

    Its nodes are numbers; `_free` are steps that take no word, `_first` those that open a phrase. All
    nodes that a row of stems leads to are one state, worked out when a text first comes to it. An
    alternative may be empty, which makes its group optional, and may hold alternatives itself. A phrase
    costs about as many nodes as it has words, however many phrases it stands for.
    """

    def __init__(self) -> None:
        self._next: list[dict[str, list[int]]] = []
        self._first: dict[str, set[int]] = {}
        self._free: dict[int, list[int]] = {}
        self._targets: dict[int, list[str]] = {}
        self._opening = _State(self._first)
        self._states: dict[frozenset[int], _State] = {}
        self.vocabulary: set[str] = set()

    def add(self, phrase: str, target: str) -> None:
        """Let every phrase that the alternatives make lead to a target as well."""
        self._forget()
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
        for start in range(len(stems)):
            state, place = self._after(self._opening, stems[start]), start + 1
            while state is not None:
                for target in state.targets:
                    yield start, place, target
                state = self._after(state, stems[place]) if place < len(stems) else None
                place += 1

    def _after(self, state: _State, stem: str) -> _State | None:
        """The state that a stem leads to from another, worked out once; None where it leads nowhere."""
        found = state.after.get(stem)
        if found is None and stem in state.ways:
            nodes = frozenset(self._reached(state.ways[stem]))
            found = state.after[stem] = self._states.get(nodes) or self._state(nodes)
        return found

    def _state(self, nodes: frozenset[int]) -> _State:
        ways: dict[str, set[int]] = {}
        for node in nodes:
            for stem, following in self._next[node].items():
                ways.setdefault(stem, set()).update(following)
        targets = {target for node in nodes for target in self._targets.get(node, ())}
        if len(self._states) >= _MOST_STATES:
            self._forget()
        state = self._states[nodes] = _State(ways, tuple(targets))
        return state

    def _forget(self) -> None:
        """Let go of all states."""
        self._states.clear()
        self._opening.after.clear()

    def _reached(self, nodes: Set[int]) -> set[int]:
        """The nodes with those that a step without a word leads to."""
        reached, waiting = set(nodes), list(nodes)
        while waiting:
            for node in self._free.get(waiting.pop(), ()):
                if node not in reached:
                    reached.add(node)
                    waiting.append(node)
        return reached
