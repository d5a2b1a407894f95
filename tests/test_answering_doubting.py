"""Answers about how sure the rows are."""

from __future__ import annotations

import pytest

from bot.facts.model.facts import Confidence
from tests.answers import Answers
from tests.knowledge import loaded
from tests.rows import rows

BASE = loaded().base
MEMBERS = rows(BASE, "membership")
PEOPLE = sorted({row.person for row in MEMBERS})


@pytest.fixture(scope="module")
def answers() -> Answers:
    return Answers()


@pytest.mark.parametrize("person", PEOPLE)
def test_what_is_disputed_or_given_otherwise_is_never_called_sure(
    person: str, answers: Answers
) -> None:
    facts = [row.fact for row in MEMBERS if row.person == person]
    name = BASE.entities[person].name
    text = answers.text("certainty_of", f"is it certain that {name} was in it")
    sure = not any(f.disputed or f.accepts or f.confidence is Confidence.LOW for f in facts)
    assert text.startswith("Yes" if sure else "No")
    for fact in facts:
        for value in fact.accepts.values():
            assert str(getattr(value[0], "year", "")) in text


def test_doubt_turns_yes_and_no_round(answers: Answers) -> None:
    assert answers.text("certainty_of", "is there any doubt about Joffe").startswith("Yes")
    assert answers.text("certainty_of", "is Joffe's membership certain").startswith("No")


def test_only_the_end_that_is_asked_about_counts(answers: Answers) -> None:
    """Another beginning in some source makes the end no less certain."""
    text = answers.text("leaving_certain", "is the date of Ponomarev's leaving certain")
    assert "25 February 1986" in text
    assert "first day" not in text


def test_where_nothing_differs_that_is_said(answers: Answers) -> None:
    text = answers.text("disagreement_on", "what do sources disagree on about Ryzhkov")
    assert text.startswith("Nothing that I know of")


def test_what_sources_differ_on_is_found_in_every_relation(answers: Answers) -> None:
    """Of one whose membership nobody disputes, but who led from a disputed day, that day is told."""
    text = answers.text("disagreement_on", "what do sources disagree on about Malenkov")
    assert "6 March 1953" in text


def test_everybody_with_a_disputed_row_is_named(answers: Answers) -> None:
    answer = answers.answer("disputed_all", "whose dates are disputed")
    told = {fact.values["person"] for fact in answer.facts}
    assert told == {row.person for row in MEMBERS if row.fact.disputed}
