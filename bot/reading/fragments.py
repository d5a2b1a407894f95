"""What a text must hold for a pattern to fit, taken from the pattern's own letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]  # there is no public door to the tree
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final, TypeAlias

Fragments: TypeAlias = tuple[str, ...]
"""Pieces of words in lower case, of which a text must hold one."""
Needs: TypeAlias = tuple[Fragments, ...]

SHORTEST: Final = 2  # letters of a fragment
_MOST: Final = 48  # fragments of one need: with more of them, one of them is nearly always there
_DEEPEST: Final = 4  # needs of a pattern that are looked for: those that the fewest texts meet
_Tree: TypeAlias = Sequence[tuple[Any, Any]]


def needs_of(pattern: str) -> Needs:
    """What every text holds, case aside, in which a pattern finds a place; nothing where that isn't known."""
    tree = _parser.parse(pattern, re.IGNORECASE)
    return tuple(sorted(_found(tree).in_all(), key=_commonness)[:_DEEPEST])


class _Found:
    """The needs of a part of a pattern.

    `run` is what may have stood since the last letter that isn't known: all that the part fits while it
    is `exact`.
    """

    def __init__(self) -> None:
        self.needs: list[Fragments] = []
        self.run: frozenset[str] = frozenset({""})
        self.exact = True

    def close(self) -> None:
        """End the run: what comes next is unknown."""
        fragments = _least(self.run)
        if len(fragments[0]) >= SHORTEST:
            self.needs.append(fragments)
        self.run = frozenset({""})
        self.exact = False

    def walk(self, tree: _Tree) -> None:
        """Take in a part of the pattern behind what is taken in already."""
        for kind, value in tree:
            if kind is op.SUBPATTERN:
                self.walk(value[-1])
            elif kind is op.ASSERT:
                self.needs += _found(value[1]).in_all()
            elif kind is op.MAX_REPEAT or kind is op.MIN_REPEAT:
                self._repeat(*value)
            elif kind is op.BRANCH:
                self._branch(value[1])
            elif kind is op.LITERAL:
                self._append(_letters([(kind, value)]))
            elif kind is op.IN:
                self._append(_letters(value))
            elif kind is not op.AT and kind is not op.ASSERT_NOT:
                self.close()

    def _append(self, texts: frozenset[str] | None) -> None:
        if texts is None or len(self.run) * len(texts) > _MOST:
            self.close()
        if texts is not None:
            self.run = frozenset(map("".join, product(self.run, texts)))

    def _repeat(self, least: int, most: int, tree: _Tree) -> None:
        found = _found(tree)
        if found.exact and most == 1:
            self._append(found.run if least else found.run | {""})
            return
        self.close()
        if least:
            self.needs += found.in_all()

    def _branch(self, ways: Sequence[_Tree]) -> None:
        found = [_found(way) for way in ways]
        texts = frozenset[str]().union(*(way.run for way in found))
        if all(way.exact for way in found) and len(texts) <= _MOST:
            self._append(texts)
            return
        self.close()
        needs = [way.in_all() for way in found]
        if all(needs):
            rarest = [min(each, key=_commonness) for each in needs]
            self.needs.append(_least(fragment for each in rarest for fragment in each))

    def in_all(self) -> list[Fragments]:
        """The needs, with what the last run comes to."""
        self.close()
        return self.needs


def _found(tree: _Tree) -> _Found:
    """What a part needs by itself."""
    found = _Found()
    found.walk(tree)
    return found


def _letters(items: _Tree) -> frozenset[str] | None:
    """What one place within a word may hold; None where that is beyond English, or no list."""
    if all(kind is op.LITERAL and 32 < letter < 127 for kind, letter in items):
        return frozenset(chr(letter).lower() for _, letter in items)
    return None


def _least(texts: Iterable[str]) -> Fragments:
    """The texts without those that hold another one."""
    kept: list[str] = []
    for text in sorted(set(texts), key=lambda text: (len(text), text)):
        if not any(other in text for other in kept):
            kept.append(text)
    return tuple(kept)


def _commonness(fragments: Fragments) -> tuple[float, Fragments]:
    """How likely a text is to hold one of them, to sort by: the more and the shorter, the likelier."""
    return sum(0.4 ** len(fragment) for fragment in fragments), fragments
