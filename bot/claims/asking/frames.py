"""The frames under which a claim is judged that answers a question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.claims.asking.rows import RowFrames
from bot.claims.judging.table import JUDGES
from bot.facts.model.asking import Intent
from bot.facts.model.claims import ClaimFrame
from bot.facts.queries import Records

# What judges a claim that answers a question of each kind, where the question's rows hold for a time.
_JUDGES: Final[Mapping[str, frozenset[str]]] = {
    handler: frozenset(judges.split())
    for handler, judges in {
        "spell_start": "started",
        "started_in": "started quantified",
        "spell_end": "ended",
        "ended_in": "ended quantified",
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
    }.items()
}
_PARTS: Final = {"start": "started", "end": "ended"}
# With these an intent asks only of some.
_NARROWING: Final = frozenset({"status", "era", "event", "where", "also_ends"})
_TIMED: Final = frozenset({"started", "ended"})
_MEASURED: Final = frozenset({"lasted", "counted", "often"})


@dataclass(frozen=True, slots=True)
class Way:
    """A frame for the claims that answer a question.

    They need not be put in the frame's own words. One that says nothing of a time or a number that the
    judge compares is no such claim: it must be `timed`, or `measured`; one that doesn't say of which it is
    told lacks the `trait`. Of `values` one is asked for, by type, where the frame compares rows as they
    stand; it is None for others.
    """

    frame: ClaimFrame
    timed: bool = False
    measured: bool = False
    trait: str | None = None
    values: frozenset[str] | None = None


class Ways:
    """The ways in which the claims can be judged that answer an intent's question."""

    def __init__(self, records: Records) -> None:
        rows = RowFrames(records)
        self._claims = records.base.claims
        self._ways = {
            intent.id: (*self._held(intent), *_compared(rows, intent))
            for intent in records.base.intents.values()
        }

    def of(self, intent: Intent) -> tuple[Way, ...]:
        """The ways for the claims that answer this intent's question."""
        return self._ways[intent.id]

    def _held(self, intent: Intent) -> Iterator[Way]:
        """The frames of the claims' own for rows that hold for a time."""
        judges = _judges(intent)
        trait = self._trait(intent)
        if not _NARROWING.isdisjoint(intent.options) or ("attribute" in intent.options) > bool(
            trait
        ):
            return
        for frame in self._claims.frames.values():
            if frame.relation != intent.relation or frame.judge not in judges:
                continue
            if _same_part(frame, intent) and (trait is None or JUDGES[frame.judge].traits):
                yield Way(frame, frame.judge in _TIMED, frame.judge in _MEASURED, trait)

    def _trait(self, intent: Intent) -> str | None:
        """The claims' concept for those of whom an intent asks, where it asks of some only."""
        name = intent.options.get("attribute")
        if name is None:
            return None
        has = {name: intent.options["value"]}
        return next((c for c, trait in self._claims.traits.items() if dict(trait) == has), None)


def _compared(rows: RowFrames, intent: Intent) -> Iterator[Way]:
    frame = rows.of(intent)
    if frame is not None:
        yield Way(frame, values=rows.asked(intent, frame))


def _judges(intent: Intent) -> frozenset[str]:
    part = intent.options.get("part")
    if intent.handler == "terms" and part in _PARTS:
        return frozenset({_PARTS[part]})
    return _JUDGES.get(intent.handler, frozenset())


def _same_part(frame: ClaimFrame, intent: Intent) -> bool:
    """Whether a frame is about what a question asks: not about coming back, and of the same attribute."""
    if frame.options.get("part") == "return":
        return False
    return frame.judge != "attribute" or frame.options.get("name") == intent.options.get("name")
