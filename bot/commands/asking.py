"""Asking and claiming on the command line: one by one, in a talk, or as lines of JSON."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator

from bot.adapters import jsonlines, terminal
from bot.adapters.dialogue import Dialogue
from bot.assistant import Assistant
from bot.commands import starting
from bot.commands.exits import OK
from bot.errors import BotError
from bot.wording.replies import Reply


def chat(arguments: Namespace) -> int:
    """One private conversation, or several side by side as JSON lines."""
    assistant = starting.assistant()
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
    assistant = starting.assistant()
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
    assistant = starting.assistant()
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


def _talk(assistant: Assistant) -> int:
    at_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    lines: Iterator[str] = (
        terminal.prompted_lines(terminal.history_file())
        if at_terminal
        else terminal.plain_lines(sys.stdin)
    )
    terminal.chat(Dialogue(assistant), lines, sys.stdout, styled=sys.stdout.isatty())
    return OK


def _typed(words: list[str], hint: str) -> str:
    """What was typed behind a command, or else comes from standard input."""
    if words:
        return " ".join(words).encode("utf-8", "replace").decode()
    if sys.stdin.isatty():
        raise BotError(hint)
    return sys.stdin.read().strip()
