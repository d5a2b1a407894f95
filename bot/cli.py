"""The command line of `python -m bot`: what can be typed, and how a command ends."""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from bot.commands import asking, checkup, exits, knowledge, quizzing, serving
from bot.errors import BotError

_log = logging.getLogger(__name__)

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001  it has no other name
_JSONL = "JSON lines in, JSON lines out"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command: 0 is well, 1 faults found, 2 wrong use, settings or knowledge folder."""
    _prepare_streams()
    arguments = parser().parse_args(argv)
    try:
        code: int = arguments.command(arguments)
        sys.stdout.flush()
    except BotError as error:
        print(error, file=sys.stderr)
        return exits.WRONG
    except KeyboardInterrupt:
        return exits.INTERRUPTED
    except BrokenPipeError:
        # Whoever read has gone: what is still buffered must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return exits.OK
    except Exception:  # noqa: BLE001 - the last stop of whatever nobody foresaw
        # Through the log, because that keeps secrets out of the traceback.
        _log.critical("A fault of the program ended it", exc_info=True)
        return exits.FAULTS
    return code


def parser() -> argparse.ArgumentParser:
    """The parser; each command's function stands in `command` of what it parses."""
    top = argparse.ArgumentParser(
        prog="python -m bot",
        description="Answers questions from a folder of facts, with the source.",
        allow_abbrev=False,
    )
    top.set_defaults(command=serving.run)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    _add_serving(commands)
    _add_asking(commands)
    _add_quiz(commands)
    _add_knowledge(commands)
    doctor = commands.add_parser(
        "doctor", help="check settings, knowledge and the Telegram account"
    )
    doctor.set_defaults(command=checkup.doctor)
    return top


def _add_serving(commands: _Commands) -> None:
    run = commands.add_parser(
        "run", help="serve Telegram; without a token, the playground (the default)"
    )
    run.set_defaults(command=serving.run)

    playground = commands.add_parser(
        "playground", help="chat with the bot on a web page, as several people"
    )
    playground.add_argument(
        "--host", help="the address to serve at (127.0.0.1: this machine alone)"
    )
    playground.add_argument("--port", type=_port, help="0 for any free one (8080, or any if taken)")
    playground.set_defaults(command=serving.playground)


def _add_asking(commands: _Commands) -> None:
    chat = commands.add_parser("chat", help="one private conversation in the terminal")
    chat.add_argument("--jsonl", action="store_true", help=_JSONL)
    chat.set_defaults(command=asking.chat)

    ask = commands.add_parser("ask", help="answer a question, with no context kept")
    _add_form(ask, "the answer as an object of JSON")
    ask.add_argument("--explain", action="store_true", help="show how the question was read")
    ask.add_argument("question", nargs="*", metavar="QUESTION")
    ask.set_defaults(command=asking.ask)

    check = commands.add_parser("check", help="check a claim against the facts")
    _add_form(check, "the verdict as an object of JSON")
    check.add_argument("claim", nargs="*", metavar="CLAIM")
    check.set_defaults(command=asking.check)


def _add_form(command: argparse.ArgumentParser, json: str) -> None:
    """The options of what is answered for programs."""
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=json)
    form.add_argument("--jsonl", action="store_true", help=_JSONL)


def _add_quiz(commands: _Commands) -> None:
    quiz = commands.add_parser("quiz", help="print quiz questions, each with its answer")
    quiz.add_argument("--questions", type=_count, default=10, metavar="N", help="how many (10)")
    quiz.add_argument("--topic", metavar="T", help="on one topic only")
    quiz.add_argument("--seed", metavar="S", help="the same seed draws the same questions")
    quiz.add_argument("--json", action="store_true", help="the questions as a list of JSON")
    quiz.set_defaults(command=quizzing.quiz)


def _add_knowledge(commands: _Commands) -> None:
    top = commands.add_parser("knowledge", help="look into a knowledge folder")
    below = top.add_subparsers(title="commands", metavar="COMMAND", required=True)

    check = below.add_parser("check", help="list every fault, with file and line")
    check.add_argument("folder", nargs="?", type=Path, metavar="DIR")
    check.set_defaults(command=knowledge.check)

    stats = below.add_parser("stats", help="count what is in it")
    stats.add_argument("folder", nargs="?", type=Path, metavar="DIR")
    stats.set_defaults(command=knowledge.stats)

    schema = below.add_parser("schema", help="print the JSON Schemas of its files, for editors")
    schema.set_defaults(command=knowledge.schema)


def _count(text: str) -> int:
    """A number of things, one at least."""
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"write a number from 1 on, not {text!r}")
    return int(text)


def _prepare_streams() -> None:
    """No character and no closed stream may end a command."""
    nothing = Path(os.devnull)
    sys.stdin = sys.stdin or nothing.open(encoding="utf-8")
    sys.stdout = sys.stdout or nothing.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or sys.stdout
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("write a number from 0 to 65535")
    return int(text)
