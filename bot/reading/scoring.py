"""The linear scorer beside the nearest example: an averaged perceptron over atoms.

Trained on the examples of a knowledge folder, always in the same order, so that the same folder gives
the same weights. (Rosenblatt 1958; margin and averaging as in Freund & Schapire 1999 and Collins 2002.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

_EPOCHS = 8
_MARGIN = 3.0
_WORK = 60_000  # updates tried at the most, so that a large folder is learnt in fewer rounds
_STRIDE = 7919  # a prime: visits the examples far apart from each other


class Scorer:
    """Scores intents for a set of atoms; higher is likelier, the scale is that of the margin."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self._weights = weights

    def score(self, intent: str, atoms: Iterable[str]) -> float:
        """The score of one intent, for a question of any length."""
        known = self._weights.get(intent)
        if known is None:
            return 0.0
        total, size = 0.0, 0
        for atom in atoms:
            total += known.get(atom, 0.0)
            size += 1
        return float(total / max(size, 1) ** 0.5)


Row = tuple[frozenset[str], str, Sequence[str]]


def train(rows: Sequence[Row]) -> Scorer:
    """Learn from examples: each its atoms, its intent, and the intents that could be taken for it."""
    weights: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    summed: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    epochs = max(1, min(_EPOCHS, _WORK // max(len(rows), 1)))
    step = 0
    for _ in range(epochs):
        for visit in range(len(rows)):
            place = visit * _STRIDE % len(rows)
            atoms, own, rivals = rows[place]
            step += 1
            best, lead = _nearest_rival(weights, atoms, own, rivals)
            if best is not None and lead < _MARGIN * len(atoms) ** 0.5:
                change = len(atoms) ** -0.5
                for name, sign in ((own, change), (best, -change)):
                    for atom in atoms:
                        weights[name][atom] += sign
                        summed[name][atom] += step * sign
    return Scorer(
        {
            name: {atom: w - summed[name][atom] / (step + 1) for atom, w in known.items()}
            for name, known in weights.items()
        }
    )


def _nearest_rival(
    weights: Mapping[str, Mapping[str, float]],
    atoms: frozenset[str],
    own: str,
    rivals: Sequence[str],
) -> tuple[str | None, float]:
    """The rival that scores highest, and the lead of the right intent over it."""
    best, most = None, 0.0
    for rival in rivals:
        if rival == own:
            continue
        known = weights.get(rival)
        if known is None:
            total = 0.0
        else:
            get = known.get
            total = 0.0
            for atom in atoms:
                total += get(atom, 0.0)
        if best is None or total > most:
            best, most = rival, total
    known = weights.get(own) or {}
    return best, sum(known.get(atom, 0.0) for atom in atoms) - most
