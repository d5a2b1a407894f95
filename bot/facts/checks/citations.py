"""Citations such as `article#lead.2.5@start`: a source, a place in it and what it supports."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.facts.documents import Spot, suggest
from bot.facts.model.facts import Citation, Source
from bot.facts.names import Names

_WRITTEN: Final = re.compile(r"([^#@\s]+)(?:#([^@]*[^@\s]))?(?:@\s*(\S.*))?")
_NUMBERS: Final = re.compile(r"[1-9]\d*(?:-[1-9]\d*)?", re.ASCII)
_PARTS: Final = ("paragraph", "sentence")


def citation(text: str, sources: Mapping[str, Source], names: Names, spot: Spot) -> Citation | None:
    """Read `source`, `source#locator`, `source@supports` or all three; None after a fault."""
    match = _WRITTEN.fullmatch(text)
    if match is None:
        spot.fault(f"'{text}' is not a citation; write source#section.paragraph.sentence")
        return None
    source, locator, supports = match.groups()
    if not names.refer(source, spot):
        return None
    if locator is not None and source in sources and sources[source].sections:
        locator = _readable(locator, sources[source].sections, spot)
    return Citation(source, locator, supports)


def _readable(locator: str, sections: Mapping[str, str], spot: Spot) -> str | None:
    """`lead.2.5` as "introduction, paragraph 2, sentence 5"."""
    section, *numbers = locator.split(".")
    if section not in sections:
        hint = suggest(section, sections) or f"; its sections are {', '.join(sections)}"
        spot.fault(f"the source has no section '{section}'{hint}")
        return None
    if len(numbers) > len(_PARTS) or any(n and not _NUMBERS.fullmatch(n) for n in numbers):
        spot.fault(
            f"'{locator}' is not section.paragraph.sentence with numbers, as in {section}.2.5"
        )
        return None
    words = [_place(part, number) for part, number in zip(_PARTS, numbers, strict=False) if number]
    return ", ".join([sections[section], *words])


def _place(part: str, number: str) -> str:
    return f"{part}s {number.replace('-', ' to ')}" if "-" in number else f"{part} {number}"
