"""Points and standings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.quizzing.rounds import Kind, Player
from bot.quizzing.scoring import RIGHT, SPEED, Scale, Tally, Vote, scores, standings

ANNA, BORIS, VERA = (Player(Kind.USER, number) for number in (1, 2, 3))
OPENED = 1_000.0
SCALE = Scale(correct=2, opened=OPENED, seconds=20)


def vote(player: Player, option: int | None, update: int = 1, after: float = 0.0) -> Vote:
    return Vote("poll", player, option, update, OPENED + after)


def points(*votes: Vote, scale: Scale = SCALE) -> list[int]:
    return [score.points for score in scores(votes, scale)]


def test_a_right_answer_earns_points_and_speed_a_capped_bonus() -> None:
    for after, bonus in [(-3.0, SPEED), (0.0, SPEED), (10.0, SPEED // 2), (20.0, 0), (90.0, 0)]:
        assert points(vote(ANNA, 2, after=after)) == [RIGHT + bonus]


def test_a_wrong_answer_earns_nothing_however_quick() -> None:
    assert points(vote(ANNA, 1)) == [0]


def test_where_the_delay_was_ours_speed_earns_nothing() -> None:
    late = Scale(correct=2, opened=OPENED, seconds=20, late=True)
    assert points(vote(ANNA, 2), vote(BORIS, 2, after=19.0), scale=late) == [RIGHT, RIGHT]


def test_the_vote_with_the_higher_update_counts_and_one_taken_back_does_not() -> None:
    votes = [vote(ANNA, 1, update=5), vote(ANNA, 2, update=9), vote(BORIS, 2, 3)]
    taken_back = vote(BORIS, None, update=4)
    assert [score.player for score in scores([*votes, taken_back], SCALE)] == [ANNA]
    assert scores([*votes, taken_back], SCALE)[0].right


def test_a_person_and_a_chat_of_one_number_are_two_players() -> None:
    group = Player(Kind.CHAT, ANNA.id)
    assert len(scores([vote(ANNA, 2), vote(group, 2)], SCALE)) == 2


VOTES = st.builds(
    Vote,
    st.just("poll"),
    st.builds(Player, st.sampled_from(Kind), st.integers(1, 4)),
    st.none() | st.integers(0, 3),
    st.integers(1, 1000),
    st.floats(OPENED, OPENED + 30),
)


@given(st.lists(VOTES, unique_by=lambda vote: vote.update), st.data())
def test_no_order_and_no_repetition_of_votes_changes_the_scores(
    votes: list[Vote], data: st.DataObject
) -> None:
    again = data.draw(st.lists(st.sampled_from(votes))) if votes else []
    shuffled = data.draw(st.permutations([*votes, *again]))
    assert scores(shuffled, SCALE) == scores(votes, SCALE)


def test_equal_points_share_a_rank_and_the_next_one_counts_on() -> None:
    tallies = [
        Tally(ANNA, "Anna", 1, 100),
        Tally(BORIS, "Boris", 2, 250),
        Tally(VERA, "vera", 1, 100),
        Tally(Player(Kind.USER, 4), "Dima", 0, 0),
    ]
    ranked = [(each.rank, each.tally.name) for each in standings(tallies)]
    assert ranked == [(1, "Boris"), (2, "Anna"), (2, "vera"), (4, "Dima")]


@given(st.lists(st.integers(0, 5)))
def test_a_rank_is_one_more_than_the_number_of_those_with_more_points(given: list[int]) -> None:
    tallies = [Tally(Player(Kind.USER, n), str(n), 0, p) for n, p in enumerate(given)]
    for standing in standings(tallies):
        ahead = sum(points > standing.tally.points for points in given)
        assert standing.rank == ahead + 1
