"""Taking claims apart: times and their ties, amounts, denials, and what is left over."""

from __future__ import annotations

from math import inf

import pytest

from bot.claims.english.signs import Sign
from bot.claims.items import Itemizer
from bot.claims.parsing import Parser
from bot.claims.statement import Statement, Tie
from bot.facts.loading import load
from tests.chess import CHESS

BASE = load(CHESS)
ITEMIZER = Itemizer(BASE)
PARSER = Parser("person", lambda _: None)
WORDS = frozenset({"champion", "beat"})


def parse(text: str) -> Statement:
    return PARSER.parse(text, ITEMIZER.items(ITEMIZER.link(text), WORDS))


@pytest.mark.parametrize(
    ("text", "tie", "label"),
    [
        ("in 1921", Tie.IN, "1921"),
        ("before 1921", Tie.BEFORE, "1921"),
        ("after 1921", Tie.AFTER, "1921"),
        ("until 1921", Tie.UNTIL, "1921"),
        ("since 1921", Tie.SINCE, "1921"),
        ("by 1921", Tie.BY, "1921"),
        ("around 1921", Tie.ABOUT, "1921"),
        ("throughout 1921", Tie.THROUGHOUT, "1921"),
        ("from 1921 to 1927", Tie.RANGE, "1921"),
        ("1921-1927", Tie.RANGE, "1921"),
        ("between 1921 and 1927", Tie.BETWEEN, "1921"),
        ("in the mid-twenties", Tie.IN, "in the mid 1920s"),
    ],
)
def test_a_time_limits_as_the_word_before_it_says(text: str, tie: Tie, label: str) -> None:
    (when,) = parse(f"Euwe was champion {text}").whens
    assert (when.tie, when.time.label) == (tie, label)


def test_a_length_before_a_time_shifts_it() -> None:
    """ "Two years after 1921" is about 1923, not after 1921."""
    (when,) = parse("Euwe was champion two years after 1921").whens
    assert when.tie is Tie.IN
    assert 1923 in range(when.span.start.year, when.span.end.year + 1)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("ten", 10, 10),
        ("at least ten", 10, inf),
        ("at most ten", 0, 10),
        ("ten or more", 10, inf),
        ("between ten and twelve", 10, 12),
        ("two or three", 2, 3),
        ("only ten", 10, 10),
    ],
)
def test_an_amount_has_its_bounds(text: str, low: float, high: float) -> None:
    (amount,) = parse(f"Euwe beat {text}").amounts
    assert (amount.low, amount.high) == (low, high)


def test_more_and_fewer_leave_the_number_itself_out() -> None:
    assert parse("Euwe beat more than ten").amounts[0].low > 10
    assert parse("Euwe beat fewer than ten").amounts[0].high < 10


def test_a_unit_belongs_to_its_amount() -> None:
    (amount,) = parse("Euwe was champion for two years").amounts
    assert (amount.low, amount.unit) == (2, Sign.YEAR)
    (alone,) = parse("Euwe was champion for a week").amounts
    assert (alone.low, alone.unit) == (1, Sign.WEEK)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Euwe was not champion", True),
        ("Euwe was never champion", True),
        ("Euwe wasn't champion", True),
        ("it isn't true that Euwe was champion", True),
        ("it isn't true that Euwe was never champion", False),
        ("neither Euwe nor Lasker was champion", True),
        ("Wasn't Euwe champion?", False),
        ("Euwe was champion, wasn't he?", False),
        ("Euwe was champion, or not?", False),
        ("Euwe was no longer champion", True),
    ],
)
def test_a_denial_turns_the_claim(text: str, *, negated: bool) -> None:
    assert parse(text).negated is negated


def test_a_denial_of_something_else_stays_unexplained() -> None:
    """ "Champion, not loved" doesn't deny that he was champion."""
    assert "not" in parse("Euwe was champion not loved").strange


def test_a_length_that_nobody_can_check_stays_unexplained() -> None:
    assert parse("Euwe was champion for years").strange


@pytest.mark.parametrize("hedge", ["afaik", "I think", "apparently", "if I remember correctly"])
def test_hedges_add_nothing(hedge: str) -> None:
    assert not parse(f"{hedge} Euwe was champion in 1936").strange


def test_from_somebody_is_no_idle_word() -> None:
    """From whom something came can turn a claim, so it must have its part."""
    assert Sign.FROM in parse("Euwe was champion from Alekhine").all_signs
