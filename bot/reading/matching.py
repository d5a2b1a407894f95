"""Ranking: which intent a question is likeliest to ask.

In three steps, each over fewer intents: an inverted index finds the plausible ones, a linear scorer
ranks them, and the best are set beside their nearest example.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from heapq import heapify, heappop, heappush
from typing import Final, NamedTuple

from bot.reading import likeness
from bot.reading.keeping import Kept
from bot.reading.learning import Row, train
from bot.reading.likeness import WORDING, Examples
from bot.reading.rarity import Rarity
from bot.reading.shapes import Shapes
from bot.reading.typicality import UNIT, Typicality, Values, foremost

FOCAL: Final = "f"  # atoms of what stands at a question's focus
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


class Batch:
    """Some intents with their `scores`; iterating gives their matches by rank, the best first.

    It can be iterated once: each is set beside its examples only when it is asked for.
    """

    def __init__(self, scores: Mapping[str, float], matches: Iterator[Match]) -> None:
        self.scores = scores
        self._matches = matches

    def __iter__(self) -> Iterator[Match]:
        return self._matches


class Ranking:
    """The examples of all intents, indexed and learnt."""

    def __init__(self, examples: Mapping[str, Iterable[frozenset[str]]]) -> None:
        given = {intent: tuple(own) for intent, own in examples.items()}
        self._focal = {
            intent: frozenset(atom for row in own for atom in row if atom[0] == FOCAL)
            for intent, own in given.items()
        }
        rows = {intent: _without_focus(own) for intent, own in given.items()}
        self._names = sorted(rows)
        number = {intent: place for place, intent in enumerate(self._names)}
        numbered = {number[intent]: own for intent, own in rows.items()}
        shares = _shares(numbered)
        self._shapes = Shapes(numbered)
        self._rarity = Rarity({atom: len(held) for atom, held in shares.items()}, len(rows))
        self._typicality = Typicality(self._weighed(shares), len(rows), _PLAUSIBLE)
        packed = {intent: likeness.packed(own, self.weight) for intent, own in rows.items()}
        self._examples = Kept(packed, Examples)
        self._scorer = train(_lessons(numbered), len(rows), self._rivals)

    def weight(self, atom: str) -> float:
        """How much an atom says: its rarity among intents, by its kind."""
        return self._rarity.weight(atom)

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
        return self._rarity.seen(atom)

    def ranked(
        self, atoms: frozenset[str], size: int, allowed: Iterable[str] | None = None
    ) -> Iterator[Batch]:
        """The intents in batches of `size`, by score; `allowed` narrows the choice."""
        question = likeness.question(atoms, self._rarity.weighed(atoms))
        typical = self._typicality.of(atoms)
        alike = self._shapes.of(atoms)
        numbers = _plausible(typical, alike)
        if allowed is not None:
            wanted = set(allowed)
            numbers = [number for number in numbers if self._names[number] in wanted]
        scores = dict(zip(numbers, self._scorer.scores(numbers, atoms), strict=True))

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

        # One that has an example of this very shape is worth a look wherever the scorer puts it.
        numbers.sort(key=lambda number: (best(number), number))
        for start in range(0, len(numbers), size):
            batch = numbers[start : start + size]
            matches = _best_first([(best(number), number) for number in batch], bound, compared)
            yield Batch({self._names[number]: scores[number] for number in batch}, matches)

    def _rivals(self, atoms: frozenset[str]) -> list[int]:
        return _plausible(self._typicality.of(atoms), self._shapes.of(atoms))

    def _weighed(self, shares: Mapping[str, Mapping[int, float]]) -> dict[str, dict[int, float]]:
        """How typical each atom is, by its rarity too; those that say nothing are left out."""
        return {
            atom: {intent: weight * share for intent, share in held.items()}
            for atom, held in shares.items()
            if (weight := self.weight(atom))
        }


NO_MATCHES: Final = Batch({}, iter(()))


def _without_focus(rows: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """The examples, each once; what stands at the focus rules out, and makes nothing likelier."""
    return tuple(dict.fromkeys(frozenset(a for a in row if a[0] != FOCAL) for row in rows))


def _shares(rows: Mapping[int, Sequence[frozenset[str]]]) -> dict[str, dict[int, float]]:
    """How typical each atom is of the intents that hold it, of which `rows` gives the examples."""
    shares: dict[str, dict[int, float]] = {}
    for number, own in rows.items():
        own_atoms = (atom for row in own for atom in row if atom[0] not in WORDING)
        for atom, times in Counter(own_atoms).items():
            # An atom that a fifth of the examples hold is as typical as any.
            shares.setdefault(atom, {})[number] = min(1.0, 5 * times / len(own))
    return shares


def _lessons(rows: Mapping[int, Sequence[frozenset[str]]]) -> list[Row]:
    """The examples as the linear scorer learns them, with their intents."""
    uses = Counter(atom for own in rows.values() for row in own for atom in row)
    # Two words that stand side by side but once teach nothing.
    return [
        (frozenset([a for a in row if a[0] != "b" or uses[a] > 1]), number)
        for number, own in rows.items()
        for row in own
    ]


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
