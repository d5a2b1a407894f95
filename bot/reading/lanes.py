"""Rows of whole numbers that are added up for all intents at once."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from bot.reading.keeping import Kept

_CODES: Final = "hiq"  # arrays of signed numbers, the narrowest first
_WIDEST: Final = 1024  # so many intents stand side by side
_FULL: Final = 32  # a row is full where at least so small a part of the intents has an entry
_BIAS: Final = 1 << 20  # a lane holds no negative number, so this is added to each of a signed row

Row = dict[int, int] | int
"""A row: by intent, or as one integer with a lane for each intent."""


class Table:
    """Whole numbers by atom and, by number, intent; most are nought.

    A full row is one long integer: the sum of some rows, for all intents, is then a sum of integers,
    some hundred times as quick as adding entry by entry. Where there are so many intents that such
    integers get long, rows stay dicts. Lanes of 64 bits hold sums of numbers from nought up; those of
    32 bits, half as long, sums of some thousand signed numbers within a million.
    """

    def __init__(
        self, rows: Mapping[str, Mapping[int, int]], intents: int, *, signed: bool
    ) -> None:
        self._intents = intents
        self._lane = "I" if signed else "Q"
        self._bias = _BIAS if signed else 0
        packed = {atom: _packed(row) for atom, row in rows.items()}
        opened = partial(_row, intents=intents, lane=self._lane, bias=self._bias)
        self._rows: Kept[Row] = Kept(packed, opened)

    def rows(self, atoms: Iterable[str]) -> tuple[list[int], list[dict[int, int]]]:
        """The rows of some atoms: the full ones, to be `added`, and the others."""
        full, others = list[int](), list[dict[int, int]]()
        for row in self._rows.some(atoms):
            if isinstance(row, int):
                full.append(row)
            else:
                others.append(row)
        return full, others

    def added(self, full: Sequence[int], intents: Iterable[int] | None = None) -> list[int]:
        """The sum of full rows for some intents, in their order, or for all of them."""
        if not full:
            return [0 for _ in (range(self._intents) if intents is None else intents)]
        lanes = lanes_of(sum(full), self._lane, self._intents)
        bias = self._bias * len(full)
        if intents is not None:
            return [lanes[intent] - bias for intent in intents]
        return [lane - bias for lane in lanes] if bias else lanes.tolist()


def lanes_of(number: int, lane: str, lanes: int) -> array[int]:
    """The lanes of a long integer; `lane` is their type code."""
    found = array(lane)
    found.frombytes(number.to_bytes(found.itemsize * lanes, sys.byteorder))
    return found


def _packed(row: Mapping[int, int]) -> bytes:
    """An array of the intents, and behind them of the values; the first byte says of what type."""
    numbers = [*row, *row.values()]
    for code in _CODES:
        try:
            return code.encode() + array(code, numbers).tobytes()
        except OverflowError:
            continue
    raise OverflowError("a number beyond 64 bits")


def _row(data: bytes, *, intents: int, lane: str, bias: int) -> Row:
    numbers = array(chr(data[0]), data[1:])
    half = len(numbers) // 2
    row = dict(zip(numbers[:half], numbers[half:], strict=True))
    if intents > _WIDEST or half * _FULL < intents:
        return row
    lanes = array(lane, [row.get(intent, 0) + bias for intent in range(intents)])
    return int.from_bytes(lanes.tobytes(), sys.byteorder)
