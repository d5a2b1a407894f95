"""Whether intents give their kinds of answer what these need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.errors import Fault
from bot.facts.model.asking import Intent
from bot.facts.model.base import FactBase


@dataclass(frozen=True, slots=True)
class Needs:
    """What a kind of answer can't do without: rows that hold for a time, subjects, and options."""

    spell: bool = True
    subjects: int = 0
    options: tuple[str, ...] = ()


_ROWS = Needs()
_ONE = Needs(subjects=1)
_TWO = Needs(subjects=2)
_NEEDS: Final[Mapping[str, Needs]] = {
    "growth": Needs(spell=False, options=("value", "over")),
    "spell_onward": Needs(subjects=1, options=("telling",)),
    "length_before": Needs(subjects=1, options=("of",)),
    "extreme": Needs(options=("by", "pick")),
    "attribute": Needs(subjects=1, options=("name",)),
    "vacant_beside": Needs(subjects=1, options=("step", "of")),
    "leaders_beside": Needs(subjects=1, options=("step",)),
    **dict.fromkeys(("overlap", "longer", "earlier"), _TWO),
    **dict.fromkeys(
        """spell_start spell_end spell_dates spell_length spell_status spell_start_reason
        spell_end_reason spell_status_changes spell_times spell_again ever companions terms
        leader_length next previous card status_before status_after status_direction life title_change
        certainty""".split(),
        _ONE,
    ),
    **dict.fromkeys(
        """at count_at started_in ended_in changes_in count_all holders compared in_and_out later_status
        replaced vacancies title_order title_stretches disputed""".split(),
        _ROWS,
    ),
}


def faults(base: FactBase) -> Iterator[Fault]:
    """Every intent that lacks something that its handler needs, with what to write."""
    for intent in base.intents.values():
        needs = _NEEDS.get(intent.handler)
        if needs is not None:
            for message in _lacking(intent, needs, base):
                yield Fault(f"intents/{intent.topic}.yaml", 0, f"'{intent.id}': {message}")


def _lacking(intent: Intent, needs: Needs, base: FactBase) -> Iterator[str]:
    for option in needs.options:
        if option not in intent.options:
            yield f"the handler {intent.handler} needs the option '{option}'"
    relation = base.relations.get(intent.relation or "")
    if not needs.spell:
        return
    if relation is None or relation.spell is None:
        yield f"the handler {intent.handler} needs a relation with a spell"
        return
    subject = relation.roles[relation.spell.subject].type
    named = Counter(slot.rstrip("2") for slot in intent.requires)[subject]
    if named < needs.subjects:
        wanted = ", ".join([subject, f"{subject}2"][: needs.subjects])
        yield f"the handler {intent.handler} needs 'requires: [{wanted}]'"
