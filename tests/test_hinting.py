"""Questions to try, where one has no answer."""

from __future__ import annotations

import pytest

from bot.wording.replies import Status
from tests.knowledge import loaded

ASSISTANT = loaded()


@pytest.mark.parametrize("name", ["Suslov", "Kirov", "Stasova", "Yanaev"])
def test_questions_to_try_are_about_the_same_person_and_have_answers(name: str) -> None:
    reply = ASSISTANT.ask(f"where did {name} live")
    assert reply.status is Status.UNKNOWN
    assert reply.suggestions
    for question in reply.suggestions:
        assert name in question
        assert question in reply.text
        assert ASSISTANT.ask(question).status is Status.ANSWERED


def test_nobody_in_particular_gets_the_examples_of_the_pack() -> None:
    reply = ASSISTANT.ask("asdfgh")
    assert reply.suggestions
    assert set(reply.suggestions) <= set(ASSISTANT.base.pack.examples)


def test_other_words_get_other_examples_and_the_same_words_the_same() -> None:
    texts = [ASSISTANT.ask(text).text for text in ("asdfgh", "qwertz", "zxcvb", "asdfgh")]
    assert texts[0] == texts[3]
    assert len(set(texts)) > 1
