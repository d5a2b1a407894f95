"""queries.yaml: the words of composed questions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bot.facts.schemas.forms import Form, Id, Name, Phrases, Text

Meaning = Literal[
    "sit", "join", "become", "leave", "return", "lead", "rise", "fall", "die", "reign", "future", "never_led", "born", "appointment"
]  # fmt: skip


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
