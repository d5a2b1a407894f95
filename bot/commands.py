"""What each command does: settings → assistant → adapter.

What only one command needs is imported inside it: an answer on the command line must not wait for
a client of Telegram.
"""

from __future__ import annotations

import json
import logging
import sys
from argparse import Namespace
from collections.abc import Callable, Coroutine, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from bot import logs
from bot.adapters import jsonlines, terminal
from bot.adapters.dialogue import Dialogue
from bot.assistant import Assistant
from bot.errors import BotError, KnowledgeError, SettingsError
from bot.settings import Secret, Settings, environment, read
from bot.wording.replies import Reply

if TYPE_CHECKING:
    from asyncio import Event  # slow to import, and `ask` does without it

_log = logging.getLogger(__name__)

# Serves the bot with a token at the address of a Bot API.
Bot = Callable[[str, str], Coroutine[None, None, None]]

OK: Final = 0
FAULTS: Final = 1
WRONG: Final = 2
INTERRUPTED: Final = 130


def run(_: Namespace) -> int:
    """Serve Telegram; without a token, the playground."""
    settings = _settings()
    assistant = Assistant.load(settings.knowledge, settings.cache)
    if settings.token is None:
        print("BOT_TOKEN is not set, so this is the playground.", file=sys.stderr)
        return _play(settings, assistant)
    import asyncio

    asyncio.run(_serve(settings.token, settings, assistant))
    return OK


def playground(arguments: Namespace) -> int:
    """A local Telegram with the bot in it, whether there is a token or not."""
    settings = _settings()
    assistant = Assistant.load(settings.knowledge, settings.cache)
    return _play(settings, assistant, arguments.host, arguments.port)


def chat(arguments: Namespace) -> int:
    """One private conversation, or several side by side as JSON lines."""
    assistant = _assistant()
    if not arguments.jsonl:
        return _talk(assistant)
    dialogues: dict[str, Dialogue] = {}

    def answer(request: jsonlines.Request) -> Reply:
        if request.conversation not in dialogues:
            dialogues[request.conversation] = Dialogue(assistant)
        return dialogues[request.conversation].say(request.text)

    jsonlines.serve(sys.stdin.buffer, sys.stdout.buffer, answer)
    return OK


def ask(arguments: Namespace) -> int:
    """Answer one question, or as many as there are lines of JSON."""
    assistant = _assistant()
    explain: bool = arguments.explain
    if arguments.jsonl:
        if arguments.question:
            raise BotError("ask --jsonl takes its questions from standard input, one a line")
        jsonlines.serve(
            sys.stdin.buffer,
            sys.stdout.buffer,
            lambda request: Dialogue(assistant).say(request.text),
            lambda reply: jsonlines.reply_object(reply, explain=explain),
        )
        return OK
    question = _typed(arguments.question, 'write the question after the command: ask "…"')
    reply = Dialogue(assistant).say(question)
    if arguments.json:
        sys.stdout.buffer.write(jsonlines.encode(jsonlines.reply_object(reply, explain=explain)))
        return OK
    print(terminal.render_whole(reply, styled=sys.stdout.isatty()))
    if explain:
        print("\n" + terminal.explanation(reply))
    return OK


def check(arguments: Namespace) -> int:
    """Check one claim, or as many as there are lines of JSON."""
    assistant = _assistant()
    if arguments.jsonl:
        if arguments.claim:
            raise BotError("check --jsonl takes its claims from standard input, one a line")
        jsonlines.serve(
            sys.stdin.buffer,
            sys.stdout.buffer,
            lambda request: assistant.check(request.text),
            jsonlines.check_object,
        )
        return OK
    reply = assistant.check(_typed(arguments.claim, 'write the claim after the command: check "…"'))
    if arguments.json:
        sys.stdout.buffer.write(jsonlines.encode(jsonlines.check_object(reply)))
        return OK
    print(terminal.render(reply, styled=sys.stdout.isatty()))
    return OK


