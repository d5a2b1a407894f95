"""What is said by the way in a claim."""

from __future__ import annotations

import pytest

from bot.claims.english.remarks import plain_of_remarks

NAMES = frozenset({"Tal", "1960"})


def tells(text: str) -> bool:
    return any(name in text for name in NAMES)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Tal won in 1960, people forget that", "Tal won in 1960"),
        ("Tal won in 1960, would you believe it!", "Tal won in 1960"),
        ("In 1960, so my book, Tal won", "In 1960, Tal won"),
        ("Under the rules, Tal won", "Tal won"),
        ("Tal won - my flatmate says so", "Tal won"),
        ("Tal won, which surprised half of my class", "Tal won"),
        ("Tal won in 1960. Nobody at our club ever knew, and I wept", "Tal won in 1960"),
        ("Tal won and I will take no questions", "Tal won"),
        ("Tal won, or so says the poster in our hall", "Tal won"),
        ("Tal won, a detail that even decent textbooks skip", "Tal won"),
        ("Tal won and my aunt never stops talking about it", "Tal won"),
        ("Tal won, which looks like a straight swap to me", "Tal won"),
        ("Tal won, says the loudest man at our club", "Tal won"),
        ("Tal won, and everything else is fiction", "Tal won"),
    ],
)
def test_a_part_in_which_only_the_speaker_is_heard_is_left_out(text: str, plain: str) -> None:
    assert plain_of_remarks(text, tells) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Tal won in 1960",
        "Tal won, my friend Tal",
        "Tal won, not that you would know",
        "Tal won, if you ask me",
        "Tal won, over a scandal",
        "Tal won, which I never believed for one moment of my whole long life in chess",
        "Tal won, if you count our club",
        "Tal won, my aunt says he never did",
        "Tal won, which is wrong",
        "Tal won, a detail that is false",
        "Tal won and I told him nope",
    ],
)
def test_a_part_that_names_something_or_may_turn_the_claim_is_kept(text: str) -> None:
    assert plain_of_remarks(text, tells) is None
