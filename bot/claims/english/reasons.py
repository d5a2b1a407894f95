"""Why somebody went, in one form: "left because she had been made a judge" is "left to become a judge"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.claims.english.parts import DATE, PERSON, Rule, rules

_GONE = r"(?:let go|released|relieved|dropped|removed|dismissed|sacked|ousted|thrown out|fired|discharged|freed)"
_LEFT = rf"(?:left|had to (?:leave|go)|resigned|retired|departed|stepped down|gave up|quit|went|lost|(?:was|were|had been|got) {_GONE})"
_BECAUSE = r"(?:because|since|as|now that|seeing that|given that|for)"
_NOW = (
    r"(?:(?:just|now|by then|already|newly|recently|meanwhile|then|later|subsequently|instead) )*"
)
# A post, rather than how somebody was: "as he was ill".
_POST = r"(?:(?:an? |the )?(?:new |deputy |first |vice[- ]|prime )*(?:\w+ )?(?:minister|premier|head|chief|chairman|president|vice-president|boss|ambassador|leader|director|governor|speaker)\b[^,;]*)"
_CHARGE = r"(?:put in charge of|given charge of|placed in charge of|put at the head of|placed at the head of|sent to (?:head|run|lead)|chosen to (?:head|run|lead)|picked to (?:head|run|lead)|handed|given|told to (?:head|run|lead)|moved to|transferred to|posted to|sent off to|sent to|in charge of|heading|running)"
_BECAME = r"(?:became|had become|(?:was|had been)(?: made| named| appointed| elected)?)"
_EXIT = r"(?:exit|removal|departure|leaving|release|dismissal|resignation|going|fall|ouster|downfall|retirement|sacking)"
_WHEN = rf"(?: (?:in|on) {DATE})"
_WENT = r"(?:was (?:made|named|appointed|sent to be|given the post of|promoted to)|became|took over as|went on to become|ended up as)"
_SENT = r"(?:they )?(?:sent (?:him|her)|was sent|went(?: on)?|moved(?: on)?|was transferred|was packed off)(?: off)? to (?:head|lead|run|take charge of|be in charge of|take over)"


def _asked(match: re.Match[str]) -> str:
    """ "Why did she leave in 1960? Because …": "she left in 1960 because …"."""
    went = f"{match['who']} left" if match["did"] else f"{match['other']} was {match['verb']}"
    return f"{went}{match['rest']} {match['because']} {match['why']}"


def _with_lead(verb: str) -> Callable[[re.Match[str]], str]:
    """ "in 1960 she left because she had become a judge": "she left in 1960 to become a judge"."""

    def told(match: re.Match[str]) -> str:
        lead = f" {match['lead']}" if match["lead"] else ""
        return f"{match['who']} {match['left']}{lead} to {verb} {match['what']}"

    return told


REASONS: Final[tuple[Rule, ...]] = rules(
    (rf"^why (?:(?P<did>did) (?P<who>{PERSON}) (?:have to |get to )?(?:leave|go|depart|resign)|was (?P<other>{PERSON}) (?P<verb>{_GONE}))(?P<rest>[^?;]*)\? (?:it was |that was )?(?P<because>because of|because|due to|owing to|for|to) (?P<why>[^;]+)$", _asked),
    (rf"^(?:the )?(?:official |stated |formal |real |given )?(?:explanation|reason|grounds|excuse|cause) (?:given |stated |offered )?(?:for|of|behind) (?P<who>{PERSON})'s {_EXIT}(?P<where> from [^,;]+?)?(?P<when>{_WHEN})? (?:was|were) (?P<why>[^,;]+)$", r"\g<who> left\g<when> because of \g<why>"),
    (rf"^(?P<who>{PERSON})'s reasons? for (?:leaving|going|resigning|quitting)(?P<where> (?!in\b|on\b)[^,;?:]+?)?(?P<when>{_WHEN})?(?:\?| was| were|:) (?:it was )?(?P<why>[^,;]+)$", r"\g<who> left\g<when> because of \g<why>"),
    (rf"^(?P<why>the [\w' -]+?) (?:put an end to|ended|cost|finished|brought an end to) (?P<who>{PERSON})(?<!'s)(?:'s)? (?:his |her )?(?:[\w ]+?(?<! in)(?<! on))(?P<when>{_WHEN})?$", r"\g<who> was dismissed\g<when> because of \g<why>"),
    (rf"^(?:when|after|once) (?P<who>{PERSON}) (?P<left>{_LEFT}[^,;]*), (?:he |she )?(?:{_SENT}) (?P<what>[^,;]+)$", r"\g<who> \g<left> to head \g<what>"),
    (rf"^(?:when|after|once) (?P<who>{PERSON}) (?P<left>{_LEFT}[^,;]*), (?:he|she) {_NOW}{_WENT} (?P<what>{_POST})$", r"\g<who> \g<left> to become \g<what>"),
    (rf"^(?:when|after|once) (?:he|she) (?P<left>{_LEFT}[^,;]*), (?P<who>{PERSON}) {_NOW}{_WENT} (?P<what>{_POST})$", r"\g<who> \g<left> to become \g<what>"),
    (rf"^(?:when|after|once) (?:he|she) (?P<left>{_LEFT}[^,;]*), (?P<who>{PERSON}) (?:{_SENT}) (?P<what>[^,;]+)$", r"\g<who> \g<left> to head \g<what>"),
    (rf"^(?P<who>{PERSON}) (?P<left>{_LEFT}[^,;]*?),? (?:and|then|and then) (?:was )?{_NOW}{_WENT} (?P<what>{_POST})$", r"\g<who> \g<left> to become \g<what>"),
    (rf"^(?:(?P<lead>(?:in|on) {DATE}),? )?(?P<who>{PERSON}) (?P<left>{_LEFT}[^,;]*?),? {_BECAUSE} (?:he|she) (?:had |was |had been |has been ){_NOW}(?:been )?{_CHARGE} (?P<what>[^,;]+)$", _with_lead("head")),
    (rf"^(?:(?P<lead>(?:in|on) {DATE}),? )?(?P<who>{PERSON}) (?P<left>{_LEFT}[^,;]*?),? {_BECAUSE} (?:he|she) (?:{_BECAME} ){_NOW}(?:to |as )?(?P<what>{_POST})$", _with_lead("become")),
    (rf"^after (?:leaving|(?:his|her) {_EXIT})(?P<where> (?:the|from the) \w+)?(?P<when>{_WHEN})?,? (?P<who>{PERSON}) (?P<to>(?:was sent|was posted|was transferred|went|moved) to (?:the )?[^,;]+)$", r"\g<who> left\g<where>\g<when> and \g<to>"),
)  # fmt: skip
