"""What a message says of people told before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.conversation import Conversation
from bot.reading.grouping import grouped, ordinal
from bot.reading.reading import Within

TOLD = Conversation(people=("anna", "boris", "clara"))


@pytest.mark.parametrize(
    ("said", "asks", "rest"),
    [
        ("which of them was a woman?", Within.SOME, "who was a woman"),
        ("how many of those were candidates", Within.SOME, "how many were candidates"),
        ("who of these later led", Within.SOME, "who led"),
        ("did any of them die?", Within.SOME, "who did die"),
        ("any women among them", Within.SOME, "who were women"),
        ("who of them was older", Within.SOME, "who was the oldest"),
        ("were they all men", Within.ALL, "were they men"),
        ("was Dora one of them?", Within.BELONGS, "was dora one of them"),
        ("name them", Within.NAMES, "name them"),
        ("so how many are they?", Within.NUMBER, "so how many are they"),
        ("which of them is disputed", Within.DOUBTED, "which of them is disputed"),
        ("Really? Who were they?", Within.NAMES, "who were they"),
    ],
)
def test_the_rest_asks_what_is_asked_of_them(said: str, asks: Within, rest: str) -> None:
    """The words for the group go, and the rest is a question about its people."""
    found = grouped(said, TOLD)
    assert found is not None
    assert (found.people, found.asks, found.rest) == (TOLD.people, asks, rest)


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("how long did the second of them stay", ("boris",)),
        ("when did the latter leave", ("clara",)),
        ("and the last?", ("clara",)),
        ("who was before all of them", ("anna",)),
        ("who came after all of them", ("clara",)),
    ],
)
def test_one_of_them_is_meant_by_number(said: str, people: tuple[str, ...]) -> None:
    """A place in the list, or the end of it that a row goes on from, means one person."""
    found = grouped(said, TOLD)
    assert found is not None
    assert found.people == people


def test_the_others_are_those_not_picked() -> None:
    """ "The others" leaves out whom an answer has picked since."""
    found = grouped("and the others?", Conversation(people=TOLD.people, picked=("boris",)))
    assert found is not None
    assert found.people == ("anna", "clara")


def test_both_means_two() -> None:
    """ "Both" means the two of a pair, or the two that were picked, and never three."""
    pair = Conversation(people=TOLD.people, picked=("anna", "clara"))
    found = grouped("did both stay", pair)
    assert found is not None
    assert found.people == ("anna", "clara")
    assert grouped("did both stay", TOLD) is None


@given(st.text(max_size=60))
def test_without_a_list_no_message_speaks_of_one(text: str) -> None:
    """Where nobody or only one was told of, "them" means nothing here."""
    assert grouped(text, Conversation()) is None
    assert grouped(text, Conversation(people=("anna",))) is None


@pytest.mark.parametrize(
    ("said", "now", "place"),
    [
        ("and the third", 1, 3),
        ("second", 1, 2),
        ("the second longest", 1, 2),
        ("who is next", 2, 3),
        ("and the third congress", 1, None),
        ("and then", 1, None),
    ],
)
def test_a_number_alone_asks_for_a_place_in_the_row(said: str, now: int, place: int | None) -> None:
    """A number, with words of the last question at most, asks for another place."""
    assert ordinal(said.split(), {"longest"}, now) == place
