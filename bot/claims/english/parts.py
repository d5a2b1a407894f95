"""Parts of patterns that several families of rewriting rules share."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

IGNORING_CASE: Final = re.IGNORECASE
TRUE: Final = r"(?:true|correct|right|a fact|the case|well known|known|clear|so|said|accurate|common knowledge|no secret|a known fact|a well-known fact|widely known|generally known)"
POST: Final = r"(?:post|position|title|office|job|role|rank)"
NUMERALS: Final = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety"
)
COUNT: Final = rf"(?:\d+|{NUMERALS})"
MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
DAY: Final = rf"(?:(?:the )?(?:year|spring|summer|autumn|fall|end|beginning|start) (?:of )?)?(?:early |late |mid-?)?(?:\d|{MONTH})\S*(?: (?:of )?\d\S*){{0,2}}"
# A name by its capitals, whatever else ignores case.
NAME: Final = r"(?:(?-i:[A-ZА-ЯЁ])[\w.'’-]*(?: (?-i:[A-ZА-ЯЁ])[\w.'’-]*){0,2})"
NAMES: Final = rf"(?:{NAME}(?:(?:,? and |, | or |,? & ){NAME})*)"
# Whom most claims are about when they name nobody.
PEOPLE: Final = r"(?:people|persons?|m[ae]n|wom[ae]n|members?|secretar(?:y|ies)|leaders?|figures?|comrades?|politicians?|individuals?|others?|bolsheviks?)"

Replacement = str | Callable[[re.Match[str]], str]
Rule = tuple[re.Pattern[str], Replacement]


def rules(*pairs: tuple[str, Replacement]) -> tuple[Rule, ...]:
    """Patterns and what they come to, as rules that ignore case."""
    return tuple((re.compile(pattern, IGNORING_CASE), plain) for pattern, plain in pairs)


def rewritten(text: str, family: tuple[Rule, ...], most: int = 1) -> str:
    """The text after each rule of a family in turn, each at most so many times (0: as often as it fits)."""
    for pattern, plain in family:
        # Most rules don't fit, and to find no place is quicker than to replace none.
        if pattern.search(text):
            text = pattern.sub(plain, text, count=most)
    return text
