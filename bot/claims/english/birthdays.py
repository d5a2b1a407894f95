"""Days of the year on which people were born, as one number: "had the birthday 1219" for a 19 December."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import MONTH, NAMES, Rule, rules

_MONTHS: Final = tuple(
    "january february march april may june july august september october november december".split()
)
_DAY = rf"(?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m>{MONTH})"
_TURNED = rf"(?P<mm>{MONTH}) (?:the )?(?P<dd>\d{{1,2}})(?:st|nd|rd|th)?"
_ANY = f"(?:{_DAY}|{_TURNED})"
_NO_YEAR = r"(?!,? \d{4}|\w)"
_APART = r"(?P<apart>,? (?:but |though )?[\w -]+? apart)?"


def _number(match: re.Match[str]) -> str:
    day, month = match["d"] or match["dd"], match["m"] or match["mm"]
    return f"{_MONTHS.index(month.lower()) + 1}{int(day):02}"


def _birthday(match: re.Match[str]) -> str:
    """The claim that each of those who are named had that birthday, and how long apart they were born."""
    told = f"{match['who']} had the birthday {_number(match)}"
    apart = (match.groupdict().get("apart") or "").strip(" ,").removeprefix("but ")
    return f"{told}; {match['who']} were born {apart}" if apart else told


BIRTHDAYS: Final[tuple[Rule, ...]] = rules(
    (rf"^(?P<who>{NAMES}) (?:(?:both|all) )?(?:was|were) (?:both |all )?born on (?:an? )?{_ANY}{_NO_YEAR}{_APART}$", _birthday),
    (rf"^(?P<who>{NAMES}) (?:both |all )?(?:had|have|has|shared?|celebrated?) (?:the same|a|an|their|his|her|the) birthday,?(?: namely| on|:)? (?:on )?{_ANY}{_NO_YEAR}{_APART}$", _birthday),
    (rf"^(?P<who>{NAMES})'s? birthday (?:was|is|fell on|falls on) (?:on )?{_ANY}{_NO_YEAR}(?P<apart>)$", _birthday),
    (rf"^(?P<who>{NAMES}) (?:both |all )?(?:shared?|had|have|celebrated?) (?:the same|a|one|a common|their) birthday,? (?:but )?(?P<apart>[\w -]+? apart)$", r"\g<who> had the same birthday; \g<who> were born \g<apart>"),
    (rf"^(?P<who>{NAMES}) (?:both |all )?(?:was|were) (?:both |all )?born on the same (?:day|date) of the (?:year|same month)$", r"\g<who> had the same birthday"),
)  # fmt: skip
