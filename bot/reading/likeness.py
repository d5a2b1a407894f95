"""How like a question the examples of an intent are."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import truediv
from typing import Final

# What an example loses for each value in it that the question doesn't name.
_LITERAL: Final = 0.4
_SETTLED: Final = 0.03  # the least share of the examples that must hold what is otherwise ruled out
_ROUNDING: Final = 1e-9  # by how much sums of the same weights may differ

WORDING: Final = "sb"  # words as they stand: for the linear scorer alone


@dataclass(frozen=True, slots=True)
class Question:
    """The atoms of a question with their weights: in all, and of those that tell what it is about."""

    atoms: frozenset[str]
    weights: Mapping[str, float]
    telling: Mapping[str, float]
    mass: float
    telling_mass: float


class Examples:
    """The examples of one intent: their masses, and the places among them at which each atom stands."""

    __slots__ = ("_literal", "_masses", "places", "settled")

    _masses: list[float]
    _literal: list[tuple[int, str]]
    places: dict[str, list[int]]

    def __init__(self, plain: bytes) -> None:
        self._masses, self._literal, self.places = marshal.loads(plain)  # noqa: S302 - from `packed`
        least = len(self._masses) * _SETTLED
        self.settled = frozenset(a for a, found in self.places.items() if len(found) >= least)

    def __len__(self) -> int:
        return len(self._masses)

    def nearest(self, question: Question) -> float:
        """The likeness of the example most like the question."""
        shared = [0.0] * len(self._masses)
        places, mass = self.places, question.mass
        for atom, weight in question.weights.items():
            if atom in places:
                for place in places[atom]:
                    shared[place] += weight
        for place, atom in self._literal:
            if atom not in question.atoms:
                shared[place] -= _LITERAL
        # What is shared, to all that either holds; to the sum of both it grows alike, and is quicker.
        most: float = max(map(truediv, shared, map(mass.__add__, self._masses)))
        return most / (1 - most)

    def at_most(self, question: Question) -> float:
        """What no example can be more like than: one that holds all that any of them holds."""
        places = self.places
        known = sum([weight for atom, weight in question.weights.items() if atom in places])
        return known / question.mass + _ROUNDING

    def strange(self, question: Question) -> float:
        """The share of the question's weight in atoms that stand in no example."""
        alien = sum([w for atom, w in question.telling.items() if atom not in self.places])
        return alien / question.telling_mass if question.telling_mass else 0.0


def packed(rows: Sequence[frozenset[str]], weight: Callable[[str], float]) -> bytes:
    """What Examples are made of, from the atoms of each example."""
    masses = [sum(map(weight, row)) for row in rows]
    # An example that names somebody isn't the same question about somebody else.
    literal = [(place, atom) for place, row in enumerate(rows) for atom in row if atom[0] in "@="]
    places: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        for atom in row:
            if atom[0] not in WORDING:
                places.setdefault(atom, []).append(place)
    return marshal.dumps((masses, literal, places))
