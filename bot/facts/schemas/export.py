"""The formats as JSON Schemas, for editors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pydantic import BaseModel

from bot.facts.schemas.asking import (
    CalibrationFile,
    IntentsFile,
    LexiconFile,
    RefusalsFile,
    SmallTalkFile,
    TurnsFile,
)
from bot.facts.schemas.claims import ClaimsFile
from bot.facts.schemas.facts import EntitiesFile, FactsFile
from bot.facts.schemas.pack import PackFile
from bot.facts.schemas.queries import QueriesFile
from bot.facts.schemas.relations import RelationsFile

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_FILES: Final[Mapping[str, type[BaseModel]]] = {
    "pack": PackFile,
    "lexicon": LexiconFile,
    "smalltalk": SmallTalkFile,
    "turns": TurnsFile,
    "calibration": CalibrationFile,
    "entities": EntitiesFile,
    "relations": RelationsFile,
    "facts": FactsFile,
    "intents": IntentsFile,
    "refusals": RefusalsFile,
    "claims": ClaimsFile,
    "queries": QueriesFile,
}


def json_schemas() -> dict[str, object]:
    """One JSON Schema (2020-12) for each kind of file, by its folder or its name, for editors."""
    return {
        kind: _without_null({"$schema": DIALECT, **form.model_json_schema()})
        for kind, form in _FILES.items()
    }


def _without_null(schema: object) -> object:
    """A key that may be left out may still not be empty, so `null` goes from the schema."""
    if isinstance(schema, list):
        return [_without_null(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _without_null(part) for key, part in schema.items() if part is not None}
    match kept.get("anyOf"):
        case [dict(only), {"type": "null"}]:
            del kept["anyOf"]
            kept |= only
    return kept
