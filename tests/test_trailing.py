"""Asking words behind a statement take the place of what it leaves open."""

from __future__ import annotations

import pytest

from bot.reading.trailing import in_front


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The day she left, someone came. Who?", "The day she left, who came?"),
        (
            "After the war three men formed it. Which?",
            "After the war which three people formed it?",
        ),
        ("One writer was shot in 1934 - who?", "which writer was shot in 1934?"),
        ("Somebody was sent away, who was it", "who was sent away?"),
        ("Two painters left with him. Their names?", "which two painters left with him?"),
        ("He dropped a title. Which?", "He dropped which title?"),
    ],
)
def test_what_is_left_open_is_asked_for(text: str, asked: str) -> None:
    """What a statement leaves open is what its asking words mean."""
    assert in_front(text) == asked


@pytest.mark.parametrize(
    "text",
    ["Who left?", "He left. Who?", "When did a man come? Who?", "A man and a woman met. Who?", ""],
)
def test_a_text_that_leaves_nothing_open_stays_as_it_is(text: str) -> None:
    """Where nothing, or more than one thing, is left open the text is no question of this kind."""
    assert in_front(text) == text


def test_a_thing_named_and_asked_for_behind_is_asked_for() -> None:
    """ "The day of its founding, what was it?" asks for the day; a statement stays one."""
    assert in_front("The day of its founding, what was it?") == "what is The day of its founding?"
    told = "The club was founded in May, what was it?"
    assert in_front(told) == told


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Euwe from 1935 until?", "Euwe from 1935 until when?"),
        ("Euwe champion, 1935 to ?", "Euwe champion, 1935 until when?"),
        ("the games went from 600 to…?", "the games went from 600 to…?"),
    ],
)
def test_an_open_end_asks_for_the_day(text: str, asked: str) -> None:
    """A time whose end is left open is asked for; an amount isn't."""
    assert in_front(text) == asked
