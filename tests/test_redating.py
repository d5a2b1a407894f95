"""Days that are named for what somebody did then."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.wording.replies import Status
from tests.knowledge import loaded


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return loaded()


@pytest.mark.parametrize(
    ("named", "dated"),
    [
        (
            "Who held the post of Responsible Secretary just before Stalin became General Secretary?",
            "Who held the post of Responsible Secretary on 2 April 1922?",
        ),
        (
            "Who made up the Secretariat the day Stalin became General Secretary?",
            "Who made up the Secretariat on 3 April 1922?",
        ),
        (
            "How many secretaries were there the day Gorbachev took over?",
            "How many secretaries were there on 11 March 1985?",
        ),
    ],
)
def test_a_day_may_be_named_for_what_somebody_did(
    named: str, dated: str, assistant: Assistant
) -> None:
    """The same people are told as for the day itself."""
    replies = [assistant.ask(text) for text in (named, dated)]
    assert all(reply.status is Status.ANSWERED for reply in replies)
    assert replies[0].facts == replies[1].facts


def test_what_asks_for_the_day_is_no_name_of_it(assistant: Assistant) -> None:
    """ "Tell me when he became leader" asks for the day, and isn't put as it."""
    redating = assistant._talker._redating
    assert redating is not None
    assert redating.dated("could you tell me when Stalin became General Secretary") is None
    assert redating.dated("who was in it in 1924") is None
