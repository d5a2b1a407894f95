"""Claims that say several things: where they part, and what each part takes from the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.text import clean

_SENTENCES = re.compile(r"(?<=[.!?;])\s+(?=\S)|\s*;\s*|\.{2,}\s*|…\s*")
_JOINTS = re.compile(
    r",?\s+(?:and|but|while|whereas|then|though|although|because|since(?!\s+(?:\w+\s+)?\d))\s+(?:then\s+|that\s+|later\s+|also\s+)?"
    r"|,\s+(?:who|which)\s+|,\s+",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """The sentences of a text, without those that say nothing."""
    return [part.strip() for part in _SENTENCES.split(clean(text)) if len(part.split()) > 1]


def halves(text: str) -> Iterator[tuple[str, str]]:
    """Every way to part a sentence in two, at its joints from left to right."""
    for joint in _JOINTS.finditer(text):
        left, right = text[: joint.start()].strip(), text[joint.end() :].strip()
        if left and right:
            yield left, right
