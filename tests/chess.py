"""A small knowledge folder about another field, and ways to damage a copy of it."""

from __future__ import annotations

import shutil
from pathlib import Path

from bot.errors import KnowledgeError
from bot.facts.loading import load

CHESS = Path(__file__).parent / "packs" / "chess"


def copy_to(place: Path) -> Path:
    """A copy of the folder that a test may change."""
    return Path(shutil.copytree(CHESS, place / "chess"))


def edit(folder: Path, file: str, old: str, new: str) -> None:
    """Replace the first `old`, which must be there, by `new`; an empty `old` stands for the end."""
    path = folder / file
    text = path.read_text("utf-8") if path.exists() else ""
    assert old in text, f"{old!r} is not in {file}"
    path.write_text(text.replace(old, new, 1) if old else text + new, "utf-8")


def faults(folder: Path, handlers: set[str] | None = None) -> list[str]:
    """The faults of a folder, each as `file:line: message`."""
    try:
        load(folder, handlers)
    except KnowledgeError as error:
        return [str(fault) for fault in error.faults]
    return []
