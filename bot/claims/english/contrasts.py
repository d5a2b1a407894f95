"""Clauses that set one thing against another, as two sentences of which the second denies: "A rather than B"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import NAME, NAMES, PEOPLE, Rule, rules

_DENIED: Final = "it is not true that"
# Whom or what a clause is about, in its shortest form.
_WHO: Final = rf"(?:it|they|he|she|(?:the|this|its) (?:(?-i:[A-Z])[\w-]*(?: (?-i:[A-Z])[\w-]*)?|[\w-]+)|{NAME})"
_BODY: Final = r"(?:the )?(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?"
_OPPOSED: Final = r"(?:as opposed to|as distinct from|in place of|in contrast to)"
_WHEN: Final = (
    r"(?P<when>(?:(?:in|on|by|at|from|until|since|during|after|before|under|as of) [^,;]+?,? )?)"
)
_TO: Final = r"(?:to|by|with|for|in|from|on|at|as|under|into|about)"
_LEFT: Final = (
    r"(?:left|leaves|leave|handed|hands|delegated|delegates|entrusted|entrusts|ceded|yielded|surrendered|outsourced|"
    r"relinquished|transferred|passed)"
)


def _gave_up(match: re.Match[str]) -> str:
    """ "A left the work to B": B did it, A didn't."""
    lead, who, what, other = (match[name].strip(" ,") for name in ("when", "who", "what", "other"))
    if what.casefold().startswith("its "):
        return f"{lead} {other} did {who}'s {what[4:]}".strip()  # it is still of whoever gave it
    first, second = (f"{lead} {each} did {what}".strip() for each in (other, who))
    return f"{first}; {_DENIED} {second}"


def _unlike(match: re.Match[str]) -> str:
    """ "unlike A, B was": B was, A wasn't."""
    return f"{match['who']} {match['what']}; {_DENIED} {match['other']} {match['what']}"


