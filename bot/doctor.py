"""The check-up behind `doctor`: each part of an installation, and what to do about its faults."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

from bot.errors import KnowledgeError, SettingsError, StorageError
from bot.findings import Finding, Level
from bot.preparing import checked
from bot.settings import Secret, Settings


def unreadable(error: SettingsError) -> Iterator[Finding]:
    """Without readable settings there is nothing more to look at than their faults."""
    for line in str(error).splitlines():
        yield Finding(Level.FAULT, "settings", line)


def examine(settings: Settings) -> Iterator[Finding]:
    """Look at the knowledge folder, the database and the account that the settings name."""
    yield Finding(Level.OK, "settings", "all readable")
    yield from _knowledge(settings.knowledge)
    yield from _database(settings.database_url)
    yield from _telegram(settings.token, settings.api_url)


def _knowledge(folder: Path) -> Iterator[Finding]:
    try:
        checked(folder)
    except KnowledgeError as error:
        for fault in error.faults:
            yield Finding(Level.FAULT, "knowledge", str(fault))
    else:
        yield Finding(Level.OK, "knowledge", f"the folder {folder} can be used")


def _database(url: Secret) -> Iterator[Finding]:
    from bot.storage.database import examine as examine_database

    try:
        found = asyncio.run(examine_database(url.value))
    except StorageError as error:
        yield Finding(Level.FAULT, "database", str(error))
    else:
        yield Finding(Level.OK, "database", found)


def _telegram(token: Secret | None, api_url: str) -> Iterator[Finding]:
    if token is None:
        yield Finding(
            Level.NOTE,
            "token",
            "none, so `run` opens the playground; to serve Telegram, get one from "
            "@BotFather and write it into BOT_TOKEN",
        )
        return
    from bot.adapters.telegram.diagnosis import examine as examine_account

    yield from asyncio.run(examine_account(token.value, api_url))
