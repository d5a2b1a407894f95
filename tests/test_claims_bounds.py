"""A bound over a time holds for every day of it; a number of all who were there in it is another thing."""

from __future__ import annotations

import pytest

from bot.wording.replies import Verdict
from tests.knowledge import loaded

_TRUE, _FALSE, _OPEN = Verdict.SUPPORTED, Verdict.REFUTED, Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("There were never more than nine secretaries in the thirties", _TRUE),
        ("The number of secretaries never rose above eight in the thirties", _TRUE),
        ("At no point in the 1930s did the Secretariat have more than twelve members", _TRUE),
        ("At some point in the 1930s there were more than ten secretaries", _FALSE),
        ("Throughout the 1930s the Secretariat had fewer than twelve members", _TRUE),
        ("In the seventies the Secretariat always had more than four members", _TRUE),
        ("The number of secretaries stayed above twelve all through the forties", _FALSE),
    ],
)
def test_a_bound_holds_on_every_day_of_a_time(claim: str, verdict: Verdict) -> None:
    """However it is put."""
    assert loaded().check(claim).verdict is verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Stalin personally chose Zhdanov as a secretary",
        "Khrushchev chose the secretaries",
        "Suslov elects the members himself",
    ],
)
def test_whom_somebody_chose_is_not_how_he_himself_came(claim: str) -> None:
    """No row tells who picked whom."""
    assert loaded().check(claim).verdict is not _TRUE


def test_what_somebody_did_to_one_other_is_not_known() -> None:
    """That all were elected doesn't tell of whose wish it was."""
    assert loaded().check("Brezhnev personally picked Ryabov as secretary").verdict is _OPEN


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("A majority of the secretaries had no seat in the Politburo", _TRUE),
        ("There were five people in the first Secretariat if you include the candidates", _TRUE),
        ("Stasova was the only woman among the seven members in 1917", _FALSE),
        ("Quiz of the week, question 2: Stasova was the one woman in the first Secretariat", _TRUE),
    ],
)
def test_what_is_told_beside_a_number_has_its_part(claim: str, verdict: Verdict) -> None:
    """It is counted in, counted out, or claimed too."""
    assert loaded().check(claim).verdict is verdict
