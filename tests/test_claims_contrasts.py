"""Clauses that set one thing against another, and words that carry no claim of their own."""

from __future__ import annotations

import pytest

from bot.claims.english.light import LIGHT
from bot.claims.english.phrases import PHRASES
from bot.claims.english.signs import Sign
from bot.claims.rewriting import plainer


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        ("Unlike Tal, Euwe had been champion", "Euwe had been champion; it is not true that Tal had been champion"),
        ("Instead of playing chess, Euwe taught", "Euwe taught; it is not true that Euwe did playing chess"),
        ("It was not Tal but Euwe that won", "Euwe won; it is not true that Tal won"),
        ("The game was left to Tal rather than Euwe", "The game was left to Tal; it is not true that The game was left to Euwe"),
        ("Euwe left the work to Tal", "Tal did the work; it is not true that Euwe did the work"),
        ("The club was no small thing any longer", "The club was no longer a small thing"),
        ("The club owes its existence to Euwe", "The club was founded by Euwe"),
    ],
)  # fmt: skip
def test_a_contrast_is_two_sentences_of_which_the_second_denies(claim: str, plain: str) -> None:
    assert plainer(claim) == plain


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        ("It had more players than four years earlier in 1925", "It had more players than four years earlier in 1925"),
        ("In 1925 it had more players than four years earlier", "In 1925 it had more players than in 1921"),
        ("In 1921 it was twenty times what it had been two years before", "In 1921 it was twenty times more than in 1919"),
        ("It never reached 700 in 1925", "It was fewer than 700 in 1925"),
        ("It took until 1922 before there was a club", "there was a club only from 1922"),
    ],
)  # fmt: skip
def test_what_a_number_or_a_time_is_compared_with_is_told_by_itself(claim: str, plain: str) -> None:
    assert plainer(claim) == plain


def test_a_word_that_carries_no_claim_denies_counts_and_orders_nothing() -> None:
    turning = (
        Sign.NOT,
        Sign.NONE,
        Sign.ALL,
        Sign.ONLY,
        Sign.MORE,
        Sign.FEWER,
        Sign.BEFORE,
        Sign.AFTER,
    )
    said = {phrase.strip() for sign in turning for phrase in PHRASES[sign].split(";")}
    assert not LIGHT & said
