"""Small talk in several sentences, told from questions that begin or end with it."""

from __future__ import annotations

import pytest

from bot.facts.loading import load
from bot.facts.model.asking import SmallTalk
from bot.reading.acts import Acts
from bot.reading.chatting import chatted
from bot.reading.linking import Linker
from bot.reading.spelling import common_words
from tests.chess import CHESS

LINKER = Linker(load(CHESS), common_words())
ACTS = Acts(
    [
        SmallTalk("greeting", ("hello", "are you there"), ("Hello.",)),
        SmallTalk("source", ("source",), ("From a book.",)),
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "I teach at a school in Leeds. Are you there?",
        "Hello. My class is on a trip.",
        "Hello! It rains here. We sit in a bus.",
    ],
)
def test_what_is_told_beside_small_talk_leaves_it_small_talk(text: str) -> None:
    assert chatted(text, ACTS, LINKER.link) == "greeting"


@pytest.mark.parametrize(
    "text",
    [
        "Hello.",  # one sentence, which is judged by itself
        "Hello. Who is the tallest?",
        "Hello. Tell me something new.",
        "I like Alekhine. Are you there?",
        "It was in 1927. Are you there?",
        "I read otherwise. Source?",
    ],
)
def test_nothing_that_may_ask_about_the_field_is_small_talk(text: str) -> None:
    assert chatted(text, ACTS, LINKER.link) is None
