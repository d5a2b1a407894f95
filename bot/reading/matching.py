"""Ranking: which intent a question is likeliest to ask.

In three steps, each over fewer intents: an inverted index finds the plausible ones, a linear scorer
ranks them, and the best are set beside their nearest example.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import Final

from bot.reading.scoring import train

# How much each kind of atom weighs beside its rarity (values only in the linear scorer); a neighbourship weighs by the last.
_WEIGHTS = {
    "c": 1.0,
    "@": 0.0,
    "=": 0.0,
    "t": 0.6,
    "w": 0.7,
    "?": 0.5,
    "!": 0.0,
    "~": 0.0,
    "s": 0.0,
    "b": 0.0,
}
_WORDING = "sb"  # words as they stand: for the linear scorer alone
_NEIGHBOURS = 0.35
_PLAUSIBLE = 24
# What an example loses for each value in it that the question doesn't name.
_LITERAL = 0.4
SAME: Final = 0.95  # an example, word for word but for its values
_AS_SAID = 2.0  # what that is worth beside the score
_UNLIKE = 0.949  # the nearest that an example of another shape comes
_SETTLED = 0.03  # the least share of the examples that must hold what is otherwise ruled out
# An atom that more intents hold than this tells little by itself.
_MANY = 200


@dataclass(frozen=True, slots=True)
class Match:
    """How near an intent is.

    `score` is the linear scorer's, open-ended; `nearest` (weighted Jaccard to the best example),
    `vocabulary` (how typical the atoms are of its examples as a whole) and `strange` (the share of the
    question's weight in atoms that none of its examples holds) lie in 0..1.
    """

    intent: str
    score: float
    nearest: float
    vocabulary: float
    strange: float


@dataclass(frozen=True, slots=True)
class _Question:
    """The atoms of a question with their weights: in all, and of those that tell what it is about."""

    atoms: frozenset[str]
    weights: Mapping[str, float]
    telling: Mapping[str, float]
    mass: float
    telling_mass: float


class _Examples:
    """The examples of one intent, and where in them each atom stands."""

    __slots__ = ("_literal", "masses", "places", "settled")

    def __init__(self, rows: Sequence[frozenset[str]], weight: Callable[[str], float]) -> None:
        self.masses = [sum(map(weight, row)) for row in rows]
        # An example that names somebody isn't the same question about somebody else.
        self._literal = [
            (place, atom) for place, row in enumerate(rows) for atom in row if atom[0] in "@="
        ]
        self.places: dict[str, list[int]] = {}
        for place, row in enumerate(rows):
            for atom in row:
                if atom[0] not in _WORDING:
                    self.places.setdefault(atom, []).append(place)

        least = len(rows) * _SETTLED
        self.settled = frozenset(a for a, found in self.places.items() if len(found) >= least)

    def nearest(self, question: _Question) -> float:
        """The likeness of the example most like the question."""
        shared = [0.0] * len(self.masses)
        places, mass = self.places, question.mass
        for atom, weight in question.weights.items():
            if atom in places:
                for place in places[atom]:
                    shared[place] += weight
        for place, atom in self._literal:
            if atom not in question.atoms:
                shared[place] -= _LITERAL
        return max(
            [
                common / (mass + own - common)
                for common, own in zip(shared, self.masses, strict=True)
            ]
        )

    def strange(self, question: _Question) -> float:
        """The share of the question's weight in atoms that stand in no example."""
        alien = sum([w for atom, w in question.telling.items() if atom not in self.places])
        return alien / question.telling_mass if question.telling_mass else 0.0


class Ranking:
    """The examples of all intents, indexed and learnt."""

    def __init__(self, examples: Mapping[str, Iterable[frozenset[str]]]) -> None:
        rows = {intent: tuple(dict.fromkeys(given)) for intent, given in examples.items()}
        shares: defaultdict[str, dict[str, float]] = defaultdict(dict)
        by_shape: defaultdict[str, list[str]] = defaultdict(list)
        for intent, own in rows.items():
            own_atoms = (atom for row in own for atom in row if atom[0] not in _WORDING)
            for atom, number in Counter(own_atoms).items():
                # An atom that a fifth of the examples hold is as typical as any.
                shares[atom][intent] = min(1.0, 5 * number / len(own))
            for form in dict.fromkeys(map(shape, own)):
                by_shape[form].append(intent)
        self._by_shape = dict(by_shape)
        total = len(rows)
        self._rarity = {atom: math.log(1 + total / len(held)) for atom, held in shares.items()}
        self._unseen = math.log(1 + total)
        self._typicality = {
            atom: {intent: weight * share for intent, share in held.items()}
            for atom, held in shares.items()
            if (weight := self.weight(atom))
        }
        self._foremost = {
            atom: sorted(held, key=held.__getitem__, reverse=True)[:_MANY]
            for atom, held in self._typicality.items()
            if len(held) > _MANY
        }
        self._examples = {intent: _Examples(own, self.weight) for intent, own in rows.items()}
        uses = Counter(atom for own in rows.values() for row in own for atom in row)
        # Two words that stand side by side but once teach nothing.
        learnt = [
            (frozenset([a for a in row if a[0] != "b" or uses[a] > 1]), intent)
            for intent, own in rows.items()
            for row in own
        ]
        self._scorer = train(learnt, self._plausible)

    def weight(self, atom: str) -> float:
        """How much an atom says: its rarity among intents, by its kind."""
        if atom[0] in _WORDING:
            return 0.0
        if ">" in atom:
            return _NEIGHBOURS * self._rarity[atom] if atom in self._rarity else 0.0
        return _WEIGHTS[atom[0]] * self._rarity.get(atom, self._unseen)

    def atoms_of(self, intent: str) -> Set[str]:
        """The atoms that the intent's examples hold."""
        return self._examples[intent].places.keys()

    def settled(self, intent: str) -> Set[str]:
        """The atoms that so many of the intent's examples hold that they stand there by no chance."""
        return self._examples[intent].settled

    def share(self, intent: str, atom: str) -> float:
        """The share of the intent's examples that hold the atom, 0..1."""
        examples = self._examples[intent]
        return len(examples.places.get(atom, ())) / len(examples.masses)

    def holds(self, intent: str, atom: str) -> bool:
        """Whether an example of the intent holds the atom."""
        return intent in self._examples and atom in self._examples[intent].places

    def seen(self, atom: str) -> bool:
        """Whether any example holds the atom."""
        return atom in self._rarity

    def ranked(
        self, atoms: frozenset[str], size: int, allowed: Iterable[str] | None = None
    ) -> Iterator[Iterator[Match]]:
        """The intents in batches of `size`, by score; those of a batch by rank, the best first.

        Each is set beside its examples only when it is asked for. `allowed` narrows the choice.
        """
        weights = {atom: weight for atom in atoms if (weight := self.weight(atom))}
        telling = {a: w for a, w in weights.items() if a[0] in "ctw" and ">" not in a}
        mass = sum(weights.values()) or 1.0
        question = _Question(atoms, weights, telling, mass, sum(telling.values()))
        typical = self._typical(atoms)
        names = self._plausible(atoms, typical)
        if allowed is not None:
            wanted = set(allowed)
            names = [name for name in names if name in wanted]
        scores = {name: self._scorer.score(name, atoms) for name in names}
        names.sort(key=lambda name: (-scores[name], name))
        alike = frozenset(self._by_shape.get(shape(atoms), ()))

        def compared(name: str) -> Match:
            examples = self._examples[name]
            vocabulary = typical.get(name, 0.0) / mass
            nearest = min(examples.nearest(question), 1.0 if name in alike else _UNLIKE)
            return Match(name, scores[name], nearest, vocabulary, examples.strange(question))

        for start in range(0, len(names), size):
            batch = names[start : start + size]
            bounds = [(rank(scores[name], float(name in alike) or _UNLIKE), name) for name in batch]
            yield _best_first(bounds, compared)

    def _typical(self, atoms: Iterable[str]) -> dict[str, float]:
        """How typical the atoms are of each intent that holds some of them.

        Rare atoms bring in intents; one that very many hold brings in but the foremost, and those only
        while there are few, so that the time doesn't grow with the base.
        """
        typical: defaultdict[str, float] = defaultdict(float)
        common = []
        for atom in atoms:
            held = self._typicality.get(atom)
            if held is None:
                continue
            if len(held) > _MANY:
                common.append((len(held), atom, held))
                continue
            for intent, value in held.items():
                typical[intent] += value
        for _, atom, held in sorted(common, key=lambda item: item[:2]):
            if len(typical) < _PLAUSIBLE:
                typical.update((new, 0.0) for new in self._foremost[atom] if new not in typical)
            for intent in typical.keys() & held.keys():
                typical[intent] += held[intent]
        return typical

    def _plausible(
        self, atoms: frozenset[str], typical: Mapping[str, float] | None = None
    ) -> list[str]:
        """The intents that hold most of the atoms, and those with an example of the same shape."""
        if typical is None:
            typical = self._typical(atoms)
        nearest = sorted(sorted(typical), key=typical.__getitem__, reverse=True)[:_PLAUSIBLE]
        same = self._by_shape.get(shape(atoms), [])[:_PLAUSIBLE]
        return nearest + [name for name in same if name not in nearest]


def rank(score: float, nearest: float) -> float:
    """The key by which matches are sorted; an example word for word counts much, but not for all."""
    return -(score + 2 * nearest + (_AS_SAID if nearest >= SAME else 0.0))


def _best_first(
    bounds: list[tuple[float, str]], compared: Callable[[str], Match]
) -> Iterator[Match]:
    """Matches by rank. `bounds` gives the best rank that each intent can have."""
    waiting: list[tuple[float, str, Match | None]] = [(*b, None) for b in bounds]
    heapify(waiting)
    while waiting:
        _, name, match = heappop(waiting)
        if match is not None:
            yield match
            continue
        match = compared(name)
        heappush(waiting, (rank(match.score, match.nearest), name, match))


def shape(atoms: frozenset[str]) -> str:
    """The atoms without values: the same for all people, for all years."""
    return " ".join(sorted([atom for atom in atoms if atom[0] not in "@=" + _WORDING]))
