"""What a meeting did with somebody, as what was done: "the congress elected A": "A was elected at the congress"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import DATE, NAMES, PERSON, Rule, rules

_PARTICIPLES: Final = {
    "threw": "thrown",
    "took": "taken",
    "chose": "chosen",
    "gave": "given",
    "drove": "driven",
    "saw off": "removed",
    "got rid of": "removed",
    "did away with": "removed",
    "let go": "removed",
    "welcomed": "brought",
    "saw out": "removed",
}
_VERBS = (
    r"(?:put|placed|brought|elected|re-elected|made|named|appointed|took|chose|added|admitted|voted|installed|promoted|raised|demoted|dropped|"
    r"removed|relieved|released|dismissed|sacked|ousted|threw|kicked|expelled|drove|forced|pushed|saw off|saw out|got rid of|purged|welcomed|co-opted|let go|left)"
)
_MEETING = r"(?:congress|session|meeting|sitting|conference|council|assembly|vote)"


def _passive(match: re.Match[str]) -> str:
    """ "the congress put A in it": "A was put in it at the congress"."""
    verb = match["verb"].casefold()
    if verb == "left" and not match["rest"].strip().startswith("out"):
        return match[0]
    when = match["day"] or match["other"]
    time = f"on {when}" if when else f"at {match['meeting']}"
    rest = match["rest"].strip()
    if verb == "welcomed" and not rest.startswith(("in", "on")):
        return match[0]
    return f"{match['who']} was {_PARTICIPLES.get(verb, verb)} {rest} {time}".replace("  ", " ")


MEETINGS: Final[tuple[Rule, ...]] = rules(
    (
        rf"^(?P<meeting>(?:the|a|an|that) (?:[\w-]+ ){{0,3}}?{_MEETING}(?: (?:of|on|in|held (?:on|in)) (?P<day>{DATE}))?) (?P<verb>{_VERBS})(?: back)? (?P<who>{NAMES})(?P<rest>(?: (?:in|into|on|onto|to|as|out|off|from|up|down|of|a|an|leader|chair)\b[^;,]*?)?)(?: (?:on|in) (?P<other>{DATE}))?$",
        _passive,
    ),
    # "survived the purge of 1960" is being in all that time, "fell victim to it" leaving then
    (
        rf"^(?P<who>{NAMES}) (?:both |all )?(?:survived|got through|came through|made it through|lived through|weathered|sat out) (?:the )?(?:(?:great |big )?(?:purge|shake-up|shakeup|reshuffle|clear-out|changes|cull|upheaval|turnover|bloodletting|massacre|storm|cuts?) (?:of|in) )?(?P<day>{DATE})(?: (?:unscathed|unharmed|in (?:place|office|post)))?$",
        r"\g<who> was in it without interruption in \g<day>",
    ),
    (
        rf"^(?P<who>{NAMES}) (?:both |all )?(?:fell victim to|fell prey to|was a victim of|were victims of|was one of the victims of|was swept away by|was swept out in|was caught up in|did not survive|did not get through|went down in|perished in|was lost in|was a casualty of) (?:the )?(?:(?:great |big )?(?:purge|shake-up|shakeup|reshuffle|clear-out|changes|cull|upheaval|turnover|bloodletting|massacre|storm|cuts?) (?:of|in) )?(?P<day>{DATE})$",
        r"\g<who> left in \g<day>",
    ),
    (
        rf"^(?P<who>{PERSON})'s (?P<n>(?:\w+ ){{0,3}}?(?:\d+|\w+) (?:years?|months?|weeks?|days?))(?P<in> (?:as|in|on|at) [^;,]+?)? (?:ended|came to an end|were over|was over|were up|was up|finished|ran out|drew to a close|came to a close) (?!with\b|after\b|when\b|abruptly\b)(?P<when>(?:in|on|only|already|before|by)\b.+)$",
        r"\g<who> served\g<in> for \g<n>; \g<who> left \g<when>",
    ),
)
