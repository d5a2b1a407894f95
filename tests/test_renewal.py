"""A large file is written anew when nobody has to wait for it, whatever happens in between."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from bot.adapters.telegram.renewal import PATIENCE, PERIOD, QUIET, Renewal
from bot.storage import database as module
from bot.storage.database import Database
from bot.storage.erasing import People, Person
from bot.storage.tables import players, votes

ANNA = Person(1_234_567_891, "Zinaida Unmistakable")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "_SMALL", 0)
    return tmp_path / "bot.db"


@pytest.fixture
async def database(file: Path) -> AsyncIterator[Database]:
    database = await Database(f"sqlite+aiosqlite:///{file}").open()
    yield database
    await database.close()


async def fill(database: Database) -> None:
    async with database.transaction() as connection:
        await connection.execute(insert(players).values(kind="user", id=ANNA.id, name=ANNA.name))
        some = [
            {
                "poll": f"p{poll}",
                "kind": "user",
                "player": ANNA.id + player,
                "option": 1,
                "update_id": 1,
            }
            for poll in range(40)
            for player in range(30)
        ]
        # In no order, so that pages are split, and what stood on them leaves copies.
        random.Random(1).shuffle(some)
        for row in some:
            await connection.execute(insert(votes).values(row | {"at": 1.0}))


def contents(file: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(file.parent.glob("bot.db*")))


def worn(database: Database) -> bool:
    return database.worn


async def test_what_is_deleted_is_gone_at_once_and_every_copy_after_the_renewal(
    database: Database, file: Path
) -> None:
    await fill(database)
    await People(database).erase(ANNA)
    assert worn(database)
    assert ANNA.name.encode() not in contents(file)
    await renewed(database, quiet=True)
    assert not worn(database)
    assert ANNA.id.to_bytes(4, "big") not in contents(file)
    assert (ANNA.id + 1).to_bytes(4, "big") in contents(file)


async def test_the_need_for_it_outlives_a_crash(database: Database) -> None:
    await fill(database)
    await People(database).erase(ANNA)
    again = await Database(database.url).open()
    assert worn(again)
    await renewed(again, quiet=True)
    await again.close()
    last = await Database(database.url).open()
    assert not worn(last)
    await last.close()


async def test_it_waits_until_nobody_uses_the_database_but_not_for_ever(database: Database) -> None:
    await fill(database)
    await People(database).erase(ANNA)
    assert await renewed(database, quiet=False) == pytest.approx(PATIENCE, abs=2 * PERIOD)


async def test_a_stop_is_a_good_time(database: Database) -> None:
    await fill(database)
    await People(database).erase(ANNA)
    stop = asyncio.Event()
    running = asyncio.create_task(Renewal(database, asyncio.sleep).run(stop))
    await asyncio.sleep(0)
    stop.set()
    await asyncio.wait_for(running, 5)
    assert not worn(database)


async def test_a_failure_is_tried_again_later(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await fill(database)
    await People(database).erase(ANNA)
    scrub, slept = database.scrub, list[float]()

    async def fail(*, anew: bool) -> None:  # noqa: ARG001  called by name
        monkeypatch.setattr(database, "scrub", scrub)
        raise OSError("no space left")

    monkeypatch.setattr(database, "scrub", fail)
    await renewed(database, quiet=True, slept=slept)
    assert PATIENCE in slept
    assert "tried again" in caplog.text


async def test_where_nothing_was_kept_nothing_is_written_anew(database: Database) -> None:
    await fill(database)
    await People(database).erase(Person(5, "Nobody"))
    assert not worn(database)


async def renewed(database: Database, *, quiet: bool, slept: list[float] | None = None) -> float:
    """Let it work until the file is new, in time that passes at once; after how many seconds."""
    stop, passed = asyncio.Event(), [0.0]

    async def sleep(seconds: float) -> None:
        passed[0] += seconds
        if slept is not None:
            slept.append(seconds)
        if quiet:
            database._used -= seconds
        else:
            async with database.transaction() as connection:
                await connection.execute(select(players))
        if not database.worn:
            stop.set()
        await asyncio.sleep(0)

    await asyncio.wait_for(Renewal(database, sleep).run(stop), 20)
    assert passed[0] >= QUIET
    return passed[0]
