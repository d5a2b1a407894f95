"""Answers about those around somebody's time, and about a status itself."""

from __future__ import annotations

import pytest

from tests.answers import Answers


@pytest.fixture(scope="module")
def answers() -> Answers:
    return Answers()


def test_whoever_remained_is_told_as_of_the_day_on_which_somebody_went(answers: Answers) -> None:
    text = answers.text("remained_after", "who remained after Yaroslavsky had gone")
    assert text.startswith("Two people")
    assert "Molotov" in text
    assert "Mikhailov" in text


def test_the_next_of_a_kind_comes_with_the_time_between(answers: Answers) -> None:
    text = answers.text("next_woman", "which woman came after Furtseva")
    assert text.startswith("Aleksandra Biryukova")
    assert "25 years" in text


def test_the_one_before_is_told_where_it_is_asked_for(answers: Answers) -> None:
    text = answers.text("previous_woman", "which woman preceded Biryukova")
    assert text.startswith("Ekaterina Furtseva")


def test_a_status_that_went_and_came_back_is_told_stretch_by_stretch(answers: Answers) -> None:
    text = answers.text("status_years", "in which years were there candidate members")
    assert "to 8 March 1918 and from 14 June 1923" in text


def test_the_next_to_come_is_told_where_nobody_came_at_an_event(answers: Answers) -> None:
    text = answers.text("joined_in", "who joined right after Kirov was murdered")
    assert "Next to come in: Nikolai Ezhov" in text


def test_a_status_counted_apart_does_not_narrow_a_number(answers: Answers) -> None:
    text = answers.text("count_at", "how many sat there on 1 January 1933, candidates apart")
    assert text.startswith("Five people")


def test_leaders_who_died_soon_come_first_with_how_long_they_led(answers: Answers) -> None:
    text = answers.text("leaders_died", "which leaders died after only a year")
    assert text.index("Chernenko") < text.index("Stalin")
    assert "after one year" in text
