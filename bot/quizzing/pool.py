"""All questions of a fact base, and the drawing of some of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from random import Random

from bot.facts.model.base import FactBase
from bot.quizzing.generation import generate
from bot.quizzing.model import Difficulty, Question


class QuestionPool:
    """The questions of a fact base. They are made when first asked for, once."""

    def __init__(self, base: FactBase) -> None:
        self._base = base

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All of them, always in the same order."""
        return tuple(generate(self._base))

    @cached_property
    def _by_id(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics that there are questions on, in the order of the pack."""
        used = {question.topic for question in self.questions}
        return tuple(topic for topic in self._base.topics if topic in used)

    def draw(
        self,
        count: int,
        seed: int | str,
        *,
        topic: str | None = None,
        difficulty: Difficulty | None = None,
        without: Collection[str] = (),
    ) -> tuple[Question, ...]:
        """So many questions, fewer where there are no more, as varied as can be.

        The same arguments give the same questions. `without` holds the ids of those already asked.
        """
        rng = Random(f"{seed}")
        fitting = [
            question
            for question in self.questions
            if topic in (None, question.topic)
            and difficulty in (None, question.difficulty)
            and question.id not in without
        ]
        drawn = _fresh_first(_varied(fitting, rng), count)
        return tuple(shuffled(question, seed) for question in drawn)

    def find(self, id: str, seed: int | str) -> Question | None:
        """The question of an id as `draw` gives it with that seed; None where there is none any more."""
        question = self._by_id.get(id)
        return shuffled(question, seed) if question is not None else None


def shuffled(question: Question, seed: int | str) -> Question:
    """The question with its options in an order that seed and id decide."""
    order = list(range(len(question.options)))
    Random(f"{seed}:{question.id}").shuffle(order)
    options = tuple(question.options[place] for place in order)
    return replace(question, options=options, correct=order.index(question.correct))


def _varied(questions: Sequence[Question], rng: Random) -> Iterator[Question]:
    """All of them, a round of every template at a time, so that no kind comes twice before others."""
    by_template: dict[str, list[Question]] = {}
    for question in rng.sample(questions, len(questions)):
        by_template.setdefault(question.template, []).append(question)
    kinds = list(by_template)
    while kinds:
        rng.shuffle(kinds)
        for kind in kinds:
            yield by_template[kind].pop()
        kinds = [kind for kind in kinds if by_template[kind]]


def _fresh_first(questions: Iterable[Question], count: int) -> list[Question]:
    """So many of the questions, those about somebody or something that came already only at need."""
    chosen: list[Question] = []
    put_off: list[Question] = []
    met: set[str] = set()
    for question in questions:
        if len(chosen) == count:
            break
        if question.subjects & met:
            put_off.append(question)
        else:
            chosen.append(question)
            met |= question.subjects
    return [*chosen, *put_off][:count]
