"""Token buckets: so much at once, so much over time, one complaint in a dry spell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.flood import Allowance, Flood, Ruling

SMALL = Allowance(burst=3, per_minute=60)
ANNA, BORIS, GROUP, OTHER = 1, 2, -10, -11


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def flood(clock: Clock, chat: Allowance | None = None, kept: int = 100) -> Flood:
    return Flood(clock, person=SMALL, chat=chat or Allowance(100, 100), kept=kept)


def test_a_burst_is_served_then_one_complaint_is_made_and_the_rest_dropped() -> None:
    ruled = flood(Clock())
    rulings = [ruled.rule(ANNA, None) for _ in range(6)]
    assert rulings == [Ruling.SERVE] * 3 + [Ruling.SLOW_DOWN] + [Ruling.DROP] * 2


def test_tokens_come_back_with_time_but_the_next_complaint_only_after_a_full_rest() -> None:
    clock = Clock()
    ruled = flood(clock)
    for _ in range(4):
        ruled.rule(ANNA, None)
    clock.now += 1.5
    assert [ruled.rule(ANNA, None) for _ in range(2)] == [Ruling.SERVE, Ruling.DROP]
    clock.now += 3
    rulings = [ruled.rule(ANNA, None) for _ in range(4)]
    assert rulings == [Ruling.SERVE] * 3 + [Ruling.SLOW_DOWN]


def test_what_one_person_does_costs_nobody_else_anything() -> None:
    ruled = flood(Clock())
    for _ in range(50):
        ruled.rule(ANNA, GROUP)
    assert ruled.rule(BORIS, GROUP) is Ruling.SERVE


def test_many_in_one_chat_are_too_much_there_and_nowhere_else() -> None:
    ruled = flood(Clock(), chat=Allowance(2, 60))
    rulings = [ruled.rule(person, GROUP) for person in range(4)]
    assert rulings == [Ruling.SERVE, Ruling.SERVE, Ruling.CALM_DOWN, Ruling.DROP]
    assert ruled.rule(3, OTHER) is Ruling.SERVE
    assert ruled.rule(3, None) is Ruling.SERVE


def test_what_takes_a_share_of_a_chat_may_come_more_often() -> None:
    ruled = flood(Clock(), chat=Allowance(2, 60))
    rulings = [ruled.rule(person, GROUP, 0.5) for person in range(5)]
    assert rulings == [Ruling.SERVE] * 4 + [Ruling.CALM_DOWN]


def test_a_clock_that_goes_back_takes_nothing_away() -> None:
    clock = Clock()
    ruled = flood(clock)
    ruled.rule(ANNA, None)
    clock.now -= 500
    assert ruled.rule(ANNA, None) is Ruling.SERVE


@given(st.lists(st.tuples(st.integers(0, 5), st.floats(0, 10)), max_size=200))
def test_nobody_is_ever_served_more_than_burst_and_rate_allow(
    said: list[tuple[int, float]],
) -> None:
    clock = Clock()
    ruled = flood(clock, kept=10)
    served = dict.fromkeys(range(6), 0)
    for person, wait in said:
        clock.now += wait
        served[person] += ruled.rule(person, GROUP) is Ruling.SERVE
    most = SMALL.burst + (clock.now - 1000) * SMALL.per_minute / 60
    assert all(count <= most + 1e-6 for count in served.values())


def test_memory_is_bounded() -> None:
    ruled = flood(Clock(), kept=10)
    for person in range(1000):
        ruled.rule(person, -person)
    assert len(ruled._people) == len(ruled._chats) == 10
