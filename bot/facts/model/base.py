"""A whole knowledge folder, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bot.facts.model.asking import Intent, Lexicon, Refusal, SmallTalk, Turn
from bot.facts.model.claims import Claims
from bot.facts.model.facts import Entity, Fact, Source
from bot.facts.model.pack import Pack, Topic
from bot.facts.model.queries import Queries
from bot.facts.model.relations import Relation


@dataclass(frozen=True)  # without slots, so that what follows from all rows is worked out once
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

    @cached_property
    def told_of(self) -> frozenset[str]:
        """The entities that some fact names."""
        values = (value for fact in self.facts.values() for value in fact.values.values())
        return frozenset(v for v in values if isinstance(v, str) and v in self.entities)

    @cached_property
    def holders(self) -> frozenset[str]:
        """The types of those who can have spells."""
        return frozenset(r.roles[r.spell.subject].type for r in self.relations.values() if r.spell)

    @cached_property
    def general(self) -> frozenset[str]:
        """The statuses that others count as."""
        found = (entity.attributes.get("counts_as") for entity in self.entities.values())
        return frozenset(status for status in found if isinstance(status, str))
