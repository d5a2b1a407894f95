"""One slip in the longest word of a question: always the same slip for the same question."""

from __future__ import annotations

import re
import zlib

_WORD = re.compile(r"[^\W\d_]{4,}")


def with_typo(text: str) -> str:
    """The text with two letters swapped, or one dropped, doubled or replaced, never the first."""
    words = list(_WORD.finditer(text))
    if not words:
        return text
    longest = max(words, key=lambda found: len(found.group()))
    word = longest.group()
    number = zlib.crc32(text.encode())
    place = 1 + number // 4 % (len(word) - 2)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    slips = (
        before + after[0] + letter + after[1:],
        before + after,
        before + letter + letter + after,
        before + _other(letter) + after,
    )
    return text[: longest.start()] + slips[number % 4] + text[longest.end() :]


def _other(letter: str) -> str:
    return "a" if letter.lower() != "a" else "e"
