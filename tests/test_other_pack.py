"""Another folder of YAML makes another bot, without a line of code."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.facts.loading import load
from bot.wording.replies import Status
from tests.chess import CHESS

_SHORTEST_NAME = 6
# What the knowledge folder doesn't list, and may not stand in the code either.
_MORE_WORDS = {
    "secretary", "secretaries", "secretariat", "politburo", "plenum", "plenums", "plenary", "soviet",
    "soviets", "ussr", "cpsu", "kremlin", "gensec", "tsarist", "menshevik", "mensheviks", "candidate member",
}  # fmt: skip


@pytest.fixture(scope="module")
def chess() -> Assistant:
    return Assistant.load(CHESS)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("who was champion in 1936", "Euwe"),
        ("who was world champion in 1925?", "Capablanca"),
        ("when was Lasker world champion", "1894"),
        ("who won the match of 1972", "Fischer"),
    ],
)
def test_the_chess_folder_is_answered_from(question: str, expected: str, chess: Assistant) -> None:
    """The same code answers from another folder's facts, with its sources."""
    reply = chess.ask(question)
    assert reply.status is Status.ANSWERED, reply.text
    assert expected in reply.text
    assert reply.sources


def test_the_chess_folder_refuses_what_it_does_not_hold(chess: Assistant) -> None:
    """What isn't in the folder isn't answered."""
    assert chess.ask("how many staff in 1921?").status is not Status.ANSWERED


def test_the_code_holds_no_name_of_the_field() -> None:
    """No name of a person or a body that the knowledge folder knows stands in the code."""
    base = load(Path("knowledge"))
    names = {
        entity.short.casefold()
        for entity in base.entities.values()
        if entity.type in ("person", "body") and len(entity.short) >= _SHORTEST_NAME
    }
    words = {name for name in names if " " not in name and name not in ("congress", "government")}
    # "Kaliningrad" is a time zone, and names nobody.
    holding = _any_of(words)
    found = [
        f"{path}: {match[0]}"
        for path in Path("bot").rglob("*.py")
        for match in holding.finditer(path.read_text(encoding="utf-8").casefold())
    ]
    assert not found


def test_no_text_in_the_code_holds_a_word_of_the_field() -> None:
    """Patterns, phrases and sentences in the code do without the words that the knowledge folder brings."""
    base = load(Path("knowledge"))
    claims, statuses = base.claims, (e for e in base.entities.values() if e.type == "status")
    # "Leader", "member" and other single words are any field's.
    named = {e.name.casefold() for e in statuses if " " in e.name}
    words = _MORE_WORDS | {*claims.realm, *claims.callings} | named
    holding = _any_of({form for each in words for form in (each, f"{each}s")})
    found = [
        f"{path}:{line}: {match[0]}"
        for path in sorted(Path("bot").rglob("*.py"))
        for line, text in _texts(ast.parse(path.read_text(encoding="utf-8")))
        for match in holding.finditer(text)
    ]
    assert not found


def _any_of(words: Collection[str]) -> re.Pattern[str]:
    # The longest first, so that what is found is told whole.
    either = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)


def _texts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each string of a module with its line, without those that stand by themselves: docstrings."""
    standing = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    for node in constants:
        if isinstance(node.value, str) and id(node) not in standing:
            yield node.lineno, node.value
