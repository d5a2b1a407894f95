"""Words of a field that the rules of English know by a mark, whatever the words are.

A rule can't name what those lead who lead ("the party", "the club"), nor what people of a field are called
in passing; the knowledge folder does. While a claim is rewritten, each such word has its mark behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

# Letters to a pattern, so that whatever takes any word takes a marked one; written by nobody.
_REALM_MARK: Final = "\u02d0"
_CALLING_MARK: Final = "\u02d1"
REALM: Final = rf"(?:\w+{_REALM_MARK})"
CALLING: Final = rf"(?:[\w-]+{_CALLING_MARK})"
_NO_MARKS: Final = dict.fromkeys(map(ord, (_REALM_MARK, _CALLING_MARK)))
_SMALL: Final = re.compile(r"\b[^\W\d_A-Z]{3,}\b")


class Marks:
    """Marks words of claims: what is led, and what people are called.

    Words of `names` get the capitals without which no rule would know a name: "then tal resigned".
    """

    def __init__(
        self,
        realm: Iterable[str] = (),
        callings: Iterable[str] = (),
        names: Iterable[str] = (),
    ) -> None:
        kinds = ((tuple(realm), _REALM_MARK), (tuple(callings), _CALLING_MARK))
        self._marks = tuple((_any_of(words), mark) for words, mark in kinds if words)
        self._names = {name.casefold(): name for name in names}

    def marked(self, text: str) -> str:
        """The text with a mark behind each of the words, names with their capitals."""
        text = _SMALL.sub(lambda m: self._names.get(m[0], m[0]), unmarked(text))
        for words, mark in self._marks:
            text = words.sub(rf"\g<0>{mark}", text)
        return text


def unmarked(text: str) -> str:
    """The text without marks."""
    return text.translate(_NO_MARKS)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


NO_MARKS: Final = Marks()
