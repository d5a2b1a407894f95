"""What is kept for a while is forgotten in time."""

from __future__ import annotations

import asyncio

from bot.adapters.telegram.quizzes.course import Tempo
from bot.adapters.telegram.upkeep import PERIOD, Upkeep


async def test_all_is_looked_at_at_the_start_and_each_hour_though_something_fails() -> None:
    stop = asyncio.Event()
    now, looked = [0.0], list[float]()

    async def fail(_now: float) -> None:
        raise RuntimeError("not now")

    async def look(at: float) -> None:
        looked.append(at)

    async def sleep(seconds: float) -> None:
        now[0] += seconds
        if now[0] >= 3 * PERIOD:
            stop.set()
        await asyncio.sleep(0)

    await Upkeep((fail, look), Tempo(lambda: now[0], sleep)).run(stop)
    assert looked == [0.0, PERIOD, 2 * PERIOD]
