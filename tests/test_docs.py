"""What there is stands in the README."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli import parser
from bot.settings import NAMES
from tests.knowledge import loaded

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE)


def commands(parser: argparse.ArgumentParser, before: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every command below `parser` with its options."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                deeper = list(commands(below, f"{before}{name} "))
                yield from deeper or [(before + name, list(below._option_string_actions))]


@pytest.mark.parametrize(("command", "options"), list(commands(parser())))
def test_every_command_is_in_the_readme_with_its_options(command: str, options: list[str]) -> None:
    (row,) = [
        line for line in README.splitlines() if line.startswith(f"| `python -m bot {command}")
    ]
    assert [
        option for option in options if option not in {"-h", "--help"} and option not in row
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_in_the_readme(name: str) -> None:
    assert f"| `{name}` |" in README


@pytest.mark.parametrize("target", TARGETS)
def test_every_make_target_is_in_the_readme(target: str) -> None:
    assert f"`make {target}`" in README


def test_every_chat_command_of_the_help_is_in_the_readme() -> None:
    assistant = loaded()
    for group in (False, True):
        for command in re.findall(
            r"(?<![\w/])/[a-z_]+", assistant.help(group=group, quizzes=True).text
        ):
            assert f"`{command}" in README, command


def test_links_in_the_documents_lead_somewhere() -> None:
    for document in (*ROOT.glob("*.md"), ROOT / "knowledge" / "README.md"):
        for target in re.findall(
            r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8")
        ):
            assert (document.parent / target).exists(), f"{document.name}: {target}"
