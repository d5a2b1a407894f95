"""What a question asks for beside its question word."""

from __future__ import annotations

import pytest

from bot.facts.loading import load
from bot.reading.belonging import part_in_event
from bot.reading.besides import wished
from bot.reading.focus import focuses
from bot.reading.owning import owned
from bot.reading.reader import Reader
from tests.chess import CHESS

LINK = Reader(load(CHESS)).linker.link


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("which village was lasker born in", "village"),
        ("whose idea was the match", "idea"),
        ("what sort of hats did lasker wear", "hats"),
        ("of what did lasker die", "of what"),
        ("what did lasker write", "write"),
        ("how many umbrellas did lasker own", "umbrellas"),
        ("who wrote the rules", "wrote"),
        ("lasker's umbrella", "umbrella"),
        ("do you know their recipes", "recipes"),
        ("games per evening", "per"),
        ("who was the tallest", "tallest"),
        ("who was the most stubborn", "stubborn"),
        ("name two villages of lasker", "villages"),
        ("please list the villages", "villages"),
        ("what exactly did lasker write", "write"),
    ],
)
def test_noun_verb_or_measure_that_is_asked_for_is_the_focus(text: str, focus: str) -> None:
    assert focus in [found.text for found in focuses(LINK(text))]


@pytest.mark.parametrize(
    "text",
    [
        "what year was lasker born",
        "which number of games",
        "who was champion in 1930",
        "what ended his reign",
        "those whose birthday is known",
        "which people",
        "when did lasker die",
    ],
)
def test_question_word_that_says_it_all_leaves_no_such_focus(text: str) -> None:
    asked = {found.text for found in focuses(LINK(text))}
    assert not asked - {"reign"}


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("lasker's umbrella", True),
        ("the umbrella of lasker", True),
        ("lasker in 1930", False),
        ("the champion lasker", False),
    ],
)
def test_thing_of_somebodys_is_not_him(text: str, thing: bool) -> None:  # noqa: FBT001
    assert owned(LINK(text)) is thing


def test_who_took_part_in_what_is_unknown_is_asked_of_that() -> None:
    assert part_in_event(LINK("who took part in the riot"))
    assert not part_in_event(LINK("who was champion in 1930"))


def test_what_was_wanted_is_not_what_was_done() -> None:
    assert wished(LINK("who wanted to be champion"))
    assert not wished(LINK("i wanted to know who was champion"))
    assert not wished(LINK("who was champion"))
