"""Looking into a knowledge folder."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from bot.assistant import Assistant
from bot.commands import starting
from bot.commands.exits import FAULTS, OK
from bot.errors import KnowledgeError


def check(arguments: Namespace) -> int:
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


def stats(arguments: Namespace) -> int:
    """What a knowledge folder holds: a count a line, those by kind further in."""
    for name, count in _counts(_folder(arguments)).items():
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


def _counts(folder: Path) -> Mapping[str, int | dict[str, int]]:
    from bot.facts.loading import load
    from bot.facts.statistics import statistics

    return statistics(load(folder))
