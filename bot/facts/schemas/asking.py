"""intents/, refusals/, lexicon.yaml, smalltalk.yaml and turns.yaml: how people ask."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, RootModel

from bot.facts.schemas.forms import Form, Id, Name, Phrases, Scalar, Text

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
