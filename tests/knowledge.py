"""The project's own knowledge, read once for all tests of a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bot.assistant import Assistant

KNOWLEDGE = Path(__file__).parents[1] / "knowledge"


@cache
def loaded() -> Assistant:
    """The assistant of that folder. It holds no conversation, so that tests can share it."""
    return Assistant.load(KNOWLEDGE)
