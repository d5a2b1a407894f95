"""A composed question as a value: what is asked, of whose rows, under which conditions, in what order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from bot.composing.filters import Filter, Moved, SameDay, Side

Kind = TypeVar("Kind")


class Asked(StrEnum):
    """What a question wants to know of those it is about."""

    WHO = "who"
    HOW_MANY = "how many"
    WHEN = "when"
    HOW_LONG = "how long"
    WHETHER = "whether"


class Measure(StrEnum):
    """What those found are put in order by."""

    LENGTH = "length"
    START = "start"
    END = "end"
    AGE = "age"
    AGE_AT_END = "age at end"
    BIRTH = "birth"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Order:
    """The ranks that are asked for: from `place` on, `number` of them, the most or the least first.

    `behind` is whoever must have the first of them: "the longest after him".
    """

    by: Measure
    most: bool
    place: int = 1
    number: int = 1
    behind: str | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """A composed question.

    `number` is how many it takes there to be; `into` says that the coming is that into a status, not
    that into the roll.
    """

    relation: str
    asked: Asked
    filters: tuple[Filter, ...] = ()
    order: Order | None = None
    number: int | None = None
    into: bool = False

    @property
    def sides(self) -> frozenset[Side]:
        """The ends of somebody's time that comings and goings speak of."""
        return frozenset(f.side for f in self.filters if isinstance(f, Moved | SameDay))

    def of(self, kind: type[Kind]) -> list[Kind]:
        """The conditions of one kind."""
        return [each for each in self.filters if isinstance(each, kind)]

    @property
    def weight(self) -> int:
        """How many conditions it combines."""
        return len(self.filters) + (self.order is not None)
