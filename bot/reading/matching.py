"""Ranking: which intent a question is likeliest to ask.

In three steps, each over fewer intents: an inverted index finds the plausible ones, a linear scorer
ranks them, and the best are set beside their nearest example.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from hashlib import blake2b
from heapq import heapify, heappop, heappush
from typing import Final, NamedTuple

from bot.reading import likeness
from bot.reading.keeping import Kept
from bot.reading.learning import train
from bot.reading.likeness import VALUES, WORDING, Examples, Question
from bot.reading.typicality import UNIT, Typicality, Values, foremost

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
FOCAL: Final = "f"  # atoms of what stands at a question's focus
_NEIGHBOURS = 0.35
_PLAUSIBLE = 24
SAME: Final = 0.95  # an example, word for word but for its values
_AS_SAID = 2.0  # what that is worth beside the score
_UNLIKE = 0.949  # the nearest that an example of another shape comes


class Match(NamedTuple):
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


class Ranking:
    """The examples of all intents, indexed and learnt."""

    def __init__(self, examples: Mapping[str, Iterable[frozenset[str]]]) -> None:
        given = {intent: tuple(own) for intent, own in examples.items()}
        # What stands at the focus rules out; it makes nothing likelier.
        self._focal = {
            intent: frozenset(atom for row in own for atom in row if atom[0] == FOCAL)
            for intent, own in given.items()
        }
        rows = {
            intent: tuple(dict.fromkeys(frozenset(a for a in row if a[0] != FOCAL) for row in own))
            for intent, own in given.items()
        }
        self._names = sorted(rows)
        number = {intent: place for place, intent in enumerate(self._names)}
        shares: defaultdict[str, dict[int, float]] = defaultdict(dict)
        shapes: defaultdict[bytes, list[int]] = defaultdict(list)
        for intent, own in rows.items():
            own_atoms = (atom for row in own for atom in row if atom[0] not in WORDING)
            for atom, times in Counter(own_atoms).items():
                # An atom that a fifth of the examples hold is as typical as any.
                shares[atom][number[intent]] = min(1.0, 5 * times / len(own))
            for form in dict.fromkeys(map(_key, own)):
                shapes[form].append(number[intent])
        self._by_shape = {form: tuple(found) for form, found in shapes.items()}
        total = len(rows)
        self._unseen = math.log(1 + total)
        self._weights = {
            atom: _kind_weight(atom) * math.log(1 + total / len(held))
            for atom, held in shares.items()
        }
        self._typicality = Typicality(
            {
                atom: {intent: weight * share for intent, share in held.items()}
                for atom, held in shares.items()
                if (weight := self._weights[atom])
            },
            total,
            _PLAUSIBLE,
        )
        packed = {intent: likeness.packed(own, self.weight) for intent, own in rows.items()}
        self._examples = Kept(packed, Examples)
        uses = Counter(atom for own in rows.values() for row in own for atom in row)
        # Two words that stand side by side but once teach nothing.
        learnt = [
            (
                frozenset([a for a in row if a[0] != "b" or uses[a] > 1]),
                number[intent],
            )
            for intent, own in rows.items()
            for row in own
        ]
        self._scorer = train(learnt, total, self._rivals)

    def weight(self, atom: str) -> float:
        """How much an atom says: its rarity among intents, by its kind."""
        known = self._weights.get(atom)
        if known is not None:
            return known
        # Of neighbours that never met nothing can be said.
        return 0.0 if ">" in atom else _WEIGHTS[atom[0]] * self._unseen

    def atoms_of(self, intent: str) -> Set[str]:
        """The atoms that the intent's examples hold."""
        return self._examples[intent].places.keys()

    def focal(self, intent: str) -> Set[str]:
        """The atoms that stand at the focus of the intent's examples."""
        return self._focal[intent]

    def settled(self, intent: str) -> Set[str]:
        """The atoms that so many of the intent's examples hold that they stand there by no chance."""
        return self._examples[intent].settled

    def holds(self, intent: str, atom: str) -> bool:
        """Whether an example of the intent holds the atom."""
        return intent in self._examples and atom in self._examples[intent].places

    def seen(self, atom: str) -> bool:
        """Whether any example holds the atom."""
        return atom in self._weights

    def ranked(
        self, atoms: frozenset[str], size: int, allowed: Iterable[str] | None = None
    ) -> Iterator[Iterator[Match]]:
        """The intents in batches of `size`, by score; those of a batch by rank, the best first.

        Each is set beside its examples only when it is asked for. `allowed` narrows the choice.
        """
        question = self._question(atoms)
        typical = self._typicality.of(atoms)
        alike = self._by_shape.get(_key(atoms), ())
        numbers = _plausible(typical, alike)
        if allowed is not None:
            wanted = set(allowed)
            numbers = [number for number in numbers if self._names[number] in wanted]
        scores = dict(zip(numbers, self._scorer.scores(numbers, atoms), strict=True))
        numbers.sort(key=lambda number: (-scores[number], number))

        known: dict[int, Set[str]] = {}

        def bound(number: int) -> float:
            own = known[number] = self._examples[self._names[number]].known(question)
            most = likeness.at_most(question, own)
            return rank(scores[number], min(most, 1.0 if number in alike else _UNLIKE))

        def compared(number: int) -> Match:
            name, own = self._names[number], known[number]
            vocabulary = typical[number] / (UNIT * question.mass)
            nearest = self._examples[name].nearest(question, own)
            nearest = min(nearest, 1.0 if number in alike else _UNLIKE)
            strange = likeness.strange(question, own)
            return Match(name, scores[number], nearest, vocabulary, strange)

        def best(number: int) -> float:
            return rank(scores[number], 1.0 if number in alike else _UNLIKE)

        for start in range(0, len(numbers), size):
            batch = numbers[start : start + size]
            yield _best_first([(best(number), number) for number in batch], bound, compared)

    def _question(self, atoms: frozenset[str]) -> Question:
        weights: dict[str, float] = {}
        for atom in atoms:
            if atom[0] not in WORDING:
                weight = self._weights.get(atom)
                weight = self.weight(atom) if weight is None else weight
                if weight:
                    weights[atom] = weight
        telling = {a: w for a, w in weights.items() if a[0] in "ctw" and ">" not in a}
        mass = sum(weights.values()) or 1.0
        units = {atom: round(weight * likeness.UNIT) for atom, weight in weights.items()}
        values = frozenset([atom for atom in atoms if atom[0] in VALUES])
        return Question(units, telling, mass, sum(telling.values()), values)

    def _rivals(self, atoms: frozenset[str]) -> list[int]:
        return _plausible(self._typicality.of(atoms), self._by_shape.get(_key(atoms), ()))


