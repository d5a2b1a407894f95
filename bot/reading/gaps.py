"""Questions that show a gap: couldn't be answered, or not rightly; kept without who asked them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.reading.text import clean

# In characters. What is longer is cut: nobody learns from the rest of it.
LONGEST: Final = 200
_CUT: Final = "…"
# Addresses, names of accounts, telephone numbers: whatever leads to a person or a message.
_LEADS_TO_SOMEBODY: Final = re.compile(
    r"\S+://\S+|\b(?:t\.me|telegram\.me|www\.)\S*|\S*@\S*|\+\d[\d\s()-]{5,}\d|\d{7,}"
)


class GapKind(StrEnum):
    """What became of the question."""

    UNANSWERED = "unanswered"
    REJECTED = "rejected"
    """readings were offered, and none was meant"""
    NOT_RIGHT = "not_right"
    """somebody called the answer wrong"""
    VERDICT = "verdict"
    """a claim, of which somebody called the verdict wrong"""


@dataclass(frozen=True, slots=True)
class Gap:
    """Normalised words, what became of them, and the intent that was nearest, if any, 0..1 sure."""

    words: str
    kind: GapKind
    intent: str | None = None
    probability: float = 0.0


@dataclass(frozen=True, slots=True)
class Noted:
    """A gap, how often it showed, and when last (the first second of that day)."""

    gap: Gap
    times: int
    last: float


def words_of(text: str) -> str:
    """The words of a question as they are kept: in lower case, without what leads to somebody.

    Empty where nothing is left to learn from.
    """
    told = _LEADS_TO_SOMEBODY.sub(" ", clean(text).casefold())
    # A brace would be read as a slot in an example.
    told = " ".join(told.translate({ord("{"): None, ord("}"): None}).split())
    told = told[:LONGEST].strip(" ?!.,;:")
    return told if any(character.isalnum() for character in told) else ""


def beginning(words: str, room: int) -> str:
    """`words`, or as many of them as fit into `room` bytes with a sign that more follow."""
    if len(words.encode()) <= room:
        return words
    kept = words.encode()[: room - len(_CUT.encode())].decode(errors="ignore")
    return (kept.rpartition(" ")[0] or kept) + _CUT


def continues(start: str, words: str) -> bool:
    """Whether `words` are those that `start` is the beginning of."""
    return words.startswith(start.removesuffix(_CUT))


def is_cut(words: str) -> bool:
    """Whether more words followed."""
    return words.endswith(_CUT)
