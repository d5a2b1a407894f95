from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from bot.facts.schemas.export import json_schemas
from tests.chess import CHESS, copy_to, edit, faults

HANDLERS = {"value", "list"}


@dataclass(frozen=True)
class Case:
    """What is replaced in a file of the chess folder, and all the faults that follow."""

    file: str
    old: str
    new: str
    faults: list[str]


def _cases() -> list[Case]:
    path = CHESS.with_name("chess_faults.yaml")
    rows = yaml.safe_load(path.read_text("utf-8"))
    return [Case(row["in"], row["replace"], row["by"], row["faults"]) for row in rows]


def test_a_whole_folder_has_no_faults(tmp_path: Path) -> None:
    assert faults(copy_to(tmp_path), HANDLERS) == []


@pytest.mark.parametrize("case", _cases(), ids=lambda case: f"{case.file}: {case.new[:40]!r}")
def test_damage_is_told_with_its_place_and_what_to_write(tmp_path: Path, case: Case) -> None:
    folder = copy_to(tmp_path)
    edit(folder, case.file, case.old, case.new)
    assert faults(folder, HANDLERS) == case.faults


def test_handlers_are_left_unchecked_when_nobody_names_them(tmp_path: Path) -> None:
    folder = copy_to(tmp_path)
    edit(folder, "intents/reigns.yaml", "handler: value", "handler: magic")
    assert faults(folder) == []
    assert faults(folder, HANDLERS) == [
        "intents/reigns.yaml:3: there is no handler 'magic'; write one of list, value"
    ]


def test_a_faulty_item_hides_no_fault_of_another(tmp_path: Path) -> None:
    folder = copy_to(tmp_path)
    edit(folder, "relations/chess.yaml", "closed: true", "closed: 1")
    edit(folder, "facts/matches.yaml", "confidence: medium", "confidence: 3")
    edit(folder, "facts/matches.yaml", "games: 21", "games: x")
    assert [fault.split(": ")[0] for fault in faults(folder)] == [
        "facts/matches.yaml:10",
        "facts/matches.yaml:13",
        "relations/chess.yaml:6",
    ]


def test_attributes_that_two_files_declare_must_agree(tmp_path: Path) -> None:
    folder = copy_to(tmp_path)
    text = "type: person\nattributes: {sex: count}\nentities: {tal: {name: Mikhail Tal}}\n"
    edit(folder, "entities/zeta.yaml", "", text)
    assert faults(folder) == ["entities/zeta.yaml:2: 'sex' is count here, but text in another file"]


def test_there_is_a_json_schema_for_every_kind_of_file() -> None:
    schemas = json_schemas()
    assert sorted(schemas) == [
        "calibration",
        "claims",
        "entities",
        "facts",
        "intents",
        "lexicon",
        "pack",
        "queries",
        "refusals",
        "relations",
        "smalltalk",
        "turns",
    ]
    text = json.dumps(schemas)
    assert '"null"' not in text.replace('{"type": "null"}, ', "")
