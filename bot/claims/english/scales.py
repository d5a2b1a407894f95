"""Who is ahead on a scale of age or of time: "in age A beats B", "the former was the older"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.marks import REALM
from bot.claims.english.parts import NAME, PERSON, Rule, rules

_NONE = r"(?:nobody|no one|no-one|not anybody|not anyone|no other (?:member|leader)|no member|no leader)"
_AHEAD = r"(?:beats?|surpass(?:es|ed)|outranks?|outranked|outd(?:oes|id)|is ahead of|was ahead of|comes (?:out )?ahead of|came ahead of|ranks? (?:above|ahead of)|ranked (?:above|ahead of)|exceeds|exceeded|outstrips|outstripped|preceded|precedes|is|was)"
_BEATEN = r"(?:was|were|is|got) (?:beaten|surpassed|outranked|outdone|exceeded|outstripped) by"
_BEHIND = r"(?:trail(?:s|ed)|lags behind|lagged behind|ranks? behind|ranked behind|comes behind|came behind|was behind|is behind|falls short of|fell short of|was inferior to)"
_AGE = r"(?:age|years of life|years|point of age)"
_LED = rf"(?:length of (?:{REALM} )?leadership|(?:{REALM} )?leadership|days of leadership|years at the (?:top|helm)|time at the (?:top|helm|head of the {REALM})|length of rule|time in power|longevity as (?:{REALM} )?leader|shortness of rule|years as (?:{REALM} )?leader)"
_SERVED = r"(?:length of (?:service|tenure|membership)|(?:sheer )?longevity|years of service|time served|seniority by length of \w+|length of time|days(?: (?:in|on) the \w+)?|duration of (?:membership|service)|tenure)"
_IN = r"(?:in terms of|in|for|by|as to|as regards|when it comes to|measured (?:in|by)|age-wise|on)"
_SCALE = rf"(?:(?P<age>{_AGE})|(?P<led>{_LED})|(?P<served>{_SERVED}))"
_SPAN = r"(?:time|tenure|service|membership|stay|stint|term|spell|career|run|time of service|period|stretch)"
_RULE = rf"(?:rule|reign|leadership|era|stewardship|time at the (?:top|helm)|time as (?:{REALM} )?leader|time in power|tenure as (?:{REALM} )?leader)"
_OVER = rf"(?: (?:over|of|in) the (?:{REALM}|country))?"
_BODY = r"(?: (?:in|on|of|at) (?:the \w+|it|that body))?"
_COMPARED = r"(?P<how>earlier|later|longer|shorter|older|younger|first|before)"


def _more(match: re.Match[str]) -> str:
    """ "in age A beats B": "A was older than B"."""
    return _put(match, match["who"], match["other"])


def _less(match: re.Match[str]) -> str:
    return _put(match, match["other"], match["who"])


def _put(match: re.Match[str], more: str, less: str) -> str:
    if match["age"]:
        return f"{more} was older than {less}"
    if match["led"]:
        return f"{more} led longer than {less}"
    return f"{more} served longer than {less}"


def _not_as_long(match: re.Match[str]) -> str:
    """ "A did not stay as long as B": "A stayed shorter than B"."""
    return f"{match['who']} {match['what']} shorter than {match['other']}"


_END: Final = {"older": "oldest", "younger": "youngest", "longer": "longest", "shorter": "shortest", "later": "last", "briefer": "shortest"}  # fmt: skip


def _nobody_more(match: re.Match[str]) -> str:
    """ "nobody was older than A": "A was the oldest"."""
    return f"{match['who']} was the {_END[match['how'].lower()]} {'leader' if _LEADING.search(match[0]) else 'member'}"


_LEADING: Final = re.compile(
    r"\b(?:leader|leaders|led|leading|at the head|at the helm)\b", re.IGNORECASE
)
_OPENING = r"^(?:there (?:was|is|were|had been|has been) )?"

SCALES: Final[tuple[Rule, ...]] = rules(
    (r"\b(?:hardly|barely|scarcely) (?:changed|grew|moved|rose|increased)(?: at all)?\b", "stayed the same"),
    (rf"^it (?:was|is) (?P<who>{PERSON}) (?:who|that) (?=(?:was|served|stayed|led|lasted|had|joined|left|came|went|headed|ruled)\b)", r"\g<who> "),
    (rf"^(?P<one>{NAME}),? as well as (?P<two>{NAME}),? (?=\w)", r"\g<one> and \g<two> "),
    # "In age A beats B", "A is ahead of B in age"
    (rf"^{_IN} (?:the )?{_SCALE},? (?P<who>{PERSON}) {_AHEAD} (?:that of )?(?P<other>{PERSON})(?:'s)?$", _more),
    (rf"^(?P<who>{PERSON}) {_AHEAD} (?:that of )?(?P<other>{PERSON}) {_IN} (?:the )?{_SCALE}{_BODY}$", _more),
    (rf"^{_IN} (?:the )?{_SCALE},? (?P<who>{PERSON}) (?:{_BEHIND}|{_BEATEN}) (?P<other>{PERSON})$", _less),
    (rf"^(?P<who>{PERSON}) (?:{_BEHIND}|{_BEATEN}) (?P<other>{PERSON}) {_IN} (?:the )?{_SCALE}{_BODY}$", _less),
    # "A was B's junior in years"
    (rf"^(?P<who>{PERSON}) was (?P<other>{PERSON})'s? (?:junior|junior in (?:age|years))$", r"\g<who> was younger than \g<other>"),
    (rf"^(?P<who>{PERSON}) was (?P<other>{PERSON})'s? (?:elder|senior in (?:age|years))$", r"\g<who> was older than \g<other>"),
    (rf"^(?:by birth,? )?(?P<who>{PERSON}) was senior (?:in (?:age|years) )?to (?P<other>{PERSON})(?: in (?:age|years)| by birth)?$", r"\g<who> was older than \g<other>"),
    (rf"^when (?P<other>{PERSON}) was born,? (?P<who>{PERSON}) (?:was already|had already been|was) (?:alive|born)(?: already)?$", r"\g<who> was older than \g<other>"),
    (rf"^(?P<who>{PERSON}) (?:saw the light of day|came into (?:the|this) world|entered (?:the|this) world|was in (?:the|this) world) (?:earlier than|before) (?P<other>{PERSON})(?: did)?$", r"\g<who> was older than \g<other>"),
    (rf"^(?P<who>{PERSON}) (?:saw the light of day|came into (?:the|this) world|entered (?:the|this) world) (?:later than|after) (?P<other>{PERSON})(?: did)?$", r"\g<who> was younger than \g<other>"),
    (rf"^(?P<who>{PERSON}) preceded (?P<other>{PERSON}) into (?:the|this) world$", r"\g<who> was older than \g<other>"),
    (rf"^(?P<who>{PERSON})'s (?:date of birth|birth|birthday) (?:lies|came|comes|was|is) (?:before|earlier than) (?P<other>{PERSON})'s?$", r"\g<who> was older than \g<other>"),
    (rf"^life (?:began|started) earlier for (?P<who>{PERSON}) than for (?P<other>{PERSON})$", r"\g<who> was older than \g<other>"),
    (rf"^(?P<who>{PERSON}) was not as old as (?P<other>{PERSON})$", r"\g<who> was younger than \g<other>"),
    (rf"^(?P<who>{PERSON}) was not as young as (?P<other>{PERSON})$", r"\g<who> was older than \g<other>"),
    # "Of A and B the former was the older"
    (rf"^(?:out )?of (?:the (?:two|pair|leaders|two leaders)?,? ?)?(?P<one>{NAME}) and (?P<two>{NAME}),? (?:it (?:was|is) )?the (?P<which>former|latter) (?:who |that )?(?P<what>[^,;]*?)(?:the )?{_COMPARED}$", lambda m: f"{(m['one'], m['two'])[m['which'].lower() == 'latter']} {m['what']}{m['how'].replace('first', 'earlier').replace('before', 'earlier')} than {(m['two'], m['one'])[m['which'].lower() == 'latter']}"),
    (rf"^(?:of (?P<one>{NAME}) and (?P<two>{NAME}),? )(?P<who>{NAME}) (?P<what>was|served|stayed|led the {REALM}|joined|left|came|went|sat|lasted) (?:the )?{_COMPARED}$", lambda m: f"{m['who']} {m['what']} {m['how'].replace('first', 'earlier').replace('before', 'earlier')} than {m['two'] if m['who'] == m['one'] else m['one']}"),
    (rf"^the (?P<how>older|younger) (?:one )?of (?:the pair )?(?P<one>{NAME}) and (?P<two>{NAME}) (?:was|is) the (?P<which>former|latter)$", lambda m: f"{(m['one'], m['two'])[m['which'].lower() == 'latter']} was {m['how']} than {(m['two'], m['one'])[m['which'].lower() == 'latter']}"),
    # "A's rule outlasted B's"
    (rf"^(?P<who>{PERSON})'s? {_RULE}{_OVER} (?:exceeded|outlasted|surpassed|lasted longer than|was longer than)(?: in (?:length|duration))? (?:that of )?(?P<other>{PERSON})(?:'s)?(?: {_RULE})?(?: in (?:length|duration))?$", r"\g<who> led longer than \g<other>"),
    (rf"^the {_RULE} of (?P<who>{PERSON}){_OVER} (?:exceeded|outlasted|surpassed|lasted longer than|was longer than)(?: in (?:length|duration))? (?:that|the {_RULE}) of (?P<other>{PERSON})(?: in (?:length|duration))?$", r"\g<who> led longer than \g<other>"),
    (rf"^(?P<who>{PERSON})'s? {_RULE}{_OVER} (?:was|lasted) (?:shorter|briefer|less long) than (?:that of )?(?P<other>{PERSON})(?:'s)?(?: {_RULE})?$", r"\g<who> led shorter than \g<other>"),
    (rf"^(?P<who>{PERSON})'s? {_SPAN}{_BODY} (?:exceeded|outlasted|surpassed|lasted longer than|was longer than|spanned more time than) (?:that of )?(?P<other>{PERSON})(?:'s)?(?: {_SPAN})?$", r"\g<who> served longer than \g<other>"),
    (rf"^the (?:\w+ )?{_SPAN} of (?P<who>{PERSON}){_BODY} (?:exceeded|outlasted|surpassed|lasted longer than|was longer than|was of greater duration than) (?:that|the (?:\w+ )?{_SPAN}) of (?P<other>{PERSON})$", r"\g<who> served longer than \g<other>"),
    (rf"^(?P<who>{PERSON})'s? {_SPAN}{_BODY} (?:fell short of|was shorter than|was briefer than) (?:that of )?(?P<other>{PERSON})(?:'s)?(?: {_SPAN})?$", r"\g<who> served shorter than \g<other>"),
    (rf"^(?P<who>{PERSON}) (?:did|could|was|had) not (?P<what>(?:serve|stay|last|lead|sit|remain|rule|been|be)\b[^,;]*?)? ?(?:for )?as long(?: [^,;]+?)? as (?P<other>{PERSON})(?: did| was)?$", lambda m: _not_as_long(m) if m["what"] else f"{m['who']} served shorter than {m['other']}"),
    # "Longer than B sat A", "longer than under B, the party was led by A"
    (rf"^(?P<how>longer|shorter|earlier|later) than (?P<other>{PERSON}),? (?P<what>sat|served|stayed|left|joined|lasted|went|came) (?P<who>{PERSON})(?P<rest> [^,;]+)?$", r"\g<who> \g<what>\g<rest> \g<how> than \g<other>"),
    (rf"^older than (?P<other>{PERSON})\? (?:yes,? )?(?P<who>{PERSON})(?: was)?$", r"\g<who> was older than \g<other>"),
    # What nobody surpassed.
    (rf"{_OPENING}(?:{_NONE}|none(?: of the \w+)?)(?: (?:who|in|of|among|ever) (?:(?!than\b)[^,;])*?)?(?: (?:was|were|is))?(?: ever)? (?P<how>older|younger) than (?P<who>{PERSON})(?: (?:was|ever|sat|led|stood|became|had|held|in|on|among)\b[^,;]*)?$", _nobody_more),
    (rf"^(?:the|that|it) ?\w* (?:never had|had no|did not have|has never had) (?:an? )?(?P<how>older|younger) (?:member|leader) than (?P<who>{PERSON})$", _nobody_more),
    (rf"{_OPENING}(?:no|never an?) (?P<how>older|younger) (?:member|leader|person|man)(?: of [^,;]+?)? than (?P<who>{PERSON})(?: (?:is known|was known|was ever|ever|sat|in|on|among)\b[^,;]*)?$", _nobody_more),
    (rf"^(?:all|all the|every)(?: of the)? other (?:members?|leaders?)(?: of [^,;]+?)? (?:were|was) (?P<how>older|younger) than (?P<who>{PERSON})$", lambda m: f"{m['who']} was the {'youngest' if m['how'].lower() == 'older' else 'oldest'} {'leader' if _LEADING.search(m[0]) else 'member'}"),
    (rf"^(?:all|all the|every)(?: of the)? other (?P<kind>members?|leaders?)(?: of [^,;]+?)? (?:served|lasted|stayed|led the {REALM}|ruled|stayed at the head of the {REALM})(?: in [^,;]+?)? (?P<how>longer|shorter|for longer|for a longer time|for less time|less long) than (?P<who>{PERSON})(?: did)?$", lambda m: f"{m['who']} {'led' if m['kind'].lower().startswith('leader') else 'served'} {'shortest' if 'longer' in m['how'] else 'longest'}"),
    (rf"^(?:everybody|everyone) (?:else|who ever led the {REALM}) (?:in [^,;]+? )?(?:served|lasted|stayed|did so|led the {REALM})(?: in [^,;]+?)? (?:for )?(?P<how>longer|shorter|less time|less long) than (?P<who>{PERSON})$", lambda m: f"{m['who']} {'led' if _LEADING.search(m[0]) else 'served'} {'shortest' if 'longer' in m['how'] else 'longest'}"),
    (rf"{_OPENING}no (?P<how>longer|shorter|briefer) {_RULE}{_OVER} than (?:that of )?(?P<who>{PERSON})(?:'s)?$", lambda m: f"{m['who']} led {_END[m['how'].lower()]}"),
    (rf"{_OPENING}no (?P<how>longer|shorter|briefer) {_SPAN}{_BODY} than (?:that of )?(?P<who>{PERSON})(?:'s)?$", lambda m: f"{m['who']} served {_END[m['how'].lower()]}"),
    (rf"^(?:no one|nobody|no member|no leader)'s {_RULE}{_OVER} was (?P<how>longer|shorter|briefer) than (?:that of )?(?P<who>{PERSON})(?:'s)?$", lambda m: f"{m['who']} led {_END[m['how'].lower()]}"),
    (rf"^(?:no one|nobody|no member)'s {_SPAN}{_BODY} was (?P<how>longer|shorter|briefer) than (?:that of )?(?P<who>{PERSON})(?:'s)?$", lambda m: f"{m['who']} served {_END[m['how'].lower()]}"),
    (rf"^(?:no one|nobody|no member)'s {_SPAN}{_BODY} was as (?P<how>long|short) as (?:that of )?(?P<who>{PERSON})(?:'s)?$", lambda m: f"{m['who']} served {m['how'].lower()}est"),
    (rf"^no {_SPAN}{_BODY} was as (?P<how>long|short) as (?:that of )?(?P<who>{PERSON})(?:'s)?$", lambda m: f"{m['who']} served {m['how'].lower()}est"),
    (rf"^(?:the|that|it) ?\w* never had a (?P<kind>member|leader) who (?:stayed|served|lasted|ruled) (?:for )?(?P<how>longer|shorter|less time|less long|a shorter time) than (?P<who>{PERSON})$", lambda m: f"{m['who']} {'led' if m['kind'].lower() == 'leader' else 'served'} {'longest' if 'longer' in m['how'] else 'shortest'}"),
    (rf"^(?P<who>{PERSON}) holds the record (?:for |in |as )?(?:the )?(?P<how>longest|shortest|briefest|oldest|youngest) (?={_SPAN}\b)", r"\g<who> had the \g<how> "),
    (rf"^the record for (?:the )?(?P<how>longest|shortest) (?:time|spell|period|service) as (?:{REALM} )?leader is (?:held by )?(?P<who>{PERSON})(?:'s)?$", r"\g<who> led \g<how>"),
    (rf"^(?P<who>{PERSON}) (?:tops|heads) the list(?: of [^,;]+?)? by length of (?:service|tenure|membership)$", r"\g<who> served longest"),
    (rf"^by (?:length|duration) of (?:service|tenure|membership),? (?P<who>{PERSON}) (?:comes|ranks|is) (?:first|ahead of everybody|ahead of everyone|at the top)$", r"\g<who> served longest"),
    (rf"^by (?:length|duration) of (?:service|tenure|membership),? (?P<who>{PERSON}) (?:comes|ranks|is) (?:last|at the (?:very )?bottom|at the tail end|dead last)$", r"\g<who> served shortest"),
)  # fmt: skip
