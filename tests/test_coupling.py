"""Two questions in one message of which the second leans on the answer to the first."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.reading.splitting import in_turn, with_name
from tests.knowledge import loaded


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which woman joined in 1956 and when did she leave?", ["Furtseva", "4 May 1960"]),
        ("Who succeeded Stalin and when did he lose the post?", ["Malenkov", "14 March"]),
        ("When did Stalin die and who took over?", ["5 March 1953", "Malenkov"]),
        ("Who left in 1957, and why?", ["Shepilov", "anti-party group"]),
        ("Who joined on 4 May 1960 and who left that same day?", ["Kozlov", "Furtseva"]),
    ],
)
def test_both_questions_are_answered(text: str, told: list[str], assistant: Assistant) -> None:
    """ "He" is whom the first answer told, "that day" the day of the first."""
    reply = assistant.ask(text)
    assert all(part in reply.text for part in told)


def test_names_already_told_are_not_told_again(assistant: Assistant) -> None:
    """ "How many joined, and who were they": one list answers both."""
    reply = assistant.ask("How many people joined at the 22nd Congress and who were they?")
    assert reply.text.count("Spiridonov") == 1


def test_what_is_told_already_is_not_told_again(assistant: Assistant) -> None:
    """ "And until when": of whom the first question is answered with, whose days that answer holds."""
    reply = assistant.ask("Who was leader after Brezhnev and until when?")
    assert "Andropov" in reply.text
    assert reply.text.count("9 February 1984") == 1


def test_only_questions_that_lean_are_taken_in_turn() -> None:
    """The second must hold a pronoun or "that day", the first none."""
    assert in_turn("Who won, and when did he lose?") == ("Who won", "when did he lose?")
    assert in_turn("Who won, and when was the match?") is None
    assert in_turn("When did he win and when did he lose?") is None


def test_a_name_stands_for_the_first_pronoun_of_one_person() -> None:
    """ "They" may be many, and stays."""
    assert with_name("when did he lose his title", "Euwe") == "when did Euwe lose his title"
    assert with_name("what was her title", "Euwe") == "what was Euwe's title"
    assert with_name("who were they", "Euwe") == "who were they"
