"""How like a question the examples of an intent are."""

from __future__ import annotations

import marshal
import sys
from array import array
from collections.abc import Callable, Mapping, Sequence, Set
from itertools import chain
from typing import Final, NamedTuple

from bot.reading.lanes import lanes_of

UNIT: Final = 1 << 40  # in a weight of 1: lanes hold whole numbers
# What an example loses for each value in it that the question doesn't name.
_LITERAL: Final = round(0.4 * UNIT)
_SETTLED: Final = 0.03  # the least share of the examples that must hold what is otherwise ruled out
_FULL: Final = 8  # an atom that so small a part of the examples hold is added up for all at once
_LANE: Final = "Q"
_GROUND: Final = 1 << 48  # lanes hold no negative number, so this is added to each
_ROUNDING: Final = 1e-9  # by how much sums of the same weights may differ

WORDING: Final = "sb"  # words as they stand: for the linear scorer alone
VALUES: Final = "@="  # entities and times


class Question(NamedTuple):
    """A question's atoms with their weights: all (in units), and those that tell what it is about; its values."""

    weights: dict[str, int]
    telling: Mapping[str, float]
    mass: float
    telling_mass: float
    values: Set[str]


class Examples:
    """The examples of one intent: their masses, and the places among them at which each atom stands."""

    __slots__ = ("_ground", "_literal", "_masses", "_rows", "places", "settled")

    _masses: list[float]
    _literal: dict[str, list[int]]
    _ground: int
    places: dict[str, list[int]]
    _rows: dict[str, int]

    def __init__(self, plain: bytes) -> None:
        self._masses, self._literal, self.places = marshal.loads(plain)  # noqa: S302 - from `packed`
        lanes = array(_LANE, [_GROUND] * len(self._masses))
        for place in chain.from_iterable(self._literal.values()):
            lanes[place] -= _LITERAL
        self._ground = int.from_bytes(
            lanes.tobytes(), sys.byteorder
        )  # what each has without an atom
        least = len(self._masses) * _SETTLED
        self.settled = frozenset(a for a, found in self.places.items() if len(found) >= least)
        self._rows = {}

    def known(self, question: Question) -> Set[str]:
        """The atoms of the question that have a weight and stand in some example."""
        return question.weights.keys() & self.places.keys()

    def nearest(self, question: Question, known: Set[str]) -> float:
        """The likeness of the example most like the question, whose `known` atoms are given."""
        masses, mass = self._masses, question.mass
        shared = self._shared(question, known)
        # What is shared, to all that either holds; to the sum of both it grows alike, and is quicker.
        top = max(shared)
        most = top - _GROUND
        ratio = most / (mass + masses[shared.index(top)])
        # No example weighs less than what it shares, so that most can't be nearer than this one.
        least = _GROUND + int(ratio * mass / (1 - ratio / UNIT)) if most > 0 else min(shared)
        near = [
            (s - _GROUND) / (mass + own)
            for s, own in zip(shared, masses, strict=True)
            if s >= least
        ]
        ratio = max([ratio, *near]) / UNIT
        return ratio / (1 - ratio)

    def _shared(self, question: Question, known: Set[str]) -> list[int]:
        """How much each example shares with the question, in units above the ground."""
        weights, rows = question.weights, self._rows
        total, others = self._ground, list[tuple[int, list[int]]]()
        for atom in known:
            row = rows.get(atom)
            if row is None:
                row = self._row(atom)
            if row:
                total += weights[atom] * row
            else:
                others.append((weights[atom], self.places[atom]))
        others += [
            (_LITERAL, self._literal[atom]) for atom in question.values & self._literal.keys()
        ]
        shared = lanes_of(total, _LANE, len(self._masses)).tolist()
        for weight, held in others:
            for place in held:
                shared[place] += weight
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


def question(atoms: frozenset[str], weights: Mapping[str, float]) -> Question:
    """The question that atoms make up; `weights` gives how much those say that say something."""
    telling = {a: w for a, w in weights.items() if a[0] in "ctw" and ">" not in a}
    mass = sum(weights.values()) or 1.0
    units = {atom: round(weight * UNIT) for atom, weight in weights.items()}
    values = frozenset([atom for atom in atoms if atom[0] in VALUES])
    return Question(units, telling, mass, sum(telling.values()), values)


def at_most(question: Question, known: Set[str]) -> float:
    """What no example can be more like than: one that holds all atoms that are known."""
    return sum(map(question.weights.__getitem__, known)) / UNIT / question.mass + _ROUNDING


def strange(question: Question, known: Set[str]) -> float:
    """The share of the question's weight in atoms that stand in no example."""
    alien = sum([weight for atom, weight in question.telling.items() if atom not in known])
    return alien / question.telling_mass if question.telling_mass else 0.0


def packed(rows: Sequence[frozenset[str]], weight: Callable[[str], float]) -> bytes:
    """What Examples are made of, from the atoms of each example."""
    masses = [sum(map(weight, row)) for row in rows]
    # An example that names somebody isn't the same question about somebody else.
    places: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        for atom in row:
            if atom[0] not in WORDING:
                places.setdefault(atom, []).append(place)
    literal = {atom: held for atom, held in places.items() if atom[0] in VALUES}
    return marshal.dumps((masses, literal, places))
