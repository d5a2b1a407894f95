"""What the tests of many modules stand on."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from bot.storage.database import Database
from tests.databases import Files, Server, quick_folder


@pytest.fixture(scope="session")
def files() -> Iterator[Files]:
    with quick_folder() as folder:
        yield Files(folder)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with quick_folder() as folder:
        server = Server(folder)
        yield server
        server.close()


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
