"""Numbers, lengths and times that no figure tells."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import COUNT, Rule, rules
from bot.reading.english import TENS, UNITS

_HALVES = {
    "two": "30 months",
    "three": "42 months",
    "four": "54 months",
    "five": "66 months",
    "six": "78 months",
}


def _number(text: str) -> int:
    """The number that a word or figure stands for; "a" is one."""
    word = text.casefold()
    if "-" in word:
        return sum(map(_number, word.split("-")))
    return int(word) if word.isdigit() else {"a": 1, **UNITS, **TENS}.get(word, 0)


def _winter(match: re.Match[str]) -> str:
    """A winter as the months that it spans, from the year's end on."""
    first = int(match[1])
    return f"between November {first} and February {first + 1}"


_DECADES: Final = dict(
    zip(
        "twenties thirties forties fifties sixties seventies eighties".split(),
        range(192, 199),
        strict=True,
    )
)


def _half_decade(match: re.Match[str]) -> str:
    """ "in the second half of the 1920s": between 1925 and 1929."""
    decade = match["decade"] or _DECADES[match["word"].casefold()]
    first = int(decade) * 10 + (0 if match["part"].casefold() == "first" else 5)
    whole = "continuously " if match["all"] else ""
    return f"{whole}between 1 January {first} and 31 December {first + 4}"


