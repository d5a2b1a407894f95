"""Drawing a chart as a PNG that can be read on a phone.

The import of this module costs that of matplotlib, about a second: only what draws may import it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from matplotlib.axes import Axes
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.ticker import MaxNLocator

from bot.pictures import paper
from bot.pictures.chart import Bars, Chart, Figures, Part, Steps
from bot.pictures.paper import GRID, INK, LARGE, PAPER, SMALL

# Dark to light, so that the layers differ without their hue too; the later ones are also hatched.
_LAYERS: Final = (("#1f5f99", ""), ("#f0a830", "//"), ("#9ccfbf", ".."))
_ROW: Final = 0.42  # inches for a bar
_PLAIN: Final = 3.6  # inches for any other part
_GAP: Final = 0.18  # inches above and below each part
_HEADING: Final = 1.25  # inches for a part's title and axis


def png(chart: Chart) -> bytes:
    """The picture of a chart, 1,080 pixels wide."""
    heights = [_height(part) for part in chart.parts]
    figure = paper.sheet(sum(heights), ConstrainedLayoutEngine(h_pad=_GAP))
    grid = figure.subplots(len(heights), 1, squeeze=False, height_ratios=heights)
    years = _years(chart.parts)
    for axes, part in zip(grid[:, 0], chart.parts, strict=True):
        _draw(axes, part, years)
    return paper.png(figure, chart.title)


def _height(part: Part) -> float:
    return _HEADING + _ROW * len(part.rows) if isinstance(part, Bars) else _PLAIN


def _years(parts: Sequence[Part]) -> tuple[float, float]:
    """The years that bars and steps share, so that one stands above the other."""
    days = [day for part in parts if isinstance(part, Steps) for day in part.days]
    rows = [row for part in parts if isinstance(part, Bars) for row in part.rows]
    days += [day for row in rows for span in row.spans for day in (span.start, span.end)]
    if not days:
        return (0.0, 1.0)
    return (_year(min(days)), _year(max(days)))


def _year(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 365.25


def _draw(axes: Axes, part: Part, years: tuple[float, float]) -> None:
    axes.set_title(part.title, loc="left", fontsize=LARGE, fontweight="bold", color=INK, pad=12)
    axes.tick_params(labelsize=SMALL, colors=INK, length=0)
    axes.spines[["top", "right", "left", "bottom"]].set_visible(False)
    axes.set_axisbelow(True)
    match part:
        case Bars():
            _draw_bars(axes, part, years)
        case Steps():
            _draw_steps(axes, part, years)
        case Figures():
            _draw_figures(axes, part)


def _set_years(axes: Axes, years: tuple[float, float]) -> None:
    margin = (years[1] - years[0]) * 0.01
    axes.set_xlim(years[0] - margin, years[1] + margin)
    axes.xaxis.set_major_locator(MaxNLocator(7, integer=True, steps=[1, 2, 5, 10]))
    axes.grid(axis="x", color=GRID)


def _draw_bars(axes: Axes, part: Bars, years: tuple[float, float]) -> None:
    _set_years(axes, years)
    axes.set_ylim(len(part.rows) - 0.4, -0.6)
    axes.set_yticks([])
    width = years[1] - years[0]
    for place, row in enumerate(part.rows):
        # A bar of a few days would be too thin to see.
        spans = [
            (_year(s.start), max(_year(s.end) - _year(s.start), width / 150)) for s in row.spans
        ]
        axes.broken_barh(spans, (place - 0.32, 0.64), facecolors=_LAYERS[0][0])
        first, last = spans[0][0], sum(spans[-1])
        on_left = last > years[0] + width * 0.6
        axes.text(
            first - width * 0.012 if on_left else last + width * 0.012,
            place,
            row.label,
            ha="right" if on_left else "left",
            va="center_baseline",
            fontsize=SMALL,
            color=INK,
        )


def _draw_steps(axes: Axes, part: Steps, years: tuple[float, float]) -> None:
    _set_years(axes, years)
    axes.grid(axis="y", color=GRID)
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=True))
    days = [_year(day) for day in part.days]
    floor = [0] * len(days)
    for layer, (colour, hatch) in zip(part.layers, _LAYERS * len(part.layers), strict=False):
        top = [below + count for below, count in zip(floor, layer.counts, strict=True)]
        axes.fill_between(
            days,
            floor,
            top,
            step="post",
            facecolor=colour,
            edgecolor=PAPER,
            linewidth=0.0,
            hatch=hatch,
            label=layer.label,
        )
        floor = top
    axes.set_ylim(0, max(floor) * 1.25)
    if any(layer.label for layer in part.layers):
        axes.legend(loc="upper left", ncols=2, fontsize=SMALL, frameon=False, labelcolor=INK)


def _draw_figures(axes: Axes, part: Figures) -> None:
    years = [year for year, _ in part.points]
    numbers = [number for _, number in part.points]
    axes.plot(years, numbers, color=_LAYERS[0][0], linewidth=4, marker="o", markersize=12)
    axes.set_xticks(years)
    axes.set_yticks([])
    axes.margins(x=0.12)
    axes.set_ylim(0, max(*numbers, 1) * 1.3)
    axes.axhline(0, color=GRID)
    for year, number in part.points:
        axes.annotate(
            f"{number:,}",
            (year, number),
            (0, 14),
            textcoords="offset points",
            ha="center",
            fontsize=LARGE,
            fontweight="bold",
            color=INK,
        )
