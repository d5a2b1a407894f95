"""Yes/no questions, answered by the same judging as claims."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.wording.replies import Status
from tests.chess import CHESS
from tests.knowledge import loaded


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("did it already exist at the time of the october revolution", "Yes."),
        ("did the staff ever get smaller between 1919 and 1925?", "No."),
        ("Was the staff 600 in 1921?", "Yes."),
        ("Was Trotsky a member of the Secretariat?", "No."),
        ("Did Brezhnev succeed Khrushchev?", "Yes."),
    ],
)
def test_a_yes_no_question_opens_with_what_the_facts_say(
    question: str, opening: str, assistant: Assistant
) -> None:
    reply = assistant.ask(question)
    assert reply.status is Status.ANSWERED
    assert reply.text.startswith(opening), reply.text


def test_another_kind_of_question_stays_as_it_is(assistant: Assistant) -> None:
    assert assistant.ask("How many people worked there in 1921?").text.startswith("600.")


def test_what_nothing_decides_stays_unanswered(assistant: Assistant) -> None:
    assert assistant.ask("Did Stasova like dogs?").status is not Status.ANSWERED


def test_the_words_of_claims_are_kept_for_the_next_start(tmp_path: Path) -> None:
    """The second start finds what the first one built, and it comes to the same."""
    claims = ("Lasker was world champion in 1900", "Tal was world champion in 1900")
    first = [Assistant.load(CHESS, tmp_path).check(claim).text for claim in claims]
    kept = set(tmp_path.iterdir())
    second = [Assistant.load(CHESS, tmp_path).check(claim).text for claim in claims]
    assert first == second
    assert set(tmp_path.iterdir()) == kept
