"""Several spells told one by one: "she had two of them, the first in 1920, the second a year long"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import COUNT, DATE, NAME, NAMES, PEOPLE, PERSON, Rule, rules

SPELL = r"(?:spells?|stints?|terms?|stays?|periods?|stretch(?:es)?|innings|times?|turns?|runs?|tenures?|mandates?|goes?)"
_NTH = r"(?:first|second|third|last|latter|former|final)"
_WHICH = rf"(?:(?:the|his|her) )?(?P<nth>{_NTH})(?: (?:of (?:them|these|the two)|one|time(?: round| around)?|{SPELL}))?"
_LENGTH = rf"(?:(?:\w+ ){{0,4}}?(?:an?|{COUNT})(?: and a half)?(?: \w+)? (?:years?|months?|weeks?|days?|decades?)(?: or so| long)?)"
_LASTED = r"(?:lasted|lasting|was|being|of|for|ran(?: for)?|only|just|took|came to|came in at)"
_EACH: Final = re.compile(rf"^{_WHICH} (?P<said>.+)$", re.IGNORECASE)
_JOINT: Final = re.compile(
    rf"(?:,? and |, but |, while |, then |, )(?=(?:(?:the|his|her) )?{_NTH}\b)", re.IGNORECASE
)
_PLACES = {"former": "first", "latter": "second"}


def _one(who: str, part: str) -> str | None:
    """One spell as a claim of its own; None where it isn't understood."""
    match = _EACH.match(part.strip())
    if match is None:
        return None
    nth = _PLACES.get(match["nth"].casefold(), match["nth"].casefold())
    said = match["said"].strip(" ,")
    length = re.fullmatch(rf"(?:{_LASTED} )?(?:{_LASTED} )?(?P<n>{_LENGTH})", said, re.IGNORECASE)
    if length is not None:
        return f"{who}'s {nth} spell lasted {length['n'].removesuffix(' long')}"
    ends = re.fullmatch(
        r"(?P<verb>began|started|starting|beginning|ended|ending) (?P<when>.+)", said, re.IGNORECASE
    )
    if ends is not None:
        verb = "began" if ends["verb"].casefold().startswith(("beg", "sta")) else "ended"
        return f"{who}'s {nth} spell {verb} {ends['when']}"
    when = re.fullmatch(
        rf"(?:{_LASTED} )?(?P<when>(?:from|between|in|during|under) .+)", said, re.IGNORECASE
    )
    return f"{who}'s {nth} spell was {when['when']}" if when is not None else None


def _each(match: re.Match[str]) -> str:
    """Every spell by itself; the text as it is where one of them isn't understood."""
    told = [_one(match["who"], part) for part in _JOINT.split(match["list"])]
    if None in told:
        return match[0]
    return "; ".join([f"{match['who']} {match['what'].strip()}", *(t for t in told if t)])


def _compared(match: re.Match[str]) -> str:
    """ "her second spell lasted two years, the first less than one": each by itself."""
    unit = re.search(r"(year|month|week|day|decade)s?\b", match["n"], re.IGNORECASE)
    other = re.sub(r"\bone$", f"a {unit[1]}" if unit else "one", match["m"].strip())
    nth = match["other"].casefold()
    nth = nth if nth != "other" else ("first" if match["nth"].casefold() == "second" else "second")
    return f"{match['who']}'s {match['nth']} spell lasted {match['n']}; {match['who']}'s {nth} spell lasted {other}"


def _neither(match: re.Match[str]) -> str:
    """ "none of A, B and C was one": "neither A, B nor C was one"."""
    return f"neither {re.sub(r',? (?:and|or|&) ', ' nor ', match['names'])} {match['rest']}"


_NONE_OF = r"(?:not (?:even |a )?(?:a |one )?(?:single )?(?:one)?|none|not any) of"

_ROLE = r"(?:[\w-]+(?: [\w-]+){0,3}?)"

