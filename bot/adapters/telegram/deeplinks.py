"""Links that open the bot with something in mind: what stands behind `?start=` and `?startgroup=`.

A payload has 1 to 64 of A-Z a-z 0-9 _ -. It names what it leads to, then a code as buttons have it;
codes are in lower case, so capital letters stand for their other signs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import quote, urlencode

MAX_PAYLOAD: Final = 64
# Leads to the beginning, as any payload does that means nothing here.
BEGINNING: Final = "inline"

_OTHER_SIGNS: Final = {
    "|": "A",
    ",": "B",
    "=": "C",
    "#": "D",
    ":": "E",
    " ": "F",
    "O": "O",
    "S": "S",
}
_SIGNS: Final = {capital: sign for sign, capital in _OTHER_SIGNS.items()}
_WRITABLE: Final = re.compile(r"[a-z0-9_|,=#: OS-]*")
_PAYLOAD: Final = re.compile(r"([a-z]+)(?:-([a-z0-9_A-FOS-]+))?")


class Kind(StrEnum):
    """What a link leads to."""

    QUESTION = "q"
    PERSON = "person"
    TOPIC = "topic"
    QUIZ = "quiz"


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to: the code of a question, or the id of a person or a topic.

    A quiz has the id of its topic, or nothing where it is about everything.
    """

    kind: Kind
    code: str = ""


def encode(target: Target) -> str | None:
    """The payload of a target; None where a payload can't hold it."""
    if not target.code:
        return str(target.kind) if target.kind is Kind.QUIZ else None
    if not _WRITABLE.fullmatch(target.code):
        return None
    written = "".join(_OTHER_SIGNS.get(sign, sign) for sign in target.code)
    payload = f"{target.kind}-{written}"
    return payload if len(payload) <= MAX_PAYLOAD else None


def decode(payload: str) -> Target | None:
    """What a payload leads to; None where that is nothing that `encode` writes."""
    found = _PAYLOAD.fullmatch(payload) if len(payload) <= MAX_PAYLOAD else None
    if found is None or found[1] not in set(Kind):
        return None
    code = "".join(_SIGNS.get(sign, sign) for sign in found[2] or "")
    target = Target(Kind(found[1]), code)
    return target if code or target.kind is Kind.QUIZ else None


def address(bot: str, payload: str, *, group: bool = False) -> str:
    """The link that starts the bot of this name; with `group`, in a group that is chosen then."""
    return f"https://t.me/{bot}?{'startgroup' if group else 'start'}={payload}"


def share_address(link: str, text: str) -> str:
    """The link that offers to send `link` and `text` to somebody."""
    return f"https://t.me/share/url?{urlencode({'url': link, 'text': text}, quote_via=quote)}"
