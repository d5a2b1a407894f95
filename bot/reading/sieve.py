"""Which of many patterns a text may fit, told by its words: hundreds of them are tried, and few fit.

Each pattern's own letters tell what a text must hold for it, as in code search by trigrams (Cox,
Regular Expression Matching with a Trigram Index, 2012).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from bot.reading.fragments import SHORTEST, Needs

_REMEMBERED: Final = 4096  # words
# What a pattern that ignores case takes for a letter of English too.
_ALIKE: Final = {ord("İ"): "i", ord("ı"): "i", ord("ſ"): "s", 0x212A: "k"}


class Sieve:
    """Finds the patterns, by number, whose needs a text meets."""

    def __init__(self, patterns: Sequence[Needs]) -> None:
        """`patterns` gives the needs of each."""
        self._number = len(patterns)
        self._depth = max(map(len, patterns), default=0)
        # A bit for each pattern, in as many layers as a pattern has needs at most.
        self._bits: dict[str, int] = {}
        self._idle = 0
        for place, needs in enumerate(patterns):
            for layer in range(self._depth):
                bit = 1 << (layer * self._number + place)
                for fragment in needs[layer] if layer < len(needs) else ():
                    self._bits[fragment] = self._bits.get(fragment, 0) | bit
                self._idle |= bit if layer >= len(needs) else 0
        self._remember()

    def _remember(self) -> None:
        self._longest = max(map(len, self._bits), default=0)
        self._met_by = lru_cache(_REMEMBERED)(self._met)

    def __getstate__(self) -> tuple[int, int, int, dict[str, int]]:
        return self._number, self._depth, self._idle, self._bits

    def __setstate__(self, state: tuple[int, int, int, dict[str, int]]) -> None:
        self._number, self._depth, self._idle, self._bits = state
        self._remember()

    def fitting(self, text: str, start: int) -> Iterator[int]:
        """The patterns from `start` on that the text may fit; it surely fits none of the others."""
        met = self._idle
        for word in _folded(text).split():
            met |= self._met_by(word)
        every = (1 << self._number) - 1
        for layer in range(self._depth):
            every &= met >> (layer * self._number)
        every = every >> start << start
        while every:
            first = every & -every
            yield first.bit_length() - 1
            every ^= first

    def _met(self, word: str) -> int:
        """The bits of the needs that a word meets."""
        met = 0
        for start in range(len(word)):
            for end in range(start + SHORTEST, min(len(word), start + self._longest) + 1):
                met |= self._bits.get(word[start:end], 0)
        return met


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else text.translate(_ALIKE).lower()
