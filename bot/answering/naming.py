"""Answers about names: by which somebody is known besides, and who shares a surname."""

from __future__ import annotations

from collections import Counter

from bot.answering.about import closing
from bot.answering.answer import Answer, Question
from bot.facts.model.facts import Entity
from bot.facts.queries import facts_of
from bot.reading.text import words
from bot.wording import moments, plain, values
from bot.wording import naming as wording

_SHOWN = 4


def other_names(question: Question) -> Answer:
    """Somebody's usual name, the one at home, and the other names of the list."""
    entity = question.entity(question.subjects[0])
    text = wording.known_as(entity.name, entity.native or "", _others(entity))
    return Answer(text, facts_of(question.roll.of(entity.id)))


def _others(entity: Entity) -> list[str]:
    """Other ways to write the whole name, without initials: surnames of their own before spellings."""
    usual = {word.text[:2] for word in words(f"{entity.name} {entity.short}")}
    found = [
        name
        for name in entity.aliases
        if name.isascii() and "." not in name and len(words(name)) == len(words(entity.name))
    ]
    found.sort(key=lambda name: words(name)[-1].text[:2] in usual)
    return found[:_SHOWN]


def same_person(question: Question) -> Answer:
    """Whether two names are those of one person; two are told apart by their years."""
    spell = question.relation.spell
    assert spell is not None
    named = question.slots.of(question.relation.roles[spell.subject].type)
    people = list(dict.fromkeys(n.sure for n in named if n.sure is not None))
    told = [_apart(question, subject) for subject in people]
    facts = facts_of([h for subject in people for h in question.roll.of(subject)])
    facts = facts or closing(question)
    if len(people) == 1:
        return Answer(f"{plain.YES} {wording.one_person(told[0])}", facts)
    return Answer(f"{plain.NO} {wording.different_people(told)}", facts)


def namesakes(question: Question) -> Answer:
    """Those who share the surname that the question names, or any, told apart by their years."""
    spell = question.relation.spell
    assert spell is not None
    named = question.slots.of(question.relation.roles[spell.subject].type)
    shared = next((n.ids for n in named if n.sure is None), named[0].ids if named else None)
    rolls = [id for id in shared if question.roll.of(id)] if shared else _all_namesakes(question)
    told = [_apart(question, subject) for subject in rolls]
    head = f"**{values.capital(values.number(len(rolls)))}**"
    facts = facts_of([h for subject in rolls for h in question.roll.of(subject)])
    return Answer(values.behind(head, told), facts)


def _apart(question: Question, subject: str) -> str:
    """Somebody's names and the years that he was in it, if he was."""
    stints = question.roll.stints(subject)
    years = [moments.years(s.start.year, s.end.year) for s in stints]
    entity = question.entity(subject)
    told = values.listing(years) or wording.NEVER_IN
    return wording.told_apart(entity.name, told, entity.native or "")


def _all_namesakes(question: Question) -> list[str]:
    """All who share the name that they go by with another, side by side."""
    shorts = Counter(question.short(subject) for subject in question.roll.subjects)
    found = [subject for subject in question.roll.subjects if shorts[question.short(subject)] > 1]
    return sorted(found, key=question.short)
