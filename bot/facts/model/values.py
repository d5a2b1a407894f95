"""The types that a value can have."""

from __future__ import annotations

from typing import Final

from bot.facts.dates import PartialDate

YEAR: Final = "year"
DATE: Final = "date"
COUNT: Final = "count"
TEXT: Final = "text"
PLAIN_TYPES: Final = frozenset({YEAR, DATE, COUNT, TEXT})

# An entity id or a text is a str; a year or a count is an int.
Value = str | int | PartialDate
