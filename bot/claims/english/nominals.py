"""Nouns of what happened, as verbs: "his election as leader came in 1922"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import Rule, rules

_TURN = {
    "election": "was elected",
    "appointment": "was appointed",
    "promotion": "was promoted",
    "demotion": "was demoted",
    "removal": "was removed",
    "dismissal": "was dismissed",
    "ouster": "was ousted",
    "expulsion": "was expelled",
    "departure": "left",
    "exit": "left",
    "entry": "joined",
    "arrival": "joined",
    "accession": "joined",
    "return": "returned",
    "comeback": "returned",
    "resignation": "resigned",
    "retirement": "retired",
    "rise": "rose",
    "ascent": "rose",
    "elevation": "was elevated",
    "admission": "was admitted",
    "co-optation": "was co-opted",
    "release": "was released",
    "sacking": "was sacked",
    "firing": "was fired",
    "downfall": "fell",
    "fall": "fell",
    "death": "died",
    "birth": "was born",
    "murder": "was murdered",
    "assassination": "was assassinated",
    "founding": "was founded",
    "foundation": "was founded",
    "creation": "was created",
    "establishment": "was established",
    "formation": "was formed",
    "setting up": "was set up",
    "inception": "was founded",
    "launch": "was founded",
    "introduction": "was introduced",
}
_TURNS = "|".join(_TURN)
_CAME = r"(?:was|were|came|happened|happens|took place|occurred|dates (?:from|to|back to)|falls|fell|dated from|fell|followed|only came|came about)"
_TIME_AT = r"(?P<rest>(?:(?:only|already|just|right|exactly|precisely|some|about|around|roughly|as early as|as late as|even|in|on|at|by|during|under|before|after|not|\d|january|february|march|april|may|june|july|august|september|october|november|december|early|late|mid|shortly|soon|two|three|four|five|six|seven|eight|nine|ten|one|a)\b).*)"


def _nominal(match: re.Match[str]) -> str:
    """ "her election as chair was in 1922": "she was elected as chair in 1922"."""
    verb = _TURN[match["turn"].lower()]
    behind = " ".join(part for part in (match["as_"], match["rest"]) if part)
    return f"{match['who']} {verb} {behind}"


# Nouns of what happened, with a time: "his election as leader came in 1922".
NOMINALS: Final[tuple[Rule, ...]] = rules(
    (
        rf"^its (?P<who>)(?P<turn>{_TURNS})(?P<as_>),? {_CAME} {_TIME_AT}$",
        lambda match: f"it{_nominal(match)}",
    ),
    (
        rf"^(?:the )?(?P<who>\S+(?: \S+){{0,3}}?)'s? (?:first |final |definitive |official |formal )?(?P<turn>{_TURNS})(?: (?P<as_>(?:as|to|from|into|in|on|at) .+?))?,? {_CAME} {_TIME_AT}$",
        _nominal,
    ),
    (
        rf"^the (?:official |formal )?(?P<turn>{_TURNS}) of (?P<who>.+?)(?: (?P<as_>(?:as|to|from|into) .+?))?,? {_CAME} {_TIME_AT}$",
        _nominal,
    ),
)
