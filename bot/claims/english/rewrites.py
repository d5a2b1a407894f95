"""Ways of putting things in English that say no more than a plainer one, as patterns and what they come to.

All are matched without regard to case, against text whose apostrophes and denials are written out.
"""

from __future__ import annotations

import re
from typing import Final

_I = re.IGNORECASE
_AUX = r"(?:is|was|were|are|am|did|do|does|had|has|have|would|could|can|should|will)"
_SURELY = (
    r"(?:(?:just|also|always|once|vaguely|distinctly|dimly|pretty|fairly|quite|almost|absolutely|really|"
    r"still|definitely|somehow|rather|nearly|very|reasonably|honestly|firmly|only|actually|about|\d+ ?%|"
    r"kind of|sort of|kinda|sorta|seem to|seemed to|could|would|can|have to|want to|used to|happen to) )*"
)
_HOLD = (
    r"(?:think|thought|believe|believed|guess|guessed|suppose|supposed|reckon|heard|hear|read|saw|seen|"
    r"remember|remembered|recall|recalled|know|knew|understand|understood|gather|gathered|learned|learnt|"
    r"sure|certain|positive|convinced|confident|told|taught|assume|assumed|bet|swear|sworn|say|said|feel|"
    r"claim|maintain|insist|argue|find|found out|noticed|imagine|aware|under the impression)"
)
_TELLERS = (
    r"(?:teacher|prof|professor|friend|mate|dad|father|mum|mom|mother|brother|sister|cousin|book|books|"
    r"textbook|textbooks|guy|guys|bloke|guide|classmate|colleague|coworker|roommate|flatmate|uncle|aunt|"
    r"grandpa|grandfather|grandma|grandmother|wife|husband|girlfriend|boyfriend|boss|neighbour|neighbor|"
    r"article|wikipedia|wiki|website|site|page|post|tweet|meme|thread|source|sources|encyclopedia|"
    r"encyclopaedia|historian|historians|scholar|scholars|lecturer|tutor|student|students|kid|son|daughter|"
    r"podcast|video|documentary|film|chatgpt|paper|essay|notes|slides|lecture|somebody|someone|people|they|"
    r"everyone|everybody|he|she|you|most|some|many|others|internet|web|reddit|quora|twitter|facebook|"
    r"youtube|news|magazine|quiz|app|one)"
)
_TELL = (
    r"(?:says?|said|told (?:me|us|him|her)|tells (?:me|us)|claims?|claimed|insists?|insisted|swears?|swore|"
    r"thinks?|thought|reckons?|reckoned|wrote|writes|argues?|argued|maintains?|maintained|states?|stated|"
    r"keeps? saying|used to (?:say|tell (?:me|us)|claim)|mentions?|mentioned|believes?|believed|knows?|knew|taught (?:me|us)|teach(?:es)? (?:me|us)?|"
    r"tried to tell (?:me|us)|assured (?:me|us)|informed (?:me|us)|posted|shows?|agrees?|has it)"
)
_TRUE = r"(?:true|correct|right|a fact|the case|well known|known|clear|so|said|accurate|common knowledge|no secret|a known fact|a well-known fact|widely known|generally known)"

_POST = r"(?:post|position|title|office|job|role|rank)"
# Remarks set between commas that only say of whom or what one speaks.
ASIDES: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        r",? (?:(?:later|then|once|previously|formerly|of course|himself|herself|better known|best known|known|famous|notorious|remembered|he|she) )*(?:of|from|for) (?:the |his |her )?[\w'’ -]{2,30} fame\b,?",
        r",? (?:for|despite|in spite of|notwithstanding|with) all (?:his|her|their|its) (?:\w+ )?\w+\b,",
        r", (?:the |a |an )?(?:future|famous|infamous|notorious|legendary|well-known|celebrated|later famous) [\w' -]{2,30},",
        r" of (?:all people|all places|all things)\b",
    )
)

