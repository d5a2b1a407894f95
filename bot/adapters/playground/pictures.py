"""The format and size of a picture, read from its first bytes."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from bot.adapters.playground.errors import bad_request

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8"
# The segments of a JPEG that tell its size, all of the family "start of frame".
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
MAX_SIDES: Final = 10_000  # width and height together, in pixels
MAX_RATIO: Final = 20


@dataclass(frozen=True, slots=True)
class Picture:
    """What kind of picture it is (a MIME type), and how large in pixels."""

    mime: str
    width: int
    height: int


def measure(content: bytes) -> Picture:
    """The picture that `content` holds; raises ApiError (400) for what Telegram wouldn't take."""
    size = _size(content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    mime, width, height = size
    if (
        not (width and height)
        or width + height > MAX_SIDES
        or max(width, height) > MAX_RATIO * min(width, height)
    ):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return Picture(mime, width, height)


def _size(content: bytes) -> tuple[str, int, int] | None:
    if content.startswith(_PNG) and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return "image/png", width, height
    return _jpeg_size(content) if content.startswith(_JPEG) else None


def _jpeg_size(content: bytes) -> tuple[str, int, int] | None:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return "image/jpeg", width, height
        at += 2 + length
    return None
