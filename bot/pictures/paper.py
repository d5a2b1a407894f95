"""What all pictures share: their width, letters and colours, and how they become a PNG.

Figures are made and drawn by themselves, without pyplot, so that any thread may draw.
"""

from __future__ import annotations

import io
from typing import Final

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.layout_engine import LayoutEngine

# At this width (1,080 pixels) a phone of 400 shows the smallest letters about eleven pixels high.
WIDTH: Final = 9.0  # inches
_DPI: Final = 120
SMALL: Final = 18  # points
LARGE: Final = 21
INK: Final = "#1d2a35"
PAPER: Final = "#ffffff"
GRID: Final = "#d5dbe0"


def sheet(height: float, layout: LayoutEngine | None = None) -> Figure:
    """An empty picture, so many inches high."""
    figure = Figure(figsize=(WIDTH, height), dpi=_DPI, layout=layout)
    figure.set_facecolor(PAPER)
    FigureCanvasAgg(figure)
    return figure


def png(figure: Figure, title: str) -> bytes:
    """The picture as a file; `title` stands in its data, not in what is seen."""
    stream = io.BytesIO()
    figure.savefig(stream, format="png", metadata={"Title": title})
    return stream.getvalue()
