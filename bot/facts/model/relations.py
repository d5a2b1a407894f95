"""Kinds of fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.facts.model.quizzes import QuizTemplate


@dataclass(frozen=True, slots=True)
class Role:
    """One column of a relation: `type` is year, date, count, text or a type of entity."""

    name: str
    type: str
    label: str


@dataclass(frozen=True, slots=True)
class Spell:
    """The roles of a relation whose rows each hold from a start to an end (start <= day < end)."""

    subject: str
    start: str
    end: str
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of fact.

    `key` names the roles that tell its rows apart; `single_valued` those of which there is one truth
    for each key, so that another value is wrong; `closed` says that the rows are all there are;
    `statement` is a template over the roles that states one row in a sentence; `words` are the
    relation's own phrases, from which computed answers are put together; `quiz` holds the templates
    of quiz questions.
    """

    id: str
    topic: str
    roles: Mapping[str, Role]
    key: tuple[str, ...]
    statement: str
    single_valued: frozenset[str] = frozenset()
    closed: bool = False
    spell: Spell | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    quiz: Mapping[str, QuizTemplate] = field(default_factory=dict)
