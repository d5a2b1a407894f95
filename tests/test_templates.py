"""Templates, filled and set."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.dates import PartialDate
from bot.facts.loading import load
from bot.facts.model.values import Value
from bot.wording.replies import Piece, Style
from bot.wording.templates import fill, pieces, stated, value_text
from tests.chess import CHESS

BASE = load(CHESS)
PLAIN = st.text(st.characters(exclude_characters="*_{}"), min_size=1, max_size=20)


def test_slots_are_filled_wherever_they_stand() -> None:
    """Every slot, a second one of a type and one used twice as well, gets its text."""
    texts = {"person": "Euwe", "person2": "Alekhine", "year": "1935"}
    template = "{person} beat {person2} in {year}; {person} won"
    assert fill(template, texts) == "Euwe beat Alekhine in 1935; Euwe won"


def test_a_slot_without_a_text_fills_nothing() -> None:
    """A template that lacks a text is no sentence at all."""
    assert fill("{person} in {year}", {"person": "Euwe"}) is None
    assert fill("", {}) == ""


@given(st.text(max_size=30), st.text(max_size=30))
def test_what_fills_a_slot_is_not_filled_again(one: str, other: str) -> None:
    """A value with braces in it stays as it is."""
    texts = {"person": one, "year": other}
    assert fill("{person}|{year}", texts) == f"{one}|{other}"
    assert fill("{person}", {"person": "{year}", "year": "1921"}) == "{year}"


@given(PLAIN)
def test_a_template_without_slots_stays_as_it_is(text: str) -> None:
    """Where nothing is to be filled, nothing changes."""
    assert fill(text, {"year": "1921"}) == text


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("plain", [Piece("plain")]),
        ("**600** people", [Piece("600", Style.BOLD), Piece(" people")]),
        ("600.\n__Source: A__", [Piece("600.\n"), Piece("Source: A", Style.ITALIC)]),
        ("**a** and **b**", [Piece("a", Style.BOLD), Piece(" and "), Piece("b", Style.BOLD)]),
        ("2 * 3 ** 4", [Piece("2 * 3 ** 4")]),
        ("snake_case __", [Piece("snake_case __")]),
        ("**", [Piece("**")]),
        ("****", [Piece("****")]),
        ("a **b\nc** d", [Piece("a "), Piece("b\nc", Style.BOLD), Piece(" d")]),
        ("", []),
    ],
)
def test_marks_set_what_stands_between_them(marked: str, expected: list[Piece]) -> None:
    """Two stars set bold, two underscores italic; a lone mark is text."""
    assert list(pieces(marked)) == expected


@given(st.lists(st.tuples(PLAIN, st.sampled_from(["", "**", "__"])), max_size=6))
def test_marks_take_nothing_from_the_text(runs: list[tuple[str, str]]) -> None:
    """The pieces of a marked text hold its whole text, each run in its style."""
    marked = " ".join(mark + text + mark for text, mark in runs)
    found = pieces(marked)
    assert "".join(piece.text for piece in found) == " ".join(text for text, _ in runs)
    bold = [text for text, mark in runs if mark == "**"]
    assert [piece.text for piece in found if piece.style is Style.BOLD] == bold


@given(st.text("*_ab\n", max_size=30))
def test_any_marks_give_pieces_that_are_not_empty(marked: str) -> None:
    """Whatever marks a text has, no piece is empty and no letter is lost."""
    found = pieces(marked)
    assert all(piece.text for piece in found)
    letters = [char for piece in found for char in piece.text if char in "ab\n"]
    assert letters == [char for char in marked if char in "ab\n"]


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (1921, "year", "1921"),
        (12, "count", "twelve"),
        (12_000, "count", "12,000"),
        (PartialDate(1921, 4, 27), "date", "27 April 1921"),
        ("euwe", "person", "Max Euwe"),
        ("Havana", "text", "Havana"),
        ("euwe", "text", "euwe"),
    ],
)
def test_a_value_is_written_by_its_type(value: Value, kind: str, text: str) -> None:
    """Years are bare, counts are amounts, ids are names, and a text is itself, even if it is an id."""
    assert value_text(value, BASE.entities, kind) == text


def test_a_row_is_stated_as_its_relation_states_it() -> None:
    """The statement's slots are the row's values; a missing value leaves nothing to state."""
    fact = BASE.facts["match_of_the_century"]
    assert stated(BASE, fact) == "In 1972 Bobby Fischer beat Boris Spassky in 21 games."
    less = {role: value for role, value in fact.values.items() if role != "games"}
    assert stated(BASE, replace(fact, values=less)) == ""


def test_every_row_can_be_stated() -> None:
    """All rows of the folder that give every value make a sentence without braces."""
    for fact in BASE.facts.values():
        text = stated(BASE, fact)
        assert text
        assert "{" not in text
