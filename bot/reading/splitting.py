"""Several sentences, or several questions, in one message."""

from __future__ import annotations

import re

from bot.reading.cues import QuestionType, question_type
from bot.reading.text import clauses, sentences

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
        asks = sentence.endswith("?") or question_type(clauses(sentence)) is not QuestionType.NONE
        (asking if asks else leading).append(sentence)
    if len(asking) == 1:
        asking = [part for part in _JOINT.split(asking[0]) if part.strip()]
    if not asking:
        # "bureaucracy growth, numbers please": every part may be the question.
        asking, leading = leading, []
    return asking, leading
