"""Answers about people told before: which of them, whether all, whether somebody is one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.answer import Answer, Handler, Question
from bot.answering.composition import FULL_NAMES, named, names
from bot.answering.cutting import cut
from bot.answering.told import people_told
from bot.facts.dates import PartialDate, Span
from bot.facts.model.facts import Fact
from bot.facts.queries import Records, facts_of
from bot.reading.reading import Group, Within
from bot.reading.times import Time
from bot.wording import moments, plain, talk, templates, values

_BY = "by"


def among(question: Question, group: Group, handler: Handler) -> Answer:
    """The answer to a question that is narrowed to some people."""
    if group.asks in (Within.NAMES, Within.NUMBER):
        return _named(question, group.people)
    if group.asks is Within.DOUBTED:
        doubted = [id for id in group.people if any(f.disputed for f in _rows(question, (id,)))]
        return _named(question, tuple(doubted)) if doubted else Answer(talk.NONE_OF_THEM)
    if group.asks is Within.BELONGS:
        return _belonging(question, group)
    if group.asks is Within.GAP:
        return _gap(question, handler)
    return (_narrowed if question.relation.spell else _picked_out)(question, group, handler)


def _narrowed(question: Question, group: Group, handler: Handler) -> Answer:
    """The answer of a handler that sees none but these people."""
    base = question.records.base
    narrowed = replace(question, records=Records(base, {question.relation.id: group.people}))
    answer = handler(_up_to(narrowed, group)) if narrowed.roll.held else Answer("")
    found = [id for id in people_told(answer.facts, base) if id in group.people]
    if not found:
        return Answer(talk.NONE_OF_THEM, _rows(question, group.people))
    return _all(question, group, answer, found) if group.asks is Within.ALL else answer


def _picked_out(question: Question, group: Group, handler: Handler) -> Answer:
    """Those of them whom an answer names that tells of nobody's time."""
    base = question.records.base
    facts = tuple(f for f in handler(question).facts if set(f.values.values()) & set(group.people))
    found = [id for id in people_told(facts, base) if id in group.people]
    if not found:
        return Answer(talk.NONE_OF_THEM, _rows(question, group.people))
    listed = values.listing(names(question, found, full=len(found) <= FULL_NAMES))
    return Answer(f"**{listed}.**", facts)


def _gap(question: Question, handler: Handler) -> Answer:
    """How far apart two people are by what the question before compared, and both values."""
    answer = handler(question)
    ahead, behind = (_measured(question, id) for id in question.subjects[:2])
    if ahead is None or behind is None or ahead == behind:
        return answer
    apart = values.total_duration(abs(ahead - behind))
    return replace(answer, text=f"**{values.capital(apart)}**. {answer.text.replace('**', '')}")


def _measured(question: Question, id: str) -> int | None:
    """By what the question compares people, in days: how long they were in, or one of their days."""
    stints, by = question.roll.stints(id), question.intent.options.get("by")
    born = question.entity(id).attributes.get("born")
    if question.intent.handler == "longer":
        return question.roll.days(id)
    if question.intent.handler == "earlier":
        day = stints[-1].end if by == "end" else stints[0].start
        return day.first.toordinal()
    if not isinstance(born, PartialDate):
        return None
    age = by == "age" and question.roll.of(id)
    first = question.roll.of(id)[0].span.start.toordinal() if age else 0
    return first - born.first.toordinal()


def _all(question: Question, group: Group, answer: Answer, found: Sequence[str]) -> Answer:
    """Yes where it is so of all; else No, and of whom it is and isn't."""
    text = answer.text.removeprefix(f"{plain.YES} ")
    missing = [id for id in group.people if id not in found]
    if not missing:
        return replace(answer, text=plain.after_lead(plain.YES, text))
    others = values.listing(names(question, missing, full=len(missing) <= FULL_NAMES))
    return replace(answer, text=f"{plain.after_lead(plain.NO, text)} {talk.not_these(others)}")


def _up_to(question: Question, group: Group) -> Question:
    """With "by" before the time that is asked about: all the days since the people were told of."""
    times = question.slots.times
    if group.at is None or not times or not any(w.text == _BY for w in question.reading.linked.row):
        return question
    last = times[-1]
    if last.span.end <= group.at.span.end:
        return question
    until = Time(Span(group.at.span.end, last.span.end), moments.up_to(last.label))
    slots = replace(question.slots, times=(until,))
    return replace(question, reading=replace(question.reading, slots=slots))


def _named(question: Question, people: tuple[str, ...]) -> Answer:
    """Who they are, and how many."""
    count = len(people)
    listed = names(question, people, full=count <= FULL_NAMES)
    head = f"**{values.capital(values.some(count, 'person', 'people'))}**"
    return cut(
        lambda shown: named(head, listed, shown),
        count,
        _rows(question, people),
    )


def _belonging(question: Question, group: Group) -> Answer:
    """Whether the person named is one of them, and when he was in at all."""
    person = question.slots.named[0].ids[0]
    lead = plain.YES if person in group.people else plain.NO
    rows = _rows(question, (person,))
    told = " ".join(templates.stated(question.records.base, fact) for fact in rows)
    if not rows:
        return Answer(f"{lead} {talk.not_one(question.name(person))}")
    return Answer(plain.after_lead(lead, told), rows)


def _rows(question: Question, people: tuple[str, ...]) -> tuple[Fact, ...]:
    """The rows of these people in the roll that they are told of first."""
    found = [
        h for id in people for roll in question.records.rolls_with(id)[:1] for h in roll.of(id)
    ]
    return facts_of(found)
