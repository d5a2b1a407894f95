"""Claims that are turned down as a whole, as the claim behind one denial: "Euwe champion? A myth."."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import IGNORING_CASE, NAME, NAMES, Rule, rules

_DENIED: Final = "it is not true that "
_ADV = (
    r"(?:(?:just|simply|plainly|sadly|quite|clearly|totally|utterly|completely|flatly|surely|really|certainly|therefore|thus|also|"
    r"rather|entirely|altogether|plain|sheer|pure|mere|demonstrably|of course|I fear|I am afraid|as it happens|an?|one|another|the|pure and simple|"
    r"common|popular|old|simple|little|pious|persistent|widespread|frequent|well-known|clear|obvious|gross|serious),? )*"
)
_FALSE = (
    r"(?:wrong|false|untrue|incorrect|mistaken|inaccurate|erroneous|unfounded|baseless|fictitious|invented|bogus|"
    r"not (?:at all |really |quite |even )?(?:true|so|correct|right|the case|accurate|a fact|what happened|how it (?:was|went|happened))|"
    r"myths?|legends?|mistakes?|errors?|fables?|fairy tales?|fiction|falsehoods?|misconceptions?|misunderstandings?|inventions?|"
    r"fabrications?|lies?|nonsense|rubbish|a lie|fake news|bs|out of the question|wide of the mark|"
    r"to be (?:marked|graded|struck out|rejected|denied|dismissed) as (?:false|wrong|untrue))"
)
# What is said more of why or where it is so: it adds nothing to a denial.
_MORE = (
    r"(?:however (?:\w+ ){1,8}\w+|as (?:the|my|your|our|every|any|a|anyone|anybody|everyone|I|we|you|far)\b[^,;?]*|(?:and )?(?:an old|a common|a popular|a persistent|not a small) one|"
    r"and (?:I|we|you|it|nothing|that)\b[^,;?]*|I (?:am afraid|fear|checked|looked|think|say|promise|swear|tell you|have checked)\b[^,;?]*|(?:I am |so )?sorry\b[^,;?]*|believe me|"
    r"trust me|my (?:friend|friends|dear)|dear \w+|guys|folks|look (?:it up|again)[^,;?]*|check[^,;?]*|(?:because|since|for) (?:it|that|this|they|he|she)\b[^,;?]*|"
    r"much as [^,;?]*|pure and simple|plain and simple|if (?:I|you) [^,;?]*|no matter [^,;?]*|whatever [^,;?]*|though [^,;?\d]*|popular (?:as|though) [^,;?]*)"
)
_TAIL = rf"(?:[,;]? {_MORE})?(?:[,;]+ {_MORE})*[.!]*"
_CLAIM = (
    r"(?:claim|idea|notion|story|statement|belief|legend|assertion|sentence|theory|view|rumou?r|suggestion|allegation|tale|line|opinion|"
    r"assumption|contention|thesis|thought|myth|impression|information|proposition|report|answer|fact)"
)
_OF_CLAIM = (
    rf"(?:the|this|that|your|my|his|her|their|any|an?|whose|[\w']+'s) (?:[\w'-]+ ){{0,2}}?{_CLAIM}"
)
_SAY = (
    r"(?:say|claim|think|believe|state|assert|maintain|write|suggest|argue|hold|imagine|suppose|pretend|repeat|insist|assume|teach|tell you|"
    r"conclude|report|show|prove|have it|swear|teach you|declare|affirm)"
)
_SAYS = r"(?:says?|said|claims?|claimed|thinks?|believes?|states?|asserts?|maintains?|wrote|writes|suggests?|argues?|holds?|imagines?|told you|tells you|taught you|insists?|assumes?|supposes?|concludes?|reports?|swears?|repeats?|tries to tell you)"
_ERRS = (
    r"(?:(?:is|was|are|were) (?:\w+ )?(?:wrong|mistaken|in error|lying|misinformed|misled|confused|off the mark)|"
    r"(?:has |have )?(?:got|gets?|made|makes?|commits?|committed) (?:it|that|this|an?|the \w+) ?(?:\w+ )?(?:wrong|mistake|error|mixed up|slip|blunder)|"
    r"errs?|erred|lies|lied|has (?:been )?(?:misled|miscounted|misread|mistaken|misremembered)[^,;]*|has no idea|"
    r"should (?:look|check|read|think|count)[^,;]*|ought to [^,;]+|(?:has |have )?counted badly|can not (?:count|subtract|add|read)[^,;]*|was (?:pulling [^,;]+|joking|kidding)|needs? [^,;]+|does not know[^,;]*|has not (?:read|looked|checked)[^,;]*)"
)
_NO = (
    r"(?:(?:no|nope|nah|never|well|sorry|oh)[,.!]+ )?(?:(?:no|nope|nah|never|nonsense|rubbish|wrong|false|untrue|incorrect|myth|hardly|(?:certainly|surely|definitely|absolutely|of course|clearly|simply|really) not|"
    r"not (?:at all|true|so|really|quite|correct|right|in the least|a bit(?: of it)?|a chance|once|likely|the case|a word of it|happening|both|all|both of them|all of them|every one of them|all three|them both|together)|"
    r"(?:simply |just |totally |completely |plain |flat )(?:wrong|false|untrue|not true|not so)|"
    r"an? (?:myth|legend|mistake|error|lie|fable|fairy tale|misconception|pure myth|pure legend|common mistake|common error)|"
    r"(?:(?:that|it|this|they|he|she) )?(?:(?:just |simply |certainly |definitely )?(?:never happened|never was|did not(?: happen)?|does not hold|was not|were not|is not|had not|never did)|"
    rf"(?:is|was) (?:{_ADV}){_FALSE}|(?:is|was) not (?:so|how it (?:was|went|happened)|what happened|the case))(?: so| it| true)?|no way|no chance|"
    r"wrong (?:number|order|person|man|date|year|count|figure|body|name|time|answer|guess|rank|age)|bad arithmetic|(?:count|think|guess|try|check|look) again|dream on|as if|come on|"
    r"far from (?:it|true|the truth)|anything but|not by (?:a long way|far|any means)|nothing of the (?:kind|sort)|no such (?:thing|number|luck)(?: happened)?|(?:I )?(?:do not|don't) (?:think|believe) (?:so|it|that)|"
    r"I (?:doubt|deny|dispute) (?:it|that)|in no way|by no means|under no circumstances|not (?:the case|what happened))\b(?:[,.!]+ |$|[.!]+$)?)+"
)  # fmt: skip
_AUX = r"(?:was|were|is|are|did|does|do|had|has|have|could|would|can|will|should|may|might)"
_THE = rf"(?:{NAMES}|(?:the|its|this|that|their) (?:\w+ ){{0,2}}?\w+)"
_ASKED = re.compile(
    r"^(?:who|whom|whose|what|when|where|which|why|how|in (?:what|which)|was not|were not|did not|is not|had not)\b",
    IGNORING_CASE,
)
_FINITE = re.compile(
    r"^(?:in|out|there|on|at|among|under|back|gone|elected|born|dead|together|\w+(?<!n)ed|led|left|sat|came|went|took|held|became|was|were|had|did|made|served)\b",
    IGNORING_CASE,
)


def _refused(match: re.Match[str]) -> str:
    """A question with its denial, as the denial; one that asks for more than yes or no as it was."""
    said = match["said"].strip()
    return match[0] if _ASKED.match(said) else f"{_DENIED}{said}"


def _not_him(match: re.Match[str]) -> str:
    """ "The first leader? Not Tal.": "it is not true that Tal was the first leader"."""
    said = match["said"].strip(" ,")
    if _ASKED.match(said):
        return match[0]
    was = "" if _FINITE.match(said) else "was "
    return f"{_DENIED}{match['who']} {was}{said[:1].lower()}{said[1:]}"


def _at_no_time(match: re.Match[str]) -> str:
    """ "at no time in 1980 did it have more than nine": of any one day of it, rather than of all together."""
    bound = re.search(r"\b(?:more|fewer|less) than\b", match["said"], re.IGNORECASE)
    ever = " at any one moment" if bound else ""
    return f"{_DENIED}{match['said']}{ever} {match['when']}"


REFUSALS: Final[tuple[Rule, ...]] = rules(
    # "It's a myth that …", "isn't it wrong to say that …", "wrong to think that …"
    (
        rf"^(?:and |but |so |lol |sorry,? (?:but )?)?(?:(?:it|that|this) (?:is|was|would be|must be)|(?:is|was) (?:it|that) not|is not it|(?:would|can) it not be)?,? ?{_ADV}{_FALSE}(?: to {_SAY})?(?: and [\w ]{{3,30}}?)?,? that (?=\S)",
        _DENIED,
    ),
    (rf"^(?:far from (?:true|the truth|correct|certain)|not true|untrue|wrong|false) (?:is|was) {_OF_CLAIM} that ", _DENIED),
    (rf"^{_ADV}{_FALSE}, (?:is it|this {_CLAIM}|the {_CLAIM}|of course|my friends?|dear \w+),? that ", _DENIED),
    (rf"^(?:far from (?:true|the truth)|{_ADV}{_FALSE}),? (?:this|the|that|your) {_CLAIM} that ", _DENIED),
    (rf"^(?:I|we) (?:(?:very much|honestly|strongly|really|still|must|have to|do|would|seriously|flatly|would rather) )*(?:doubt|deny|dispute|contest|reject|deny it) (?:very much |it )?(?:the {_CLAIM} )?that ", _DENIED),
    (rf"^(?:I|we) (?:do not|did not|can not|would not|will not) (?:(?:for a moment|really|quite|at all) )*(?:buy|accept|believe|think|agree|see|know|find|swallow|trust)(?: it)?(?: the {_CLAIM})? that ", _DENIED),
    (rf"^(?:you|one|we|I|nobody|no one|it|they) (?:can|could|should|must|may|ought)(?: not|) (?:(?:ever|really|possibly|honestly|go on|seriously|be) )*(?P<say>{_SAY}|said|claimed|repeated|maintained|held)(?: it)?(?:,[^,]*,)? that ", lambda m: _DENIED if re.match(r"(?:nobody|no one)|.* not ", m[0], IGNORING_CASE) else m[0]),
    (rf"^(?:nobody|no one)(?: [^,;?]+?)? (?:would|will|should|can|could) (?:ever |seriously )?{_SAY} that (?P<said>[^,;]+?){_TAIL}$", rf"{_DENIED}\g<said>"),
    (rf"^(?:do not|never) (?:ever )?(?:{_SAY}|be told|let anyone tell you|tell me) (?:me )?that ", _DENIED),
    (rf"^who (?:{_SAYS}) that (?P<said>[^?]+?)\? (?:{_NO})$", rf"{_DENIED}\g<said>"),
    (rf"^(?:you|they) (?:are|were) (?:quite |simply )?(?:wrong|mistaken)(?: (?:in|when) (?:thinking|saying|claiming|believing)| (?:to|if you|when you) {_SAY})(?: that)? ", _DENIED),
    # "the claim that … is a myth", "that … is false", "whoever says … is wrong"
    (
        (rf"^(?:{_OF_CLAIM} that|to {_SAY} that|that|(?:anybody|anyone|whoever|everybody|everyone|those)(?: who)? {_SAYS}(?: that)?|check it:) (?P<said>[^;?]+?),? (?:(?:[^,;]+, )??(?:is|was|are|would be),? {_ADV}{_FALSE}|{_ERRS}|"
        rf"(?:does|do|did) not (?:hold(?: water| up)?|stand(?: up)?|fit[^,;]*|bear [^,;]+|survive [^,;]+|convince[^,;]*|stack up)|can not be (?:right|true|correct|upheld)|falls (?:apart|flat)|has no (?:basis|foundation|truth)[^,;]*|must be [^,;]+){_TAIL}$"),
        rf"{_DENIED}\g<said>",
    ),
    (
        rf"^(?P<said>(?!(?:what|whatever|whoever|anyone|anybody|who|everything|it|this|all|your|my)\b)(?:(?!\bnot\b|[,?]).)+?),? (?:is|was) (?!not\b){_ADV}{_FALSE}{_TAIL}$",
        rf"{_DENIED}\g<said>",
    ),
    # "There's no truth in Tal having won", "Tal is wrongly said to have won", "to call Tal a champion is wrong"
    (rf"^there is (?:no truth|nothing|no basis|no foundation|no substance) (?:in|to|for|behind) (?:(?:the|this|that|your) (?:\w+ )?{_CLAIM} (?:that|of) )?", _DENIED),
    (rf"^(?P<who>{_THE}) (?:is|was|has been) (?:often |sometimes |always )?(?:wrongly|mistakenly|falsely|erroneously|incorrectly) (?:said|believed|thought|claimed|reported|supposed|alleged|held) to (?:have |be )(?:been )?(?P<said>[^;]+)$", rf"{_DENIED}\g<who> was \g<said>"),
    (rf"^(?P<who>{_THE}) (?:is|was|has been) (?:often |sometimes |always )?(?:wrongly|mistakenly|falsely|erroneously|incorrectly|mistaken) (?:called|named|listed as|counted as|taken for|described as|for|credited as) (?P<said>[^;]+)$", rf"{_DENIED}\g<who> was \g<said>"),
    (rf"^(?:it (?:is|was|would be) {_ADV}{_FALSE} )?to (?:call|name|make|describe) (?P<who>{_THE}) (?:as )?(?P<said>[^,;]+?)(?:,[^,;]+,)? (?:is|was|would be) {_ADV}{_FALSE}{_TAIL}$", rf"{_DENIED}\g<who> was \g<said>"),
    (rf"^it (?:is|was|would be) {_ADV}{_FALSE} to (?:call|name|make|describe) (?P<who>{_THE}) (?:as )?(?P<said>[^,;]+?){_TAIL}$", rf"{_DENIED}\g<who> was \g<said>"),
    (rf"^(?:whoever|anyone who|anybody who) (?:calls|makes|names|describes|calls?|has|puts|counts|lists) (?P<who>{_THE}) (?:down )?(?:as )?(?P<said>[^,;]+?) {_ERRS}{_TAIL}$", rf"{_DENIED}\g<who> was \g<said>"),
    # "It wasn't in 1970 that Tal won", "it wasn't Tal who won"
    (rf"^it (?:was|is) not (?P<one>(?:in|on|from|between|during|at|under|after) (?:(?!\bbut\b)[^,;])+?) (?:that|when|where) (?P<what>(?!not\b|never\b|(?:is|was|were)\b)[^,;]+?){_TAIL}$", rf"{_DENIED}\g<what> \g<one>"),
    (rf"^it (?:was|is) not (?P<one>{NAMES}) (?:that|whom?) (?P<who>{NAMES}|the (?:\w+ )?(?-i:[A-Z])\w+) (?P<what>[^,;]+?){_TAIL}$", rf"{_DENIED}\g<who> \g<what> \g<one>"),
    (rf"^it (?:was|is) not (?P<one>{NAMES}|the (?:\w+ )?(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?) (?:that|who|which) (?P<what>(?!not\b|never\b)[^,;]+?){_TAIL}$", rf"{_DENIED}\g<one> \g<what>"),
    # "30 is the wrong number of women for the board"
    (r"^(?P<n>\w+) is the wrong (?:number|figure|total|count) (?:of|for) (?P<what>[^,;]+?)(?: (?:for|in) (?P<where>(?:the|its) [^,;]+))?$", lambda m: f"{_DENIED}there were {m['n']} {m['what']}" + (f" in {m['where']}" if m["where"] else "")),
    # "If Tal won in 1960, Euwe didn't": not both; "somebody among A and B did not win": not all.
    (rf"^if (?P<one>{NAME}) (?P<what>[^,;]+), (?:then )?(?P<two>{NAME}) (?:did|was|had|were|has) not$", rf"{_DENIED}\g<one> and \g<two> both \g<what>"),
    (rf"^(?:somebody|someone|at least one|one|some or all)(?: person| man)? (?:among|of|out of|in)(?: the (?:pair|trio|two|three))?(?: of)? (?P<who>{NAMES}) (?P<aux>was|were|did|had) not (?P<what>[^,;]+)$", rf"{_DENIED}\g<who> \g<aux> all \g<what>"),
    (rf"^(?P<who>{NAMES}) (?P<aux>was|were|did|had|have) not (?P<all>both|all|each|every one of them)(?: of them)? (?P<what>[^,;]+)$", rf"{_DENIED}\g<who> \g<aux> \g<all> \g<what>"),
    (rf"^(?P<who>{NAME}) (?:did not|never) (?P<what>(?:leave|left|go|went|depart|quit|resign)\b[^,;]*? and (?:then )?(?:come|came|return|go|re-?enter)\b[^,;]*)$", rf"{_DENIED}\g<who> \g<what>"),
    # "Tal champion? A myth.", "The champion? Not Tal."
    (rf"^(?P<said>[^?;]+?)\? {_NO}{_TAIL}$", _refused),
    (rf"^(?P<said>[^?;]+?)\? (?:(?:no|nope|nah|never|wrong|sorry)[,.!]+ )?(?:certainly |surely |definitely )?(?:not|anybody but|anyone but) (?P<who>{NAMES}|the (?:\w+ )?(?-i:[A-Z])\w+)[.!]*$", _not_him),
    # "Whoever won, it wasn't Tal."
    (rf"^who(?:so)?ever (?P<said>[^,;?]+?),? (?:it|that|this) (?:was|were|is) (?:\w+ )?not (?P<who>{_THE}){_TAIL}$", rf"{_DENIED}\g<who> \g<said>"),
    # "False: A was one", but "False: A was not one" says what is so.
    (
        rf"^(?:statement |quite |simply |sorry,? |dear \w+,? )?(?:{_FALSE}|far from (?:it|true)|not so|a myth|sorry|I must contradict|I disagree|anything but|hardly)(?:, (?:dear|my) [\w ]+?| wrong)*(?:[:,.!]+| -| \u2013| because| since| for|,? as)+ (?=[^;?]*\b(?:not|never|anything but|failed to|far from|in no way|by no means|someone|somebody|at least (?:one|somebody|someone)|(?:was|were|is|had|has) no|some|other than|differs?|different|there (?:is|was|were) (?:an?|some|others?))\b)",
        "",
    ),
    (rf"^(?:statement )?(?:{_FALSE}): (?!.*\b(?:nobody|no|none|no one|neither|without|too|also|either|other|others)\b)(?=\S)", _DENIED),
    # "At no point between 1970 and 1975 did Tal win"
    (r"^(?:at no (?:point|time|stage|moment)|never) (?P<when>(?:between|from|in|during|before|after) [^;?]*?) did (?P<said>[^;?]+)$", _at_no_time),
    # "In no way did Tal win", "never was Tal champion"
    (
        rf"^(?:in no way|by no means|at no time|at no point|never|under no circumstances|nowhere|not once|on no account|in no sense|not for (?:a|one|an)(?: single)? (?:moment|day|minute|second|hour)) (?P<aux>{_AUX}) (?P<said>[^;?]+)$",
        lambda m: f"{_DENIED}{m['said']}" if m["aux"].lower() in ("did", "does", "do") else f"{_DENIED}{m['aux']} {m['said']}",
    ),
)  # fmt: skip

# Denials in the midst of a sentence, as "not".
SOFTER: Final[tuple[Rule, ...]] = rules(
    (r"\b(?P<aux>was|were) (?P<not>not )?left out of (?=the|its|it)", lambda m: f"{m['aux']} in " if m["not"] else f"{m['aux']} not in "),
    (rf"\b({_AUX}) (?:not )?(?:in no way|by no means|in no sense|not in any way|not by any means|under no circumstances|in no form|at no time|at no point|on no account|anything but|everything but|nothing like|nowhere near|far from|not at all|hardly(?= an?\b| the\b))(?: being)?(?=,? )", r"\1 not"),
    (r"\bfailed to (?=\w)", "did not "),
    (r"\b(was|were) not ((?:an?|the) [^,;]+?) by any (?:means|stretch)$", r"\1 not \2"),
    (r"^(?:there was|there were|there is) (?:no|never an?|not an?) (?:such (?:thing|event) as )?(?:an? |the )?(?P<what>(?!longer|sign|trace|mention|record|doubt|one|other|need|question)(?:(?!\b(?:until|till|before|but|except|apart|besides|other|than)\b)[^;?])+)$", r"it is not true that there was a \g<what>"),
)  # fmt: skip

# What is said beside a denial and adds nothing to it.
BESIDE: Final[tuple[Rule, ...]] = rules(
    # what only drives a denial home
    (r"(?P<said>\b(?:nobody|no one|never|not)\b[^;?]*?),? not (?:even )?for (?:an?|one|a single)(?: single)? (?:day|minute|moment|hour|second|week)[.!]*$", r"\g<said>"),
    (r"^contrary to [^,;]*?(?:, as [^,]+)?, (?=\S)", ""),
    (r",? contrary to (?:what|the|popular|common|your|my|all|our|general|public|widespread)\b[^,;]*(?:,|$)", ""),
    (r", as (?:the|my|your|our|some|this|that|many|most|people|is|was|I|we|you|so many|anyone|everyone|anybody)\b[^,;]*?\b(?:claims?|says?|said|claimed|believes?|believed|thinks?|supposes?|have it|has it|imagines?|imagine|wrote|writes|put it|puts it|suggests?|think|states?|asserts?|maintains?|shown|shows?|verify|assumed?|assumes|told|showed|read|see)\b[^,;]*(?:,|$)", ""),
    (r",? (?:so|and so|hence|therefore|which is why) (?:please |kindly )?(?:the|your|this|that|his|her|my|their|I|it|stop|mark|correct|delete|don't|do not|no|you|answer|look|check)\b[^,;\d]*?\b(?:wrong|false|incorrect|untrue|mistaken|mistake|error|delete|forwarding|no|myth|off|correct it|corrected|nonsense|repeat\w*|not true|'false'|again)\b[^;?]*$", ""),
    (r"(?:,| -| \u2013|;) (?:I am afraid|I'm afraid|I fear|believe me|trust me|sorry\b[^,;?]*|so sorry|my (?:dear )?friends?|I promise(?: you)?|I swear|I tell you|I assure you|mind you|full stop|period|end of story|look (?:it up|again)|check (?:again|it|your \w+|the \w+|that)|count again|think again|look again|that is for sure|(?:and )?I (?:have )?(?:checked|looked|counted)\b[^,;?]*|as (?:strange|odd|surprising) as [^,;?]*|strange as [^,;?]*|however \w+ (?:it|that|this|you|one)\b[^,;?]*|whatever (?:you|they|the|people|your|some|anyone|this|that|my|he|she|we|it)\b[^,;?]*|no matter what [^,;?]*|in spite of what [^,;?]*|as far as I can see|for what it is worth|(?:in case|if) you (?:must|want to) know|which surprised me|that is a (?:myth|legend|common mistake|mistake)|it is (?:just |simply )?(?:a|an) (?:common |old |popular )?(?:myth|mistake|legend|error)|(?:that|it) is (?:all |just )?(?:a )?(?:invented|made up|fiction)|you (?:have )?(?:mixed|got|confused|miscounted|made)\b[^,;?]*|your (?:\w+ )?(?:is|are) (?:off|wrong|mistaken)|don't (?:forward|repeat|share)\b[^,;?]*|somebody invented that|that never happened|so please [^,;?]*)(?=$|,|\.)", ""),
    (r"^(?:whatever|no matter what|however|for all) [^,;]{3,60}?\b(?:says?|read|heard|think|thinks|told|taught|claims?|may|might|believe|suggests?|learned|learnt|wrote|know)\b[^,;]*, (?=\S)", ""),
    (r"^I (?:have )?(?:checked|looked|counted)(?: (?:it|this|that|up|twice|in [\w ]+|again|the [\w ]+))*(?:,|:)? (?:and |that )?(?=\S)", ""),
    (r"^(?:I (?:do not|don't) (?:buy|see|believe) it|(?:I (?:really |very much |honestly )*doubt (?:it|that|your [\w ]+))|try again|hang on|check it|check again|look again|look|listen|(?:sorry|sorry to \w+(?: \w+){0,3}),? but|wait|(?:my|your|the|our) [\w ]{3,25} (?:is|are) (?:mistaken|wrong|off|in error)|(?:you|they) (?:are|have got it) (?:mistaken|wrong)|you will not convince me|I (?:must|have to) (?:contradict|object|disagree)|let us be clear|no no|lol no|yeah no|nah|nope|no)[,:;.!]+ (?:because |since |for |as )?(?=[^?]*\b(?:not|never|no|nobody|none|neither)\b)", ""),
    (r"^(?:lol |yeah )?(?:nah|nope|no) (?=(?!one\b|way\b|such\b|longer\b)[^?,]*\b(?:not|never)\b)", ""),
)  # fmt: skip

_NOT: Final = re.compile(
    r"\b(?:(?P<aux>was|were|is|are|did|does|had|has) (?:not|never)|never) (?=\w)", IGNORING_CASE
)
# Beside these it isn't plain what a denial denies.
_UNPLAIN: Final = re.compile(
    r"[,;:?]|\b(?:until|till|since|for|because|but|only|just|merely|always|any|ever|either|also|too|yet|alone|other|others|another|except|besides|than|without|no|none|"
    r"nobody|nothing|neither|nor|some|most|all|every|each|both|if|while|when|although|though|longer|even|again|before|after|who|which|and|or|more|less|fewer|at least|at most|"
    r"as|first|last|still|already|hardly|enough)\b",
    IGNORING_CASE,
)


def undenied(text: str) -> str | None:
    """What a plain sentence denies, without its one denial; None if it isn't plain what that is."""
    if _UNPLAIN.search(text) or len(_NOT.findall(text)) != 1:
        return None
    return _NOT.sub(lambda m: f"{m['aux']} " if m["aux"] else "", text)


# What still says that something said is wrong, or is only asked, is not to be read in parts.
DOUBTED: Final = re.compile(
    r"\b(?:wrong(?!ly)|false|untrue|incorrect|mistaken|mistakes?|errors?|myths?|legends?|nonsense|rubbish|misconceptions?|fables?|fabrications?|"
    r"think again|as if|no way|deny|denied that|dispute|doubt(?:s|ed)?|anything but|far from|nowhere near|in no way|nothing of the (?:kind|sort)|"
    r"nothing to do with|think so|to be denied|unfounded|hardly)\b",
    IGNORING_CASE,
)
