"""Ranking: which intent a question is likeliest to ask.

In three steps, each over fewer intents: an inverted index finds the plausible ones, a linear scorer
ranks them, and the best are set beside their nearest example.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.reading.scoring import train

# How much each kind of atom weighs beside its rarity; a neighbourship weighs by the last.
_WEIGHTS = {"c": 1.0, "@": 0.8, "=": 0.4, "t": 0.6, "w": 0.7, "?": 0.5, "!": 0.0}
_NEIGHBOURS = 0.35
_PLAUSIBLE = 24
_COMPARED = 8


@dataclass(frozen=True, slots=True)
class Match:
    """How near an intent is.

    `score` is the linear scorer's, open-ended; `nearest` (weighted Jaccard to the best example) and
    `vocabulary` (how typical the atoms are of its examples as a whole) lie in 0..1.
    """

    intent: str
    score: float
    nearest: float
    vocabulary: float
    example: frozenset[str]


class Ranking:
    """The examples of all intents, indexed and learnt."""

    def __init__(self, examples: Mapping[str, Iterable[frozenset[str]]]) -> None:
        self._examples = {intent: tuple(dict.fromkeys(rows)) for intent, rows in examples.items()}
        self._shares: dict[str, dict[str, float]] = defaultdict(dict)
        self._by_shape: dict[frozenset[str], list[str]] = defaultdict(list)
        for intent, rows in self._examples.items():
            tally = Counter(atom for row in rows for atom in row)
            for atom, number in tally.items():
                # An atom that a fifth of the examples hold is as typical as any.
                self._shares[atom][intent] = min(1.0, 5 * number / len(rows))
            for row in rows:
                if intent not in self._by_shape[shape(row)]:
                    self._by_shape[shape(row)].append(intent)
        total = len(self._examples)
        self._rarity = {
            atom: math.log(1 + total / len(intents)) for atom, intents in self._shares.items()
        }
        self._unseen = math.log(1 + total)
        self._masses = {
            row: sum(map(self.weight, row)) for rows in self._examples.values() for row in rows
        }
        learnt = [(row, intent) for intent, rows in self._examples.items() for row in rows]
        self._scorer = train([(row, own, self._plausible(row)) for row, own in learnt])

    def weight(self, atom: str) -> float:
        """How much an atom says: its rarity among intents, by its kind."""
        if ">" in atom:
            return _NEIGHBOURS * self._rarity[atom] if atom in self._rarity else 0.0
        return _WEIGHTS[atom[0]] * self._rarity.get(atom, self._unseen)

    def holds(self, intent: str, atom: str) -> bool:
        """Whether an example of the intent holds the atom."""
        return intent in self._shares.get(atom, ())

    def seen(self, atom: str) -> bool:
        """Whether any example holds the atom."""
        return atom in self._shares

    def rank(self, atoms: frozenset[str], allowed: Iterable[str] | None = None) -> list[Match]:
        """The likeliest intents, best first; `allowed` narrows the choice."""
        weights = {atom: self.weight(atom) for atom in atoms}
        mass = sum(weights.values()) or 1.0
        typical = self._typical(weights)
        names = self._plausible(atoms, typical)
        if allowed is not None:
            wanted = set(allowed)
            names = [name for name in names if name in wanted]
        scores = {name: self._scorer.score(name, atoms) for name in names}
        best = sorted(names, key=lambda name: (-scores[name], name))[:_COMPARED]
        return [
            self._compare(name, scores[name], weights, mass, typical.get(name, 0.0) / mass)
            for name in best
        ]

    def _typical(self, weights: Mapping[str, float]) -> dict[str, float]:
        typical: defaultdict[str, float] = defaultdict(float)
        for atom, weight in weights.items():
            if weight:
                for intent, share in self._shares.get(atom, {}).items():
                    typical[intent] += weight * share
        return typical

    def _plausible(
        self, atoms: frozenset[str], typical: Mapping[str, float] | None = None
    ) -> list[str]:
        """The intents that hold most of the atoms, and those with an example of the same shape."""
        if typical is None:
            typical = self._typical({atom: self.weight(atom) for atom in atoms})
        nearest = sorted(typical, key=lambda name: (-typical[name], name))[:_PLAUSIBLE]
        same = self._by_shape.get(shape(atoms), ())
        return nearest + [name for name in same if name not in nearest]

    def _compare(
        self,
        intent: str,
        score: float,
        weights: Mapping[str, float],
        mass: float,
        vocabulary: float,
    ) -> Match:
        best, chosen = -1.0, frozenset[str]()
        asked = weights.keys()
        for row in self._examples[intent]:
            shared = sum(map(weights.__getitem__, row & asked))
            similarity = shared / (mass + self._masses[row] - shared)
            if similarity > best:
                best, chosen = similarity, row
        return Match(intent, score, max(best, 0.0), vocabulary, chosen)


def shape(atoms: frozenset[str]) -> frozenset[str]:
    """The atoms without values: the same for all people, for all years."""
    return frozenset(atom for atom in atoms if atom[0] not in "@=")
