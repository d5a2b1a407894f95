"""Looking into a knowledge folder."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from bot.commands import starting
from bot.commands.exits import FAULTS, OK
from bot.errors import KnowledgeError
from bot.facts.model.base import FactBase
from bot.preparing import checked


def check(arguments: Namespace) -> int:
    """Every fault of a knowledge folder, one a line, or its counts."""
    folder = _folder(arguments)
    try:
        base = checked(folder)
    except KnowledgeError as error:
        for fault in error.faults:
            print(fault)
        return FAULTS
    totals = (f"{count} {name}" for name, count in _counts(base).items() if isinstance(count, int))
    print("ok: " + ", ".join(totals))
    return OK


def stats(arguments: Namespace) -> int:
    """What a knowledge folder holds: a count a line, those by kind further in."""
    from bot.facts.loading import load

    for name, count in _counts(load(_folder(arguments))).items():
        if isinstance(count, int):
            print(f"{count:>7,} {name}")
            continue
        print(f"{'':>7} {name.replace('_', ' ')}")
        for kind, part in count.items():
            print(f"{part:>11,} {kind}")
    return OK


def schema(_: Namespace) -> int:
    """The JSON Schemas of a knowledge folder's files, as one object."""
    from bot.facts.schemas.export import json_schemas

    print(json.dumps(json_schemas(), indent=2, ensure_ascii=False))
    return OK


def _folder(arguments: Namespace) -> Path:
    given: Path | None = arguments.folder
    return given or starting.settings().knowledge


def _counts(base: FactBase) -> Mapping[str, int | dict[str, int]]:
    from bot.facts.statistics import statistics

    return statistics(base)
