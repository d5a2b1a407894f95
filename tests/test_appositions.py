"""What a message says of somebody in passing."""

from __future__ import annotations

import pytest

from bot.reading.appositions import appositions_cut


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("when did Euwe, the later ambassador, win?", "when did Euwe win?"),
        ("Euwe (maths teacher) - when did he win?", "Euwe - when did he win?"),
        ("when did Euwe the former teacher win", "when did Euwe win"),
        ("how long did Lasker play before he was killed?", "how long did Lasker play?"),
    ],
)
def test_what_only_says_who_somebody_was_is_cut(text: str, rest: str) -> None:
    """What stands apart, and somebody's fate behind the question, are left out."""
    assert rest in [cut for cut, _ in appositions_cut(text)]


@pytest.mark.parametrize(
    "text",
    [
        "when did Euwe win?",
        "the ambassador",
        "who was the former champion",
        "who was there when he was killed",
        "",
    ],
)
def test_what_is_asked_about_stays(text: str) -> None:
    """A message that says nothing in passing has nothing to cut."""
    assert not list(appositions_cut(text))
