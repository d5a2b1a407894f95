"""The size of a picture is read from its first bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.playground.images import Size, size_of
from tests.images import jpeg_head, png

SIDES = st.integers(1, 0xFFFF)


@given(SIDES, SIDES)
def test_a_jpeg_tells_its_size_in_its_frame_header(width: int, height: int) -> None:
    assert size_of(jpeg_head(width, height)) == (width, height)


@given(st.integers(1, 300), st.integers(1, 300))
def test_a_png_tells_its_size_in_its_header(width: int, height: int) -> None:
    assert size_of(png(width, height)) == (width, height)


@given(st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"]), st.binary(max_size=40))
def test_whatever_else_is_no_picture_or_has_a_size(head: bytes, rest: bytes) -> None:
    size = size_of(head + rest)
    assert size is None or min(size) > 0


@pytest.mark.parametrize("content", [jpeg_head(3, 2)[:-12], png(3, 2)[:20], png(0, 2), b"GIF89a"])
def test_a_broken_picture_has_no_size(content: bytes) -> None:
    assert size_of(content) is None


@given(SIDES, SIDES, st.integers(1, 3000))
def test_a_copy_fits_its_box_and_is_never_larger(width: int, height: int, box: int) -> None:
    copy = Size(width, height).within(box)
    assert max(copy) <= max(box, 1)
    assert copy.width <= width
    assert copy.height <= height
