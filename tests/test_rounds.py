"""The course of a quiz, move by move."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.quizzing import rounds
from bot.quizzing.rounds import Kind, Pause, Player, Quiz, Room, State, Terms

NOW = 1_000_000.0
ANNA = Player(Kind.USER, 1)
Move = Callable[[Quiz, float], Quiz | None]


def with_a_vote(quiz: Quiz, now: float) -> Quiz | None:
    return rounds.score(quiz, 1, now)


def without_a_vote(quiz: Quiz, now: float) -> Quiz | None:
    return rounds.score(quiz, 0, now)


def aborted(quiz: Quiz, _now: float) -> Quiz | None:
    return rounds.abort(quiz)


MOVES: list[Move] = [
    rounds.start,
    rounds.put,
    rounds.fail,
    rounds.close,
    with_a_vote,
    without_a_vote,
    rounds.announce,
    rounds.go_on,
    rounds.proceed,
    rounds.resume,
    rounds.stop,
    rounds.recover,
    partial(rounds.pause, why=Pause.TROUBLE),
    partial(rounds.postpone, wait=1.0),
    aborted,
]


def a_quiz(state: State = State.LOBBY, **more: object) -> Quiz:
    quiz = Quiz(1, Room(-1), ANNA, Terms(questions=3, seconds=20), seed=1, state=state)
    return replace(quiz, **more)  # type: ignore[arg-type]


def moved(quiz: Quiz | None) -> Quiz:
    assert quiz is not None
    return quiz


def test_a_quiz_runs_from_its_lobby_through_its_questions_to_the_end() -> None:
    quiz = moved(rounds.start(a_quiz(), NOW))
    for number in (1, 2, 3):
        quiz = moved(rounds.put(quiz, NOW))
        assert (quiz.state, quiz.number, quiz.due) == (State.OPEN, number, NOW + 20)
        quiz = moved(rounds.close(quiz, NOW))
        quiz = moved(rounds.score(quiz, 1, NOW))
        quiz = moved(rounds.go_on(quiz, NOW))
        if number < 3:
            assert quiz.due == NOW + rounds.GAP
            quiz = moved(rounds.proceed(quiz, NOW))
    assert (quiz.state, quiz.due) == (State.DONE, None)


@pytest.mark.parametrize(
    ("state", "after"),
    [
        (State.LOBBY, State.ABORTED),
        (State.SENDING, State.SENDING),
        (State.OPEN, State.CLOSING),
        (State.CLOSING, State.CLOSING),
        (State.SCORED, State.SCORED),
        (State.GAP, State.SCORED),
        (State.PAUSED, State.SCORED),
    ],
)
def test_a_stop_lets_what_is_open_count_and_nothing_follow(state: State, after: State) -> None:
    quiz = moved(rounds.stop(a_quiz(state, due=NOW), NOW))
    assert quiz.state is after
    assert quiz.is_over or after is State.ABORTED


def test_a_question_that_arrives_after_a_stop_is_closed_at_once() -> None:
    quiz = moved(rounds.put(a_quiz(State.SENDING, ending=True), NOW))
    assert (quiz.state, quiz.due) == (State.CLOSING, NOW)


def test_two_questions_without_a_vote_pause_it_and_a_vote_between_does_not() -> None:
    quiz = a_quiz(State.CLOSING, number=1)
    quiet = moved(rounds.score(quiz, 0, NOW))
    assert moved(rounds.go_on(quiet, NOW)).state is State.GAP
    again = moved(rounds.score(replace(quiet, state=State.CLOSING), 0, NOW))
    paused = moved(rounds.go_on(again, NOW))
    assert (paused.state, paused.pause) == (State.PAUSED, Pause.SILENCE)
    spoken = moved(rounds.score(replace(quiet, state=State.CLOSING), 2, NOW))
    assert moved(rounds.go_on(spoken, NOW)).state is State.GAP
    assert moved(rounds.resume(paused, NOW)).silence == 0


def test_failures_in_a_row_pause_it_and_a_success_between_does_not() -> None:
    quiz = a_quiz(State.SENDING)
    for _ in range(rounds.MAX_FAILURES - 1):
        quiz = replace(moved(rounds.fail(quiz, NOW, wait=4.0)), state=State.SENDING)
        assert quiz.due == NOW + 4.0
    assert moved(rounds.fail(quiz, NOW)).pause is Pause.TROUBLE
    assert moved(rounds.put(quiz, NOW)).failures == 0


@pytest.mark.parametrize(
    ("state", "due", "absent"),
    [
        (State.OPEN, NOW - 5, False),
        (State.OPEN, NOW - rounds.ABSENCE - 1, True),
        (State.GAP, NOW - rounds.ABSENCE - 1, True),
        (State.SENDING, NOW + rounds.LEASE - 5, False),
        (State.CLOSING, NOW + rounds.LEASE - rounds.ABSENCE - 1, True),
    ],
)
def test_after_a_long_absence_it_waits_and_what_was_in_hand_is_due_at_once(
    state: State, due: float, *, absent: bool
) -> None:
    quiz = moved(rounds.recover(a_quiz(state, due=due), NOW))
    assert quiz.absent is absent
    assert quiz.due is not None
    assert quiz.due <= NOW
    scored = replace(quiz, state=State.SCORED, number=1)
    assert (moved(rounds.go_on(scored, NOW)).pause is Pause.ABSENCE) is absent


def test_standings_that_somebody_died_over_are_due_at_once() -> None:
    scored = a_quiz(State.SCORED, number=3, due=NOW)
    announcing = moved(rounds.announce(scored, NOW))
    assert announcing.due == NOW + rounds.LEASE
    recovered = moved(rounds.recover(announcing, NOW + 1))
    assert (recovered.state, recovered.due, recovered.absent) == (State.SCORED, NOW + 1, False)


def test_what_waits_or_has_ended_needs_no_recovery() -> None:
    for state in (State.LOBBY, State.PAUSED, State.DONE, State.ABORTED):
        assert rounds.recover(a_quiz(state), NOW) is None


@given(st.lists(st.sampled_from(range(len(MOVES))), max_size=60))
def test_no_order_of_moves_leads_astray(order: list[int]) -> None:
    quiz = a_quiz()
    for number in order:
        after = MOVES[number](quiz, NOW)
        if after is None:
            continue
        assert quiz.state not in {State.DONE, State.ABORTED}
        assert quiz.number <= after.number <= quiz.number + 1 <= quiz.terms.questions + 1
        assert (after.due is None) == (after.state not in rounds.RUNNING)
        assert (after.pause is None) == (after.state is not State.PAUSED)
        quiz = after


@given(st.sampled_from(sorted(rounds.RUNNING)))
def test_every_running_quiz_comes_to_an_end_by_itself(state: State) -> None:
    """Left to its timers alone: questions that can't be put, votes that never come."""
    quiz = a_quiz(state, due=NOW, number=1, pause=Pause.TROUBLE if state is State.PAUSED else None)
    steps: dict[State, Move] = {
        State.SENDING: rounds.fail,
        State.OPEN: rounds.close,
        State.CLOSING: without_a_vote,
        State.SCORED: rounds.go_on,
        State.GAP: rounds.proceed,
        State.PAUSED: rounds.stop,
    }
    for _ in range(50):
        if quiz.state is State.DONE:
            return
        quiz = moved(steps[quiz.state](quiz, quiz.due or NOW))
    pytest.fail(f"still {quiz.state}")
