"""Values kept as bytes until somebody asks for them."""

from __future__ import annotations

import pickle

import pytest

from bot.reading.keeping import Kept


def unpacked(data: bytes) -> list[int]:
    return list(data)


KEPT = Kept({"one": b"\x01", "two": b"\x01\x02"}, unpacked)


def test_a_value_is_opened_once() -> None:
    """Whoever asks again gets the same value."""
    assert KEPT["two"] == [1, 2]
    assert KEPT["two"] is KEPT.get("two")


def test_what_is_not_kept_is_none_or_an_error() -> None:
    """`get` and `some` pass over unknown names; square brackets don't."""
    assert KEPT.get("three") is None
    assert KEPT.some(["three", "one"]) == [[1]]
    assert "one" in KEPT
    assert "three" not in KEPT
    with pytest.raises(KeyError):
        KEPT["three"]


def test_only_bytes_go_into_a_cache() -> None:
    """A recalled one gives the same values."""
    recalled = pickle.loads(pickle.dumps(KEPT))
    assert recalled["two"] == KEPT["two"]
