"""Whole numbers in a row of words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.reading.english import TENS, UNITS
from bot.reading.text import Word
from bot.reading.times import Found, scanned

# The words other than figures that a number begins with.
_OPENERS = frozenset({*UNITS, *TENS, "hundred", "thousand"})


def counts(row: Sequence[Word]) -> list[Found[int]]:
    """Every whole number in the row, in digits or in words."""
    return scanned(row, _OPENERS, _count_at)


def _count_at(row: Sequence[Word], place: int) -> Found[int] | None:
    text = row[place].text
    if text.isascii() and text.isdigit():
        return Found(place, place + 1, int(text)) if len(text) <= 9 else None
    total, current, end = 0, 0, place
    while end < len(row):
        text = row[end].text
        if text in UNITS:
            if end > place and row[end - 1].text in UNITS:
                break
            current += UNITS[text]
        elif text in TENS:
            current += TENS[text]
        elif text == "hundred" and (current or end == place):
            current = (current or 1) * 100
        elif text == "thousand" and (current or end == place):
            total, current = (current or 1) * 1000, 0
        elif text == "and" and end > place and row[end - 1].text in ("hundred", "thousand"):
            pass
        else:
            break
        end += 1
    return None if end == place else Found(place, end, total + current)
