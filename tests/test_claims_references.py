"""What leans on what was said before is told by itself."""

from __future__ import annotations

import pytest

from bot.claims.rewriting import plainer
from bot.wording.replies import Verdict
from tests.knowledge import loaded

_TRUE, _FALSE = Verdict.SUPPORTED, Verdict.REFUTED


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("Adams lost her seat on 3 May 1970, and Brown came that very day", "Adams lost her seat on 3 May 1970, and Brown came on 3 May 1970"),
        ("The board ran it in 1970, it was never limited to that", "The board ran it in 1970; it was never limited to that"),
        ("Adams sat there until she was dismissed in 1970", "Adams sat there until 1970; Adams was dismissed in 1970"),
        ("Adams stopped working in the office, leaving it to Brown", "Brown worked in the office; it is not true that Adams worked in the office"),
        ("The Chairman headed the club but somebody else led the board", "The Chairman headed the club; it is not true that The Chairman led the board"),
        ("The job was that of the Board rather than the Club", "The job was that of the Board; it is not true that The job was that of the Club"),
        ("The number did not fall in 1970; it rose", "The number did not fall in 1970; The number rose"),
    ],
)  # fmt: skip
def test_a_clause_that_leans_on_another_is_told_by_itself(told: str, plain: str) -> None:
    assert plainer(told) == plain


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("It was Stalin, not Lenin, who became General Secretary in 1922", _TRUE),
        ("It was Lenin, not Stalin, who became General Secretary in 1922", _FALSE),
        ("Brezhnev held the title First Secretary rather than General Secretary in 1970", _FALSE),
        ("Katushev left the Secretariat alive, in 1977", _TRUE),
        ("Kuusinen left the Secretariat alive, in 1964", _FALSE),
        ("At no point between 1919 and 1925 did the staff grow", _FALSE),
        ("The biggest jump in staff came between 1921 and 1925, not between 1919 and 1921", _FALSE),
        ("Nobody regarded Malenkov as the leader in March 1953, not even for a day", _FALSE),
    ],
)
def test_of_two_things_set_against_each_other_both_must_be_so(claim: str, verdict: Verdict) -> None:
    assert loaded().check(claim).verdict is verdict


def test_the_year_of_an_event_is_the_whole_of_it() -> None:
    claim = "The Secretariat was founded in the same year as {}"
    assert loaded().check(claim.format("the October Revolution")).verdict is _TRUE
    assert loaded().check(claim.format("the Cuban missile crisis")).verdict is _FALSE


def test_all_of_those_who_are_named_must_be_so() -> None:
    claim = "{}, Andropov and Chernenko all were senior secretaries before getting the top job"
    assert loaded().check(claim.format("Brezhnev")).verdict is _TRUE
    assert loaded().check(claim.format("Molotov")).verdict is not _TRUE
