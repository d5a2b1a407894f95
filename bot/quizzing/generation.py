"""Every question that the templates of a fact base make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import nsmallest
from itertools import islice
from random import Random
from typing import Final
from zlib import crc32

from bot.facts.columns import LENGTH, columns
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Fact
from bot.facts.model.quizzes import QuizTemplate
from bot.facts.model.relations import Relation
from bot.facts.model.values import COUNT, DATE, TEXT, YEAR, Value
from bot.facts.queries import Records
from bot.quizzing.choosing import Chooser, alike
from bot.quizzing.evidence import Tenure, careers, tenures, weigh
from bot.quizzing.ground import Ground, Record
from bot.quizzing.holes import Hole, holes
from bot.quizzing.model import Difficulty, Question
from bot.quizzing.phrasing import Phrasing, gives_away
from bot.wording import quizzes

_WRONG: Final = 3
_MEASURED: Final = frozenset({YEAR, DATE, COUNT, LENGTH})
QUESTION_LIMIT: Final = 300
OPTION_LIMIT: Final = 100


def generate(base: FactBase) -> Iterator[Question]:
    """Every question of a fact base, each once; the same base gives the same questions.

    The right option stands first, or True before False: where they go is up to whoever asks.
    """
    records = Records(base)
    chooser = Chooser.of(records)
    seen: set[tuple[str, frozenset[str]]] = set()
    for relation in base.relations.values():
        whole = _tenures(records, relation)
        for template in relation.quiz.values():
            maker = _Maker.of(Ground(records, relation, template, whole), chooser)
            for question in maker.questions():
                same = (question.text, frozenset(question.options))
                if same not in seen and _fits(question):
                    seen.add(same)
                    yield question


def _tenures(records: Records, relation: Relation) -> list[Tenure]:
    """Everybody's unbroken times, where the rows of a relation hold for a time."""
    if not relation.quiz or relation.spell is None:
        return []
    return tenures(relation, weigh(relation, records.rows(relation.id), {}))


