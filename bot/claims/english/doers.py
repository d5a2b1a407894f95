"""Words that tell who did something: "its founder was …", "it was the work of …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_NOUNS: Final = re.compile(
    r"(?:found|creat|elect|vot|mak|originat|initiat|beget|draft|institut|establish|invent)(?:t?ers?|ors?)"
    r"|electorate|parents?|father|mother"
)
_WORKS: Final = frozenset(
    """
    creation child product invention offspring brainchild work handiwork creature owed owes owe
    thanks belonged fell left decision decree resolution vote votes election initiative
    """.split()
)
_BEHIND: Final = frozenset({"behind", "responsible"})
_OUT_OF: Final = frozenset({"of", "to", "from", "with"})
_NEAR: Final = 4


def names_doer(words: Sequence[str], place: int) -> bool:
    """Whether words make whoever is named at a place the one who did it, without a verb of his own.

    "By a vote of them", "it was their creation", "they were its founders", "they were behind it".
    """
    before = [word for word in words[:place] if word not in ("the", "a", "an", "")]
    if "by" in before[-_NEAR:] and before[-1:] != ["in"]:
        return True
    if before[-1:] and before[-1] in _OUT_OF:
        return not _WORKS.isdisjoint(before)
    return any(word in _BEHIND or _NOUNS.fullmatch(word) for word in words)
