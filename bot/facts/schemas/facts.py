"""entities/ and facts/: what is known."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Discriminator, Field, RootModel, Tag

from bot.facts.schemas.forms import ConfidenceName, Form, Id, Name, Phrases, Scalar, Text


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
    doubt: Text | None = None
    note: Text | None = None
    id: Text | None = None


class FactsFile(RootModel[list[RowForm | None]]):
    """facts/*.yaml: a list of rows."""

    model_config = ConfigDict(strict=True, frozen=True)
