"""Numbers of people with their names behind them: "two women got in: A and B"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import NAMES, NUMERALS, PEOPLE, Rule, rules

_NUMBER = rf"(?P<number>one|a single|\d{{1,3}}|{NUMERALS})"
_ONLY = r"(?P<only>(?:there (?:was|were|had been|have been) )?(?:only|just|exactly|no more than)(?: ever)? |there (?:was|were|had been|have been) )?"
_BEHIND = r"(?:: ?|, (?:namely |i\.?e\.? |to wit )?| ?[\u2013\u2014] ?| \(| - |,? namely |,? (?:and )?(?:those|these|they|that|it|she|he) (?:were|was) )"


_TURNED: Final = re.compile(
    r"(?:joined|left|came|went|entered|died|resigned|returned|lost|got|was|were|had) ?\b",
    re.IGNORECASE,
)


def _listed(match: re.Match[str]) -> str:
    """ "the only two women … were A and B", with "only" where it says that there were no others."""
    turned = _TURNED.match(match["rest"].strip())
    if turned and not (match["only"] or match["alone"]):
        lead = match["lead"].strip(" ,")
        what = f"{match['rest'].strip()} {lead}".strip()
        return f"{match['names']} {what}; {match['number']} {match['people']} {what}"
    only = "only " if match["only"] or match["alone"] else ""
    number = match["number"].lower()
    number = "" if number in ("one", "a single") else f"{number} "
    rest = re.sub(
        r"^(?:got|came|made it|went|were taken|were let) in\b", "in it", match["rest"].strip()
    )
    rest = re.sub(r"^(?:was|were|had been|have been) ", "", rest)
    verb = "were" if number else "was"
    lead = f"{match['lead'].strip(' ,')} " if match["lead"].strip(" ,") else ""
    return f"{lead}the {only}{number}{match['people']} {rest} {verb} {match['names']}".replace(
        "  ", " "
    )


LISTS: Final[tuple[Rule, ...]] = rules(
    (
        rf"^(?P<lead>(?:(?:in|on|under|during|through|throughout|from|until|after|before|ever|at|since|between)\b[^,:]*?,? )??){_ONLY}{_NUMBER} (?P<people>(?:\w+ ){{0,2}}?{PEOPLE}) ?(?P<alone>only|alone|in all|altogether|in total)?(?P<rest>[^:;]*?){_BEHIND}(?P<names>{NAMES})\)?$",
        _listed,
    ),
    # "Three men, A, B and C, were chosen"
    (
        rf"^(?:the )?(?P<many>(?:{NUMERALS}|\d{{1,3}}) (?:\w+ )??{PEOPLE}), (?:namely )?(?P<names>{NAMES}),? (?P<what>(?:was|were|had|did|joined|left|died|came|went|sat|served|entered|became|resigned|got)\b.+)$",
        r"\g<names> \g<what>; \g<many> \g<what>",
    ),
)
