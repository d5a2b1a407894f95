"""Answers about one entity: an attribute of it, or all there is on a card."""

from __future__ import annotations

from bot.answering.answer import Answer, Question
from bot.answering.plain import agrees
from bot.answering.spells import line, stranger
from bot.facts.dates import PartialDate
from bot.facts.queries import facts_of
from bot.reading.cues import QuestionType
from bot.wording import people as wording
from bot.wording import plain, values
from bot.wording.replies import Status


def attribute(question: Question) -> Answer:
    """One attribute of the entity; unknown where the sources that were read don't give it."""
    subject = question.subjects[0]
    name = question.intent.options["name"]
    entity = question.entity(subject)
    value = entity.native if name == "native" else entity.attributes.get(name)
    facts = facts_of(question.roll.of(subject))
    if value is None:
        return Answer(wording.no_attribute(entity.name, name), status=Status.UNKNOWN)
    if not isinstance(value, PartialDate):
        return Answer(f"**{value}**", facts)
    text = f"**{values.day(value)}.**"
    given = [t.written for t in question.slots.times if t.written is not None]
    if given and question.reading.question_type is QuestionType.YES_NO:
        lead = plain.YES if any(agrees(value, g) for g in given) else plain.NO
        text = plain.after_lead(lead, text)
    return Answer(text, facts)


def card(question: Question) -> Answer:
    """Name, life, spells and how they ended."""
    subject = question.subjects[0]
    held = question.roll.of(subject)
    entity = question.entity(subject)
    if not held:
        return stranger(question, subject)
    born, died = entity.attributes.get("born"), entity.attributes.get("died")
    life = wording.life(
        born if isinstance(born, PartialDate) else None,
        died if isinstance(died, PartialDate) else None,
    )
    lines = "; ".join(line(question, h) for h in held)
    end = held[-1].fact.values.get("end_event")
    text = f"**{entity.name}**{life} {question.words['sat']} {lines}."
    if isinstance(end, str):
        text += f" {values.sentence(wording.ended(end))}"
    led = [r for r in question.records.rolls_with(subject) if r is not question.roll]
    facts = facts_of([*held, *(h for roll in led for h in roll.of(subject))])
    titles = [str(h.fact.values["title"]) for r in led for h in r.of(subject) if "title" in h.fact.values]
    if titles:
        text += f" {values.sentence(wording.titles(titles))}"
    return Answer(text, facts)
