"""relations/: kinds of fact, and the quiz questions about them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Discriminator, Field, RootModel, Tag

from bot.facts.schemas.forms import Form, Id, Name, Phrases, Scalar, Text

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
