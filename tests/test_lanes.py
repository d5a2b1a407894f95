"""Rows of whole numbers that are added up for all intents at once."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from bot.reading.lanes import Table

INTENTS = 40
ATOMS = "abcdef"
ROWS = st.dictionaries(
    st.sampled_from(ATOMS),
    st.dictionaries(st.integers(0, INTENTS - 1), st.integers(-30_000, 30_000), min_size=1),
)


def summed(table: Table, atoms: str) -> list[int]:
    """What the rows of some atoms come to, for each intent."""
    full, others = table.rows(atoms)
    added = table.added(full) or [0] * INTENTS
    return [value + sum(row.get(i, 0) for row in others) for i, value in enumerate(added)]


@given(ROWS)
def test_rows_add_up_as_numbers_do(rows: dict[str, dict[int, int]]) -> None:
    """The sum of signed rows is, for each intent, the sum of its numbers; unknown atoms add nothing."""
    table = Table(rows, INTENTS, signed=True)
    each = [sum(row.get(i, 0) for row in rows.values()) for i in range(INTENTS)]
    assert summed(table, ATOMS + "x") == each
    assert summed(pickle.loads(pickle.dumps(table)), ATOMS) == each


@given(ROWS)
def test_lanes_of_numbers_from_nought_up_hold_large_ones(rows: dict[str, dict[int, int]]) -> None:
    """Unsigned rows add up exactly, however large their numbers."""
    large = {atom: {i: abs(n) << 35 for i, n in row.items()} for atom, row in rows.items()}
    table = Table(large, INTENTS, signed=False)
    each = [sum(row.get(i, 0) for row in large.values()) for i in range(INTENTS)]
    assert summed(table, ATOMS) == each


def test_among_very_many_intents_rows_stay_apart() -> None:
    """Integers that would get long are not made; the numbers are the same."""
    table = Table({"a": dict.fromkeys(range(2000), 3)}, 2000, signed=True)
    full, others = table.rows("a")
    assert not full
    assert others == [dict.fromkeys(range(2000), 3)]
