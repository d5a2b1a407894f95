"""What is not about the field at all, though it uses its words."""

from __future__ import annotations

import pytest

from bot.facts.loading import load
from bot.reading.besides import advised, hypothetical, personal, told_of
from bot.reading.linking import Linker
from bot.reading.spelling import common_words
from tests.chess import CHESS


@pytest.fixture(scope="module")
def linker() -> Linker:
    return Linker(load(CHESS), frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "what is your name",
        "who made you",
        "can I change my title",
        "please call me champion",
        "did you win",
        "what have I won",
        "tell me your date of birth",
        "what games do u play",
    ],
)
def test_a_question_about_the_bot_or_the_asker_is_personal(linker: Linker, text: str) -> None:
    assert personal(linker.link(text))


@pytest.mark.parametrize(
    "text",
    [
        "can you tell me who was champion",
        "do you know how many games the match had",
        "my teacher asked who won the match",
        "I want to know who was champion",
        "in your opinion, who won",
        "thank you! and who was champion?",
        "how did you become champion in 1927",
        "could you explain the title to me",
        "what do your sources say of the match",
        "",
    ],
)
def test_a_manner_of_asking_is_not(linker: Linker, text: str) -> None:
    assert not personal(linker.link(text))


def test_a_condition_about_anybody_is_none(linker: Linker) -> None:
    """ "If I won, what would my title be" asks what anybody's is; "if Tal had won" asks what never was."""
    assert not hypothetical(linker.link("if I won in 1927 what would I be called"))
    assert hypothetical(linker.link("what would have happened if Tal had won"))


@pytest.mark.parametrize(
    "text",
    [
        "should lasker have played",
        "ought the match to have been longer",
        "was the match too long",
        "but should there be a match",
    ],
)
def test_what_should_be_is_an_opinion(linker: Linker, text: str) -> None:
    assert advised(linker.link(text))


@pytest.mark.parametrize(
    "text",
    [
        "was lasker champion too",
        "what should i know of lasker",
        "who won the match",
        "too long",
        "",
    ],
)
def test_what_was_is_none(linker: Linker, text: str) -> None:
    assert not advised(linker.link(text))


def test_a_name_that_is_told_and_not_known_is_what_is_asked_of() -> None:
    """Of champions "named Hugo" nothing is known; whoever was named champion was just that."""
    linker = Linker(load(CHESS), common_words())
    many = told_of(linker.link("how many champions named hugo were there"))
    assert [word.text for word in many] == ["hugo"]
    assert not list(told_of(linker.link("who was named champion")))
