"""How typical atoms are of intents, summed up over a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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

    def of(self, atoms: Iterable[str]) -> dict[int, int]:
        """How typical the atoms are of each intent that holds some of them, in units.

        Rare atoms bring in intents; one that very many hold brings in but the foremost, and those only
        while there are few, so that the time doesn't grow with the base.
        """
        total, common, found = 0, list[str](), defaultdict[int, int](int)
        for atom in atoms:
            row = self._table.row(atom)
            if atom in self._common:
                common.append(atom)
            elif isinstance(row, int):
                total += row
            elif row is not None:
                for intent, value in row.items():
                    found[intent] += value
        if total:
            for intent, value in enumerate(self._table.opened(total, 0)):
                if value:
                    found[intent] += value
        if common:
            self._add_common(common, found)
        return found

    def _add_common(self, atoms: Sequence[str], found: defaultdict[int, int]) -> None:
        """What atoms that very many intents hold add to the intents found."""
        if len(found) < self._few:
            for intent in self._foremost[min(atoms, key=self._common.__getitem__)]:
                found[intent] += 0
        total = 0
        for atom in atoms:
            row = self._table.row(atom)
            if isinstance(row, int):
                total += row
            elif row is not None:
                for intent in found.keys() & row.keys():
                    found[intent] += row[intent]
        if total:
            values = self._table.opened(total, 0)
            for intent in found:
                found[intent] += values[intent]
