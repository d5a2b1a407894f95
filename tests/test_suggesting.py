"""Questions that fit what is typed so far."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.answering.suggesting import Suggestions
from bot.wording.replies import Choice

LABELS = (
    "Who was champion in 1930?",
    "Who was champion longest?",
    "How many games did the match of 1972 have?",
    "How long did Lasker hold the title?",
    "Who was Emanuel Lasker?",
)
QUESTIONS = Suggestions([Choice(label, str(place)) for place, label in enumerate(LABELS)])


def fitting(typed: str, most: int = 9) -> list[int]:
    return [int(choice.code) for choice in QUESTIONS.fitting(typed, most)]


def test_where_nothing_is_typed_the_first_ones_fit() -> None:
    assert fitting("", 3) == [0, 1, 2]
    assert fitting(" ?", 1) == [0]


def test_a_word_fits_from_its_beginning_on_and_capitals_do_not_matter() -> None:
    assert fitting("cham") == fitting("CHAMPION") == [0, 1]
    assert fitting("hampion") == []


def test_a_rare_word_counts_for_more_than_a_common_one() -> None:
    assert fitting("who was lasker")[0] == 4
    assert fitting("how long was lask")[0] == 3


def test_words_of_grammar_alone_fit_only_together() -> None:
    assert fitting("how") == [2, 3]
    assert fitting("who was") == [0, 1, 4]
    assert fitting("how was") == []


def test_words_that_are_unknown_are_passed_over_beside_one_that_fits() -> None:
    assert fitting("salary of lasker") == [3, 4] or fitting("salary of lasker") == [4, 3]
    assert fitting("salary") == []


def test_a_question_that_stands_there_twice_is_found_once() -> None:
    twice = Suggestions([Choice("Who won?", "a"), Choice("Who won then?", "a")])
    assert len(twice.fitting("who", 9)) == 1


@given(st.text(max_size=60), st.integers(1, 5))
def test_whatever_is_typed_no_more_fit_than_are_wanted(typed: str, most: int) -> None:
    found = fitting(typed, most)
    assert len(found) <= most
    assert len(set(found)) == len(found)