# Numbers and lengths that no figure tells.
QUANTITIES: Final[tuple[Rule, ...]] = rules(
    *(
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
        (rf"\b({COUNT}) years? and (?:about |nearly |almost )?(a|{COUNT}) months?\b", lambda m: f"{12 * _number(m[1]) + _number(m[2])} months"),
        (rf"\b({COUNT}) and a half years\b", lambda m: f"{12 * _number(m[1]) + 6} months"),
        (rf"\b({COUNT}) and a half months\b", lambda m: f"{30 * _number(m[1]) + 15} days"),
        (rf"\b({COUNT}) and a half decades\b", lambda m: f"{10 * _number(m[1]) + 5} years"),
        (rf"\b({COUNT}) (?:straight|consecutive|uninterrupted|unbroken|continuous) (years|months|weeks|days|decades)\b", r"\1 \2 without a break"),
        (rf"\b({COUNT}) (?:full|whole|solid|entire|complete|good|long|short) (?=(?:years?|months?|weeks?|days?|decades?)\b)", r"\1 "),
        (r"\bhad the (longest|shortest) (?:single )?(?:unbroken|continuous|uninterrupted) (?:run|spell|stretch|stint|tenure|period|time|stay|term|service|membership)\b", r"served \1 without a break"),
        (r"\b(longest|shortest|longer|shorter) (?:single )?(?:unbroken|continuous|uninterrupted) (?:run|spell|stretch|stint|tenure|period|time|stay|term|service|membership)\b", r"\1 time without a break"),
        (r"\b(longest|shortest|longer|shorter) (?:single )?run\b", r"\1 time"),
        (rf"\b(?:(?P<all>throughout|all through|through|for all of|for the whole of)|in|during|over|within) the (?P<part>first|second|latter) half of the (?:(?P<decade>\d{{3}})0'?s|(?P<word>{'|'.join(_DECADES)}))\b", _half_decade),
        (r"\bin (?:one|a single) (?:unbroken|continuous|uninterrupted) (?:run|spell|stretch|stint|go|period)\b|\bin (?:one|a single) (?:run|stretch|go)\b", "without a break"),
        (rf"\b({COUNT} \w+) at (most|least)\b", r"at \2 \1"),
        (rf"\b({COUNT} (?:years?|months?|weeks?|days?)),? give or take.*$", r"about \1"),
        (rf"\b({COUNT} (?:years?|months?|weeks?|days?)) and a (?:bit|little|half)\b", r"about \1"),
        (r"^(\S+) = (.+)$", r"\1 stands for \2"),
        (r"\bin ((?-i:[A-Z])\w+)'s ((?-i:[A-Z])\w+)\b", r"in the \2 under \1"),
        (r"\b(never|not)\b([^;]*?),? not (?:even )?for (?:an?|one) (?:single )?(?:day|hour|minute|moment|second|week|month)$", r"\1\2"),
        (r"\b(never|not)\b([^;]*?),? even for (?:an?|one) (?:single )?\w+$", r"\1\2"),
        (rf"^it took (?:only |just |no more than )?((?:an?|{COUNT}) (?:years?|months?)) (?:for|until|before) ([^,;]+?) to ((?:grow|rise|increase|go|jump|climb|swell|expand|shrink|fall)\b [^;]+)$", r"\2 \3 in \1"),
        (r"\b(never|not)\b([^;]*?),? (?:not|never) even [^;]+$", r"\1\2"),
        (rf"\b(?P<n>{COUNT} times|twice|double) (?:what it (?:had been|was)|what (?:had been|was)|the (?:number|figure|size|staff|level)(?: of| it was| it had been)?|its (?:size|level)|that of|that)(?: (?:back|only|just))? (?=in |of |\d{{4}})", lambda m: f"{'2 times' if m['n'].lower() in ('twice', 'double') else m['n']} more than "),
        (r"\b(?:never|did not) (?:even |quite |ever |yet |actually )?(?:reach(?:ed)?|hit|attain(?:ed)?|got to|get to|made it to|make it to|came (?:up )?to|come (?:up )?to|touched|touch) (?=\d)(?!.*\b(?:until|till|before)\b)", "was fewer than "),
        (r"\bfrom (?:an? )?([a-z]+) to (?:an? )?([a-z]+) ([a-z]+(?:[eo]r|ary|ent|man))\b", r"from \1 \3 to \2 \3"),
        (r"^(.+?), that (?:was|is) (?:all|it|the total|what|everything)(?: that)? (?:it|they) (had|counted|numbered|employed)\b", r"it had \1"),
        (r"\b(?:some|several|a few|a number of) (years|months|weeks|days|decades)\b", r"2 to 9 \1"),
        (r"\b(?:for|over) decades\b(?! of)", "for more than 20 years"),
        (r"\b(?:for (?:a great |a good |so |very )?many(?: long)? years(?: on end)?|for years on end|for (?:long|ages)(?= an? ))\b(?! (?:of|after|before))", "for more than 5 years"),
        (r"\bfor years\b(?=$|[,;]| (?:in|on|as)\b)", "for more than 2 years"),
        (r"(?<!by )\b(?:the whole (?:time|way)(?: through)?|all the way through|all the while|the entire time|from first to last|throughout (?:his|her|their) (?:whole |entire )?(?:time|career|term|stay)(?: there| in it)?)$", "always"),
        (r"\b(?P<was>was|were|is|had been) already (?=(?:in|on|among) (?:the (?!\w+ies\b|\d)|it\b|there\b).*\d)", r"\g<was> "),
        (r"\bthe (?:better|best|greater) part of (?:an?|one) decade\b", "6 to 10 years"),
        (r"\b(?:several|a few|a couple of|some) hundreds?\b", "200 to 990"),
        (r"\b(?:much|far|a lot|a good deal|a great deal|a whole lot|way|even) (?=(?:more|less|fewer|longer|shorter|larger|bigger|smaller|higher|lower|earlier|later|older|younger|sooner|faster|slower)\b)", ""),
        (r"\b(?:an?|one) quarter\b(?! (?:of|century))", "25 percent"),
        (r"\b(?:an?|one) third\b(?! of)", "33 percent"),
        (r"\b(?:an?|one) fifth\b(?! of)", "20 percent"),
        (rf"\b({COUNT})\b([^,;]*?),? (?:tops|max|at the outside|at best)$", r"at most \1\2"),
        (r"\b(?:in |during )?(?:the )?winter (?:of )?(\d{4})(?:[/-](\d{2,4}))?\b", _winter),
        (r"\b(?!(?:this|his|its|was|leaders|members|others|years|months|days|weeks)\b)(\w{4,}[^\Ws'])s (?=(?:death|fall|funeral|successor|predecessor|lifetime|rule|reign|removal|dismissal)\b)", r"\1's "),
        (r"\b(?<!was )(?<!were )(?<!came )(?<!got )(?<!brought )(?<!put )(?<!changed )(?<!renamed )(?<!taken )(?:as early as |already |way |far )?back in (?=\d{4}|the |early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december)", "in "),
        (r"\bin all of (?=the \d|\d)", "in "),
        (r"\b(?:over|in|during|throughout|through|across) (?:all )?(?:of )?(?:these|those|the|its|all the|all of those|its many) (?:many |long )?(?:years|decades)\b(?! (?:of|after|before|from|between|that|when|he|she|it|following|\d))", "ever"),
        (r"^(?P<what>(?!.*(?:\d|\b(?:no|not|never|none|nobody|neither|only|just|one|two|three|four|five|six|seven|eight|nine|ten|any|most|few|\w+est|more|less)\b))[^,;]*\b(?:was|were|remained|stayed|held|kept)\b[^,;]*?),? (?:throughout|all through) (?:its|the|their) (?:whole |entire |full |long )?(?:history|lifetime|existence|lifespan)$", r"\g<what> always"),
        (r"\b(?:over|in|during|throughout|across|through) (?:its|the) (?:whole |entire |full |long )?(?:history|lifetime|existence|lifespan)\b(?! of)", "ever"),
        (r"\b(?:a|the) (?:best|better|good) part of (?:a|one) (year|month|week|decade)\b", r"nearly a \1"),
        (r"\b(brought|called|bring|calling|bringing) ((?:the |it)?\w*(?: \w+){0,3}?) into (being|existence|life|the world)\b", r"\1 into \3 \2"),
        (r"\b(set|kicked|threw|voted|pushed|forced|turfed|booted|drove|brought|took|thought|dreamed) ((?:the )?[^\W\d_]\w+(?: [^\W\d_]\w+)?) (up|out|in)\b(?! (?:the|\d|january|february|march|april|may|june|july|august|september|october|november|december|early|late|mid))", r"\1 \3 \2"),
        (r"\b(?:little|not much|hardly|scarcely|barely|nothing|not|nothing much) (?:more|better|other) than (?=an?\b)", "only "),
        (rf"\b((?:an?|{COUNT}) (?:years?|months?|weeks?|days?|decades?)) or (?:so|thereabouts)\b", r"about \1"),
        (r"\b(two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twenty-five|thirty|forty|fifty|hundred) ?fold\b", r"\1 times"),
        (r"\bat any (?:one|given|single) (?:time|moment|point)\b", "at a time"),
        (r"\b(?:at|for) (?:any|each|every) (?:one|given|single)?(?: point in)? ?time\b", ""),
        (r"\bone's\b", "his"),
        (r"\ball the way from\b", "from"),
        (r"\bone and the same\b", "the same"),
        (r"\b(?:in |during )?(\d{4}) or (?:in )?(\d{4})\b", r"between \1 and \2"),
        (r"\bnew year(?:'s)?(?: day)?(?: of| in)? (?=\d{4})", "1 January "),
        (r"\b(?:at|in|around|from|towards?|near) the (?:very )?(?:start|beginning|outset|dawn|opening) of (?=(?:the )?(?:\d{4}|\w+ \d{4}|\w+ties))", "in early "),
        (r"\b(?:at|in|around|towards?|near) the (?:very )?(?:end|close|tail end) of (?=(?:the )?(?:\d{4}|\w+ \d{4}|\w+ties))", "in late "),
        (r"\b(?:at|in|around|towards?) the middle of (the )?(?=(?:\d{4}|\w+ \d{4}|\w+ties))", r"in \1mid "),
        (rf"\b(?:(?:was|were|been|got) )?multiplied (?:by|times|with) ({COUNT})\b(?: times)?", r"grew \1-fold"),
        (rf"\b({COUNT}) times as (?:big|large|great|high|strong|numerous)(?: a (?:staff|number|size))? as\b", r"\1 times as many as"),
        (r"\bthrough the (?:whole|entire)(?: of the)? (?=\w)", "throughout the "),
        (r"\b(?:in|during) the first half of (\d{4})", r"between 1 January \1 and 30 June \1"),
        (r"\b(?:in|during) the second half of (\d{4})", r"between 1 July \1 and 31 December \1"),
        (r"\bin the first quarter of (\d{4})", r"between 1 January \1 and 31 March \1"),
        (r"\bin the second quarter of (\d{4})", r"between 1 April \1 and 30 June \1"),
        (r"\bin the third quarter of (\d{4})", r"between 1 July \1 and 30 September \1"),
        (r"\bin the (?:fourth|last) quarter of (\d{4})", r"between 1 October \1 and 31 December \1"),
        (r"\bhalf a million\b", "500000"),
        (r"\b(?:an? )?half(?: an?)? year\b(?! (?:later|earlier|after|before))", "6 months"),
        (r",? (?:still|already|yet) under (?=(?-i:[A-Z]))", " under "),
        (r"\bno such thing as (?:an? )?", "no "),
        (r"\bwas not (?:a single|one single|even one) (?=woman\b|man\b)", "was no "),
        (r"\b(doubled|tripled|quadrupled)(?: once)? again\b", r"\1"),
        (r"^of (?:the |its )?(?P<all>[^,;]+?), (?P<some>at least one|one|two|three|exactly one|only one|none) (?P<was>was|were|had) (?P<what>[^,;]+)$", r"\g<some> of the \g<all> \g<was> \g<what>"),
        (rf"\ball (?:of (?:the |its )?)?{COUNT} (?:of (?:the |its )?)?(?=people\b|members\b|persons\b)", "all "),
        (r"\b(members|people|persons) (?:who were )?(?:named|picked|chosen) (?:to (?:the \w+|it) )?in (?=(?:\w+ )?\d{4})", r"members in "),
        (r"\bsomewhere (?=(?:around|about|near|between|in|close)\b)", ""),
        (r"-?fold (?:compared (?:with|to)|against|over|on|relative to|as against) (?=(?:in )?\d{4}$)", "-fold from "),
        (r"\b(?:throughout|all through) (?:the )?(second|latter|first) half of (?:the )?(\d{3})0s\b", lambda m: f"throughout the {'early' if m[1].lower() == 'first' else 'late'} {m[2]}0s"),
        (rf"(?P<n>\b(?:{COUNT}|an?|several|few|some|of) )?\b(?:way|well|long|years|decades|many years),? before (?=(?:he|she|they|it)\b)", lambda m: m[0] if m["n"] else "before "),
        (r"\bsomething (?=(?:more|less|other|different|better) than\b)", ""),
        (r"\b(just|only) (?:one|a) single\b", r"\1 one"),
        (r"\bat (?:one|some) (?:time|point|stage|moment) or (?:an)?other\b", "at some time"),
        (r"\b(joined|came in|entered|started|began|got in)\b([^,;]*?) (?:only|merely|just) as (?=(?:an? )?\w)", r"\1\2 as "),
        (r"\b(joined|came in|entered|started|began|got in)\b([^,;]*? as [^,;]+?) only$", r"\1\2"),
        (r"\b(?:when|on the day(?: that| when| on which)?|at the moment(?: that| when)?) it (?:has |had |was )?(?:first )?(?:started|began|founded|set up|created|established|formed)$", "at the start"),
        (r"\b(?:in|around|by) (?:the )?(?:early |mid[ -]|late )?(?:(?:nineteen )?\w+ties|\d{4}s), (?:in )?(?=\d{4}\b)", "in "),
        (r"\bin the first half of (?=(?:\w+ )?\d{4})", "in early "),
        (r"\bin the second half of (?=(?:\w+ )?\d{4})", "in late "),
        (r"\b(?:got|gets|get) (?=(?:\w{3,}ed|thrown|shot|made|chosen|driven|cut|overthrown|let go)\b)", "was "),
        (r"\bfrom ((?:\w+ )?\d{4}) (?:onwards?|on|forwards?)\b", r"since \1"),
        (r"\b(?:an? )?(?:year|two|three|four|five|six) and a half years?\b", lambda m: _HALVES[m[0].split()[0].lower()] if m[0].split()[0].lower() in _HALVES else m[0]),
        (r"\b(?:a )?(?:little|bit|touch|shade) (more|less) than (?=(?:an?|\d+|\w+) (?:years?|months?|weeks?|days?)\b)", r"\1 than "),
        (r"\bhad an? (?:single )?(?:uninterrupted|unbroken|continuous) (?:stretch|spell|run|stint|term|period|stay|time)\b(?=.*\d)", "served without a break"),
        (r"(?<=\w)'s (?:official|formal|exact|proper|actual|real) (?=(?:post|title|position|job|rank|office)\b)", "'s "),
        (r"\bon (?:the (?:very )?same|one and the same) (january|february|march|april|may|june|july|august|september|october|november|december) day(?: (?:in|of) (\d{4}))?", lambda m: f"on the same day in {m[1]}{' ' + m[2] if m[2] else ''}"),
        (r"\b(?P<from>from (?:\w+ )?\d{4}) (?:right |straight |all the way )?(?:through |up )?(?:to|until|till) (?:his|her) death in (?P<to>(?:\w+ )?\d{4})", r"\g<from> to \g<to>"),
        (r"\ba fortnight\b", "2 weeks"),
        (r"\ba couple of\b", "2"),
        (r"\ba handful(?: of)?\b", "2 to 6"),
        (r"\b(?:all (?:alone|by (?:him|her|it)self|on (?:his|her|its) own)|single-?handedly|by (?:him|her)self|on (?:his|her) own)\b(?! (?:request|wish|accord|free|initiative))", "alone"),
        (r"\b(?:a|one) hundred\b(?! and)", "100"),
        (r"\b(?:a|one) thousand\b(?! and)", "1000"),
        (r"\b(?:a|one) year and a half\b", "18 months"),
        (r"\b(?:a|one) month and a half\b", "45 days"),
        (r"\bnineteen[ -]?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b", r"\1"),
        (r"\b(\d{2})(\d{2})\s?[/\u2013-]\s?(\d{2})\b(?![-/\d])", r"from \1\2 to \1\3"),
        (r"\b(\d{4})\s?[\u2013-]\s?(\d{4})\b", r"from \1 to \2"),
        (r"\b(?:from|between|during|(?<!was )(?<!were )(?<!sat )in|over|of|for) from (\d{4})", r"from \1"),
    )
)  # fmt: skip
