"""The real application at the playground, and people who talk with it."""

from __future__ import annotations

import asyncio
import atexit
from collections.abc import AsyncIterator, Collection
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any, cast

from bot.adapters.playground.people import Person
from bot.adapters.playground.server import PlaygroundServer
from bot.adapters.playground.world import Chat, World
from bot.adapters.telegram.application import serve
from bot.adapters.telegram.intake import Pace
from bot.adapters.telegram.quizzes.course import Tempo
from bot.adapters.telegram.quizzes.questions import Subject
from bot.assistant import Assistant, Message
from bot.facts.model.pack import Pack
from bot.pictures.studio import Picture
from bot.storage.database import Database
from bot.wording.replies import Choice, Piece, Reply, Status
from tests import botapi
from tests.databases import Files, quick_folder
from tests.questions import TITLES, Questions

JSON = dict[str, Any]
TOKEN = "4242:A-token_that-nobody-must-see-in-the-log"


@dataclass(frozen=True)
class Said:
    """What the echo's conversation remembers: all that was said in it."""

    texts: tuple[str, ...] = ()


class Echo:
    """Stands in for the assistant where only the transport matters: repeats the conversation.

    `picture` is its timeline, `drawn` counts how often that was made.
    """

    lacks: frozenset[str] = frozenset()
    pack = Pack("echo", "Playground", "nothing", "", "echo", ("anything",))

    def __init__(self, picture: Picture | None = None) -> None:
        self.picture = picture
        self.drawn = 0

    def reply(self, message: Message, conversation: object) -> tuple[Reply, Said]:
        assert message.at.tzinfo is not None
        if message.text == "fail":
            raise RuntimeError("no reply to that")
        after = self._after(conversation, message.text)
        choices = (Choice("One", "1"), Choice("Two", "2")) if message.text == "choose" else ()
        text = "word. " * 1500 if message.text == "long" else " | ".join(after.texts)
        return _reply(text, choices), after

    def choose(self, code: str, at: datetime, conversation: object) -> tuple[Reply, Said]:
        assert at.tzinfo is not None
        after = self._after(conversation, f"[{code}]")
        return _reply(" | ".join(after.texts)), after

    def check(self, claim: str) -> Reply:
        return _reply(f"checked: {claim}")

    def overheard(self, message: Message) -> tuple[Reply, Said] | None:
        return self.reply(message, None) if message.text.startswith("ours") else None

    def greeting(self, *, hears_all: bool) -> Reply:
        return _reply("hello, all of you" if hears_all else "hello")

    def asks(self, text: str) -> bool:
        return text.endswith("?")

    def start(self, *, group: bool = False, quizzes: bool = False) -> Reply:  # noqa: ARG002
        return _reply("welcome", (Choice("Begin", "begin"),))

    def help(self, *, group: bool, quizzes: bool = False, inline: str = "") -> Reply:  # noqa: ARG002
        return _reply("help for a group" if group else "help")

    def topics(self) -> Reply:
        return _reply("topics")

    def sources(self) -> Reply:
        return _reply("sources")

    def person(self, name: str, at: datetime, conversation: object) -> tuple[Reply, Said]:
        assert at.tzinfo is not None
        after = self._after(conversation, f"person {name}".strip())
        return _reply(after.texts[-1]), after

    def means(self, code: str) -> bool:
        return code.startswith("1")

    def topic(self, id: str) -> Reply | None:
        return _reply(f"on {id}") if id == "openings" else None

    def timeline(self) -> Picture | None:
        self.drawn += 1
        return self.picture

    @staticmethod
    def _after(conversation: object, text: str) -> Said:
        past = conversation.texts if isinstance(conversation, Said) else ()
        return Said((*past, text))


def _reply(text: str, choices: tuple[Choice, ...] = ()) -> Reply:
    brief = (Piece(f"{text}, in short"),)
    return Reply("", Status.ANSWERED, (Piece(text),), choices=choices, brief=brief)


@dataclass
class Talk:
    """A world with the bot in it. `slept` holds the pauses that were asked for, in seconds."""

    world: World
    server: PlaygroundServer
    slept: list[float] = field(default_factory=list)
    heard: int = 0

    def join(self, name: str = "Anna") -> Person:
        return Person.join(self.world, name, name.lower())

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)

    async def answer(self) -> JSON:
        """The next message that the bot writes or changes."""
        arrived = await self.world.signal.until(
            lambda: len(self._written()) > self.heard, seconds=3
        )
        assert arrived, f"no answer; the bot called {self.world.transcript}"
        self.heard += 1
        return self._written()[self.heard - 1]

    async def typed(self, person: Person, text: str) -> JSON:
        """The bot's answer to what somebody types behind its name in a group, once it comes."""
        query = person.queries(text, self.world.group("Group", person.user))

        def answers() -> list[JSON]:
            given = self.calls("answerInlineQuery")
            return [each for each in given if each["inline_query_id"] == query]

        assert await self.world.signal.until(lambda: bool(answers()), seconds=3), self.refused()
        return answers()[0]

    async def silence(self, person: Person, chat: Chat | None = None) -> None:
        """Check that the bot has nothing to say to what it was sent: a later command comes first."""
        person.says("/help@playground_bot", chat)
        answer = await self.answer()
        assert answer["text"].startswith("help"), answer

    def calls(self, method: str) -> list[JSON]:
        """The parameters of the calls of `method` that were carried out."""
        done = (call for call in self.world.transcript if call.refusal is None)
        return [call.parameters for call in done if call.method == method]

    def refused(self) -> list[str]:
        return [call.refusal for call in self.world.transcript if call.refusal]

    def _written(self) -> list[JSON]:
        methods = {"sendMessage", "sendPhoto", "editMessageText"}
        calls = (call for call in self.world.transcript if call.refusal is None)
        return [cast("JSON", call.result) for call in calls if call.method in methods]


@asynccontextmanager
async def playground() -> AsyncIterator[Talk]:
    """A world without the bot. Whatever the bot calls there has to be as the Bot API documents it."""
    world = World(token=TOKEN)
    async with PlaygroundServer(world) as server:
        yield Talk(world, server)
    # What was refused, or broken off, is recorded as it came in, with numbers as text.
    calls = [each for each in world.transcript if each.method != "getUpdates" and not each.refusal]
    wrong = [fault for each in calls for fault in botapi.faults(each.method, each.parameters)]
    assert not wrong, wrong


@asynccontextmanager
async def serving(
    talk: Talk,
    assistant: object | None = None,
    *,
    url: str | None = None,
    tempo: Tempo | None = None,
    subject: Subject | None = None,
    owners: Collection[int] = (),
) -> AsyncIterator[asyncio.Event]:
    """The bot, up and answering until the end of the context; the event stops it.

    Without the `url` of a database it has one to itself.
    """
    stop = asyncio.Event()
    url = url or str(await asyncio.to_thread(_files().new))
    database = await Database(url).open()
    application = asyncio.create_task(
        serve(
            token=TOKEN,
            api_url=talk.server.url,
            assistant=cast("Assistant", assistant or Echo()),
            subject=subject or Subject(Questions(), TITLES),
            database=database,
            stop=stop,
            tempo=tempo,
            owners=owners,
            pace=Pace(sleep=talk.sleep, grace=1.0, jitter=lambda: 0.0),
        )
    )
    try:
        yield stop
    finally:
        stop.set()
        await asyncio.gather(asyncio.wait_for(application, 3), return_exceptions=True)
        await database.close()
        application.result()


@cache
def _files() -> Files:
    stack = ExitStack()
    atexit.register(stack.close)
    return Files(stack.enter_context(quick_folder()))
