"""The file formats of a knowledge folder, as knowledge/README.md describes them.

Only modules that validate may import this one: it costs the import of pydantic.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    RootModel,
    StringConstraints,
    Tag,
    WithJsonSchema,
)

ID_PATTERN = r"^[a-z0-9][a-z0-9_-]*$"
NAME_PATTERN = r"^[a-z][a-z0-9_]*$"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
URL_PATTERN = r"^https?://\S+$"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Name = Annotated[str, StringConstraints(pattern=NAME_PATTERN)]
Url = Annotated[str, StringConstraints(pattern=URL_PATTERN)]
Phrases = Annotated[list[Text], Field(min_length=1)]
# The type of such a value hangs on a role or an attribute, so it is checked beside that.
Scalar = Annotated[object, WithJsonSchema({"type": ["string", "integer"]})]
QuestionType = Literal[
    "who",
    "when",
    "how_many",
    "how_long",
    "why",
    "where",
    "which",
    "what",
    "how",
    "yes_no",
    "claim",
]
Meaning = Literal[
    "sit", "join", "become", "leave", "return", "lead", "rise", "fall", "die", "reign", "future", "never_led", "born"
]  # fmt: skip
ConfidenceName = Literal["high", "medium", "low"]
ViewName = Literal[
    "rows",
    "stretches",
    "careers",
    "beside",
    "order",
    "longer",
    "events",
    "sizes",
    "eras",
    "succession",
]


class Form(BaseModel):
    """A mapping with fixed keys."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class SourceForm(Form):
    """A work that facts are taken from."""

    title: Text
    url: Url | None = None
    licence: Text | None = None
    sections: dict[Id, Text] = {}
    short: Text | None = None


class PanelForm(Form):
    """One part of the timeline: exactly one of the first three keys names its relation."""

    bars: Name | None = None
    size: Name | None = None
    figures: Name | None = None
    title: Text
    apart: list[Id] = []
    others: Text | None = None
    over: Name | None = None
    value: Name | None = None


class TimelineForm(Form):
    """The picture of the facts over the years."""

    title: Text
    panels: Annotated[list[PanelForm], Field(min_length=1)]


class StartForm(Form):
    """An example of each kind, for the buttons under the first words."""

    ask: Text | None = None
    check: Text | None = None
    person: Id | None = None


class PackFile(Form):
    """pack.yaml: what the folder is about."""

    id: Id
    title: Text
    about: Text
    scope: Text
    subject: Id
    examples: Phrases
    background: list[Id] = []
    surroundings: list[Id] = []
    timeline: TimelineForm | None = None
    browse: dict[Id, Annotated[list[Id], Field(min_length=1)]] = {}
    start: StartForm = StartForm()
    confidence: dict[ConfidenceName, Text] = {}
    sources: dict[Id, SourceForm]
    topics: dict[Id, Text]


class EntityForm(Form):
    """An entity; keys beyond these are attributes."""

    model_config = ConfigDict(extra="allow")

    name: Text
    short: Text | None = None
    also: list[Text] = []
    native: Text | None = None
    note: Text | None = None


class EntitiesFile(Form):
    """entities/*.yaml: the entities of one type."""

    type: Name
    attributes: dict[Name, Name] = {}
    entities: dict[Id, EntityForm]


class RoleForm(Form):
    """A role with a label of its own."""

    type: Name
    label: Text | None = None


RoleEntry = Annotated[
    Annotated[Name, Tag("<text>")] | Annotated[RoleForm, Tag("<mapping>")],
    Discriminator(lambda value: "<mapping>" if isinstance(value, dict) else "<text>"),
]


class SpellForm(Form):
    """Which roles say who, from when, to when and as what."""

    subject: Name
    start: Name
    end: Name
    status: Name | None = None


class QuizForm(Form):
    """A kind of quiz question: what is hidden, and the words around it."""

    asks: Name
    view: ViewName = "rows"
    ask: Text | None = None
    odd: Text | None = None
    claim: Text | None = None
    explains: Text | None = None
    topic: Id | None = None
    where: dict[Name, Scalar] = {}
    only: dict[Name, Annotated[list[Scalar], Field(min_length=1)]] = {}
    decoys: Annotated[list[Scalar], Field(min_length=1)] | None = None
    barred: Annotated[list[Scalar], Field(min_length=1)] | None = None
    choices: dict[Text, Phrases] = {}
    era: Name | None = None
    era_where: dict[Name, Scalar] = {}
    by: Name | None = None
    pick: Literal["least", "most"] | None = None
    most: Annotated[int, Field(ge=1)] = 1
    difficulty: Literal["easy", "medium", "hard"] | None = None


class RelationForm(Form):
    """A kind of fact: its roles, its key and its statement."""

    topic: Id
    roles: Annotated[dict[Name, RoleEntry], Field(min_length=1)]
    key: Annotated[list[Name], Field(min_length=1)]
    single_valued: list[Name] = []
    closed: bool = False
    spell: SpellForm | None = None
    statement: Text
    words: dict[Name, Text] = {}
    quiz: dict[Name, QuizForm] = {}


class RelationsFile(RootModel[dict[Name, RelationForm]]):
    """relations/*.yaml: kinds of fact by id."""

    model_config = ConfigDict(strict=True, frozen=True)


CitationEntry = Annotated[
    Annotated[Text, Tag("<text>")] | Annotated[Phrases, Tag("<list>")],
    Discriminator(lambda value: "<list>" if isinstance(value, list) else "<text>"),
]


