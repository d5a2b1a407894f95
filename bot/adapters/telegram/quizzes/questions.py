"""Which question a quiz puts next."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.quizzing.model import Difficulty, Question
from bot.quizzing.rounds import Quiz, Terms
from bot.storage.rounds import Asked


class Pool(Protocol):
    """All questions that there are."""

    def draw(
        self,
        count: int,
        seed: int | str,
        *,
        topic: str | None = None,
        difficulty: Difficulty | None = None,
        without: Collection[str] = (),
    ) -> tuple[Question, ...]:
        """So many questions, fewer where there are no more; the same for the same arguments."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What quizzes can be about: the questions, and the titles of their topics by id."""

    pool: Pool
    titles: Mapping[str, str]

    def has_questions(self, terms: Terms) -> bool:
        """Whether there is anything to ask."""
        return bool(_draw(self.pool, 1, 0, terms))

    def terms_on(
        self, topic: str, lengths: Sequence[int], usual: Terms | None = None
    ) -> Terms | None:
        """The usual terms on a topic, or on all for an empty one; None where there is too little.

        Where there are fewer questions than usual, it is the greatest of `lengths` that they fill.
        """
        terms = replace(usual or Terms(), topic=topic or None)
        there = len(_draw(self.pool, terms.questions, 0, terms))
        filled = [length for length in lengths if length <= there]
        return replace(terms, questions=max(filled)) if filled else None


async def next_question(subject: Subject, asked: Asked, quiz: Quiz) -> Question | None:
    """A question that the chat hasn't had yet; None where the quiz itself has had them all.

    When a chat has had all that fit, it begins anew with them.
    """
    here = await asked.in_quiz(quiz)
    before = await asked.by_chat(quiz.room.chat) - here
    count = quiz.terms.questions + len(here)
    drawn = _draw(subject.pool, count, quiz.seed, quiz.terms, before)
    left = [question for question in drawn if question.id not in here]
    if not left and before:
        await asked.begin_anew(quiz.room.chat)
        drawn = _draw(subject.pool, count, quiz.seed, quiz.terms)
        left = [question for question in drawn if question.id not in here]
    return left[0] if left else None


def _draw(
    pool: Pool, count: int, seed: int, terms: Terms, without: Collection[str] = ()
) -> tuple[Question, ...]:
    difficulty = Difficulty(terms.difficulty) if terms.difficulty else None
    return pool.draw(count, seed, topic=terms.topic, difficulty=difficulty, without=without)
