"""The picture of a pack's facts over the years."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PanelKind(StrEnum):
    """What a panel of the timeline draws; the values are the keys that name its relation."""

    BARS = "bars"
    SIZE = "size"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Panel:
    """One part of the timeline, drawn from all rows of a relation.

    `bars` and `size` need a relation with a spell: a bar for each subject, or how many held at once;
    `apart` lists the statuses that are counted apart from the others, which then go by the name
    `others`. `figures` draws the count role
    `value` over the year role `over`.
    """

    kind: PanelKind
    relation: str
    title: str
    apart: tuple[str, ...] = ()
    others: str = ""
    over: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The picture of a pack's facts over the years: its panels from top to bottom."""

    title: str
    panels: tuple[Panel, ...]
