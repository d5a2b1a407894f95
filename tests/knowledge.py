"""The project's own knowledge, read once for all tests of a process."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from bot.assistant import Assistant
from bot.preparing import prepared
from bot.settings import read

KNOWLEDGE = Path(__file__).parents[1] / "knowledge"


@cache
def loaded() -> Assistant:
    """The assistant of that folder. It holds no conversation, so that tests can share it.

    It is built where the bot's own cache has none of the same facts and code, and left there for the
    commands that tests start. Pictures are drawn anew.
    """
    place = read({name: os.environ.get(name, "") for name in ("HOME", "XDG_CACHE_HOME")}).cache
    ready = prepared(KNOWLEDGE, place)
    return Assistant(ready.reader.base, ready.reader, ready.itemizer)
