"""How long it was, with its bounds: "more than two but less than three years", "fell short of a year"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import COUNT, PERSON, Rule, rules

_UNIT = r"(?:years?|months?|weeks?|days?|decades?)"
_BOUNDS = r"(?:(?:only|just|about|around|nearly|almost|roughly|barely|well|a|an|little|bit|shade|touch|some|short|shy|of|under|over|less|more|fewer|than|at|least|most|close|to|not|quite|exactly|precisely|approximately|scarcely|hardly|more|or|all|good|full|mere|whole|total|slightly) ){0,5}?"
_LENGTH = rf"{_BOUNDS}(?:an?|{COUNT}|\d+ to \d+)(?: and a half)? (?:\w+ )?{_UNIT}(?: or (?:so|thereabouts|more|less)| and a (?:bit|half)| and \w+ \w+)?"
_SPELL = r"(?:time|stint|term|tenure|spell|stay|membership|period|stretch|run|service|mandate|sojourn|days)"
_CAME = r"(?:lasted|came to|came in at|came out at|amounted to|added up to|ran to|ran for|ran|totalled|totaled|was|fell|took|covered|clocked in at|took up|measured|stretched to|stretched over|extended to|extended over|comprised|spanned|numbered|counted)"


def _between(match: re.Match[str]) -> str:
    """ "more than two but less than three years": "between two and three years"."""
    return f"between {match['low']} and {match['high']} {match['unit']}"


LENGTHS: Final[tuple[Rule, ...]] = rules(
    (rf"\b(?:more than|longer than|over|at least|upwards of|no less than|above) (?P<low>{COUNT})(?: {_UNIT})?,? (?:but|and|yet|though|if)(?: still)? (?:less than|fewer than|under|not more than|no more than|below|at most|shorter than|not) (?P<high>{COUNT}) (?P<unit>{_UNIT})\b", _between),
    (rf"\b(?:less than|fewer than|under) (?P<high>{COUNT})(?: {_UNIT})?,? (?:but|and|yet|though) (?:more than|over|at least|above|longer than) (?P<low>{COUNT}) (?P<unit>{_UNIT})\b", _between),
    # "had been one for two years when he died"
    (r"\bhad been (?P<what>[^,;]+? for [^,;]+?) when (?:he|she) (?:died|left|resigned|was (?:assassinated|murdered|killed|shot|removed|dismissed|released|relieved|dropped))$", r"was \g<what>"),
    (rf"\bthe (?:better|best|greater|good) part of (?=(?:{COUNT}) {_UNIT})", "nearly "),
    (rf"^(?P<who>{PERSON})'s? (?:(?:whole|entire|full|total|complete|only|single) )?{_SPELL}(?P<in> (?:as|in|on|at) [^,;]+?| there)? {_CAME} (?:for )?(?P<n>{_LENGTH})(?: (?:in all|in total|altogether|all told|overall))?$", r"\g<who> served\g<in> for \g<n>"),
    (rf"^(?P<who>{PERSON}) (?:had|got|did|spent|managed|put in|clocked up|notched up|racked up|totalled|totaled|enjoyed|completed|complete|reach|reached|make|manage|see out|saw out|saw)(?: only| just| a total of)? (?P<n>{_LENGTH})(?: of (?:it|them))?(?P<in> there| in it| as [^,;]+?| (?:in|on) (?:the|it)\b[^,;]*?)?(?: (?:in all|in total|altogether|all told|overall))?$", r"\g<who> served\g<in> for \g<n>"),
    (rf"^(?P<who>{PERSON})'s (?P<n>{COUNT} {_UNIT})(?: [^;,]*?)? (?:are|were|is|was|remain|remained|mark|make|set) (?:the|a|an) (?:all-time |absolute |unbeaten |unbroken )?record\b[^;,]*$", r"\g<who> served the longest of all; \g<who> served for \g<n>"),
    # "A, 40, was chosen"
    (rf"^(?P<who>{PERSON}), (?:then |only |just |already |aged )?(?P<age>[2-9]\d),? (?P<what>(?:was|were|became|joined|took|entered|got|came|left|died|started|began|rose)\b[^;,]+)$", r"\g<who> \g<what> aged \g<age>"),
    # "lasted five weeks, from July to August"
    (rf"^(?P<who>{PERSON}) (?P<verb>(?:had|did|spent|lasted|served|sat|was there|was in it|was in|stayed|managed|put in|clocked up|notched up|racked up|totalled|got|led|ruled)(?: for)?)(?P<in> (?:as|in|on) [^,;]+?)? (?:for )?(?P<n>{_LENGTH})(?: of (?:it|them)| there| in it)?, (?P<when>(?:from|between|until|till|up to|starting|beginning|ending|\d{{4}} to) .+)$", r"\g<who> served\g<in> for \g<n>; \g<who> served\g<in> \g<when>"),
    # "had more years in it than B"
    (rf"^(?P<who>{PERSON}) (?:had|spent|served|put in|did|clocked up|notched up|racked up|got|saw|totalled)(?: (?:many|far|a lot|several|slightly|a few))? (?P<more>more|fewer|less) (?:years|time|months|days)\b(?P<in>[^,;]*?) than (?P<other>{PERSON})(?: did| had| ever did)?$", lambda m: f"{m['who']} was{m['in']} {'longer' if m['more'].lower() == 'more' else 'shorter'} than {m['other']}"),
    (rf"^there were (?P<n>{COUNT}) (?:separate |distinct |different )?(?:stretches|spells|stints|terms|periods|parts|phases|chapters|stages) (?:to|in|of) (?P<who>{PERSON})'s? (?:{_SPELL}|career|years|life)(?P<in> (?:as|in|on|at) .+)?$", r"\g<who> served\g<in> \g<n> times"),
)  # fmt: skip
