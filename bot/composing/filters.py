"""The conditions that a composed question can combine."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.facts.dates import Span
from bot.facts.model.facts import Fact
from bot.facts.model.queries import Manner, Trait


class Side(StrEnum):
    """One end of somebody's time."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class When:
    """The days that a condition is about, and how people put them: "in 1952", "under Lasker".

    `moment` says that they are named for something that happened, `open` that the words leave it
    open how many of the days are meant, `near` that they only lie next to what is named. What happened then may be sought in
    other days, `moves`. `facts` are the rows that they were taken from.
    """

    span: Span
    label: str
    moment: bool = False
    open: bool = False
    near: bool = False
    moves: Span | None = None
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Having:
    """Somebody who has the attributes of a trait."""

    trait: Trait


@dataclass(frozen=True, slots=True)
class InStatus:
    """A row in one of the statuses."""

    statuses: frozenset[str]


@dataclass(frozen=True, slots=True)
class NotInStatus:
    """A row in none of the statuses."""

    statuses: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sat:
    """In on some day of a time."""

    when: When


@dataclass(frozen=True, slots=True)
class SatAlso:
    """In at another time too, perhaps after a break."""

    when: When


@dataclass(frozen=True, slots=True)
class NotSat:
    """Not in on any day of a time."""

    when: When


@dataclass(frozen=True, slots=True)
class NeverEndedBy:
    """Never went out in a certain way."""

    manner: Manner


@dataclass(frozen=True, slots=True)
class Throughout:
    """In on every day of a time."""

    when: When


@dataclass(frozen=True, slots=True)
class Moved:
    """Came in, or went out, within a time; None for whenever."""

    side: Side
    when: When | None


@dataclass(frozen=True, slots=True)
class EndedBy:
    """Went out in a certain way."""

    manner: Manner


@dataclass(frozen=True, slots=True)
class Beside:
    """In on some day together with somebody."""

    subject: str


@dataclass(frozen=True, slots=True)
class SameDay:
    """Came or went on the day on which somebody did the like."""

    side: Side
    subject: str
    theirs: Side


@dataclass(frozen=True, slots=True)
class Lasted:
    """In for more, or less, than so many days in all; `told` is the length as said."""

    days: float
    more: bool
    told: str


@dataclass(frozen=True, slots=True)
class LastedBetween:
    """In for so many days in all at least, and so many at most; `told` is the length as said."""

    least: float
    most: float
    told: str


@dataclass(frozen=True, slots=True)
class LastedBeside:
    """In for more, or less, in all than somebody was."""

    subject: str
    more: bool


@dataclass(frozen=True, slots=True)
class Again:
    """In for a further time, after a break."""


@dataclass(frozen=True, slots=True)
class Times:
    """In for so many separate times."""

    number: int
    least: bool = False


@dataclass(frozen=True, slots=True)
class BothStatuses:
    """In each of two statuses at some time; first in the one, if `then`."""

    one: str
    other: str
    then: bool = False


@dataclass(frozen=True, slots=True)
class Without:
    """Anybody but these."""

    subjects: frozenset[str]


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of people told before."""

    subjects: frozenset[str]


@dataclass(frozen=True, slots=True)
class Led:
    """Was ever, or never, on the roll that gives times their names."""

    ever: bool
    later: bool = False


@dataclass(frozen=True, slots=True)
class Born:
    """Born within a time."""

    when: When


@dataclass(frozen=True, slots=True)
class Died:
    """Died within a time, in office or not."""

    when: When


Filter = (
    Having
    | InStatus
    | NotInStatus
    | Sat
    | SatAlso
    | Throughout
    | NotSat
    | NeverEndedBy
    | Moved
    | EndedBy
    | Beside
    | SameDay
    | Lasted
    | LastedBetween
    | LastedBeside
    | Again
    | Times
    | BothStatuses
    | Without
    | OneOf
    | Led
    | Born
    | Died
)
