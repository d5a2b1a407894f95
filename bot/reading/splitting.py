"""Several sentences, or several questions, in one message."""

from __future__ import annotations

import re

from bot.reading.cues import asks
from bot.reading.text import sentences

MOST_PARTS = 3
_JOINT = re.compile(
    r"(?:,?\s+(?:and|&|\+|plus)\s+(?:also\s+)?|,\s+|\s*&\s*)"
    r"(?=(?:who|whom|when|why|how|what|which|where|until|till|by whom|from when|did|was|were)\b)",
    re.IGNORECASE,
)


def questions(text: str) -> tuple[list[str], list[str]]:
    """The parts of a message that ask, and those that only lead up to them."""
    asking: list[str] = []
    leading: list[str] = []
    for sentence in sentences(text):
        (asking if asks(sentence) else leading).append(sentence)
    if len(asking) == 1:
        asking = _whole([part for part in _JOINT.split(asking[0]) if part.strip()], asking[0])
    if not asking:
        # "bureaucracy growth, numbers please": every part may be the question.
        asking, leading = leading, []
    return asking, leading


# What a clause begins with that only says when: "before she was promoted, what had she been?"
_LEADING_IN = frozenset(
    """before after until till once prior upon while of among from on in at by during between""".split()
)


# "When he left, what job did he get?": a "when" that asks would have its verb next to it.
_WHEN_IT_WAS = re.compile(
    r"(?:when|as) (?!(?:was|were|is|are|did|does|do|has|had|exactly|precisely)\b)[^,]+,\s+(?!and\b)",
    re.IGNORECASE,
)


def _whole(parts: list[str], sentence: str) -> list[str]:
    """The parts, or the sentence as one where the first of them only leads in to the second."""
    first = parts[0].split()
    leads = bool(first) and first[0].strip(",").casefold() in _LEADING_IN
    leads = (leads and not asks(parts[0])) or _WHEN_IT_WAS.match(sentence) is not None
    return [sentence] if leads and len(parts) == 2 else parts
