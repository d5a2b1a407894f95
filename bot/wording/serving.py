"""Sentences about under whom somebody was in."""

from __future__ import annotations


def under_nobody(name: str) -> str:
    """Nobody else led in all that time."""
    return f"**Nobody** else led while {name} was in."


def also_led(name: str) -> str:
    """Somebody who led himself for a part of the time."""
    return f"For a time the leader was {name}."
