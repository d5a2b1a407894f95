"""How much atoms say, and the shape that is left of a question without values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.reading.rarity import Rarity
from bot.reading.shapes import Shapes


@given(st.integers(1, 50), st.integers(1, 50))
def test_an_atom_says_the_more_the_fewer_hold_it(one: int, other: int) -> None:
    """Of two atoms of a kind the rarer one weighs more, and one that nobody holds the most."""
    rarity = Rarity({"w:one": one, "w:other": other}, 50)
    assert (rarity.weight("w:one") > rarity.weight("w:other")) == (one < other)
    assert rarity.weight("w:unseen") >= max(map(rarity.weight, ("w:one", "w:other")))


def test_what_says_nothing_is_not_weighed() -> None:
    """Names, years and words as they stand say nothing of the intent, nor do neighbours that never met."""
    rarity = Rarity({"c:win": 1, "@lasker": 1, "sx": 1}, 2)
    assert rarity.weighed(["c:win", "@lasker", "=1921", "sx", "c:a>c:b"]).keys() == {"c:win"}
    assert rarity.seen("@lasker")
    assert not rarity.seen("=1921")


def test_questions_about_other_people_have_one_shape() -> None:
    """An example is found by its shape whoever it names, for each intent that has one, once."""
    rows = {
        2: [frozenset({"c:win", "@lasker"}), frozenset({"c:win", "@euwe"})],
        0: [frozenset({"c:win"}), frozenset({"c:lose"})],
    }
    shapes = Shapes(rows)
    assert tuple(shapes.of(frozenset({"c:win", "@tal", "=1960"}))) == (2, 0)
    assert not shapes.of(frozenset({"c:draw"}))