# What opens a claim and says only how it is claimed; taken away as often as there is one.
LEADS: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        (
            r"^[\W_]*(?:hey|hi|hello|ok|okay|oh|um|uh|hmm?|lol|haha|listen|look|yeah|yep|honestly|frankly|"
            r"basically|essentially|actually|apparently|supposedly|allegedly|reportedly|clearly|obviously|"
            r"of course|surely|certainly|indeed|in fact|in reality|in truth|fun fact|fact check|fact-check|quick check|"
            r"quick one|question|quick question|claim|statement|check this|check this one|true or false|"
            r"true/false|t/f|t or f|is this true|fact or fiction|fact or myth|myth or fact|to be honest|tbh|fwiw|iirc|"
            r"afaik|imho|imo|btw|by the way|please check|pls check|verify|homework|news to me|trivia|"
            r"interestingly|surprisingly|incidentally|strictly speaking|officially|formally|technically speaking|"
            r"generally speaking|broadly speaking|historically|to be precise|to be clear|to be fair|"
            r"make no mistake|believe it or not|as everyone knows|as we all know|as is well known|"
            r"contrary to popular belief|contrary to what people think|in other words|in short|long story short)"
            r"[,:!?.;\u2013\u2014-]*\s+(?:(?:that|if)\s+)?(?=\S)"
        ),
        r"^(?:no|well|so|also|now|yes|and|but|right|correct|true|wait|plus)[,:!?.;]+\s+(?=\S)",
        r"^(?:so|and|but|well)\s+(?=\S)",
        (
            rf"^(?:(?:i|we) (?:am |have |was |were |had |do )?(?:been )?{_SURELY}{_HOLD}"
            r"(?: (?:somewhere|once|in class|in a book|online|at school|in school|for sure|for a fact))?(?: that|,)?\s+)(?!it\b.* so\b)(?=\S)"
        ),
        r"^(?:almost|pretty|fairly|quite|absolutely|nearly|99% |90% )\s*(?:sure|certain|positive)(?: that|,)?\s+(?=\S)",
        (
            rf"^(?:(?:my|our|a|the|some|one|his|her|this|most|many|everyone|somebody|someone|as)\s+)?(?:[\w'-]+ ){{0,2}}?{_TELLERS}"
            rf"(?: of mine| i know| online| here| there| at school)? (?:always |once |just |also |has |have |had )?{_TELL}(?: that|,|:)*\s+(?=\S)"
        ),
        r"^(?:as|so) far as (?:i|we|anyone|anybody) (?:am |can )?(?:know|knows|remember|recall|tell|see|aware|understand|gather)s?,?\s+(?=\S)",
        (
            r"^(?:if|unless) (?:i|we) (?:am |are |have |do )?(?:not )?(?:mistaken|wrong|misremembering|remember(?:ing)?(?: it)?(?: right| rightly| correctly| well)?|"
            r"recall(?: right| correctly| rightly)?|understand(?: it)?(?: right| correctly)?|got (?:it|this|that) right),?\s+(?=\S)"
        ),
        r"^if (?:my )?memory serves(?: me)?(?: right| well| correctly)?,?\s+(?=\S)",
        r"^correct me if i am wrong,?(?: but)?\s+(?=\S)",
        r"^(?:can|could|would|will) (?:you|somebody|someone|anybody|anyone) (?:please )?(?:confirm|check|verify|tell me|say)(?: if| whether| that)?\s+(?=\S)",
        rf"^(?:(?:is|was) it|it is|it was|is it not|(?:and )?it is also|is it also) (?:really |actually |indeed |also |perfectly |quite |still |of course |certainly )?{_TRUE}(?: that| to say(?: that)?)\s+(?=\S)",
        r"^(?:the )?(?:rumou?r|legend|word|tradition|history|story|record|word on the street)(?: has it| says| is| goes| shows)(?: that)?,?\s+(?=\S)",
        (
            r"^(?:to (?:my|the best of my) (?:knowledge|mind)|in my (?:opinion|view|understanding|memory)|from what i (?:know|read|remember|heard|gather|understand|recall)|for all i know|"
            r"what i (?:know|heard|read|remember) is(?: that)?|my understanding is(?: that)?|my guess is(?: that)?),?\s+(?=\S)"
        ),
        r"^the (?:truth|fact|thing|point|reality) is(?: that)?,?\s+(?=\S)",
        r"^(?:there is|there can be|no) (?:no )?(?:doubt|question|denying)(?: about it)?(?: that)?,?\s+(?=\S)",
        r"^according to (?:[\w'-]+ ){0,3}?[\w'-]+,\s+(?=\S)",
        r"^(?:did you know|do you know|you know|note|remember|know|guess what|let it be known|given|everyone agrees|everybody agrees|it seems|it appears|it turns out|turns out|it follows|one hears|they say|people say|some say)(?:,| that)?\s+(?=\S)",
    )
)

