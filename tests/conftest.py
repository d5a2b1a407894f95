"""What the tests of many modules stand on."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.storage.database import Database
from tests.databases import Files, Server


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return Files(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    # Not in pytest's own folder, whose path is too long for the name of a socket.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    server = Server(folder)
    yield server
    server.close()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["files", "server"], ids=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A database with all tables and nothing in them, of each kind."""
    databases: Files | Server = request.getfixturevalue(request.param)
    return databases.new()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = await Database(database_url).open()
    yield database
    await database.close()
