"""pack.yaml: what a folder is about, its sources and topics, its picture."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bot.facts.schemas.forms import ConfidenceName, Form, Id, Name, Phrases, Text, Url


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
