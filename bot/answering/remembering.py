"""What a conversation remembers once a message has been answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.answering.answer import Answer
from bot.facts.model import FactBase
from bot.reading.conversation import Conversation, Offer
from bot.reading.deciding import Band
from bot.reading.reading import Reading
from bot.wording.replies import Status

_MAX_MENTIONED = 4


def remembered(
    reading: Reading, answer: Answer, before: Conversation, at: datetime, base: FactBase
) -> Conversation:
    """An answer starts the memory anew; what wasn't understood leaves it as it was.

    A question asked back, or a value that isn't known, keeps the facts of the last answer.
    """
    if answer.status is Status.ANSWERED:
        facts = tuple(fact.id for fact in answer.facts)
        mentioned = _mentioned(reading, answer, base)
        return Conversation(reading, facts, mentioned, _told(reading, answer, base), (), at)
    offered = tuple(Offer(o.intent, o.slots, o.label) for o in answer.options)
    if reading.band is Band.ANSWER or answer.status is Status.CLARIFY:
        mentioned = _mentioned(reading, answer, base) or before.mentioned
        return Conversation(reading, before.facts, mentioned, before.told, offered, at)
    return replace(before, at=at) if before.reading is not None else before


def _mentioned(reading: Reading, answer: Answer, base: FactBase) -> tuple[str, ...]:
    """Whom a pronoun may mean next: those that the question named, then those of the answer."""
    named = [n.ids[0] for n in reading.slots.named if n.sure]
    told = [
        value
        for fact in answer.facts[:_MAX_MENTIONED]
        for value in fact.values.values()
        if isinstance(value, str) and value in base.entities
    ]
    return tuple(dict.fromkeys([*named, *told]))[: 2 * _MAX_MENTIONED]


def _told(reading: Reading, answer: Answer, base: FactBase) -> str | None:
    """The one person whom the answer is about and the question didn't name."""
    types = {wanted["type"] for wanted in base.lexicon.pronouns.values()}
    named = {n.ids[0] for n in reading.slots.named if n.sure and not n.incidental}
    told = {
        value
        for fact in answer.facts
        for value in fact.values.values()
        if isinstance(value, str) and value in base.entities and base.entities[value].type in types
    }
    return next(iter(told - named)) if len(told - named) == 1 else None
