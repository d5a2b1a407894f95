"""Answers about names: by which somebody is known besides, and who shares a surname."""

from __future__ import annotations

from bot.answering.answer import Answer, Question
from bot.facts.model.facts import Entity
from bot.facts.queries import facts_of
from bot.reading.text import words
from bot.wording import moments, values
from bot.wording import naming as wording

_SPELLINGS = 3


def other_names(question: Question) -> Answer:
    """Somebody's usual name, the former one where it is known, and other spellings."""
    subject = question.subjects[0]
    entity = question.entity(subject)
    former = entity.attributes.get(question.intent.options["former"])
    former = former if isinstance(former, str) else ""
    text = wording.known_as(entity.name, former, entity.native or "", _spellings(entity, former))
    return Answer(text, facts_of(question.roll.of(subject)))


def _spellings(entity: Entity, former: str) -> list[str]:
    """Other ways to write the whole name: without initials, and none of the former name."""
    found = []
    for name in entity.aliases:
        row = words(name)
        whole = name.isascii() and "." not in name and len(row) == len(words(entity.name))
        if whole and (not former or row[-1].text != words(former)[-1].text):
            found.append(name)
    return found[:_SPELLINGS]


def namesakes(question: Question) -> Answer:
    """Those who share the surname that the question names, told apart by their years."""
    spell = question.relation.spell
    assert spell is not None
    named = question.slots.of(question.relation.roles[spell.subject].type)
    shared = next((n.ids for n in named if n.sure is None), named[0].ids if named else ())
    rolls = [id for id in shared if question.roll.of(id)]
    told = []
    for subject in rolls:
        stints = question.roll.stints(subject)
        years = [moments.years(s.start.year, s.end.year) for s in stints]
        entity = question.entity(subject)
        told.append(wording.told_apart(entity.name, values.listing(years), entity.native or ""))
    head = f"**{values.capital(values.number(len(rolls)))}**"
    facts = facts_of([h for subject in rolls for h in question.roll.of(subject)])
    return Answer(values.behind(head, told), facts)
