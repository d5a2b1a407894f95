"""Why somebody left and what for, told by nouns, by questions or in clauses of their own."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import DATE, PERSON, Rule, rules

_LEFT = r"(?:left|(?:was|had been|were) (?:dropped|released|relieved|removed|dismissed|let go|sacked|ousted|freed|voted out)|resigned|departed|quit)"
_LEAVING = r"(?:leaving|exit|departure|removal|dismissal|release|resignation|going|ouster|fall)"
_WHEN = rf"(?P<when> (?:in|on) {DATE})?"

_HOW: Final = {
    "left": "departed",
    "leaving": "departed",
    "resigned": "resigned",
    "resigning": "resigned",
}


def _because(match: re.Match[str]) -> str:
    """ "the reason for A's exit in 1960 was B": "A departed in 1960 because of B"."""
    what = match["what"]
    clause = re.match(
        r"(?:because|since|as) |(?:that )?(?:he|she) (?=was|had|became|is)", what, re.IGNORECASE
    )
    told = "" if clause and clause[0].lower().startswith(("bec", "sin", "as")) else "because "
    reason = re.sub(r"^that ", "", what) if clause else f"of {re.sub(r'^(?:his|her) ', '', what)}"
    return f"{match['who']} departed{match['when'] or ''} {told}{reason}"


DEPARTURES: Final[tuple[Rule, ...]] = rules(
    (
        rf"^(?:after|when|once|upon|on|following|having) (?:(?:he|she|being|had been|been) )?(?:(?:was|been|had been) )?(?P<how>left|leaving|dropped|released|relieved|removed|dismissed|let go|sacked|ousted|resigning|resigned)\b(?P<rest>[^,;]*?),? (?P<who>{PERSON}) (?P<what>(?:was|went|became|got|took|ran|headed|ended|moved)\b[^,;]*)$",
        lambda m: f"{m['who']} {_HOW.get(m['how'].lower(), 'was ' + m['how'].lower())}{m['rest']} and {m['what']}",
    ),
    (rf"^(?P<who>{PERSON})'s? (?:official |stated |given |real |main )?(?:reasons?|explanation|grounds?) for {_LEAVING}(?: [^,;?]*?)??{_WHEN}(?: was| were|:|\?)(?: that)? (?P<what>[^,;]+)$", _because),
    (rf"^(?:the )?(?:(?:official|stated|given|real|main) )?(?:reasons?|explanation|grounds?|cause) (?:given )?(?:for|of|behind) (?P<who>{PERSON})'s? {_LEAVING}(?: [^,;?]*?)??{_WHEN}(?: was| were|:|\?)(?: that)? (?P<what>[^,;]+)$", _because),
    (rf"^why (?:did|was) (?P<who>{PERSON}) (?:leave|go|dropped|removed|released|relieved|let go|resign|quit|have to leave|have to go)(?: [^,;?]*?)??{_WHEN}\? (?P<what>[^,;]+)$", _because),
    (rf"^the reason(?: why| that)? (?P<who>{PERSON}) {_LEFT}(?: [^,;?]*?)??{_WHEN} was(?: that)? (?P<what>[^,;]+)$", _because),
    (rf"^(?P<what>[^,;]+), (?:that|this|which) (?:is|was) (?:the reason )?why (?P<who>{PERSON}) {_LEFT}(?: [^,;?]*?)??{_WHEN}$", _because),
)  # fmt: skip
