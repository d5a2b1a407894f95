"""What an intent can take in: slot types, and the question types that it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.facts.model.asking import Intent
from bot.facts.model.base import FactBase
from bot.facts.model.values import COUNT, DATE, YEAR

TIME: Final = "time"
EVENT: Final = "event"


@dataclass(frozen=True, slots=True)
class Frame:
    """An intent with what it can take in: slot types, and question types that it answers.

    `for_years` says that its answer is the same for every time that examples name: no role holds one.
    """

    intent: Intent
    takes: frozenset[str]
    answers: frozenset[str]
    for_years: bool = False


_FITS: Mapping[str, frozenset[str]] = {
    YEAR: frozenset({"when", "which", "what", "how_long"}),
    DATE: frozenset({"when", "which", "what", "how_long"}),
    COUNT: frozenset({"how_many", "what", "how", "which"}),
    "person": frozenset({"who", "which", "what"}),
}


def frame_of(intent: Intent, base: FactBase) -> Frame:
    """Work out what an intent takes in from its relation, its slots and its examples."""
    takes = {slot.rstrip("2") for slot in intent.requires}
    asked = None
    if intent.relation is not None:
        relation = base.relations[intent.relation]
        asked = relation.roles[intent.asks].type if intent.asks else None
        if relation.spell is None:
            takes |= {role.type for role in relation.roles.values()}
        else:
            # Computed answers use the subjects that they require, and any status; a time where they
            # ask for somebody, or where an example names one.
            unasked = {relation.roles[relation.spell.subject].type, DATE, YEAR}
            takes |= {role.type for role in relation.roles.values()} - (unasked - takes)
            if intent.requires or any("{time" in e or "{year" in e for e in intent.examples):
                takes.add(TIME)
    timed = any("{time" in example for example in intent.examples)
    for_years = timed and takes.isdisjoint({TIME, YEAR, DATE})
    if timed:
        takes.add(TIME)
    if TIME in takes:
        takes |= {YEAR, DATE, EVENT}
    if takes & {YEAR, DATE}:
        takes.add(TIME)
    answers = intent.answers or _FITS.get(asked or "", frozenset())
    return Frame(intent, frozenset(takes), answers, for_years)
