"""Numbers that keep to a bound, and numbers told beside what is said: "it stayed below ten", "if you count the pawns"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import COUNT, NAMES, PEOPLE, PERSON, Rule, rules

_N: Final = rf"(?P<n>{COUNT})"
_BELOW: Final = r"(?:below|under|less than|fewer than|short of)"
_ABOVE: Final = r"(?:above|over|more than|beyond)"
_KEPT: Final = r"(?:stayed|remained|kept|was|were|lay|hovered|stood|stay|remain|held)"
_ROSE: Final = r"(?:rose|went|climbed|grew|got|came|rise|go|climb|grow|get|fell|dropped|sank|fall|drop|sink|go down|went down|was|were|be)"
_SIZE: Final = rf"(?:the )?(?:total |overall )?(?:numbers?|count|tally|total|headcount|membership) of (?P<who>(?:its |the |all )?{PEOPLE})"
_MOST: Final = r"(?:most|the majority|a majority|the bulk|the greater part|the vast majority|the great majority|more than half)"


def _bound(match: re.Match[str]) -> str:
    """ "the number of them stayed below ten": "there were always fewer than ten of them"."""
    kept, how = match["kept"].casefold(), match["how"].casefold()
    more = how in ("above", "over", "more than", "beyond")
    if match["never"]:
        always = "there were never"
    else:
        always = "there were always" if kept in ("stayed", "remained", "kept") else "there were"
    lead, rest = match["lead"] or "", match["rest"]
    who = re.sub(r"^(?:its|the|all) ", "", match["who"])
    return f"{lead}{always} {'more' if more else 'fewer'} than {match['n']} {who}{rest}"


BOUNDS: Final[tuple[Rule, ...]] = rules(
    # "The number of members stayed below ten all through the thirties"
    (
        rf"^(?P<lead>(?:in|during|throughout|from|under|between|all through) [^,;]+?,? )?{_SIZE} (?P<always>always )?(?P<never>never )?(?P<kept>{_KEPT}|{_ROSE}) (?:always )?(?P<how>{_BELOW}|{_ABOVE}) {_N}(?P<rest>[^;]*)$",
        _bound,
    ),
    # "Most of them had no seat in it", "most of them never made it into it"
    (
        rf"^(?P<who>{_MOST} (?:of )?[^,;]+?) (?:had|held|have|hold|occupied) no (?:seat|place|chair) (?=(?:in|on) )",
        r"\g<who> did not sit ",
    ),
    (
        rf"^(?P<who>{_MOST} (?:of )?[^,;]+?) (?:never|did not|failed to) (?:ever )?(?:made it|make it|got|get|rose|rise|came|come|advanced|advance) (?:up )?(?:in|into|to|onto) (?=the )",
        r"\g<who> did not sit in ",
    ),
    # "if you count the pawns"
    (
        r",? (?:if|when|provided|as long as) (?:you|we|one|they) (?:are |also |do )*(?:count|counting|include|including|add|adding)(?: also| in)? (?=the |\w+s\b)",
        ", counting ",
    ),
    # "A was the only woman among the five members", which tells how many members there were too
    (
        rf"^(?P<who>{PERSON}) (?P<was>was|is) the only (?P<what>\w+) (?:of|among|amongst|out of) the {_N} (?P<of>(?:\w+ )*?{PEOPLE}\b[^,;]*)$",
        r"\g<who> \g<was> the only \g<what> among the \g<of>; there were \g<n> \g<of>",
    ),
    (rf"^(?P<who>{NAMES}) was the one (?P<what>wom[ae]n|m[ae]n) (?=in |on |of |among )", r"\g<who> was the only \g<what> "),
    # "two of them had no more than a pawn's rank"
    (
        r"\b(?:had|held|have|hold|enjoyed|bore|kept) (?P<only>(?:only |just |merely |no more than |nothing more than ))?(?:an? )?(?P<what>(?!(?:the|his|her|their|its|same|higher|lower|no|any|that|this|equal|such|high|low|special|different|an?|only|just|merely|nothing|more|of)\b)[a-z]+) (?:rank|status)\b",
        lambda m: f"{'was only a' if m['only'] else 'was a'} {m['what']}",
    ),
)  # fmt: skip
