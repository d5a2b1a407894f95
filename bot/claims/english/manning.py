"""Who filled a body and as what, told by what there was besides: "all-male", "no rank but that", "none lost"."""

from __future__ import annotations

from typing import Final

from bot.claims.english.parts import DATE, PERSON, Rule, rules

_WHEN = rf"(?:(?:in|on|before|after|until|till|by|since|during|around|from|between) )?{DATE}(?: (?:to|and|until|till) {DATE})?"
_FRONT = rf"^(?:(?P<when>{_WHEN}),? )?"
_BODY = r"(?P<body>the (?:(?!of\b|members\b)[\w-]+ )?(?!members?\b|post\b)[\w-]+|it|that body)"
_SOLELY = r"(?:all|wholly|solidly|purely|entirely|completely|exclusively|only|strictly|one hundred per cent)"
_NOBODY = r"(?:nobody|no one|no-one|not anybody|not anyone|no members?|none|not a (?:soul|man|member|single member)|none of its (?:members|people))"
_RANK = r"(?:rank|status|title|position|post|function|role|grade|job|place|office|label)"
_GRADE = r"(?:rank|status|grade|standing)"
_SPAN = r"(?:time|tenure|service|membership|stay|stint|term|spell|career|run|years)"
_BREAK = r"(?:gap|break|hiatus|pause|interruption|interval|intermission)"
_UNBROKEN = r"(?:uninterrupted|continuous|unbroken|consecutive|seamless|without interruption)"
_BUT = r"(?:other than|except|but|besides|save|apart from|different from|beyond|aside from|save for|bar)"
_POST = r"(?P<post>(?:(?!not\b|no\b)[\w-]+ ){0,2}?[\w-]+)"
_THAT = r"(?:that of )?(?:being )?(?:an? |the )?"


_END = rf"(?P<at> {_WHEN})?$"

