"""What people tell of a career in passing, as claims of its own: an order, a gap, a life, a list of times."""

from __future__ import annotations

import itertools
import re
from typing import Final

from bot.claims.english.ages import DECADES
from bot.claims.english.parts import COUNT, DATE, NAME, PEOPLE, PERSON, Rule, rules
from bot.claims.english.stints import SPELL

_GONE = r"(?:departure|exit|removal|dismissal|leaving|fall|ouster|resignation|death|release|going)"
_COME = r"(?:arrival|election|entry|appointment|accession|admission|coming|rise|promotion)"
_IN = r"(?:(?: from| to| into)? ?(?:the \w+|it|office))?"
_FIRST, _LAST = (rf"(?: (?:in|on) (?P<{name}>{DATE}))?" for name in ("first", "last"))
_SAID = r"(?=[^;]*\b(?:no|not|never|none|nobody|any|only|wom[ae]n|sat|served)\b)"
_UNIT = r"(?:years?|months?|weeks?|days?|decades?)"
_LENGTH = rf"(?:(?:about|some|only|just|almost|nearly|over|more than|less than|barely|around|roughly|well over|exactly) ){{0,2}}(?:an?|{COUNT}|\d+ to \d+)(?: and a half)? {_UNIT}"
_BODY = r"(?:the \w+|it|there|office|his post|her post)"
_LEFT = r"(?:left|quit|departed from|departed|retired from|was removed from|was dismissed from|was dropped from|resigned from)"
_LIST_BREAK: Final = re.compile(
    r",? (?:then|and then|and finally|and)(?: came| was)? |, | ?[\u2192>-]+ "
)
_ONE_OF = r"(?:the (?:[\w-]+ ){0,2}(?:list|roster|roll|rolls|register|membership list)) of (?:(?:all )?(?:those|the people|people|the men|everybody|everyone|all)(?: who| that)?(?: ever| had| have| has)* (?:sat|served|were|was|been)|the|its|)"
_TIME = r"(?:in|from|between|during|under|for|until|after|since) [^,;]+?|\d{4} ?(?:to|[-\u2013]) ?\d{4}|\d{4}"


def _order(match: re.Match[str]) -> str:
    """ "the order was A, B, C": "A led before B; B led before C"."""
    names = [name.strip() for name in _LIST_BREAK.split(match["names"].strip()) if name.strip()]
    told = [f"{one} led before {other}" for one, other in itertools.pairwise(names)]
    return "; ".join(told)


def _between(match: re.Match[str]) -> str:
    """ "between A's exit in 1960 and B's entry": "between A and B", with the years as claims of their own."""
    one, other = match["one"], match["other"] or match["of"]
    rest = match["rest"].strip(" ,")
    if match["first"] and match["last"]:
        told = [f"between {match['first']} and {match['last']} {rest}"]
    else:
        told = [f"between {one} and {other} {rest}"]
    told += [f"{one} left in {match['first']}"] if match["first"] else []
    told += [f"{other} joined in {match['last']}"] if match["last"] else []
    return "; ".join(told)


def _into(match: re.Match[str]) -> str:
    """ "lived into the fifties": "died after 1949"; as it was where it is no decade."""
    tens = DECADES.get(
        match["when"].lower(), int(match["when"][2:4]) if match["when"][:2] == "19" else 0
    )
    return f"{match['who']} died after {1900 + tens - 1}" if tens else match[0]


def _in_line(match: re.Match[str]) -> str:
    """ "A, B and C died one after another": that each did, and that each followed the one before."""
    names = [name.strip() for name in _LIST_BREAK.split(match["names"])]
    told = [f"{other} succeeded {one} directly" for one, other in itertools.pairwise(names)]
    return "; ".join([f"{match['names']} {match['what']}", *told])


def _spells(match: re.Match[str]) -> str:
    """ "served twice: in 1952, and then 1955-60": how often, and each of the times."""
    role = (match["role"] or "").strip()
    was = f"was {role.removeprefix('as ')}" if role.startswith("as ") else f"served {role}".strip()
    times = [match["one"].strip(), match["two"].strip()]
    told = [f"in {time}" if re.fullmatch(r"\d{4}", time) else time for time in times]
    told = [
        re.sub(r"^(\d{4}) ?(?:to|[-\u2013]) ?(\d{4})$", r"from \1 to \2", time) for time in told
    ]
    told = [re.sub(rf"^(?={_LENGTH})", "for ", time) for time in told]
    return "; ".join([f"{match['who']} {was} twice", *(f"{match['who']} {was} {t}" for t in told)])


