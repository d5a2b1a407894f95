"""Times that lie a length away from another."""

from __future__ import annotations

import pytest

from bot.wording.replies import Verdict
from tests.knowledge import loaded

_TRUE, _FALSE = Verdict.SUPPORTED, Verdict.REFUTED


@pytest.mark.parametrize(
    ("length", "verdict"),
    [
        ("less than three months before", _TRUE),
        ("within three months before", _TRUE),
        ("more than two months before", _TRUE),
        ("at least two months before", _TRUE),
        ("a few months before", _TRUE),
        ("two or three months before", _TRUE),
        ("about three months before", _TRUE),
        ("less than two months before", _FALSE),
        ("more than six months before", _FALSE),
        ("several years before", _FALSE),
        ("more than six months after", _FALSE),
        ("less than three months after", _FALSE),
    ],
)
def test_a_length_before_or_after_an_event_is_taken_with_its_bounds(
    length: str, verdict: Verdict
) -> None:
    claim = f"The Secretariat was founded {length} the October Revolution"
    assert loaded().check(claim).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Gorbachev joined several years before he became leader", _TRUE),
        ("Gorbachev joined less than seven years before he became leader", _TRUE),
        ("Gorbachev joined more than ten years before he became leader", _FALSE),
        ("Khrushchev joined a few years before he got the top job", _TRUE),
    ],
)
def test_a_length_may_be_measured_from_what_somebody_did(claim: str, verdict: Verdict) -> None:
    assert loaded().check(claim).verdict is verdict
