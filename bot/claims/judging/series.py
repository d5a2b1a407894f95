"""Events that are one of a series, such as the third of some meetings: which comes next."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from bot.claims.case import Case
from bot.facts.dates import PartialDate
from bot.facts.model.facts import Entity

_NUMBER: Final = re.compile(r"^\d+(?:st|nd|rd|th)\b ?")


def next_of(case: Case, event: str) -> date | None:
    """The first day of the next event whose name differs from an event's by its number alone, if any."""
    own = case.entity(event)
    name, start = _unnumbered(own), _start(own)
    if not name or start is None:
        return None
    days = [_start(e) for e in case.records.base.entities.values() if _unnumbered(e) == name]
    return min((day for day in days if day is not None and day > start), default=None)


def _unnumbered(entity: Entity) -> str:
    """A name without the number that it begins with; nothing where it begins with none."""
    name, found = _NUMBER.subn("", entity.name)
    return name if found else ""


def _start(entity: Entity) -> date | None:
    day = entity.attributes.get("start")
    return day.first if isinstance(day, PartialDate) else None