# What closes a claim and says only how it is claimed.
TRAILS: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        r"[\s?.!]+$",
        r"[,;\s(]+(?:if|unless) (?:i|we) (?:am |are |have |do )?(?:not )?(?:mistaken|wrong|remember(?:ing)?(?: it)?(?: right| rightly| correctly| well)?|recall(?: right| correctly| rightly)?|understand(?: it)?(?: right| correctly)?)\)?$",
        r"[.!?;]\s*(?:true|correct|right|really|or not|true or false|fact or fiction|yes or no|(?:is|was) (?:she|he|it|that|this|they) (?:right|true|correct|wrong|so)|what do you think|check|am i right|am i wrong)$",
        rf"[,;\s\u2013\u2014-]+{_AUX}(?: not)? (?:it|he|she|they|there|that|we|you|i|this)(?: not)?$",
        (
            r"\s*[,;(\u2013\u2014-]\s*(?:right|correct|true|yes|no|eh|huh|innit|yeah|yep|ok|okay|or not|am i right|true or false|fact|myth|or what|"
            r"is that (?:right|true|correct|so|not so)|or am i wrong|am i wrong|you know|mind you|fwiw|iirc|imo|imho|tbh|lol|honestly|of course|surely|indeed|apparently|supposedly|"
            r"allegedly|reportedly|at least|that is|so they say|they say|as they say|people say|it is said|no doubt|without doubt|without a doubt|for sure|in fact|as it happens|"
            r"so to speak|as you know|as we know|as everyone knows|as is well known|you see|to be precise|to be exact|to be honest|confirm|please confirm|please check|check)\)?$"
        ),
        r"\s+(?:afaik|iirc|imo|imho|tbh|lol|right|correct|innit|true or false|or am i wrong|or not|fact or fiction|is that (?:right|true|correct|so)|is this (?:right|true|correct)|for sure|t/f|apparently|supposedly|allegedly|reportedly)$",
        rf"[,;\s(]+(?:or so |or that is what |at least that is what |that is what |as )?(?:i|we|they|people) (?:am |have |was |were |had |do |did )?(?:been )?{_SURELY}{_HOLD}(?: so| it| at school| in class| somewhere| once| from \w+)?\)?$",
        rf"[,;\s(]+(?:or so |at least |as |so )?(?:my|our|the|some|a) (?:\w+ )?{_TELLERS} {_TELL}\)?$",
        r"[,;\s(]+(?:as|so) far as (?:i|we|anyone) (?:am |can )?(?:know|knows|remember|recall|tell|see|aware|understand|gather)s?\)?$",
        r"[,;\s(]+if (?:my )?memory serves(?: me)?(?: right| well| correctly)?\)?$",
        r"[,;\s(]+according to (?:[\w'-]+ ){0,3}?[\w'-]+$",
        r"[,;] ?(?:and |but )?(?:no|not|not any|not a day|not a minute|certainly not|and certainly not|definitely not) (?:earlier|later|sooner|before|before that|more|less|fewer|longer)(?:,? (?:and |or )?(?:no|not) \w+)?(?: than that)?$",
        rf",? (?:as|since|because|for|and|when)? ?(?:the|that|this|such an?) {_POST} (?:simply |just )?(?:did not (?:yet |even )?exist|had not (?:yet |even )?been (?:created|invented|introduced)|came|only came|was (?:only )?(?:created|introduced|invented))(?: yet| then| later| afterwards| at that time| at the time| back then| at all)*$",
        r",? (?:and )?(?:not|rather than|instead of) (?:just |merely )?some \w+(?: \w+)?$",
        r"[,;\s(]+(?:to (?:my|the best of my) knowledge|in my (?:opinion|view|understanding)|from what i (?:know|read|remember|heard|gather|understand|recall))\)?$",
    )
)

_WHO = r"(?:one|ones|man|men|woman|women|person|persons|people|body|bodies|organ|organs|party|leader|figure|figures|two|pair|only one|only ones|place|thing|year|day)"
_PLACED = r"(?:in|on|under|after|before|during|by|at|from|since|until|around|about|only|not|as|for|because|between|within|near|through|throughout|toward|towards)"
_NO_NAME = r"(?!(?:after|before|in|on|at|by|from|since|under|during|when|while|as|with|for|until|to|only|all|most|it|there|not|no)\b)"
_BEGAN = (
    r"(?:entered|joined|became|came|got|started|began|took|rose|moved|existed|appeared|arose|emerged|dates|goes|dated|turned|returned|"
    r"(?:was|were|got|been) (?:\w+ed|set up|made|born|chosen|begun|brought|put)|founded|created|appointed|elected|had)"
)
_TURN = {
    "election": "was elected",
    "appointment": "was appointed",
    "promotion": "was promoted",
    "demotion": "was demoted",
    "removal": "was removed",
    "dismissal": "was dismissed",
    "ouster": "was ousted",
    "expulsion": "was expelled",
    "departure": "left",
    "exit": "left",
    "entry": "joined",
    "arrival": "joined",
    "accession": "joined",
    "return": "returned",
    "comeback": "returned",
    "resignation": "resigned",
    "retirement": "retired",
    "death": "died",
    "birth": "was born",
    "murder": "was murdered",
    "assassination": "was assassinated",
    "founding": "was founded",
    "foundation": "was founded",
    "creation": "was created",
    "establishment": "was established",
    "formation": "was formed",
    "setting up": "was set up",
    "inception": "was founded",
    "launch": "was founded",
    "introduction": "was introduced",
}
_TURNS = "|".join(_TURN)
_CAME = r"(?:was|were|came|happened|happens|took place|occurred|dates (?:from|to|back to)|dated from|fell|followed|only came|came about)"
_TIME_AT = r"(?P<rest>(?:(?:only|already|just|right|exactly|precisely|some|about|around|roughly|as early as|as late as|even|in|on|at|by|during|under|before|after|not|\d|january|february|march|april|may|june|july|august|september|october|november|december|early|late|mid|shortly|soon|two|three|four|five|six|seven|eight|nine|ten|one|a)\b).*)"
_HALVES = {
    "two": "30 months",
    "three": "42 months",
    "four": "54 months",
    "five": "66 months",
    "six": "78 months",
}
_SPELL = r"(?:time|stint|term|tenure|spell|stay|membership|career|period|stretch|run|service|mandate|days|years)"


_COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_DAY = r"(?:(?:the )?(?:year|spring|summer|autumn|fall|end|beginning|start) (?:of )?)?(?:early |late |mid-?)?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december)\S*(?: (?:of )?\d\S*){0,2}"


def _winter(match: re.Match[str]) -> str:
    """A winter as the months that it spans, from the year's end on."""
    first = int(match[1])
    return f"between November {first} and February {first + 1}"


def _nominal(match: re.Match[str]) -> str:
    """ "her election as chair was in 1922": "she was elected as chair in 1922"."""
    verb = _TURN[match["turn"].lower()]
    behind = " ".join(part for part in (match["as_"], match["rest"]) if part)
    return f"{match['who']} {verb} {behind}"


def _stages(match: re.Match[str]) -> str:
    """ "was a pawn first and a queen later": "went from a pawn to a queen"; as it was where no order is told."""
    told = {
        "first",
        "later",
        "then",
        "initially",
        "originally",
        "afterwards",
        "subsequently",
        "began",
        "started",
        "before",
    }
    if not told & set(match[0].casefold().replace(",", " ").split()):
        return match[0]
    return f"{match[1]} went from {match[2]} to {match[3]}"


def _there_was(match: re.Match[str]) -> str:
    """ "there was no such post until 1970": "such post existed only from 1970"."""
    what, time = match[1], match[2]
    told = f"there was {what}" if re.search(r"\b(?:in|on)\b", what) else f"{what} existed"
    return f"{told} only from {time}"


def _likewise(match: re.Match[str]) -> str:
    """ "A was one, and so was B": "A and B was one"; kept as it is where B is no name."""
    name = match[3]
    if not name[0].isupper() or name.split()[0] in ("The", "A", "An"):
        return match[0]
    return f"{match[1]} and {name} {match[2]}"


# What denies all that follows.
DENIALS: Final = tuple(
    re.compile(pattern, _I)
    for pattern in (
        (
            r"^(?:it is|it was|that is|is)? ?(?:simply |just |totally |completely |absolutely |plainly |flatly )?"
            r"(?:not (?:at all |really |quite |even )?(?:true|correct|right|so|the case|accurate|a fact)|false|untrue|incorrect|wrong|a lie|a myth|nonsense|rubbish|fake news|bs|"
            r"a mistake|a misconception|an error|a legend|inaccurate|a common mistake|a falsehood|mistaken|bogus|fiction|a fairy tale|a popular myth|a common myth)"
            r"(?: to (?:say|claim|think|believe|write|suggest|assert|state|pretend))?(?: that|:|,)\s+(?=\S)"
        ),
        r"^(?:i|we) (?:do not|did not|would not|can not) (?:really )?(?:think|believe|reckon|suppose)(?: that)? ",
        r"^there is no (?:truth (?:in|to)|evidence for) (?:the )?(?:claim|idea|rumou?r|notion|story|statement)?(?: that)? ",
        r"^(?:nobody|no one) (?:can|could|should|would) (?:claim|say)(?: that)? ",
    )
)

