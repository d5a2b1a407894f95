"""The reading of one text: what it was taken to ask, how surely, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from bot.facts.model.asking import Intent, Refusal
from bot.reading.atoms import Atoms
from bot.reading.cues import QuestionType
from bot.reading.deciding import Band, Evidence
from bot.reading.linking import Linked
from bot.reading.matching import Match
from bot.reading.obstacles import Obstacle
from bot.reading.times import Time

_SURELY: Final = (
    0.8  # refusals less likely than that give way to what every word of a text is read as
)


@dataclass(frozen=True, slots=True)
class Named:
    """An entity that somebody named; several ids mean that the words fit them all.

    It is incidental where it only stands within the name of an event, such as somebody's death.
    """

    type: str
    ids: tuple[str, ...]
    incidental: bool = False

    @property
    def sure(self) -> str | None:
        """The entity, where only one is meant."""
        return self.ids[0] if len(self.ids) == 1 else None


@dataclass(frozen=True, slots=True)
class Slots:
    """The values in a question, each kind in the order in which they stand."""

    named: tuple[Named, ...] = ()
    times: tuple[Time, ...] = ()
    counts: tuple[int, ...] = ()

    def of(self, kind: str) -> tuple[Named, ...]:
        """The entities of one type."""
        return tuple(named for named in self.named if named.type == kind)


class Within(StrEnum):
    """What is asked of people told before: which of them, whether all, whether somebody is one, how far apart."""

    SOME = "some"
    ALL = "all"
    BELONGS = "belongs"
    NAMES = "names"
    NUMBER = "number"
    DOUBTED = "doubted"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Group:
    """The people told before that a message is about, in the order in which they were told.

    `at` is the time of which they were told, if it was one.
    """

    people: tuple[str, ...]
    asks: Within
    at: Time | None = None


class Candidate(NamedTuple):
    """One intent that was considered."""

    intent: Intent
    match: Match
    obstacles: tuple[Obstacle, ...]
    evidence: Evidence
    probability: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read against the fact base.

    `best` is the nearest candidate that passes the gates, or else the nearest of all; `others` come
    behind it, worked out when they are asked for. `absent` holds the topics named that the base doesn't hold, `unexplained` the words that
    nothing accounts for; `strangers` are those of them that are no
    English words, as names are; `parts` are the readings of a message that asks several things at once.
    `refused` is what it asks where that is known not to be in the base; a `group` narrows the question to
    people told before; `composed` lists the parts of a question that was put together from conditions.
    """

    text: str
    linked: Linked
    atoms: Atoms
    slots: Slots
    question_type: QuestionType
    band: Band
    best: Candidate | None = None
    others: Iterable[Candidate] = ()
    absent: tuple[str, ...] = ()
    unexplained: tuple[str, ...] = ()
    act: str | None = None
    strangers: tuple[str, ...] = ()
    parts: tuple[Reading, ...] = ()
    refused: Refusal | None = None
    group: Group | None = None
    composed: tuple[str, ...] = ()

    @property
    def intent(self) -> Intent | None:
        """The intent read, whatever the band; None where what is asked is refused."""
        return self.best.intent if self.best and self.refused is None else None

    @property
    def surely_refused(self) -> bool:
        """Whether it surely asks what is known not to be in the base, whatever else its words may mean."""
        return self.refused is not None and self.probability >= _SURELY

    @property
    def probability(self) -> float:
        """0..1; 0 where nothing was near."""
        return self.best.probability if self.best else 0.0

    @property
    def concepts(self) -> frozenset[str]:
        """The concepts that the text names."""
        return self.atoms.concepts
