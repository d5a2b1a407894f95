"""Pictures made for tests: as small as a format allows, of any size in pixels."""

from __future__ import annotations

import struct
import zlib


def png(width: int, height: int, shade: int = 0) -> bytes:
    """A grey picture."""
    rows = (b"\0" + bytes([shade]) * width) * height
    return b"".join(
        [
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
            _chunk(b"IDAT", zlib.compress(rows)),
            _chunk(b"IEND", b""),
        ]
    )


def jpeg_head(width: int, height: int) -> bytes:
    """The beginning of a JPEG, up to and with its frame header."""
    comment = b"\xff\xfe\x00\x06note"
    tables = b"\xff\xc4\x00\x03\x00"
    frame = b"\xff\xc2\x00\x0b\x08" + struct.pack(">HH", height, width) + b"\x01\x01\x11\x00"
    return b"\xff\xd8" + comment + tables + frame


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))