# Clauses put otherwise, each tried in this order, once.
CLAUSES: Final = tuple(
    (re.compile(pattern, _I), plain)
    for pattern, plain in (
        # "It was A who did it", "it was not until 1922 that it happened".
        (r"^it (?:was|is) not (?:until|before|till) (.+?) (?:that|when) (.+)$", r"\2 only from \1"),
        (r"^not (?:until|before|till) (.+?),? (?:did|was|were|had|could) (.+)$", r"\2 only from \1"),
        (rf"^it (?:was|is|were) (?:actually |really |in fact |indeed |of course )?({_PLACED} .+?),? (?:that|when|where) (.+)$", r"\2 \1"),
        (rf"^it (?:was|is|were) (?:actually |really |in fact |indeed |of course )?(?!{_TRUE}\b|not\b|never\b|no\b|only\b)(.+?),? (?:who|that|which) (.+)$", r"\1 \2"),
        (r"^it (?:was|is|were) only (.+?),? (?:who|that|which) (.+)$", r"only \1 \2"),
        (r"^it (?:was|is|were) (?:not|never) (.+?),? (?:who|that|which) (.+)$", r"it is not true that \1 \2"),
        (rf"^(?:the|an?) {_WHO} (?:who|that|which) (.+) (?:was|were|is) (?!not\b)((?:the )?[^\s,]+(?: [^\s,]+){{0,3}}(?: and [^\s,]+(?: [^\s,]+)?)?)$", r"\2 \1"),
        (rf"^(\S+(?: \S+){{0,4}}) (?:was|were|is|are) (not )?(?:the|an?|one of the|among the) {_WHO} (?:who|that|which) (.+)$", r"\2\1 \3"),
        # What came first and what later.
        (r"^(\S+(?: \S+){0,2}?) (?:first )?(?:was|started|began|started out|began life|came in|came|got|joined|entered|served|had been)(?: out)?(?: (?:in|into|on|to) the \w+| in| it)?(?: first| initially| originally| at first)?(?: as)? (an? [^,;]+?)(?: first| at first| initially| originally| to begin with)?,? (?:and|but|then|and then|before becoming|before being|and only|and was|and became)(?: was| were| became| being)?(?: then| only| later| subsequently| afterwards| was| rose| made| moved up| became| turned)*(?: (?:promoted|demoted|raised|put down|put up|moved up|moved down|bumped up|bumped down|elevated|made|reduced|relegated))?(?: to| as| into)? (?!in\b|on\b|from\b)((?:an? )?[^,;]+?)(?: later| afterwards| after that| then| later on| in the end)?$", _stages),
        (r"^first (?:came|was|there was) (\S+),? (?:and )?then (?:came |was )?(\S+),? (?:and )?then (?:came |was )?(\S+)$", r"\1 came before \2; \2 came before \3"),
        (r"\b(?:was|is) the (?:last|final|previous) (.+?) before (?=\S+(?: \S+)?$)", r"was the \1 directly before "),
        (r"\b(?:was|is) the (?:first|next|very next) (.+?) after (?=[^\s']+(?: [^\s']+)?$)", r"was the \1 directly after "),
        (r"\b(?:right|just|immediately|straight|directly|shortly|only just) before\b", "directly before"),
        # What is so of none without is so of all.
        (r"^(?:not one|none|nobody|no one) (of .+?) (?:got|came|rose|made|became|took|reached|ruled|led)\b.*? without (?:ever |first |previously )*(?:having (?:first |ever |previously )?been|being) (.+)$", r"all \1 were \2"),
        (r"^(\S+(?: \S+){0,2}?) (?:got|came|rose|made|became|took|reached|ruled|led)\b.*? without (?:ever |first |previously )*(?:having (?:first |ever |previously )?been|being) (?:an? )?(.+?)(?:,? unlike .+)?$", r"it is not true that \1 was a \2"),
        (r"^you will (not|never) find (.+?) (?:in|on|among|amongst) (.+?)(?:,? (?:as |because |since )?(?:he|she|they) (?:never was|was never|were never|never were) (?:one|in it|there))?$", r"\2 was \1 in \3"),
        # The same said of somebody else.
        (r"^(\S+(?: \S+)?) ((?:was|had|joined|left|became|served|sat|led|died|came|went|got)\b.*?),? (?:and (?:the same|so) (?:goes|is true|holds|was true|applies|went) (?:for|of|to)|and so (?:was|did|had)|just (?:as|like)(?: (?:was|did|had))?|, (?:as|like)(?: (?:was|did|had))?) ([^\W\d_]\S*(?: [^\W\d_]\S*)?)(?: too| as well)?$", _likewise),
        # What people did, as what was done.
        (r"^(.*?)\b(?:people|they|everyone|everybody|many|historians|observers|some|the world) (?:took|regarded|saw|considered|reckoned|viewed|counted|treated|thought of) ([^\W\d_]\S*(?: [^\W\d_]\S*)?) (?:for|as|to be|to have been) (.+)$", r"\2 was considered \3 \1"),
        (r"^(.*?)\b(?:they|people|somebody|someone) (elected|appointed|removed|dismissed|ousted|murdered|promoted|demoted|relieved|sacked|expelled|founded|created|introduced|established) (?!him\b|her\b|them\b)(.+?)( (?:in|on|as|to|from|into|after|before|during)\b.*)?$", r"\3 was \2\4 \1"),
        (r"^there (?:was|were) (?:no such thing as an?|no|not any) (.+?) (?:until|till) (.+)$", _there_was),
        (rf"\b({_COUNT}) (?:out )?of the ((?:original |first |founding )?){_COUNT} (?=people|members|men|persons|secretaries)", r"\1 \2"),
        (r"\b(?:for )?(?:as long as|so long as|all the time that?) (?:it|he|she|they) (?:existed|lasted|lived|was around)$|\b(?:for )?(?:its|the) (?:whole|entire) (?:life|existence)$|\bto the (?:very|bitter) end$", "always"),
        (r"^([^\W\d_]\S*(?: [^\W\d_]\S*)?), unlike ([^\W\d_]\S*(?: [^\W\d_]\S*)?), ((?:was|had|joined|left|became|served|sat|led|died|came)\b.*)$", r"\1 \3; it is not true that \2 \3"),
        (
            r"^(?:until|till|up to) (?P<t>\S+(?: \S+)?),? there (?:was|were) (?:no|not any) (?P<what>(?:(?!\bin\b|\bon\b).)+)$",
            r"\g<what> existed only from \g<t>",
        ),
        # Neither the one nor the other.
        (
            r"^(.+?) (was|were|did|had) (never|not) (.+?),? (?:and |but )?(?:neither|nor) (?:was|were|did|had) ([^\W\d_]\S*(?: [^\W\d_]\S*)?)$",
            r"\1 \2 \3 \4; \5 \2 \3 \4",
        ),
        # When it was that something happened.
        (rf"^(?:it was )?(?:in |on )?({_DAY}) (?:was|is|were) (?:the (?:year|month|day|date|moment|time|point) )?(?:when|that|in which|on which|(?=they\b)) ?(.+)$", r"\2 in \1"),
        (rf"^the (?:year|date|day|month)(?: that| when| in which| on which| of)? (.+?) (?:was|is) (?:in |on )?({_DAY})$", r"\1 in \2"),
        # One of so many who were chosen.
        (r"\b(was|were) (?:among|one of|part of) the (?:\w+ )?(?:people|men|members|ones|persons|candidates)(?: who were)? (?:first |originally |initially )?(?:picked|chosen|elected|named|appointed|selected|voted|put|brought) (?:for|to|into|in|onto|on) ", r"\1 elected to "),
        (r"^(.+?) (?:was|were|stayed|remained|is)(?: always| exclusively| entirely| still| only)? (?:all[- ]male|male[- ]only|men[- ]only|all men|men|exclusively male|a men's club|an all-male \w+|a male-only \w+)(?: only)?((?:,| from| until| in| at| for| throughout).*)?$", r"no woman was in \1\2"),
        (r"^(.+?) (?:was|were) not(?: exclusively| entirely)? (?:all[- ]male|male[- ]only|men[- ]only|all men)$", r"a woman was in \1"),
        # "until" behind a denial is the beginning.
        (r"\b(?:did|do|does) not (?:actually |really )?(\w+)( .*?)??,? (?:until|till|before) (?!the (?:vote|voting))(?:after )?(\S.*)$", r"\1\2 only from \3"),
        (r"\b(was|were|had) (?:not|never) (?:yet |actually |really )?(.*?),? ?(?:until|till) (?:after )?(\S.*)$", r"\1 \2 only from \3"),
        # "only came in 1922" says when, not what.
        (rf"\bonly ({_BEGAN}\b[^,;]*?) ((?:in|on|after|at|from|since|during|under|around) .+)$", r"\1 only \2"),
        # "did not last a year" says that it was less.
        (r"\b(?:did|do|does|had|could) not (?:even |quite |ever )?(last|lasted|make|do|manage|see out|serve|served|stay|stayed|spend|spent|reach|reached|manage|managed|complete|completed|hit|get to|make it to|have|had|number|employ)( for| in it| there)? (?=\d|an? (?:full |whole |single )?(?:year|month|week|day|decade)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)", r"\1\2 less than "),
        (r"\b(?:an?|one) (?:full|whole|entire|single|mere|bare) (year|month|week|day|decade)\b", r"a \1"),
        (r"\bnever (?:ever )?(?:got|went|rose|made it|advanced|moved|progressed|climbed|get|came) (?:beyond|past|above|further than|higher than|any (?:higher|further) than|over) (?:being |the rank of |the status of )?", "was only ever "),
        (r"\b(?:was |were )?never (?:ever )?(?:been )?(?:anything|something) (?:but|other than|more than|beyond|except|besides) ", "was only ever "),
        (r"\b(?:was |were )?never (?:ever )?(?:been )?(?:more|other) than (?=an? )", "was only ever "),
        (r"\bon the (?:very |exact )?day (?:that |when |on which )?(?=\S+ (?:\S+ )?(?:went|left|came|joined|got|entered|lost|returned|resigned|quit|took))", "on the same day as "),
        (r"\bnever (?:once )?(?:stopped|ceased|quit)(?: being| to be)? ", "always remained "),
        (r"\b(nobody|no one) (?:else )?(spent|served|sat|stayed|was|lasted|had|ever spent|ever served) more (?:years|time)\b(.*?) than ", r"\1 \2\3 longer than "),
        (r"\bnot only (.+?),? but (?:also )?", r"\1 and "),
        # "nothing else", "nobody else" at the end.
        (r",? (?:and|but|or) (?:nobody|no one|no-one|nothing|none) (?:else|more)\b", " alone"),
        # "A, a B, did it".
        (rf"^({_NO_NAME}(?:[^\W\d_]\S*)(?: [^\W\d_]\S*){{0,2}}), (?:who|which) (.+?), (?!and |or |but )(.+)$", r"\1 \2; \1 \3"),
        (rf"^({_NO_NAME}(?:[^\W\d_]\S*)(?: [^\W\d_]\S*){{0,2}}), ((?:an?|the|then an?|one of|himself an?|still an?|already an?) [^,]+), (?!and |or |but )(.+)$", r"\1 was \2; \1 \3"),
        # "still in it when he died".
        (r"\b(?:was |were )?still ((?:an?|the|in|on|sitting|serving)\b[^,;]*?),? ?(?:when|as) (?:he|she) (?:was )?(died|passed away|perished|assassinated|murdered|killed|shot)", r"\2 in office as \1"),
        (r"\b(died|passed away|perished|assassinated|murdered|killed|shot) ((?:in|on) [^,;]*?\d{4}),? (?:while|whilst|when|as|being) (?:he |she )?(?:was |were )?(?:still )?(?:in (?:office|post)|serving)\b", r"\1 in office \2"),
        # Terms in office.
        (r"^(\S+(?: \S+){0,2}?)'s? (?:rule|reign|leadership|time in power|time at the top|time as (?:\w+ )?leader)( (?:in|of) .+?)? (?:lasted|spanned|covered|went on|took|was|ran) ((?:for |about |from |until |only |just |over |under |nearly |almost |some |around |roughly |less |more |at |an? |\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty).*)$", r"\1 led\2 \3"),
        (r"^((?:\w+ )?\d{4}) (?:saw|witnessed|marked|brought|was the year of) (?:the )?(?:birth|creation|founding|foundation|establishment|formation|launch|introduction|beginning) of (.+)$", r"\2 was founded in \1"),
        (rf"^(\S+(?: \S+){{0,2}}?)'s? {_SPELL} (as|in|on|at) (.+?) (?:lasted|spanned|covered|comprised|totalled|totaled|amounted to|came to|took|stretched over|went on for|was) (?:for )?((?:\w+ ){{0,3}}?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty)[^,;]* (?:years?|months?|days?|weeks?|decades?)\b.*)$", r"\1 served \2 \3 for \4"),
        (rf"^(\S+(?: \S+){{0,2}}?)'s? {_SPELL} (as|in|on|at) (.+?) (?:lasted|ran|spanned|covered|stretched|went on|extended|was) ((?:from|until|till|up to|between|over) .+)$", r"\1 served \2 \3 \4"),
        (rf"^(\S+(?: \S+){{0,2}}?)'s? {_SPELL} (?:as|in|on|at) (.+?) (?:began|started|commenced|dates from) (.+)$", r"\1 joined \2 \3"),
        (rf"^(\S+(?: \S+){{0,2}}?)'s? {_SPELL} (?:as|in|on|at) (.+?) (?:ended|finished|came to an end|was over|stopped|closed|was cut short) (.+)$", r"\1 left \2 \3"),
    )
)  # fmt: skip

