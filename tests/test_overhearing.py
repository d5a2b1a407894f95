"""What is said among others is answered only where it is surely a question for the bot."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.assistant import Message
from tests.knowledge import loaded


def overheard(text: str) -> str | None:
    found = loaded().overheard(Message(text, datetime.now(UTC)))
    return found[0].text if found else None


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Who was General Secretary after Brezhnev?", "Andropov"),
        ("who was general secretary in 1984?", "Chernenko"),
        ("How many people sat in the Secretariat in 1925?", ""),
    ],
)
def test_a_clear_question_about_the_subject_is_answered(said: str, answer: str) -> None:
    assert answer in (overheard(said) or "nothing was said")


@pytest.mark.parametrize(
    "said",
    [
        "how many people worked there in 1921?",
        "who is coming tonight?",
        "what time is it?",
        "is Stalin dead?",
        "what did Stalin eat?",
        "who killed Kirov?",
        "Stalin was General Secretary in 1922",
        "staff 1921",
        "thanks!",
        "who are you?",
        "what can you do?",
        "who was the general secretary of the UN in 1950?",
        "who is our secretary?",
        "was Stalin a good man?",
        "",
    ],
)
def test_talk_and_whatever_is_unsure_meets_silence(said: str) -> None:
    assert overheard(said) is None
