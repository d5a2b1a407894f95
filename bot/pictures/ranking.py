"""Drawing standings as a PNG: a row for each player, filled as far as the points reach."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from bot.pictures import paper
from bot.pictures.lettering import drawable, shortened
from bot.pictures.paper import INK, LARGE, PAPER, SMALL, WIDTH
from bot.wording import rounds as wording
from bot.wording.rounds import Line

_HEADING: Final = 0.95  # inches
_ROW: Final = 0.62
_BAR: Final = 0.50
_MARGIN: Final = 0.25
# From the left edge, in inches.
_DISC: Final = 0.56
_NAME: Final = 0.98
_FIGURES: Final = WIDTH - 0.45
_GAP: Final = 0.25

_FILLED: Final = "#bcd7ee"
_EMPTY: Final = "#eef2f5"
# Gold, silver, bronze; all others have no disc.
_MEDALS: Final = {1: "#f2c230", 2: "#c3c9cf", 3: "#dd9a5f"}
# The font that comes with the library, so that a picture is the same on any machine.
_FONT: Final = "DejaVu Sans"


def png(heading: str, lines: Sequence[Line], more: int) -> bytes:
    """The picture of `lines`, with a note below where there are `more`; 1,080 pixels wide."""
    height = _HEADING + _ROW * (len(lines) + bool(more)) + _MARGIN
    figure = paper.sheet(height)
    # One unit is an inch, and rows go downwards.
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(height, 0))
    axes.set_axis_off()
    _write(axes, _MARGIN, _HEADING / 2, heading, LARGE, weight="bold")
    most = max((line.points for line in lines), default=0)
    for place, line in enumerate(lines):
        _draw_row(axes, _middle(place), line, line.points / most if most else 0.0)
    if more:
        _write(axes, _NAME, _middle(len(lines)), wording.others(more), SMALL)
    return paper.png(figure, heading)


def _middle(place: int) -> float:
    """How far down a row's middle is, in inches."""
    return _HEADING + _ROW * (place + 0.5)


def _draw_row(axes: Axes, middle: float, line: Line, share: float) -> None:
    whole = WIDTH - 2 * _MARGIN
    for width, colour in ((whole, _EMPTY), (whole * share, _FILLED)):
        axes.add_patch(Rectangle((_MARGIN, middle - _BAR / 2), width, _BAR, color=colour, lw=0))
    if line.rank in _MEDALS:
        axes.plot(
            [_DISC], [middle], "o", color=_MEDALS[line.rank], markersize=30, markeredgecolor=PAPER
        )
    _write(axes, _DISC, middle, str(line.rank), SMALL, weight="bold", ha="center")
    figures = _write(axes, _FIGURES, middle, wording.earned(line), SMALL, ha="right")
    _write_name(axes, middle, line.name, _FIGURES - _width(figures) - _GAP - _NAME)


def _write_name(axes: Axes, middle: float, name: str, room: float) -> None:
    """The name, or as much of it as has `room` (inches)."""
    font = get_font(findfont(FontProperties(family=_FONT, weight="bold")))
    shown = drawable(name, lambda character: font.get_char_index(ord(character)) != 0)
    if not shown:
        _write(axes, _NAME, middle, wording.NAMED_BELOW, SMALL)
        return
    written = _write(axes, _NAME, middle, shown, SMALL, weight="bold")

    def fits(text: str) -> bool:
        written.set_text(text)
        return _width(written) <= room

    written.set_text(shortened(shown, fits))


def _width(text: Text) -> float:
    """In inches."""
    figure = text.get_figure(root=True)
    assert figure is not None
    return float(text.get_window_extent().width) / figure.dpi


def _write(  # noqa: PLR0913  where, what and how
    axes: Axes,
    x: float,
    y: float,
    text: str,
    size: int,
    *,
    weight: str = "normal",
    ha: str = "left",
) -> Text:
    # Names may hold dollar signs, which would make formulas of them.
    return axes.text(
        x,
        y,
        text,
        ha=ha,
        va="center_baseline",
        fontsize=size,
        fontfamily=_FONT,
        fontweight=weight,
        color=INK,
        parse_math=False,
    )
