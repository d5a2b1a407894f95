from __future__ import annotations

from bot.facts.loading import load
from bot.facts.statistics import statistics
from tests.chess import CHESS


def test_statistics_count_everything_in_the_base() -> None:
    assert statistics(load(CHESS)) == {
        "sources": 2,
        "topics": 2,
        "entities": 10,
        "entities_by_type": {"person": 6, "country": 3, "event": 1},
        "relations": 2,
        "facts": 12,
        "facts_by_relation": {"reign": 7, "match": 5},
        "facts_by_confidence": {"high": 11, "medium": 1},
        "disputed": 1,
        "intents": 4,
        "intents_by_topic": {"matches": 2, "reigns": 2},
        "examples": 20,
        "refusals": 1,
        "refused_examples": 4,
        "concepts": 4,
        "phrases": 11,
        "absent": 1,
        "smalltalk": 2,
    }


def test_the_commonest_kinds_come_first() -> None:
    counts = statistics(load(CHESS))["facts_by_relation"]
    assert isinstance(counts, dict)
    assert list(counts) == ["reign", "match"]
