"""That somebody wasn't there, told by who would look for them: "you won't find her in it"."""

from __future__ import annotations

from typing import Final

from bot.claims.english.parts import PERSON, Rule, rules

_SEEKER = r"(?:you|we|one|anybody|anyone|people|i)"
_MAY = r"(?:(?:had|would|will|can|could|may|might|do|did|have to) )*"
_FIND = r"(?:find|see|meet|spot|encounter|come across|discover|locate|run into)"

ABSENCES: Final[tuple[Rule, ...]] = rules(
    (rf"^{_SEEKER} {_MAY}(?:not|never|hardly|no longer) (?:ever )?{_FIND} (?P<who>{PERSON})(?:'s name)? (?P<where>.+)$", r"\g<who> was not \g<where>"),
    (rf"^{_SEEKER} {_MAY}(?:look|looked|search|searched|hunt|scan) (?:in vain|vainly) for (?P<who>{PERSON})(?:'s name)? (?P<where>.+)$", r"\g<who> was not \g<where>"),
    (rf"^{_SEEKER} {_MAY}(?:look|search|hunt) for (?P<who>{PERSON})(?:'s name)? (?P<where>.+?) in vain(?P<when>.*)$", r"\g<who> was not \g<where>\g<when>"),
    (rf"^there (?:is|was) (?:no|not a|not any) (?:sign|trace|mention|record) of (?P<who>{PERSON}) (?P<where>(?:in|on|among|amongst|there|at) ?.*)$", r"\g<who> was not \g<where>"),
    (rf"^(?P<who>{PERSON})(?:'s name)? (?:is|was|were) (?:nowhere|not) to be (?:found|seen)(?: (?P<where>(?:in|on|among|amongst|there|at) ?.*))?$", r"\g<who> was not \g<where>"),
    (rf"^(?P<who>{PERSON})'s name (?:first|for the first time) (?:shows up|showed up|appears|appeared|turns up|turned up|crops up|pops up|figures|features|comes up) (?:in|on|among|amongst) ", r"\g<who> first joined "),
    (rf"^(?P<who>{PERSON})'s name (?:shows up|appears|figures|features|stands|is found|is listed|stood|appeared|was listed) (?=in |on |among )", r"\g<who> was "),
    (rf"^(?P<who>{PERSON})'s name (?:is|was) (?:missing|absent|gone|lacking) from ", r"\g<who> was not in "),
    (rf"^(?P<who>{PERSON}) (?:had|held|got|was given|occupied|filled) no (?:seat|place|post|position|chair|job|office|membership|secretaryship|part) (?=in |on |among |there\b)", r"\g<who> was not "),
    # "went without a head"
    (r"\b(?:was|were|went|stayed|remained|had been) without (?:an?|any) (?!(?:\w+ )?(?:break|pause|gap|interruption|interval|let-up|doubt|rival|equal|precedent|day|exception)\b)", "had no "),
    # "was not in it any more"
    (r"\b(?P<not>not|never)\b(?P<what>[^;]*?) (?:any ?more|any longer)\b", r"\g<not>\g<what>"),
)  # fmt: skip
