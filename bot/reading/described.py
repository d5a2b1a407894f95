"""Days that are given and described at once: "on 24 October 1962, in the midst of the crisis"."""

from __future__ import annotations

import re
from typing import Final

from bot.reading.english import FILLER, MONTHS, STOP

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE: Final = (
    rf"(?:{_NTH}(?:\ of)?\ (?:{_MONTH})\.?,?\ \d{{4}}|(?:{_MONTH})\.?\ (?:the\ )?{_NTH},?\ \d{{4}})"
)
# What a description of a day begins with.
_OPENER: Final = r"""(?:(?:right|just|only|exactly|that is|i\.e\.|which was|being)\ )*(?:
      in\ the\ (?:midst|middle|thick|heat|wake|course|days|hours|week|shadow)\ of
    | in\ mid-?\w*
    | during | amid | amidst
    | at\ the\ (?:height|time|outbreak|start|beginning|end|moment|peak|close|opening)\ of
    | when | while | as\ (?:\w+\ ){1,6}?(?:was|were|is|are)
    | the\ (?:very\ |same\ |first\ |last\ )*(?:day|evening|night|morning|eve|anniversary)
    | on\ the\ (?:very\ |same\ )?(?:day|evening|night|morning|eve|anniversary)
    | (?:a|one|two|three|four|five|some|a\ few|\d+)\ (?:days?|weeks?|months?)\ (?:before|after|into|ahead)
    | (?:shortly|soon|straight|right|immediately|not\ long)\ (?:after|before)
    )\b"""
_BEHIND = re.compile(
    rf"(?P<date>{_DATE})(?:\s*,|\s+[-–—])\s+{_OPENER}[^,?()]*(?P<end>,|\?|$)",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE = re.compile(
    rf"(?P<lead>^|,\s){_OPENER}[^,?()]*,\s+(?P<date>(?:on\s)?{_DATE})(?=\s*,)",
    re.IGNORECASE | re.VERBOSE,
)
_BRACKETS = re.compile(rf"(?P<date>{_DATE})\s*\([^()]*\)", re.IGNORECASE)
_ASKING = 3  # so many words a question has at least beside its day


def undescribed(text: str) -> str:
    """The text without what only describes a day that it gives in full; as it is if nothing else is left."""
    if "," not in text and "(" not in text and " - " not in text and "–" not in text:
        return text
    plain = _BRACKETS.sub(r"\g<date>", text)
    plain = _BEFORE.sub(r"\g<lead>\g<date>", plain)
    plain = _BEHIND.sub(r"\g<date>\g<end>", plain)
    rest = re.findall(r"[^\W\d]+", re.sub(_DATE, "", plain, flags=re.IGNORECASE).casefold())
    asks = any(word not in STOP and word not in FILLER for word in rest)
    return plain if asks and len(rest) >= _ASKING else text
