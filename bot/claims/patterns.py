"""Phrases with alternatives, such as "(sat|served) (in|on) (the|) board", found without spelling them out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.reading.text import words

_GROUP: Final = re.compile(r"\(([^()]*)\)|([^()]+)")


def has_alternatives(phrase: str) -> bool:
    """Whether a phrase is written with alternatives."""
    return "(" in phrase


class Patterns:
    """Many such phrases as one automaton over the stems of words, its nodes numbers, the root 0.

    An alternative may be empty, which makes its group optional. A phrase costs as many nodes as its
    alternatives have words, however many phrases it stands for.
    """

    def __init__(self) -> None:
        self._next: list[dict[str, list[int]]] = [{}]
        self._targets: dict[int, list[str]] = {}
        self.vocabulary: set[str] = set()

    def add(self, phrase: str, target: str) -> None:
        """Let every phrase that the alternatives make lead to a target as well."""
        ends = {0}
        for choices in _groups(phrase):
            optional = "" in choices
            reached = {self._joint(ends, choices)}
            ends = ends | reached if optional else reached
        for end in ends - {0}:
            self._targets.setdefault(end, []).append(target)

    def _joint(self, ends: set[int], choices: Sequence[str]) -> int:
        """A new node that each choice leads to from each of some nodes."""
        joint = self._node()
        for choice in choices:
            row = words(choice)
            self.vocabulary.update(word.text for word in row)
            for end in ends if row else ():
                place = end
                for word in row[:-1]:
                    following = self._node()
                    self._next[place].setdefault(word.stem, []).append(following)
                    place = following
                self._next[place].setdefault(row[-1].stem, []).append(joint)
        return joint

    def _node(self) -> int:
        self._next.append({})
        return len(self._next) - 1

    def find(self, stems: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Every stretch of a row of stems that is such a phrase, with what it leads to."""
        for start in range(len(stems)):
            reached = {0}
            for place in range(start, len(stems)):
                reached = {
                    node for now in reached for node in self._next[now].get(stems[place], ())
                }
                if not reached:
                    break
                for target in {t for node in reached for t in self._targets.get(node, ())}:
                    yield start, place + 1, target


def _groups(phrase: str) -> Iterator[list[str]]:
    """The parts of a phrase, each with its choices; what stands in no group is the only choice."""
    for choices, plain in _GROUP.findall(phrase):
        if plain.strip():
            yield [plain.strip()]
        elif choices:
            yield [choice.strip() for choice in choices.split("|")]
