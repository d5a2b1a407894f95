"""The types that a quiz is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Difficulty(StrEnum):
    """How near the wrong options are to the right one."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Question:
    """One quiz question; all texts are plain and within Telegram's limits for a quiz poll.

    `id` says what is asked, as `relation.template.form:value:value`: it stays the same across restarts, and
    as long as the template and what it names do, whatever becomes of the other data. `topic` is the id
    of one. `options` are four, or two where something is true or false; `correct` is the place of the
    right one. `explanation` ends in a short name of the source, `source` names it with the place.
    """

    id: str
    topic: str
    text: str
    options: tuple[str, ...]
    correct: int
    explanation: str
    source: str
    difficulty: Difficulty

    @property
    def lesson(self) -> str:
        """The explanation without the last line, which names the source."""
        return self.explanation.rpartition("\n")[0]

    @property
    def template(self) -> str:
        """The template that it is made from, with the form that it takes."""
        return self.id.partition(":")[0]

    @property
    def subjects(self) -> frozenset[str]:
        """What it names and asks for, as parts of its id."""
        return frozenset(self.id.split(":")[1:])
