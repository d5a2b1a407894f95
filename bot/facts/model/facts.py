"""What is known: sources, entities and facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.facts.model.values import Value


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

    def fits(self, wanted: Mapping[str, str]) -> bool:
        """Whether it is of the type (under "type") and has the attributes that are wanted."""
        return all(
            value == (self.type if name == "type" else self.attributes.get(name))
            for name, value in wanted.items()
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a relation. A role may be left out where the sources don't give it.

    `accepts` holds, by role, the other values that some source gives; `note` says what is disputed or
    worth knowing, in a whole sentence that answers may show. `doubt` is the other reading in a few words.
    """

    id: str
    relation: str
    values: Mapping[str, Value]
    citations: tuple[Citation, ...]
    confidence: Confidence = Confidence.HIGH
    disputed: bool = False
    accepts: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    note: str | None = None
    doubt: str | None = None
