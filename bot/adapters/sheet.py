"""Quiz questions for people to read, with the answer below, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from string import ascii_uppercase

from bot.quizzing.model import Question
from bot.wording import quizzes


def sheet(questions: Iterable[Question]) -> str:
    """The questions, numbered, a blank line between them."""
    return "\n\n".join(_entry(*numbered) for numbered in enumerate(questions, start=1))


def quiz_object(question: Question) -> dict[str, object]:
    """The object of `quiz --json`."""
    return {
        "id": question.id,
        "topic": question.topic,
        "question": question.text,
        "options": list(question.options),
        "correct": question.correct,
        "explanation": question.explanation,
        "source": question.source,
        "difficulty": question.difficulty.value,
    }


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
