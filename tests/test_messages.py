"""Whole messages: a question with something beside it."""

from __future__ import annotations

import pytest

from bot.facts.loading import load
from bot.reading.deciding import Band
from bot.reading.reader import Reader
from tests.chess import CHESS

READER = Reader(load(CHESS))


@pytest.mark.parametrize(
    ("text", "core"),
    [
        (
            "who was champion when the airship exploded in May 1937",
            "who was champion in may 1937",
        ),
        (
            "is it fair to say that Euwe was champion in 1936?",
            "euwe was champion in 1936 right",
        ),
    ],
)
def test_what_the_base_does_not_know_beside_a_question_is_left_out(text: str, core: str) -> None:
    """What happened elsewhere at a time that is named, and the care of the asker, veto nothing."""
    reading = READER.read(text)
    assert reading.band is Band.ANSWER
    assert " ".join(word.text for word in reading.linked.row) == core


def test_what_the_base_knows_beside_a_question_stays() -> None:
    """A happening with somebody known in it may be what is asked."""
    row = READER.read("who was champion when Euwe played in May 1937").linked.row
    assert "euwe" in {word.text for word in row}


def test_a_heading_counts_for_the_question_below_it() -> None:
    """The time before a colon is that of the question, which has none."""
    reading = READER.read("Opening of the fair in 1930: who was champion?")
    assert [time.label for time in reading.slots.times] == ["1930"]