STINTS: Final[tuple[Rule, ...]] = rules(
    (rf"\bafter (?:it|that|this|the title|the post) (?:was|had been) (?:brought(?: back)?|restored|revived|reintroduced|reinstated)(?: (?:in|on) (?P<when>{DATE}))$", r"since \g<when>"),
    (r" ?\([^()]*[а-яё][^()]*\)", ""),
    (rf"^after (?P<who>{PERSON}),? (?:there )?(?:was|were|came|has been) (?:never|no) (?:another|other|further|again an?) (?P<role>[^;]+)$", r"\g<who> was the last \g<role>"),
    (rf"^(?:the|both) (?:two |three )?{PEOPLE} (?={NAME} and {NAME}\b)", ""),
    (rf"^(?P<who>{PERSON}) had (?:an?|his|her|his own|her own) (?P<role>{_ROLE})(?P<when> (?:from|since|in) [^,;:]+)?(?:,|:| -) (?:namely )?(?P<other>{PERSON})$", r"\g<other> was \g<role>\g<when> under \g<who>"),
    (rf"^(?P<who>{NAME}|\w+) was the (?:one|man|woman|person) (?:that |whom |who )?they (?P<verb>elected|made|appointed|chose|named) (?:as )?(?=[a-z])", r"\g<who> was \g<verb> "),
    (rf"\bas {PERSON}'s deputy in the (?:post|position|office|role) of ", "as "),
    (r"^no (?P<what>[^;]+?) existed(?: any ?more| any longer| at all)? (?P<when>(?:in|under|after|before|at|during) [^;]+)$", r"there were no \g<what> \g<when>"),
    (rf"^(?P<who>{PERSON}) (?P<what>[^;,]+), (?P<rank>full|candidate|alternate) membership (?:he|she) never (?:had|got|reached)$", r"\g<who> \g<what>; \g<who> was never a \g<rank> member"),
    (r"\bhad (full|candidate|alternate) membership\b", r"was a \1 member"),
    (r"\b(to|of) (full|candidate|alternate) membership\b", r"\1 \2 member"),
    (rf"^{_NONE_OF} (?:the (?:two|three|four|five) )?(?P<names>{NAMES}) (?P<rest>[^;]+)$", _neither),
    (rf"^(?P<names>{NAMES})(?: ?[:,\u2013-]| -) {_NONE_OF} (?:them|these|those)(?: (?:two|three|four|five|people|men))? (?P<rest>[^;]+)$", _neither),
    (rf"^(?P<who>{PERSON}) had (?P<n>{_LENGTH}) (?P<in>(?:in|on|as) [^,;]+?) (?:behind|under) (?:him|her|his belt|her belt) (?P<when>(?:when|by|in|at|on) .+)$", r"\g<who> had served \g<in> for \g<n> \g<when>"),
    (rf"^(?P<who>{PERSON}) (?P<what>(?:had|served|was|sat|did|enjoyed|spent|put in)\b[^;:,]*?\b(?:two|2|twice|three)\b[^;:,]*?)(?::|,| -)(?: and| with)? (?P<list>(?:(?:the|his|her) )?{_NTH}\b[^;]+)$", _each),
    (rf"^(?P<who>{PERSON})(?P<what> (?:had|served|was|sat|did|enjoyed|spent|put in)\b[^;:,]*?\b(?:two|2|twice|three)\b[^;:,]*?),? with (?P<n>(?:an? (?:gap|break|pause|interval) of )?{_LENGTH})(?: in)?[- ]?between(?: them)?$", r"\g<who>\g<what>; \g<who> returned after a gap of \g<n>"),
    (rf"^(?P<who>{PERSON})'s? (?P<nth>first|second)(?: and last)? {SPELL}(?: (?:as|in|on|at|round|around) [^,;]+?)? lasted (?P<n>{_LENGTH})(?:, (?:and |but |while )?| (?:and|but|while) )(?:the|his|her) (?P<other>first|second|other)(?: one| {SPELL})? (?:lasted )?(?:only |just )?(?P<m>{_LENGTH}|(?:less|more) than one)$", _compared),
    (rf"^(?P<who>{PERSON}) (?P<what>(?:was|served|sat|had been|joined|belonged)\b[^;,]*?) (?:just|only) once,? (?P<more>(?:for|in|from|between) [^;]+)$", r"\g<who> \g<what> only once; \g<who> \g<what> \g<more>"),
    (rf"^(?P<who>{PERSON}) (?:came and went|was in and out(?: of it)?)(?: [^:;]*)?: (?:he|she) ", r"\g<who> "),
)  # fmt: skip
