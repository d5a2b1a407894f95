"""How like a question the examples of an intent are."""

from __future__ import annotations

import marshal
import sys
from array import array
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from bot.reading.lanes import lanes_of

UNIT: Final = 1 << 40  # in a weight of 1: lanes hold whole numbers
# What an example loses for each value in it that the question doesn't name.
_LITERAL: Final = round(0.4 * UNIT)
_SETTLED: Final = 0.03  # the least share of the examples that must hold what is otherwise ruled out
_FULL: Final = 8  # an atom that so small a part of the examples hold is added up for all at once
_LANE: Final = "Q"
_ROUNDING: Final = 1e-9  # by how much sums of the same weights may differ

WORDING: Final = "sb"  # words as they stand: for the linear scorer alone


class Question(NamedTuple):
    """The atoms of a question with their weights: in all (in units), and of those that tell what it is about."""

    atoms: frozenset[str]
    weights: Mapping[str, int]
    telling: Mapping[str, float]
    mass: float
    telling_mass: float


class Examples:
    """The examples of one intent: their masses, and the places among them at which each atom stands."""

    __slots__ = ("_literal", "_masses", "_rows", "places", "settled")

    _masses: list[float]
    _literal: list[tuple[int, str]]
    places: dict[str, list[int]]
    _rows: dict[str, int]

    def __init__(self, plain: bytes) -> None:
        self._masses, self._literal, self.places = marshal.loads(plain)  # noqa: S302 - from `packed`
        least = len(self._masses) * _SETTLED
        self.settled = frozenset(a for a, found in self.places.items() if len(found) >= least)
        self._rows = {}

    def nearest(self, question: Question) -> float:
        """The likeness of the example most like the question."""
        masses, mass = self._masses, question.mass
        shared = self._shared(question)
        # What is shared, to all that either holds; to the sum of both it grows alike, and is quicker.
        most = max(shared)
        ratio = most / (mass + masses[shared.index(most)])
        # No example weighs less than what it shares, so that most can't be nearer than this one.
        least = ratio * mass / (1 - ratio / UNIT) if most > 0 else min(shared)
        near = [s / (mass + masses[place]) for place, s in enumerate(shared) if s >= least]
        ratio = max([ratio, *near]) / UNIT
        return ratio / (1 - ratio)

    def _shared(self, question: Question) -> list[int]:
        """How much each example shares with the question, in units."""
        places, rows = self.places, self._rows
        total, others = 0, list[tuple[int, list[int]]]()
        for atom, weight in question.weights.items():
            if atom in places:
                row = rows[atom] if atom in rows else self._row(atom)
                if row:
                    total += weight * row
                else:
                    others.append((weight, places[atom]))
        shared = lanes_of(total, _LANE, len(self._masses)).tolist()
        for weight, held in others:
            for place in held:
                shared[place] += weight
        for place, atom in self._literal:
            if atom not in question.atoms:
                shared[place] -= _LITERAL
        return shared

    def _row(self, atom: str) -> int:
        """The places of an atom as one integer with a lane for each example; 0 for one of few places."""
        places, number = self.places[atom], len(self._masses)
        row = 0
        if len(places) * _FULL >= number:
            lanes = array(_LANE, bytes(array(_LANE).itemsize * number))
            for place in places:
                lanes[place] = 1
            row = int.from_bytes(lanes.tobytes(), sys.byteorder)
        self._rows[atom] = row
        return row

    def at_most(self, question: Question) -> float:
        """What no example can be more like than: one that holds all that any of them holds."""
        places = self.places
        known = sum([weight for atom, weight in question.weights.items() if atom in places])
        return known / UNIT / question.mass + _ROUNDING

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
