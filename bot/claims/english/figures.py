"""Numbers set beside each other, in the forms that are compared: "ten more than in 1921", "between 500 and 700"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import COUNT, Rule, rules

_FIGURE: Final = r"(?:\d[\d,. ]*\d|\d)"
_GREW: Final = r"(?:grew|grown|grow|rose|risen|rise|increased|increase|expanded|swelled|went up|gone up|climbed|shot up|multiplied|ballooned)"
_FELL: Final = r"(?:fell|fallen|fall|dropped|shrank|shrunk|shrink|decreased|declined|went down)"


def _within(match: re.Match[str]) -> str:
    """ "more than 500 but fewer than 700": "between 501 and 699"."""
    low = int(match["low"]) + ("least" not in match["from"] and "fewer" not in match["from"])
    high = int(match["high"]) - match["to"].lower().startswith(("less", "fewer", "under", "below"))
    return f"between {low} and {high}"


FIGURES: Final[tuple[Rule, ...]] = rules(
    # "more than 500 but fewer than 700", "over 500 and under 700"
    (
        r"\b(?P<from>more than|over|above|at least|no fewer than|no less than) (?P<low>\d+) (?:\w+ )?(?:but|and|yet|though) (?:still |also )?(?P<to>fewer than|less than|under|below|at most|no more than|not more than|not over) (?P<high>\d+)\b",
        _within,
    ),
    # "a net 570 extra staff", "570 additional people"
    (
        r"\b(?:hired|recruited|took on|gained|added|engaged|employed|brought in) (?:a (?:net |total of )*|another |some )?(?P<n>\d+) (?:extra|additional|more|new|further) (?P<who>\w+)",
        r"grew by \g<n> \g<who>",
    ),
    # "it grew more than tenfold"
    (rf"\b({_GREW}|{_FELL}) (?=(?:more|less|fewer) than (?:an? )?(?:{COUNT}|\d))", r"\1 by "),
    # "as many as what it had been", "larger than what it was in 1921"
    (r"\b(larger|bigger|higher|greater|smaller|lower|fewer|more|less|stronger) than (?:what |that which )?it (?:had been|was|had)(?: back)? (?=(?:in|by) \d{4})", r"\1 than "),
    # "In 1925 there were 167 more people in it than in 1921"
    (rf"\b(?P<n>{_FIGURE}) (?P<how>more|fewer) (?P<who>\w+)(?P<rest>(?: (?:in|on|at|with|there) ?(?:it|its \w+|the \w+)?)?) than (?P<then>(?:in|by) \d{{4}})", r"\g<n> \g<who> \g<how>\g<rest> than \g<then>"),
    (r"\bthe (?!1[89]\d\d\b)(\d+) (?:mark|threshold|line|barrier|level)\b", r"\1"),
    # "the 500 mark had been passed by 1921"
    (rf"^(?:the )?(?P<n>{_FIGURE}|five hundred)(?: mark| threshold)? (?:had (?:already )?been|was (?:already )?) ?(?:passed|crossed|exceeded|topped|reached) (?P<when>(?:in|by) \d{{4}}) as (?:regards|to|for) (?:the )?(?P<what>\w+)$", r"the \g<what> exceeded \g<n> \g<when>"),
    # "most of the growth from 1919 to 1925 had taken place by 1921"
    (
        r"^(?:by (?P<early>\d{4}) )?(?:the )?(?P<how>most|bulk|lion's share|greater part|larger part|better part) of (?P<what>the (?:growth|increase|rise|expansion)(?: (?:in|of) (?:the |its )?\w+)?) (?:from|between) (?P<a>\d{4}) (?:to|and) (?P<z>\d{4}) (?:had |was |has )?(?:already |long )?(?:taken place|occurred|happened|come|came|took place|fell|been achieved|over|done|behind it)(?: (?:by|before) (?P<by>\d{4}))?$",
        lambda m: f"{m['what']} was more between {m['a']} and {m['by'] or m['early']} than between {m['by'] or m['early']} and {m['z']}" if m["by"] or m["early"] else m[0],
    ),
)  # fmt: skip
