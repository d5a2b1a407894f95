"""Answers about steps between statuses, and about the dates of a life."""

from __future__ import annotations

import pytest

from bot.facts.dates import PartialDate
from bot.wording.replies import Status
from tests.answers import Answers
from tests.knowledge import loaded
from tests.rows import rows

BASE = loaded().base
PEOPLE = sorted({row.person for row in rows(BASE, "membership")})


@pytest.fixture(scope="module")
def answers() -> Answers:
    return Answers()


@pytest.mark.parametrize("person", PEOPLE)
def test_birth_and_death_are_told_as_far_as_known(person: str, answers: Answers) -> None:
    entity = BASE.entities[person]
    days = [entity.attributes.get(name) for name in ("born", "died")]
    answer = answers.answer("life_dates", f"when was {entity.name} born and when did he die")
    assert (answer.status is Status.UNKNOWN) == (not any(days))
    for day in days:
        if isinstance(day, PartialDate):
            assert str(day.year) in answer.text
    aged = answers.answer("age_at_death", f"how old was {entity.name} when he died")
    assert (aged.status is Status.ANSWERED) == all(days)


def test_who_came_in_with_a_status_was_nothing_before(answers: Answers) -> None:
    text = answers.text("status_before", "what was Dolgikh before becoming a full member")
    assert text.startswith("Not in it before")


def test_the_status_before_is_that_of_the_row_before(answers: Answers) -> None:
    text = answers.text("status_before", "what was Bauman before he was a full member")
    assert text.startswith("Candidate member, from 11 April 1928 to 29 April 1929")


def test_a_time_outside_between_two_statuses_is_told(answers: Answers) -> None:
    text = answers.text("status_after", "what was Shvernik after being a full member")
    assert text.startswith("Candidate member")
    assert "time outside, from 16 April 1927" in text


def test_after_the_last_status_comes_nothing_more(answers: Answers) -> None:
    text = answers.text("status_after", "what was Khrushchev after being First Secretary")
    assert text.startswith("Nothing more in it")
    assert "14 October 1964" in text


def test_a_status_that_somebody_never_had_is_denied(answers: Answers) -> None:
    text = answers.text("status_before", "what was Suslov before being General Secretary")
    assert text.startswith("Mikhail Suslov never was General Secretary.")


@pytest.mark.parametrize(
    ("question", "way"),
    [
        ("did Bubnov go up or down in 1926", "Down"),
        ("did Bauman go up or down in 1929", "Up"),
        ("did Stalin go up or down in 1934", "Down"),
        ("did Kaganovich go up or down in 1925", "Out"),
        ("did Suslov go up or down in 1947", "In"),
        ("did Suslov go up or down in 1960", "Neither"),
    ],
)
def test_which_way_somebody_went(question: str, way: str, answers: Answers) -> None:
    """A step counts by the ranks of the statuses; coming and going are no steps."""
    assert answers.text("status_direction", question).startswith(way)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what did Biryukova become in 1988", "deputy prime minister"),
        ("what did Shatalin do after 1955", "Maritime Territory"),
        ("what did Khrushchev become in 1953", "First Secretary"),
        ("what was Suslov's next post", "Died in office"),
    ],
)
def test_what_somebody_went_on_to_is_told_where_a_row_tells_it(
    question: str, told: str, answers: Answers
) -> None:
    assert told in answers.text("next_post", question)


@pytest.mark.parametrize(
    "question",
    [
        "what did Stasova do after she left in 1920",
        "what did Suslov become in 1947",
        "what did Trotsky do after 1925",
    ],
)
def test_what_no_row_tells_of_it_is_not_known(question: str, answers: Answers) -> None:
    assert answers.answer("next_post", question).status is Status.UNKNOWN