CONTRASTS: Final[tuple[Rule, ...]] = rules(
    # "In most cases A did it"
    (
        r"^(?:in (?:most|nearly all|almost all) cases|in the (?:ordinary|normal|usual) (?:course|run) of (?:things|events)|more often than not|ordinarily|by and large|on the whole),? ",
        "usually ",
    ),
    # "A wrote it and B did not"
    (
        rf"^(?P<lead>(?:(?:(?:in|as for|when it came to) [^,;]*?|\w+ly,?) )?)(?P<one>(?!\w+ly\b){_BODY}) (?P<what>(?!not\b)[^,;]+?)(?:[,;] (?:and |but |while |whereas )?| (?:and|but|while|whereas) )(?P<other>{_BODY}) (?:usually |normally )?(?:did|was|were|had) not$",
        rf"\g<lead>\g<one> \g<what>; {_DENIED} \g<lead>\g<other> \g<what>",
    ),
    # "A, as opposed to B, did it", "As opposed to B, A did it"
    (
        rf"^(?P<one>{_BODY}), {_OPPOSED} (?P<other>{_BODY}), (?P<what>[^;]+)$",
        rf"\g<one> \g<what>; {_DENIED} \g<other> \g<what>",
    ),
    (
        rf"^{_OPPOSED} (?P<other>{_BODY}), (?P<one>{_BODY}) (?P<what>[^;]+)$",
        rf"\g<one> \g<what>; {_DENIED} \g<other> \g<what>",
    ),
    # "it stopped being a pawn and became a queen"
    (
        r"\b(?:stopped|ceased) (?:being|to be) (?P<what>an? [^,;]+?),? (?:and|but) (?:then |instead |now |later )?became ",
        r"went from \g<what> to ",
    ),
    # The colon behind what is said of a thing.
    (r"^(?P<what>[^:;]+): (?:that|this|it) (?:is|was) (?P<who>(?:the |its )?[^:;,]+)$", r"\g<who> was \g<what>"),
    # "A and B, plus C as candidates"
    (
        rf"^(?P<what>[^;]+?),? (?:plus|and|with|along with|together with) (?P<who>{NAMES}) as (?P<rank>(?!(?:an?|the)\b)(?:[a-z]+ )?[a-z]+)$",
        r"\g<what>; \g<who> were \g<rank>",
    ),
    # "A owes its creation to B", "A was the brainchild of B"
    (
        r"^(?P<what>[^,;]+?) (?:owes|owed) (?:its|their) (?:very )?(?:creation|foundation|founding|existence|birth|beginnings?|start|origins?) to (?P<who>(?!\d|the year)[^,;\d]+)$",
        r"\g<what> was founded by \g<who>",
    ),
    (
        r"^(?P<what>[^,;]+?) (?P<was>was|is)(?P<not> not)? (?:an? |the )?(?:very own )?(?:brainchild|creation|handiwork|work|invention|child|product|baby|offspring) of (?P<who>(?:the )?[^,;\d]+)$",
        r"\g<what> was\g<not> founded by \g<who>",
    ),
    # "its founder was A", "you can trace it back to A"
    (
        r"^(?:(?P<of>[^,;]+?)'s|its|the) (?:real |actual |true |original )?(?:creator|founder|originator|initiator|parent|maker)s? (?:was|were|is|are) (?P<who>[^;]+)$",
        lambda m: f"{m['of'] or 'it'} was founded by {m['who']}",
    ),
    (
        r"^the (?:creator|founder|originator|initiator|parent|maker)s? of (?P<of>[^,;]+?) (?:was|were|is|are) (?P<who>[^;]+)$",
        r"\g<of> was founded by \g<who>",
    ),
    (r"^(?:you|one|we|people|historians) (?:can|could|may) (?:trace|date) (?P<what>[^,;]+?) back (?P<to>to [^;]+)$", r"\g<what> dates back \g<to>"),
    # "1970 is wrong, it was in 1972"
    (r"^(?:the year |the date )?\d[\w ]{0,16} (?:is|was|would be) (?:wrong|incorrect|a mistake|not right|mistaken|false)[,:;] (?:rather |in fact |actually )?", ""),
    # "it was not founded after but before the war"
    (
        rf"^(?P<who>{_WHO}) (?P<was>was|were|did|had) not (?P<what>[^,;]*?\b)(?P<one>after|before|in|during|on|by|at|with|to|under)(?: (?P<one_of>[^,;]+?))?,? but (?:rather |only )?(?P<two>after|before|in|during|on|by|at|with|to|under) (?P<of>[^,;]+)$",
        lambda m: f"{m['who']} {m['was']} {m['what']}{m['two']} {m['of']}; {_DENIED} {m['who']} {m['was']} {m['what']}{m['one']} {m['one_of'] or m['of']}",
    ),
    # "it did not stop being one until 1970"
    (r"\b(?:did|do) not (?:stop|cease|quit) (?:being|to be) (?P<what>[^,;]+?) (?:until|till|before) ", r"was \g<what> until "),
    (r"\b(?:had |has |have )?(?:stopped|ceased) (?:being|to be) (?=(?:an? |just |merely |one of ))(?!.*\b(?:member|leader|[a-z]+tary)\b)", "was no longer "),
    # "one of them came up without having been a pawn"
    (
        r"^(?:one|two|three|four|some|at least one|any) (?P<of>of [^,;]+?) (?:got|came|rose|made|became|took|reached|ruled|led)\b[^;]*? without (?:ever |first |previously )*(?:having (?:first |ever |previously )?been|being) (?P<what>[^;]+)$",
        rf"{_DENIED} all \g<of> were \g<what>",
    ),
    # "it was no longer a club and ranked high"
    (
        r"^(?P<who>[^,;]+?) (?:had |has )?(?P<no>(?:was|were) no longer (?:an? |the )?[^,;]+?),? (?:and|but) (?P<what>(?:ranked|counted|belonged|figured|became|stood|had become|was|now)\b[^,;]+)$",
        r"\g<who> \g<no>; \g<who> \g<what>",
    ),
    # "A was not just the head of it, he led all of it"
    (
        r"^(?P<who>[^,;]+?) (?P<was>was|were|is|led|ran|headed|had) not (?:just|merely|only|simply) (?P<one>[^,;]+?)(?:,|;) (?:but )?(?:he|she|it|they) (?:also )?(?P<two>[^,;]+?)(?:,? (?:too|as well|also))?$",
        r"\g<who> \g<was> \g<one>; \g<who> \g<two>",
    ),
    (
        r"^(?P<who>[^,;]+?) (?P<was>led|ran|headed|had|was|were) not (?:just|merely|only|simply) (?P<one>[^,;]+?),? but (?:also )?(?P<two>(?:the|an?) [^,;]+)$",
        r"\g<who> \g<was> \g<one>; \g<who> \g<was> \g<two>",
    ),
    # "A, alone of them, had not been one", "A was the only one of them without a past as one"
    (
        rf"^(?P<who>{NAMES}), (?:alone|unique|the only one|as the only one|the one exception)(?: of| among| in| out of) [^,;]+, (?P<had>had|was|did|were) (?:not|never) (?P<what>[^;]+)$",
        r"\g<who> \g<had> not \g<what>",
    ),
    (
        rf"^(?P<who>{NAMES}) (?P<was>was|is) the (?:only|one|sole|single) (?:\w+ )?(?:of|among|out of) [^,;]+? (?:without|lacking|with no) (?:an? |any )?(?:background|experience|time|spell|career|past|history|service|record) (?:as|in|of being) (?P<what>[^,;]+)$",
        r"\g<who> was not \g<what>",
    ),
    (
        rf"^[^,;]+?, (?P<who>{NAME}) (?:excepted|apart|aside|excluded), (?P<was>had|were|was|did) (?:all |each |both )?(?P<what>[^;]+)$",
        r"\g<who> \g<was> not \g<what>",
    ),
    (
        rf"^(?P<who>{NAMES}) (?:was|is) (?:the|not an?|an?) (?:one |only |sole |single |big )?exceptions?(?: (?:to|among|of|in) [^:;,]+)?[:;,] (?:he|she|they) (?:too |also )?(?P<what>[^;]+?)(?:,? (?:too|as well|also))?$",
        r"\g<who> \g<what>",
    ),
    # "A was not its thing, B did that"
    (
        r"^(?P<what>[^,;]+?) (?P<was>was|were) not (?:really |normally |usually )?(?P<who>(?:the )?[^,;]+?)'s (?:thing|job|task|business|role|duty|responsibility),? (?:but )?(?P<other>(?:the )?[^,;]+?)(?: (?:normally|usually|generally)(?: (?:did|handled|took care of|saw to) (?:that|it|this))?| (?:did|handled|took care of|saw to) (?:that|it|this))$",
        rf"\g<what> \g<was> \g<other>'s job; {_DENIED} \g<what> \g<was> \g<who>'s job",
    ),
    # "A, not B alone, did it"
    (
        rf"^(?P<when>(?:by|in|from|since|after|before) [^,;]{{2,30}}? )?(?P<one>the (?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?|{NAME}),? (?:and )?not (?P<other>(?:the )?{NAME})(?: personally| alone| himself| herself)?,? (?:that |who |which )?(?P<what>(?!but\b|and\b|or\b)[a-z]\w+ [^;]*)$",
        rf"\g<when>\g<one> \g<what>; {_DENIED} \g<when>\g<other> \g<what>",
    ),
    # "Not one of A and B was one"
    (rf"^(?:not (?:a single )?one|none|neither) of (?P<who>{NAMES}) (?P<was>was|were|had|did) (?:ever )?(?P<what>[^;]+)$", r"\g<who> \g<was> never \g<what>"),
    # "Of all players A had the longest reign"
    (rf"^of all (?:the |its |of them )?{PEOPLE},? (?P<who>{NAME}) (?=had|was|served|sat|spent|held|stayed)", r"\g<who> "),
    # "A had the longest unbroken run in it"
    (rf"^(?P<who>{NAME}) (?:had|has|holds|managed|served|put in) (?P<by>by far )?the (?P<most>longest|shortest)(?:,? (?:unbroken|continuous|single|uninterrupted))? (?:run|stretch|stay|spell|stint|innings)(?: of (?:all|anyone|anybody|any \w+))?(?P<in> (?:in|on|as) [^,;]+)?$", r"\g<who> served \g<most>\g<in>"),
    # "A was in it from the moment it was founded"
    (rf"^(?P<who>{NAMES} (?:was|were|sat|served|belonged|had been)\b[^,;]*?) from the (?:very )?(?:moment|day|time) (?:that |when )?(?:it|the \w+) was (?:founded|created|set up|established|formed|born)(?: in \d{{4}})?$", r"\g<who> at the start"),
    # "A had a deputy, B"
    (rf"^(?P<who>{NAME}) had an? (?P<what>[^,;]+?)(?:,| called| named|:) (?P<other>{NAME})$", r"\g<other> was \g<what> under \g<who>"),
    # "The women A and B"
    (rf"^the (?:two |three |four )?{PEOPLE} (?={NAME} and {NAME} )", ""),
    # "Besides leading it, A also ran it"
    (
        rf"^(?:apart from|besides|aside from|in addition to|as well as|next to|along with|beyond|other than) (?P<other>\w+ing\b[^,;]*), (?P<who>{_WHO}|the \w+ (?-i:[A-Z])\w+) (?P<what>(?:\w+ )?also [^;]+)$",
        r"\g<who> \g<what>; \g<who> did \g<other>",
    ),
    # "A was not concerned with B but with C"
    (
        rf"^(?P<who>{_WHO}|the \w+ (?-i:[A-Z])\w+) (?P<was>was|were|is|are|did|does|had) not (?P<what>[^,;]*?)(?P<to>{_TO}) (?P<other>[^,;]+?),? but (?:rather |only )?(?P=to) (?P<one>[^,;]+)$",
        rf"\g<who> \g<was> \g<what>\g<to> \g<one>; {_DENIED} \g<who> \g<was> \g<what>\g<to> \g<other>",
    ),
    # "A did the work, B didn't"
    (
        rf"^(?P<one>{NAMES}) (?P<what>did [^,;]+?)(?:, (?:but |and |while )?| (?:but|and|while) )(?P<other>{NAMES}) did not$",
        rf"\g<one> \g<what>; {_DENIED} \g<other> \g<what>",
    ),
    # "it was up to A to do it"
    (
        r"^it (?:was|is) (?:up to|for|left to|the (?:job|task|duty|business|right|privilege|role) of) (?P<who>[^,;]+?) to (?P<what>\w+ [^;]+)$",
        r"\g<who> \g<what>",
    ),
    # "A was an open rather than a closed circle"
    (
        rf"^(?P<who>{_WHO}) (?P<was>was|is) (?:an? )?(?P<one>[\w-]+),? (?:rather than|and not|not|instead of) (?:an? )?(?P<other>[\w-]+) (?P<what>\w+)$",
        rf"\g<who> \g<was> a \g<one> \g<what>; {_DENIED} \g<who> \g<was> a \g<other> \g<what>",
    ),
    # "Unlike A, B had not been one", "like A, B had been one"
    (
        rf"^unlike (?P<other>[^,;]+?),? (?P<who>{_WHO}) (?P<what>(?:was|were|had|did|has|is|could|never)\b.+)$",
        _unlike,
    ),
    (
        rf"^(?:just |much |exactly )?(?:like|as with) (?P<other>[^,;]+), (?P<who>{_WHO}) (?P<what>(?!not\b|never\b)[^;]+)$",
        r"\g<who> \g<what>; \g<other> \g<what>",
    ),
    # "Instead of leading it, A followed", "A followed instead of leading it"
    (
        rf"^(?:instead of|rather than) (?P<other>[^,;]+), (?P<who>{_WHO}) (?P<what>[^;]+)$",
        rf"\g<who> \g<what>; {_DENIED} \g<who> did \g<other>",
    ),
    (
        rf"^(?P<who>{_WHO}) (?P<what>[^,;]+?),? (?:instead of|rather than) (?P<other>(?!being\b)\w+ing\b[^,;]*)$",
        rf"\g<who> \g<what>; {_DENIED} \g<who> did \g<other>",
    ),
    # "it was not A but B that did it"
    (
        r"^it (?:was|is) not (?:the )?(?P<other>[^,;]+?),? but (?:rather )?(?P<who>[^,;]+?),? (?:that|which|who) (?P<what>[^;]+)$",
        rf"\g<who> \g<what>; {_DENIED} \g<other> \g<what>",
    ),
    # "it was left to A rather than B"
    (
        rf"^(?P<what>[^,;]+ {_TO}) (?P<one>(?:the )?[^,;]+?),? (?:rather than|instead of|as opposed to|but not|and not|not(?= (?:with|to|through) ))(?: {_TO})? (?P<other>[^,;]+)$",
        rf"\g<what> \g<one>; {_DENIED} \g<what> \g<other>",
    ),
    # "A rather than B did it"
    (
        r"^(?:it (?:was|is) )?(?P<one>(?:the )?[\w'-]+(?: [\w'-]+){0,2}?),? (?:rather than|instead of|as opposed to|and not) (?P<other>(?:the )?[\w'-]+(?: [\w'-]+){0,2}?),? (?:that |which |who )?(?P<what>(?:was|were|had|did|has|is|\w+ed|ran|led|made|sat|held|took|drew|set|dealt|kept)\b[^;]*)$",
        rf"\g<one> \g<what>; {_DENIED} \g<other> \g<what>",
    ),
    # "A did it, while B had no hand in it"
    (
        r"^(?P<one>(?:the )?[^,;]+?) (?P<what>(?:\w+ed|made|drew|set|built|brought|chose) [^,;]+?)(?:, (?:and |but |while )?| (?:and|but|while) )(?P<other>(?:the )?[^,;]+?) (?:had|took|played|has) (?:no|not any|absolutely no) (?:hand|part|role|say|share|business)(?: in (?:it|this|that|doing so|the matter))?$",
        rf"\g<one> \g<what>; {_DENIED} \g<other> \g<what>",
    ),
    # "A quit, leaving it to B"
    (rf",? leaving (?:it|that|this|the \w+)(?: all)? to (?P<who>{NAMES}|(?:only |just )?(?:two|three|four) (?:people|members|others|of them))$", r"; the work was left to \g<who>"),
    # "A left it alone", "A left it to B"
    (rf"^{_WHEN}(?P<who>{_WHO}) (?:left|leaves) (?P<what>[^,;]+) (?:alone|untouched|aside)$", rf"{_DENIED} \g<who> did \g<what> \g<when>"),
    (
        rf"^{_WHEN}(?P<who>{_WHO}|{NAMES}) (?:usually |always |simply |in effect |mostly |largely )?{_LEFT} (?P<what>(?!for\b|over\b|it\b|in\b|on\b|at\b|from\b)[^,;]+?) (?:over |up )?to (?!(?:head|become|be|lead|run|take|chair|serve|join|work|go|make|move|get|devote|concentrate|found|set|teach)\b)(?P<other>(?:the |an? )?[^,;]+)$",
        _gave_up,
    ),
    # "it is no small thing any longer"
    (r"\b(was|were|is|are) no (?:mere |simple |longer a )?(?!longer\b|more\b)([^,;]+?),? (?:any longer|any more|anymore)\b", r"\1 no longer a \2"),
    (r"(?<!there )\b(was|were|is|are|became) no (?:mere |simple )?(?=(?!longer\b|more\b|less\b|fewer\b|one\b|such\b|doubt\b|other\b|different\b|better\b|later\b|earlier\b|part\b|way\b)[a-z])", r"\1 not a "),
)  # fmt: skip
