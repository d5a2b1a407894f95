"""A question of a quiz."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its options, the right one (an index) and what it teaches."""

    id: str
    topic: str
    text: str
    options: tuple[str, ...]
    correct: int
    explanation: str
    source: str
    difficulty: str
