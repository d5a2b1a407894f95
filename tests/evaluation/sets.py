"""The blind sets: questions with what a right reply holds, questions to refuse, dialogues."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.wording.replies import Reply, Status

BLIND = Path(__file__).parent.parent / "blind"


@dataclass(frozen=True, slots=True)
class Expected:
    """What a reply must be like: a status, or text with one of each group and nothing of `never`."""

    must: tuple[tuple[str, ...], ...] = ()
    never: tuple[str, ...] = ()
    statuses: frozenset[Status] = frozenset({Status.ANSWERED})

    @property
    def refused(self) -> bool:
        return Status.ANSWERED not in self.statuses

    def met_by(self, reply: Reply) -> bool:
        if reply.status not in self.statuses:
            return False
        text = _folded(reply.text)
        return all(any(_folded(part) in text for part in group) for group in self.must) and not any(
            _folded(part) in text for part in self.never
        )


@dataclass(frozen=True, slots=True)
class Item:
    """One thing said, and what is expected; `near` marks a refusal that is close to what is known."""

    text: str
    expected: Expected
    near: bool = False


@dataclass(frozen=True, slots=True)
class BlindSet:
    """A file of a blind set."""

    name: str
    questions: tuple[Item, ...]
    refusals: tuple[Item, ...]
    dialogues: tuple[tuple[Item, ...], ...]


def blind_sets(folder: Path = BLIND) -> list[BlindSet]:
    """Every set of the folder, in order of name."""
    return [read(path, folder) for path in sorted(folder.rglob("*.jsonl"))]


def read(path: Path, folder: Path = BLIND) -> BlindSet:
    """One file; its name is its place in the folder."""
    rows = list(_rows(path))
    single = [_item(row, "q") for row in rows if "q" in row]
    return BlindSet(
        path.relative_to(folder).with_suffix("").as_posix(),
        tuple(item for item in single if not item.expected.refused),
        tuple(item for item in single if item.expected.refused),
        tuple(tuple(_item(turn, "say") for turn in row["turns"]) for row in rows if "turns" in row),
    )


def far_domain(path: Path) -> list[str]:
    """The utterances of CLINC150's data_full.json: none of them is about this field."""
    data: dict[str, list[list[str]]] = json.loads(path.read_text(encoding="utf-8"))
    return [text for rows in data.values() for text, _ in rows]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _item(row: Mapping[str, Any], key: str) -> Item:
    return Item(row[key], _expected(row), row.get("kind") == "near_miss")


def _expected(row: Mapping[str, Any]) -> Expected:
    if row.get("refuse"):
        return Expected(statuses=frozenset({Status.UNKNOWN, Status.CLARIFY, Status.SMALLTALK}))
    if row.get("smalltalk"):
        return Expected(statuses=frozenset({Status.SMALLTALK}))
    if row.get("clarify"):
        return Expected(statuses=frozenset({Status.CLARIFY}))
    return Expected(tuple(tuple(group) for group in row["must"]), tuple(row.get("not", ())))


def _folded(text: str) -> str:
    return text.lower().replace("’", "'")
