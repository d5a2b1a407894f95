"""Comings and goings told as something that a day, a body or a noun does: "1922 saw him join".

Each comes to what the people themselves did: "he joined in 1922".
"""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import COUNT, DATE, NAME, NAMES, PEOPLE, Rule, rules

_TIED: Final = re.compile(
    r"(?:in|on|before|after|until|till|up to|by|since|during|around|from|between|once)\b",
    re.IGNORECASE,
)
WHEN: Final = rf"(?:(?:in|on|before|after|until|till|up to|by|since|during|around|from|between) )?{DATE}(?: (?:to|and|until|till) {DATE})?"
BODY: Final = r"(?:the (?:(?!of\b|by\b|was\b|in\b)[\w'’-]+ ){0,3}?(?!of\b|by\b|was\b|in\b|post\b|job\b|title\b)[\w-]+|it|that body)"

_ENTRY = r"(?:entry|entrance|arrival|admission|accession|induction|joining|co-optation|debut|recruitment|enlistment|incorporation)"
_EXIT = r"(?:departure|exit|leaving|going|withdrawal)"
_SACKING = r"(?:dismissal|sacking|firing|ouster|ousting|removal)"
_TERM = r"(?:time|term|tenure|membership|service|stint|spell|career|days|work|years|period|mandate)"
_ENDED = r"(?:ended|came to an end|came to a close|was over|closed|finished|ran out|expired|drew to a close|was at an end|were at an end|were over|ceased|stopped|terminated)"
_BEGAN = r"(?:began|started|commenced|kicked off|got under way|opened|set in)"
_DID: Final = {
    "join": "joined",
    "leave": "left",
    "enter": "entered",
    "become": "became",
    "succeed": "succeeded",
    "replace": "replaced",
    "return": "returned",
    "come": "came",
    "go": "went",
    "get": "got",
    "quit": "quit",
    "resign": "resigned",
    "die": "died",
    "take": "took",
    "make": "made",
    "lose": "lost",
    "rise": "rose",
    "give": "gave",
    "step": "stepped",
    "stop": "stopped",
    "cease": "ceased",
}
_HAPPENED = r"(?:came|was|were|happened|took place|occurred|fell|falls|date[sd] from|both fell|all fell|both came|all came|goes back to|followed)"
_TURNS: Final = (
    (_ENTRY, "joined"),
    (_EXIT, "left"),
    (_SACKING, "was dismissed"),
    (r"resignation", "resigned"),
    (r"(?:return|comeback)", "returned"),
    (r"death in office", "died in office"),
)


def _seen(match: re.Match[str]) -> str:
    """ "1922 saw him join the board": "he joined the board in 1922"."""
    return f"{match['who']} {_DID[match['verb'].lower()]}{match['rest'] or ''} {_in(match['when'])}"


def _in(time: str) -> str:
    """A time with its preposition."""
    return time if _TIED.match(time) else f"in {time}"


def _by_noun(noun: str, verb: str) -> tuple[Rule, ...]:
    """What a noun says that somebody did, with a time behind or before it."""
    where = r"(?P<where> (?:from|to|into|in|on|as) (?:(?!\b(?:came|was|were|happened|took)\b)[^,;:])+?)??"
    what = rf"(?:the {noun}s? of (?P<who>{NAMES})|(?P<whose>{NAMES})'s? {noun}s?)"

    def told(match: re.Match[str]) -> str:
        who = match["who"] or match["whose"]
        place = re.sub(r"^ (?:from|to|into|in|on)(?= )", "", match["where"] or "")
        place = place if verb in ("joined", "left") else match["where"] or ""
        return f"{who} {verb}{place} {_in(match['when'])}"

    return rules(
        (
            rf"^(?:as for )?{what}{where},? (?:it )?(?:both |all )?{_HAPPENED} (?:only |already )?(?P<when>{WHEN})$",
            told,
        ),
        (
            rf"^(?P<when>{WHEN}),? (?:saw|brought|marks|marked|is the date of|was the date of|came|witnessed|with) {what}{where}$",
            told,
        ),
        (
            rf"^(?:date of )?{what}{where}(?: date)?: (?P<when>{WHEN})$",
            told,
        ),
    )


def _finished(match: re.Match[str]) -> str:
    """ "her time as chair ended": "she stopped being chair"."""
    who = match["who"]
    said = f"stopped being{match['what']}" if match["what"] else f"left {match['body'] or 'it'}"
    return f"{who} {said} {_in(match['when'])}"


def _begun(match: re.Match[str]) -> str:
    """ "her time as chair began": "she became chair"."""
    said = f"became{match['what']}" if match["what"] else f"joined {match['body'] or 'it'}"
    return f"{match['who']} {said} {_in(match['when'])}"


_AS = rf"(?: (?:as|being)(?P<what> (?:(?!\b(?:came|was|in|on|of|by|within)\b)[^,;:])+?)| (?:in|of|on|with|within) (?P<body>{BODY}))?"
_OWN = rf"(?:(?P<who>{NAMES})'s? {_TERM})"
_OWNED = rf"(?:the {_TERM} of (?P<who>{NAMES}))"


