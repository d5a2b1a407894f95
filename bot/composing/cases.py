"""Rows of somebody that conditions are held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.composing.filters import Side
from bot.facts.dates import PartialDate, Span
from bot.facts.queries import Held


@dataclass(frozen=True, slots=True)
class Case:
    """Somebody's row, or rows without a break, that conditions are held against.

    `nth` counts his stretches from 0.
    """

    subject: str
    rows: tuple[Held, ...]
    nth: int

    @property
    def span(self) -> Span:
        return Span(self.rows[0].span.start, self.rows[-1].span.end)

    def edge(self, side: Side) -> Held:
        """The row at one end."""
        return self.rows[0 if side is Side.START else -1]

    def day(self, side: Side) -> PartialDate:
        row = self.edge(side)
        return row.start if side is Side.START else row.end


def subjects(cases: Sequence[Case]) -> list[str]:
    """Those whom the cases are about, each once."""
    return list(dict.fromkeys(case.subject for case in cases))
