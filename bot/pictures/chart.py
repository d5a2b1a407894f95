"""What a picture shows, as values: panels of bars, steps and points over the years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.facts.dates import Span


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of one subject: the stretches of days that it holds for, in order."""

    label: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """A row for each subject, in the order in which they came."""

    title: str
    rows: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Layer:
    """One kind of people counted: how many from each day of the panel on. `label` is a plural."""

    label: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """Numbers that change on certain days; the layers stand on each other, the last on top.

    `days` are in order. From the last of them on nobody is counted any more.
    """

    title: str
    days: tuple[date, ...]
    layers: tuple[Layer, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """All layers together, from each day on."""
        return tuple(map(sum, zip(*(layer.counts for layer in self.layers), strict=True)))


@dataclass(frozen=True, slots=True)
class Figures:
    """A number for each of some years, in order."""

    title: str
    points: tuple[tuple[int, int], ...]


Part = Bars | Steps | Figures


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture: its parts from top to bottom."""

    title: str
    parts: tuple[Part, ...]