def _spans(whose: str) -> tuple[Rule, ...]:
    return rules(
        (rf"^{whose}{_AS} {_ENDED} (?P<when>{WHEN})$", _finished),
        (rf"^(?P<when>{WHEN}),? {whose}{_AS} {_ENDED}$", _finished),
        (rf"^(?P<when>{WHEN}),? (?:saw|brought|marks|marked|was|is) the end of {whose}{_AS}$", _finished),
        (rf"^(?P<when>{WHEN}),? brought to an? (?:end|close) {whose}{_AS}$", _finished),
        (rf"^the end of {whose}{_AS} {_HAPPENED} (?P<when>{WHEN})$", _finished),
        (rf"^{whose}{_AS} {_BEGAN} (?P<when>{WHEN})$", _begun),
        (rf"^(?P<when>{WHEN}),? {whose}{_AS} {_BEGAN}$", _begun),
        (rf"^(?P<when>{WHEN}),? (?:saw|brought|marks|marked|was|is) the (?:start|beginning) of {whose}{_AS}$", _begun),
        (rf"^the (?:start|beginning) of {whose}{_AS} {_HAPPENED} (?P<when>{WHEN})$", _begun),
    )  # fmt: skip


_WHOEVER = (
    rf"(?:{NAMES}|(?:only )?{COUNT} (?:new )?{PEOPLE}|nobody|no one|not a soul|no new {PEOPLE})"
)


PASSAGES: Final[tuple[Rule, ...]] = (
    *rules(
        # "of A and that of B"
        (rf"(?<=\bof )(?P<one>{NAMES}),? and (?:also )?(?:that )?of (?={NAME})", r"\g<one> and "),
        (rf"(?<=\bof )(?P<one>{NAMES}), (?:that )?of (?={NAME})", r"\g<one>, "),
        (rf"^(?P<when>{WHEN}),? saw (?P<who>{NAMES}) (?P<verb>{'|'.join(_DID)})(?P<rest> .+)?$", _seen),
    ),
    *(rule for noun, verb in _TURNS for rule in _by_noun(noun, verb)),
    *_spans(_OWN),
    *_spans(_OWNED),
    *rules(
        # What a body gained and lost.
        (rf"^(?:(?P<when>{WHEN}),? )?(?P<body>{BODY}) (?:gained|got|welcomed|received|admitted|took in|acquired|let in)(?: a| the| its)?(?: new| fresh)?(?: members?:?)?(?:,| in)? ?(?P<who>{NAMES})(?: as an? (?:new |fresh )?(?:member|recruit|newcomer))?(?P<at> {WHEN})?$", lambda m: f"{m['who']} joined {m['body']}{m['at'] or (' ' + _in(m['when']) if m['when'] else '')}"),
        (rf"^(?:(?P<when>{WHEN}),? )?(?P<body>{BODY}) (?:lost|said (?:goodbye|farewell) to|parted with|parted company with|shed|saw the back of)(?: a| its)?(?: members?:?)? ?(?P<who>{NAMES})(?: as an? (?:member))?(?P<at> {WHEN}| on the same day)?$", lambda m: f"{m['who']} left {m['body']}{m['at'] or (' ' + _in(m['when']) if m['when'] else '')}"),
        (rf"^(?P<when>{WHEN}),? brought (?:both )?(?P<who>{NAMES}) (?:in|into|onto|to) (?P<body>{BODY})$", lambda m: f"{m['who']} joined {m['body']} {_in(m['when'])}"),
        (rf"^(?P<when>{WHEN}),? took (?:both )?(?P<who>{NAMES}) (?:out of|from|off|away from) (?P<body>{BODY})$", lambda m: f"{m['who']} left {m['body']} {_in(m['when'])}"),
        (rf"^(?P<when>{WHEN}),? (?:brought|gave|won|earned) (?P<who>{NAMES}) (?=the (?:title|rank|post|status|job|position) of )", r"\g<when> \g<who> got "),
        # What was done by them.
        (rf"^(?:(?P<when>{WHEN}),? )?(?P<body>{BODY}) was (?P<verb>joined|left|entered|quit)(?P<mid> {WHEN})?,? by (?:both )?(?P<who>{_WHOEVER})(?P<at> {WHEN})?$", lambda m: f"{m['who']} {m['verb']} {m['body']}{m['mid'] or m['at'] or (' ' + _in(m['when']) if m['when'] else '')}"),
        # "Into the board came A", "out of it went B".
        (rf"^(?:(?P<when>{WHEN}),? )?(?:into|in) (?:(?P<body>{BODY}) )?(?:came|walked|stepped|went|comes|moved)(?P<mid>,? {WHEN},?)? (?P<who>{NAMES})(?P<at> {WHEN})?$", lambda m: f"{m['who']} joined {m['body'] or 'it'} {_in(((m['when'] or m['mid'] or m['at'] or '').strip(', ')) or 'once')}".removesuffix(" once")),
        (rf"^(?:(?P<when>{WHEN}),? )?out(?: of (?P<body>{BODY}))? (?:went|goes|came|walked|stepped)(?P<mid>,? {WHEN},?)? (?P<who>{NAMES})(?P<at> {WHEN})?$", lambda m: f"{m['who']} left {m['body'] or 'it'} {_in(((m['when'] or m['mid'] or m['at'] or '').strip(', ')) or 'once')}".removesuffix(" once")),
    ),
)  # fmt: skip
