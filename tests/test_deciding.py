"""How sure a reading is, and what follows from it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.deciding import (
    ANSWER_FROM,
    DEFAULTS,
    OFFER_FROM,
    Band,
    Evidence,
    band,
    probability,
)

SHARES = st.floats(0, 1)
EVIDENCE = st.builds(
    Evidence,
    score=st.floats(-1e6, 1e6),
    nearest=SHARES,
    vocabulary=SHARES,
    foreign=st.integers(0, 20),
    strange=SHARES,
    leftover=st.floats(0, 100),
    mismatch=st.integers(0, 1),
    corrected=st.integers(0, 20),
    anchors=st.integers(0, 3),
)
CHANCES = st.floats(0, 1)
FOR, AGAINST = ("nearest", "vocabulary"), ("strange", "leftover", "mismatch", "corrected")
NEITHER = Evidence(0.0, 0.0, 0.0, 0, 0.0, 0.0, 0, 0, 0)


def with_(evidence: Evidence, name: str, value: int) -> Evidence:
    """The evidence with another value of one kind."""
    return evidence._replace(**{name: value})


@given(EVIDENCE, st.dictionaries(st.sampled_from(sorted(DEFAULTS)), st.floats(-1e3, 1e3)))
def test_a_probability_lies_between_nothing_and_certainty(
    evidence: Evidence, weights: dict[str, float]
) -> None:
    """Whatever the evidence and the weights, there is some chance, and never certainty."""
    assert 0.0 < probability(evidence, weights) < 1.0


@given(EVIDENCE, st.sampled_from(FOR))
def test_likeness_speaks_for_a_reading(evidence: Evidence, name: str) -> None:
    """The likelier an intent's examples, the surer the reading."""
    less, more = with_(evidence, name, 0), with_(evidence, name, 1)
    assert probability(less, DEFAULTS) <= probability(more, DEFAULTS)
    assert probability(NEITHER, DEFAULTS) < probability(with_(NEITHER, name, 1), DEFAULTS)


@given(EVIDENCE, st.sampled_from(AGAINST))
def test_what_is_not_explained_speaks_against_it(evidence: Evidence, name: str) -> None:
    """Strange, unexplained, corrected words and a wrong type make a reading less sure."""
    less, more = with_(evidence, name, 0), with_(evidence, name, 1)
    assert probability(more, DEFAULTS) <= probability(less, DEFAULTS)
    assert probability(with_(NEITHER, name, 1), DEFAULTS) < probability(NEITHER, DEFAULTS)


def test_a_high_score_is_capped() -> None:
    """Beyond a point the score of the ranking adds nothing."""
    high, higher = NEITHER._replace(score=1e3), NEITHER._replace(score=1e6)
    assert probability(high, DEFAULTS) == probability(higher, DEFAULTS)
    assert probability(NEITHER._replace(score=1.0), DEFAULTS) < probability(high, DEFAULTS)


@given(EVIDENCE, st.sets(st.sampled_from(sorted(DEFAULTS))))
def test_a_weight_left_out_is_the_default(evidence: Evidence, kept: set[str]) -> None:
    """A calibration may name some weights only."""
    some = {name: DEFAULTS[name] for name in kept}
    assert probability(evidence, some) == probability(evidence, DEFAULTS)


def test_weights_of_a_pack_take_the_place_of_the_defaults() -> None:
    """The model is logistic in the weights that it is given."""
    weights = {**dict.fromkeys(DEFAULTS, 0.0), "bias": -1.0, "nearest": 2.0}
    evidence = NEITHER._replace(nearest=0.75)
    assert probability(evidence, weights) == pytest.approx(1 / (1 + math.exp(-0.5)))


def test_every_kind_of_evidence_has_a_weight() -> None:
    """No evidence is gathered that the model doesn't weigh."""
    names = set(Evidence._fields)
    assert set(NEITHER.features()) == names
    assert set(DEFAULTS) == names | {"bias"}


@given(CHANCES)
def test_a_reading_with_an_obstacle_is_never_answered(chance: float) -> None:
    """What fails a gate is neither answered nor offered, however sure."""
    assert band(chance, ["an obstacle"]) is Band.UNKNOWN


@given(CHANCES)
def test_the_bands_follow_from_the_probability(chance: float) -> None:
    """From one half on it is answered, below that offered, and below little not known."""
    expected = Band.UNKNOWN
    if chance >= OFFER_FROM:
        expected = Band.OFFER
    if chance >= ANSWER_FROM:
        expected = Band.ANSWER
    assert band(chance, ()) is expected


def test_both_thresholds_belong_to_the_better_band() -> None:
    """A chance that just reaches a threshold counts as above it."""
    assert band(ANSWER_FROM, ()) is Band.ANSWER
    assert band(math.nextafter(ANSWER_FROM, 0), ()) is Band.OFFER
    assert band(OFFER_FROM, ()) is Band.OFFER
    assert band(math.nextafter(OFFER_FROM, 0), ()) is Band.UNKNOWN