CAREERS: Final[tuple[Rule, ...]] = rules(
    # "Alone of the four, A never was one"
    (rf"^(?:alone|unlike all the others?|unlike the others?) (?:of|among|in|out of) (?:(?!{NAME},? (?:was|had|never|did|is)\b)[^;])+?,? (?P<who>{PERSON}),? (?P<what>(?:(?:was|had|did|is|has) (?:never|not)|never)\b [^;]+)$", r"\g<who> \g<what>"),
    # "The order was A, B, C"
    (rf"^(?:the )?(?:correct |right |exact |proper )?(?:order|sequence|succession|line)(?: of (?:the )?(?:last )?(?:{COUNT} )?(?:{PEOPLE}|\w+ \w+|heads|bosses|succession|leadership))?(?: at the top)? (?:was|is|went|goes|ran|runs)(?: like this| as follows)?:? ?(?P<names>{NAME}(?:(?:, and | and then |, then | then |, | and ){NAME}){{1,7}})$", _order),
    (rf"^(?:the )?(?:{PEOPLE}|leadership|line of succession) (?:in|by) (?:chronological |time |the right |correct )?(?:order|sequence)(?: of time)?(?: were| was|:| are) ?(?P<names>{NAME}(?:(?:, and | and then |, then | then |, | and ){NAME}){{1,7}})$", _order),
    (rf"^first (?:came |it was |there was |was )?(?P<names>{PERSON}(?:(?:, and then | and then |, then | then |, finally |, and finally ){NAME}){{1,7}})$", _order),
    # "Between A's exit in 1960 and B's entry in 1986 there was nobody"
    (rf"^between (?P<one>{PERSON})'s? {_GONE}{_IN}{_FIRST} and (?:(?P<other>{NAME})'s? {_COME}|(?:the {_COME}|that) of (?P<of>{NAME})){_IN}{_LAST},? (?P<rest>{_SAID}[^;]+)$", _between),
    (rf"^(?P<rest>{_SAID}[^;,]+?),? between (?P<one>{PERSON})'s? {_GONE}{_IN}{_FIRST} and (?:(?P<other>{NAME})'s? {_COME}|(?:the {_COME}|that) of (?P<of>{NAME})){_IN}{_LAST}$", _between),
    # A life.
    (rf"^(?P<who>{PERSON}) (?:still )?(?:lived|survived)(?: long enough)? to see (?:the year )?(?P<year>\d{{4}})$", lambda m: f"{m['who']} died after {int(m['year']) - 1}"),
    (rf"^(?P<who>{PERSON}) did not (?:live|survive)(?: long enough)? to see (?:the year )?(?P<year>\d{{4}})$", r"\g<who> died before \g<year>"),
    (rf"^(?P<who>{PERSON}) (?:lived|survived)(?: on)? (?:until|till|up to) (?:the year )?(?P<year>\d{{4}})$", r"\g<who> died in \g<year>"),
    (rf"^(?P<who>{PERSON}) (?:lived|survived)(?: on)? into the (?P<when>\w+|19\d0s)$", _into),
    (rf"^(?P<who>{PERSON}) was still alive in (?P<year>\d{{4}})$", lambda m: f"{m['who']} died after {int(m['year']) - 1}"),
    (rf"^(?P<who>{PERSON}) was (?:already |long )*dead (?:by|in) (?P<year>\d{{4}})$", r"\g<who> died by \g<year>"),
    (rf"^(?P<who>{PERSON}) (?:died|passed away) (?P<when>[^,;]+?), (?:{_LENGTH}|shortly|soon|not long|a few \w+|some \w+) (?P<way>after|before) (?P<other>{NAME})(?: did| died)?$", r"\g<who> died \g<when>; \g<who> died \g<way> \g<other>"),
    (rf"^(?P<who>{PERSON}) (?:lived to (?:be|the age of|reach)|reached the age of|made it to|lived to) (?P<n>\d{{2,3}}|{COUNT})(?: years)?(?: of age| old)?$", r"\g<who> died aged \g<n>"),
    # "left alive in 1952"
    (rf"^(?P<who>{PERSON}) (?P<left>{_LEFT})(?P<body> {_BODY})? (?:still )?alive(?: and (?:well|kicking|healthy))?(?P<when> (?:in|on) [^,;]+)?$", r"\g<who> did not die in office; \g<who> \g<left>\g<body>\g<when>"),
    # "left after fifteen years, in 1976"
    (rf"^(?P<who>{PERSON}) (?P<left>{_LEFT})(?P<body> {_BODY})? after (?P<n>{_LENGTH})(?: in (?:it|office)| there| of service| of membership)?,? (?P<when>(?:in|on) {DATE})$", r"\g<who> \g<left>\g<body> \g<when>; \g<who> served for \g<n>"),
    # Whom a list names.
    (rf"^(?P<who>{PERSON}) (?P<is>is|was|appears|figures|stands|features|does not appear|is not|was not|is missing|is absent|is nowhere|does not figure|does not feature) (?:in|on|among|from) {_ONE_OF} ?(?:(?:in|on|of) (?=the |it\b))?", lambda m: f"{m['who']} was {'never ' if re.search('not|missing|absent|nowhere', m['is']) else ''}in "),
    # "joined in 1978, several years before she got the post"
    (rf"^(?P<what>(?P<who>{PERSON}) (?:joined|entered|became|was|got|came|left)\b[^,;]*), (?P<n>(?:about |some |only |just |almost |nearly |over )?(?:{COUNT}|\d+ to \d+|an?) {_UNIT} (?:before|after)) (?:he|she) (?P<then>(?:got|became|took|was|reached|joined|left|landed|came)\b[^,;]+)$", r"\g<what>; \g<who> joined \g<n> he \g<then>"),
    # "When A died B succeeded him directly"
    (rf"^(?:when|after|once|upon) (?P<one>{PERSON}) (?:died|left|fell|was gone|resigned|was removed|was ousted),? (?P<two>{NAME}) (?P<verb>succeeded|followed|replaced) (?:him|her)\b(?P<rest>[^;]*)$", r"\g<two> \g<verb> \g<one>\g<rest>"),
    (rf"^(?P<one>{PERSON}) (?P<verb>succeeded|followed|replaced) (?P<two>{NAME})(?P<rest>[^;,]*?)(?: directly| immediately)?[,;]? (?:with )?(?:nobody|no one)(?: else)?(?: (?:held|had|filled|occupied) (?:the \w+|it))? in[- ]?between$", r"\g<one> \g<verb> \g<two> directly\g<rest>"),
    # Two spells of which each has its own time.
    (rf"^(?P<who>{PERSON}) (?:had (?:two|2) {SPELL}|(?:served|was there|was in it|sat there|sat in it|was (?=a )?)(?: twice)?)(?: (?P<role>(?:as|in|on) [^,;:]+?))?(?: twice)?(?::| -| \u2013|,) ?(?:once |first )?(?P<one>{_TIME}|{_LENGTH} [^,;]+?),? (?:and|then|and then|and again|and once more|and later|and once)(?: again| then| later)? (?P<two>{_TIME})$", _spells),
    # "first a pawn, later a queen"
    (rf"^(?P<who>{PERSON}) (?:was|started(?: out| off)?(?: as)?|began(?: as)?|came in(?: as)?|joined(?: as)?) (?:first|at first|initially|originally|to begin with)? ?(?:as )?(?P<one>(?:only |just |merely )?an? [^,;]+?),? (?:and |but |and only |only )*(?:then|later(?: on)?|afterwards|after that|subsequently|finally|eventually|in the end),? (?:(?:he|she) )?(?:was |became |made )?(?P<two>(?:only |just |merely )?an? [^,;]+)$", r"\g<who> later went from \g<one> to \g<two>"),
    (rf"^(?P<who>{PERSON}) was (?P<one>an? [^,;]+?) (?:first|before(?: becoming| (?:he|she) (?:became|was))|and only later|and only then|and later|and then) (?P<two>an? [^,;]+)$", r"\g<who> later went from \g<one> to \g<two>"),
    # "A isn't the same as B, the first left by 1953"
    (rf"^(?P<all>(?P<one>{PERSON})\b[^,;]*? (?P<two>{NAME})),? (?:and |but |as |since |for |because )?the (?P<nth>first|former|one|second|latter|other)(?: one| man| woman)? (?P<what>(?:was|had|sat|left|joined|came|died|served|went|became|never|stayed|got|held|entered)\b[^,;]*)$", lambda m: f"{m['all']}; {m['one' if m['nth'].lower() in ('first', 'former', 'one') else 'two']} {m['what']}"),
    # "survived May 1960 in it"
    (rf"^(?P<who>{PERSON}) did not (?:survive|outlast|get through|make it through) (?P<when>(?:the year )?{DATE})(?: (?:in|as|on|there)\b[^,;]*)?$", r"\g<who> left in \g<when>"),
    # One after another.
    (rf"^(?P<names>{PERSON}(?:(?:, and |, | and ){NAME})+) (?:all |each )?(?P<what>died in office|died in harness) (?:one after (?:another|the other)|in a row|in succession)$", _in_line),
    (rf"^the (?P<what>(?:title|post|office|rank) of [^,;]+?) (?:was|has been) (?:ever |in all |altogether )?(?:held|borne|filled|occupied) by (?P<only>only |just |exactly |no more than )?(?P<n>{COUNT}) (?P<people>{PEOPLE})(?P<when> (?:in|between|from|until|before|after) [^,;]+)?$", r"\g<only>\g<n> \g<people> held the \g<what>\g<when>"),
    (r"\b(?:one after (?:another|the other)|one by one|back to back|on the trot|running|in succession|in quick succession|consecutively)(?=(?: (?:died|passed|between|from|in|who)\b)|$)", "in a row"),
    (rf"^(?P<names>{NAME}(?:(?:, and |, | and ){NAME})+)(?:,| -|:) (?P<n>{COUNT}) (?P<what>[^,;]+? in a row) (?:who|that) (?P<did>[^;]+)$", r"\g<names> \g<did>; \g<n> \g<what> \g<did>"),
    (r"\b(?P<v>women|men|people|woman|man) (?:ever )?got to be (?=\w)", r"\g<v> were "),
)  # fmt: skip