def _plausible(typical: Values, alike: Sequence[int]) -> list[int]:
    """The intents of which atoms are most typical, and those with an example of the same shape."""
    nearest = foremost(typical, _PLAUSIBLE)
    return nearest + [number for number in alike[:_PLAUSIBLE] if number not in nearest]


def rank(score: float, nearest: float) -> float:
    """The key by which matches are sorted; an example word for word counts much, but not for all."""
    return -(score + 2 * nearest + (_AS_SAID if nearest >= SAME else 0.0))


def _best_first(
    best: list[tuple[float, int]], bound: Callable[[int], float], compared: Callable[[int], Match]
) -> Iterator[Match]:
    """Matches by rank, each worked out no further than needed.

    `best` gives for each intent the best rank that one could have, `bound`, which comes before `compared`,
    a nearer one.
    """
    waiting: list[tuple[float, int, Match | None]] = [(*each, None) for each in best]
    heapify(waiting)
    bounded = set[int]()
    while waiting:
        _, number, match = heappop(waiting)
        if match is not None:
            yield match
        elif number in bounded:
            match = compared(number)
            heappush(waiting, (rank(match.score, match.nearest), number, match))
        else:
            bounded.add(number)
            heappush(waiting, (bound(number), number, None))


def shape(atoms: frozenset[str]) -> str:
    """The atoms without values: the same for all people, for all years."""
    return " ".join(sorted([atom for atom in atoms if atom[0] not in "@=" + WORDING]))


def _key(atoms: frozenset[str]) -> bytes:
    """The shape in eight bytes: twenty thousand of them in full would slow every start."""
    return blake2b(shape(atoms).encode("utf-8", "surrogatepass"), digest_size=8).digest()


def _kind_weight(atom: str) -> float:
    return _NEIGHBOURS if ">" in atom else _WEIGHTS[atom[0]]
