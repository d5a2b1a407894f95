"""Logistic regression by Newton's method, for a handful of features."""

from __future__ import annotations

import math
from collections.abc import Sequence

Vector = list[float]


def fit(
    rows: Sequence[Sequence[float]],
    labels: Sequence[int],
    weights: Sequence[float],
    *,
    ridge: float = 0.3,
    steps: int = 30,
) -> Vector:
    """The bias and one weight a feature that make the labels (0 or 1) likeliest.

    `ridge` holds the weights back, but for the bias. (Iteratively reweighted least squares: McCullagh and
    Nelder, Generalized Linear Models, 1989.)
    """
    inputs = [[1.0, *row] for row in rows]
    size = len(inputs[0])
    model = [0.0] * size
    for _ in range(steps):
        slope = [-ridge * value * (place > 0) for place, value in enumerate(model)]
        curve = [[ridge * (i == j > 0) + 1e-9 * (i == j) for j in range(size)] for i in range(size)]
        for x, label, weight in zip(inputs, labels, weights, strict=True):
            chance = predicted(model, x)
            error, bend = weight * (label - chance), weight * chance * (1 - chance)
            for i, value in enumerate(x):
                if value:
                    slope[i] += error * value
                    line, part = curve[i], bend * value
                    for j in range(size):
                        line[j] += part * x[j]
        change = solve(curve, slope)
        model = [value + delta for value, delta in zip(model, change, strict=True)]
        if max(map(abs, change)) < 1e-6:
            break
    return model


def predicted(model: Sequence[float], x: Sequence[float]) -> float:
    """The chance of the label 1; `x` begins with 1."""
    total = sum(weight * value for weight, value in zip(model, x, strict=True))
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


def solve(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> Vector:
    """The x of matrix · x = right, by elimination with pivots."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        head = rows[column]
        for line in rows[column + 1 :]:
            factor = line[column] / head[column]
            for place in range(column, size + 1):
                line[place] -= factor * head[place]
    found = [0.0] * size
    for column in reversed(range(size)):
        known = sum(rows[column][place] * found[place] for place in range(column + 1, size))
        found[column] = (rows[column][size] - known) / rows[column][column]
    return found


def log_loss(chances: Sequence[float], labels: Sequence[int], weights: Sequence[float]) -> float:
    """The weighted mean surprise in nats; lower is better."""
    total = sum(
        -weight * math.log(max(chance if label else 1 - chance, 1e-12))
        for chance, label, weight in zip(chances, labels, weights, strict=True)
    )
    return total / sum(weights)
