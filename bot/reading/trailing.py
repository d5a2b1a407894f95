"""A question whose asking word comes behind a statement: "The day she left, someone came. Who?"."""

from __future__ import annotations

import re
from typing import Final

from bot.reading.cues import asks
from bot.reading.english import UNITS

_AMOUNT: Final = "|".join(("some", "several", "certain", *UNITS))
_KINDS: Final = (
    r"(?:man|men|woman|women|persons?|people|names?|pair|trio|couple|lady|ladies|guys?|titles?|posts?|jobs?"
    r"|years?|days?|dates?)"
)
# Any other noun counts where what was done follows it: "one writer was …", "two of them left".
_DOING: Final = r"(?= (?:was|were|is|are|had|has|did|led|came|went|left|sat|took|became|held|ran|got|stood|made|\w+ed)\b)"
# What the statement leaves open: "someone", "a man", "three of the men", "another woman".
_SOMEBODY: Final = re.compile(
    r"\b(?:somebody|someone|some ?one|a person)(?: else)?\b", re.IGNORECASE
)
_OPEN: Final = re.compile(
    rf"\b(?:an?|another|only one|just one|{_AMOUNT})"
    rf"((?: [\w-]+){{0,2}}?(?: {_KINDS}\b| [^\W\d_]{{3,}}{_DOING}))",
    re.IGNORECASE,
)
# In a statement "a man" is anybody; asked for, only men would be meant.
_ANYBODY: Final = re.compile(r"\b(?:men|man)\b", re.IGNORECASE)
# The asking words alone, behind a stop or a dash.
_BEHIND: Final = re.compile(
    r"(?P<told>.+?\w[\"')]*)\s*(?:[.:;,!…]+|\s[-–—]+)\s+(?P<asked>(?:and |but |so )?(?:"
    r"who(?: (?:was|is|were|are) (?:it|that|he|she|they|this|these|those))?|whom|whose"
    r"|which(?: (?:one|ones|was it|were they|is it|title|post|two|three|four|five|people|men|women))?"
    r"|what (?:was|is) (?:it|that|(?:his|her|the) name)|what (?:were|are) (?:they|their names)"
    r"|(?:the |his |her |their )?names?(?: (?:him|her|them|it|please|pls))?|name (?:him|her|them|it)))"
    r"\s*[?.!]*$",
    re.IGNORECASE | re.DOTALL,
)

_BREAK: Final = re.compile(r"[.:;,!…–—-]\s")  # what it must hold: quicker to look for


# A time whose end is left open for the answer: "from 1924 until?".
_UNTIL: Final = re.compile(
    r"(?P<told>.+\w[\"')]*)\s*[-–—,:]*\s+(?:and )?(?:until|till?|(?<=\b1[89]\d\d )to)\s*(?:\?|\.{2,}|…|_+)+\s*$",
    re.IGNORECASE | re.DOTALL,
)


def in_front(text: str) -> str:
    """The text with its asking words in the place of what it leaves open; unchanged where it has none.

    "Three men formed it. Which?" becomes "Which three people formed it?".
    """
    text = _named_before(text)
    open_end = _UNTIL.fullmatch(text.strip())
    if open_end is not None and not asks(open_end["told"]):
        return f"{open_end['told']} until when?"
    hit = _BEHIND.fullmatch(text.strip()) if _BREAK.search(text) else None
    if hit is None or asks(hit["told"]) or "?" in hit["told"]:
        return text
    told = hit["told"]
    if len(_SOMEBODY.findall(told)) == 1:
        return _SOMEBODY.sub("who", told) + "?"
    if len(_OPEN.findall(told)) != 1:
        return text
    return _OPEN.sub(_asking, told) + "?"


# "The day on which it began, what was it?": a thing named, and asked for behind that.
_NAMED_BEFORE: Final = re.compile(
    r"(?P<thing>[^?]*\w[\"')]*)\s*(?:[,:;]|\s[-–—])\s+(?:so |and )?"
    r"(?:what|which) (?:is|was) (?:it|that)(?: (?:again|please|exactly|pls))?\s*[?.!]*",
    re.IGNORECASE | re.DOTALL,
)


def _named_before(text: str) -> str:
    """A thing named and then asked for as "it", as a request for that thing."""
    hit = _NAMED_BEFORE.fullmatch(text.strip())
    if hit is None or _STATES.search(hit["thing"]):
        return text
    if _THE.match(hit["thing"]):
        return f"what is {hit['thing']}?"
    return text if asks(hit["thing"]) else f"{hit['thing']}?"


_THE: Final = re.compile(r"(?:the|its) ", re.IGNORECASE)
# With such a verb it is told what was so, and "it" is something in there.
_STATES: Final = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|became|got|led|came|left)\b", re.IGNORECASE
)


def _asking(hit: re.Match[str]) -> str:
    amount = hit.group().split()[0].casefold()
    many = amount if amount in UNITS and UNITS[amount] > 1 else ""
    noun = _ANYBODY.sub(
        lambda each: "people" if each.group().casefold() == "men" else "person", hit[1]
    )
    return " ".join(f"which {many}{noun}".split())
