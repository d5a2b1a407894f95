"""Stretches that many phrases share: each is written once, and named by phrases as `<name>`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from bot.facts.documents import Spot, suggest

_NAMED: Final = re.compile(r"<([\w-]+)>")


def written_out(
    phrases: Sequence[str], stretches: Mapping[str, Sequence[str]], spot: Spot
) -> list[str]:
    """Phrases with the alternatives of each stretch in the place of its name; a fault where there is none."""
    for number, phrase in enumerate(phrases):
        for name in _NAMED.findall(phrase):
            if name not in stretches:
                hint = suggest(name, stretches)
                (spot / number).fault(f"there is no stretch '{name}'{hint}")

    def told(match: re.Match[str]) -> str:
        return f"({'|'.join(stretches.get(match[1], ()))})"

    return [_NAMED.sub(told, phrase) for phrase in phrases]