def _fits(question: Question) -> bool:
    """Whether Telegram takes it as a poll, and it doesn't answer itself."""
    longest = max(map(len, question.options))
    right = question.options[question.correct]
    wrong = [option for option in question.options if option != right]
    return (
        len(question.text) <= QUESTION_LIMIT
        and longest <= OPTION_LIMIT
        and not gives_away(question.text, right, wrong)
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the questions of one template."""

    ground: Ground
    chooser: Chooser
    phrasing: Phrasing
    types: Mapping[str, str]

    @classmethod
    def of(cls, ground: Ground, chooser: Chooser) -> _Maker:
        types = columns(ground.relation, ground.template.view)
        phrasing = Phrasing(ground.records, ground.relation, types, careers(ground.whole))
        return cls(ground, chooser, phrasing, types)

    @property
    def template(self) -> QuizTemplate:
        return self.ground.template

    @property
    def relation(self) -> Relation:
        return self.ground.relation

    @property
    def kind(self) -> str:
        """The type of what is hidden."""
        return self.types[self.template.asks]

    def questions(self) -> Iterator[Question]:
        """All of them, in each form that the template has."""
        for hole in holes(self.ground, self.types, partial(self.chooser.likely, self.kind)):
            if self.template.ask is not None:
                yield from self._asked(self.template.ask, hole)
            if self.template.odd is not None:
                yield from self._odd(self.template.odd, hole)
            if self.template.claim is not None:
                yield from self._claimed(self.template.claim, hole)

    def _asked(self, text: str, hole: Hole) -> Iterator[Question]:
        """One true value among wrong ones."""
        for right in self._some(list(hole.trues), hole, self.template.most):
            id, rng = self._id("ask", hole, right)
            wrong = self._wrong(right, hole.falses, _WRONG, rng)
            if len(wrong) == _WRONG:
                row = hole.trues[right]
                explained = self._explained(row, right, right, row.facts)
                asked = self.phrasing.question(text, hole.key)
                yield self._question(id, asked, [right, *wrong], explained)

    def _odd(self, text: str, hole: Hole) -> Iterator[Question]:
        """One wrong value among true ones."""
        if len(hole.trues) < _WRONG:
            return
        near = self.chooser.nearest(self.kind, hole.trues, hole.falses)
        for odd in self._some(near, hole, self.template.most):
            id, rng = self._id("odd", hole, odd)
            ordered = self.chooser.ordered(self.kind, odd, list(hole.trues), rng)
            trues = list(islice(ordered, _WRONG))
            row = hole.trues[trues[0]]
            facts = [*self.phrasing.facts_about(odd), *row.facts]
            explained = self._explained(row, odd, trues[0], facts)
            asked = self.phrasing.question(text, hole.key)
            yield self._question(id, asked, [odd, *trues], explained)

    def _claimed(self, text: str, hole: Hole) -> Iterator[Question]:
        """One value, true or wrong."""
        for right in self._some(list(hole.trues), hole, self.template.most):
            id, rng = self._id("claim", hole, right)
            wrong = self._wrong(right, hole.falses, 1, rng)
            if not wrong:
                continue
            holds = rng.random() < 1 / 2
            value = right if holds else wrong[0]
            row = hole.trues[right]
            facts = row.facts if holds else (*row.facts, *self.phrasing.facts_about(value))
            explained = self._explained(row, value, right, facts)
            if gives_away(self.phrasing.question(text, hole.key), self._option(value), ()):
                continue
            asked = self.phrasing.claim(text, hole.key, self.kind, value)
            options = (quizzes.TRUE, quizzes.FALSE)
            level = self._level(right, wrong)
            place = int(not holds)
            yield Question(id, self.template.topic, asked, options, place, *explained, level)

    def _some(self, values: list[Value], hole: Hole, most: int) -> list[Value]:
        """So many of the values, by a hash: one that comes or goes leaves the choice of others alone."""
        key = f"{self.relation.id}.{self.template.id}:{self._key(hole)}"
        return nsmallest(most, values, key=lambda value: crc32(f"{key}:{value}".encode()))

    def _id(self, form: str, hole: Hole, value: Value) -> tuple[str, Random]:
        """The id of a question, and the randomness that hangs on it alone."""
        parts = [self._key(hole)] if hole.key else []
        if self.kind not in _MEASURED or len(hole.trues) > 1:
            parts.append(_slug(value))  # not a number: one that is corrected makes no new question
        id = ":".join([f"{self.relation.id}.{self.template.id}.{form}", *parts])
        return id, Random(id)

    def _key(self, hole: Hole) -> str:
        return ":".join(_slug(value) for value in hole.key.values())

    def _wrong(self, right: Value, falses: Sequence[Value], count: int, rng: Random) -> list[Value]:
        """Wrong values of the right one's form, none too like another."""
        implied = self.phrasing.implied(right)
        fitting = [
            value
            for value in falses
            if not alike(self.kind, right, value)
            and value not in implied
            and (self.kind != LENGTH or _unit(value) == _unit(right))
        ]
        chosen: list[Value] = []
        for value in self.chooser.ordered(self.kind, right, fitting, rng):
            if len(chosen) < count and not any(alike(self.kind, value, c) for c in chosen):
                chosen.append(value)
        return chosen

    def _explained(
        self, row: Record, answer: Value, truth: Value, facts: Sequence[Fact]
    ) -> tuple[str, str]:
        sentence = self.phrasing.explanation(self.template.explains, row, self.kind, answer, truth)
        return self.phrasing.sourced(sentence, facts)

    def _question(
        self, id: str, text: str, values: Sequence[Value], explained: tuple[str, str]
    ) -> Question:
        """The question whose options are the values, the right one first."""
        options = tuple(map(self._option, values))
        level = self._level(values[0], values[1:])
        return Question(id, self.template.topic, text, options, 0, *explained, level)

    def _option(self, value: Value) -> str:
        return self.phrasing.option(self.kind, value)

    def _level(self, right: Value, wrong: Sequence[Value]) -> Difficulty:
        if self.template.difficulty is not None:
            return Difficulty(self.template.difficulty)
        return self.chooser.difficulty(self.kind, right, wrong)


def _unit(value: Value) -> str:
    return quizzes.unit(value)[0] if isinstance(value, int) else TEXT


def _slug(value: Value) -> str:
    """A value as part of an id: small letters, digits and dashes."""
    plain = "".join(letter if letter.isalnum() else "-" for letter in str(value).casefold())
    return "-".join(part for part in plain.split("-") if part)
