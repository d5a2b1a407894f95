"""Several sentences, or several questions, in one message."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.reading.cues import asks
from bot.reading.framing import only_judges
from bot.reading.text import sentences

MOST_PARTS = 3
_JOINT = re.compile(
    r"(?:,?\s+(?:and|&|\+|plus)\s+(?:also\s+)?|,\s+|\s*&\s*)"
    r"(?=(?:who|whom|when|why|how|what|which|where|until|till|by whom|from when|did|was|were)\b)",
    re.IGNORECASE,
)


def questions(text: str) -> tuple[list[str], list[str]]:
    """The parts of a message that ask, and those that only lead up to them."""
    asking, leading = _questions(text)
    return list(asking), list(leading)


# A message is split before it is read and after: this remembers no more than some.
@lru_cache(maxsize=64)
def _questions(text: str) -> tuple[Sequence[str], Sequence[str]]:
    asking: list[str] = []
    leading: list[str] = []
    for sentence in sentences(text):
        (asking if asks(sentence) and not only_judges(sentence) else leading).append(sentence)
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


# They mean when, or who, the question before was answered with.
_THAT_DAY = re.compile(r"\b(?:that|the) (?:very |same |very same )?day\b", re.IGNORECASE)
_THAT_PERSON = re.compile(
    r"\b(?:(?P<one>he|she|him|that (?:man|woman|person))|(?P<whose>his|her)|they|them|their)\b",
    re.IGNORECASE,
)


def points_back_to_day(text: str) -> bool:
    """Whether a question speaks of "that day"."""
    return _THAT_DAY.search(text) is not None


def points_back_to_person(text: str) -> bool:
    """Whether a question speaks of somebody by a pronoun alone."""
    return _THAT_PERSON.search(text) is not None


# "Until when", "why": they ask more of whom the question before is answered with.
_BARE = frozenset(
    """and when why how long until till since from what which year day date exactly then for""".split()
)


def bare(text: str) -> bool:
    """Whether a question names nothing at all: "and until when?"."""
    return all(word in _BARE for word in re.findall(r"\w+", text.casefold()))


def with_name(text: str, name: str) -> str:
    """A question with a name in the place of its first pronoun for one person."""

    def named(hit: re.Match[str]) -> str:
        return name if hit["one"] else f"{name}'s" if hit["whose"] else hit.group()

    return _THAT_PERSON.sub(named, text, count=1)


def in_turn(text: str) -> tuple[str, str] | None:
    """Two questions of which the second leans on the answer to the first; None for anything else.

    "Who was the last champion, and when did he lose the title?"
    """
    asking, leading = questions(text)
    if len(asking) != 2 or leading or not all(map(asks, asking)):
        return None
    first, second = asking
    back = points_back_to_day(second) or points_back_to_person(second) or bare(second)
    return (first, second) if back and not points_back_to_person(first) else None
