"""Telegram's limits on sending are kept."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.adapters.telegram.limiting import IN_ALL, TO_A_GROUP, TO_A_PERSON, Limiter


@dataclass
class Time:
    """A clock that only sleeping moves on."""

    now: float = 0.0
    sent: list[tuple[float, int]] = field(default_factory=list)

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        until = self.now + seconds
        await asyncio.sleep(0)
        self.now = max(self.now, until)


async def send(chats: list[int]) -> Time:
    time = Time()
    limiter = Limiter(time.clock, time.sleep)

    async def one(chat: int) -> None:
        await limiter.admit(chat)
        time.sent.append((time.now, chat))

    await asyncio.gather(*map(one, chats))
    return time


def most_within(times: list[float], seconds: float) -> int:
    return max(sum(start <= each < start + seconds for each in times) for start in times)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.sampled_from([-3, -2, -1, 1, 2]), min_size=1, max_size=120))
def test_no_window_holds_more_sends_than_telegram_takes(chats: list[int]) -> None:
    sent = asyncio.run(send(chats)).sent
    assert sorted(chat for _, chat in sent) == sorted(chats)
    assert most_within([at for at, _ in sent], IN_ALL.seconds) <= IN_ALL.sends
    for chat in set(chats):
        rate = TO_A_GROUP if chat < 0 else TO_A_PERSON
        assert most_within([at for at, to in sent if to == chat], rate.seconds) <= rate.sends


async def test_a_full_group_does_not_hold_up_another() -> None:
    sent = (await send([-1] * 25 + [-2])).sent
    assert next(at for at, chat in sent if chat == -2) == 0.0


async def test_the_twenty_first_message_to_a_group_waits_for_the_minute_to_pass() -> None:
    sent = (await send([-1] * 21)).sent
    assert [at for at, _ in sent] == [0.0] * 20 + [60.0]
