"""Parts of patterns that several families of rewriting rules share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Final

from bot.claims.english.marks import CALLING
from bot.reading.fragments import needs_of
from bot.reading.sieve import Sieve

IGNORING_CASE: Final = re.IGNORECASE
TRUE: Final = r"(?:true|correct|right|a fact|the case|well known|known|clear|so|said|accurate|common knowledge|no secret|a known fact|a well-known fact|widely known|generally known)"
POST: Final = r"(?:post|position|title|office|job|role|rank)"
NUMERALS: Final = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety"
)
_TENS: Final = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
COUNT: Final = rf"(?:\d+|{_TENS}-(?:one|two|three|four|five|six|seven|eight|nine)|{NUMERALS})"
MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
DAY: Final = rf"(?:(?:the )?(?:year|spring|summer|autumn|fall|end|beginning|start) (?:of )?)?(?:early |late |mid-?)?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?={MONTH}))?(?:\d|{MONTH})\S*(?: (?:of )?\d\S*){{0,2}}"
# A whole date, of a day or as narrow as it is told.
DATE: Final = (
    rf"(?:(?:the )?(?:early|late|mid|spring|summer|autumn|fall|winter|end|beginning|start|middle)[ -](?:of )?)?(?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?(?:{MONTH} )?(?:\d{{1,2}},? )?\d{{4}}s?"
)
# A name by its capitals, whatever else ignores case.
NAME: Final = r"(?:(?-i:[A-ZА-ЯЁ])[\w.'’-]*(?: (?-i:[A-ZА-ЯЁ])[\w.'’-]*){0,2})"
# A name of somebody rather than any word that opens a sentence.
PERSON: Final = (
    r"(?!(?:the|an?|it|its|there|he|she|they|that|this|those|these|not|no|nobody|none|never|neither|nor|only|just|all|each|every|everyone|everybody|both|"
    r"most|many|some|somebody|someone|any|few|over|under|about|nearly|almost|more|less|fewer|at|in|on|by|of|from|to|for|with|without|since|until|"
    r"after|before|during|between|when|while|as|if|what|who|how|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    rf"\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|women|men|people|members|leaders|{MONTH})\b)"
    + NAME
)
NAMES: Final = rf"(?:{NAME}(?:(?:,? and |, | or |,? & ){NAME})*)"
# Whom most claims are about when they name nobody: people, and those who hold an office ("dignitaries").
PEOPLE: Final = rf"(?:people|persons?|m[ae]n|wom[ae]n|members?|[a-z]+tar(?:y|ies)|leaders?|figures?|politicians?|individuals?|others?|{CALLING})"

Replacement = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True)  # without slots, so that a pattern is compiled once, when it is first tried
class Rule:
    """A pattern that ignores case, and what it comes to."""

    source: str
    plain: Replacement

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self.source, IGNORING_CASE)


def rules(*pairs: tuple[str, Replacement]) -> tuple[Rule, ...]:
    """Patterns and what they come to, as rules."""
    return tuple(Rule(pattern, plain) for pattern, plain in pairs)


class Family:
    """Rules that are applied one after the other."""

    def __init__(self, *parts: tuple[Rule, ...]) -> None:
        self._rules = tuple(chain.from_iterable(parts))

    @cached_property
    def sieve(self) -> Sieve:
        """What tells which of the rules a text may fit; working it out takes a while for many rules."""
        return Sieve([needs_of(rule.source) for rule in self._rules])

    def take(self, sieve: Sieve) -> None:
        """Use a sieve that was worked out of the same rules before."""
        self.__dict__["sieve"] = sieve

    def rewritten(self, text: str, most: int = 1, fewest: int = 0) -> str:
        """The text after each rule in turn, each at most so many times (0: as often as it fits).

        A rule that would leave less than so many words isn't applied.
        """
        start = 0
        while True:
            for place in self.sieve.fitting(text, start):
                rule = self._rules[place]
                made = rule.pattern.sub(rule.plain, text, count=most)
                if made != text and len(made.split()) >= fewest:
                    text, start = made, place + 1
                    break
            else:
                return text
