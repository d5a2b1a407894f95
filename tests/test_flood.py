"""Token buckets: so much at once, so much over time, one complaint in a dry spell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.telegram.flood import Allowance, Flood, Ruling

SMALL = Allowance(burst=3, per_minute=60)
ANNA, BORIS, GROUP, OTHER = 1, 2, -10, -11


NOW = 1000.0


def flood(chat: Allowance | None = None, kept: int = 100) -> Flood:
    return Flood(person=SMALL, chat=chat or Allowance(100, 100), kept=kept)


def test_a_burst_is_served_then_one_complaint_is_made_and_the_rest_dropped() -> None:
    ruled = flood()
    rulings = [ruled.rule(ANNA, None, NOW) for _ in range(6)]
    assert rulings == [Ruling.SERVE] * 3 + [Ruling.SLOW_DOWN] + [Ruling.DROP] * 2


def test_tokens_come_back_with_time_but_the_next_complaint_only_after_a_full_rest() -> None:
    ruled = flood()
    for _ in range(4):
        ruled.rule(ANNA, None, NOW)
    assert [ruled.rule(ANNA, None, NOW + 1.5) for _ in range(2)] == [Ruling.SERVE, Ruling.DROP]
    rulings = [ruled.rule(ANNA, None, NOW + 4.5) for _ in range(4)]
    assert rulings == [Ruling.SERVE] * 3 + [Ruling.SLOW_DOWN]


def test_somebody_who_waits_for_each_answer_is_never_complained_of() -> None:
    """Answers in private go out once a second, after five at once."""
    ruled = Flood()
    times = [NOW] * 5 + [NOW + second for second in range(1, 200)]
    assert {ruled.rule(ANNA, None, at) for at in times} == {Ruling.SERVE}


def test_what_one_person_does_costs_nobody_else_anything() -> None:
    ruled = flood()
    for _ in range(50):
        ruled.rule(ANNA, GROUP, NOW)
    assert ruled.rule(BORIS, GROUP, NOW) is Ruling.SERVE


def test_many_in_one_chat_are_too_much_there_and_nowhere_else() -> None:
    ruled = flood(chat=Allowance(2, 60))
    rulings = [ruled.rule(person, GROUP, NOW) for person in range(4)]
    assert rulings == [Ruling.SERVE, Ruling.SERVE, Ruling.CALM_DOWN, Ruling.DROP]
    assert ruled.rule(3, OTHER, NOW) is Ruling.SERVE
    assert ruled.rule(3, None, NOW) is Ruling.SERVE


def test_going_back_and_forth_in_time_brings_no_more() -> None:
    ruled = flood()
    rulings = [ruled.rule(ANNA, None, NOW - 500 * (number % 2)) for number in range(10)]
    assert rulings.count(Ruling.SERVE) == 3


@given(st.lists(st.tuples(st.integers(0, 5), st.floats(0, 10)), max_size=200))
def test_nobody_is_ever_served_more_than_burst_and_rate_allow(
    said: list[tuple[int, float]],
) -> None:
    now = NOW
    ruled = flood(kept=10)
    served = dict.fromkeys(range(6), 0)
    for person, wait in said:
        now += wait
        served[person] += ruled.rule(person, GROUP, now) is Ruling.SERVE
    most = SMALL.burst + (now - NOW) * SMALL.per_minute / 60
    assert all(count <= most + 1e-6 for count in served.values())


def test_nobody_is_remembered_who_could_say_as_much_as_anybody_new() -> None:
    ruled = flood(chat=Allowance(2, 60))
    ruled.rule(ANNA, GROUP, NOW)
    ruled.rule(BORIS, OTHER, NOW + 0.5)
    assert (list(ruled._people), list(ruled._chats)) == ([ANNA, BORIS], [GROUP, OTHER])
    ruled.rule(BORIS, OTHER, NOW + 1)
    assert (list(ruled._people), list(ruled._chats)) == ([BORIS], [OTHER])


def test_memory_is_bounded() -> None:
    ruled = flood(kept=10)
    for person in range(1000):
        ruled.rule(person, -person, NOW)
    assert len(ruled._people) == len(ruled._chats) == 10
