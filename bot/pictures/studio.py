"""Pictures as they are asked for: those of a fact base are kept on disk, standings drawn anew."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot import caching
from bot.facts.queries import Records
from bot.pictures import timeline
from bot.pictures.caption import caption
from bot.pictures.chart import Chart
from bot.wording import templates
from bot.wording.replies import Piece
from bot.wording.rounds import Line

_log = logging.getLogger(__name__)
_FOLDER: Final = "pictures"
# The code that a picture is the work of.
_DRAWN_BY: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and what it shows in words.

    Equal keys mean equal pictures. `png` is None where it couldn't be drawn.
    """

    key: str
    caption: tuple[Piece, ...]
    png: bytes | None


class Studio:
    """Draws from one fact base; `cache` is the directory to keep pictures in, if there is one."""

    def __init__(self, records: Records, cache: Path | None = None) -> None:
        self._records = records
        self._cache = cache / _FOLDER if cache is not None else None

    def words(self) -> str | None:
        """What the picture over the years shows, in template marks; None where the pack has none."""
        chart = self._chart()
        return caption(chart) if chart is not None else None

    def timeline(self) -> Picture | None:
        """The picture over the years; None where the pack has none.

        The first call takes a second or more, so it is for a thread that may wait. It never raises:
        a fault in drawing is logged, and leaves the words.
        """
        chart = self._chart()
        if chart is None:
            return None
        key = caching.digest([self._records.base.digest, "timeline"], [_DRAWN_BY])
        return Picture(key, templates.pieces(caption(chart)), self._kept(key, chart))

    def _chart(self) -> Chart | None:
        form = self._records.base.pack.timeline
        return timeline.chart(form, self._records) if form is not None else None

    def _kept(self, key: str, chart: Chart) -> bytes | None:
        kept = caching.recall(self._cache, key) if self._cache is not None else None
        if isinstance(kept, bytes):
            return kept
        drawn = _drawn(chart)
        if drawn is not None and self._cache is not None:
            caching.keep(self._cache, key, drawn)
        return drawn


def standings(heading: str, lines: Sequence[Line], shown: int) -> bytes | None:
    """A picture of the first so many `lines` at the end of a quiz, as a PNG.

    It takes as long as `Studio.timeline`, and like that gives None where it couldn't be drawn.
    """

    def draw() -> bytes:
        from bot.pictures import ranking  # noqa: PLC0415

        return ranking.png(heading, lines[:shown], len(lines[shown:]))

    return _attempt(draw)


def _drawn(chart: Chart) -> bytes | None:
    def draw() -> bytes:
        # Here, because nothing but the first picture may wait for the import.
        from bot.pictures import drawing  # noqa: PLC0415

        return drawing.png(chart)

    return _attempt(draw)


def _attempt(draw: Callable[[], bytes]) -> bytes | None:
    try:
        return draw()
    except Exception:  # noqa: BLE001  whatever goes wrong in a drawing library, there are words instead
        _log.exception("The picture couldn't be drawn")
        return None
