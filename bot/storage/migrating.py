"""Bringing the tables up to date, with the scripts in `migrations/versions`."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

FOLDER: Final = Path(__file__).parent / "migrations"
# Any number will do, if it is always the same: workers that start together take turns.
_LOCK: Final = 4_206_917


def upgrade(connection: Connection) -> None:
    """Run what hasn't been run yet, in the transaction of `connection`."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    command.upgrade(config(connection), "head")


def config(connection: Connection) -> Config:
    """Alembic's settings, for use with an open connection."""
    settings = Config()
    settings.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    return settings
