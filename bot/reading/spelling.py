"""Misspelt words: towards the vocabulary of the field only, and never away from good English."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from pathlib import Path

_COMMON_WORDS = Path(__file__).with_name("common_words.txt")
_SHORTEST = 4
_LONG_NAME = 9  # another surname is often but two letters away
_SHORT = 6  # up to this many letters one slip is forgiven, above it two


def common_words() -> frozenset[str]:
    """The commonest words of English, in lower case."""
    return frozenset(_COMMON_WORDS.read_text(encoding="utf-8").split())


class Speller:
    """Corrects single words towards a vocabulary.

    The distance is optimal string alignment (Damerau 1964, without overlapping edits), so that two
    letters swapped are one slip.
    """

    def __init__(
        self, vocabulary: Mapping[str, int], names: Set[str], english: frozenset[str]
    ) -> None:
        """`vocabulary` counts how often each word is used; `names` can't be guessed by that."""
        self._english = english
        self._known = frozenset(vocabulary)
        self._uses = dict(vocabulary)
        self._names = frozenset(names)
        self._by_start: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in sorted(self._known):
            if len(word) >= _SHORTEST and word.isalpha():
                self._by_start[word[0], len(word)].append(word)
                self._by_length[len(word)].append(word)

    def knows(self, word: str) -> bool:
        """Whether the word is in the vocabulary."""
        return word in self._known

    def common(self, word: str) -> bool:
        """Whether the word is good English."""
        return word in self._english

    def corrections(self, word: str) -> tuple[str, ...]:
        """The nearest word of the vocabulary; several where they are names, none where none is near.

        A word that is known, is good English, is short or isn't made of letters alone has none.
        """
        if word in self._english or word in self._known:
            return ()
        if len(word) < _SHORTEST or not word.isalpha():
            return ()
        allowed = 1 if len(word) <= _SHORT else 2
        near = self._near(word, allowed, same_start=True)
        if not near and len(word) > _SHORT:
            near = self._near(word, 1, same_start=False)
        best = min((distance for _, distance in near), default=0)
        if best > 1 and len(word) < _LONG_NAME:
            near = [
                (candidate, distance)
                for candidate, distance in near
                if candidate not in self._names
            ]
        nearest = tuple(candidate for candidate, distance in near if distance == best)
        if len(nearest) < 2 or self._names.issuperset(nearest):
            return nearest
        return (max(nearest, key=lambda candidate: (self._uses[candidate], candidate)),)

    def _near(self, word: str, allowed: int, *, same_start: bool) -> list[tuple[str, int]]:
        # Here, because most questions hold no misspelt word, and the import is slow.
        from rapidfuzz import process  # noqa: PLC0415
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        hits: list[tuple[str, int]] = []
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            choices = (
                self._by_start.get((word[0], length)) if same_start else self._by_length.get(length)
            )
            if choices:
                hits += [
                    (candidate, int(distance))
                    for candidate, distance, _ in process.extract(
                        word, choices, scorer=OSA.distance, score_cutoff=allowed, limit=None
                    )
                ]
        return hits
