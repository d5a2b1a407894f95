"""What else happened at a time that a question names: "at the opening of the Olympics in July 1980"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from bot.reading.dating import times
from bot.reading.english import MONTHS
from bot.reading.text import clean, words

# Where nothing more follows, or the time itself does.
_DATE: Final = rf"(?:(?:early|late|mid|the)[ -])*(?:(?:{'|'.join(MONTHS)})\b|\d)"
_UP_TO: Final = rf"(?=\s*[,;:!?()]|\s+[-–—]|\s+(?:(?:back )?(?:on|in|of|that is) )?{_DATE}|[\s.]*$)"
# No place, and no body: something that takes its time.
_EVENT: Final = (
    r"(?:launch|opening|start|beginning|outbreak|end|ending|close|closing|conclusion|signing|coronation"
    r"|assassination|murder|death|birth|funeral|wedding|visit|flight|landing|walk|crash|disaster|accident"
    r"|explosion|earthquake|flood|fire|fall|collapse|siege|surrender|capitulation|armistice|liberation"
    r"|capture|invasion|attack|bombing|intervention|crisis|war|wars|battle|blockade|revolt|rising|uprising"
    r"|rebellion|mutiny|strike|coup|revolution|putsch|olympics|games|world cup|final|festival|premiere"
    r"|conference|summit|talks|treaty|pact|test|famine|height|peak|eve|anniversary|declaration|proclamation)"
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
