"""Somebody named by who came before or after him."""

from __future__ import annotations

import pytest

from bot.reading.neighbours import neighbour


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("how long was HIS predecessor in office?", "who was his predecessor"),
        ("when did her successor leave", "who was her successor"),
        ("how old was the man after him", "who was his successor"),
        ("and the woman before her, how long was she in?", "who was her predecessor"),
    ],
)
def test_a_predecessor_or_successor_is_asked_for_first(text: str, who: str) -> None:
    found = neighbour(text)
    assert found is not None
    assert found.who == who
    assert found.nested


def test_his_name_goes_where_the_words_for_him_stood() -> None:
    found = neighbour("how long was his predecessor in office?")
    assert found is not None
    assert found.about("Smyslov") == "how long was Smyslov in office?"


@pytest.mark.parametrize(
    "text", ["who was his predecessor?", "how about the feller after him", "the man before him?"]
)
def test_who_that_was_is_no_question_within_another(text: str) -> None:
    found = neighbour(text)
    assert found is not None
    assert not found.nested


def test_a_message_may_speak_of_nobody_else() -> None:
    assert neighbour("when did he leave?") is None
