"""Which one of a row is asked for: the second, the third, "2nd"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.answer import Question
from bot.reading.english import ORDINALS
from bot.reading.links import Kind
from bot.reading.text import Word

_DIGITS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_TAKEN = (Kind.TIME, Kind.ENTITY)  # "the second congress" names a congress


_LENGTHS = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days", "times"})
_MOST = 20
_SECOND = frozenset(
    {("runner", "up"), ("runners", "up"), ("number", "two"), ("no", "2"), ("number", "2")}
)
_FIRST = frozenset({"first", "1st"})


def number(question: Question) -> int:
    """How many of a row are asked for: "the three longest"; 1 where the question says nothing of it."""
    linked = question.reading.linked
    for place, amount in linked.counts.items():
        link = next(k for k in linked.of(Kind.COUNT) if k.start == place)
        behind = linked.row[link.end].text if link.end < len(linked.row) else ""
        before = {word.text for word in linked.row[max(0, place - 2) : place]}
        if 1 < amount <= _MOST and behind not in _LENGTHS and "of" not in before:
            return amount
    return 1


def _second(row: Sequence[Word]) -> bool:
    """Whether the words name the second in another way: "runner-up", "number two"."""
    return tuple(word.text for word in row) in _SECOND


def says_first(question: Question) -> bool:
    """Whether the question says "first" of what it asks for, not in a name or a time."""
    linked = question.reading.linked
    taken = {place for kind in _TAKEN for k in linked.of(kind) for place in range(k.start, k.end)}
    return any(w.text in _FIRST and place not in taken for place, w in enumerate(linked.row))


def rank(question: Question) -> int:
    """The place in the row that the question asks for; 1 where it names none."""
    return numbered(question) or 1


def numbered(question: Question) -> int | None:
    """The place that the question names; a mere "first" is no number, as in "when was he first in it"."""
    linked = question.reading.linked
    taken = {place for kind in _TAKEN for k in linked.of(kind) for place in range(k.start, k.end)}
    for place, word in enumerate(linked.row):
        if place in taken:
            continue
        match = _DIGITS.fullmatch(word.text)
        if _second(linked.row[place : place + 2]):
            return 2
        number = int(match.group(1)) if match else ORDINALS.get(word.text, 1)
        if number > 1 or match:
            return number
    return None
