"""The linear scorer beside the nearest example: what atoms speak for which intents, and how much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from bot.reading.lanes import Table

_UNITS: Final = 1000  # in a weight of 1


class Scorer:
    """Scores intents, by number, for a set of atoms; higher is likelier, the scale is the margin's."""

    def __init__(self, weights: Mapping[str, Mapping[int, float]], intents: int) -> None:
        """`weights` gives for each atom how much it speaks for an intent; three decimals are kept."""
        rows = {
            atom: {intent: round(weight * _UNITS) for intent, weight in row.items()}
            for atom, row in weights.items()
        }
        self._table = Table(rows, intents, signed=True)

    def scores(self, intents: Sequence[int], atoms: frozenset[str]) -> list[float]:
        """The scores of some intents, for a question of any length."""
        full, others = self._table.rows(atoms)
        sums = dict(zip(intents, self._table.added(full, intents), strict=True))
        for row in others:
            if len(row) > len(sums):
                row = {intent: row[intent] for intent in sums if intent in row}  # noqa: PLW2901
            for intent, value in row.items():
                if intent in sums:
                    sums[intent] += value
        unit = _UNITS * max(len(atoms), 1) ** 0.5
        return [value / unit for value in sums.values()]
