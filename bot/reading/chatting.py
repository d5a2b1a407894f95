"""Small talk in several sentences: "Hello, I teach history and need some facts. Are you there?"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bot.reading.acts import Acts
from bot.reading.cues import asks
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.names import PERSON
from bot.reading.text import clauses, sentences, words

# Acts that lean on an answer: what is told before them is what they are about.
_LEANING: Final = frozenset({"source", "sure", "more", "why", "meant", "again"})
# A request without a question: "hello, tell me the …".
_REQUESTS: Final = frozenset(
    "tell give list name explain show want know describe write find need looking search".split()
)
_TWO: Final = 2


def chatted(text: str, acts: Acts, link: Callable[[str], Linked]) -> str | None:
    """The act of a message of which nothing asks about the field; None where something may.

    A message that ends in small talk is that, whatever was told before of whoever writes; one that only
    begins with it has to be free of requests and of all that the field knows.
    """
    parts = sentences(text)
    if len(parts) < _TWO or any(map(_asks_of_field(acts), parts)):
        return None
    linked = [link(part) for part in parts]
    if any(k.kind is Kind.TIME or k.type == PERSON for each in linked for k in each.links):
        return None
    last = acts.same(words(parts[-1]))
    if last is not None:
        return None if last in _LEANING else last
    return _opened(parts, linked, acts)


def _asks_of_field(acts: Acts) -> Callable[[str], bool]:
    return lambda part: asks(part) and acts.same(words(part)) is None


def _opened(parts: Sequence[str], linked: Sequence[Linked], acts: Acts) -> str | None:
    """The act with which a message opens that asks for nothing."""
    texts = {word.text for part in parts for word in words(part)}
    known = any(k.kind is Kind.ENTITY for each in linked for k in each.links)
    if known or not _REQUESTS.isdisjoint(texts):
        return None
    return acts.same(clauses(parts[0])[0]) if words(parts[0]) else None
