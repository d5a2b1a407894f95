"""What went wrong is kept until the owners have been told, by one worker, once."""

from __future__ import annotations

import asyncio

from bot.storage.database import Database
from bot.storage.faults import FAULTS_KEPT, Failure, Faults

NOW = 1_000_000.0
ONE, TWO = Failure("RuntimeError", "1A"), Failure("TimedOut", "1B")


async def test_of_two_workers_one_tells_of_each_failure(database: Database) -> None:
    stores = [Faults(database), Faults(database)]
    await stores[0].note(ONE, NOW)
    await stores[0].note(TWO, NOW)
    claims = await asyncio.gather(*(store.claim(NOW + 1) for store in stores))
    assert sorted(len(claim.ids) for claim in claims) == [0, 2]
    assert [each for claim in claims for each in claim.failures] == [ONE, TWO]
    assert not await stores[0].waiting()
    assert await stores[1].last_told() == NOW + 1


async def test_what_could_not_be_told_waits_again(database: Database) -> None:
    faults = Faults(database)
    await faults.note(ONE, NOW)
    await faults.release((await faults.claim(NOW + 1)).ids)
    assert await faults.waiting()
    assert (await faults.claim(NOW + 2)).failures == (ONE,)


async def test_what_was_told_is_forgotten_but_not_when_that_was(database: Database) -> None:
    faults = Faults(database)
    for told in (1, 2):
        await faults.note(ONE, NOW)
        await faults.claim(NOW + told)
    await faults.note(TWO, NOW + FAULTS_KEPT)
    await faults.forget(NOW + 3)
    assert await faults.last_told() == NOW + 2
    await faults.forget(NOW + FAULTS_KEPT + 1)
    assert await faults.last_told() == 0.0
    assert (await faults.claim(NOW)).failures == (TWO,)
