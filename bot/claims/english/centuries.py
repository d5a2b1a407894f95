"""Times that everybody knows, as years: centuries, their decades and the world wars."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import Rule, rules
from bot.reading.english import ORDINALS

_NTH: Final = "|".join(sorted(ORDINALS, key=len, reverse=True))
_CENTURIES: Final = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
_CENTURY: Final = rf"(?P<century>{'|'.join(_CENTURIES)}|\d\d(?:th|st)) century"
_FIRST_WAR: Final = (
    r"(?:the )?(?:first world war|world war (?:i|1|one)\b|ww ?(?:i|1)\b|great war\b)(?! ?i)"
)
_SECOND_WAR: Final = r"(?:the )?(?:second world war|world war (?:ii|2|two)\b|ww ?(?:ii|2)\b)"
_EARLIER: Final = r"(?:before|prior to|ahead of|until|older than|earlier than)"


def _first(match: re.Match[str]) -> int:
    """The year with which a century begins, as people count."""
    name = match["century"].lower()
    return ((_CENTURIES.get(name) or int(name[:2])) - 1) * 100


def _decade(match: re.Match[str]) -> str:
    """ "the second decade of the twentieth century": between 1910 and 1920."""
    nth = match["nth"].lower()
    step = 10 if nth in ("last", "final") else ORDINALS[nth]
    first = _first(match) + 10 * (step - 1)
    return f"between {first} and {first + 10}" if step <= 10 else match[0]


def _whole(match: re.Match[str]) -> str:
    return f"between {_first(match)} and {_first(match) + 100}"


CENTURIES: Final[tuple[Rule, ...]] = rules(
    (rf"\b(?:in|during|within) the (?P<nth>{_NTH}|last|final) decade of the {_CENTURY}\b", _decade),
    (rf"\b(?:in|during) the {_CENTURY}\b(?!'| and)", _whole),
    (rf"\b(?P<tie>{_EARLIER}) {_FIRST_WAR}(?: (?:broke out|began|started))?", r"\g<tie> July 1914"),
    (rf"\b(?:after|following) {_FIRST_WAR}(?: (?:was over|ended|had ended))?", "after November 1918"),
    (rf"\b(?:during|in the middle of|amid|in the midst of|in|throughout) {_FIRST_WAR}", "between July 1914 and November 1918"),
    (rf"\b(?P<tie>{_EARLIER}) {_SECOND_WAR}(?: (?:broke out|began|started))?", r"\g<tie> September 1939"),
    (rf"\b(?:after|following) {_SECOND_WAR}(?: (?:was over|ended|had ended))?", "after September 1945"),
)  # fmt: skip
