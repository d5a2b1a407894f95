"""Reading typed values: years, dates, counts, texts and ids of entities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.facts.dates import PartialDate
from bot.facts.documents import UNREAD, Spot
from bot.facts.explaining import misfit
from bot.facts.model.values import COUNT, DATE, TEXT, YEAR, Value
from bot.facts.names import Names

FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2999


@dataclass(frozen=True, slots=True)
class Values:
    """Reads values by the name of their type; `types` gives each entity's type."""

    entities: Names
    types: Mapping[str, str]
    known_types: Names

    def read(self, raw: object, wanted: str, spot: Spot) -> Value | None:
        """The value, or None after a fault."""
        if raw is UNREAD:
            return None
        if wanted == YEAR:
            return _year(raw, spot)
        if wanted == COUNT:
            return _count(raw, spot)
        if wanted == DATE:
            return _date(raw, spot)
        if wanted == TEXT:
            return _text(raw, spot)
        return self._entity(raw, wanted, spot)

    def _entity(self, raw: object, wanted: str, spot: Spot) -> Value | None:
        if not isinstance(raw, str):
            spot.fault(misfit(spot, raw, f"the id of an entity of type {wanted}"))
            return None
        if not self.entities.refer(raw, spot):
            return None
        given = self.types.get(raw)
        if given is not None and given != wanted and wanted in self.known_types:
            spot.fault(f"{spot.label} must be of type {wanted}, but '{raw}' is of type {given}")
            return None
        return raw


def _year(raw: object, spot: Spot) -> int | None:
    if isinstance(raw, bool) or not isinstance(raw, int):
        spot.fault(misfit(spot, raw, "a year") + _unquote(raw))
        return None
    return raw if _possible(raw, spot) else None


def _count(raw: object, spot: Spot) -> int | None:
    if isinstance(raw, bool) or not isinstance(raw, int):
        spot.fault(misfit(spot, raw, "a whole number") + _unquote(raw))
        return None
    if raw < 0:
        spot.fault(f"{spot.label} must be 0 or more, not {raw}")
        return None
    return raw


def _unquote(raw: object) -> str:
    digits = isinstance(raw, str) and raw.isdecimal()
    return f"; write {raw} without quotes" if digits else ""


def _date(raw: object, spot: Spot) -> PartialDate | None:
    if isinstance(raw, bool) or not isinstance(raw, str):
        quoted = f'; write "{raw}" in quotes' if type(raw) is int else ""
        spot.fault(misfit(spot, raw, "a date as text") + quoted)
        return None
    try:
        day = PartialDate.parse(raw)
    except ValueError as error:
        spot.fault(f"{spot.label}: {error}")
        return None
    return day if _possible(day.year, spot) else None


def _possible(year: int, spot: Spot) -> bool:
    if FIRST_YEAR <= year <= LAST_YEAR:
        return True
    spot.fault(f"{spot.label} must lie between {FIRST_YEAR} and {LAST_YEAR}; {year} does not")
    return False


def _text(raw: object, spot: Spot) -> str | None:
    if not isinstance(raw, str):
        spot.fault(misfit(spot, raw, "text"))
        return None
    if not raw.strip():
        spot.fault(f"{spot.label} is empty; write a text, or take it out")
        return None
    return raw.strip()
