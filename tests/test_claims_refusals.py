"""Claims that are turned down as a whole come to one denial."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.claims.english.parts import Family
from bot.claims.english.refusals import BESIDE, REFUSALS, SOFTER, undenied
from bot.claims.rewriting import doubted

_DENIED = "it is not true that"


def refused(claim: str) -> str:
    return Family(REFUSALS).rewritten(claim)


@pytest.mark.parametrize(
    "claim",
    [
        "It is a myth that Tal won in 1960",
        "Wrong is the claim that Tal won in 1960",
        "A common mistake, my friends, that Tal won in 1960",
        "I doubt that Tal won in 1960",
        "I do not believe the story that Tal won in 1960",
        "Nobody should claim that Tal won in 1960",
        "Do not say that Tal won in 1960",
        "You are mistaken in thinking that Tal won in 1960",
        "The claim that Tal won in 1960 is a myth",
        "Whoever says that Tal won in 1960 is wrong",
        "That Tal won in 1960 does not hold water",
        "There is no truth in the claim that Tal won in 1960",
        "It was not in 1960 that Tal won",
        "Tal won in 1960? A myth.",
        "Tal won in 1960? Certainly not, look it up",
        "False: Tal won in 1960",
    ],
)
def test_what_is_turned_down_stands_behind_one_denial(claim: str) -> None:
    """However a claim is turned down, and by whom, what was claimed stands behind the same words."""
    assert refused(claim) == f"{_DENIED} Tal won in 1960"


@pytest.mark.parametrize(
    ("claim", "denied"),
    [
        ("Tal is wrongly said to have been champion", "Tal was champion"),
        ("It is wrong to call Tal a pawn", "Tal was a pawn"),
        ("Anyone who calls Tal a pawn errs", "Tal was a pawn"),
        ("The first champion? Not Tal", "Tal was the first champion"),
        ("Whoever won, it was not Tal", "Tal won"),
        ("It was not Tal who won", "Tal won"),
        ("Never was Tal champion", "was Tal champion"),
        ("In no way did Tal win", "Tal win"),
        ("30 is the wrong number of women for the board", "there were 30 women in the board"),
        ("If Tal won, Euwe did not", "Tal and Euwe both won"),
        ("Somebody among Tal and Euwe did not win", "Tal and Euwe did all win"),
    ],
)
def test_what_is_denied_of_somebody_is_a_sentence_about_him(claim: str, denied: str) -> None:
    """A denial that names somebody beside what he wasn't becomes a sentence of both."""
    assert refused(claim) == f"{_DENIED} {denied}"


@pytest.mark.parametrize(
    "claim",
    [
        "Tal won in 1960",
        "Who won in 1960? Not Tal.",
        "When did Tal win? Nonsense.",
        "You can say that Tal won",
    ],
)
def test_what_denies_no_claim_stays(claim: str) -> None:
    """A claim itself, a question that asks for more than yes or no, and leave to say so are no denials."""
    assert refused(claim) == claim


def test_a_denial_of_a_denial_says_what_is_so() -> None:
    """ "False: A was not one" is no claim that A was: it says itself what is so."""
    assert refused("False: Tal was not champion") == "Tal was not champion"


@pytest.mark.parametrize(
    ("claim", "soft"),
    [
        ("Tal was by no means champion", "Tal was not champion"),
        ("Tal failed to win", "Tal did not win"),
        ("Tal was left out of the team", "Tal was not in the team"),
        ("Tal was not left out of the team", "Tal was in the team"),
        ("There was no match in 1960", f"{_DENIED} there was a match in 1960"),
    ],
)
def test_a_denial_in_the_midst_is_a_plain_not(claim: str, soft: str) -> None:
    """Other words for "not" become one."""
    assert Family(SOFTER).rewritten(claim) == soft


@pytest.mark.parametrize(
    "claim",
    [
        "Contrary to what the papers say, Tal was not champion",
        "Tal was not champion, contrary to popular belief",
        "Tal was not champion, as the club claims",
        "Tal was not champion, so please correct it",
        "Whatever the papers say, Tal was not champion",
        "You are wrong, Tal was not champion",
        "Nah, Tal was not champion",
    ],
)
def test_what_is_said_beside_a_denial_adds_nothing(claim: str) -> None:
    """Who believes otherwise, and what he should do, is no part of a claim."""
    assert Family(BESIDE).rewritten(claim) == "Tal was not champion"


@pytest.mark.parametrize(
    ("claim", "denied"),
    [
        ("Tal was not champion", "Tal was champion"),
        ("Tal never won", "Tal won"),
        ("Tal was not champion until 1960", None),
        ("Tal was not champion and not happy", None),
        ("Tal won", None),
    ],
)
def test_only_a_plain_denial_is_undone(claim: str, denied: str | None) -> None:
    """A sentence with one denial, and nothing that shifts what it denies, says what isn't so."""
    assert undenied(claim) == denied


@given(st.sampled_from(["wrong", "false", "a myth", "nonsense", "mistaken"]), st.text(max_size=20))
def test_a_word_of_doubt_is_found_wherever_it_stands(word: str, rest: str) -> None:
    """What still says that something is wrong isn't read in parts."""
    assert doubted(f"{rest} {word} {rest}")
    assert not doubted("Tal was champion in 1960")
