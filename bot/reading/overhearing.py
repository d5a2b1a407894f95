"""Whether talk among others is surely a question for the bot."""

from __future__ import annotations

from typing import Final

from bot.facts.model.base import FactBase
from bot.reading.cues import QuestionType
from bot.reading.deciding import Band
from bot.reading.reading import Reading

# An answer that nobody asked for must be right.
SURE: Final = 0.9


def clearly_ours(reading: Reading, base: FactBase) -> bool:
    """Whether a text asks something, names something of the subject, and is surely understood."""
    asks = reading.question_type is not QuestionType.NONE and reading.act is None
    if not asks or reading.parts or reading.absent or reading.unexplained:
        return False
    return reading.band is Band.ANSWER and reading.probability >= SURE and _names(reading, base)


def _names(reading: Reading, base: FactBase) -> bool:
    """Whether it names an entity; "it" may be anything."""
    subject = base.pack.subject
    named = (name.ids for name in reading.slots.named if not name.incidental)
    linked = (link.ids for link in reading.linked.links)
    return any(named) or any(subject in ids for ids in linked)
