"""Where somebody went on to, how a life in office ended, and whether two names are one person's."""

from __future__ import annotations

import pytest

from bot.wording.replies import Verdict
from tests.knowledge import loaded

_TRUE, _FALSE, _OPEN = Verdict.SUPPORTED, Verdict.REFUTED, Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Shelepin left to head the trade unions", _TRUE),
        ("Shelepin left to head the KGB", _FALSE),
        ("Patolichev was sent to Ukraine after a year or so", _TRUE),
        ("Patolichev was sent to Ukraine after five years", _FALSE),
        ("Furtseva swapped her secretaryship for the ministry of culture", _TRUE),
        ("Furtseva was minister of culture", _OPEN),
        ("Brezhnev was sent to Kazakhstan", _OPEN),
        ("Ryzhkov stepped down because he was head of government", _TRUE),
        ("Kirov retired for health reasons in 1934", _FALSE),
    ],
)
def test_where_somebody_went_is_why_he_left(claim: str, verdict: Verdict) -> None:
    """What he was elsewhere, or at another time, no row tells."""
    assert loaded().check(claim).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Kirov was assassinated", _TRUE),
        ("Zhdanov was assassinated", _FALSE),
        ("Kuznetsov was murdered", _OPEN),
        ("Kulakov killed himself", _OPEN),
        ("Kirov died in 1934 as a secretary", _TRUE),
        ("Kirov died in 1936 as a secretary", _FALSE),
    ],
)
def test_who_died_in_office_in_one_way_died_in_no_other(claim: str, verdict: Verdict) -> None:
    """How those ended who had left nobody knows."""
    assert loaded().check(claim).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Malenkov was out in 1947", _TRUE),
        ("Malenkov was out in 1950", _FALSE),
        ("Brezhnev wasn't in the Secretariat until 1956", _FALSE),
        ("Khrushchev was already in the Secretariat in 1945", _FALSE),
        ("Zhdanov only came in after the war", _FALSE),
        ("Suslov joined in 1947 and never left", _TRUE),
        ("Khrushchev joined in 1949 and never left", _FALSE),
        ("Bubnov was demoted in January 1926", _TRUE),
        ("Bubnov was promoted in January 1926", _FALSE),
        ("Artyukhina was a candidate the whole time", _TRUE),
        ("Bubnov was a candidate the whole time", _FALSE),
    ],
)
def test_a_state_is_that_of_the_whole_time(claim: str, verdict: Verdict) -> None:
    """Whoever was out may have come back, and "only from" speaks of the time before as well."""
    assert loaded().check(claim).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Ponomarenko is not the same person as Ponomarev", _TRUE),
        ("Ponomarenko and Ponomarev are the same person", _FALSE),
        ("Ponomarenko and Ponomarev are two different people", _TRUE),
        ("ponomarenko isnt the same as ponomarev, the first was out by 1953", _TRUE),
    ],
)
def test_two_names_are_two_people(claim: str, verdict: Verdict) -> None:
    """However small the letters they begin with."""
    assert loaded().check(claim).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Every secretary chosen in October 1952 was still in office a year later", _FALSE),
        ("All the secretaries in office in January 1964 kept their seats until 1970", _FALSE),
        ("None of the people elected in November 1962 was still in it in 1970", _TRUE),
    ],
)
def test_all_who_were_chosen_may_be_newcomers_or_all_who_stayed(
    claim: str, verdict: Verdict
) -> None:
    """So that a claim of what became of them is judged where both agree."""
    assert loaded().check(claim).verdict is verdict
