"""How much an atom says: by its kind, and the more the fewer intents hold it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from bot.reading.likeness import WORDING

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
_NEIGHBOURS = 0.35


class Rarity:
    """The weights of atoms, from how many of the intents hold each."""

    def __init__(self, holders: Mapping[str, int], intents: int) -> None:
        self._unseen = math.log(1 + intents)
        self._weights = {
            atom: _kind_weight(atom) * math.log(1 + intents / held)
            for atom, held in holders.items()
        }

    def weight(self, atom: str) -> float:
        """How much an atom says: its rarity among intents, by its kind."""
        known = self._weights.get(atom)
        if known is not None:
            return known
        # Of neighbours that never met nothing can be said.
        return 0.0 if ">" in atom else _WEIGHTS[atom[0]] * self._unseen

    def seen(self, atom: str) -> bool:
        """Whether any intent holds the atom."""
        return atom in self._weights

    def weighed(self, atoms: Iterable[str]) -> dict[str, float]:
        """Those of the atoms that say something, with how much; words as they stand are left out."""
        weights: dict[str, float] = {}
        for atom in atoms:
            if atom[0] not in WORDING:
                weight = self._weights.get(atom)
                weight = self.weight(atom) if weight is None else weight
                if weight:
                    weights[atom] = weight
        return weights


def _kind_weight(atom: str) -> float:
    return _NEIGHBOURS if ">" in atom else _WEIGHTS[atom[0]]
