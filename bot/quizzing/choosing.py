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
from bot.facts.model.base import FactBase
from bot.facts.model.values import COUNT, DATE, YEAR, Value
from bot.facts.queries import Records
from bot.quizzing.model import Difficulty
from bot.wording.quizzes import unit

_STEPS: Final = (0.1, 0.3, 0.6)  # from option to option: hard, medium, easy
_JITTER: Final = 0.25  # of a step
_FAR_YEARS: Final = 15  # at this distance whoever knows the times can tell
_FAR_COUNTS: Final = 6
_FAR_RATIO: Final = 2  # in powers of two
_SMALL: Final = 20  # counts below are told apart by their difference, those above by their ratio
_OPTIONS: Final = 4
_ROUNDED: Final = 1.3  # units by which rounded lengths must differ at least
_NEAR: Final = 12  # so many wrong values may be the odd one among right ones


@dataclass(frozen=True)
class Chooser:
    """Finds likely values and measures how far they are from the true one.

    Every value has a place on a line, on which 1 is far enough for whoever knows the field to tell:
    years and dates by time, numbers and lengths by ratio, people by the middle of their time.
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

    def place(self, kind: str, value: Value) -> float | None:
        """Where a value lies on its line; None where it has none, as texts do."""
        if isinstance(value, PartialDate):
            return value.first.toordinal() / 365.25 / _FAR_YEARS
        if isinstance(value, str):
            middle = self.middles.get(value)
            return None if middle is None else middle / _FAR_YEARS
        if kind == YEAR:
            return value / _FAR_YEARS
        if kind == COUNT and value <= _SMALL:
            return value / _FAR_COUNTS
        return _SMALL / _FAR_COUNTS + math.log2((value + 1) / _SMALL) / _FAR_RATIO

    def ordered(
        self, kind: str, right: Value, wrong: Sequence[Value], rng: Random
    ) -> Iterator[Value]:
        """The wrong values, the best first: at even steps from each other and the right one.

        `rng` decides how wide the steps are and how many of them lie on either side, so that
        neither the middle nor the odd one out is the likelier answer.
        """
        own = self.place(kind, right)
        if own is None:
            yield from rng.sample(wrong, len(wrong))
            return
        places = {value: self._place_near(kind, value, own, rng) for value in wrong}
        for target in _ladder(
            own, rng, min(places.values(), default=own), max(places.values(), default=own)
        ):
            if places:
                nearest = min(places, key=lambda value: abs(places[value] - target))
                yield nearest
                del places[nearest]
        yield from sorted(places, key=lambda value: abs(places[value] - own))

    def nearest(self, kind: str, trues: Iterable[Value], wrong: Sequence[Value]) -> list[Value]:
        """The wrong values that might most easily pass for true ones; those without a place last."""
        known = [place for value in trues if (place := self.place(kind, value)) is not None]

        def gap(value: Value) -> float:
            place = self.place(kind, value)
            return math.inf if place is None else min((abs(place - k) for k in known), default=0)

        return sorted(wrong, key=gap)[:_NEAR]

    def _place_near(self, kind: str, value: Value, own: float, rng: Random) -> float:
        place = self.place(kind, value)
        return own + rng.uniform(-1, 1) if place is None else place

    def difficulty(self, kind: str, right: Value, wrong: Sequence[Value]) -> Difficulty:
        """The nearer the wrong values, the harder; where nothing can be measured, in the middle."""
        own = self.place(kind, right)
        places = [place for value in wrong if (place := self.place(kind, value)) is not None]
        if own is None or not places:
            return Difficulty.MEDIUM
        far = fmean(min(1, abs(place - own)) for place in places)
        if far < 1 / 3:
            return Difficulty.HARD
        return Difficulty.MEDIUM if far < 2 / 3 else Difficulty.EASY


def _ladder(own: float, rng: Random, lowest: float, highest: float) -> Iterator[float]:
    """Three places around one's own, turned to its other side where they would lie off the line."""
    step = rng.choice(_STEPS)
    below = rng.randrange(_OPTIONS)
    offsets = [number - below for number in range(_OPTIONS) if number != below]
    rng.shuffle(offsets)
    for offset in offsets:
        away = step * (offset + _JITTER * rng.uniform(-1, 1))
        yield own + away if lowest <= own + away <= highest else own - away


def alike(kind: str, one: Value, other: Value) -> bool:
    """Whether two values are too near to stand as options of one question.

    Lengths are: they are told in round units, and who counts otherwise must not be right as well.
    """
    if kind != LENGTH or not (isinstance(one, int) and isinstance(other, int)):
        return one == other
    long, short = max(one, other), min(one, other)
    return long - short < max(_ROUNDED * unit(long)[1], long / 4)


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
