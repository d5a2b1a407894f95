"""Counts of what is in a fact base."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.facts.model.base import FactBase


def statistics(base: FactBase) -> dict[str, int | dict[str, int]]:
    """What is in a fact base: totals, and for some of them a count by kind.

    Keys: sources, topics, entities, entities_by_type, relations, facts, facts_by_relation,
    facts_by_confidence, disputed, intents, intents_by_topic, examples, refusals, refused_examples,
    concepts, phrases, absent, smalltalk.
    """
    entities, facts = base.entities.values(), base.facts.values()
    intents, concepts = base.intents.values(), base.lexicon.concepts
    return {
        "sources": len(base.sources),
        "topics": len(base.topics),
        "entities": len(entities),
        "entities_by_type": _counts(entity.type for entity in entities),
        "relations": len(base.relations),
        "facts": len(facts),
        "facts_by_relation": _counts(fact.relation for fact in facts),
        "facts_by_confidence": _counts(fact.confidence.value for fact in facts),
        "disputed": sum(fact.disputed for fact in facts),
        "intents": len(intents),
        "intents_by_topic": _counts(intent.topic for intent in intents),
        "examples": sum(len(intent.examples) for intent in intents),
        "refusals": len(base.refusals),
        "refused_examples": sum(len(refusal.examples) for refusal in base.refusals.values()),
        "concepts": len(concepts),
        "phrases": sum(len(phrases) for phrases in concepts.values()),
        "absent": len(base.lexicon.absent),
        "smalltalk": len(base.smalltalk),
    }


def _counts(kinds: Iterable[str]) -> dict[str, int]:
    """How often each kind occurs, the commonest first, then by name."""
    counted = Counter(kinds)
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))
