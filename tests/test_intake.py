"""Fetching updates and serving each once, in order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import Conflict, InvalidToken, NetworkError, TimedOut

from bot.adapters.telegram.intake import Pace, Polling, RawUpdate
from bot.adapters.telegram.lanes import Lanes, lane_of
from bot.adapters.telegram.request import FloodError


def update(number: int, chat: int = 1) -> dict[str, object]:
    return {"update_id": number, "message": {"chat": {"id": chat}, "text": str(number)}}


@dataclass
class Telegram:
    """Gives out the batches, or raises the errors, one a fetch; then it waits for ever."""

    batches: list[object]
    asked: list[tuple[int, int]] = field(default_factory=list)

    async def fetch(self, offset: int, seconds: int) -> list[object]:
        self.asked.append((offset, seconds))
        if not self.batches:
            await asyncio.Event().wait()
        batch = self.batches.pop(0)
        if isinstance(batch, Exception):
            raise batch
        assert isinstance(batch, list)
        return batch


@dataclass
class Taken:
    """An inbox that only takes; `failures` are what it raises first."""

    failures: list[Exception] = field(default_factory=list)
    updates: list[RawUpdate] = field(default_factory=list)

    async def keep(self, updates: Sequence[RawUpdate]) -> Sequence[RawUpdate]:
        if self.failures:
            raise self.failures.pop(0)
        return updates

    async def serve(self, updates: Sequence[RawUpdate]) -> None:
        self.updates += updates

    @property
    def numbers(self) -> list[object]:
        return [each["update_id"] for each in self.updates]


@dataclass
class Sleeper:
    """Notes the pauses and doesn't make them."""

    slept: list[float] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


async def poll(telegram: Telegram, inbox: Taken, sleeper: Sleeper) -> Polling:
    """Let the polling run until it waits for more, and end it."""
    pace = Pace(sleep=sleeper.sleep, jitter=lambda: 0.0, first=1.0, longest=5.0)
    polling = Polling(telegram.fetch, inbox, pace)
    task = asyncio.create_task(polling.run(asyncio.Event()))
    for _ in range(100):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return polling


async def test_the_next_fetch_confirms_what_the_inbox_has_taken() -> None:
    telegram, inbox = Telegram([[update(7), update(8)], [update(9)]]), Taken()
    await poll(telegram, inbox, Sleeper())
    assert inbox.numbers == [7, 8, 9]
    assert [offset for offset, _ in telegram.asked] == [0, 9, 10]


async def test_nothing_is_confirmed_that_the_inbox_could_not_take(
    caplog: pytest.LogCaptureFixture,
) -> None:
    batch = [update(7), update(8)]
    telegram, inbox = Telegram([batch, batch]), Taken([OSError("no space left")])
    await poll(telegram, inbox, Sleeper())
    assert inbox.numbers == [7, 8]
    assert [offset for offset, _ in telegram.asked] == [0, 0, 9]
    assert "no space left" in caplog.text


async def test_it_has_caught_up_once_less_than_a_full_batch_is_waiting() -> None:
    full = [update(number) for number in range(100)]
    telegram = Telegram([full, [update(100)]])
    polling = await poll(telegram, Taken(), Sleeper())
    assert polling.caught_up.is_set()
    assert [seconds for _, seconds in telegram.asked] == [0, 0, 25]


async def test_a_failed_confirmation_does_no_harm(caplog: pytest.LogCaptureFixture) -> None:
    telegram = Telegram([[update(7)]])
    polling = await poll(telegram, Taken(), Sleeper())
    telegram.batches.append(NetworkError("gone"))
    await polling.confirm()
    assert "couldn't be confirmed" in caplog.text


