"""The size of a picture, read from its first bytes."""

from __future__ import annotations

import struct
from typing import Final, NamedTuple

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
# Start-of-frame markers; C4, C8 and CC lie between them and mean something else.
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class Size(NamedTuple):
    """Width and height in pixels."""

    width: int
    height: int

    def within(self, box: int) -> Size:
        """The size of the same picture made small enough that no side is longer than `box`."""
        scale = min(1.0, box / max(self))
        return Size(max(1, round(self.width * scale)), max(1, round(self.height * scale)))


def size_of(content: bytes) -> Size | None:
    """The size of a PNG or JPEG; None for what is neither, or broken."""
    try:
        if content.startswith(_PNG):
            return _checked(Size(*struct.unpack_from(">II", content, 16)))
        if content.startswith(_JPEG):
            return _checked(_jpeg_size(content))
    except struct.error:
        pass
    return None


def mime_of(content: bytes) -> str:
    """The MIME type of a picture whose size is known."""
    return "image/png" if content.startswith(_PNG) else "image/jpeg"


def _jpeg_size(content: bytes) -> Size:
    """The size in the first frame header; raises struct.error where the file ends before one."""
    place = 2
    while True:
        _, marker, length = struct.unpack_from(">BBH", content, place)
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, place + 5)
            return Size(width, height)
        place += 2 + length


def _checked(size: Size) -> Size | None:
    return size if min(size) > 0 else None
