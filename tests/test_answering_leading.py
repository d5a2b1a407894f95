"""Answers about those who led, about seats, and about two or all set beside each other."""

from __future__ import annotations

import pytest

from bot.wording.replies import Status
from tests.answers import Answers


@pytest.fixture(scope="module")
def answers() -> Answers:
    return Answers()


def test_a_vacancy_is_told_with_those_around_it(answers: Answers) -> None:
    text = answers.text("leader_at", "was there a general secretary on 11 Feb 1984")
    assert text.startswith("No. Nobody on 11 February 1984.")
    assert "Andropov" in text
    assert "Chernenko" in text


def test_a_title_nobody_bore_then_is_denied_and_the_leader_told(answers: Answers) -> None:
    text = answers.text("leader_at", "who was general secretary in 1958")
    assert text.startswith("Nobody in 1958 bore that title.")
    assert "Khrushchev" in text


def test_a_title_given_by_some_source_is_found(answers: Answers) -> None:
    text = answers.text("leader_at", "who was general secretary in 1940")
    assert text.startswith("Joseph Stalin")


def test_a_title_that_somebody_never_bore_is_corrected(answers: Answers) -> None:
    text = answers.text("leader_start", "when did Khrushchev become General Secretary")
    assert text.startswith("Nikita Khrushchev never was General Secretary, but:")


def test_a_length_under_a_title_leaves_other_titles_out(answers: Answers) -> None:
    text = answers.text("leader_length", "how long was Khrushchev first secretary")
    assert text.startswith("Eleven years and one month")


def test_a_disputed_end_has_its_own_length(answers: Answers) -> None:
    text = answers.text("leader_length", "how long was Stalin general secretary")
    assert text.startswith("Eleven years and ten months")
    assert "30 years and eleven months" in text


def test_the_title_at_a_time_is_told(answers: Answers) -> None:
    text = answers.text("leader_title", "under which title did Brezhnev lead in 1965")
    assert text.startswith("First Secretary.")
    assert "General" not in text


def test_whoever_only_stood_in_is_no_leader_unless_asked_for(answers: Answers) -> None:
    assert answers.text("shortest_leader", "who led shortest").startswith("Georgy Malenkov")
    text = answers.text("leader_at", "who was acting general secretary in August 1991")
    assert text.startswith("Vladimir Ivashko")


def test_only_one_woman_led(answers: Answers) -> None:
    assert answers.text("woman_leader", "which woman headed it").startswith("Elena Stasova:")


def test_no_woman_bore_the_later_title(answers: Answers) -> None:
    text = answers.text("woman_leader", "was there ever a female general secretary")
    assert text.startswith("No.")


def test_a_guess_about_the_next_leader_is_judged(answers: Answers) -> None:
    yes = answers.text("took_over_check", "did Malenkov succeed Stalin")
    no = answers.text("took_over_check", "did Brezhnev succeed Stalin")
    assert (yes.split(".")[0], no.split(".")[0]) == ("Yes", "No")


def test_a_seat_that_changed_hands_by_name_is_told_so(answers: Answers) -> None:
    text = answers.text("leader_next", "who replaced Malenkov in 1946")
    assert text.startswith("Nikolai Patolichev:")


def test_where_no_row_names_an_heir_those_of_the_day_are_told(answers: Answers) -> None:
    text = answers.text("leader_next", "who replaced Ezhov")
    assert text.startswith("Nobody took a seat to replace Nikolai Ezhov by name.")
    assert "Came in on 22 March 1939: Georgy Malenkov." in text


def test_between_two_leaders_stands_whoever_came_in_between(answers: Answers) -> None:
    text = answers.text("leader_between", "who led between Stalin and Khrushchev")
    assert text.startswith("Georgy Malenkov")


def test_colleagues_under_a_leader_are_those_of_his_time_in_the_lead(answers: Answers) -> None:
    text = answers.text("companions_under", "under Chernenko, who were his fellow secretaries")
    assert text.startswith("Nine people")
    assert "Suslov" not in text


@pytest.mark.parametrize(
    ("intent", "question", "name"),
    [
        ("longest_serving", "who served longest", "Mikhail Suslov"),
        ("longest_serving", "who served second longest", "Joseph Stalin"),
        ("longest_serving", "3rd longest", "Boris Ponomarev"),
        ("first_woman", "the second woman", "Klavdia Nikolaeva"),
        ("first_general_secretary", "the second General Secretary", "Leonid Brezhnev"),
        ("latest_born", "who was born last", "Ivan Melnikov"),
    ],
)
def test_a_rank_picks_its_place_in_the_row(
    answers: Answers, intent: str, question: str, name: str
) -> None:
    assert answers.text(intent, question).startswith(name)


def test_a_rank_beyond_the_row_is_not_known(answers: Answers) -> None:
    answer = answers.answer("first_general_secretary", "who was the ninth General Secretary")
    assert answer.status is Status.UNKNOWN


def test_a_title_is_measured_by_its_own_rows(answers: Answers) -> None:
    text = answers.text("first_first_secretary", "who was the first First Secretary")
    assert "7 September 1953" in text


def test_a_comparison_with_a_guess_begins_with_yes_or_no(answers: Answers) -> None:
    assert answers.text("longer_of_two", "did Suslov serve longer than Stalin").startswith("Yes.")
    assert answers.text("longest_check", "was Stalin the longest-serving").startswith("No.")


def test_leaving_is_compared_by_the_last_day(answers: Answers) -> None:
    text = answers.text("left_earlier_of_two", "did Dzerzhinsky leave before Sverdlov")
    assert text.startswith("Yes.")
