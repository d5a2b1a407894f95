"""Questions filled with values from the facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.exemplifying import Exemplifier
from bot.answering.responding import Responder
from bot.facts.loading import load
from bot.facts.queries import Records
from bot.reading.reader import Reader
from tests.chess import CHESS, copy_to
from tests.knowledge import loaded, reader


def exemplifier(folder: Path) -> Exemplifier:
    base = load(folder)
    return Exemplifier(Reader(base), Responder(Records(base)))


@pytest.fixture(scope="module")
def chess() -> Exemplifier:
    return exemplifier(CHESS)


def text(made: Exemplifier, folder: Path, intent: str, start: int = 0) -> str | None:
    offer = made.example(load(folder).intents[intent], start)
    return offer.label if offer is not None else None


@pytest.mark.parametrize("intent", ["games_in_match", "match_winner", "champion_when"])
def test_a_question_gets_a_value_for_which_there_is_a_fact(intent: str, chess: Exemplifier) -> None:
    """A year or a person that the rows of the intent's relation name."""
    question = text(chess, CHESS, intent)
    assert question is not None
    assert "{" not in question


def test_the_same_facts_give_the_same_question(chess: Exemplifier) -> None:
    """Another start of the bot shows the same questions, and codes mean the same."""
    for intent in load(CHESS).intents:
        assert text(chess, CHESS, intent) == text(exemplifier(CHESS), CHESS, intent)


def test_questions_that_stand_together_are_about_different_people(chess: Exemplifier) -> None:
    """Each place in a list begins with another of the best-known values."""
    assert text(chess, CHESS, "champion_when", 0) != text(chess, CHESS, "champion_when", 1)


def test_a_question_without_any_answer_is_not_shown(tmp_path: Path) -> None:
    """No value is made up where the facts have none."""
    folder = copy_to(tmp_path)
    (folder / "facts" / "matches.yaml").unlink()
    assert text(exemplifier(folder), folder, "match_winner") is None


def test_an_answer_that_says_something_is_better_than_a_no() -> None:
    """Of several people the question takes one of whom it is true, where there is one."""
    base = reader().base
    made = Exemplifier(reader(), Responder(Records(base)))
    for intent in ("died_in_office_check", "malenkov_check"):
        for start in range(8):
            offer = made.example(base.intents[intent], start)
            assert offer is not None
            assert loaded().ask(offer.label).text.startswith("Yes")
