"""Answers about everybody: who was in, how many, who came and went."""

from __future__ import annotations

import pytest

from tests.answers import Answers


@pytest.fixture(scope="module")
def answers() -> Answers:
    return Answers()


def test_whose_last_day_it_was_is_told_apart(answers: Answers) -> None:
    text = answers.text("members_at", "who was in on the day Stalin died")
    now, gone = text.split("In it until that day:")
    assert "Khrushchev" in now
    assert "Stalin," in gone


def test_a_special_status_narrows_a_list(answers: Answers) -> None:
    text = answers.text("members_at", "candidate members on 1 January 1931")
    assert text.startswith("Two people")


def test_a_general_status_leaves_the_others_in_their_own_group(answers: Answers) -> None:
    text = answers.text("members_at", "who were the secretaries on 1 January 1928")
    assert "Candidate members:" in text
    assert "Full members:" in text


def test_a_status_named_on_top_of_all_does_not_narrow(answers: Answers) -> None:
    text = answers.text("members_at", "everybody on 1 January 1928 including candidates")
    assert text.startswith("Eight people")


def test_where_nobody_is_of_the_kind_the_others_are_told(answers: Answers) -> None:
    text = answers.text("members_at", "candidate members in 1960")
    assert text.startswith("None in 1960. In it then:")


def test_two_years_with_between_are_one_stretch(answers: Answers) -> None:
    text = answers.text("members_at", "who was in it between 1941 and 1945")
    assert "Shcherbakov" in text
    assert text.startswith("Five people")


def test_after_a_congress_counts_those_elected_then(answers: Answers) -> None:
    text = answers.text("count_at", "how many were in it after the 28th Congress")
    assert text.startswith("18 ")


def test_a_month_without_changes_has_one_number(answers: Answers) -> None:
    assert (
        answers.text("count_at", "how big was it in December 1952")
        == "Ten people in December 1952."
    )


def test_those_who_count_as_secretaries_are_told_apart(answers: Answers) -> None:
    text = answers.text("count_at", "how many secretaries on 15 July 1990")
    assert "13 of them count as full members" in text


def test_a_yes_no_question_about_women_begins_with_yes_or_no(answers: Answers) -> None:
    assert answers.text("women_at", "was there a woman in it in 1970").startswith("No.")
    assert answers.text("women_at", "was there a woman in it in 1957").startswith("Yes.")


def test_comings_at_a_congress_are_those_of_its_plenum(answers: Answers) -> None:
    text = answers.text("joined_in", "who was elected at the 20th Congress")
    assert "Two people joined the Secretariat on 27 February 1956" in text


def test_a_day_stands_once_where_it_was_asked_for(answers: Answers) -> None:
    text = answers.text("left_in", "who left on 4 May 1960")
    assert text.count("1960") == 1
    assert "Five people left" in text


def test_a_year_without_changes_is_said_to_be_so(answers: Answers) -> None:
    text = answers.text("changes_in", "were there changes in 1938")
    assert text.startswith("No. Nothing changed in 1938.")


def test_those_who_died_in_office_are_found_by_how_they_ended(answers: Answers) -> None:
    assert answers.text("died_in_office", "who died in office").startswith("Twelve:")
    assert answers.text("died_in_office_check", "did Kirov die in office").startswith("Yes.")
    assert answers.text("died_in_office_check", "did Molotov die in office").startswith("No.")


def test_leaders_who_died_in_office_led_to_that_day(answers: Answers) -> None:
    assert answers.text("leaders_died", "which leaders died in office").startswith("Five:")


def test_the_plain_members_of_1990_are_five(answers: Answers) -> None:
    assert answers.text("plain_members", "who were members but not secretaries").startswith("Five")
