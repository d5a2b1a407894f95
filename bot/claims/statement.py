"""What a claim states, before it is known about what: whom and when it names, how many, how denied."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.claims.english.signs import Sign
from bot.facts.dates import Span
from bot.reading.reading import Named
from bot.reading.times import Time


class Tie(StrEnum):
    """How a time limits what is claimed."""

    IN = "in"
    BEFORE = "before"
    AFTER = "after"
    UNTIL = "until"
    SINCE = "since"
    BY = "by"
    ABOUT = "about"
    RANGE = "range"
    BETWEEN = "between"
    THROUGHOUT = "throughout"


@dataclass(frozen=True, slots=True)
class When:
    """A time and how it limits; `until` is the end of a range. `old_style` is the claim's calendar.

    `only` says that it wasn't so before, or at no other time. Within `margin` of the time nothing is sure.
    """

    tie: Tie
    time: Time
    until: Time | None = None
    old_style: bool | None = None
    soon: bool = False
    only: bool = False
    place: int = 0
    margin: timedelta = timedelta()

    @property
    def span(self) -> Span:
        last = self.until or self.time
        return Span(self.time.span.start, max(last.span.end, self.time.span.end))


@dataclass(frozen=True, slots=True)
class Amount:
    """From `low` to `high` (both included) of `unit`, or of whatever is counted; `vague` if "about"."""

    low: float
    high: float
    unit: Sign | None = None
    vague: bool = False
    place: int = 0

    @property
    def exact(self) -> bool:
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Mention:
    """Entities named by the same words, and where."""

    place: int
    senses: tuple[Named, ...]
    concepts: frozenset[str] = frozenset()
    text: str = ""

    def of(self, kind: str) -> Named | None:
        return next((named for named in self.senses if named.type == kind), None)


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim, taken apart.

    `concepts` are by place, and each must have its part; `hints` are those of words that may as well
    add nothing. `signs` are those that no time and no amount has used. People are `parted` where something
    is said of one before the next is named.
    """

    text: str
    mentions: tuple[Mention, ...] = ()
    concepts: tuple[tuple[int, frozenset[str]], ...] = ()
    whens: tuple[When, ...] = ()
    amounts: tuple[Amount, ...] = ()
    signs: tuple[tuple[int, frozenset[Sign]], ...] = ()
    negated: bool = False
    strange: tuple[str, ...] = ()
    hints: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    parted: bool = False

    @property
    def all_signs(self) -> frozenset[Sign]:
        return frozenset(sign for _, signs in self.signs for sign in signs)

    @property
    def all_concepts(self) -> frozenset[str]:
        return self.hints.union(*(concepts for _, concepts in self.concepts))

    def of(self, kind: str) -> list[Mention]:
        """The mentions that may be of a type."""
        return [mention for mention in self.mentions if mention.of(kind)]

    def place_of(self, sign: Sign) -> int:
        """Where a sign stands; -1 if it doesn't."""
        return next((place for place, signs in self.signs if sign in signs), -1)
