"""How sure a reading is: a calibrated probability, and the three bands that follow from it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

ANSWER_FROM = 0.5
OFFER_FROM = 0.15

# Weights of a logistic model; a pack's calibration.yaml takes their place.
DEFAULTS: Mapping[str, float] = {
    "bias": -2.0,
    "score": 0.5,
    "nearest": 3.0,
    "vocabulary": 2.5,
    "foreign": -0.8,
    "strange": -2.0,
    "leftover": -1.6,
    "mismatch": -1.0,
    "corrected": -0.2,
    "anchors": 0.3,
}
_SCORE_CAP = 8.0


class Band(StrEnum):
    """What to do with a reading: answer, offer it as a choice, or say that it isn't known."""

    ANSWER = "answer"
    OFFER = "offer"
    UNKNOWN = "unknown"


class Evidence(NamedTuple):
    """What speaks for a reading and against it.

    `score`, `nearest` and `vocabulary` as in Match; `foreign`
    counts concepts that the intent doesn't know, `strange` is the share of the question's weight in
    atoms that none of its examples holds, `leftover` weighs unexplained words,
    `corrected` counts short misspelt ones, and `anchors` (up to three) what ties it to the field.
    """

    score: float
    nearest: float
    vocabulary: float
    foreign: int
    strange: float
    leftover: float
    mismatch: int
    corrected: int
    anchors: int

    def features(self) -> dict[str, float]:
        """The inputs of the logistic model, by the names of its weights."""
        return {
            "score": min(max(self.score, -_SCORE_CAP), _SCORE_CAP),
            "nearest": self.nearest,
            "vocabulary": self.vocabulary,
            "foreign": float(self.foreign),
            "strange": self.strange,
            "leftover": self.leftover,
            "mismatch": float(self.mismatch),
            "corrected": float(self.corrected),
            "anchors": float(self.anchors),
        }


def probability(evidence: Evidence, weights: Mapping[str, float]) -> float:
    """The chance, 0..1, that the reading is what was meant."""
    known = weights if weights.keys() >= DEFAULTS.keys() else {**DEFAULTS, **weights}
    total = known["bias"]
    for name, value in evidence.features().items():
        total += known[name] * value
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


def band(chance: float, obstacles: Sequence[object]) -> Band:
    """The band of a reading; one that fails a gate is never answered."""
    if not obstacles and chance >= ANSWER_FROM:
        return Band.ANSWER
    return Band.OFFER if chance >= OFFER_FROM and not obstacles else Band.UNKNOWN