# Why something came about: of a claim that is false without it, it makes none that is true.
REASON: Final = re.compile(
    r",? (?:because|on account of|due to|owing to|thanks to|as a result of|for reasons of|"
    r"for (?:his|her|their|health|family|personal) (?:health|age|reasons))\b.*$",
    _I,
)

# Nouns of what happened, with a time: "his election as leader came in 1922".
NOMINALS: Final = (
    (
        re.compile(
            rf"^(?:the )?(?P<who>\S+(?: \S+){{0,3}}?)'s? (?:first |final |definitive |official |formal )?(?P<turn>{_TURNS})(?: (?P<as_>(?:as|to|from|into|in|on|at) .+?))?,? {_CAME} {_TIME_AT}$",
            _I,
        ),
        _nominal,
    ),
    (
        re.compile(
            rf"^the (?:official |formal )?(?P<turn>{_TURNS}) of (?P<who>.+?)(?: (?P<as_>(?:as|to|from|into) .+?))?,? {_CAME} {_TIME_AT}$",
            _I,
        ),
        _nominal,
    ),
)

# Numbers and lengths that no figure tells.
QUANTITIES: Final = tuple(
    (re.compile(pattern, _I), plain)
    for pattern, plain in (
        (r"\b(?:an? )?quarter[ -](?:of an? )?century\b", "25 years"),
        (r"\bhalf an? century\b|\bhalf-century\b", "50 years"),
        (r"\bthree quarters of a century\b", "75 years"),
        (r"\b(?:a|one) century\b", "100 years"),
        (r"\b(?:a|one) decade and a half\b", "15 years"),
        (r"\bhalf a decade\b", "5 years"),
        (r"\bhalf a year\b|\bhalf-year\b", "6 months"),
        (r"\bhalf a dozen\b", "6"),
        (r"\btwo dozen\b", "24"),
        (r"\bthree dozen\b", "36"),
        (r"\ba dozen\b|\bone dozen\b", "12"),
        (r"\bdozens of\b", "more than 24"),
        (r"\bhundreds of\b", "more than 150"),
        (r"\bthousands of\b", "more than 1500"),
        (r"(?<![\w\d])'(\d\d)\b", r"19\1"),
        (r"\b1st\b", "first"),
        (r"\b(?:some|several|a few|a number of) (years|months|weeks|days|decades)\b", r"2 to 9 \1"),
        (r"\bthe (?:better|best|greater) part of (?:an?|one) decade\b", "6 to 10 years"),
        (r"\b(?:several|a few|a couple of|some) hundreds?\b", "200 to 990"),
        (r"\b(?:much|far|a lot|a good deal|a great deal|a whole lot|way|even) (?=(?:more|less|fewer|longer|shorter|larger|bigger|smaller|higher|lower|earlier|later|older|younger|sooner|faster|slower)\b)", ""),
        (r"\b(?:an?|one) quarter\b(?! (?:of|century))", "25 percent"),
        (r"\b(?:an?|one) third\b(?! of)", "33 percent"),
        (r"\b(?:an?|one) fifth\b(?! of)", "20 percent"),
        (rf"\b({_COUNT})\b([^,;]*?),? (?:tops|max|at the outside|at best)$", r"at most \1\2"),
        (r"\b(?:in |during )?(?:the )?winter (?:of )?(\d{4})(?:[/-](\d{2,4}))?\b", _winter),
        (r"\b(?!(?:this|his|its|was|leaders|members|others|years|months|days|weeks)\b)(\w{4,}[^\Ws'])s (?=(?:death|fall|funeral|successor|predecessor|lifetime|rule|reign|removal|dismissal)\b)", r"\1's "),
        (r"\b(?:as early as |already |way |far )?back in (?=\d{4}|the |early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december)", "in "),
        (r"\bin all of (?=the \d|\d)", "in "),
        (r"\b(?:over|in|during|throughout|through|across) (?:all )?(?:of )?(?:these|those|the|its|all the|all of those|its many) (?:many |long )?(?:years|decades)\b(?! (?:of|after|before|from|between|that|when|he|she|it|following|\d))", "ever"),
        (r"\b(?:a|the) (?:best|better|good) part of (?:a|one) (year|month|week|decade)\b", r"nearly a \1"),
        (r"\b(brought|called|bring|calling|bringing) ((?:the |it)?\w*(?: \w+){0,3}?) into (being|existence|life)\b", r"\1 into \3 \2"),
        (r"\b(set|kicked|threw|voted|pushed|forced|turfed|booted|drove|brought|took|thought|dreamed) ((?:the )?[^\W\d_]\w+(?: [^\W\d_]\w+)?) (up|out|in)\b(?! (?:the|\d|january|february|march|april|may|june|july|august|september|october|november|december|early|late|mid))", r"\1 \3 \2"),
        (r"\b(?:little|not much|hardly|scarcely|barely|nothing|not|nothing much) (?:more|better|other) than (?=an?\b)", "only "),
        (rf"\b((?:an?|{_COUNT}) (?:years?|months?|weeks?|days?|decades?)) or (?:so|thereabouts)\b", r"about \1"),
        (r"\b(two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twenty-five|thirty|forty|fifty|hundred) ?fold\b", r"\1 times"),
        (r"\b(?:at|for) (?:any|each|every) (?:one|given|single)?(?: point in)? ?time\b", ""),
        (r"\bone's\b", "his"),
        (r"\ball the way from\b", "from"),
        (r"\bone and the same\b", "the same"),
        (r"\b(?:in |during )?(\d{4}) or (?:in )?(\d{4})\b", r"between \1 and \2"),
        (r"\bnew year(?:'s)?(?: day)?(?: of| in)? (?=\d{4})", "1 January "),
        (r"\b(?:at|in|around|from|towards?|near) the (?:very )?(?:start|beginning|outset|dawn|opening) of (?=(?:the )?(?:\d{4}|\w+ \d{4}|\w+ties))", "in early "),
        (r"\b(?:at|in|around|towards?|near) the (?:very )?(?:end|close|tail end) of (?=(?:the )?(?:\d{4}|\w+ \d{4}|\w+ties))", "in late "),
        (r"\b(?:at|in|around|towards?) the middle of (?=(?:the )?(?:\d{4}|\w+ \d{4}|\w+ties))", "in mid "),
        (r"\bin the first half of (?=(?:\w+ )?\d{4})", "in early "),
        (r"\bin the second half of (?=(?:\w+ )?\d{4})", "in late "),
        (r"\b(?:got|gets|get) (?=(?:\w{3,}ed|thrown|shot|made|chosen|driven|cut|overthrown|let go)\b)", "was "),
        (r"\bfrom ((?:\w+ )?\d{4}) (?:onwards?|on|forwards?)\b", r"since \1"),
        (r"\b(?:an? )?(?:year|two|three|four|five|six) and a half years?\b", lambda m: _HALVES[m[0].split()[0].lower()] if m[0].split()[0].lower() in _HALVES else m[0]),
        (r"\ba fortnight\b", "2 weeks"),
        (r"\ba couple of\b", "2"),
        (r"\ba handful(?: of)?\b", "2 to 6"),
        (r"\b(?:all (?:alone|by (?:him|her|it)self|on (?:his|her|its) own)|single-?handedly|by (?:him|her)self|on (?:his|her) own)\b(?! (?:request|wish|accord|free|initiative))", "alone"),
        (r"\b(?:a|one) hundred\b(?! and)", "100"),
        (r"\b(?:a|one) thousand\b(?! and)", "1000"),
        (r"\b(?:a|one) year and a half\b", "18 months"),
        (r"\b(?:a|one) month and a half\b", "45 days"),
        (r"\bmid(?:dle)?[- ](?:of )?(?:the )?(january|february|march|april|may|june|july|august|september|october|november|december)\b", r"\1"),
        (r"\bnineteen[ -]?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b", r"\1"),
        (r"\b(\d{2})(\d{2})\s?[/\u2013-]\s?(\d{2})\b(?![-/\d])", r"from \1\2 to \1\3"),
        (r"\b(\d{4})\s?[\u2013-]\s?(\d{4})\b", r"from \1 to \2"),
        (r"\b(?:from|between|during|in|over|of|for) from (\d{4})", r"from \1"),
    )
)  # fmt: skip
