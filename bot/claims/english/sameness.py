"""What is the same of several: "A and B have this in common: …", "the day A came is the day B left"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import NAME, NAMES, Rule, rules

_NOUNS: Final = {
    "death": "died",
    "murder": "was murdered",
    "election": "was elected",
    "dismissal": "was dismissed",
    "removal": "was removed",
    "resignation": "resigned",
    "arrival": "joined",
    "entry": "joined",
    "departure": "left",
    "exit": "left",
    "membership": "was a member",
}
_UNIT = r"(?P<unit>day|date|month|year)"
_WHEN = r"(?: that| when| on which| in which)?"
_TURN = r"(?:\w+ )?(?:went|left|came|joined|got|entered|lost|returned|resigned|quit|took|stepped|dropped|arrived|was|were|died|gave|started|began|became)"


def _shared(match: re.Match[str]) -> str:
    """ "A and B have this in common: death in office": "A and B died in office"."""
    what = match["what"].strip()
    first, _, rest = what.partition(" ")
    verb = _NOUNS.get(first.casefold().removesuffix(","))
    return f"{match['names']} {f'{verb} {rest}' if verb else what}"


SAMENESS: Final[tuple[Rule, ...]] = rules(
    (rf"^(?P<names>{NAMES}) (?:have|had|share|shared) (?:this |that |one thing |something |the following |the same |a )*(?:in common|fate|thing|feature)?(?: with (?:each other|one another))? ?[:,\u2013\u2014-] ?(?:namely )?(?:they |each |both |all |that )*(?:had )?(?P<what>.+)$", _shared),
    (rf"^(?:what|the thing that|the one thing) (?P<names>{NAMES}) (?:have|had|share|shared)(?: all)?(?: in common)? (?:is|was)(?: that)? (?:they |each |both |all )*(?P<what>.+)$", _shared),
    (rf"^the (?:very |exact )?{_UNIT}{_WHEN} (?P<one>{NAMES} {_TURN}[^,;]*?) (?:is|was)(?: also| precisely| exactly)? (?:the (?:very |exact )?(?:same )?(?:day|date|month|year|one)|also the one){_WHEN} (?P<two>{NAMES} .+)$", r"\g<one> on the same \g<unit> as \g<two>"),
    (rf"\b(?:on|in|at) the (?:very |exact |same )+{_UNIT}{_WHEN} (?=(?P<two>{NAMES}) {_TURN}\b)", r"on the same \g<unit> as "),
    (rf"^(?P<names>{NAMES}) (?:came and went|joined and left|entered and left|arrived and departed|were in and out) (?:together|at the same times?|on the same days|side by side)$", r"\g<names> joined on the same day; \g<names> left on the same day"),
    (rf"^(?P<one>{NAMES}) out(?:,| and|;) (?P<two>{NAMES}) in[:,] ?(?:at |the )*(?:\w+ of )?(?P<when>\d.+)$", r"\g<one> left on \g<when>; \g<two> joined on \g<when>"),
    # "A was no such thing, he was just another"
    (r"(?P<not>\b(?:not|never)\b[^,;]*)[,;] (?:but )?(?P<who>he|she|they) (?P<was>was|were) (?:just|only|merely|simply|but) (?=an?\b)", r"\g<not>, \g<who> \g<was> "),
    # "A did one thing, he had another"
    (rf"^(?P<one>{NAME} [^,;:]*\b(?:was|were|did|had|is|has|\w+ed|left|came|went|sat|became|got|lost|held|began)\b[^,;:]*), (?:and |but |as |because |since )?(?=(?:he|she|they) (?:was|were|had|did|only|never|left|went|came|joined|became|got|died|sat|stayed|lost|held|returned|served)\b)", r"\g<one>; "),
)  # fmt: skip
