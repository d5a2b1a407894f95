"""Who took over from whom, in one form: "A succeeded B"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import DATE, NAME, POST, Rule, rules

_PAST: Final = {
    "death": "died",
    "murder": "was murdered",
    "assassination": "was murdered",
    "resignation": "resigned",
    "retirement": "resigned",
}
_END = r"(?P<end>death|fall|exit|departure|removal|resignation|retirement|ouster|ousting|overthrow|dismissal|demise|murder|assassination|passing)"
_RAISED = (
    r"(?:(?:brought|put|swept|carried|lifted|catapulted|propelled|took|installed|led to) (?P<one>{n}) (?:to|in|into|at) (?:the (?:very )?)?(?:top|power|charge|helm|leadership|saddle)"
    r"|(?:made|left|saw) (?P<two>{n}) (?:the )?(?:new )?(?:leader|in charge|in power|at the helm|take over|taking over|come to power|step up)"
    r"|(?:paved the way|cleared the way|opened the (?:way|door|road)|made (?:room|way|space)|opened up the way) (?:for|to) (?P<three>{n}))"
).replace("{n}", NAME)
_OFFICE = r"(?:party|reins|baton|helm|torch|power|leadership|keys|sceptre|mantle|top|post|job|title|office|role|position|place|seat|chair|it)"


def _raised(match: re.Match[str]) -> str:
    """ "A's death in 1919 made room for B": "B succeeded A; A died in 1919"."""
    heir = match["one"] or match["two"] or match["three"]
    told = f"{heir} succeeded {match['former']}"
    if match["when"]:
        verb = _PAST.get(match["end"].casefold(), "left")
        told += f"; {match['former']} {verb} {match['when'].strip()}"
    return told


def _handed(match: re.Match[str]) -> str:
    """ "A handed the chair's post to B": "A was succeeded as chair by B"."""
    what = re.sub(rf"^(?:the|his|her) |(?:'s)?(?: {_OFFICE})$|'s$", "", match["what"]).strip()
    plain = re.fullmatch(rf"(?:the |his |her )?(?:top |party )?{_OFFICE}?", what, re.IGNORECASE)
    role = (
        "" if plain else f" as {re.sub(r'^(?:post|job|title|office|role|position) of ', '', what)}"
    )
    return f"{match['who']} was succeeded{role} by {match['heir']}"


HANDOVERS: Final[tuple[Rule, ...]] = rules(
    (rf"^(?P<former>{NAME})'s? {_END}(?P<when> (?:in|on) {DATE})? {_RAISED}$", _raised),
    (rf"^(?:in )?between (?P<a>{NAME}) and (?P<b>{NAME}) (?:there )?(?:came|was|it was|sat|ruled|led|stood)(?: only| just)? (?P<c>{NAME})$", r"\g<c> succeeded \g<a>; \g<c> was succeeded by \g<b>"),
    (rf"^(?P<c>{NAME}) (?:came|ruled|led|stood|fell|slots in|is)(?: in)? between (?P<a>{NAME}) and (?P<b>{NAME})(?: as (?:\w+ )?leader)?$", r"\g<c> succeeded \g<a>; \g<c> was succeeded by \g<b>"),
    (rf"^after (?P<a>{NAME}) (?:there )?(?:came|it was|was|followed) (?P<b>{NAME})(?:,| and|, and)(?: then)? after (?P<c>{NAME})(?: (?:there )?(?:came|it was|was|followed))? (?P<d>{NAME})$", r"\g<b> succeeded \g<a>; \g<d> succeeded \g<c>"),
    (rf"^after (?P<a>{NAME}) (?:there )?(?:came|it was|followed) (?P<b>{NAME})$", r"\g<b> succeeded \g<a>"),
    (rf"^(?P<a>{NAME}) was followed by (?P<b>{NAME})(?:,| and|, and)(?: then)? (?P<c>{NAME}) by (?P<d>{NAME})$", r"\g<b> succeeded \g<a>; \g<d> succeeded \g<c>"),
    (rf"^out (?:went|came|was) (?P<a>{NAME})(?:,| and|;) (?:and )?in (?:went|came|stepped|was) (?P<b>{NAME})$", r"\g<b> replaced \g<a>"),
    (rf"^in (?:went|came|stepped) (?P<b>{NAME})(?:,| and|;) (?:and )?out (?:went|came) (?P<a>{NAME})$", r"\g<b> replaced \g<a>"),
    (rf"\b(?P<a>{NAME}) (?:lost|ceded|yielded|gave up|had to cede|surrendered) (?:his|her|the) (?:place|seat|chair|slot|spot)(?: in [^,;]+?)? to (?P<b>{NAME})", r"\g<b> replaced \g<a>"),
    (rf"^before (?P<b>{NAME}) (?:there was|it was|came) (?P<a>{NAME}),? and before (?P<d>{NAME}) (?:(?:there was|it was|came) )?(?P<c>{NAME})$", r"\g<a> led before \g<b>; \g<c> led before \g<d>"),
    (rf"\b(?P<a>{NAME}) (?:took|filled|got|inherited|stepped into|was given|occupied|slipped into) (?P<b>{NAME})'s? (?:old |former |vacant |empty |vacated )?(?:place|seat|shoes|chair|post|job|slot|spot|position|office)\b(?! as well)", r"\g<a> replaced \g<b>"),
    (rf"\b(?P<who>{NAME}) (?:handed|passed|gave|yielded|turned|ceded|relinquished|surrendered|transferred|bequeathed)(?: over| on)? (?P<what>(?:the|his|her)(?: [\w'-]+){{1,4}}?)(?: over| on)? (?:directly |straight |immediately )?to (?P<heir>{NAME})", _handed),
    (rf"\b(?P<a>{NAME}) (?:came|followed|arrived|was) (?:right |hard |hot |close |straight )?(?:on|at) the heels of (?P<b>{NAME})", r"\g<a> succeeded \g<b>"),
    (rf"\bfrom (?P<a>{NAME}) the (?:{POST}|baton|torch|reins|leadership) (?:went|passed|was passed|moved)(?: on| over)?(?: directly| straight)? to (?P<b>{NAME})", r"\g<b> succeeded \g<a>"),
    (rf"^(?P<a>{NAME}) (?:was )?(?:out|gone|fell|fallen|ousted),? (?P<b>{NAME}) (?:was )?in(?: (?:as|for) (?:him|her))?$", r"\g<b> succeeded \g<a>"),
)  # fmt: skip
