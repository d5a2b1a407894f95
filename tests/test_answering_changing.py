"""Answers that set two times beside each other."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.facts.queries import Records, Stint
from tests.answers import Answers
from tests.knowledge import loaded
from tests.rows import rows, written

ANSWERS = Answers()
BASE = loaded().base
MEMBERS = rows(BASE, "membership")
SHORTS = {row.person: BASE.entities[row.person].short for row in MEMBERS}
DAYS = st.dates(date(1917, 9, 1), date(1991, 8, 1))


def _on(day: date) -> set[str]:
    return {row.person for row in MEMBERS if row.start <= day < row.end}


def _told(text: str) -> set[str]:
    """The short names in a text; two who share one can't both be meant."""
    return {short for short in SHORTS.values() if re.search(rf"\b{re.escape(short)}\b", text)}


@settings(max_examples=30, deadline=None)
@given(DAYS, DAYS)
def test_of_any_two_days_those_gone_new_and_left_are_told(one: date, other: date) -> None:
    if one == other:
        return
    first, second = sorted((one, other))
    before, after = _on(first), _on(second)
    wanted = {
        "gone_between": before - after,
        "new_between": after - before,
        "stayed_between": before & after,
    }
    for intent, people in wanted.items():
        answer = ANSWERS.answer(intent, f"compare {written(first)} with {written(second)}")
        text = answer.whole or answer.text
        listed = text.partition(": ")[2]
        assert _told(listed) == {SHORTS[person] for person in people}, (intent, text)


def test_those_who_came_and_left_in_between_are_told_apart() -> None:
    text = ANSWERS.text("times_compared", "compare 1 January 1924 with 1 January 1925")
    assert "Came and left in between: Isaak Zelensky" in text


def test_two_days_alike_have_nobody_gone_and_nobody_new() -> None:
    text = ANSWERS.text("times_compared", "was it the same on 1 February 1967 and 1 March 1967")
    assert text.startswith("Yes. On 1 March 1967, compared with 1 February 1967: Nobody gone.")
    assert "Nobody new." in text


def test_the_stretch_between_two_days_is_none_of_them() -> None:
    """In "from A to B" the times compared are A and B, not the whole with one of them."""
    text = ANSWERS.text("stayed_between", "who stayed on from 1 March 1953 to 1 April 1953")
    assert "Two still there: Mikhail Suslov and Nikita Khrushchev" in text


def test_in_and_out_in_a_year_are_those_whose_stretch_lies_in_it() -> None:
    stints = {
        stint.held[0].subject
        for person in dict.fromkeys(row.person for row in MEMBERS)
        for stint in _stints(person)
        if stint.span.start.year == stint.span.end.year
    }
    answer = ANSWERS.answer("in_and_out", "who came in and left in the same year")
    assert {fact.values["person"] for fact in answer.facts} == stints


def _stints(person: str) -> list[Stint]:
    return Records(loaded().base).roll("membership").stints(person)


def test_within_a_number_of_months_counts_days() -> None:
    answer = ANSWERS.answer("in_and_out", "who came in and left within 2 months")
    found = {str(fact.values["person"]) for fact in answer.facts}
    assert found == {"ignatiev", "kalashnikov"}


@pytest.mark.parametrize(
    ("question", "people"),
    [
        (
            "who of the secretaries of 1979 later became General Secretary",
            ("Chernenko", "Gorbachev"),
        ),
        ("who of the secretaries of early 1950 later became First Secretary", ("Khrushchev",)),
        ("of the candidate members of 1928, who later became full members", ("Bauman",)),
        ("which secretaries of 1931 had been candidate members earlier", ("Bauman",)),
    ],
)
def test_what_became_of_those_of_a_time(question: str, people: tuple[str, ...]) -> None:
    """Only those who were in at the time count, and only what they were at another."""
    answer = ANSWERS.answer("later_status", question)
    told = answer.text.partition(":")[2]
    assert [
        p for p in ("Bauman", "Khrushchev", "Brezhnev", "Chernenko", "Gorbachev") if p in told
    ] == list(people)


def test_nobody_replaces_anybody_by_name_unless_a_row_says_so() -> None:
    text = ANSWERS.text("replaced_on", "who replaced whom on 5 March 1953")
    assert text.endswith("No row says who took whose place.")


def test_so_many_of_a_row_are_told_as_a_question_names() -> None:
    """A number in front of a rank asks for as many, but a number of years doesn't."""
    three = ANSWERS.text("shortest_serving", "the three briefest stays")
    assert [name for name in ("Ignatiev", "Kalashnikov", "Zelensky") if name not in three] == []
    assert "Evdokimov" not in three
    one = ANSWERS.text("longest_serving", "who served longest in 70 years")
    assert one.startswith("Mikhail Suslov, 34 years")
