"""A text as Telegram takes it: its length, its characters, and where it may link to."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

_LINKABLE: Final = frozenset({"http", "https"})
# What Telegram itself makes of these: lines end in a line feed, other controls are spaces, changes
# of direction vanish. A lone surrogate can't be sent at all.
_CLEANED: Final = (
    {code: " " for code in range(32) if code != ord("\n")}
    | {ord("\r"): None}
    | dict.fromkeys(range(0x2028, 0x202F))
    | dict.fromkeys((0x0333, 0x033F, 0x030A))
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
)
# A message of nothing but these is empty to Telegram.
_BLANK: Final = re.compile(r"[\s\u180e\u200b-\u200f\u2800\ufffc\U000e0020-\U000e007f]*")


def utf16(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text) + sum(character > "\uffff" for character in text)


def cleaned(text: str) -> str:
    """A text as Telegram would make it."""
    return text.translate(_CLEANED)


def is_blank(text: str) -> bool:
    """Whether there is nothing to see in a text."""
    return _BLANK.fullmatch(text) is not None


def is_address(url: str) -> bool:
    """Whether a link may lead there."""
    try:
        return urlsplit(url).scheme in _LINKABLE and url.isprintable()
    except ValueError:
        return False
