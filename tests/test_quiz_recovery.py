"""A quiz that is killed anywhere and started again ends as if nothing had happened."""

from __future__ import annotations

import asyncio
import sys
import threading
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.telegram.photos import Photos
from bot.adapters.telegram.sending import Sender
from bot.pictures import studio
from bot.storage.database import Database
from bot.storage.inbox import Inbox
from bot.storage.quizzes import Quizzes
from bot.storage.rounds import Rounds
from tests.databases import Files, Server
from tests.game import Game, a_game, right, right_if, rights, wrong
from tests.talk import serving

ROOT = Path(__file__).parent.parent
RESULT = {"Anna": 3, "Boris": 2, "Vera": 0}
Boundary = tuple[type, str, str, int]
# What is called, whether it dies before or after it, and at the how manieth call.
BOUNDARIES = [
    (owner, name, when, count)
    for owner, name, count in [
        (Inbox, "take", 2),
        (Inbox, "settle", 1),
        (Quizzes, "create", 1),
        (Rounds, "begin", 2),
        (Sender, "put", 2),
        (Rounds, "open", 2),
        (Rounds, "complete", 2),
        (Sender, "stop_poll", 2),
        (Rounds, "score", 3),
        (Photos, "post", 1),
    ]
    for when in ("before", "after")
]


def named(kind: str, boundary: Boundary) -> str:
    _, name, when, count = boundary
    return f"{kind}-{when}-{name}-{count}"


def plant(monkeypatch: pytest.MonkeyPatch, boundary: Boundary) -> asyncio.Event:
    """Let the process stand still at a boundary; the event says when it does."""
    owner, name, when, count = boundary
    reached, calls = asyncio.Event(), 0
    whole = getattr(owner, name)

    async def half(*given: Any, **named: Any) -> Any:  # noqa: ANN401
        nonlocal calls
        calls += 1
        if calls != count:
            return await whole(*given, **named)
        if when == "after":
            await whole(*given, **named)
        reached.set()
        return await asyncio.Event().wait()

    monkeypatch.setattr(owner, name, half)
    return reached


async def run_until_killed(game: Game, url: str, reached: asyncio.Event) -> None:
    """Run the bot until it stands still, and end it with all that it has in hand."""
    others = asyncio.all_tasks()

    async def run() -> None:
        async with serving(game.talk, url=url, tempo=game.fast.tempo):
            await asyncio.Event().wait()

    application = asyncio.create_task(run())
    game["Anna"].says("/quiz 3 20", game.group)
    await asyncio.wait_for(reached.wait(), 8)
    ours = asyncio.all_tasks() - others
    for task in ours - {application}:
        task.cancel()
    await asyncio.gather(*(ours - {application}), return_exceptions=True)
    application.cancel()
    await asyncio.gather(application, return_exceptions=True)


@pytest.fixture
def url(request: pytest.FixtureRequest) -> str:
    databases: Files | Server = request.getfixturevalue(request.param)
    return databases.new()


@pytest.mark.parametrize(
    ("url", "boundary"),
    [
        *(pytest.param("files", each, id=named("sqlite", each)) for each in BOUNDARIES),
        *(pytest.param("server", each, id=named("postgresql", each)) for each in BOUNDARIES[4::4]),
    ],
    indirect=["url"],
)
async def test_killed_at_any_boundary_a_quiz_ends_with_the_same_standings(
    boundary: Boundary, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with a_game("Anna", "Boris", "Vera") as game:
        game.answers = {
            "Anna": right,
            "Boris": right_if(lambda number: number % 2 == 1),
            "Vera": right_if(lambda _: False),
        }
        with monkeypatch.context() as patch:
            await run_until_killed(game, url, plant(patch, boundary))
        async with serving(game.talk, url=url, tempo=game.fast.tempo):
            standings = await game.text("The quiz is over")
        asked = [each["poll"]["question"].partition(". ")[2] for each in game.polls()]
    assert rights(standings) == RESULT
    assert standings.index("Anna") < standings.index("Boris") < standings.index("Vera")
    assert len(asked) == len(set(asked))


async def test_final_standings_that_were_shown_are_not_shown_again_after_a_kill(
    database_url: str,
) -> None:
    async with a_game("Anna", "Boris") as game:
        game.answers = {"Anna": right, "Boris": wrong}
        game["Anna"].says("/quiz 1 20", game.group)
        async with in_a_process(game, database_url):
            await game.text("The quiz is over")
            await until_done(database_url)
        async with in_a_process(game, database_url):
            game["Anna"].says("/quiz 1 20", game.group)
            await game.text("The quiz is over", count=2)
        finals = [text for text in game.texts() if "The quiz is over" in text]
        pictures = game.talk.calls("sendPhoto")
    assert (len(finals), len(pictures)) == (2, 2)


async def test_killed_while_it_draws_it_shows_the_standings_once(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with a_game("Anna") as game:
        game.answers = {"Anna": right}
        reached = asyncio.Event()
        loop = asyncio.get_running_loop()
        go = threading.Event()

        def slowly(*_given: object) -> None:
            loop.call_soon_threadsafe(reached.set)
            go.wait(5)

        with monkeypatch.context() as patch:
            patch.setattr(studio, "standings", slowly)
            await run_until_killed(game, database_url, reached)
            go.set()
        async with serving(game.talk, url=database_url, tempo=game.fast.tempo):
            await game.text("The quiz is over")
            await until_done(database_url)
        assert [each["photo"][:4] for each in game.talk.calls("sendPhoto")] == [b"\x89PNG"]
        assert sum("The quiz is over" in text for text in game.texts()) == 1


async def until_done(url: str) -> None:
    """Wait until no quiz runs any more."""
    database = await Database(url).open()
    while await Quizzes(database).running():  # noqa: ASYNC110  another process ends it
        await asyncio.sleep(0.01)
    await database.close()


@asynccontextmanager
async def in_a_process(game: Game, url: str) -> AsyncIterator[Process]:
    """The bot in a process of its own, which is killed at the end."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.bot_process",
        game.talk.server.url,
        url,
        str(game.fast.began),
        cwd=ROOT,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def test_kill_minus_nine_again_and_again_changes_no_standings(database_url: str) -> None:
    async with a_game("Anna", "Boris") as game:
        game.answers = {"Anna": right, "Boris": right_if(lambda number: number == 2)}
        game["Anna"].says("/quiz 3 100", game.group)
        # The first time it hasn't heard yet that its question arrived, the second time it has.
        for polls, seconds in [(1, 0.0), (2, 0.3)]:
            async with in_a_process(game, database_url):
                await game.poll(polls)
                await asyncio.sleep(seconds)
        async with in_a_process(game, database_url):
            await game.text("The quiz is over")
        standings = await game.text("The quiz is over")
        asked = [each["poll"]["question"].partition(". ")[2] for each in game.polls()]
    assert rights(standings) == {"Anna": 3, "Boris": 1}
    assert len(asked) == len(set(asked))
