"""What a whole folder declares, gathered before any reference is checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.facts.documents import Document, Report, Spot
from bot.facts.model.values import PLAIN_TYPES
from bot.facts.names import Names
from bot.facts.templates import PLAIN_SLOTS, slot_names
from bot.facts.values import Values


@dataclass(slots=True)
class Index:
    """The names of every kind, each entity's type and each type's attributes.

    `gather` fills it, but for the facts, whose ids hang on their values.
    """

    report: Report
    sources: Names = field(default_factory=lambda: Names("source"))
    topics: Names = field(default_factory=lambda: Names("topic"))
    types: Names = field(default_factory=lambda: Names("type of entity"))
    entities: Names = field(default_factory=lambda: Names("entity"))
    relations: Names = field(default_factory=lambda: Names("relation"))
    intents: Names = field(default_factory=lambda: Names("intent"))
    facts: Names = field(default_factory=lambda: Names("fact"))
    concepts: Names = field(default_factory=lambda: Names("concept"))
    entity_types: dict[str, str] = field(default_factory=dict)
    attributes: dict[str, set[str]] = field(default_factory=dict)

    def refer_to_type(self, name: str, spot: Spot) -> bool:
        """Whether the name is a plain type or a type of entity; a fault if it is neither."""
        if name in PLAIN_TYPES or name in self.types:
            return True
        if self.types.complete:
            known = Names("type")
            for each in (*sorted(PLAIN_TYPES), *self.types):
                known.add(each, spot)
            known.refer(name, spot)
        return False

    @property
    def slots(self) -> frozenset[str]:
        return slot_names(self.types)

    @property
    def values(self) -> Values:
        return Values(self.entities, self.entity_types, self.types)


def gather(documents: Iterable[Document], report: Report) -> Index:
    """Declare every id of the folder, also of items that have other faults."""
    index = Index(report)
    for document in documents:
        spot = Spot(document, report)
        match document.kind:
            case "pack":
                _declare(index.sources, spot / "sources")
                _declare(index.topics, spot / "topics")
            case "lexicon":
                _declare(index.concepts, spot / "concepts")
            case "entities":
                _declare_entities(index, spot)
            case "relations":
                _declare(index.relations, spot)
            case "intents":
                _declare(index.intents, spot)
    return index


def _declare(names: Names, spot: Spot) -> list[str]:
    """Declare the keys of the mapping at the spot; the names that were new."""
    value = spot.value
    if not isinstance(value, dict):
        names.complete = False
        return []
    return [name for name in value if names.declare(name, spot / name)]


def _declare_entities(index: Index, spot: Spot) -> None:
    kind = (spot / "type").value
    if not isinstance(kind, str):
        index.types.complete = index.entities.complete = False
        return
    if kind in PLAIN_TYPES or kind in PLAIN_SLOTS:
        (spot / "type").fault(f"the type '{kind}' has a meaning already; choose another name")
        index.types.complete = index.entities.complete = False
        return
    index.types.add(kind, spot / "type")
    attributes = (spot / "attributes").value
    if isinstance(attributes, dict):
        index.attributes.setdefault(kind, set()).update(attributes)
    new = _declare(index.entities, spot / "entities")
    index.entity_types.update(dict.fromkeys(new, kind))
