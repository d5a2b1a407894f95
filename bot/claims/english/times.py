"""Times that are told by an earlier one, or in words: "that year", "three years later", "the sixth of August"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import COUNT, MONTH, Rule, rules
from bot.reading.english import ORDINALS, TENS, UNITS

_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DATED: Final = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?(?:{MONTH} (?:\d{{1,2}},? )?(?:of )?)?(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
_LATER: Final = re.compile(
    rf"\b(?P<length>(?:(?:about|around|some|nearly|almost|exactly|roughly|just|only|just over|just under|over|more than|less than|at least) )?(?:an?|{COUNT}) (?:full |whole |long |short )?(?:years?|months?|weeks?|days?|decades?)) "
    r"(?P<way>later|afterwards?|after that|on|earlier|before(?: that)?)(?=$|[,.;)]| and\b| but\b| (?-i:[A-Z])\w+ (?!had\b))",
    re.IGNORECASE,
)
_POINTING: Final = re.compile(
    rf"\b(?P<in>in |of |during |within )?(?:that|the same|this)(?: very| same)? (?P<what>year|spring|summer|autumn|fall|winter|{MONTH})\b(?! (?:as|that|when|in which))",
    re.IGNORECASE,
)
_NEXT: Final = re.compile(
    r"\b(?:in )?the (?P<which>year (?:after|before)|next year|following year|previous year|preceding year)(?: that)?(?=$|[,.;)]| and\b)",
    re.IGNORECASE,
)
# What a number is compared with: "more than four years earlier", "twice what it was two years before".
_THAN: Final = re.compile(
    rf"(?P<than>\b(?:than|as|to|with|against|times|twice|double) )(?:(?:what )?it (?:had|was)(?: been)? |what it (?:had|was)(?: been)? |what (?:had|was)(?: been)? |(?:had|was)(?: been)? )?(?:just |only |exactly |some )?(?P<number>{COUNT}|a) years? (?P<way>earlier|before(?:hand)?|previously|prior|later|after(?:wards)?|on)(?=$|[,.;)])",
    re.IGNORECASE,
)
_ORDINAL: Final = "|".join(sorted(ORDINALS, key=len, reverse=True))

_TIES: Final = {
    "when": "at the time of",
    "while": "at the time of",
    "as": "at the time of",
    "by the time": "by",
    "by the time that": "by",
    "once": "after",
}

TIMES: Final[tuple[Rule, ...]] = rules(
    # "in the same year as the revolution", "all through 1942, 1943 and 1944"
    (r"\bin the (?:very |exact )*same year (?:as|of) (?=the (?-i:[A-Z]))", "in the year of "),
    (r"\b(?P<year>(?:1[89]|20)\d\d), (?=(?:1[89]|20)\d\d(?:,| and| or|$))", r"\g<year> and "),
    (r"\((?P<style>(?:old|new)[ -]style)\) (?=calendar\b)", ""),
    (r"\b(?P<style>(?:old|new)[ -]style) (?:calendar|reckoning|dating)\b", r"\g<style>"),
    # "its rise had to wait until 1970"
    (r"^(?P<what>(?:the |its )?[^,;]+?) (?:had to wait|(?:was|were) (?:delayed|put off|postponed)|did not (?:come|happen|take place|occur|begin|start))(?: before)? (?:until|till) (?P<when>(?:(?! to )[^,;])+)$", r"\g<what> came only from \g<when>"),
    (rf"(?<!was )(?<!were )(?<!him )(?<!her )(?<!got )(?<!came )(?<!brought )(?<!put )(?<!taken )\b(?:way )?back in (?=(?:the )?(?:early |mid-?|late |spring |summer |autumn |winter |fall )?(?:of )?(?:{MONTH}|(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\b|'?\d\d|\w+ties\b))", "in "),
    (r"\b(?:for |during )?(?:all|the whole|the entire) (?:the )?(?:time|while|period)(?= (?:from|between)\b)", "without interruption"),
    (r"\bthe (?P<whole>whole |entire )?decade of (?=the \S*\d0'?s|the \w+ties\b)", lambda m: "the whole of " if m["whole"] else ""),
    (
        rf"\b(?:the )?(?P<tens>twenty|thirty)?[ -]?(?P<nth>{_ORDINAL}) (?:day )?of (?P<month>{MONTH})\b",
        lambda m: f"{(20 if m['tens'].lower() == 'twenty' else 30) + ORDINALS[m['nth'].lower()] if m['tens'] else ORDINALS[m['nth'].lower()]} {m['month']}",
    ),
    (rf"\b(\d{{1,2}} {MONTH}),? (\([^)]*\)),? (\d{{4}})\b", r"\1 \3 \2"),
    # "is a 1922 invention", "1922 marks its turn into a power", "it took until 1922 before there was one"
    (r"\b(is|was|are|were) (?:clearly |really |purely |only )?an? ((?:1[89]|20)\d\d) (creation|invention|innovation|product|novelty|addition|foundation)\b", r"\1 a \3 of \2"),
    (r"^(?:the year )?(?P<t>(?:1[89]|20)\d\d) (?:saw|brought) (?P<what>(?:the|an?) (?:new )?(?:office|post|position|title|job) of [^,;]+)$", r"\g<what> was created in \g<t>"),
    (r"^(?:the year )?(?P<t>(?:(?:[a-z]+ )?(?:1[89]|20)\d\d)) (?:marks|marked|saw|witnessed|sees|brought|heralded) (?P<what>(?:its|his|her|their) .+)$", r"\g<what> in \g<t>"),
    (r"^it took (?:until|till|up to) (?P<t>[^,;]+?) (?:before|until|for|that|to see) (?P<what>.+)$", r"\g<what> only from \g<t>"),
    # "it did without one until 1922", "until 1922 it went without one"
    (r"^(?:until|till|up to|before) (?P<t>(?:\w+ )??(?:1[89]|20)\d\d),? (?:the |its )?(?:\w+ ){1,2}?(?:went|got (?:along|by)|managed|did|made do|lived|worked|functioned|operated|was|existed|ran|coped|survived) without (?P<what>(?:an? |the |any |having an? )?[^,;]+)$", r"\g<what> existed only from \g<t>"),
    (r"^(?:the |its )?(?:\w+ ){1,2}?(?:went|got (?:along|by)|managed|did|made do|lived|worked|functioned|operated|was|existed|ran|coped|survived) without (?P<what>(?:an? |the |any |having an? )?[^,;]+?) (?:until|till|up to|before) (?P<t>(?:\w+ )??(?:1[89]|20)\d\d)$", r"\g<what> existed only from \g<t>"),
    # "nobody had heard of one before 1922"
    (r"^(?:nobody|no one|no-one|not a soul) (?:had |was |)(?:ever |yet |even )?(?:heard|thought|spoken|dreamt|dreamed|known|talked|conceived)(?: of| about)? (?P<what>an? [^,;]+?|the [^,;]+?|any [^,;]+?) (?:until|till|before|prior to) (?P<t>[^,;]+)$", r"\g<what> existed only from \g<t>"),
    # "older than B by five years"
    (r"\b(?P<how>older|younger|earlier|later|newer) than (?P<what>[^,;:]+?) by (?P<n>(?:about |some |almost |nearly |exactly |roughly |around |just |over |more than |less than )?(?:an?|\w+|\d+) (?:full |whole )?(?:years?|months?|decades?))\b", r"\g<n> \g<how> than \g<what>"),
    (r"\b(?P<how>pre-?dates?|pre-?dated|antedated?s?|postdated?s?|precedes|preceded) (?P<what>[^,;:]+?) by (?P<n>(?:about |some |almost |nearly |exactly |roughly |around |just |over |more than |less than )?(?:an?|\w+|\d+) (?:full |whole )?(?:years?|months?|decades?))\b", lambda m: f"was {m['n']} {'younger' if m['how'].startswith('post') else 'older'} than {m['what']}"),
    # "when the war broke out", "once the first years were over"
    (
        r"\b(?P<tie>when|while|as|by the time(?: that)?|once|after|before|until|till|since) (?P<what>(?:the |its |those )?[\w'’-]+(?: [\w'’-]+){0,3}?) (?:happened|occurred|took place|broke out|came about|erupted|unfolded|(?:had|was|were|has) (?:just |already |finally |long )?(?:happened|occurred|taken place|broken out|over|been won|been over|won|passed|finished|been fought|gone by|past))(?= *(?:$|[,.;]))",
        lambda m: f"{_TIES.get(m['tie'].lower(), m['tie'])} {m['what']}",
    ),
    # "after July and before October 1917"
    (rf"\b(?:on )?the (?:very )?first day of (?:the year )?(?P<month>{MONTH} )?(?=\d{{4}})", lambda m: f"on 1 {m['month'] or 'January '}"),
    (r"\b(?:on )?the (?:very )?last day of (?:the year )?(?:december )?(?=\d{4})", "on 31 December "),
    (r"\bin the (?:very )?first month of (?:the year )?(?=\d{4})", "in January "),
    (r"\bin the (?:very )?last month of (?:the year )?(?=\d{4})", "in December "),
    (rf"\bin the (?:very )?(?:first|opening) (?:few )?(?:days|weeks|months) of (?=(?:the )?(?:{MONTH}|\d))", "in early "),
    (rf"\bin the (?:very )?(?:last|final|closing) (?:few )?(?:days|weeks|months) of (?=(?:the )?(?:{MONTH}|\d))", "in late "),
    (rf"\b(after|before|since|from|between) ({MONTH}) (and|but|to) ((?:before |after )?{MONTH}) (\d{{4}})\b", r"\1 \2 \5 \3 \4 \5"),
    (r"\b(?:right |just |shortly |straight |soon )?(?:before|around|by|near) (?=1 january \d{4})", "about "),
    (r"\b(?:right |just |shortly |straight |soon )?after christmas(?: of| in)? (\d{4})", r"in late December \1"),
    (r"\b(?:at |around |about |before |over |by )?christmas(?: of| in)? (\d{4})", r"in late December \1"),
    (rf"\b({MONTH})((?: \d{{1,2}})?,?) (?:of )?'(\d\d)\b", r"\1\2 19\3"),
    (r"\b(?:up |right |all the way )?(?:to|until|till|up to) the (?:very )?end of (?P<whose>his|her) (?:days|life)\b", r"until \g<whose> death"),
    (r"\bfrom (?:the )?(?:very )?(?:start|beginning|first|birth|first day|day one|founding|foundation) (?:right |all the way )?(?:to|until|till) (?:the |its )?(?:very |bitter )?(?:end|finish|last|last day|close)\b", "in its whole history"),
    (r"\bin the (?:very )?middle of (?:the|that) decade,? (?:in )?(?=\d{4})", "in "),
    (r"\b(?:some ?time|somewhen|some day|one day) (?=in |between |during |around |after |before |on )", ""),
    (r"\b(?:in|during|throughout|over) the ((?-i:[A-Z])\w+) (?:era|years|period|days|reign|age)\b(?= *$|[,.;]| there| it| the| no| not)", r"under \1"),
)  # fmt: skip


def resolved(text: str) -> str:
    """The text with times that lean on the one before told by themselves."""
    text = _POINTING.sub(_pointed, text)
    text = _NEXT.sub(_neighbour, text)
    return _LATER.sub(_later, _THAN.sub(_compared, text))


def _compared(match: re.Match[str]) -> str:
    """ "more than four years earlier" beside 1925: "more than in 1921"."""
    years = set(_YEAR.findall(match.string))
    if len(years) != 1:
        return match[0]
    number = {**UNITS, **TENS}.get(match["number"].lower()) or int(match["number"])
    step = 1 if match["way"].lower() in ("later", "after", "afterwards", "on") else -1
    behind = "more than " if match["than"].strip().lower() in ("times", "twice", "double") else ""
    return f"{match['than']}{behind}in {int(years.pop()) + step * number}"


def _pointed(match: re.Match[str]) -> str:
    """ "that summer" after 1956: "summer 1956"."""
    year = _last(_YEAR, match)
    if year is None:
        return match[0]
    what = match["what"].lower()
    lead = match["in"] or "in "
    return f"{lead}{year}" if what == "year" else f"{lead}{what} {year}"


def _neighbour(match: re.Match[str]) -> str:
    """ "the next year" after 1956: "in 1957"."""
    year = _last(_YEAR, match)
    if year is None:
        return match[0]
    step = -1 if re.search(r"before|prev|prec", match["which"], re.IGNORECASE) else 1
    return f"in {int(year) + step}"


def _later(match: re.Match[str]) -> str:
    """ "three years later" after March 1953: "three years after March 1953"."""
    time = _last(_DATED, match)
    if time is None:
        return match[0]
    way = "before" if match["way"].lower().startswith(("earlier", "before")) else "after"
    return f"{match['length']} {way} {time}"


def _last(pattern: re.Pattern[str], match: re.Match[str]) -> str | None:
    """The only time of a kind before a place; None where there is none, or several."""
    found = pattern.findall(match.string[: match.start()])
    return found[0].strip() if len(found) == 1 else None