def quiz(arguments: Namespace) -> int:
    """Draw quiz questions, and print them with their answers."""
    import secrets

    from bot.adapters.sheet import quiz_object, sheet
    from bot.quizzing.pool import QuestionPool

    pool = QuestionPool(_assistant().base)
    if not pool.questions:
        raise BotError("the knowledge folder has no quiz templates; they belong into relations/")
    if arguments.topic not in (None, *pool.topics):
        known = ", ".join(pool.topics)
        raise BotError(f"there are no questions on '{arguments.topic}'; the topics are {known}")
    seed: str = arguments.seed or str(secrets.randbelow(1_000_000))
    questions = pool.draw(arguments.questions, seed, topic=arguments.topic)
    if arguments.json:
        print(json.dumps(list(map(quiz_object, questions)), ensure_ascii=False, indent=2))
        return OK
    print(sheet(questions))
    if arguments.seed is None:
        print(f"\nThe same questions again: quiz --seed {seed}", file=sys.stderr)
    return OK


def knowledge_check(arguments: Namespace) -> int:
    """Every fault of a knowledge folder, one a line, or its counts."""
    folder = _folder(arguments)
    try:
        Assistant.load(folder)
        counts = _counts(folder)
    except KnowledgeError as error:
        for fault in error.faults:
            print(fault)
        return FAULTS
    totals = (f"{count} {name}" for name, count in counts.items() if isinstance(count, int))
    print("ok: " + ", ".join(totals))
    return OK


def knowledge_stats(arguments: Namespace) -> int:
    """What a knowledge folder holds: a count a line, those by kind further in."""
    for name, count in _counts(_folder(arguments)).items():
        if isinstance(count, int):
            print(f"{count:>7,} {name}")
            continue
        print(f"{'':>7} {name.replace('_', ' ')}")
        for kind, part in count.items():
            print(f"{part:>11,} {kind}")
    return OK


def knowledge_schema(_: Namespace) -> int:
    """The JSON Schemas of a knowledge folder's files, as one object."""
    from bot.facts.schemas.export import json_schemas

    print(json.dumps(json_schemas(), indent=2, ensure_ascii=False))
    return OK


def doctor(_: Namespace) -> int:
    """What is well and what is not; a line each."""
    from bot import doctor as checkup
    from bot.findings import Level

    try:
        findings = checkup.examine(_settings())
    except SettingsError as error:
        findings = checkup.unreadable(error)
    faults = 0
    for finding in findings:
        print(finding, flush=True)
        faults += finding.level is Level.FAULT
    return FAULTS if faults else OK


async def _serve(
    token: Secret, settings: Settings, assistant: Assistant, stop: Event | None = None
) -> None:
    import asyncio

    from bot.adapters.telegram.application import serve
    from bot.adapters.telegram.quizzes.questions import Subject
    from bot.adapters.telegram.stopping import set_by_signals
    from bot.quizzing.pool import QuestionPool
    from bot.storage.database import Database

    stop = stop or asyncio.Event()
    with set_by_signals(stop):
        # A thread, because a playground must not wait for the second that this takes.
        pool = await asyncio.to_thread(QuestionPool, assistant.base)
        titles = {topic: assistant.base.topics[topic].title for topic in pool.topics}
        database = await Database(settings.database_url.value).open()
        try:
            await serve(
                token=token.value,
                api_url=settings.api_url,
                assistant=assistant,
                subject=Subject(pool, titles),
                database=database,
                stop=stop,
                owners=settings.owners,
            )
        finally:
            await database.close()


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


def _settings() -> Settings:
    settings = read(environment())
    redact = [settings.token.value] if settings.token else []
    redact += settings.database_password
    logs.configure(settings.log_level, settings.log_format, sys.stderr, redact=redact)
    return settings


def _assistant() -> Assistant:
    settings = _settings()
    return Assistant.load(settings.knowledge, settings.cache)


def _folder(arguments: Namespace) -> Path:
    given: Path | None = arguments.folder
    return given or _settings().knowledge


def _counts(folder: Path) -> Mapping[str, int | dict[str, int]]:
    from bot.facts.loading import load
    from bot.facts.statistics import statistics

    return statistics(load(folder))


def _typed(words: list[str], hint: str) -> str:
    """What was typed behind a command, or else comes from standard input."""
    if words:
        return " ".join(words).encode("utf-8", "replace").decode()
    if sys.stdin.isatty():
        raise BotError(hint)
    return sys.stdin.read().strip()


def _talk(assistant: Assistant) -> int:
    at_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    lines: Iterator[str] = (
        terminal.prompted_lines(terminal.history_file())
        if at_terminal
        else terminal.plain_lines(sys.stdin)
    )
    terminal.chat(Dialogue(assistant), lines, sys.stdout, styled=sys.stdout.isatty())
    return OK
