"""What every command begins with: the settings, and what answers."""

from __future__ import annotations

import gc
import sys

from bot import logs
from bot.assistant import Assistant
from bot.settings import Settings, environment, read


def settings() -> Settings:
    """The settings from the environment, by which the log is set up too."""
    found = read(environment())
    redact = [found.token.value] if found.token else []
    redact += found.database_password
    logs.configure(found.log_level, found.log_format, sys.stderr, redact=redact)
    return found


def assistant() -> Assistant:
    """The assistant of the folder that the settings name."""
    return loaded(settings())


def loaded(found: Settings) -> Assistant:
    """The assistant of the folder that these settings name, for as long as the program runs."""
    ready = Assistant.load(found.knowledge, found.cache)
    gc.freeze()  # what was loaded stays: to look for garbage in it would slow every answer
    return ready
