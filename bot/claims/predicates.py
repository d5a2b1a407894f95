"""Telling what says something from what only names something."""

from __future__ import annotations

from bot.reading.cues import AUXILIARIES
from bot.reading.english import IRREGULAR
from bot.reading.text import words

_NO_VERBS = frozenset({"bodies", "children", "fewer", "men", "women"})
_VERBS = AUXILIARIES | (IRREGULAR.keys() - _NO_VERBS)


def says_something(text: str) -> bool:
    """Whether a text has a verb behind its first word, as a statement has; it may be a question."""
    return any(word.text in _VERBS or word.text.endswith("ed") for word in words(text)[1:])
