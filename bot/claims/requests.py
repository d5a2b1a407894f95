"""Asking for a check of what somebody else said: "is this true?"."""

from __future__ import annotations

from typing import Final

from bot.reading.text import words

_POINTING: Final = frozenset("this that it he she they what so claim statement message one".split())
_ASKING: Final = frozenset(
    """true correct right wrong false fact facts factual legit real really accurate check verify check
    checked confirm confirmed sure lie bs nonsense bullshit fake truth debunk""".split()
)
_AROUND: Final = frozenset(
    """is was are were the a an please pls can could you bot do does did not or and hey hi for me us to of
    just says say said saying wrote there any actually any to about with here now thoughts then up i we
    think true guys someone somebody friend my above out lying telling""".split()
)
_MOST_WORDS: Final = 8


def asks_to_check(text: str) -> bool:
    """Whether a text asks no more than that something else be checked: "fact check this", "true?"."""
    row = [word.text for word in words(text)]
    asked = any(word in _ASKING for word in row)
    return asked and len(row) <= _MOST_WORDS and set(row) <= _POINTING | _ASKING | _AROUND
