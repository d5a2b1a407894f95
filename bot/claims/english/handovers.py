"""Who took over from whom, in one form: "A succeeded B"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.marks import REALM
from bot.claims.english.parts import DATE, PERSON, POST, Rule, rules

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
).replace("{n}", PERSON)
_OFFICE = rf"(?:{REALM}|reins|baton|helm|torch|power|leadership|keys|sceptre|mantle|top|post|job|title|office|role|position|place|seat|chair|it)"


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
    plain = re.fullmatch(rf"(?:the |his |her )?(?:top |{REALM} )?{_OFFICE}?", what, re.IGNORECASE)
    role = (
        "" if plain else f" as {re.sub(r'^(?:post|job|title|office|role|position) of ', '', what)}"
    )
    return f"{match['who']} was succeeded{role} by {match['heir']}"


HANDOVERS: Final[tuple[Rule, ...]] = rules(
    (rf"^(?P<former>{PERSON})'s? {_END}(?P<when> (?:in|on) {DATE})? {_RAISED}$", _raised),
    (rf"^(?:in )?between (?P<a>{PERSON}) and (?P<b>{PERSON}) (?:there )?(?:came|was|it was|sat|ruled|led|stood)(?: only| just)? (?P<c>{PERSON})$", r"\g<c> succeeded \g<a>; \g<c> was succeeded by \g<b>"),
    (rf"^(?P<c>{PERSON}) (?:came|ruled|led|stood|fell|slots in|is)(?: in)? between (?P<a>{PERSON}) and (?P<b>{PERSON})(?: as (?:\w+ )?leader)?$", r"\g<c> succeeded \g<a>; \g<c> was succeeded by \g<b>"),
    (rf"^after (?P<a>{PERSON}) (?:there )?(?:came|it was|was|followed) (?P<b>{PERSON})(?:,| and|, and)(?: then)? after (?P<c>{PERSON})(?: (?:there )?(?:came|it was|was|followed))? (?P<d>{PERSON})$", r"\g<b> succeeded \g<a>; \g<d> succeeded \g<c>"),
    (rf"^after (?P<a>{PERSON}) (?:there )?(?:came|it was|followed) (?P<b>{PERSON})$", r"\g<b> succeeded \g<a>"),
    (rf"^(?P<a>{PERSON}) was followed by (?P<b>{PERSON})(?:,| and|, and)(?: then)? (?P<c>{PERSON}) by (?P<d>{PERSON})$", r"\g<b> succeeded \g<a>; \g<d> succeeded \g<c>"),
    (rf"^out (?:went|came|was) (?P<a>{PERSON})(?:,| and|;) (?:and )?in (?:went|came|stepped|was) (?P<b>{PERSON})$", r"\g<b> replaced \g<a>"),
    (rf"^in (?:went|came|stepped) (?P<b>{PERSON})(?:,| and|;) (?:and )?out (?:went|came) (?P<a>{PERSON})$", r"\g<b> replaced \g<a>"),
    (rf"\b(?P<a>{PERSON}) (?:lost|ceded|yielded|gave up|had to cede|surrendered) (?:his|her|the) (?:place|seat|chair|slot|spot)(?: in [^,;]+?)? to (?P<b>{PERSON})", r"\g<b> replaced \g<a>"),
    (rf"^(?P<a>{PERSON}) (?P<what>[^;,]+?) (?:until|till),? (?P<b>{PERSON}) (?:replaced|succeeded|followed|supplanted|ousted|took over from) (?:him|her)(?P<when> (?:in|on) [^;,]+)?$", r"\g<a> \g<what>; \g<b> succeeded \g<a>\g<when>"),
    (rf"^(?:the )?(?:\w+ ){{0,3}}?(?:reins|leadership|baton|torch|power|helm|post|job|top post|top job|crown|mantle) (?:of \w+ )?(?:passed|went|moved|was handed|were handed|was passed|were passed|fell)(?: on| over)?(?: directly| straight)? from (?P<a>{PERSON}) to (?P<b>{PERSON})", r"\g<b> succeeded \g<a>"),
    (rf"^before (?P<b>{PERSON}) (?:there was|it was|came) (?P<a>{PERSON}),? and before (?P<d>{PERSON}) (?:(?:there was|it was|came) )?(?P<c>{PERSON})$", r"\g<a> led before \g<b>; \g<c> led before \g<d>"),
    (rf"\b(?P<a>{PERSON}) (?:took|filled|got|inherited|stepped into|was given|occupied|slipped into) (?P<b>{PERSON})'s? (?:old |former |vacant |empty |vacated )?(?:place|seat|shoes|chair|post|job|slot|spot|position|office)\b(?! as well)", r"\g<a> replaced \g<b>"),
    (rf"\b(?P<a>{PERSON}) (?:was|were) (?:put|placed|installed|elected|brought|appointed|taken|moved|chosen|voted) (?:in|into|to fill|to take) (?:the )?(?P<b>{PERSON})'s? (?:old |former |vacant |empty )?(?:place|seat|shoes|chair|post|job|slot|position)\b", r"\g<a> replaced \g<b>"),
    (rf"\b(?P<b>{PERSON})'s? (?:old |former |vacant |empty |vacated )?(?:place|seat|chair|post|job|slot|position)(?: (?:in|on) (?:the \w+|it))?(?P<when> in {DATE})? (?:was|went|passed|fell) (?:taken|filled|occupied|given|handed|to|over)(?: over)?(?P<too> in {DATE})?(?: by| to)? (?P<a>{PERSON})\b", r"\g<a> replaced \g<b>\g<when>\g<too>"),
    (rf"\b(?P<a>{PERSON}) (?:joined|entered|came in|was elected|was brought in|came)(?: (?:the \w+|it|in))?(?P<when> (?:in|on) {DATE})? to (?:fill|take) (?:the (?:place|seat|chair|post) of (?P<b>{PERSON})|(?P<c>{PERSON})'s (?:place|seat|chair|post))$", r"\g<a> replaced \g<b>\g<c>\g<when>"),
    (rf"\b(?P<who>{PERSON}) (?:handed|passed|gave|yielded|turned|ceded|relinquished|surrendered|transferred|bequeathed)(?: over| on)? (?P<what>(?:the|his|her)(?: [\w'-]+){{1,4}}?)(?: over| on)? (?:directly |straight |immediately )?to (?P<heir>{PERSON})", _handed),
    (rf"\b(?P<a>{PERSON}) (?:came|followed|arrived|was) (?:right |hard |hot |close |straight )?(?:on|at) the heels of (?P<b>{PERSON})", r"\g<a> succeeded \g<b>"),
    (rf"\bfrom (?P<a>{PERSON}) the (?:{POST}|baton|torch|reins|leadership) (?:went|passed|was passed|moved)(?: on| over)?(?: directly| straight)? to (?P<b>{PERSON})", r"\g<b> succeeded \g<a>"),
    (rf"^(?P<a>{PERSON}) (?:was )?(?:out|gone|fell|fallen|ousted),? (?P<b>{PERSON}) (?:was )?in(?: (?:as|for) (?:him|her))?$", r"\g<b> succeeded \g<a>"),
)  # fmt: skip
