"""What else happened at a time that a question names: "at the opening of the Olympics in July 1980"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from bot.reading.dating import times
from bot.reading.english import MONTHS
from bot.reading.text import clean, words

_MONTH: Final = rf"(?:{'|'.join(MONTHS)})\b"
# Where nothing more follows, or the time itself does.
_DATE: Final = rf"(?:(?:early|late|mid|the)[ -])*(?:{_MONTH}|\d)"
_UP_TO: Final = rf"(?=\s*[,;:!?()]|\s+[-–—]|\s+(?:(?:back )?(?:on|in|of|that is) )?{_DATE}|[\s.]*$)"
# No place, and no body: something that takes its time.
_EVENT: Final = (
    r"(?:accident|anniversary|armistice|assassination|attack|battle|beginning|birth|blockade"
    r"|bombing|capitulation|capture|ceasefire|ceremony|close|closing|collapse|conclusion"
    r"|conference|coronation|coup|crash|crisis|death|declaration|defeat|disaster|earthquake"
    r"|end|ending|eve|explosion|fall|famine|festival|final|fire|flight|flood|foundation"
    r"|founding|funeral|games|height|inauguration|intervention|invasion|landing|landings"
    r"|launch|launching|liberation|match|murder|mutiny|olympics|opening|outbreak|pact|peak"
    r"|premiere|proclamation|putsch|rebellion|revolt|revolution|rising|siege|signing|start"
    r"|strike|summit|surrender|talks|test|treaty|uprising|victory|visit|walk|war|wars|wedding"
    r"|world cup)"
)
# "When did X": that asks; "when X did" tells.
_TELLING: Final = (
    r"(?:when|while|just as|at the (?:time|moment|point) (?:when|that|of)|by the time(?: that)?"
    r"|(?:on|in) the (?:very )?(?:day|night|week|month|summer|year|spring|autumn|winter)(?: when| that| of)?"
    r"|(?:the )?(?:day|night|year|month) (?:when|that|of))"
    r" (?!(?:was|were|is|are|did|does|do|has|had|exactly|well|a|an)\b)"
)
_HAPPENED: Final = re.compile(
    rf"(?:^|\s*[,(]\s*|\s+)(?:{_TELLING}[^,;:!?()\d]{{3,60}}?"
    rf"|(?:at|during|by|around|amid|on|since|until) (?:the )?(?:[^\W\d][\w'’-]*\s){{0,4}}?{_EVENT}\b[^,;:!?()\d]{{0,60}}?)"
    rf"{_UP_TO}\)?",
    re.IGNORECASE,
)
# Who is spoken of, or what is asked, may hang on such a word.
_POINTING: Final = frozenset(
    "he she they it his her him them their its that this who which what".split()
)
# Whatever stands in one breath and isn't the date itself: a digit only within a word, as in "WW2".
_SAID: Final = r"(?:[^,;:!?()\d]|(?<=[^\W\d_])\d)"
_DAY: Final = (
    r"(?:day|night|evening|morning|date|eve|anniversary|start|end|outbreak|height|beginning)"
)
# What else happened then: "on the day the comet came, 12 April 1961".
_SCENE: Final = re.compile(
    r"(?:^|[,\s]+)(?:on |at )?(?:when|while|as(?! to\b)|the (?:very )?(?:day|night|evening|moment|time)(?: when| that)?"
    r"|in the (?:midst|middle|wake|thick|heat) of|during|amid|at the (?:height|outbreak|start|end|peak) of"
    r"|(?:shortly|soon|right) (?:after|before)"
    r"|(?:the|an?|one|two|three|four|five|ten|some) (?:very |few )?(?:days?|weeks?|months?) (?:after|before))"
    rf"\s{_SAID}+",
    re.IGNORECASE,
)
# The same, right before the date itself: "on the anniversary of the flood, 1 May 1907".
_MARKED: Final = re.compile(
    r"\bon (?!(?:the )?(?:first|last|same|very|next|eve)\b)(?=[^\d,;:!?()]*\b(?:day|night|anniversary|birthday|evening|morning)\b)"
    r"[^\d,;:!?()]{3,40},?\s+(?=\d)",
    re.IGNORECASE,
)
# The same, told by what it was: "at the launch of Sputnik 1 on 4 October 1957", "at the great funeral, 9 March …".
_HAPPENING: Final = re.compile(
    rf"\b(?:at|on|for|during|by) (?:the )?(?=[^\d,;:!?()]*\b{_EVENT}\b){_SAID}{{3,60}}?,?\s+(?:on |in |of )?"
    rf"(?=\d|{_MONTH})",
    re.IGNORECASE,
)
# The same behind the date: "on 21 August 1968, day of the flood".
_BEHIND: Final = re.compile(
    rf"(?<=\d)\s*(?:,|\(|\s[-–—])\s*(?:(?:on |at )?(?:the |that )?(?:very )?{_DAY} (?:of|when|that|on which)|when|as)"
    rf"\s{_SAID}+\)?",
    re.IGNORECASE,
)
# The same in front of all: "opening day of the games, 19 July 1980: how many …".
_HEADING: Final = re.compile(
    rf"^(?:the )?(?:\w+ )?(?:{_DAY}|{_EVENT})\b[^\d,;:!?()]{{0,40}},?\s+(?:on )?(?=\d)",
    re.IGNORECASE,
)


class Happening(NamedTuple):
    """A question without what else happened then, and what that is."""

    question: str
    told: str


def happenings_cut(text: str) -> Iterator[Happening]:
    """The question less what happened at the one time that it names by itself; nothing where it names none."""
    plain = clean(text)
    for hit in _HAPPENED.finditer(plain):
        told = hit.group().strip(" ,()")
        rest = " ".join(f"{plain[: hit.start()]} {plain[hit.end() :]}".split())
        pointing = not _POINTING.isdisjoint(word.text for word in words(told)[1:])
        if not pointing and len(times(words(rest))) == 1 and len(words(rest)) > 2:
            yield Happening(rest, told)


def scenes_cut(text: str) -> Iterator[str]:
    """The message without what else happened on the day that it names; nothing where it names none."""
    plain = clean(text)
    for rest in (
        _BEHIND.sub(" ", plain, count=1),
        _HEADING.sub("", plain, count=1),
        _HAPPENING.sub("on ", plain, count=1),
        _SCENE.sub(" ", plain, count=1),
        _MARKED.sub("on ", plain, count=1),
    ):
        if rest != plain and _says_which_day(rest):
            yield rest
            return
    happening = _HAPPENING.sub("in ", plain, count=1)
    if happening != plain and _says_which_month(happening):
        yield happening


def _says_which_day(text: str) -> bool:
    days = [found.value.day for found in times(words(text))]
    return len(days) == 1 and days[0] is not None


def _says_which_month(text: str) -> bool:
    written = [found.value.written for found in times(words(text))]
    return len(written) == 1 and written[0] is not None and written[0].month is not None
