"""Templates of the knowledge folder: filled with values, and set in bold where `**` says so."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.facts.dates import PartialDate
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Entity, Fact
from bot.facts.model.values import Value
from bot.wording import values
from bot.wording.replies import Piece, Style

_MARKED = re.compile(r"(\*\*.+?\*\*|__.+?__)", re.DOTALL)
_SLOT = re.compile(r"\{([a-z_]+2?)\}")


def fill(template: str, texts: Mapping[str, str]) -> str | None:
    """The template with its slots filled; None where a slot has no text."""
    if any(name not in texts for name in _SLOT.findall(template)):
        return None
    return _SLOT.sub(lambda slot: texts[slot.group(1)], template)


def pieces(marked: str) -> tuple[Piece, ...]:
    """A text with `**` around what stands out and `__` around what stands back, as pieces."""
    found: list[Piece] = []
    for part in _MARKED.split(marked):
        if part.startswith("**") and part.endswith("**") and len(part) > 4:
            found.append(Piece(part[2:-2], Style.BOLD))
        elif part.startswith("__") and part.endswith("__") and len(part) > 4:
            found.append(Piece(part[2:-2], Style.ITALIC))
        elif part:
            found.append(Piece(part))
    return tuple(found)


def value_text(value: Value, entities: Mapping[str, Entity], role_type: str) -> str:
    """One value of a role as people write it."""
    if isinstance(value, PartialDate):
        return values.day(value)
    if isinstance(value, int):
        return str(value) if role_type == "year" else values.number(value)
    entity = entities.get(value)
    return entity.name if entity is not None and entity.type == role_type else value


def stated(base: FactBase, fact: Fact) -> str:
    """One row as its relation states it; empty where a role that the statement names is missing."""
    relation = base.relations[fact.relation]
    texts = {
        role.name: value_text(fact.values[role.name], base.entities, role.type)
        for role in relation.roles.values()
        if role.name in fact.values
    }
    return fill(relation.statement, texts) or ""
