"""What is said of rows that hold for a time, where a relation has no words of its own for it."""

from __future__ import annotations

from typing import Final

DEFAULTS: Final = {
    "joined": "came in",
    "left": "left",
    "sat": "was in it",
    "never": "never was in it",
}
