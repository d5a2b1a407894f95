"""How typical atoms are of intents, summed up over a question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from operator import add
from typing import Final, TypeAlias

from bot.reading.lanes import Table

# An atom that more intents hold than this tells little by itself.
_MANY: Final = 200
# Values are whole numbers of this unit, so that their sum is the same in whichever order they come.
UNIT: Final = 1 << 40
_SMALL: Final = 3  # a value is small beside one so many times as large

Values: TypeAlias = list[int] | Counter[int]
"""A number for each intent, nought for those that nothing brings in: in a list, or only of the others."""


class Typicality:
    """The intents, by number, that atoms bring to mind."""

    def __init__(self, shares: Mapping[str, Mapping[int, float]], intents: int, few: int) -> None:
        """`shares` gives for each atom how typical it is of each intent that holds it.

        Of an atom that very many hold, those of which it is most typical count where fewer than `few`
        others come up.
        """
        self._few = few
        rows = {
            atom: {intent: round(share * UNIT) for intent, share in held.items()}
            for atom, held in shares.items()
        }
        self._table = Table(rows, intents, signed=False)
        self._common = {atom: (len(row), atom) for atom, row in rows.items() if len(row) > _MANY}
        self._foremost = {
            atom: sorted(rows[atom], key=rows[atom].__getitem__, reverse=True)[:_MANY]
            for atom in self._common
        }

    def of(self, atoms: frozenset[str]) -> Values:
        """How typical the atoms are of each intent that holds some of them, in units.

        Rare atoms bring in intents; one that very many hold brings in but the foremost, and those only
        while there are few, so that the time doesn't grow with the base.
        """
        common = atoms & self._common.keys()
        full, others = self._table.rows(atoms - common)
        found = self._summed(full, others)
        if not common:
            return found
        if isinstance(found, list) and len(found) - found.count(0) >= self._few:
            every = self._summed([*full, *self._table.rows(common)[0]], others)
            return [more if value else 0 for more, value in zip(every, found, strict=True)]
        return self._with_common(common, {i: found[i] for i in brought_in(found)})

    def _summed(self, full: Sequence[int], others: Iterable[Mapping[int, int]]) -> Values:
        """The sum of rows: a list if one of them is full."""
        summed = self._table.added(full) if full else Counter[int]()
        for row in others:
            for intent, value in row.items():
                summed[intent] += value
        return summed

    def _with_common(self, atoms: Set[str], found: dict[int, int]) -> Counter[int]:
        """The intents found with what atoms that very many intents hold add to them."""
        if len(found) < self._few:
            foremost = self._foremost[min(atoms, key=self._common.__getitem__)]
            found = {**dict.fromkeys(foremost, 0), **found}
        full, others = self._table.rows(atoms)
        for row in others:
            for intent in found.keys() & row.keys():
                found[intent] += row[intent]
        more = self._table.added(full, found)
        return Counter(dict(zip(found, map(add, found.values(), more), strict=True)))


def brought_in(values: Values) -> list[int]:
    """The intents that have a value, by number."""
    if isinstance(values, list):
        return [intent for intent, value in enumerate(values) if value]
    return sorted(values)


def foremost(values: Values, most: int) -> list[int]:
    """The intents of the largest values, those first; of equal ones by number."""
    near: list[int] = []
    if isinstance(values, list):
        # Most values are small: there is no need to sort those.
        least = max(values) // _SMALL
        near = [intent for intent, value in enumerate(values) if value > least]
    if len(near) < most:
        near = brought_in(values)
    return sorted(near, key=values.__getitem__, reverse=True)[:most]
