"""Patterns told apart by what a text must hold for them."""

from __future__ import annotations

import pickle
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.claims.english.claiming import LEADS
from bot.claims.english.times import TIMES
from bot.reading.fragments import needs_of
from bot.reading.sieve import Sieve

PATTERNS = [rule.pattern for rule in (*LEADS, *TIMES)]


@cache
def sieve() -> Sieve:
    return Sieve([needs_of(pattern.pattern) for pattern in PATTERNS])


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(PATTERNS[::3]).flatmap(st.from_regex))
def test_no_pattern_that_fits_is_left_out(text: str) -> None:
    fitting = {number for number, pattern in enumerate(PATTERNS) if pattern.search(text)}
    assert fitting <= set(sieve().fitting(text, 0))


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\bleft (?:the|an?) post\b", {("left",), ("post",)}),
        (r"^(?:was|were) (.+?)ed$", {("was", "were"), ("ed",)}),
        (r"(?:later )?\w+", set()),
        (r"(?=.*no one)x(?!yes)", {("no",), ("one",)}),
        (r"(?:men|wom[ae]n)+", {("men", "woman")}),
        (r"(?:\d+ days|a week|for ever)", {("days", "ever", "week")}),
    ],
)
def test_a_pattern_needs_its_own_letters(pattern: str, needs: set[tuple[str, ...]]) -> None:
    assert set(needs_of(pattern)) == needs


def test_what_a_text_does_not_hold_is_left_out() -> None:
    chess = Sieve([needs_of(p) for p in ("king", r"\d+", "queens? left", "ROOK|pawn")])
    assert list(chess.fitting("The QUEEN left", 0)) == [1, 2]
    assert list(chess.fitting("a rook", 2)) == [3]


def test_a_sieve_recalled_is_the_same() -> None:
    text = "It is so, as everybody knows, that he left in the early summer of 1953"
    again = pickle.loads(pickle.dumps(sieve()))
    assert list(again.fitting(text, 0)) == list(sieve().fitting(text, 0))


def test_letters_that_ignoring_case_makes_equal_are_the_same() -> None:
    text = "\u212a\u0131\u017fs\u0130ng"
    assert re.search("kissing", text, re.IGNORECASE)
    assert list(Sieve([needs_of("kissing")]).fitting(text, 0)) == [0]
