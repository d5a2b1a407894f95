"""Clauses put otherwise, and what they come to in their usual order.

All are matched without regard to case, against text whose apostrophes and denials are written out.
"""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import COUNT, DAY, IGNORING_CASE, NAME, NAMES, TRUE, Rule, rules

_WHO = r"(?:one|ones|man|men|woman|women|person|persons|people|body|bodies|organ|organs|leader|figure|figures|two|pair|only one|only ones|place|thing|year|day)"
_PLACED = r"(?:in|on|under|after|before|during|by|at|from|since|until|around|about|only|not|as|for|because|between|within|near|through|throughout|toward|towards)"
_NO_NAME = r"(?!(?:after|before|in|on|at|by|from|since|under|during|when|while|as|with|for|until|to|only|all|most|it|there|not|no)\b)"
_BEGAN = (
    r"(?:entered|joined|became|came|got|started|began|took|rose|moved|existed|appeared|arose|emerged|dates|goes|dated|turned|returned|"
    r"(?:was|were|got|been) (?:\w+ed|set up|made|born|chosen|begun|brought|put)|founded|created|appointed|elected|had)"
)
_DID = (
    r"joined|left|entered|became|was|served|died|led|returned|resigned|quit|lost|came|went|got|took|rose|stayed|remained|"
    r"ended|had|sat|gave|retired|succeeded|replaced|moved|held|ran|headed|ruled|began|started|stepped|made"
)


_PASSIVE: Final = re.compile(
    r"^(?:was|were|had|left|joined|became|promoted|demoted)\b", re.IGNORECASE
)


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
    if re.search(r"\d|\b(?:for|never|not)\b", f"{match[2]} {match[3]}") or _PASSIVE.search(
        match[3]
    ):
        return match[0]
    return f"{match[1]} went from {match[2]} to {match[3]} later"


def _chosen(match: re.Match[str]) -> str:
    """ "was among the men picked for …": "was elected to …"; as it was where it says as what."""
    kind = (match["kind"] or "men").casefold()
    if kind in ("full", "alternate", "ordinary") or match["to"].casefold() == "in":
        return match[0]
    return f"{match[1]} elected to "


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


