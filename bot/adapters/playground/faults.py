"""Faults to order: what goes wrong between the bot and the playground.

Updates that are malformed or come twice are ordered of the `UpdateQueue`; being thrown out, muted or
moved to another chat befalls the bot in `memberships`.
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flood:
    """The call is refused with 429; `retry_after` in seconds."""

    retry_after: int = 1


@dataclass(frozen=True, slots=True)
class Broken:
    """The call is answered with an HTTP error; the world hasn't changed."""

    code: int = 502
    description: str = "Bad Gateway"


@dataclass(frozen=True, slots=True)
class Dropped:
    """The connection ends without an answer; `after` says that the call took effect before."""

    after: bool = False


@dataclass(frozen=True, slots=True)
class Late:
    """The answer comes `seconds` later than it would."""

    seconds: float


Fault = Flood | Broken | Dropped | Late


class Faults:
    """The faults in store, by method."""

    def __init__(self) -> None:
        self._ordered: defaultdict[str, deque[Fault]] = defaultdict(deque)

    def order(self, method: str, *faults: Fault) -> None:
        """Let the next calls of `method` meet these faults, one each, in this order."""
        self._ordered[method.lower()].extend(faults)

    def take(self, method: str) -> Fault | None:
        """The fault that this call meets, if any."""
        ordered = self._ordered[method.lower()]
        return ordered.popleft() if ordered else None
