"""Quiz questions on paper: with lettered options, the answer below."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_uppercase

from bot.quizzing.model import Question
from bot.wording import quizzes


def sheet(questions: Iterable[Question]) -> str:
    """The questions, numbered, a blank line between them."""
    return "\n\n".join(_entry(*numbered) for numbered in enumerate(questions, start=1))


def _entry(number: int, question: Question) -> str:
    """A question, its options, the answer, why, and where that is from."""
    lettered = list(zip(ascii_uppercase, question.options, strict=False))
    letter, right = lettered[question.correct]
    return "\n".join(
        [
            f"{number}. {question.text} ({question.difficulty})",
            *(f"   {letter}. {option}" for letter, option in lettered),
            f"   → {letter}. {right}",
            f"   {question.lesson}",
            f"   {quizzes.source(question.source)}",
        ]
    )
