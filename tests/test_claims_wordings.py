"""The same claim told by what else was comes to the plain one."""

from __future__ import annotations

import pytest

from bot.claims.rewriting import plainer


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("1946 saw the departure of Adams from the board", "Adams left the board in 1946"),
        ("In 1947 the board was joined by Adams and Brown", "Adams and Brown joined the board In 1947"),
        ("Adams's time as chair ended in 1960", "Adams stopped being chair in 1960"),
    ],
)  # fmt: skip
def test_a_coming_or_going_told_by_a_noun_or_a_body_is_what_somebody_did(
    told: str, plain: str
) -> None:
    assert plainer(told) == plain


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("In age Adams beats Brown", "Adams was older than Brown"),
        ("Of Adams and Brown the latter was the older", "Brown was older than Adams"),
        ("Adams did not serve as long as Brown", "Adams serve shorter than Brown"),
    ],
)
def test_who_is_ahead_on_a_scale_is_told_as_a_comparison(told: str, plain: str) -> None:
    assert plainer(told) == plain


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("Before Adams there was no chairman", "Adams was the first chairman"),
        ("After Adams there was no chairman", "Adams was the last chairman"),
        ("There was no chairman except Adams", "Adams was the only chairman"),
    ],
)
def test_what_nobody_was_before_after_or_besides_somebody_makes_him_first_last_or_only(
    told: str, plain: str
) -> None:
    assert plainer(told) == plain


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("With Brown at the helm, Adams joined the board", "Adams joined the board under Brown"),
        ("At Brown's death Adams was on the board", "Adams was on the board when Brown died"),
        ("At 40 Adams entered the board", "Adams entered the board aged 40"),
    ],
)
def test_circumstances_stand_behind_what_happened(told: str, plain: str) -> None:
    assert plainer(told) == plain


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("Men only in the board in 1925", "no woman was in the board in 1925"),
        ("The board lost no members in 1923", "nobody left The board in 1923"),
        ("Adams's service was uninterrupted", "Adams served without a break"),
    ],
)
def test_what_a_body_lacked_is_told_of_people(told: str, plain: str) -> None:
    assert plainer(told) == plain


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        (
            "Adams had two spells on the board, the first under a year and the second in 1960",
            "Adams had two spells on the board; Adams's first spell lasted under a year; Adams's second spell was in 1960",
        ),
        ("None of Adams, Brown and Clark ever sat on the board", "neither Adams, Brown nor Clark ever sat on the board"),
        ("Adams was on the board only once, for a year", "Adams was on the board only once; Adams was on the board for a year"),
    ],
)  # fmt: skip
def test_each_of_several_spells_or_people_is_told_by_itself(told: str, plain: str) -> None:
    assert plainer(told) == plain


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("Adams left in 1960 because he had been put in charge of the mint", "Adams left in 1960 to head the mint"),
        ("After she was dropped in 1960, Adams became minister of trade", "Adams was dropped in 1960 to become minister of trade"),
        ("Why did Adams leave in 1960? Because he became president of the bank", "Adams left in 1960 to become president of the bank"),
        ("The bank affair put an end to Adams's job in 1960", "Adams was dismissed in 1960 because of The bank affair"),
    ],
)  # fmt: skip
def test_the_reason_why_somebody_went_stands_behind_his_going(told: str, plain: str) -> None:
    assert plainer(told) == plain


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("Adams's place on the board was taken in 1960 by Brown", "Brown replaced Adams in 1960"),
        ("After Adams the chairman was Brown", "Brown succeeded Adams as chairman"),
        ("Adams was chairman right before Brown became one", "Brown succeeded Adams"),
    ],
)
def test_whose_place_somebody_took_is_told_as_a_succession(told: str, plain: str) -> None:
    assert plainer(told) == plain
