"""Why somebody left and what for, told by nouns, by questions or in clauses of their own."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import COUNT, DATE, NAME, PERSON, Rule, rules

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


# How long somebody had been there, told beside where he went.
_LENGTH = rf"(?:(?:about|around|only|just|some|barely|almost|nearly|over|more than|less than|not even|scarcely|hardly|at least|roughly) )*(?:an?|{COUNT}|\d+ to \d+)(?: and a half)? (?:years?|months?|weeks?|days?)"
_SENT = r"(?:(?:was|were|got) (?:sent|moved|transferred|packed off|posted|shipped off|dispatched|reassigned|promoted|shifted)|went|moved(?: on)?|left|was (?:gone|off|out))"

DEPARTURES: Final[tuple[Rule, ...]] = rules(
    # "was sent to Siberia after a year or so": where to and how long, each by itself.
    (rf"^(?P<who>{PERSON}) (?P<sent>{_SENT}(?: off| away| over)? (?:to|for) (?:the )?(?!be\b)\w[^,;]*?),? after (?P<n>{_LENGTH})(?: (?:there|in it|in office|in the \w+|as [^,;]+))?$", r"\g<who> \g<sent>; \g<who> served for \g<n>"),
    (rf"^(?P<who>{PERSON})(?:,|:| -| \u2013| had| did| got| lasted| stayed| served| was there| was in)?(?: for)? (?P<n>{_LENGTH})(?P<in> as [^,;]+?| in (?:it|the \w+|office)| there)?(?:, and then|, then|,? and then|,? and(?: was)?(?: then| already)?|, before(?: being)?|, before he was) (?:(?:was|got) )?(?P<sent>off|sent|packed off|moved|transferred|went|posted) (?:off )?to (?P<where>[^,;]+)$", lambda m: f"{m['who']} served for {m['n']}; {m['who']} was sent to {m['where']}"),
    # "swapped his seat for a ministry", "from there he moved to the army", "became a judge after it"
    (rf"^(?P<who>{PERSON}) (?:swapped|exchanged|traded|gave up|vacated|traded in|surrendered|abandoned|sacrificed) (?:his|her|the|a) (?:[\w ]+?) (?:for|to take|to take up|in return for|in favour of) (?P<what>(?!an?\b \w+$)[^,;]+?){_WHEN}$", r"\g<who> left\g<when> for \g<what>"),
    (rf"^from (?:there|it|the \w+),? (?P<who>{PERSON}) (?:went|moved|was (?:sent|moved|transferred|promoted))(?: on| straight)? to (?P<what>[^,;]+)$", r"\g<who> left for \g<what>"),
    (rf"^(?P<who>{PERSON})'s (?:next|following|new) (?:job|post|position|stop|station|step|move|assignment|office)(?: after (?:it|that|the \w+|leaving))? (?:was|came as|took (?:him|her) to)(?: that of| as)? (?P<what>[^,;]+)$", r"\g<who> left for \g<what>"),
    (rf"^(?P<who>{PERSON}) became (?P<what>[^,;]+?) (?:after|on leaving|upon leaving|when (?:he|she) left|straight after|right after) (?:it|the \w+|(?:his|her) time (?:in|as) [^,;]+)$", r"\g<who> left to become \g<what>"),
    (rf"^(?P<who>{PERSON})'s {_LEAVING}(?: [^,;?]*?)??{_WHEN} (?:was|is) (?:put down to|blamed on|explained by|attributed to|ascribed to|due to|because of|down to|on account of|for|on grounds of|motivated by|justified by)(?: reasons of)? (?P<what>[^,;]+)$", _because),
    (rf"^(?P<who>{PERSON}) (?:was|became|is) (?:one of (?:the )?|a |another |the )?(?:victims?|casualt(?:y|ies)) of (?P<what>the [^,;]+?){_WHEN}$", r"\g<who> departed\g<when> because of \g<what>"),
    (rf"^(?P<what>the [^,;]+? (?:affair|case|plot|purge)s?) (?:cost|robbed|stripped|deprived) (?P<who>{NAME}) (?:of )?(?:his|her) (?:[^,;]+?){_WHEN}$", r"\g<who> departed\g<when> because of \g<what>"),
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
