"""Answers about one person's time."""

from __future__ import annotations

import pytest

from bot.wording.replies import Status
from tests.answers import Answers


@pytest.fixture(scope="module")
def answers() -> Answers:
    return Answers()


def test_a_disputed_reading_does_not_make_a_status_right(answers: Answers) -> None:
    text = answers.text("status_check", "was Joffe a full member")
    assert text.startswith("No. Candidate member, from ")
    assert answers.answer("status_check", "was Joffe a full member").facts[0].disputed


def test_an_undisputed_second_name_of_a_title_is_right(answers: Answers) -> None:
    assert answers.text("ever_leader", "was Stasova responsible secretary").startswith("Yes.")


def test_whoever_holds_a_status_that_counts_as_another_is_both(answers: Answers) -> None:
    assert answers.text("status_check", "was Andropov a full member in 1983").startswith("Yes.")


def test_a_choice_between_two_statuses_is_not_answered_with_yes(answers: Answers) -> None:
    assert answers.text("status_of", "is it Joffe candidate or full").startswith("Candidate")


def test_of_two_statuses_in_a_year_the_longer_comes_first(answers: Answers) -> None:
    assert answers.text("status_of", "what title had Stalin in 1934").startswith("Full member and")


def test_a_stranger_never_was_in_it_by_a_list_that_is_complete(answers: Answers) -> None:
    answer = answers.answer("ever_member", "was Lenin ever in the secretariat")
    assert answer.text.startswith("**No.** Vladimir Lenin never sat")
    assert [fact.id for fact in answer.facts] == ["list_of_members"]


def test_a_false_presupposition_is_corrected_not_refused(answers: Answers) -> None:
    answer = answers.answer("join_date", "when was Trotsky elected")
    assert answer.status is Status.ANSWERED
    assert "never sat" in answer.text


def test_separate_stints_are_counted_whatever_the_status_within_them(answers: Answers) -> None:
    assert answers.text("spells_of", "how many times was Brezhnev in it").startswith("Three times:")


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("was Aristov in it more than once", "Yes. Twice"),
        ("was Aristov in it only once", "No. Twice"),
        ("was Suslov in it only once", "Yes. Once"),
    ],
)
def test_only_once_is_answered_the_other_way_round(
    answers: Answers, question: str, lead: str
) -> None:
    assert answers.text("spells_of", question).startswith(lead)


def test_a_return_is_the_stint_after_the_first(answers: Answers) -> None:
    assert answers.text("return_of", "when did Malenkov return").startswith("From 1 July 1948")


def test_a_numbered_stint_is_the_one_that_is_told(answers: Answers) -> None:
    text = answers.text("return_of", "when was Brezhnev in for the third time")
    assert text.startswith("From 21 June 1963 to 10 November 1982.")


def test_whoever_was_in_once_did_not_return(answers: Answers) -> None:
    assert "no further time" in answers.text("return_of", "when did Suslov return")


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("did Kaganovich leave in 1939", "Yes. 22 March 1939."),
        ("did Kaganovich leave in 1940", "No. It was 30 April 1925 and 22 March 1939."),
    ],
)
def test_a_year_in_the_question_is_judged(answers: Answers, question: str, lead: str) -> None:
    assert answers.text("leave_date", question).startswith(lead)


def test_what_a_congress_decides_may_be_done_days_later(answers: Answers) -> None:
    text = answers.text("join_date", "did Furtseva join at the 20th Congress")
    assert text.startswith("Yes. 27 February 1956.")


def test_a_time_picks_the_stint_that_is_meant(answers: Answers) -> None:
    text = answers.text("leave_reason", "why did Malenkov leave in 1946")
    assert "6 May 1946" in text
    assert "1953" not in text


def test_of_several_people_each_has_a_line(answers: Answers) -> None:
    text = answers.text("join_date", "when did Zhdanov and Furtseva join")
    assert [line.split(".")[0] for line in text.splitlines()] == [
        "10 February 1934",
        "27 February 1956",
    ]


def test_somebody_in_the_name_of_an_event_is_not_asked_about(answers: Answers) -> None:
    text = answers.text("member_at_check", "was Malenkov in it when Stalin died")
    assert text.startswith("Yes.")
    assert "Stalin" not in text


def test_days_are_counted_where_they_are_asked_for(answers: Answers) -> None:
    assert answers.text("time_served", "how many days did Ignatiev serve").startswith("31 days")
    assert answers.text("time_served", "how long did Ignatiev serve").startswith("One month")


def test_a_status_in_the_question_picks_the_spell(answers: Answers) -> None:
    text = answers.text("status_dates", "when was Shvernik a candidate member")
    assert text.startswith("From 13 July 1930 to 10 February 1934, as candidate member.")


def test_a_title_changes_where_two_spells_meet(answers: Answers) -> None:
    text = answers.text("status_change", "when did Brezhnev's title change")
    assert text.startswith("14 October 1964 and 8 April 1966.")


@pytest.mark.parametrize(
    ("intent", "question", "age"),
    [
        ("age_at_leaving", "how old was Suslov when he left", "79."),
        ("age_at_joining", "how old was Kirov when he joined", "47."),
        ("age_as_leader", "how old was Gorbachev when he became general secretary", "54."),
        ("age_at_joining", "how old was Andreev when he joined", "28 or 29."),
    ],
)
def test_an_age_is_told_as_far_as_the_birth_is_known(
    answers: Answers, intent: str, question: str, age: str
) -> None:
    assert answers.text(intent, question).startswith(age)


def test_a_date_does_not_answer_where(answers: Answers) -> None:
    assert answers.answer("birth", "where was Kirov born").status is Status.UNKNOWN