@pytest.mark.parametrize(
    "error",
    [
        InvalidToken("Unauthorized"),
        Conflict("terminated by other getUpdates request"),
        NetworkError("Bad Gateway"),
        TimedOut(),
        ValueError("not what one would expect"),
    ],
)
async def test_no_failure_ends_the_polling_and_each_is_logged(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    telegram, inbox, sleeper = Telegram([error, error, [update(1)]]), Taken(), Sleeper()
    with caplog.at_level(logging.WARNING):
        await poll(telegram, inbox, sleeper)
    assert inbox.numbers == [1]
    assert sleeper.slept == [1.0, 2.0]
    assert caplog.text.count("Polling failed") == 2
    assert "Polling works again after 2 failures" in caplog.text


async def test_pauses_grow_up_to_a_limit_and_start_anew_after_a_success() -> None:
    down = NetworkError("down")
    telegram = Telegram([down, down, down, down, down, [update(1)], down])
    sleeper = Sleeper()
    await poll(telegram, Taken(), sleeper)
    assert sleeper.slept == [1.0, 2.0, 4.0, 5.0, 5.0, 1.0]


async def test_telegrams_own_word_on_when_to_come_back_is_kept() -> None:
    sleeper = Sleeper()
    await poll(Telegram([FloodError(17.0)]), Taken(), sleeper)
    assert sleeper.slept == [17.0]


async def test_ids_that_start_anew_below_are_confirmed_too() -> None:
    telegram, inbox = Telegram([[update(700)], [update(30), update(31)]]), Taken()
    await poll(telegram, inbox, Sleeper())
    assert inbox.numbers == [700, 30, 31]
    assert [offset for offset, _ in telegram.asked] == [0, 701, 32]


async def test_what_is_no_update_at_all_is_set_aside_and_does_not_spin() -> None:
    garbage: list[object] = ["nonsense", {"message": {}}, None, {"update_id": 2**80}]
    telegram, inbox, sleeper = Telegram([garbage, [*garbage, update(3)]]), Taken(), Sleeper()
    await poll(telegram, inbox, sleeper)
    assert inbox.numbers == [3]
    assert sleeper.slept == [1.0]


@given(st.integers(1, 10_000), st.floats(0, 1))
def test_a_pause_is_never_longer_than_the_limit_nor_much_shorter(count: int, jitter: float) -> None:
    pause = Pace(first=1.0, longest=60.0, jitter=lambda: jitter).pause(count, NetworkError("x"))
    assert min(2.0 ** min(count - 1, 6), 60.0) / 2 <= pause <= 60.0


@dataclass
class Service:
    """Serves updates at its leisure: each takes a few turns of the loop."""

    served: list[int] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    async def serve(self, raw: RawUpdate) -> None:
        number = raw["update_id"]
        assert isinstance(number, int)
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        for _ in range(number * 7 % 5):
            await asyncio.sleep(0)
        self.at_once -= 1
        self.served.append(number)
        if number % 10 == 3:
            raise RuntimeError("served, but not well")


async def run(updates: Sequence[RawUpdate], *, chats: int = 8, room: int = 100) -> Service:
    service = Service()
    lanes = Lanes(service.serve, chats=chats, updates=room)
    for each in updates:
        await lanes.take(each)
    await lanes.finish(1.0)
    return service


@given(st.lists(st.integers(1, 4), max_size=60))
def test_those_of_a_chat_are_served_in_order(chats: list[int]) -> None:
    arrivals = list(enumerate(chats))
    service = asyncio.run(run([update(number, chat) for number, chat in arrivals], room=5))
    assert sorted(service.served) == [number for number, _ in arrivals]
    for chat in range(1, 5):
        wanted = [number for number, where in arrivals if where == chat]
        assert [number for number in service.served if chats[number] == chat] == wanted


async def test_chats_are_served_side_by_side_but_not_too_many() -> None:
    service = await run([update(number, chat=number) for number in range(40)], chats=4)
    assert service.most_at_once == 4


async def test_a_slow_chat_does_not_hold_up_the_others() -> None:
    blocked, served = asyncio.Event(), list[object]()

    async def serve(raw: RawUpdate) -> None:
        if lane_of(raw) == 1:
            await blocked.wait()
        served.append(raw["update_id"])

    lanes = Lanes(serve, chats=2, updates=10)
    for number, chat in [(1, 1), (2, 1), (3, 2), (4, 3)]:
        await lanes.take(update(number, chat))
    await asyncio.sleep(0.01)
    assert served == [3, 4]
    blocked.set()
    await lanes.finish(1.0)
    assert served == [3, 4, 1, 2]


async def test_a_full_inbox_takes_no_more() -> None:
    gate = asyncio.Event()

    async def serve(_raw: RawUpdate) -> None:
        await gate.wait()

    lanes = Lanes(serve, chats=1, updates=2)
    await lanes.take(update(1))
    await lanes.take(update(2))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(lanes.take(update(3)), 0.01)
    gate.set()
    await asyncio.wait_for(lanes.take(update(3)), 1)
    await lanes.finish(1.0)


async def test_what_cannot_end_in_time_is_broken_off(caplog: pytest.LogCaptureFixture) -> None:
    async def serve(_raw: RawUpdate) -> None:
        await asyncio.Event().wait()

    lanes = Lanes(serve, chats=1, updates=2)
    await lanes.take(update(1))
    await lanes.finish(0.01)
    assert "broken off" in caplog.text


@pytest.mark.parametrize(
    ("raw", "lane"),
    [
        ({"update_id": 1, "message": {"chat": {"id": -5}, "from": {"id": 6}}}, -5),
        (
            {
                "update_id": 1,
                "callback_query": {"from": {"id": 6}, "message": {"chat": {"id": -5}}},
            },
            -5,
        ),
        ({"update_id": 1, "inline_query": {"from": {"id": 6}}}, 6),
        ({"update_id": 1, "poll_answer": {"user": {"id": 6}}}, 6),
        ({"update_id": 1, "poll": {"id": "9"}}, None),
        ({"update_id": 1, "message": {"chat": {"id": ["x"]}}}, None),
        ({"update_id": 1, "message": "nonsense"}, None),
    ],
)
def test_the_lane_of_an_update_is_its_chat_or_else_its_person(
    raw: dict[str, object], lane: int | None
) -> None:
    assert lane_of(raw) == lane
