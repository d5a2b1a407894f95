"""Serving the bot: to Telegram, or in the playground."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Coroutine
from dataclasses import replace
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bot.assistant import Assistant
from bot.commands import starting
from bot.commands.exits import OK
from bot.facts.model.base import FactBase
from bot.settings import Secret, Settings

if TYPE_CHECKING:
    from asyncio import Event  # slow to import, and `ask` does without it

    from bot.adapters.telegram.quizzes.questions import Subject

# Serves the bot with a token at the address of a Bot API.
Bot = Callable[[str, str], Coroutine[None, None, None]]


def run(_: Namespace) -> int:
    """Serve Telegram; without a token, the playground."""
    settings = starting.settings()
    assistant = starting.loaded(settings)
    if settings.token is None:
        print("BOT_TOKEN is not set, so this is the playground.", file=sys.stderr)
        return _play(settings, assistant)
    import asyncio

    asyncio.run(_serve(settings.token, settings, assistant))
    return OK


def playground(arguments: Namespace) -> int:
    """A local Telegram with the bot in it, whether there is a token or not."""
    settings = starting.settings()
    assistant = starting.loaded(settings)
    return _play(settings, assistant, arguments.host, arguments.port)


def playable(settings: Settings, assistant: Assistant, stop: Event | None = None) -> Bot:
    """The bot, to be served at the address of a playground, until a signal or `stop` ends it."""

    async def bot(token: str, api_url: str) -> None:
        # Its world ends with it, and so does what is kept of it.
        with TemporaryDirectory() as folder:
            database = Secret(f"sqlite+aiosqlite:///{folder}/bot.db")
            there = replace(settings, api_url=api_url, database_url=database)
            await _serve(Secret(token), there, assistant, stop)

    return bot


def _play(
    settings: Settings, assistant: Assistant, host: str | None = None, port: int | None = None
) -> int:
    import asyncio

    from bot.adapters.playground import launch

    def announce(address: str) -> None:
        print(f"Chat with the bot at {address} (Ctrl+C ends it)", flush=True)

    bot = playable(settings, assistant)
    title = assistant.base.pack.title
    asyncio.run(
        launch.play(bot, name=title, host=host or launch.HOST, port=port, announce=announce)
    )
    return OK


async def _serve(
    token: Secret, settings: Settings, assistant: Assistant, stop: Event | None = None
) -> None:
    import asyncio

    from bot.adapters.telegram.application import serve
    from bot.adapters.telegram.stopping import set_by_signals
    from bot.storage.database import Database

    stop = stop or asyncio.Event()
    with set_by_signals(stop):
        # A thread, because a playground must not wait for the second that this takes.
        subject = await asyncio.to_thread(_subject, assistant.base)
        database = await Database(settings.database_url.value).open()
        try:
            await serve(
                token=token.value,
                api_url=settings.api_url,
                assistant=assistant,
                subject=subject,
                database=database,
                stop=stop,
                owners=settings.owners,
            )
        finally:
            await database.close()


def _subject(base: FactBase) -> Subject:
    """What quizzes can be about."""
    from bot.adapters.telegram.quizzes.questions import Subject
    from bot.quizzing.pool import QuestionPool

    pool = QuestionPool(base)
    return Subject(pool, {topic: base.topics[topic].title for topic in pool.topics})
