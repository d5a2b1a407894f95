"""The linear scorer beside the nearest example: an averaged perceptron over atoms.

Trained on the examples of a knowledge folder, always in the same order, so that the same folder gives
the same weights. (Rosenblatt 1958; margin and averaging as in Freund & Schapire 1999 and Collins 2002.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from operator import itemgetter

_EPOCHS = 8
_MARGIN = 3.0
_WORK = 60_000  # examples visited at the most, so that a large folder is learnt in fewer rounds
_DENSE = 4_000_000  # up to so many weights they stand in lists, which are quicker than dicts
_STRIDE = 7919  # a prime: visits the examples far apart from each other

Row = tuple[frozenset[str], str]
"""An example: its atoms and its intent."""

Rivals = Callable[[frozenset[str]], Sequence[str]]
"""The intents that atoms could be taken for."""


class Scorer:
    """Scores intents for a set of atoms; higher is likelier, the scale is that of the margin."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self._weights = weights

    def score(self, intent: str, atoms: frozenset[str]) -> float:
        """The score of one intent, for a question of any length."""
        known = self._weights.get(intent)
        if known is None:
            return 0.0
        return float(sum(map(known.get, atoms, repeat(0.0))) / max(len(atoms), 1) ** 0.5)


class _Weights:
    """An intent's weights by the number of the atom, and their sums over time for the averaging."""

    __slots__ = ("changed", "now", "summed")

    def __init__(self, atoms: int, *, dense: bool) -> None:
        self.now: _Vector = [0.0] * atoms if dense else _Sparse()
        self.summed: _Vector = [0.0] * atoms if dense else _Sparse()
        self.changed: set[int] = set()

    def change(self, atoms: Iterable[int], by: float, step: int) -> None:
        for atom in atoms:
            self.now[atom] += by
            self.summed[atom] += step * by
        self.changed.update(atoms)

    def averaged(self, atoms: Sequence[str], steps: int) -> dict[str, float]:
        now, summed = self.now, self.summed
        return {atoms[i]: now[i] - summed[i] / steps for i in sorted(self.changed)}


class _Sparse(dict[int, float]):
    """Weights that are nothing unless they are there; looking doesn't put them there."""

    def __missing__(self, key: int) -> float:
        return 0.0


_Vector = list[float] | _Sparse


class _Lesson:
    """An example with its rivals, ready to be visited again and again."""

    __slots__ = ("_take", "atoms", "own", "rivals")

    def __init__(self, atoms: Sequence[int], own: _Weights, rivals: Sequence[_Weights]) -> None:
        self.atoms = atoms
        self.own = own
        self.rivals = rivals
        # The first number belongs to no atom; twice, because it takes two keys to get a tuple.
        self._take = itemgetter(0, 0, *atoms)

    def learn(self, step: int) -> None:
        """Where the lead over the nearest rival is small, widen it."""
        if not self.rivals:
            return
        take, size = self._take, len(self.atoms)
        totals = [sum(take(rival.now)) for rival in self.rivals]
        most = max(totals)
        if sum(take(self.own.now)) - most < _MARGIN * size**0.5:
            self.own.change(self.atoms, size**-0.5, step)
            self.rivals[totals.index(most)].change(self.atoms, -(size**-0.5), step)


def train(rows: Sequence[Row], rivals: Rivals) -> Scorer:
    """Learn to tell each example's intent from its rivals."""
    atoms = ["", *sorted({atom for row, _ in rows for atom in row})]
    number = {atom: place for place, atom in enumerate(atoms)}
    intents = {own for _, own in rows}
    dense = len(atoms) * len(intents) <= _DENSE
    weights = {name: _Weights(len(atoms), dense=dense) for name in intents}
    lessons: dict[int, _Lesson] = {}
    step = 0
    for step, place in enumerate(_visits(len(rows)), 1):
        lesson = lessons.get(place)
        if lesson is None:
            row, own = rows[place]
            others = [weights[name] for name in rivals(row) if name != own]
            numbers = [number[atom] for atom in row]
            lesson = lessons[place] = _Lesson(numbers, weights[own], others)
        lesson.learn(step)
    return Scorer({name: known.averaged(atoms, step + 1) for name, known in weights.items()})


def _visits(rows: int) -> Iterator[int]:
    """The places of the examples in the order of their visits."""
    epochs = max(1, min(_EPOCHS, _WORK // max(rows, 1)))
    for _ in range(epochs):
        for visit in range(min(rows, _WORK)):
            yield visit * _STRIDE % rows
