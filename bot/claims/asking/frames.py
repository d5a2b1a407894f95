"""The frames under which a claim is judged that answers a question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.facts.model import COUNT, DATE, TEXT, YEAR, ClaimFrame, FactBase, Intent, Relation

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
        "spell_again": "started",
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
_TIMED: Final = frozenset({"started", "ended", "coincided"})
_MEASURED: Final = frozenset({"lasted", "counted", "often"})


@dataclass(frozen=True, slots=True)
class Way:
    """A frame for the claims that answer a question.

    They need not be put in the frame's own words. One that says nothing of a time or a number that the
    judge compares is no such claim: it must be `timed`, or `measured`.
    """

    frame: ClaimFrame
    timed: bool = False
    measured: bool = False


class Ways:
    """The ways in which the claims can be judged that answer an intent's question."""

    def __init__(self, base: FactBase) -> None:
        self._base = base
        self._ways = {intent.id: tuple(self._found(intent)) for intent in base.intents.values()}

    def of(self, intent: Intent) -> tuple[Way, ...]:
        """The ways for the claims that answer this intent's question."""
        return self._ways[intent.id]

    def _found(self, intent: Intent) -> Iterator[Way]:
        judges = _judges(intent)
        for frame in self._base.claims.frames.values():
            if frame.relation == intent.relation and frame.judge in judges and _fits(frame, intent):
                yield Way(frame, frame.judge in _TIMED, frame.judge in _MEASURED)
        for relation in self._relations(intent):
            rows = self._of_rows(intent, self._base.relations[relation])
            if rows is not None:
                yield Way(rows)

    def _relations(self, intent: Intent) -> tuple[str, ...]:
        """The relations of whose rows the question's answer tells."""
        named = intent.options.get("facts", "") if intent.handler == "tell" else ""
        facts = [part.strip() for part in named.split(",") if part.strip()]
        own = (intent.relation,) if intent.relation is not None else ()
        return tuple(dict.fromkeys([*own, *(self._base.facts[id].relation for id in facts)]))

    def _of_rows(self, intent: Intent, relation: Relation) -> ClaimFrame | None:
        """A frame that compares all values of a relation's rows; None where these hold for a time.

        How dates are compared is as the claims' own frames have it.
        """
        if relation.spell is not None or intent.handler not in ("value", "tell"):
            return None
        roles = tuple(
            name
            for name, role in relation.roles.items()
            if role.type != TEXT and name not in intent.where
        )
        own = intent.relation == relation.id
        if not roles or (own and intent.asks is not None and intent.asks not in roles):
            return None
        frames = self._base.claims.frames.values()
        like = [f for f in frames if f.relation == relation.id and f.judge == "rows"]
        options = {"at": "exact"} if any(f.options.get("at") == "exact" for f in like) else {}
        id = f"{intent.id}:{relation.id}"
        return ClaimFrame(id, "rows", relation.id, roles=roles, where=intent.where, options=options)


def _judges(intent: Intent) -> frozenset[str]:
    part = intent.options.get("part")
    if intent.handler == "terms" and part in _PARTS:
        return frozenset({_PARTS[part]})
    return _JUDGES.get(intent.handler, frozenset())


def _fits(frame: ClaimFrame, intent: Intent) -> bool:
    """Whether a frame is about the same part of what somebody did, or the same attribute."""
    again = frame.options.get("part") == "return"
    name = frame.options.get("name") if frame.judge == "attribute" else intent.options.get("name")
    return again == (intent.handler == "spell_again") and name == intent.options.get("name")


def asked_type(intent: Intent, base: FactBase) -> str | None:
    """The type of the value that an intent asks for."""
    if intent.relation is None or intent.asks is None:
        return None
    return base.relations[intent.relation].roles[intent.asks].type


TIMES: Final = frozenset({YEAR, DATE})
NUMBERS: Final = frozenset({COUNT})
