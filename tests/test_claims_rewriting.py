"""Claims in plainer English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.claims.rewriting import plainer, unreal


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        ("I'm pretty sure Euwe was champion", "Euwe was champion"),
        ("my teacher says that Euwe was champion", "Euwe was champion"),
        ("afaik Euwe was champion, wasn't he?", "Euwe was champion"),
        ("Euwe was champion, if I remember right", "Euwe was champion"),
        ("My uncle used to say Euwe was champion. True?", "Euwe was champion"),
        ("as far as I know Euwe was champion, or am I wrong?", "Euwe was champion"),
        ("Euwe, of radio fame, was champion", "Euwe was champion"),
        ("Euwe was champion in 1935, no earlier", "Euwe was champion in 1935"),
    ],
)
def test_how_something_is_claimed_is_taken_away(claim: str, plain: str) -> None:
    assert plainer(claim) == plain


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        ("it was Euwe who beat Alekhine", "Euwe beat Alekhine"),
        ("Euwe was the one who beat Alekhine", "Euwe beat Alekhine"),
        ("it was in 1935 that Euwe won", "Euwe won in 1935"),
        ("Euwe's election as president was in 1970", "Euwe was elected as president in 1970"),
        ("Euwe, who won in 1935, lost in 1937", "Euwe won in 1935; Euwe lost in 1937"),
        ("1946 saw the death of Alekhine", "1946 saw the death of Alekhine"),
        ("Euwe only became champion in 1935", "Euwe became champion only in 1935"),
        ("april 1935 was when Euwe won", "Euwe won in april 1935"),
        ("the year Euwe won was 1935", "Euwe won in 1935"),
        (
            "Euwe was a candidate first and a champion later",
            "Euwe went from a candidate to a champion later",
        ),
        ("They elected Euwe as president", "Euwe was elected as president"),
        ("Euwe was champion, and so was Tal", "Euwe and Tal was champion"),
        (
            "Euwe, unlike Tal, was president",
            "Euwe was president; it is not true that Tal was president",
        ),
        ("the board was all male", "no woman was in the board"),
        ("Who won in 1935? Euwe did.", "Euwe won in 1935"),
        ("Tal? Never a president.", "Tal was never a president"),
        (
            "Euwe left in 1937 and came back three years later",
            "Euwe left in 1937; Euwe came back three years after 1937",
        ),
        (
            "Euwe was chosen in 1935, Tal in December of that year",
            "Euwe was chosen in 1935; Tal was chosen in December of 1935",
        ),
        ("Apart from Euwe nobody was champion", "only Euwe was champion"),
        ("Only Euwe led longer than Tal", "nobody except Euwe led longer than Tal"),
        (
            "Three men, Euwe, Tal and Botvinnik, were chosen in 1935",
            "Euwe, Tal and Botvinnik were chosen in 1935; Three men were chosen in 1935",
        ),
        ("Euwe, the later minister, won", "Euwe won"),
        ("Euwe was 34 when he won", "Euwe aged 34 when he won"),
        ("Euwe won in his late thirties", "Euwe won aged 36 to 39"),
        (
            "Euwe's two years as champion ended in 1937",
            "Euwe served as champion for two years; Euwe left in 1937",
        ),
        ("Euwe's time as champion ended with his resignation", "Euwe resigned"),
        ("Euwe led, Tal didn't", "Euwe led; it is not true that Tal led"),
        ("Euwe was never again champion", "it is not true that Euwe returned"),
        ("Founded in 1924, FIDE grew", "FIDE was Founded in 1924; FIDE grew"),
        (
            "in 1937 Euwe was no longer champion, Alekhine was",
            "in 1937 Euwe was no longer champion; in 1937 Alekhine was champion",
        ),
        ("Tal was a player, Euwe a teacher", "Tal was a player; Euwe was a teacher"),
        ("Euwe was no champion", "Euwe was not a champion"),
        ("it lasted ten years and eight months", "it lasted 128 months"),
        ("Euwe won on the last day of 1935", "Euwe won on 31 December 1935"),
    ],
)
def test_clauses_stand_in_their_usual_order(claim: str, plain: str) -> None:
    assert plainer(claim) == plain


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        ("You won't find Euwe in it after 1937", "Euwe was not in it after 1937"),
        (
            "Euwe handed the champion's title to Alekhine",
            "Euwe was succeeded as champion by Alekhine",
        ),
        (
            "Alekhine's death in 1946 made room for Botvinnik",
            "Botvinnik succeeded Alekhine; Alekhine died in 1946",
        ),
        (
            "Between Tal and Spassky came Petrosian",
            "Petrosian succeeded Tal; Petrosian was succeeded by Spassky",
        ),
        (
            "Euwe lasted more than one but less than three years",
            "Euwe lasted between one and three years",
        ),
        ("Euwe's stay fell just short of two years", "Euwe served for just short of two years"),
        ("Tal had more years in it than Euwe", "Tal was in it longer than Euwe"),
        ("The congress of 1970 put Euwe in the chair", "Euwe was put in the chair on 1970"),
        (
            "The day Euwe came in is the day Tal was dropped",
            "Euwe came in on the same day as Tal was dropped",
        ),
        ("Euwe and Tal have this in common: death in office", "Euwe and Tal died in office"),
        ("Euwe's exit coincided with Tal's arrival", "Euwe left on the same day as Tal joined"),
        ("Euwe wasn't in it, he had left", "Euwe was not in it; he had left"),
        ("Five of them? No, four sat there", "it is not true that Five of them; four sat there"),
        (
            "Of Euwe, Tal and Spassky, only Tal won",
            "Tal won; it is not true that Euwe won; it is not true that Spassky won",
        ),
    ],
)
def test_what_is_told_in_many_ways_comes_to_one(claim: str, plain: str) -> None:
    assert plainer(claim) == plain


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        ("Euwe did not win until 1935", "Euwe win only from 1935"),
        ("it wasn't until 1935 that Euwe won", "Euwe won only from 1935"),
        ("Euwe didn't even last three years", "Euwe last less than three years"),
        ("Euwe was never anything but a teacher", "Euwe was only ever a teacher"),
        ("it isn't true that Euwe won", "it is false that Euwe won"),
        ("it's a myth that Euwe won", "it is false that Euwe won"),
    ],
)
def test_denials_that_bound_something_say_the_bound(claim: str, plain: str) -> None:
    assert plainer(claim) == plain


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        ("for a quarter of a century", "for 25 years"),
        ("about a dozen people", "about 12 people"),
        ("the Olympiad of 1927-28", "the Olympiad from 1927 to 1928"),
        ("won in '35", "won in 1935"),
        ("a year and a half", "18 months"),
        ("at the beginning of 1935", "in early 1935"),
    ],
)
def test_amounts_and_times_are_written_in_figures(claim: str, plain: str) -> None:
    assert plainer(claim) == plain


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        (
            "The order was Euwe, Botvinnik, Smyslov, Tal",
            "Euwe led before Botvinnik; Botvinnik led before Smyslov; Smyslov led before Tal",
        ),
        (
            "Tal succeeded Smyslov directly, nobody held the title in between",
            "Tal succeeded Smyslov directly",
        ),
        ("Tal lived to see 1991", "Tal died after 1990"),
        ("Tal came first, Botvinnik later, not the other way round", "Tal came before Botvinnik"),
        (
            "Unlike Tal, Botvinnik won in 1948",
            "Botvinnik won in 1948; it is not true that Tal won in 1948",
        ),
    ],
)
def test_orders_and_contrasts_of_several_are_told_of_each(claim: str, plain: str) -> None:
    """What is said of several at once comes to a claim about each."""
    assert plainer(claim) == plain


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        (
            "In 1925 the club had more than 500 but fewer than 700 members",
            "In 1925 the club had between 501 and 699 members",
        ),
        (
            "The club was founded in the second decade of the twentieth century",
            "The club was founded between 1910 and 1920",
        ),
        (
            "The club was founded before the First World War",
            "The club was founded before July 1914",
        ),
    ],
)
def test_bounds_and_eras_are_written_in_figures(claim: str, plain: str) -> None:
    """Bounds on both sides are a range, and an era is its years."""
    assert plainer(claim) == plain


def test_what_would_be_or_will_be_is_unreal() -> None:
    assert unreal("if Euwe had lost, Alekhine would have won")
    assert unreal("Euwe will win")
    assert not unreal("Euwe won")


@given(st.text(max_size=300))
def test_any_text_can_be_put_plainly(text: str) -> None:
    assert len(plainer(text)) <= 4 * len(text) + 40
