"""The frozen types of a fact base: what a knowledge folder says, once it has been read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from bot.facts.dates import PartialDate

YEAR: Final = "year"
DATE: Final = "date"
COUNT: Final = "count"
TEXT: Final = "text"
PLAIN_TYPES: Final = frozenset({YEAR, DATE, COUNT, TEXT})

# An entity id or a text is a str; a year or a count is an int.
Value = str | int | PartialDate


class Confidence(StrEnum):
    """How far the sources of a fact carry it."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Source:
    """A work that facts are taken from.

    `sections` names the parts a locator may start with; `short` is its name where space is scarce.
    """

    id: str
    title: str
    url: str | None = None
    licence: str | None = None
    sections: Mapping[str, str] = field(default_factory=dict)
    short: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source; `locator` is what a person reads, such as "paragraph 2, sentence 5"."""

    source: str
    locator: str | None = None
    supports: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that facts are about.

    `name` is the usual full form, `short` what is used at the second mention, `native` the name in
    its own script. `attributes` are the typed values that the entity's file declares.
    """

    id: str
    type: str
    name: str
    short: str
    aliases: tuple[str, ...] = ()
    native: str | None = None
    attributes: Mapping[str, Value] = field(default_factory=dict)
    note: str | None = None


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
class QuizTemplate:
    """One kind of quiz question about a relation: a view of its rows with one column hidden.

    - `view` says how the rows are looked at (bot/facts/columns.py), `asks` which column is hidden;
    - `ask` has one right option, `odd` one wrong option among right ones, `claim` is true or false;
    - `where` fixes roles of the rows, `only` limits what is asked without making the rest untrue;
    - `decoys` are wrong values beside those of other rows, `choices` sorts texts under options by
      what they begin with; `barred` values are never options;
    - `era` names the relation whose holders give a time, `era_where` fixes roles of it;
    - `by` and `pick` ask for the row that has most or least of a column;
    - `most` is how many answers of one question are asked for; `difficulty` overrides the measured one.
    """

    id: str
    topic: str
    asks: str
    view: str = "rows"
    ask: str | None = None
    odd: str | None = None
    claim: str | None = None
    explains: str | None = None
    where: Mapping[str, Value] = field(default_factory=dict)
    only: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    decoys: tuple[Value, ...] = ()
    barred: tuple[Value, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    era: str | None = None
    era_where: Mapping[str, Value] = field(default_factory=dict)
    by: str | None = None
    pick: str | None = None
    most: int = 1
    difficulty: str | None = None


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


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a relation. A role may be left out where the sources don't give it.

    `accepts` holds, by role, the other values that some source gives; `note` says what is disputed or
    worth knowing, in a whole sentence that answers may show.
    """

    id: str
    relation: str
    values: Mapping[str, Value]
    citations: tuple[Citation, ...]
    confidence: Confidence = Confidence.HIGH
    disputed: bool = False
    accepts: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    note: str | None = None


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
class ClaimFrame:
    """One way in which a claim can be put, and what it is compared with.

    - `judge` names the kind of comparison, `relation` the rows that are compared;
    - `needs` is a conjunction of disjunctions of what must be named: concepts, `@` and the id or the
      type of an entity; `also` is what may stand beside it and changes nothing;
    - `roles` are filled with the values that the claim names, `values` with what its concepts stand for,
      by role; `default` fills roles that it leaves out, `where` fixes roles;
    - `contrary` marks a way of putting the opposite; `state` that a year or date is when something
      began, and that it has held ever since;
    - `options` are settings of the judge.
    """

    id: str
    judge: str
    relation: str
    needs: tuple[frozenset[str], ...] = ()
    also: frozenset[str] = frozenset()
    roles: tuple[str, ...] = ()
    values: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    where: Mapping[str, Value] = field(default_factory=dict)
    default: Mapping[str, Value] = field(default_factory=dict)
    contrary: bool = False
    state: bool = False
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Claims:
    """How claims are put: the words of the field as strictly as a verdict needs them.

    `words` maps a concept to its phrases; `idle` words change no claim; `traits` maps a concept to
    attributes of an entity, `moments` to an event, `manners` to the phrases by which rows tell that
    they ended so; `eras` is the relation whose holders give a time its name.
    """

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    idle: tuple[str, ...] = ()
    traits: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    moments: Mapping[str, str] = field(default_factory=dict)
    manners: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    eras: str | None = None
    frames: Mapping[str, ClaimFrame] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Trait:
    """What some of a roll's people have in common, by their attributes: `one` and `many` name them."""

    one: str
    many: str
    has: Mapping[str, str]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Manner:
    """A way in which a row can end: `events` are what such rows tell, `says` puts it in a past tense."""

    says: str
    events: tuple[str, ...]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Queries:
    """The words of composed questions, as strictly as an answer to them needs.

    `rolls` maps a relation with a spell to what its people are called, one and many first; a question
    is about the first of them unless it says otherwise. `eras` is the one whose holders give a time
    its name. `words` maps what can be said of a spell ("join") to its phrases; `idle` words change no
    question.
    """

    rolls: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    eras: str | None = None
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    traits: tuple[Trait, ...] = ()
    manners: tuple[Manner, ...] = ()
    idle: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Topic:
    """A heading under which intents are browsed."""

    id: str
    title: str


class PanelKind(StrEnum):
    """What a panel of the timeline draws; the values are the keys that name its relation."""

    BARS = "bars"
    SIZE = "size"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Panel:
    """One part of the timeline, drawn from all rows of a relation.

    `bars` and `size` need a relation with a spell: a bar for each subject, or how many held at once;
    `apart` lists the statuses that are counted apart from the others, which then go by the name
    `others`. `figures` draws the count role
    `value` over the year role `over`.
    """

    kind: PanelKind
    relation: str
    title: str
    apart: tuple[str, ...] = ()
    others: str = ""
    over: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture of a pack's facts over the years: its panels from top to bottom."""

    title: str
    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """What a knowledge folder is about.

    `subject` is the entity that a question is about unless it says otherwise; `about` completes "I
    answer questions about …"; `scope` says what lies outside; `examples` are questions to start with;
    `background` lists entities whose mention alone narrows nothing, such as what the subject is part of, and
    `surroundings` those whose mention narrows nothing in a question about somebody. `timeline` is None
    where there is no picture to draw.

    `browse` lists, by topic, the intents that are shown there, the most telling first; a topic without
    a list shows all of its own. `start` holds an example of each kind for the first words (`ask`, `check`,
    `person`), `confidence` says what each level means here.
    """

    id: str
    title: str
    about: str
    scope: str
    subject: str
    examples: tuple[str, ...]
    background: tuple[str, ...] = ()
    surroundings: tuple[str, ...] = ()
    timeline: Timeline | None = None
    browse: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    start: Mapping[str, str] = field(default_factory=dict)
    confidence: Mapping[Confidence, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FactBase:
    """A whole knowledge folder, checked: every reference in it leads somewhere.

    `digest` identifies the contents: equal folders have equal digests.
    """

    digest: str
    pack: Pack
    sources: Mapping[str, Source]
    topics: Mapping[str, Topic]
    entities: Mapping[str, Entity]
    relations: Mapping[str, Relation]
    facts: Mapping[str, Fact]
    intents: Mapping[str, Intent]
    lexicon: Lexicon
    smalltalk: tuple[SmallTalk, ...]
    refusals: Mapping[str, Refusal] = field(default_factory=dict)
    turns: tuple[Turn, ...] = ()
    calibration: Mapping[str, float] = field(default_factory=dict)
    claims: Claims = field(default_factory=Claims)
    queries: Queries = field(default_factory=Queries)
