"""Floods over the wire: one polite notice, then silence; others are served meanwhile."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bot.adapters.telegram.flood import CHAT, PERSON
from bot.storage.database import Database
from bot.storage.inbox import Inbox
from bot.wording import notices
from tests.databases import Files
from tests.game import Fast
from tests.talk import Talk, playground, serving

MANY = 60


@dataclass
class Rush:
    """A world with the bot in it, in time that runs faster."""

    talk: Talk
    url: str

    def texts(self) -> list[str]:
        return [each["text"] for each in self.talk._written()]

    async def settled(self) -> bool:
        """Wait until nothing that came in waits to be served."""
        database = await Database(self.url).open()
        try:
            for _ in range(200):
                seen = not self.talk.world.updates.waiting
                if seen and not await Inbox(database).waiting():
                    return True
                await asyncio.sleep(0.05)
        finally:
            await database.close()
        return False


def told(talk: Talk) -> list[str | None]:
    return [each.get("text") for each in talk.calls("answerCallbackQuery")]


@pytest.fixture
async def rush(files: Files) -> AsyncIterator[Rush]:
    url = await asyncio.to_thread(files.new)
    async with playground() as talk, serving(talk, url=url, tempo=Fast(20).tempo):
        yield Rush(talk, url)


async def test_too_many_questions_cost_one_notice_and_nobody_else_anything(rush: Rush) -> None:
    anna, boris = rush.talk.join("Anna"), rush.talk.join("Boris")
    for _ in range(MANY):
        anna.says("how many?")
    boris.says("and me?")
    assert await rush.talk.world.signal.until(lambda: "and me?" in rush.texts(), seconds=3)
    assert notices.SLOW_DOWN not in rush.texts()
    assert await rush.talk.world.signal.until(lambda: notices.SLOW_DOWN in rush.texts(), seconds=5)
    assert await rush.settled()
    texts = rush.texts()
    assert texts.count(notices.SLOW_DOWN) == 1
    assert PERSON.burst <= len(texts) < MANY
    rush.talk.world.clock = lambda: time.time() + 60
    anna.says("again?")
    assert await rush.talk.world.signal.until(
        lambda: rush.texts()[-1].endswith("again?"), seconds=3
    )


async def test_too_many_in_a_group_are_asked_for_a_minute_together(rush: Rush) -> None:
    people = [rush.talk.join(f"Person{number}") for number in range(2 * CHAT.burst)]
    group = rush.talk.world.group("Group", *(each.user for each in people))
    for _ in range(3):
        for person in people:
            person.says("/ask how many?", group)
    assert await rush.talk.world.signal.until(lambda: notices.CALM_DOWN in rush.texts(), seconds=15)
    assert notices.SLOW_DOWN not in rush.texts()


async def test_pressing_without_end_is_told_once_and_then_let_be() -> None:
    async with playground() as talk, serving(talk):
        anna = talk.join("Anna")
        anna.says("choose")
        offer = dict(await talk.answer())
        for _ in range(MANY):
            anna.presses("Two", offer)
        assert await talk.world.signal.until(lambda: notices.SLOW_DOWN in told(talk), seconds=5)
        await asyncio.sleep(0.3)
        assert told(talk).count(notices.SLOW_DOWN) == 1
        assert PERSON.burst <= len(told(talk)) < MANY


async def test_talk_and_commands_for_other_bots_use_nothing_up(rush: Rush) -> None:
    rush.talk.world.privacy_mode = False
    anna = rush.talk.join("Anna")
    group = rush.talk.world.group("Group", anna.user)
    for _ in range(MANY):
        anna.says("just talk", group)
        anna.says("/roll", group)
    anna.says("/ask how many?", group)
    assert (await rush.talk.answer())["text"] == "how many?"


async def test_in_a_busy_group_votes_still_count_and_the_quiz_can_be_ended() -> None:
    async with playground() as talk, serving(talk, tempo=Fast(200).tempo):
        people = [talk.join(f"Person{number}") for number in range(CHAT.burst + 10)]
        group = talk.world.group("Group", *(each.user for each in people))
        people[0].says("/quiz 3 300", group)
        assert await talk.world.signal.until(lambda: bool(talk.calls("sendPoll")), seconds=5)
        poll = next(each for each in group.messages.values() if "poll" in each)
        for person in people:
            person.says("/ask how many?", group)
        for person in people:
            person.votes(poll, 0)
        people[0].says("/stop", group)
        assert await talk.world.signal.until(lambda: bool(talk.calls("sendPhoto")), seconds=20)
        assert f"and {len(people) - 20} more" in talk.calls("sendPhoto")[0]["caption"]
        sent = [each["text"] for each in talk.calls("sendMessage")]
        assert sent.count(notices.CALM_DOWN) == 1