# Clauses put otherwise, each tried in this order, once.
CLAUSES: Final[tuple[Rule, ...]] = rules(
    *(
        # "It was A who did it", "it was not until 1922 that it happened".
        (r"^it (?:was|is) not (?:until|before|till) (.+?) (?:that|when) (.+)$", r"\2 only from \1"),
        (r"^not (?:until|before|till) (.+?),? (?:did|was|were|had|could) (.+)$", r"\2 only from \1"),
        (rf"^it (?:was|is|were) (?:actually |really |in fact |indeed |of course )?({_PLACED} .+?),? (?:that|when|where) (.+)$", r"\2 \1"),
        (rf"^it (?:was|is|were) (?:actually |really |in fact |indeed |of course )?(?!{TRUE}\b|not\b|never\b|no\b|only\b)(.+?),? (?:who|that|which) (.+)$", r"\1 \2"),
        (r"^it (?:was|is|were) only (.+?),? (?:who|that|which) (.+)$", r"only \1 \2"),
        (r"^it (?:was|is|were) (?:not|never) (.+?),? (?:who|that|which) (.+)$", r"it is not true that \1 \2"),
        (rf"^(?:the|an?) {_WHO} (?:who|that|which) (.+) (?:was|were|is) (?!not\b)((?:the )?[^\s,]+(?: [^\s,]+){{0,3}}(?: and [^\s,]+(?: [^\s,]+)?)?)$", r"\2 \1"),
        (rf"^(\S+(?: \S+){{0,4}}) (?:was|were|is|are) (not )?(?:the|an?|one of the|among the) {_WHO} (?:who|that|which) (.+)$", r"\2\1 \3"),
        # What came first and what later.
        (r"^(\S+(?: \S+){0,2}?) (?:first )?(?:was|started|began|started out|began life|came in|came|got|joined|entered|served|had been)(?: out)?(?: (?:in|into|on|to) the \w+| in| it)?(?: first| initially| originally| at first)?(?: as)? (an? [^,;]+?)(?: first| at first| initially| originally| to begin with)?,? (?:and|but|then|and then|before becoming|before being|and only|and was|and became)(?: was| were| became| being)?(?: then| only| later| subsequently| afterwards| was| rose| made| moved up| became| turned)*(?: (?:promoted|demoted|raised|put down|put up|moved up|moved down|bumped up|bumped down|elevated|made|reduced|relegated))?(?: to| as| into)? (?!in\b|on\b|from\b)((?:an? )?[^,;]+?)(?: later| afterwards| after that| then| later on| in the end)?$", _stages),
        (r"^(?!the\b|it\b|this\b|that\b)(\S+(?: \S+){0,2}?) (?:began|started)(?: out| off| life)? as (an? (?:\w+ )?\w+)$", r"\1 was \2 at first"),
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
        (r"^(.*?)(?<!the )(?<!all )(?<!those )(?<!of )\b(?:they|people|somebody|someone) (elected|appointed|removed|dismissed|ousted|murdered|promoted|demoted|relieved|sacked|expelled|founded|created|introduced|established) (?!him\b|her\b|them\b)(.+?)( (?:in|on|as|to|from|into|after|before|during)\b.*)?$", r"\3 was \2\4 \1"),
        (r"^there (?:was|were) (?:no such thing as an?|no|not any) (.+?) (?:until|till) (.+)$", _there_was),
        (rf"\b({COUNT}) (?:out )?of the ((?:original |first |founding )?){COUNT} (?=people|members|men|persons)", r"\1 \2"),
        (r"\b(?:for )?(?:as long as|so long as|all the time that?) (?:it|he|she|they) (?:existed|lasted|lived|was around)$|\b(?:for )?(?:its|the) (?:whole|entire) (?:life|existence)$|\bto the (?:very|bitter) end$", "always"),
        (r"^([^\W\d_]\S*(?: [^\W\d_]\S*)?), unlike ([^\W\d_]\S*(?: [^\W\d_]\S*)?), ((?:was|had|joined|left|became|served|sat|led|died|came)\b.*)$", r"\1 \3; it is not true that \2 \3"),
        (
            r"^(?:until|till|up to) (?P<t>\S+(?: \S+)?),? there (?:was|were) (?:no|not any) (?P<what>(?:(?!\bin\b|\bon\b).)+)$",
            r"\g<what> existed only from \g<t>",
        ),
        # Neither the one nor the other.
        (
            r"^(.+?) (was|were|did|had) (never|not) (.+?),? (?:and |but )?(?:neither|nor) (?:was|were|did|had) ([^\W\d_]\S*(?:(?: or| and|,)? [^\W\d_]\S*){0,3})$",
            r"\1 \2 \3 \4; \5 \2 \3 \4",
        ),
        # When it was that something happened.
        (rf"^(?:it was )?(?:in |on )?({DAY}) (?:was|is|were) (?:the (?:year|month|day|date|moment|time|point) )?(?:when|that|in which|on which|(?=they\b)) ?(.+)$", r"\2 in \1"),
        (rf"^the (?:year|date|day|month)(?: that| when| in which| on which| of)? (.+?) (?:was|is) (?:in |on )?({DAY})$", r"\1 in \2"),
        # One of so many who were chosen.
        (r"\b(was|were) (?:among|one of|part of) the (?:(?P<kind>\w+) )?(?:people|men|members|ones|persons)(?: who were)? (?:first |originally |initially )?(?:picked|chosen|elected|named|appointed|selected|voted|put|brought) (?P<to>for|to|into|in|onto|on) ", _chosen),
        (r"^(?!(?:all|every|everyone|everybody|each|both|most|none|nobody|some|many|few|two|three|four|five|six|\d)\b)(.+?) (?:was|were|stayed|remained|is)(?: always| exclusively| entirely| still| only)? (?:all[- ]male|male[- ]only|men[- ]only|all men|men|exclusively male|a men's club|an all-male \w+|a male-only \w+)(?: only)?((?:,| from| until| in| at| for| throughout).*)?$", r"no woman was in \1\2"),
        (r"^(.+?) (?:was|were) not(?: exclusively| entirely)? (?:all[- ]male|male[- ]only|men[- ]only|all men)$", r"a woman was in \1"),
        # "until" behind a denial is the beginning.
        (r"\b(?:did|do|does) not (?:actually |really )?(\w+)( .*?)??,? (?:until|till) (?!the (?:vote|voting))(?:after )?(\S.*)$", r"\1\2 only from \3"),
        (r"\b(was|were|had) (?:not|never) (?:yet |actually |really )?(.*?),? ?\b(?:until|till) (?:after )?(\S.*)$", r"\1 \2 only from \3"),
        # "only came in 1922" says when, not what.
        (rf"\bonly ({_BEGAN}\b(?: (?:in|on|back|aboard)(?= (?:in|on|after|at|from|since|during|under|around)\b))?[^,;]*?) ((?:in|on|after|at|from|since|during|under|around) .+)$", r"\1 only \2"),
        # "did not last a year" says that it was less.
        (r"\b(?:did|do|does|had|could) not (?=(?:even|quite) |(?:ever )?(?:last|make|manage|see|stay|reach|complete|hit|get))(?:even |quite |ever )?(last|lasted|make|do|manage|see out|serve|served|stay|stayed|spend|spent|reach|reached|manage|managed|complete|completed|hit|get to|make it to|have|had|number|employ)( for| in it| there)? (?=\d|an? (?:full |whole |single )?(?:year|month|week|day|decade)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)", r"\1\2 less than "),
        (r"\bmake it to (?=less than )", "last "),
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
        # "A was the last, together with B".
        (rf"^({NAME}) ((?:came|joined|entered|left|went|got in|got out)\b[^,\d]*?),? (?:together|along|jointly|in company|side by side) with ({NAMES})$", r"\1 and \3 \2 together"),
        (rf"^({NAME}) ([^,]+?),? (?:together|along|jointly|in company|side by side) with ({NAMES})$", r"\1 and \3 \2"),
        (r"\bthe (?:very )?first (\w+) (?=to (?!be\b)\w+|who |ever )", r"the very first \1 "),
        # "A, a member since 1970, rose", "A wasn't one yet in 1965, just the other".
        (rf"^({NAME}), ((?:an? |the )?\w+(?: \w+){{0,3}} (?:since|from|until|till) [^,;]+), (?!and |or |but )((?:{_DID})\b.+)$", r"\1 was \2; \1 \3"),
        (r"^(\S+(?: \S+)?) (was|were) (?:not|never) (?:an? |the )?([^,;]+?)(?: yet| at all)?( (?:in|on|at|by|until|before|after|from) [^,;]+)?, (?:but |rather |instead )?(?:just|only|merely|simply) (?:an? |the )?([^,;]+)$", r"\1 \2 not \3\4; \1 \2 \5\4"),
        (r"^(.+?) had to wait (?:until|till) (.+?) (?:to|before|for) (become|join|get|enter|being|becoming|joining|getting|entering) (.+)$", r"\1 \3 \4 in \2"),
        (rf"^({NAMES}) (?:(?:was|were|sat|served|became|held|had) )?never (?:\w+ )?again\b(?! (?:after|before|until|from|between|in \d)).*$", r"it is not true that \1 returned"),
        # "A didn't do it, B did", "A did it, B didn't".
        (rf"^(.+?) (did|was|were|had) (?:not|never) ([^,;]+?)(?:, (?:but |and |while )?| (?:but|and|while) )((?:the )?(?:{NAME}|\w+)) (?:usually |always |really |in fact |actually )?(?:did|was|were|had)$", r"\1 \2 not \3; \4 \2 \3"),
        (rf"^({NAME}) ((?!.*\b(?:not|never|no)\b.*,)(?:{_DID})\b[^,;]*?)(?:, (?:but |and |while )?| (?:but|and|while) )({NAME}) (?:did|was|were|had) not$", r"\1 \2; it is not true that \3 \2"),
        # "it took A to do it"
        (rf"^it took ((?:the [^,]+?|{NAMES}))(, not [^,]+,)? to (\w+) (.+)$", r"\1\2 \3 \4"),
        # "had been one since 1976 when he rose"
        (rf"^({NAME}) had (?:already )?been ([^;]+? since [^,;]+?),? when (?:he|she) (.+)$", r"\1 was \2; \1 \3"),
        # What all of a list were, behind a colon.
        (rf"^({NAMES}): (?:they |all|both|each)(?: (?:of them|\w+))?? (had|were|was|did|sat|served|joined|left|died|came|went) (.+)$", r"\1 \2 \3"),
        (rf"^({NAME})'s ({COUNT} (?:years?|months?|weeks?|days?)) (?:there )?(?:began|started|commenced) (.+)$", r"\1 served for \2; \1 joined \3"),
        # The verb of the first clause holds for the second.
        (rf"^({NAME}) ((?:{_DID})(?: \w+){{0,3}}?) ((?P<how>in|on|from|until|for|as|at|by|under|after|before|twice) [^,;]+?)(?:, (?:and |but |while )?| (?:and|but|while) )({NAME}) (?:only |already |just )?((?P=how)\b [^,;]+)$", r"\1 \2 \3; \5 \2 \6"),
        # "left in April 1962 after six months".
        (rf"^({NAME}) ((?:was|were|left|resigned|retired|went|lost|quit|stepped)\b[^,;]*?),? (?:after|having served(?: for)?|having spent|having done) ((?:(?:only|just|about|nearly|almost|over|less than|more than|some|barely) )?(?:an?|{COUNT}) (?:\w+ )?(?:years?|months?|weeks?|days?))(?: there| in (?:it|office|post|the job))?$", r"\1 \2; \1 served for \3"),
        (rf"^({NAME})'s (?:very )?(?:last|final) (?:day|month|year) (?:as|in|on|at) (.+?) (?:was|came|fell)(?: in| on)? ({DAY})$", r"\1 left \2 on \3"),
        (rf"^({NAME})'s ({COUNT} (?:years|months|days)) (?:[^,;]*? )?(?:were|was|are|is) the (longest|shortest)(?: of all| of any(?:one|body)?| ever| in its history)?$", r"\1 served the \3 of all; \1 served for \2"),
    )
)  # fmt: skip

# One subject with two verbs is two sentences.
BRANCHES: Final[tuple[Rule, ...]] = rules(
    (rf"^({NAME}) ((?!.*\b(?:not|never|no|neither|both)\b)(?:{_DID})\b[^;]*?),? (?:and|but) ((?:(?:then|later|finally|only|already|also|soon|eventually|thus) )*(?:{_DID})\b[^;]*)$", r"\1 \2; \1 \3"),
)  # fmt: skip

# Why something came about: of a claim that is false without it, it makes none that is true.
REASON: Final = re.compile(
    r",? (?:because|on account of|due to|owing to|thanks to|as a result of|for reasons of|"
    r"for (?:his|her|their|health|family|personal) (?:health|age|reasons))\b.*$",
    IGNORING_CASE,
)
