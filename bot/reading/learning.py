"""Learning the weights of the linear scorer: an averaged perceptron over atoms.

Trained on the examples of a knowledge folder, always in the same order, so that the same folder gives
the same weights. (Rosenblatt 1958; margin and averaging as in Freund & Schapire 1999 and Collins 2002.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

from bot.reading.scoring import Scorer

_EPOCHS = 20
_MARGIN = 3.0
_WORK = 150_000  # examples visited at the most, so that a large folder is learnt in fewer rounds
_DENSE = 20_000_000  # up to so many weights they stand in an array
_SPARSE_WORK = 60_000  # visits are much dearer without one
_LEAST = 0.02  # a weight below it decides nothing
_STRIDE = 7919  # a prime: visits the examples far apart from each other

Row = tuple[frozenset[str], int]
"""An example: its atoms and its intent, by number."""

Rivals = Callable[[frozenset[str]], Sequence[int]]
"""The intents that atoms could be taken for."""


class _Sparse:
    """Weights for however many intents and atoms: the now and the sum over time of each, by intent."""

    def __init__(self, lessons: Sequence[_Lesson], intents: int) -> None:
        self._lessons = lessons
        self._now: list[dict[int, float]] = [{} for _ in range(intents)]
        self._summed: list[dict[int, float]] = [{} for _ in range(intents)]

    def lead(self, place: int) -> tuple[float, int]:
        """By how much an example's own intent leads over its nearest rival, and which that is."""
        lesson = self._lessons[place]
        totals = [self._total(rival, lesson.atoms) for rival in lesson.rivals]
        most = max(totals)
        return self._total(lesson.own, lesson.atoms) - most, lesson.rivals[totals.index(most)]

    def change(self, intent: int, place: int, by: float, step: int) -> None:
        """Move the weights of an intent for the atoms of an example."""
        now, summed = self._now[intent], self._summed[intent]
        for atom in self._lessons[place].atoms:
            now[atom] = now.get(atom, 0.0) + by
            summed[atom] = summed.get(atom, 0.0) + step * by

    def averaged(self, intent: int, steps: int) -> Iterator[tuple[int, float]]:
        """The mean over time of each weight of an intent that ever changed."""
        now, summed = self._now[intent], self._summed[intent]
        return ((atom, now[atom] - summed[atom] / steps) for atom in sorted(now))

    def _total(self, intent: int, atoms: Iterable[int]) -> float:
        return sum(map(self._now[intent].get, atoms, repeat(0.0)))


class _Dense:
    """The same in arrays, which is several times as quick while there is room for them."""

    def __init__(self, lessons: Sequence[_Lesson], intents: int, atoms: int) -> None:
        # Here, because a start from the cache learns nothing, and the import is slow.
        import numpy as np  # noqa: PLC0415

        self._lessons = lessons
        self._atoms = [np.array(lesson.atoms) for lesson in lessons]
        # Where the rows of an example's own intent and of its rivals begin.
        self._rows = [np.array([lesson.own, *lesson.rivals])[:, None] * atoms for lesson in lessons]
        self._now = np.zeros((intents, atoms), np.float32)
        self._summed = np.zeros((intents, atoms), np.float32)
        self._flat = self._now.reshape(-1)  # the same weights, to be taken by one number each

    def lead(self, place: int) -> tuple[float, int]:
        """As for sparse weights."""
        own, *totals = self._flat.take(self._rows[place] + self._atoms[place]).sum(1).tolist()
        most = max(totals)
        return own - most, self._lessons[place].rivals[totals.index(most)]

    def change(self, intent: int, place: int, by: float, step: int) -> None:
        """As for sparse weights."""
        atoms = self._atoms[place]
        self._now[intent, atoms] += by
        self._summed[intent, atoms] += step * by

    def averaged(self, intent: int, steps: int) -> Iterator[tuple[int, float]]:
        """As for sparse weights."""
        mean = self._now[intent] - self._summed[intent] / steps
        changed = self._summed[intent].nonzero()[0]
        return ((int(atom), float(mean[atom])) for atom in changed)


@dataclass(frozen=True, slots=True)
class _Lesson:
    """An example by number: its atoms, its intent, and the intents that it could be taken for."""

    atoms: Sequence[int]
    own: int
    rivals: Sequence[int]


def train(rows: Sequence[Row], intents: int, rivals: Rivals) -> Scorer:
    """Learn to tell each example's intent from its rivals, among so many of them."""
    atoms = sorted({atom for row, _ in rows for atom in row})
    number = {atom: place for place, atom in enumerate(atoms)}
    dense = len(atoms) * intents <= _DENSE
    lessons = [
        _Lesson(
            [number[atom] for atom in sorted(row)],
            own,
            [rival for rival in rivals(row) if rival != own],
        )
        for row, own in rows[: None if dense else _SPARSE_WORK]
    ]
    weights = _Dense(lessons, intents, len(atoms)) if dense else _Sparse(lessons, intents)
    step = _learn(weights, lessons, _WORK if dense else _SPARSE_WORK)
    learnt: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for intent in range(intents):
        for atom, mean in weights.averaged(intent, step + 1):
            if abs(mean) >= _LEAST:
                learnt[atoms[atom]][intent] = mean
    return Scorer(learnt, intents)


def _learn(weights: _Dense | _Sparse, lessons: Sequence[_Lesson], work: int) -> int:
    """Where an example's lead over its nearest rival is small, widen it; returns the steps taken."""
    step = 0
    for step, place in enumerate(_visits(len(lessons), work), 1):
        lesson = lessons[place]
        if not lesson.rivals:
            continue
        root = len(lesson.atoms) ** 0.5
        lead, rival = weights.lead(place)
        if lead < _MARGIN * root:
            weights.change(lesson.own, place, 1 / root, step)
            weights.change(rival, place, -1 / root, step)
    return step


def _visits(rows: int, work: int) -> Iterator[int]:
    """The places of the examples in the order of their visits."""
    epochs = max(1, min(_EPOCHS, work // max(rows, 1)))
    for _ in range(epochs):
        for visit in range(min(rows, work)):
            yield visit * _STRIDE % rows
