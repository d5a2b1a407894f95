"""Claims that say several things: where they part, and what each part takes from the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.reading.text import clean

_SENTENCES = re.compile(r"(?<!\b[^\W\d_]\.)(?<=[.!?;])\s+(?=\S)|\s*;\s*|\.{2,}\s*|…\s*")
_JOINTS = re.compile(
    r",?\s+(?:and|but|while|whereas|then|though|although|because|since(?!\s+(?:\w+\s+)?\d))\s+(?:then\s+|that\s+|later\s+|also\s+)?"
    r"|,\s+(?:who|which)\s+|,\s+",
    re.IGNORECASE,
)


# Of what holds such a word more may be true than of a part of it.
ALTERING: Final = frozenset(
    "no none nobody never not only all every each most nearly almost without alone neither except hardly".split()
)
_NARROWINGS = re.compile(
    r",\s+|\s+(?=(?:and|before|after|when|while|because|as(?= (?:he|she|it|they|there|the|long)\b)|since|despite|although|though|until|once|being|having|following|thanks|due|during|whereas|with|along|together|alongside)\b)",
    re.IGNORECASE,
)
# What is cut here lacks its other end.
_OPEN = re.compile(r"\bbetween\b(?!.*\band\b)", re.IGNORECASE)
# What follows these may turn what is said before them.
_TURNS = re.compile(
    r"(?:and |but |, )*(?:not|but|or|nor|than|except|apart|unlike|instead|rather|if|unless|neither|never|no)\b",
    re.IGNORECASE,
)


def openings(text: str) -> Iterator[str]:
    """What a sentence says before each place where more is said that only narrows it."""
    for joint in _NARROWINGS.finditer(text):
        left, right = text[: joint.start()].strip(), text[joint.end() :].strip()
        if _TURNS.match(right):
            return
        if len(left.split()) > 2 and right and not _OPEN.search(left):
            yield left


def sentences(text: str) -> list[str]:
    """The sentences of a text, without those that say nothing."""
    return [part.strip() for part in _SENTENCES.split(clean(text)) if len(part.split()) > 1]


def halves(text: str) -> Iterator[tuple[str, str]]:
    """Every way to part a sentence in two, at its joints from left to right."""
    for joint in _JOINTS.finditer(text):
        left, right = text[: joint.start()].strip(), text[joint.end() :].strip()
        if left and right:
            yield left, right
