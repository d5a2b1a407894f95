"""How long somebody held something, told by nouns: "her term in it lasted two years"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import COUNT, NAME, Rule, rules

_SPELL = r"(?:taste|experience|innings|time|stint|term|tenure|spell|stay|membership|career|period|stretch|run|service|mandate|days|years)"
_ENDS: Final = {
    "death": "died in office",
    "own death": "died in office",
    "murder": "was murdered in office",
    "assassination": "was murdered in office",
    "resignation": "resigned",
    "retirement": "retired",
    "dismissal": "was dismissed",
    "removal": "was removed",
}


def _brief(match: re.Match[str]) -> str:
    """ "her term in it was over after two years": "she served in it for two years"."""
    where = f" {match['in']}" if match["in"] else ""
    return f"{match[1]} served{where} for {match['n']}"


def _brief_dates(match: re.Match[str]) -> str:
    """ "her term was short: 1920 to 1921": "she served from 1920 to 1921"."""
    where = f" {match['in']}" if match["in"] else ""
    return f"{match[1]} served{where} from {match['n']}"


def _first_day(match: re.Match[str]) -> str:
    """ "her first day as chair was …": "she became chair on …"."""
    verb = "became" if re.search(r"\bday as\b|\bmonth as\b|\byear as\b", match[0]) else "joined"
    return f"{match[1]} {verb} {match[2]} on {match[3]}"


def _ended_with(match: re.Match[str]) -> str:
    """ "her time as chair ended with her death": "she died in office"."""
    return f"{match[1]} {_ENDS[match['end'].casefold()]}{match['rest']}"


def _ranged(match: re.Match[str]) -> str:
    """ "her first spell ran from 1920 to 1921": "she served from 1920 to 1921; she first joined in 1920"."""
    where = re.sub(r"^ (?:of|at) ", " in ", match["in"] or "")
    told = f"{match[1]} served{where} {match['when']}"
    start = re.match(r"(?:from|between) (.+?) (?:to|until|till|through|and) ", match["when"])
    if not match["nth"] or start is None:
        return told
    verb = "first joined" if "first" in match["nth"].casefold() else "returned"
    return f"{told}; {match[1]} {verb} in {start[1]}"


TERMS: Final[tuple[Rule, ...]] = rules(
    (rf"^({NAME})'s {_SPELL}(?: (?:as|in|on|at) .+?)? (?:ended|finished|was over|was cut short|came to an end) (?:with|by|through|on|at) (?:his|her) (?P<end>own death|death|murder|assassination|resignation|dismissal|removal|retirement)\b(?P<rest>.*)$", _ended_with),
    (rf"^({NAME})'s (?P<nth>(?:very )?(?:first|second|third|last|final|other|next) )?(?:(?:only|one) )?{_SPELL}(?P<in> (?:as|in|on|at|of) [^,;]+?| there)? (?:lasted|ran|spanned|covered|stretched|went on|extended|was) (?P<when>(?:from|between) .+)$", _ranged),
    (rf"^({NAME})'s (?P<nth>(?:very )?first )(?:{_SPELL})(?P<in> (?:as|in|on|at|of) [^,;]+?| there)? (?:began|started|commenced|opened|kicked off|dates from|took off) (?P<when>.+)$", r"\1 first joined\g<in> \g<when>"),
    (rf"^({NAME})'s (?:very )?(?:first|opening) (?:day|month|year) (?:as|in|on|at) (.+?) (?:was|came|fell)(?: in| on)? ((?:\w+ ){{0,3}}\d{{4}})$", _first_day),
    (r"^(\S+(?: \S+){0,2}?)'s? (?:rule|reign|leadership|time in power|time at the top|time as (?:\w+ )?leader)( (?:in|of) .+?)? (?:lasted|spanned|covered|went on|took|was(?! over\b)|ran) ((?:for |about |from |until |only |just |over |under |nearly |almost |some |around |roughly |less |more |at |an? |\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty).*)$", r"\1 led\2 \3"),
    (r"^((?:\w+ )?\d{4}) (?:saw|witnessed|marked|brought|was the year of) (?:the )?(?:birth|creation|founding|foundation|establishment|formation|launch|introduction|beginning) of (.+)$", r"\2 was founded in \1"),
    (rf"^({NAME})'s? ((?:(?:about|nearly|almost|over|more than|less than|some|roughly|barely|almost|just) )?{COUNT} (?:years?|months?|weeks?|days?|decades?)) (as|in|on|at) (.+?) (?:ended|were over|was over|came to an end|finished|ran out|were up) (?!after|within|with)(.+)$", r"\1 served \3 \4 for \2; \1 left \5"),
    (rf"^({NAME})'s? ((?:(?:about|nearly|almost|over|more than|less than|some|roughly|barely|almost|just) )?{COUNT} (?:years?|months?|weeks?|days?|decades?)) (as|in|on|at) (.+?) (?:began|started|commenced) (.+)$", r"\1 served \3 \4 for \2; \1 joined \5"),
    (rf"^(\S+(?: \S+){{0,2}}?)'s? {_SPELL}(?: (?P<in>(?:as|in|on|at) .+?))? (?:ended|was over|were over|finished|was finished|came to an end|was cut short|stopped|was up) (?:again )?(?:after|within|in) (?P<n>(?:\w+ ){{0,3}}?(?:an?|{COUNT}) (?:\w+ )?(?:years?|months?|days?|weeks?|decades?).*)$", _brief),
    (rf"^({NAME}) (?:was|were) (?:gone|out|over|finished)(?: again| already)? (?:within|after|in) (?!\d{{4}})((?:\w+ ){{0,3}}?(?:an?|{COUNT}) (?:\w+ )?(?:years?|months?|days?|weeks?|decades?))$", r"\1 served for \2"),
    (rf"^(\S+(?: \S+){{0,2}}?)'s? {_SPELL}(?: (?P<in>(?:as|in|on|at) [^:,]+?))?(?: (?:was|were) (?:only |very |rather |quite )?(?:short|brief|long|short-lived|over quickly))? ?(?::|,|\u2013|-) (?:from )?(?P<n>(?:\w+ ){{0,2}}\d{{4}} (?:to|until|till) (?:\w+ ){{0,2}}\d{{4}})$", _brief_dates),
    (rf"^(\S+(?: \S+){{0,2}}?)'s? {_SPELL} (as|in|on|at) (.+?) (?:lasted|spanned|covered|comprised|totalled|totaled|amounted to|came to|took|stretched over|went on for|was(?! over| up)) (?:for )?((?:\w+ ){{0,3}}?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty)[^,;]* (?:years?|months?|days?|weeks?|decades?)\b.*)$", r"\1 served \2 \3 for \4"),
    (rf"^(\S+(?: \S+){{0,2}}?)'s? (?:(?:only|one) )?{_SPELL} (as|in|on|at) (.+?) (?:lasted|ran|spanned|covered|stretched|went on|extended|was) ((?:from|until|till|up to|between|over(?= \d| an?\b| the\b)) .+)$", r"\1 served \2 \3 \4"),
    (rf"^(\S+(?: \S+){{0,2}}?)'s? {_SPELL} (?:as|in|on|at) (.+?) (?:began|started|commenced|dates from|took off|kicked off|opened|got under way|got going|set in|dates back to) (.+)$", r"\1 joined \2 \3"),
    (rf"^(\S+(?: \S+){{0,2}}?)'s? {_SPELL} (?:as|in|on|at) (.+?) (?:ended|finished|came to an end|(?:was|were) (?:already |long |all )?(?:over|done|finished|up|history|at an end|behind (?:him|her))|stopped|closed|was cut short|expired|ran out|drew to a close|came to a close) (.+)$", r"\1 left \2 \3"),
    (rf"^({NAME})'s {_SPELL} (?:began|started|commenced|kicked off|took off|opened|got under way|dates from|dates back to|dates to|goes back to) (?!with\b)(.+)$", r"\1 joined \2"),
    (rf"^({NAME})'s {_SPELL} (?:ended|finished|came to an end|(?:was|were) (?:already |long |all )?(?:over|done|finished|up|history|at an end)|stopped|expired|ran out|drew to a close|came to a close) (?!with\b|after an?\b|within\b|as\b)(.+)$", r"\1 left \2"),
)  # fmt: skip