MANNING: Final[tuple[Rule, ...]] = rules(
    # No women.
    (rf"{_FRONT}(?:the (?:whole|entire) )(?P<body>[\w-]+) (?:was|were) (?:{_SOLELY} )?(?:male|men){_END}", lambda m: f"no woman was in the {m['body']} {(m['when'] or m['at'] or '').strip()}".strip()),
    (rf"{_FRONT}{_BODY} (?:was|were) (?:{_SOLELY} )(?:male|men){_END}", lambda m: f"no woman was in {m['body']} {(m['when'] or m['at'] or '').strip()}".strip()),
    (rf"{_FRONT}{_BODY} (?:was|were) (?:made up|composed|formed|comprised) (?:of (?:nothing but |only |exclusively )?men(?: only| alone| exclusively)?|(?:only|exclusively|solely) of men){_END}", lambda m: f"no woman was in {m['body']} {(m['when'] or m['at'] or '').strip()}".strip()),
    (rf"{_FRONT}{_BODY} (?:was|were) (?:an? )?(?:pure |purely )?(?:male preserve|male affair|men's club|all-male (?:body|club|affair|line-up)){_END}", lambda m: f"no woman was in {m['body']} {(m['when'] or m['at'] or '').strip()}".strip()),
    (rf"{_FRONT}{_BODY} (?:had|has|contained) (?:an all-male (?:line-up|membership|composition)|(?:only|exclusively|nothing but) men(?: as members)?|no members but men){_END}", lambda m: f"no woman was in {m['body']} {(m['when'] or m['at'] or '').strip()}".strip()),
    (rf"^(?:only men|none but men|nobody but men|nothing but men|men only|men alone|exclusively men) (?:(?:sat|were|served) )?in {_BODY}{_END}", r"no woman was in \g<body>\g<at>"),
    (rf"{_FRONT}{_BODY} (?:was without|did without|had to do without|managed without|lacked|knew no) (?:an? |any )?(?:wom[ae]n|female members?){_END}", lambda m: f"no woman was in {m['body']} {(m['when'] or m['at'] or '').strip()}".strip()),
    # Fewer of one kind.
    (r"^women were (?:outnumbered by men|in the minority|a minority|less numerous than men|fewer in number than men|outnumbered)(?P<in> in [^,;]+)?$", r"there were fewer women than men\g<in>"),
    (r"^(?:in (?P<body>the \w+),? )?(?:the )?men (?:outnumbered (?:the )?women|were in the majority|were the majority|formed the majority|were more numerous than (?:the )?women)(?P<in> in [^,;]+)?$", lambda m: f"there were fewer women than men in {m['body']}" if m["body"] else f"there were fewer women than men{m['in'] or ''}"),
    (r"^(?:the )?(?:majority|most)(?: (?:members|people))? (?:of|in) (?P<in>the \w+) (?:was|were) (?:men|male)(?:, not women)?$", r"there were fewer women than men in \g<in>"),
    # Nobody lost, nobody gained.
    (rf"{_FRONT}{_BODY} (?:lost|shed|parted with|said goodbye to|saw off) {_NOBODY}{_END}", lambda m: f"nobody left {m['body']} {(m['when'] or m['at'] or '').strip()}".strip()),
    (rf"{_FRONT}{_BODY} (?:did not (?:lose|shed|part with|see the departure of)) (?:anybody|anyone|any members?|any of its members|a (?:single )?member){_END}", lambda m: f"nobody left {m['body']} {(m['when'] or m['at'] or '').strip()}".strip()),
    (rf"{_FRONT}{_BODY} (?:did not (?:gain|get|take in|admit|receive|welcome)) (?:anybody|anyone|any new members?|any members?|any newcomers?|a (?:single )?(?:new )?member)(?: new)?{_END}", lambda m: f"nobody joined {m['body']} {(m['when'] or m['at'] or '').strip()}".strip()),
    (rf"{_FRONT}{_BODY} (?:gained|got|took in|admitted|received|welcomed) (?:nobody|no one|no new (?:members?|people|faces)|no newcomers?|no members?)(?: new)?{_END}", lambda m: f"nobody joined {m['body']} {(m['when'] or m['at'] or '').strip()}".strip()),
    (rf"{_FRONT}(?:(?:there (?:were|was)|saw) )(?:no|not any|not a single) (?:departures?|exits?|leavers?|going)(?: (?:from|in) {_BODY})?{_END}", lambda m: f"nobody left {m['body'] or 'it'} {(m['when'] or m['at'] or '').strip()}".strip()),
    (rf"{_FRONT}(?:(?:there (?:were|was)|saw) )(?:no|not any|not a single) (?:arrivals?|admissions?|entries|entry|newcomers?|new arrivals?|joining)(?: (?:to|in|into|for) {_BODY})?{_END}", lambda m: f"nobody joined {m['body'] or 'it'} {(m['when'] or m['at'] or '').strip()}".strip()),
    (r"\b(?:not anyone|not anybody|not a soul|nary an? \w+)\b(?= (?!else\b|but\b|besides\b|except\b|other\b))", "nobody"),
    (r"^there was not (?:anybody|anyone) (?P<verb>joining|leaving) ", lambda m: f"nobody { {'joining': 'joined', 'leaving': 'left'}[m['verb'].lower()] } "),
    # As nothing else.
    (rf"^(?P<who>{PERSON})'s? (?:one|only|sole|single) {_GRADE}(?: in [^,;]+?)? was {_THAT}{_POST}$", r"\g<who> was only a \g<post>"),
    (rf"^the (?:one|only|sole|single) {_GRADE} of (?P<who>{PERSON})(?: in [^,;]+?)? was {_THAT}{_POST}$", r"\g<who> was only a \g<post>"),
    (rf"^{_POST} was the (?:one|only|sole|single) {_GRADE}(?: that)? (?P<who>{PERSON}) (?:ever )?(?:had|held|bore)$", r"\g<who> was only a \g<post>"),
    (rf"^(?P<who>{PERSON}) (?:had|held|bore|knew|did not (?:have|hold)|never (?:had|held)) (?:no|any|an?) (?:other )?{_GRADE}(?: there| in [^,;]+?)? {_BUT} {_THAT}{_POST}$", r"\g<who> was only a \g<post>"),
    (rf"^{_BUT} {_THAT}{_POST},? (?P<who>{PERSON}) (?:had|held|bore) no(?: other)? {_GRADE}(?: there| in [^,;]+?)?$", r"\g<who> was only a \g<post>"),
    (rf"^(?P<who>{PERSON}) was (?:nothing but|no more than|nothing more than|nothing other than|confined to the {_GRADE} of|merely) (?:an? )?{_POST}(?: there)?$", r"\g<who> was only a \g<post>"),
    (rf"^(?P<who>{PERSON}) (?:had|held)(?: just| only) the {_GRADE} of (?:an? )?{_POST}(?:,? (?:and )?(?:no other|nothing else|not any other))?$", r"\g<who> was only a \g<post>"),
    # Without a break.
    (rf"^(?:all (?:of )?)?(?P<who>{PERSON})'s? {_SPAN}(?: in [^,;]+?)? (?:was|were|is) {_UNBROKEN}$", r"\g<who> served without a break"),
    (rf"^there (?:was|were|is) (?:no|not an?|never an?|not any) {_BREAK}s? in (?P<who>{PERSON})'s? {_SPAN}(?: in [^,;]+)?$", r"\g<who> served without a break"),
    (rf"^(?P<who>{PERSON})'s? {_SPAN}(?: in [^,;]+?)? (?:had|has|knew|shows|showed|saw) (?:no|not an?|not the slightest) {_BREAK}s?$", r"\g<who> served without a break"),
    (rf"^the {_SPAN} of (?P<who>{PERSON})(?: in [^,;]+?)? (?:had|knew|showed|saw) no {_BREAK}s?$", r"\g<who> served without a break"),
    # A rank or status is what somebody was.
    (rf"^{_FRONT[1:]}(?P<who>{PERSON})'s? {_RANK}(?P<mid> {_WHEN})? was that of (?:an? )?{_POST}{_END}", lambda m: f"{m['who']} was {m['post']} {(m['when'] or m['mid'] or m['at'] or '').strip()}".strip()),
    (rf"^the {_RANK} (?:that )?(?P<who>{PERSON}) (?:held|had) was (?:that of )?(?:an? )?{_POST}$", r"\g<who> was \g<post>"),
)  # fmt: skip
