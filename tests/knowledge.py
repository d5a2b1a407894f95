"""The project's own knowledge, read once for all tests of a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bot.assistant import Assistant
from bot.preparing import prepared

_ROOT = Path(__file__).parents[1]
KNOWLEDGE = _ROOT / "knowledge"
# What is built of it, for all processes that take part in the tests and for the next run: of the same facts
# and code. It is this checkout's own, as a cache keeps but a few.
BUILT = _ROOT / ".pytest_cache" / "bot"


@cache
def loaded() -> Assistant:
    """The assistant of that folder. It holds no conversation, so that tests can share it.

    What reads questions and claims may come from the cache; pictures are drawn anew.
    """
    ready = prepared(KNOWLEDGE, BUILT)
    return Assistant(ready.reader.base, ready.reader, ready.itemizer)
