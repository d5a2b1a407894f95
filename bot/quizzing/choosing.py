"""Which wrong options stand beside the right one, and how hard that makes the question."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean
from typing import Final

from bot.facts.columns import LENGTH
from bot.facts.dates import PartialDate
from bot.facts.model import COUNT, DATE, YEAR, FactBase, Value
from bot.facts.queries import Records
from bot.quizzing.model import Difficulty

_LEVELS: Final = (1 / 6, 1 / 2, 5 / 6)  # hard, medium, easy: the middle of each third
_UNKNOWN: Final = 0.5
_FAR_YEARS: Final = 15  # at this distance whoever knows the times can tell
_FAR_COUNTS: Final = 6
_FAR_RATIO: Final = 2  # in powers of two
_SMALL: Final = 20  # counts below are told apart by their difference, those above by their ratio
_JITTER: Final = 0.15


@dataclass(frozen=True)
class Chooser:
    """Finds likely values and measures how far they are from the true one.

    Distances run from 0 to 1. Years and dates are measured by the time between them, numbers and
    lengths by their ratio, people by the time between the middles of theirs.
    """

    years: range
    middles: Mapping[Value, float]

    @classmethod
    def of(cls, records: Records) -> Chooser:
        return cls(_years(records.base), dict(_middles(records)))

    def likely(self, kind: str, trues: Iterable[Value], others: Iterable[Value]) -> Iterator[Value]:
        """Values that might be taken for the true ones: those of other rows, and near numbers."""
        if kind == YEAR:
            yield from self.years
        else:
            yield from others
        if kind == COUNT:
            for true in trues:
                if isinstance(true, int) and true <= _SMALL:
                    yield from range(max(1, true - _FAR_COUNTS), true + _FAR_COUNTS + 1)

    def distance(self, kind: str, one: Value, other: Value) -> float:
        """How far two values of a type are from each other."""
        if isinstance(one, PartialDate) and isinstance(other, PartialDate):
            days = abs(one.first.toordinal() - other.first.toordinal())
            return min(1, days / 365 / _FAR_YEARS) if kind == DATE else _UNKNOWN
        if isinstance(one, int) and isinstance(other, int):
            return _apart(kind, one, other)
        if one in self.middles and other in self.middles:
            return min(1, abs(self.middles[one] - self.middles[other]) / _FAR_YEARS)
        return _UNKNOWN

    def nearest(
        self, kind: str, right: Value, wrong: Sequence[Value], count: int, rng: Random
    ) -> list[Value]:
        """So many wrong values at about one distance, which `rng` chooses; fewer where there are no more."""
        aim = rng.choice(_LEVELS)
        order = {
            value: abs(self.distance(kind, right, value) - aim) + _JITTER * rng.random()
            for value in dict.fromkeys(wrong)
        }
        return sorted(order, key=order.__getitem__)[:count]

    def difficulty(self, kind: str, right: Value, wrong: Sequence[Value]) -> Difficulty:
        """The nearer the wrong values, the harder."""
        far = fmean(self.distance(kind, right, value) for value in wrong)
        if far < 1 / 3:
            return Difficulty.HARD
        return Difficulty.MEDIUM if far < 2 / 3 else Difficulty.EASY


def _apart(kind: str, one: int, other: int) -> float:
    if kind == YEAR:
        return min(1, abs(one - other) / _FAR_YEARS)
    if kind == COUNT and max(one, other) <= _SMALL:
        return min(1, abs(one - other) / _FAR_COUNTS)
    return min(1, abs(math.log2((one + 1) / (other + 1))) / _FAR_RATIO)


def alike(kind: str, one: Value, other: Value) -> bool:
    """Whether two values are too near to stand as options of one question."""
    if kind != LENGTH or not (isinstance(one, int) and isinstance(other, int)):
        return one == other
    long, short = max(one, other), min(one, other)
    return long - short < max(60, long / 5)


def _years(base: FactBase) -> range:
    """The years from the first to the last that the facts speak of."""
    found = [
        value.year if isinstance(value, PartialDate) else value
        for fact in base.facts.values()
        for role, value in fact.values.items()
        if base.relations[fact.relation].roles[role].type in (YEAR, DATE)
        and isinstance(value, (int, PartialDate))
    ]
    return range(min(found), max(found) + 1) if found else range(0)


def _middles(records: Records) -> Iterator[tuple[Value, float]]:
    """The middle, in years, of the time of everybody who holds something from a start to an end."""
    for relation in reversed(list(records.base.relations.values())):
        if relation.spell is not None:
            roll = records.roll(relation.id)
            for subject in roll.subjects:
                held = roll.of(subject)
                first, last = held[0].span.start, held[-1].span.end
                yield subject, (first.toordinal() + last.toordinal()) / 2 / 365.25
