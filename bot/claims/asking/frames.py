"""The frames under which a claim is judged that answers a question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.claims.asking.rows import RowFrames
from bot.facts.model import ClaimFrame, Intent
from bot.facts.queries import Records

# What judges a claim that answers a question of each kind, where the question's rows hold for a time.
_JUDGES: Final[Mapping[str, frozenset[str]]] = {
    handler: frozenset(judges.split())
    for handler, judges in {
        "spell_start": "started",
        "started_in": "started",
        "spell_end": "ended",
        "ended_in": "ended",
        "spell_dates": "held",
        "ever": "held",
        "spell_status": "held",
        "at": "held counted quantified",
        "holders": "held counted",
        "holder_at": "held",
        "all_holders": "held",
        "terms": "held",
        "spell_length": "lasted",
        "leader_length": "lasted",
        "spell_times": "often",
        "spell_status_changes": "changed",
        "count_at": "counted",
        "count_all": "counted",
        "count_where": "counted",
        "list_where": "held counted quantified",
        "overlap": "beside",
        "companions": "beside",
        "both_beside": "beside",
        "longer": "outlasted",
        "earlier": "order",
        "extreme": "best",
        "older": "older",
        "attribute": "attribute",
        "same_day": "coincided",
    }.items()
}
_PARTS: Final = {"start": "started", "end": "ended"}
# With these an intent asks only of some.
_NARROWING: Final = frozenset({"status", "attribute", "era", "event", "where", "also_ends"})
_TIMED: Final = frozenset({"started", "ended", "coincided"})
_MEASURED: Final = frozenset({"lasted", "counted", "often"})


@dataclass(frozen=True, slots=True)
class Way:
    """A frame for the claims that answer a question.

    They need not be put in the frame's own words. One that says nothing of a time or a number that the
    judge compares is no such claim: it must be `timed`, or `measured`. Of `values` one is asked for, by
    type, where the frame compares rows as they stand; it is None for others.
    """

    frame: ClaimFrame
    timed: bool = False
    measured: bool = False
    values: frozenset[str] | None = None


class Ways:
    """The ways in which the claims can be judged that answer an intent's question."""

    def __init__(self, records: Records) -> None:
        base = records.base
        rows = RowFrames(records)
        self._frames = tuple(base.claims.frames.values())
        self._ways = {
            intent.id: (*self._held(intent), *_compared(rows, intent))
            for intent in base.intents.values()
        }

    def of(self, intent: Intent) -> tuple[Way, ...]:
        """The ways for the claims that answer this intent's question."""
        return self._ways[intent.id]

    def _held(self, intent: Intent) -> Iterator[Way]:
        judges = _judges(intent)
        for frame in self._frames:
            if frame.relation == intent.relation and frame.judge in judges and _fits(frame, intent):
                yield Way(frame, frame.judge in _TIMED, frame.judge in _MEASURED)


def _compared(rows: RowFrames, intent: Intent) -> Iterator[Way]:
    frame = rows.of(intent)
    if frame is not None:
        yield Way(frame, values=rows.asked(intent, frame))


def _judges(intent: Intent) -> frozenset[str]:
    part = intent.options.get("part")
    if intent.handler == "terms" and part in _PARTS:
        return frozenset({_PARTS[part]})
    return _JUDGES.get(intent.handler, frozenset())


def _fits(frame: ClaimFrame, intent: Intent) -> bool:
    """Whether a frame compares all that a question asks of: the same attribute, nobody in particular."""
    if frame.options.get("part") == "return" or not _NARROWING.isdisjoint(intent.options):
        return False
    return frame.judge != "attribute" or frame.options.get("name") == intent.options.get("name")
