"""The project's own knowledge, read once for all tests of a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bot.assistant import Assistant
from bot.preparing import Prepared, prepared
from bot.reading.reader import Reader

_ROOT = Path(__file__).parents[1]
KNOWLEDGE = _ROOT / "knowledge"
# What is built of it, for all processes that take part in the tests and for the next run: of the same facts
# and code. It is this checkout's own, as a cache keeps but a few.
BUILT = _ROOT / ".pytest_cache" / "bot"


@cache
def _ready() -> Prepared:
    return prepared(KNOWLEDGE, BUILT)


def reader() -> Reader:
    """What reads questions on that folder, which may come from the cache."""
    return _ready().reader


@cache
def loaded() -> Assistant:
    """The assistant of that folder. It holds no conversation, so that tests can share it.

    Pictures are drawn anew.
    """
    return Assistant(reader().base, reader(), _ready().itemizer)
