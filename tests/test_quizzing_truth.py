"""Every question of the pool against a second reading of the facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.facts.loading import load
from bot.quizzing.generation import generate
from bot.quizzing.model import Question
from bot.wording.quizzes import TRUE
from tests.chess import CHESS
from tests.quizcheck import Checker

FOLDERS = [Path("knowledge"), CHESS]


def wrong(checker: Checker, questions: Iterable[Question]) -> list[str]:
    """The questions of which the facts say something else."""
    return [
        f"{question.id}: {question.text} {question.options} {verdicts}"
        for question in questions
        if (verdicts := checker.verdicts(question)) != expected(question)
    ]


def expected(question: Question) -> list[bool]:
    """What a right question says of its options; of a claim, whether it is true."""
    form = question.template.rpartition(".")[2]
    right = question.options[question.correct]
    if form == "claim":
        return [right == TRUE]
    return [(option == right) == (form == "ask") for option in question.options]


@pytest.mark.parametrize("folder", FOLDERS, ids=["knowledge", "chess"])
def test_the_right_option_holds_and_no_other_by_any_reading_of_the_sources(folder: Path) -> None:
    """One option is right beyond doubt, and the others are wrong whichever source one follows."""
    base = load(folder)
    assert wrong(Checker(base), generate(base)) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=["knowledge", "chess"])
def test_the_second_reading_notices_every_wrong_key(folder: Path) -> None:
    """A question whose next option is called the right one is found out, whatever it asks."""
    base = load(folder)
    turned = [
        replace(question, correct=(question.correct + 1) % len(question.options))
        for question in generate(base)
    ]
    assert len(wrong(Checker(base), turned)) == len(turned)
