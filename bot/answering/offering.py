"""Questions in their best form, with their slots filled: for choices and suggestions."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.facts.model.asking import Intent
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Entity
from bot.reading.reading import Named, Slots
from bot.wording.templates import fill

_SLOT = re.compile(r"\{([a-z_]+2?)\}")


def phrase(intent: Intent, slots: Slots, base: FactBase) -> str | None:
    """The intent's question with the slots filled; None where one has no sure value."""
    question = intent.question
    if slots.times and slots.times[0].event is not None:
        # One is there in a year, but not "in somebody's death".
        question = question.replace(" in {time}", " at the time of {time}")
    return fill(question, _texts(slots, base))


def _texts(slots: Slots, base: FactBase) -> dict[str, str]:
    texts: dict[str, str] = {}
    for named in slots.named:
        if named.sure is None:
            continue
        key = named.type if named.type not in texts else f"{named.type}2"
        texts[key] = base.entities[named.sure].name
    if slots.times:
        time = slots.times[0]
        texts["time"] = texts["date"] = time.label
        if time.year is not None:
            texts["year"] = time.label
    if slots.counts:
        texts["count"] = str(slots.counts[0])
    return texts


def needed(intent: Intent) -> set[str]:
    """The slot types that the intent's question shows or requires."""
    return set(intent.requires) | set(_SLOT.findall(intent.question))


def variants(slots: Slots, unsure: Named) -> list[Slots]:
    """The slots once for each entity that an unsure name may mean."""
    return [
        Slots(
            tuple(Named(n.type, (id,)) if n is unsure else n for n in slots.named),
            slots.times,
            slots.counts,
        )
        for id in unsure.ids
    ]


def label(entity: Entity, lives: Mapping[str, str]) -> str:
    """An entity's name for a button, with what tells it from another."""
    more = lives.get(entity.id)
    return f"{entity.name}, {more}" if more else entity.name
