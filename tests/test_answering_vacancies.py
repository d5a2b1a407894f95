"""Answers about an empty lead, and about titles over the years."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.answers import Answers
from tests.knowledge import loaded
from tests.rows import rows, written

BASE = loaded().base
LEADERS = rows(BASE, "leadership")
GAPS = [(a, b) for a, b in pairwise(LEADERS) if a.end < b.start]


@pytest.fixture(scope="module")
def answers() -> Answers:
    return Answers()


def test_every_gap_between_leaders_is_told(answers: Answers) -> None:
    text = answers.text("vacancies", "when was the top post vacant")
    assert GAPS
    assert text.count(", between ") == len(GAPS)
    for before, after in GAPS:
        assert f"from {written(before.end)} to {written(after.start)}" in text


@pytest.mark.parametrize("place", range(len(LEADERS)))
def test_after_each_leader_the_gap_is_that_to_the_next_row(place: int, answers: Answers) -> None:
    row = LEADERS[place]
    answer = answers.answer(
        "vacant_after", f"how long was it empty after {BASE.entities[row.person].name}"
    )
    sides = [
        (a, b) for a, b in pairwise(LEADERS) if a.person == row.person and b.person != row.person
    ]
    gaps = [(a, b) for a, b in sides if a.end < b.start]
    for before, after in gaps:
        assert written(after.start) in answer.text
        assert written(before.end) in answer.text
    if sides and not gaps:
        assert answer.text.startswith("**Not a single day**")
    if not sides:
        assert answer.text.startswith("**Nobody** led after")


def test_filled_at_once_is_the_contrary_of_empty(answers: Answers) -> None:
    """Yes and No turn round with what is asked."""
    assert answers.text("vacant_after", "was the post filled at once after Andropov").startswith(
        "No."
    )
    assert answers.text("vacant_after", "was the post empty after Andropov").startswith("Yes.")
    assert answers.text("vacant_after", "was it filled at once after Khrushchev").startswith("Yes.")


def test_who_never_led_left_no_gap(answers: Answers) -> None:
    assert "never headed" in answers.text("vacant_after", "how long was it empty after Suslov")


def test_a_title_is_vacant_while_another_is_in_use(answers: Answers) -> None:
    text = answers.text("vacancies", "when was there no General Secretary in 1950")
    assert "from 10 February 1934 to 8 April 1966" in text


def test_a_time_without_a_gap_has_none(answers: Answers) -> None:
    assert answers.text("vacancies", "was the post vacant in 1970").startswith("No. Never in 1970")


def test_the_title_that_came_back_is_told_among_two(answers: Answers) -> None:
    text = answers.text("title_back", "when was First Secretary changed back to General Secretary")
    assert text.startswith("8 April 1966, with Leonid Brezhnev.")


def test_a_title_of_one_stretch_never_came_back(answers: Answers) -> None:
    text = answers.text("title_back", "when did the title First Secretary come back")
    assert text.startswith("It never came back")


def test_a_change_of_title_is_where_the_rows_meet(answers: Answers) -> None:
    question = "when did {}'s title change from First Secretary to General Secretary"
    assert answers.text("title_change", question.format("Brezhnev")).startswith("8 April 1966")
    assert "never changed between" in answers.text("title_change", question.format("Khrushchev"))


def test_titles_stand_in_the_order_of_time(answers: Answers) -> None:
    answer = answers.answer("title_order", "the titles of the leaders in order")
    text = answer.whole or answer.text
    titles = list(dict.fromkeys(str(row.fact.values["title"]) for row in LEADERS))
    places = [text.index(f"**{title}**") for title in titles]
    assert places == sorted(places)


@pytest.mark.parametrize("intent", ["leaders_after", "leaders_before"])
@pytest.mark.parametrize("person", sorted({row.person for row in LEADERS}))
def test_the_rows_on_one_side_of_a_leader_are_told(
    intent: str, person: str, answers: Answers
) -> None:
    own = [place for place, row in enumerate(LEADERS) if row.person == person]
    rest = LEADERS[own[-1] + 1 :] if intent == "leaders_after" else LEADERS[: own[0]]
    text = answers.text(intent, f"leaders around {BASE.entities[person].name}")
    for other in rest:
        assert BASE.entities[other.person].name in text
    if not rest:
        assert text.startswith("Nobody")


def test_after_somebody_who_never_led_a_time_counts(answers: Answers) -> None:
    text = answers.text("leaders_after", "leaders after Lenin's death")
    assert "Joseph Stalin" in text
    assert "Krestinsky" not in text
