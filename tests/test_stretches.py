"""A row of words cut into the stretches that mean something."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.reading.stretches import cut


def test_one_stretch_is_better_than_two_and_any_than_a_word_left_over() -> None:
    """The fewest stretches win, and fewer words without a meaning before that."""
    assert cut(3, [(0, 1, 1.0), (1, 3, 1.0), (0, 3, 1.0)]) == [(0, 3)]
    assert cut(3, [(0, 1, 1.0), (1, 2, 1.0), (0, 2, 1.0)]) == [(0, 2), (2, 3)]
    assert cut(3, [(0, 2, 1.0), (1, 3, 1.0), (0, 1, 1.0)]) == [(0, 1), (1, 3)]


def test_of_two_meanings_in_one_place_the_cheaper_counts() -> None:
    """A name costs less than other words, whichever comes first."""
    for stretches in ([(0, 2, 1.0), (0, 2, 0.5)], [(0, 2, 0.5), (0, 2, 1.0)]):
        assert cut(3, [*stretches, (0, 1, 0.4), (1, 3, 0.4)]) == [(0, 1), (1, 3)]
        assert cut(2, [*stretches, (0, 1, 0.4), (1, 2, 0.4)]) == [(0, 2)]


@given(st.integers(0, 9), st.sets(st.tuples(st.integers(0, 8), st.integers(1, 4)), max_size=12))
def test_the_stretches_cover_every_word_once(length: int, given_: set[tuple[int, int]]) -> None:
    """Whatever means something, the row is cut without gap or overlap."""
    stretches = [(start, start + size, 1.0) for start, size in given_ if start + size <= length]
    found = cut(length, stretches)
    assert [place for start, end in found for place in range(start, end)] == list(range(length))
