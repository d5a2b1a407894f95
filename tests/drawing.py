"""Small pictures for tests."""

from __future__ import annotations

import io

from PIL import Image


def png(width: int, height: int) -> bytes:
    """A plain picture of so many pixels, as a PNG file."""
    return _drawn(width, height, "PNG")


def jpeg(width: int, height: int) -> bytes:
    """The same as a JPEG file."""
    return _drawn(width, height, "JPEG")


def _drawn(width: int, height: int, form: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, form)
    return file.getvalue()
