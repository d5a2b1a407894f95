"""Traces of errors for the log, without what people wrote: an error's message may quote it."""

from __future__ import annotations

import re
import traceback
from collections.abc import Awaitable, Callable, Iterator
from typing import Final

from bot.logs import HIDDEN

# The fields of an update that hold what somebody wrote, or goes by.
_THEIRS: Final = frozenset(
    {"text", "caption", "first_name", "last_name", "username", "title", "data", "query"}
)
_WORD: Final = re.compile(r"\w+")
# A shorter word tells nothing, and stands in any message.
_SHORTEST: Final = 4
# How the lines of a trace begin that hold no message of an error.
_PLACES: Final = (" ", "\n", "Traceback")


Failed = Callable[[Exception, str], Awaitable[None]]
"""Is told of each error and its reference; never raises."""


def reference_of(number: int) -> str:
    """A short name for the update with this id, for people to quote and for the log."""
    return f"{number:X}"


def trace_of(error: Exception, update: object) -> str:
    """The trace of an error; its messages are without the words of the update (JSON of Telegram's)."""
    theirs = sorted(set(_words(update)), key=len, reverse=True)
    lines = traceback.format_exception(error)
    if not theirs:
        return "".join(lines)
    quoted = re.compile("|".join(map(re.escape, theirs)), re.IGNORECASE)
    return "".join(line if line.startswith(_PLACES) else quoted.sub(HIDDEN, line) for line in lines)


def _words(value: object, *, theirs: bool = False) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _words(each, theirs=key in _THEIRS)
    elif isinstance(value, list):
        for each in value:
            yield from _words(each, theirs=theirs)
    elif theirs and isinstance(value, str):
        yield from (word for word in _WORD.findall(value) if len(word) >= _SHORTEST)
