"""What kind of picture a file holds, and how large it is."""

from __future__ import annotations

import pytest

from bot.adapters.playground.errors import ApiError
from bot.adapters.playground.pictures import Picture, measure
from tests.drawing import jpeg, png


def test_png_and_jpeg_tell_their_size() -> None:
    assert measure(png(30, 20)) == Picture("image/png", 30, 20)
    assert measure(jpeg(30, 20)) == Picture("image/jpeg", 30, 20)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "IMAGE_PROCESS_FAILED"),
        (b"GIF89a", "IMAGE_PROCESS_FAILED"),
        (png(3, 2)[:20], "IMAGE_PROCESS_FAILED"),
        (jpeg(3, 2)[:20], "IMAGE_PROCESS_FAILED"),
        (png(100, 4), "PHOTO_INVALID_DIMENSIONS"),
        (png(9990, 600), "PHOTO_INVALID_DIMENSIONS"),
    ],
)
def test_what_telegram_would_not_take_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(ApiError, match=reason):
        measure(content)
