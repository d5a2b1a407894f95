"""What a chart shows, in words."""

from __future__ import annotations

from typing import Final

from bot.pictures.chart import Bars, Chart, Figures, Part, Steps
from bot.wording import timeline as wording

# More than so many would make the caption longer than the picture is worth.
_NAMED: Final = 16


def caption(chart: Chart) -> str:
    """The chart in sentences, a line for each part, in template marks."""
    return "\n".join([wording.heading(chart.title), *map(_told, chart.parts)])


def _told(part: Part) -> str:
    match part:
        case Bars():
            told = [
                (row.label, [(span.start.year, span.end.year) for span in row.spans])
                for row in part.rows[:_NAMED]
            ]
            return wording.rows(part.title, told, max(0, len(part.rows) - _NAMED))
        case Steps():
            return _size(part)
        case Figures():
            return wording.figures(part.title, part.points)


def _size(part: Steps) -> str:
    years = [day.year for day in part.days]
    totals = part.totals
    # From the last day on there is nobody, so the last number is the one before it.
    most = max(totals)
    text = wording.size(
        part.title,
        (years[0], totals[0]),
        (years[-1], totals[-2]),
        (years[totals.index(most)], most),
    )
    for layer in part.layers[1:]:
        there = [place for place, count in enumerate(layer.counts) if count]
        if there:
            first, last = years[there[0]], years[there[-1] + 1]
            text += f" {wording.layer(layer.label, max(layer.counts), first, last)}"
    return text
