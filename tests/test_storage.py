"""The database, on SQLite and PostgreSQL."""

from __future__ import annotations

import asyncio

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect

from bot.errors import StorageError
from bot.storage.database import Database
from bot.storage.migrating import config, upgrade
from bot.storage.tables import metadata


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection)
    return list(compare_metadata(context, metadata))


async def test_the_migrations_make_the_tables_that_the_code_knows(database: Database) -> None:
    async with database.transaction() as connection:
        assert await connection.run_sync(differences) == []


async def test_a_migration_that_was_run_is_not_run_again(database: Database) -> None:
    await database.open()
    await database.open()


def there_and_back(connection: Connection) -> set[str]:
    command.downgrade(config(connection), "base")
    left = set(inspect(connection).get_table_names())
    upgrade(connection)
    return left


async def test_migrations_can_be_undone(database: Database) -> None:
    async with database.transaction() as connection:
        assert await connection.run_sync(there_and_back) == {"alembic_version"}
        assert await connection.run_sync(differences) == []


async def test_workers_that_start_together_take_turns_at_migrating(database: Database) -> None:
    async with database.transaction() as connection:
        await connection.run_sync(lambda plain: command.downgrade(config(plain), "base"))
    workers = [Database(database.url) for _ in range(3)]
    await asyncio.gather(*(worker.open() for worker in workers))
    async with database.transaction() as connection:
        assert await connection.run_sync(differences) == []
    await asyncio.gather(*(worker.close() for worker in workers))


@pytest.mark.parametrize(
    "url",
    [
        "sqlite+aiosqlite:////proc/no/such/bot.db",
        "postgresql+asyncpg://somebody:secret@127.0.0.1:1/bot",
    ],
)
async def test_a_database_that_cannot_be_used_is_named_without_its_password(url: str) -> None:
    with pytest.raises(StorageError, match="BOT_DATABASE_URL") as caught:
        await Database(url).open()
    assert "secret" not in str(caught.value)
