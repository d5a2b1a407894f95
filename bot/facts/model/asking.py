"""How people ask, and what is meant by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.facts.model.values import Value


@dataclass(frozen=True, slots=True)
class Intent:
    """One thing that people ask, and how it is answered.

    - `handler` names the kind of answer, `relation` and `asks` what it is made from;
    - `where` fixes roles of the relation;
    - `requires` lists the slot types without which it can't be answered, such as `person`;
    - `needs` is a conjunction of disjunctions of concepts that the question must hold;
    - `answers` lists the question types that it fits (empty: any that fits the type of `asks`);
    - `affirms` and `denies` list concepts that make a yes/no question's answer Yes or No;
    - `says` holds text templates by part (`answer`, `context`);
    - `options` are settings of the handler;
    - `question` is the question in its best form, shown in choices and suggestions.
    """

    id: str
    topic: str
    handler: str
    question: str
    examples: tuple[str, ...]
    relation: str | None = None
    asks: str | None = None
    where: Mapping[str, Value] = field(default_factory=dict)
    requires: tuple[str, ...] = ()
    needs: tuple[frozenset[str], ...] = ()
    answers: frozenset[str] = frozenset()
    affirms: frozenset[str] = frozenset()
    denies: frozenset[str] = frozenset()
    says: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that people ask about the field and that the base doesn't hold, by ways of asking.

    `says` completes "I don't know …".
    """

    id: str
    examples: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Absent:
    """Something people ask for that the base doesn't hold: naming it rules an answer out.

    `says` completes "I don't know …".
    """

    id: str
    phrases: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of the field.

    `concepts` maps a concept to the phrases that express it, `abbreviations` a short form to its long
    one; `narrowing` lists the concepts that always narrow a question, so that an intent whose examples
    never name them can't answer it; `neutral` words and phrases add nothing to a question; `pronouns` map a word to the
    entity type and attributes that it can stand for.
    """

    concepts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    narrowing: frozenset[str] = frozenset()
    neutral: tuple[str, ...] = ()
    absent: tuple[Absent, ...] = ()
    pronouns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """A turn that is about the conversation, not the field: `act` is what the person does with it."""

    act: str
    examples: tuple[str, ...]
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A bare question that leans on the one before: "when was that?", "until when?", "why?".

    `phrases` are its forms, in which `{person}` and other slots stand for values of its own; `follows` maps
    the intent of the last question to the one that is asked now, about the same people and times.
    `otherwise` are asked after any other intent: the first whose slots what was talked about fills, and
    whose relation knows whom it is about.
    """

    id: str
    phrases: tuple[str, ...]
    follows: Mapping[str, str]
    otherwise: tuple[str, ...] = ()
