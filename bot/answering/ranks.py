"""Which one of a row is asked for: the second, the third, "2nd"."""

from __future__ import annotations

import re

from bot.answering.answer import Question
from bot.reading.english import ORDINALS
from bot.reading.links import Kind

_DIGITS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_TAKEN = (Kind.TIME, Kind.ENTITY)  # "the second congress" names a congress


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
        number = int(match.group(1)) if match else ORDINALS.get(word.text, 1)
        if number > 1 or match:
            return number
    return None
