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


_PLACE = r"(?:place|seat|shoes|chair|post|job|slot|spot|position|office|stead)"
_AT = rf"(?: (?:in|on) {DATE})"
_PUT = r"(?:put|placed|brought|installed|elected|chosen|appointed|named|moved|picked|slotted|promoted|drafted|taken|voted)"
_WENT = r"(?:was|had been|got) (?:relieved|released|dropped|removed|dismissed|sacked|let go|ousted|voted out)"

HANDOVERS: Final[tuple[Rule, ...]] = rules(
    (rf"^(?P<lead>in {DATE},? )?(?P<a>{PERSON})'s {_PLACE}(?: (?:in|on|as|among) [^,;]+?)? (?:was (?:then )?(?:taken|filled|given|occupied|inherited)(?: over| up)?|went|passed|fell)(?P<when>{_AT})? (?:by|to) (?P<b>{PERSON})(?P<then>{_AT})?$", lambda m: f"{m['b']} replaced {m['a']}{m['when'] or m['then'] or ''} {m['lead'] or ''}".strip(" ,")),
    (rf"\b(?P<b>{PERSON}) was {_PUT} (?:in|into|to|for) (?P<a>{PERSON})'s? (?:old |former |vacant )?{_PLACE}\b", r"\g<b> replaced \g<a>"),
    (rf"^(?P<b>{PERSON}) (?P<what>[^,;]+?) to (?:fill|take|occupy|assume) (?:the (?:vacant |empty )?{_PLACE} (?:of|left by|vacated by|left empty by) (?P<a>{PERSON})|(?P<a2>{PERSON})'s {_PLACE})$", lambda m: f"{m['b']} {m['what']}; {m['b']} replaced {m['a'] or m['a2']}"),
    (rf"^before (?P<a>{PERSON}),? the (?P<role>[\w ]+?) (?:was|had been) (?P<b>{PERSON})$", r"\g<a> succeeded \g<b> as \g<role>"),
    (rf"^after (?P<a>{PERSON}),? the (?P<role>[\w ]+?) was (?P<b>{PERSON})$", r"\g<b> succeeded \g<a> as \g<role>"),
    (rf"^(?P<b>{PERSON}) was (?:the )?(?P<role>[\w ]+?) (?:right|directly|immediately|just|straight) before (?P<a>{PERSON}) (?:became|was made|was elected|was appointed|was|took over as|got to be) [^,;]+$", r"\g<a> succeeded \g<b>"),
    (rf"^(?:when|after|once|as soon as) (?P<a>{PERSON}) (?:had )?(?:died|fell|was ousted|was removed|left|went|was gone|resigned|was overthrown)(?P<when>{_AT})?,? (?:it was )?(?P<b>{PERSON}) (?:who )?(?:became|was made|was elected|was|turned out to be|was chosen as) the (?:next|new) (?P<role>[\w ]+)$", r"\g<b> succeeded \g<a> as \g<role>\g<when>"),
    (rf"^(?:after|on|upon|at|with) (?P<a>{PERSON})'s {_END},? (?P<b>{PERSON}) (?:immediately|directly|at once|straight away|right away|straight) (?:took|got|assumed|inherited|came to|rose to|moved (?:in)?to) (?:over )?(?:the )?(?:very )?(?:top (?:post|job|spot)|power|helm|reins|leadership|top)$", r"\g<b> succeeded \g<a>"),
    (rf"^(?P<a>{PERSON}) lost (?:the|his|her) [\w ]+?(?P<when>{_AT}),? and (?P<b>{PERSON}) (?:got|took|received|inherited|was given) it (?:on |that |the )*(?:very )?same day$", r"\g<b> succeeded \g<a>\g<when>"),
    (rf"^when (?P<a>{PERSON}) (?P<what>(?!not\b|never\b)[^,;]+?)(?P<when>{_AT})?, (?P<b>{PERSON}) (?:succeeded|replaced|followed|took over from) (?:him|her)\b[^,;]*$", r"\g<b> succeeded \g<a>\g<when>"),
    (rf"^(?P<a>{PERSON}) {_WENT} (?P<when>(?:at|on|in) [^;]+?),? and (?P<b>{PERSON}) (?:was )?(?:elected|chosen|brought in|added|appointed|taken in)(?: a [\w ]+?)? at (?:the same|that very same|that) [a-z]+$", r"\g<a> was relieved \g<when>; \g<b> replaced \g<a>"),
    (rf"^(?:the order (?:in which they (?:led|ruled|came|governed)[^,;]*? )?was )?(?P<a>{PERSON}),? then (?P<b>{PERSON}),? (?:and )?then (?P<c>{PERSON})(?:[:,] (?:that is|such was|this was|that was) the order in which they (?:led|ruled|came|governed)[^,;]*)?$", r"\g<a> led earlier than \g<b>; \g<b> led earlier than \g<c>"),
    (rf"^(?P<former>{PERSON})'s? {_END}(?P<when> (?:in|on) {DATE})? {_RAISED}$", _raised),
    (rf"^(?:in )?between (?P<a>{PERSON}) and (?P<b>{PERSON}) (?:there )?(?:came|was|it was|sat|ruled|led|stood)(?: only| just)? (?P<c>{PERSON})$", r"\g<c> succeeded \g<a>; \g<c> was succeeded by \g<b>"),
    (rf"^(?P<c>{PERSON}) (?:came|ruled|led|stood|fell|slots in|is)(?: in)? between (?P<a>{PERSON}) and (?P<b>{PERSON})(?: as (?:\w+ )?leader)?$", r"\g<c> succeeded \g<a>; \g<c> was succeeded by \g<b>"),
    (rf"^after (?P<a>{PERSON}) (?:there )?(?:came|it was|was|followed) (?P<b>{PERSON})(?:,| and|, and)(?: then)? after (?P<c>{PERSON})(?: (?:there )?(?:came|it was|was|followed))? (?P<d>{PERSON})$", r"\g<b> succeeded \g<a>; \g<d> succeeded \g<c>"),
    (rf"^(?:after|on|upon|with|following) (?P<a>{PERSON})'s {_END},? (?P<b>{PERSON}) (?:took over|stepped in|stepped up|came next|took the helm|took the reins)(?: as [^,;]+)?$", r"\g<b> succeeded \g<a>"),
    (rf"^(?P<b>{PERSON}) (?:took over|stepped in|stepped up|took the helm|took the reins)(?: as [^,;]+?)? (?:after|on|upon|following) (?P<a>{PERSON})'s {_END}$", r"\g<b> succeeded \g<a>"),
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
