"""A choice made in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.loading import load
from bot.reading.conversation import Offer
from bot.reading.picking import picked
from bot.reading.reader import Reader
from bot.reading.reading import Named, Slots
from tests.chess import CHESS


def person(id: str) -> Slots:
    return Slots((Named("person", (id,)),))


EMANUEL = Offer("when", person("emanuel"), "Emanuel Lasker, 1894–1921")
EDWARD = Offer("when", person("edward"), "Edward Lasker, 1921–1923")
EUWE = Offer("when", person("euwe"), "Max Euwe, 1935–1937")
TWO, THREE = (EMANUEL, EDWARD), (EMANUEL, EDWARD, EUWE)


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("the first one", EMANUEL),
        ("1", EMANUEL),
        ("second", EDWARD),
        ("number 2", EDWARD),
        ("the third", EUWE),
        ("3.", EUWE),
        ("Emanuel", EMANUEL),
        ("I mean Edward Lasker", EDWARD),
        ("EUWE!", EUWE),
        ("Max, please", EUWE),
    ],
)
def test_a_choice_is_made_by_number_or_by_name(text: str, choice: Offer) -> None:
    """An ordinal, a number, or what only one label holds picks that one."""
    assert picked(text, THREE, None) == choice


@pytest.mark.parametrize(
    "text",
    [
        "Lasker",
        "4",
        "0",
        "the fourth",
        "first or second",
        "yes",
        "Botvinnik",
        "the one",
        "Emanuel or Edward",
        "",
        "?!",
        "when was Emanuel Lasker champion of the world",
    ],
)
def test_what_fits_none_or_two_makes_no_choice(text: str) -> None:
    """What all share, what none holds, and a whole question pick nothing."""
    assert picked(text, THREE, None) is None


@pytest.mark.parametrize("text", ["yes", "Yeah!", "ok", "sure", "yes exactly"])
def test_yes_takes_the_only_choice(text: str) -> None:
    """ "Yes" picks where one thing was offered, and nothing where there were two."""
    assert picked(text, (EUWE,), None) == EUWE
    assert picked(text, TWO, None) is None


@pytest.mark.parametrize("text", ["the other one", "and the other?", "another"])
def test_the_other_is_the_one_not_taken(text: str) -> None:
    """ "The other one" needs that one of two was taken."""
    reader = Reader(load(CHESS))
    last = reader.restored(
        "when was he champion", reader.base.intents["champion_when"], EMANUEL.slots
    )
    assert picked(text, TWO, last) == EDWARD
    assert picked(text, THREE, last) is None
    assert picked(text, TWO, None) is None


@given(st.text(max_size=60))
def test_where_nothing_was_offered_nothing_is_picked(text: str) -> None:
    """Without an offer no message is a choice."""
    assert picked(text, (), None) is None


@given(st.text(max_size=60), st.lists(st.sampled_from(THREE), unique=True, min_size=1))
def test_whatever_is_typed_picks_an_offer_or_none(text: str, offered: list[Offer]) -> None:
    """Any text is one of the choices, or none."""
    assert picked(text, offered, None) in (*offered, None)


@given(st.permutations(THREE), st.sampled_from(["Emanuel", "edward", "Euwe"]))
def test_a_name_picks_the_same_in_any_order(offered: list[Offer], name: str) -> None:
    """Where a choice stands makes no difference to what its label picks."""
    choice = picked(name, offered, None)
    assert choice is not None
    assert name.casefold() in choice.label.casefold()
