"""Text as Telegram keeps it: lengths in UTF-16 units, characters it removes, entities it finds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

JSON = dict[str, Any]

MAX_ENTITIES: Final = 100
# Telegram drops these from every text: line separators, direction overrides, stacked marks.
_REMOVED: Final = frozenset("\r\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u0333\u033f\u030a")
_BLANK: Final = re.compile(
    r"[\s\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufffc\U000e0020-\U000e007f]*"
)
_FOUND: Final = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)])"
    r"|(?<![\w@/])@(?P<mention>\w{3,32})(?!\w)"
    r"|(?<![\w/@<>])/(?P<bot_command>[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?![\w/@])",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Entity:
    """A marked run of text; offset and length count characters until `as_json` counts UTF-16."""

    kind: str
    offset: int
    length: int
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text and its entities, the outer ones first."""

    text: str
    entities: tuple[Entity, ...] = ()

    def as_json(self, *, text: str = "text", entities: str = "entities") -> JSON:
        """The two fields of a Message, under the names given."""
        listed = [
            {
                "type": each.kind,
                "offset": utf16(self.text[: each.offset]),
                "length": utf16(self.text[each.offset : each.offset + each.length]),
                **dict(each.extra),
            }
            for each in self.entities
        ]
        return {text: self.text} | ({entities: listed} if listed else {})


def utf16(text: str) -> int:
    """The length of `text` in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def is_blank(text: str) -> bool:
    """Whether Telegram would call `text` empty."""
    return _BLANK.fullmatch(text) is not None


def tidy(text: str, entities: Iterable[Entity] = ()) -> Formatted:
    """What Telegram makes of a text: cleaned, trimmed, with at most 100 entities."""
    kept: list[str] = []
    places = [0]
    for character in text:
        if character not in _REMOVED:
            kept.append(" " if character < " " and character != "\n" else character)
        places.append(len(kept))
    cleaned = "".join(kept)
    start = len(cleaned) - len(cleaned.lstrip())
    trimmed = cleaned.strip()
    moved = (
        _within(
            replace(each, offset=places[each.offset] - start, length=_width(places, each)), trimmed
        )
        for each in entities
    )
    marked = [each for each in moved if each]
    marked.sort(key=lambda each: (each.offset, -each.length))
    return Formatted(trimmed, tuple(marked[:MAX_ENTITIES]))


def with_found(formatted: Formatted) -> Formatted:
    """`formatted` with the addresses, mentions and commands that Telegram finds by itself."""
    found = [
        Entity(str(match.lastgroup), match.start(), match.end() - match.start())
        for match in _FOUND.finditer(formatted.text)
    ]
    free = [each for each in found if not _touches(each, formatted.entities)]
    merged = sorted((*formatted.entities, *free), key=lambda each: (each.offset, -each.length))
    return replace(formatted, entities=tuple(merged[:MAX_ENTITIES]))


def _width(places: Sequence[int], entity: Entity) -> int:
    return places[entity.offset + entity.length] - places[entity.offset]


def _within(entity: Entity, text: str) -> Entity | None:
    """`entity` cut to what stands in `text`; None where only blanks are left."""
    start = max(entity.offset, 0)
    end = min(entity.offset + entity.length, len(text))
    if end <= start or is_blank(text[start:end]):
        return None
    return replace(entity, offset=start, length=end - start)


def _touches(entity: Entity, others: Iterable[Entity]) -> bool:
    return any(
        entity.offset < other.offset + other.length and other.offset < entity.offset + entity.length
        for other in others
        if other.kind in {"text_link", "code", "pre"}
    )
