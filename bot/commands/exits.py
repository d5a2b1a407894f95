"""How a command can end."""

from __future__ import annotations

from typing import Final

OK: Final = 0
FAULTS: Final = 1
WRONG: Final = 2
INTERRUPTED: Final = 130
