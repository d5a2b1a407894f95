"""A text cut into as many messages as Telegram wants, each where it reads best."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from typing import Final

from bot.adapters.telegram.text import cleaned, is_address, is_blank
from bot.wording.replies import Piece, Style

MAX_UNITS: Final = 4096
MAX_ENTITIES: Final = 100
# Where a long text may be cut, the best place first; a cut comes after what the pattern matches.
_BORDERS: Final = (
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"[.!?…][)\]\"'»”’]*\s"),
    re.compile(r"\s"),
)


def split(body: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each message: nothing but blanks at the borders between them is lost.

    Raises ValueError where there is nothing to see in `body`.
    """
    pieces = _merged(body)
    text = "".join(piece.text for piece in pieces)
    pages = []
    start = 0
    while start < len(text):
        end = _end(text, start, _entity_limit(pieces, start))
        page = text[start:end]
        first = start + len(page) - len(page.lstrip())
        if not is_blank(page):
            pages.append(_between(pieces, first, start + len(page.rstrip())))
        start = end
    if not pages:
        raise ValueError("a reply without visible text")
    return pages


def is_link(piece: Piece) -> bool:
    """Whether a piece is shown as a link."""
    return piece.url is not None and is_address(piece.url)


def _merged(body: Sequence[Piece]) -> list[Piece]:
    """`body` cleaned, with neighbours of one look joined."""
    shown = (replace(piece, text=cleaned(piece.text)) for piece in body)
    return [
        Piece("".join(piece.text for piece in run), style, url)
        for (style, url), run in groupby(shown, key=lambda piece: (piece.style, piece.url))
    ]


def _between(pieces: Sequence[Piece], start: int, end: int) -> list[Piece]:
    """The parts of `pieces` that stand from `start` to `end` of their joined text."""
    cut = []
    for piece, stop in zip(pieces, accumulate(len(each.text) for each in pieces), strict=True):
        begin = stop - len(piece.text)
        text = piece.text[max(start - begin, 0) : max(end - begin, 0)]
        if text:
            cut.append(replace(piece, text=text))
    return cut


def _entity_limit(pieces: Sequence[Piece], start: int) -> int:
    """Where a message that begins at `start` would come to hold too many entities."""
    count = begin = 0
    for piece in pieces:
        end = begin + len(piece.text)
        if end > start:
            count += (piece.style is not Style.PLAIN) + is_link(piece)
            if count > MAX_ENTITIES:
                return begin
        begin = end
    return begin


def _end(text: str, start: int, limit: int) -> int:
    """Where a message that begins at `start` is best cut."""
    furthest = min(start + MAX_UNITS, limit)
    units = list(accumulate(1 + (character > "\uffff") for character in text[start:furthest]))
    while units and units[-1] > MAX_UNITS:
        units.pop()
        furthest -= 1
    if furthest == len(text) or furthest == limit:
        return furthest
    least = start + (furthest - start) // 2
    for border in _BORDERS:
        ends = [match.end() for match in border.finditer(text, least, furthest)]
        if ends:
            return ends[-1]
    return _before_marks(text, least, furthest)


def _before_marks(text: str, least: int, end: int) -> int:
    """A place at or before `end` that doesn't part a letter from its marks, if there is one."""
    for place in range(end, least, -1):
        joined = unicodedata.combining(text[place]) or "\u200d" in text[place - 1 : place + 1]
        if not joined:
            return place
    return end
