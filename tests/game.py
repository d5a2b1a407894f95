"""People who play a quiz in a group at the playground, in time that runs faster."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from bot.adapters.playground.ballots import VoteRefusedError
from bot.adapters.playground.people import Person
from bot.adapters.playground.world import Chat
from bot.adapters.telegram.quizzes.course import Tempo
from tests.talk import Talk, playground

JSON = dict[str, Any]
SPEED = 50.0

Answer = Callable[[int, int], int | None]
"""What somebody chooses in question number n whose right option is m; None for nothing."""


@dataclass
class Fast:
    """Seconds that pass `speed` times as fast."""

    speed: float = SPEED
    began: float = field(default_factory=time.time)

    def clock(self) -> float:
        return self.began + (time.time() - self.began) * self.speed

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self.speed)

    @property
    def tempo(self) -> Tempo:
        return Tempo(self.clock, self.sleep)


@dataclass
class Game:
    """A group with some players in it."""

    talk: Talk
    group: Chat
    players: dict[str, Person]
    fast: Fast
    answers: dict[str, Answer] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    def __getitem__(self, name: str) -> Person:
        return self.players[name]

    def polls(self, chat: Chat | None = None) -> list[JSON]:
        """The messages with polls, in order."""
        chat = chat or self.group
        return [message for message in chat.messages.values() if "poll" in message]

    def texts(self, chat: Chat | None = None) -> list[str]:
        """What the bot wrote into the chat, under pictures too."""
        written = (chat or self.group).messages.values()
        mine = [each for each in written if each["from"]["id"] == self.talk.world.bot.id]
        texts = [each.get("text", each.get("caption")) for each in mine]
        return [text for text in texts if text is not None]

    async def until(self, true: Callable[[], bool], seconds: float = 15) -> None:
        arrived = await self.talk.world.signal.until(true, seconds=seconds)
        assert arrived, [self.texts(), self.polls(), self.talk.refused()]

    async def text(self, part: str, chat: Chat | None = None, count: int = 1) -> str:
        """Wait until the bot has written so many texts with `part` in it; the latest."""

        def found() -> list[str]:
            return [text for text in self.texts(chat) if part in text]

        await self.until(lambda: len(found()) >= count)
        return found()[-1]

    async def poll(self, number: int, chat: Chat | None = None) -> JSON:
        """The poll that is put as the one with this number, counted from 1."""
        await self.until(lambda: len(self.polls(chat)) >= number)
        return self.polls(chat)[number - 1]

    async def play(self) -> None:
        """Everybody votes in each poll as soon as it is there, as `answers` says, for ever."""
        while True:
            await self.talk.world.signal.until(
                lambda: any(each["message_id"] not in self.seen for each in self.polls()),
                seconds=60,
            )
            for message in self.polls():
                if message["message_id"] not in self.seen:
                    self.seen.add(message["message_id"])
                    self._vote(message)

    def _vote(self, message: JSON) -> None:
        number = int(message["poll"]["question"].partition("/")[0])
        for name, answer in self.answers.items():
            option = answer(number, message["poll"]["correct_option_ids"][0])
            if option is not None:
                with suppress(VoteRefusedError):
                    self.players[name].votes(message, option)


def right(_number: int, correct: int) -> int:
    return correct


def wrong(_number: int, correct: int) -> int:
    return (correct + 1) % 4


def silent(_number: int, _correct: int) -> None:
    return None


def right_if(rule: Callable[[int], bool]) -> Answer:
    return lambda number, correct: correct if rule(number) else (correct + 1) % 4


def rights(standings: str) -> dict[str, int]:
    """How many right answers each player has in a text with standings."""
    return {name: int(count) for name, count in re.findall(r"\d+\. (\w+): (\d+) right", standings)}


@asynccontextmanager
async def a_game(*names: str, topics: tuple[str, ...] = ()) -> AsyncIterator[Game]:
    """A group at the playground, without the bot being up."""
    fast = Fast()
    async with playground() as talk:
        talk.world.clock = fast.clock
        players = {name: talk.join(name) for name in names}
        group = talk.world.group("Group", *(each.user for each in players.values()), topics=topics)
        game = Game(talk, group, players, fast)
        playing = asyncio.create_task(game.play())
        try:
            yield game
        finally:
            playing.cancel()
            await asyncio.gather(playing, return_exceptions=True)
