"""Tables that are read as they stand."""

from __future__ import annotations

from collections.abc import Sequence


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A title and aligned columns, the first to the left."""
    cells = [[str(column) for column in columns], *([_cell(cell) for cell in row] for row in rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(columns))]
    lines = [
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]
    return "\n".join([title, *("  " + line for line in lines)]) + "\n"


def share(part: int, whole: int) -> str:
    """A count with its share: `12 (6.0%)`."""
    return f"{part} ({100 * part / whole:.1f}%)" if whole else "-"


def _cell(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)
