"""Names as a font can draw them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable


def drawable(name: str, has: Callable[[str], bool]) -> str:
    """`name` on one line, without the characters that a font hasn't; may be empty.

    Letters in fancy dress become plain ones, and of several marks on a letter one stays.
    """
    kept: list[str] = []
    for character in unicodedata.normalize("NFKC", name):
        if character.isspace():
            kept.append(" ")
        elif _is_mark(character):
            if kept and kept[-1] != " " and not _is_mark(kept[-1]) and has(character):
                kept.append(character)
        elif unicodedata.category(character)[0] not in "CZ" and has(character):
            kept.append(character)
    return " ".join("".join(kept).split())


def shortened(text: str, fits: Callable[[str], bool]) -> str:
    """`text`, or as much of its beginning as fits with an ellipsis; a longer text is never narrower."""
    if fits(text):
        return text
    least, most = 0, len(text) - 1
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if fits(_cut(text, middle)) else (least, middle - 1)
    return _cut(text, least)


def _cut(text: str, length: int) -> str:
    return f"{text[:length].rstrip()}…"


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"
