"""What leans on what was said before: "that very day", "…, it was never so", "but somebody else did it"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import COUNT, DATE, MONTH, NAMES, PERSON, POST, Rule, rules

_DENIED: Final = "it is not true that"
_PRONOUN: Final = r"(?:it|he|she|they)"
_TITLE: Final = r"(?-i:[A-Z])[\w-]+ (?-i:[A-Z])[\w-]+"
_LONE: Final = r"(?:the )?(?:(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?)"
_OTHER: Final = r"(?:(?:somebody|someone|something) else|(?:another|a(?: very| quite| wholly)? different) (?:person|man|woman|official|body|figure))"
_NAMED: Final = r"(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?"
_AUX: Final = r"(?:was|is|did|does|had|has|could|would)"
_SEEN: Final = (
    r"(?:regarded|considered|saw|counted|viewed|treated|took|recognised|recognized|accepted)"
)
_BETWEEN: Final = r"between \d{4} and \d{4}"
_AGO: Final = r"(?:(?:an?|\w+|\d+)(?: (?:few|couple of|to|or) ?\w*)? (?:years?|months?|weeks?|days?|decades?)|shortly|long|just)"
_DAY: Final = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH} (?P<year>\d{{4}})\b|\b{MONTH} \d{{1,2}}, (?P<y>\d{{4}})\b",
    re.IGNORECASE,
)


def _same_day(match: re.Match[str]) -> str:
    """ "on 3 May 1970, and B came that very day": the date again; as it was where several are told."""
    if len(_DAY.findall(match["said"])) != 1:
        return match[0]
    day = _DAY.search(match["said"])
    return f"{match['said']}on {day[0]}" if day is not None else match[0]


_GOING: Final = {"dismissal": "was dismissed", "removal": "was removed", "resignation": "resigned"}

REFERENCES: Final[tuple[Rule, ...]] = rules(
    # "it ran things in 1970, it was never limited to that": the denial is that of the second alone
    (rf", (?={_PRONOUN} (?:was|were|is|did|does|had|has|could|would) (?:never|not)\b)", "; "),
    # "A lost his seat on 3 May 1970, and B was elected that very day"
    (r"^(?P<said>[^;]*?(?:\band\b|\bwhile\b|\bwhereas\b|[,;]) [^;]*?)\b(?:on )?(?:that|this) (?:very )?(?:same )?day$", _same_day),
    # "X is older than E, it was set up two months before"
    (
        rf"^(?P<who>[^,;]+?) (?:is|was) older than (?P<event>[^,;]+)[,;:] (?:as |for |since )?(?:it|the latter) (?P<did>(?:was|had|came|began|started)\b [^,;]*?) ?(?P<n>{_AGO}) (?:before|earlier|before (?:it|that))$",
        r"\g<who> \g<did> \g<n> before \g<event>",
    ),
    # "A was one until he was dismissed in 1970", "until his dismissal in 1970"
    (
        rf"^(?P<who>{PERSON}) (?P<was>(?:was|sat|served|remained|stayed)\b[^,;]*?) (?:until|till) (?:he|she) (?P<did>(?:was|got|had been) [^,;]+?|resigned|left|quit|stepped down) (?P<when>in|on) (?P<date>{DATE})$",
        r"\g<who> \g<was> until \g<date>; \g<who> \g<did> \g<when> \g<date>",
    ),
    (
        rf"^(?P<who>{PERSON}) (?P<was>(?:was|sat|served|remained|stayed)\b[^,;]*?) (?:until|till) (?:his|her) (?P<noun>dismissal|removal|resignation) (?P<when>in|on) (?P<date>{DATE})$",
        lambda m: f"{m['who']} {m['was']} until {m['date']}; {m['who']} {_GOING[m['noun'].lower()]} {m['when']} {m['date']}",
    ),
    # "A came in the seventies, years before he led it"
    (
        rf"^(?P<who>{PERSON}) (?P<what>(?:was|had been|sat|served|joined|entered|became|got|came)\b[^,;]*?) (?P<time>(?:in|on|during) [^,;]+), (?P<before>(?:[^,;]*? )?before (?:he|she|becoming|being|getting|taking)\b [^,;]+)$",
        r"\g<who> \g<what> \g<time>; \g<who> \g<what> \g<before>",
    ),
    # "A stopped working in it, leaving it to B", "…, leaving it to B"
    (
        rf"^(?P<who>{NAMES}) (?:quit|stopped|ceased|gave up) working (?P<where>(?:in|for|at|on) the \w+(?: (?:in|after|from|since|before) [^,;]+?)?),? (?:and )?(?:leaving|left) (?:it|that|this|(?:the|its|all the) work)(?: all)? to (?P<other>{NAMES})$",
        rf"\g<other> worked \g<where>; {_DENIED} \g<who> worked \g<where>",
    ),
    (rf",? (?:and )?leaving (?:it|them|that|everything)(?: all)? to (?P<other>{NAMES})$", r"; \g<other> did it"),
    # "A left it alive"
    (
        rf"^(?P<who>{PERSON}) (?P<left>(?:left|quit|departed from)(?: the \w+| it| office)?) (?:still )?alive(?:,? (?P<rest>(?:in|on) [^;]+))?$",
        lambda m: f"{m['who']} {m['left']} {m['rest'] or ''}; {m['who']} did not die in office".replace(" ;", ";"),
    ),
    # "A headed it but somebody else led it"
    (
        rf"^(?P<who>{_LONE}) (?P<what>[^,;]+?),? (?:but|while|whereas|and) {_OTHER} (?P<other>(?:was|were|had|did|led|ran|held|\w+ed)\b[^,;]+)$",
        rf"\g<who> \g<what>; {_DENIED} \g<who> \g<other>",
    ),
    # "it was the head of another body, not A, who did it"
    (
        rf"^it (?:was|is) (?P<one>[^,;]+?),? (?:and )?not (?P<other>{_LONE}),? (?:who|that|which) (?P<what>[^;]+)$",
        rf"\g<one> \g<what>; {_DENIED} \g<other> \g<what>",
    ),
    # "A bore the title B rather than C"
    (
        rf"^(?P<what>[^;]+? )(?P<one>{_TITLE}),? (?:rather than|instead of|and not|not) (?P<other>{_TITLE})(?P<rest> (?:in|on|from|until|since|after|before) [^,;]+)?$",
        rf"\g<what>\g<one>\g<rest>; {_DENIED} \g<what>\g<other>\g<rest>",
    ),
    (
        rf"^(?P<what>[^;]+ (?:of|by|to|for|from|in|with) )(?P<one>the {_NAMED}),? (?:rather than|instead of|and not|not) (?:of |by |to |for |from |in |with )?(?P<other>the {_NAMED})$",
        rf"\g<what>\g<one>; {_DENIED} \g<what>\g<other>",
    ),
    # "the number did not fall; it rose"
    (
        rf"^(?P<who>(?:the|its) [^,;]*?)(?P<did> (?:did|was|had) (?:not|never) [^;]+); (?:instead,? |rather,? |in fact,? |but )?it (?P<rest>(?!{_AUX}\b)\w+[^;]*)$",
        r"\g<who>\g<did>; \g<who> \g<rest>",
    ),
    # "nobody regarded A as the leader", "everybody saw A as the leader"
    (
        rf"^(?P<lead>(?:after|before|in|on|upon|following) [^;]+?,? )?(?P<none>nobody|no one|people|they|everybody|everyone|many) (?:ever )?{_SEEN} (?P<who>{PERSON}) as (?P<what>[^,;]+)$",
        lambda m: f"{m['lead'] or ''}{m['who']} was {'not ' if m['none'].lower() in ('nobody', 'no one') else ''}regarded as {m['what']}",
    ),
    # "A was the top man, which is why he was the leader"
    (
        rf"^(?P<who>{PERSON}) (?P<why>(?:was|had|held|sat) [^;]+?), which (?:is|was) (?:why|the reason why|the reason) (?:he|she) (?P<what>[^;]+)$",
        r"\g<who> \g<what> because he \g<why>",
    ),
    # "a handful of leaders, two or three, were in both"
    (
        rf"^(?P<only>only |just )?(?:a (?:handful|few|couple|small number) of|\d to \d) (?P<who>[\w ]+?), (?P<n>{COUNT}(?: (?:or|to) {COUNT})?),? (?P<was>were|sat|had|held|could|might|belonged)\b",
        r"\g<only>\g<n> \g<who> \g<was>",
    ),
    # "if you count the candidates"
    (r"\bif (?:you|one|we) (?:also )?(?:counts?|includes?) (?:in )?(?=the )", "counting "),
    (r"\bif (?P<who>the [\w ]+?) (?:are|is) (?:counted|included)(?: in| too| as well)?\b", r"counting \g<who>"),
    # "it had one in 1970, a post that had not existed earlier"
    (rf", (?:an?|the) {POST} (?:that|which) (?:had )?(?:not|never) (?:yet )?existed (?:earlier|before|until then|previously)$", " for the first time"),
    # "before 1970 was over"
    (r"\bbefore (?P<year>(?:1[89]|20)\d\d) was (?:over|out|up|through)\b", r"by the end of \g<year>"),
    # "the biggest jump came between 1970 and 1972, not between 1972 and 1975"
    (
        rf"^the (?:biggest|largest|greatest|steepest|fastest|sharpest) (?:jump|rise|growth|increase|gain|leap|expansion) (?:in|of) (?P<what>[^,;]+?) (?:came|was|happened|took place|occurred|fell) (?P<one>{_BETWEEN}),? (?:and |but )?(?:not|rather than) (?P<other>{_BETWEEN})$",
        r"\g<what> grew faster \g<one> than \g<other>",
    ),
    # "it was usually not its job"
    (r"\b(?P<was>was|were|is|are|did|does|do|had|has) (?P<how>usually|normally|generally|typically|ordinarily|commonly) not\b", r"\g<was> not \g<how>"),
)  # fmt: skip