class RowForm(Form):
    """A fact; the one key beyond these is its relation."""

    model_config = ConfigDict(extra="allow")

    source: CitationEntry
    confidence: ConfidenceName = "high"
    disputed: bool = False
    accepts: dict[Name, Annotated[list[Scalar], Field(min_length=1)]] = {}
    note: Text | None = None
    id: Text | None = None


class FactsFile(RootModel[list[RowForm | None]]):
    """facts/*.yaml: a list of rows."""

    model_config = ConfigDict(strict=True, frozen=True)


class IntentForm(Form):
    """One thing that people ask, and how it is answered."""

    question: Text
    handler: Name
    relation: Name | None = None
    asks: Name | None = None
    where: dict[Name, Scalar] = {}
    requires: list[Name] = []
    needs: list[Text] = []
    answers: list[QuestionType] = []
    affirms: list[Id] = []
    denies: list[Id] = []
    says: dict[Name, Text] = {}
    options: dict[Name, Text] = {}
    examples: Phrases


class IntentsFile(RootModel[dict[Id, IntentForm]]):
    """intents/<topic>.yaml: ways of asking by id."""

    model_config = ConfigDict(strict=True, frozen=True)


class RefusalForm(Form):
    """Ways of asking for something near the field that the base does not hold."""

    says: Text
    examples: Phrases


class RefusalsFile(RootModel[dict[Id, RefusalForm]]):
    """refusals/*.yaml: what is asked and isn't known, by id."""

    model_config = ConfigDict(strict=True, frozen=True)


class ClaimFrameForm(Form):
    """One way in which a claim can be put, and what it is compared with."""

    judge: Name
    relation: Name
    needs: list[Text] = []
    also: list[Text] = []
    roles: list[Name] = []
    values: dict[Name, dict[Id, Scalar]] = {}
    where: dict[Name, Scalar] = {}
    default: dict[Name, Scalar] = {}
    contrary: bool = False
    state: bool = False
    options: dict[Name, Text] = {}


class ClaimsFile(Form):
    """claims/*.yaml: how claims are put."""

    words: dict[Id, Phrases] = {}
    idle: list[Text] = []
    traits: dict[Id, dict[Name, Text]] = {}
    moments: dict[Id, Text] = {}
    manners: dict[Id, Phrases] = {}
    eras: Name | None = None
    frames: dict[Id, ClaimFrameForm] = {}


class TraitForm(Form):
    """What some people have in common; the first two phrases name one of them, and many."""

    has: Annotated[dict[Name, Text], Field(min_length=1)]
    phrases: Annotated[list[Text], Field(min_length=2)]


class MannerForm(Form):
    """A way in which a row can end, and how it is put."""

    says: Text
    events: Phrases
    phrases: Phrases


class QueriesFile(Form):
    """queries.yaml: the words of composed questions."""

    rolls: Annotated[dict[Name, Annotated[list[Text], Field(min_length=2)]], Field(min_length=1)]
    eras: Name | None = None
    words: dict[Meaning, Phrases] = {}
    traits: dict[Id, TraitForm] = {}
    manners: dict[Id, MannerForm] = {}
    idle: list[Text] = []


class AbsentForm(Form):
    """Something asked for that the base does not hold."""

    phrases: Phrases
    says: Text


class LexiconFile(Form):
    """lexicon.yaml: the words of the field."""

    concepts: dict[Id, Phrases] = {}
    abbreviations: dict[Text, Text] = {}
    narrowing: list[Id] = []
    neutral: list[Text] = []
    pronouns: dict[Text, dict[Name, Text]] = {}
    absent: dict[Id, AbsentForm] = {}


class SmallTalkForm(Form):
    """How an act is put, and what is said to it."""

    examples: Phrases
    says: Phrases


class SmallTalkFile(RootModel[dict[Id, SmallTalkForm]]):
    """smalltalk.yaml: turns about the conversation, by act."""

    model_config = ConfigDict(strict=True, frozen=True)


class TurnForm(Form):
    """How a bare question is put, and what it asks after which intents."""

    phrases: Phrases
    leads_to: dict[Id, Annotated[list[Id], Field(min_length=1)]] = Field(default_factory=dict)
    otherwise: list[Id] = Field(default_factory=list)


class TurnsFile(RootModel[dict[Id, TurnForm]]):
    """turns.yaml: bare questions that lean on the one before."""

    model_config = ConfigDict(strict=True, frozen=True)


class CalibrationFile(RootModel[dict[Text, Annotated[float, Field(allow_inf_nan=False)]]]):
    """calibration.yaml: numbers by name."""

    model_config = ConfigDict(strict=True, frozen=True)


def json_schemas() -> dict[str, object]:
    """One JSON Schema (2020-12) for each kind of file, by its folder or its name, for editors."""
    files: dict[str, type[BaseModel]] = {
        "pack": PackFile,
        "lexicon": LexiconFile,
        "smalltalk": SmallTalkFile,
        "turns": TurnsFile,
        "calibration": CalibrationFile,
        "entities": EntitiesFile,
        "relations": RelationsFile,
        "facts": FactsFile,
        "intents": IntentsFile,
        "refusals": RefusalsFile,
        "claims": ClaimsFile,
        "queries": QueriesFile,
    }
    return {
        kind: _without_null({"$schema": DIALECT, **form.model_json_schema()})
        for kind, form in files.items()
    }


def _without_null(schema: object) -> object:
    """A key that may be left out may still not be empty, so `null` goes from the schema."""
    if isinstance(schema, list):
        return [_without_null(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _without_null(part) for key, part in schema.items() if part is not None}
    match kept.get("anyOf"):
        case [dict(only), {"type": "null"}]:
            del kept["anyOf"]
            kept |= only
    return kept
