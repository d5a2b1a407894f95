"""A row of words cut into the stretches that mean something."""

from __future__ import annotations

from collections.abc import Iterable

_STRANGE = 10.0  # what a word costs that no stretch takes in


def cut(length: int, stretches: Iterable[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """The row of `length` words cut at the least cost; a word without a meaning stands by itself.

    Each stretch is given by its start, its end and what it costs, a fraction or about 1: so there are as
    few as can be, and as few words as can be are left over. Of equal ways the longer stretch comes first.
    """
    ends: dict[int, dict[int, float]] = {}
    for start, end, cost in stretches:
        known = ends.setdefault(start, {})
        known[end] = min(cost, known.get(end, cost))
    best: list[tuple[float, int]] = [(0.0, length)] * (length + 1)
    for start in reversed(range(length)):
        ways = [(cost + best[end][0], -end) for end, cost in ends.get(start, {}).items()]
        cost, end = min([*ways, (_STRANGE + best[start + 1][0], -start - 1)])
        best[start] = (cost, -end)
    found, place = [], 0
    while place < length:
        found.append((place, best[place][1]))
        place = best[place][1]
    return found
