"""Remarks in a claim that only say of whom or what one speaks."""

from __future__ import annotations

from typing import Final

from bot.claims.english.marks import CALLING
from bot.claims.english.parts import NAME, Rule, rules

_CALLINGS = (
    r"(?:minister|marshal|admiral|ambassador|diplomat|boss|spymaster|spy chief|economist|engineer|"
    r"academic|academician|historian|philosopher|journalist|editor|poet|writer|lawyer|doctor|worker|weaver|metalworker|teacher|"
    r"professor|scientist|agronomist|soldier|sailor|veteran|ideologist|ideologue|troubleshooter|"
    r"reformer|hardliner|conservative|liberal|functionary|bureaucrat|technocrat|confidant|favourite|favorite|"
    r"prot\u00e9g\u00e9|protege|rival|ally|friend|henchman|crony|critic|opponent|victim|premier|prime minister|president|"
    r"mayor|governor|police chief|security chief|secret police chief|army man|man|woman|lady|native|"
    rf"{CALLING}|trade unionist|unionist|negotiator|expert|specialist|chief|head)"
)
_CALLED = (
    rf"(?:the |an? |his |her |their )?(?:(?:then|later|future|former|once|old|late|famous|infamous|well-known|notorious|long-time|longtime|veteran|eternal|one-time|legendary|trusted) )*"
    rf"(?:[\w'’-]+ ){{0,3}}?{_CALLINGS}(?: (?:of|for|from|in|under|behind|at) [\w'’ -]{{2,40}}?)?"
)

ASIDES: Final[tuple[Rule, ...]] = rules(
    (
        r",? (?:(?:later|then|once|previously|formerly|of course|himself|herself|better known|best known|known|famous|notorious|remembered|he|she) )*(?:of|from|for) (?:the |his |her )?[\w'’ -]{2,30} fame\b,?",
        "",
    ),
    (
        r",? (?:for|despite|in spite of|notwithstanding|with) all (?:his|her|their|its) (?:\w+ )?\w+\b,",
        "",
    ),
    (
        r", (?:the |a |an )?(?:future|famous|infamous|notorious|legendary|well-known|celebrated|later famous) [\w' -]{2,30},",
        "",
    ),
    (r" of (?:all people|all places|all things)\b", ""),
    # "A, the defence minister, left", "A, later of the police, left"
    (
        rf"(?<=\w), (?:(?:later|by then|then) )?{_CALLED}(?: (?:later(?: on)?|then|at the time|in later years|afterwards|by then))?,(?= )(?! (?:and|or|[A-Z]\w+ and)\b)",
        "",
    ),
    (
        r"(?<=\w), (?:later|formerly|once|then|previously|originally|himself|herself|born|a native|also) (?:of|from|in|at|with|head of|chief of|boss of) [\w'’ -]{2,40},(?= )",
        "",
    ),
    # "the Leningrad man A", "Marshal A"
    (
        rf"(?:(?<=^)|(?<=[,;:] )|(?<=that )|(?<=and ))(?:the )(?:[\w'’-]+ ){{0,2}}{_CALLINGS} (?={NAME} (?!and\b))",
        "",
    ),
    (
        rf"\b(?:(?:foreign|defence|defense|prime|interior|culture) )?(?:minister|marshal|ambassador|premier|academician) (?={NAME})",
        "",
    ),
)
