"""Made-up quiz questions: the right answer of number n is option n modulo 4."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.quizzing.model import Difficulty, Question

TITLES = {"numbers": "Numbers", "letters": "Letters"}


@dataclass(frozen=True)
class Questions:
    """So many questions, one after the other, on each topic in turn; every other one is hard."""

    count: int = 100
    topics: tuple[str, ...] = tuple(TITLES)

    def draw(
        self,
        count: int,
        seed: int | str,
        *,
        topic: str | None = None,
        difficulty: Difficulty | None = None,
        without: Collection[str] = (),
    ) -> tuple[Question, ...]:
        assert str(seed)
        fitting = [
            each
            for each in (question(number, self.topics) for number in range(self.count))
            if topic in {None, each.topic}
            and difficulty in {None, each.difficulty}
            and each.id not in without
        ]
        return tuple(fitting[:count])


def question(number: int, topics: tuple[str, ...] = tuple(TITLES)) -> Question:
    return Question(
        id=f"q{number}",
        topic=topics[number % len(topics)],
        text=f"What is {number}?",
        options=tuple(f"{number}{letter}" for letter in "abcd"),
        correct=number % 4,
        explanation=f"It is {number}.",
        source="the book of numbers",
        difficulty=Difficulty.HARD if number % 2 else Difficulty.EASY,
    )
