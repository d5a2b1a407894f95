"""How old somebody was, in one form: "aged 54", "aged over 80", "aged 50 to 59"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import NUMERALS, Rule, rules

_NUMBER = rf"(?:\d{{2,3}}|(?:{NUMERALS})(?:[ -](?:{NUMERALS}))?)"
_BOUND = r"(?P<bound>(?:only|just|about|around|nearly|almost|over|past|under|below|well over|well past|just over|just under|not yet|not even|barely|still under|at least|at most|more than|less than|older than|younger than|above|beyond|a mere|exactly|already|still|roughly|some)(?: only)? )?"
_BOUNDS: Final = {
    "past": "over",
    "well past": "over",
    "well over": "over",
    "above": "over",
    "beyond": "over",
    "older than": "over",
    "just over": "over",
    "below": "under",
    "not yet": "under",
    "not even": "under",
    "just under": "under",
    "still under": "under",
    "younger than": "under",
    "a mere": "",
    "already": "",
    "still": "",
    "only": "",
    "just": "",
    "barely": "",
    "at": "",
    "at only": "",
    "at just": "",
    "exactly": "",
}
DECADES: Final = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_PARTS: Final = {"early": (0, 4), "mid": (3, 7), "late": (6, 9), "": (0, 9)}


def _aged(match: re.Match[str]) -> str:
    """The age with its bound in plain words."""
    bound = (match["bound"] or "").strip().lower()
    bound = _BOUNDS.get(bound, bound)
    behind = match.string[match.end() : match.end() + 1]
    space = "" if behind in ("", " ", ",", ".", ";") else " "
    return f"aged {bound} {match['age']}{space}".replace("  ", " ")


def _decade(match: re.Match[str]) -> str:
    """ "in his late fifties": "aged 56 to 59"."""
    first, last = _PARTS[(match["part"] or "").strip(" -").lower()]
    tens = DECADES[match["tens"].lower()]
    return f"aged {tens + first} to {tens + last}"


AGES: Final[tuple[Rule, ...]] = rules(
    (r",? (?:and )?(?:he|she) was (?:then |just |only |all of )?(?P<bound>)(?P<age>[2-9]\d)(?: years old)?$", _aged),
    (rf"\b(?:while |when |was |were )?(?:still |already |well )?in (?:his|her|their) (?P<part>early |mid[ -]|late )?(?P<tens>{'|'.join(DECADES)})\b", _decade),
    (rf"\b(?:at|by) (?:the |an )?(?:(?:ripe |advanced |young |tender |early |great )?(?:old )?)?age of {_BOUND}(?P<age>{_NUMBER})\b(?: years)?", _aged),
    (rf"\b(?:at|by) {_BOUND}(?P<age>{_NUMBER})(?: years)? (?:old|of age)\b", _aged),
    (rf"\b(?:(?:he|she|they) )?(?:was|were|being) {_BOUND}(?P<age>{_NUMBER})(?: years)?(?: old| of age)?,? (?=when |as (?:he|she)|at the time|on (?:join|enter|becom|tak|his|her|being|leav)|by the time|upon )", _aged),
    (rf"\b(?:was |were |being )?{_BOUND}(?P<age>{_NUMBER})(?:-| )years?(?:-| )(?:old|of age)\b(?! (?:man|woman|member))", _aged),
    (rf"\baged {_BOUND}(?P<age>{_NUMBER})\b", _aged),
    (rf"\bat (?P<bound>only |just |about |barely |almost |nearly |over |under )?(?P<age>[2-9]\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:{NUMERALS}))?)(?=$|[,.;]| already| he | she | and | while | when | in (?:office|post))", _aged),
    (rf"(?<=, )(?P<bound>not yet |not even |barely |well over |well past |already |at only |at just |at )(?P<age>[2-9]\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:{NUMERALS}))?)$", _aged),
)  # fmt: skip
