"""A reading laid open: links, candidates, scores, gates, and what was left unexplained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from bot.reading.reading import Candidate, Group, Reading


class Explanation(Mapping[str, object]):
    """What `explain` says of a reading, worked out when somebody looks."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    @cached_property
    def _parts(self) -> dict[str, object]:
        return explain(self._reading)

    def __getitem__(self, name: str) -> object:
        return self._parts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)


def explain(reading: Reading) -> dict[str, object]:
    """The reading as plain values, for `--explain`."""
    row = reading.linked.row
    return {
        "words": [word.text for word in row],
        "corrected": dict(reading.linked.corrected),
        "links": [
            {
                "text": " ".join(word.text for word in row[link.start : link.end]),
                "kind": str(link.kind),
                "ids": list(link.ids),
            }
            for link in reading.linked.links
        ],
        "question_type": str(reading.question_type),
        "band": str(reading.band),
        "act": reading.act,
        "group": _group(reading.group),
        "absent": list(reading.absent),
        "unexplained": list(reading.unexplained),
        "composed": list(reading.composed),
        "candidates": [
            _candidate(candidate)
            for candidate in (reading.best, *reading.others)
            if candidate is not None
        ],
    }


def _group(group: Group | None) -> dict[str, object] | None:
    """The people told before to whom the question is narrowed."""
    return None if group is None else {"people": list(group.people), "asks": str(group.asks)}


def _candidate(candidate: Candidate) -> dict[str, object]:
    evidence = {name: round(value, 3) for name, value in candidate.evidence.features().items()}
    return {
        "intent": candidate.intent.id,
        "score": round(candidate.match.score, 3),
        "probability": round(candidate.probability, 3),
        "gates": [f"{obstacle.gate}: {obstacle.what}" for obstacle in candidate.obstacles],
        "evidence": evidence,
    }
