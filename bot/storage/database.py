"""The database: opened, brought up to date, and used in short transactions."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final, Self

from sqlalchemy import Connection, Table, delete, event, false
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import StorageError
from bot.storage.migrating import upgrade
from bot.storage.tables import updates

# How long a writer waits for another one, in seconds.
_BUSY: Final = 30

# Bytes of a file that is written anew within a tenth of a second.
_SMALL: Final = 4_000_000

# What is deleted is overwritten, so that it can't be read in the file.
_PRAGMAS: Final = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
)

_logger = logging.getLogger(__name__)

Insert = sqlite.Insert | postgresql.Insert


class Database:
    """Connections to one database; `url` is SQLAlchemy's, with an async driver.

    Raises StorageError for an address that makes no sense.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        try:
            self._url = make_url(url)
            self._engine = _engine(self._url)
        except (SQLAlchemyError, ValueError) as error:
            raise StorageError(
                "BOT_DATABASE_URL: not the address of a database that can be used"
            ) from error
        self._is_sqlite = self._url.get_backend_name() == "sqlite"
        self._worn = False
        self._users = 0
        self._used = time.monotonic()

    @property
    def shown(self) -> str:
        """The address without its password."""
        return self._url.render_as_string(hide_password=True)

    async def open(self) -> Self:
        """Connect and bring the tables up to date. Raises StorageError."""
        if self._is_sqlite and self._url.database:
            _make_folder(self._url.database)
        try:
            async with self._engine.begin() as connection:
                await connection.run_sync(upgrade)
                if self._is_sqlite:
                    # Set where the bot was stopped before the file was written anew.
                    version = await connection.exec_driver_sql("PRAGMA user_version")
                    self._worn = bool(version.scalar_one())
        except (SQLAlchemyError, OSError) as error:
            await self.close()
            shown = self._url.render_as_string(hide_password=True)
            raise StorageError(
                f"BOT_DATABASE_URL: {shown} can't be used: {reason(error)}"
            ) from error
        return self

    async def close(self) -> None:
        """Let go of all connections."""
        await self._engine.dispose()

    @property
    def idle(self) -> float:
        """For how many seconds nobody has used it."""
        return 0.0 if self._users else time.monotonic() - self._used

    @property
    def worn(self) -> bool:
        """Whether SQLite's file is to be written anew."""
        return self._worn

    async def wear(self, connection: AsyncConnection) -> None:
        """Note, with what else the transaction does, that the file is to be written anew."""
        if self._is_sqlite:
            await connection.exec_driver_sql("PRAGMA user_version = 1")
            self._worn = True

    async def is_small(self) -> bool:
        """Whether to write it anew takes too little time to be noticed."""
        if not self._is_sqlite:
            return True
        async with self.transaction() as connection:
            pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
            size = (await connection.exec_driver_sql("PRAGMA page_size")).scalar_one()
            return int(pages * size) <= _SMALL

    async def scrub(self, *, anew: bool) -> None:
        """Leave nothing of what was deleted in the files of SQLite.

        What is deleted is overwritten in the file, and here its log of changes is emptied. Copies of it
        are left where SQLite has moved rows about; they go when the file is written `anew`, which takes
        a second for 50 MB or so, in which nobody else can use it. PostgreSQL does the like by itself,
        when its VACUUM comes round.
        """
        if not self._is_sqlite:
            return
        async with self._engine.connect() as connection:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            # Outside of any transaction.
            if anew:
                await (await driver.execute("VACUUM")).close()
                await (await driver.execute("PRAGMA user_version = 0")).close()
                self._worn = False
            cursor = await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, *_ = await cursor.fetchone()
            await cursor.close()
        if busy:
            _logger.warning("Somebody reads the database, so its log keeps what was deleted longer")

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """A transaction: all that is done in it holds, or nothing.

        Never to be held across a call to Telegram.
        """
        self._users += 1
        try:
            async with self._engine.begin() as connection:
                yield connection
        finally:
            self._users -= 1
            self._used = time.monotonic()


async def examine(url: str) -> str:
    """What there is to say about a database that can be used. Raises StorageError."""
    database = await Database(url).open()
    try:
        async with database.transaction() as connection:
            await connection.execute(delete(updates).where(false()))
        return f"{database.shown} can be read and written"
    finally:
        await database.close()


def insert(connection: AsyncConnection, table: Table) -> Insert:
    """An INSERT that knows ON CONFLICT, in the words of the database at hand."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


def reason(error: Exception) -> str:
    """What went wrong, in a line, without statement and parameters."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    return (str(cause) or type(cause).__name__).splitlines()[0]


def _engine(url: URL) -> AsyncEngine:
    if url.get_backend_name() != "sqlite":
        return create_async_engine(url, pool_pre_ping=True, hide_parameters=True)
    # SQLite takes one writer at a time. To queue for one connection is quicker than to have several
    # find the file locked and try again.
    engine = create_async_engine(
        url,
        connect_args={"timeout": _BUSY},
        pool_size=1,
        max_overflow=0,
        pool_timeout=_BUSY,
        # Errors reach the log, and people's words are among the parameters.
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401  the driver's own type
    # The driver would begin transactions by itself, and too late: a reader that becomes a writer
    # can be refused, one that begins as a writer waits for its turn.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _make_folder(file: str) -> None:
    try:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"BOT_DATABASE_URL: the folder of {file} can't be made: {error.strerror}"
        ) from error
