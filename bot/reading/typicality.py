"""How typical atoms are of intents, summed up over a question."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Final

from bot.reading.lanes import Table

# An atom that more intents hold than this tells little by itself.
_MANY: Final = 200
# Values are whole numbers of this unit, so that their sum is the same in whichever order they come.
UNIT: Final = 1 << 40


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

    def of(self, atoms: frozenset[str]) -> dict[int, int]:
        """How typical the atoms are of each intent that holds some of them, in units.

        Rare atoms bring in intents; one that very many hold brings in but the foremost, and those only
        while there are few, so that the time doesn't grow with the base.
        """
        common = atoms & self._common.keys()
        full, others = self._table.rows(atoms - common)
        found = {i: value for i, value in enumerate(self._table.added(full)) if value}
        for row in others:
            for intent, value in row.items():
                found[intent] = found.get(intent, 0) + value
        return self._with_common(common, found) if common else found

    def _with_common(self, atoms: Set[str], found: dict[int, int]) -> dict[int, int]:
        """The intents found with what atoms that very many intents hold add to them."""
        if len(found) < self._few:
            foremost = self._foremost[min(atoms, key=self._common.__getitem__)]
            found = {**dict.fromkeys(foremost, 0), **found}
        full, others = self._table.rows(atoms)
        for row in others:
            for intent in found.keys() & row.keys():
                found[intent] += row[intent]
        if not full:
            return found
        more = self._table.added(full)
        return {intent: value + more[intent] for intent, value in found.items()}
