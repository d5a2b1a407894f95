"""The shape of a question: what is left of it without values, the same for all people and all years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from bot.reading.likeness import VALUES, WORDING


class Shapes:
    """Which intents, by number, have an example of a shape."""

    def __init__(self, rows: Mapping[int, Iterable[frozenset[str]]]) -> None:
        """`rows` gives the atoms of each example, by the number of its intent."""
        held: defaultdict[bytes, list[int]] = defaultdict(list)
        for number, own in rows.items():
            for form in dict.fromkeys(map(_key, own)):
                held[form].append(number)
        self._held = {form: tuple(found) for form, found in held.items()}

    def of(self, atoms: frozenset[str]) -> Sequence[int]:
        """The intents with an example of the same shape as the atoms."""
        return self._held.get(_key(atoms), ())


def shape(atoms: frozenset[str]) -> str:
    """The atoms without values: the same for all people, for all years."""
    return " ".join(sorted([atom for atom in atoms if atom[0] not in VALUES + WORDING]))


def _key(atoms: frozenset[str]) -> bytes:
    """The shape in eight bytes: twenty thousand of them in full would slow every start."""
    return blake2b(shape(atoms).encode("utf-8", "surrogatepass"), digest_size=8).digest()
