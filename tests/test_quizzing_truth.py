"""Every question of the pool against a second reading of the facts."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from bot.facts.loading import load
from bot.quizzing.generation import generate
from bot.quizzing.model import Question
from bot.wording.quizzes import TRUE
from tests.chess import CHESS
from tests.quizcheck import Checker

FOLDERS = [Path("knowledge"), CHESS]


def faults(folder: Path) -> dict[str, list[str]]:
    """What is wrong with the questions of a folder, by template."""
    base = load(folder)
    checker = Checker(base)
    found: dict[str, list[str]] = defaultdict(list)
    for question in generate(base):
        verdicts = checker.verdicts(question)
        if verdicts != expected(question):
            told = [option for option, v in zip(question.options, verdicts, strict=False)]
            found[question.template].append(f"{question.id}: {question.text} {told} {verdicts}")
    return found


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
    assert faults(folder) == {}
