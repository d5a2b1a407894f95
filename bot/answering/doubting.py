"""Answers about how sure the rows are, and on what the sources differ."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.about import closing, stranger
from bot.answering.answer import Answer, Question
from bot.answering.composition import names
from bot.answering.cutting import cut
from bot.answering.statuses import fits_status, line, special_statuses
from bot.facts.model.facts import Confidence
from bot.facts.queries import Held, facts_of
from bot.wording import doubts as wording
from bot.wording import plain, templates, values

_SHOWN = 4  # behind so many rows the doubts are told in any case


def certainty(question: Question) -> Answer:
    """How well somebody's rows are supported, and what other sources give instead.

    `part` limits it to the first or the last day; `differing` asks for the differences alone.
    """
    subject = question.subjects[0]
    held = _asked(question, question.roll.of(subject))
    if not held:
        return stranger(question, subject)
    role = _role(question)
    if "differing" in question.intent.options and not any(map(_differs, held)):
        held = [*held, *_elsewhere(question, subject)]
    others = [told for h in held for told in _others(question, h, role)]
    disputed = any(h.fact.disputed for h in held)
    if "differing" in question.intent.options and not others and not disputed:
        return Answer(wording.AGREED, facts_of(held), context=_graded(question, held))
    weakest = min((h.fact.confidence for h in held), key=list(Confidence)[::-1].index)
    meaning = question.records.base.pack.confidence.get(weakest, "")
    head = wording.DISPUTED if disputed or others else wording.grade(weakest, meaning)
    lead = _lead(question, sure=not (disputed or others) and weakest is not Confidence.LOW)
    told = " ".join([head, *([wording.others(others)] if others else []), *_notes(held)])
    return Answer(plain.after_lead(lead, told), facts_of(held), context=_graded(question, held))


def _differs(held: Held) -> bool:
    return held.fact.disputed or bool(held.fact.accepts)


def _elsewhere(question: Question, subject: str) -> list[Held]:
    """Somebody's rows of other relations on which the sources differ."""
    rolls = question.records.rolls_with(subject)
    return [
        h for roll in rolls if roll is not question.roll for h in roll.of(subject) if _differs(h)
    ]


def _lead(question: Question, *, sure: bool) -> str:
    """Yes or No on whether it is sure, or on whether it isn't where the intent's `denies` are named."""
    if not question.yes_no or "differing" in question.intent.options:
        return ""
    doubted = bool(question.intent.denies & question.reading.concepts)
    return plain.YES if sure is not doubted else plain.NO


def _asked(question: Question, rows: Sequence[Held]) -> list[Held]:
    """The rows at the time, or in the status, that the question names."""
    special, time = special_statuses(question), question.time
    held = [h for h in rows if not special or fits_status(question, h, special)] or list(rows)
    if time is not None:
        held = [
            h for h in held if h.span.overlaps(time.span) or h.end.span.overlaps(time.span)
        ] or held
    part = question.intent.options.get("part")
    if part is None or time is not None:
        return held
    return [h for h in held if not _continued(h, held, part)]


def _continued(held: Held, rows: Sequence[Held], part: str) -> bool:
    """Whether another row joins on to the end in question, so that nobody came or left there."""
    if part == "end":
        return any(other.start.first == held.end.first for other in rows)
    return any(other.end.first == held.start.first for other in rows)


def _role(question: Question) -> str | None:
    """The role of the relation that the intent's `part` means."""
    spell = question.relation.spell
    assert spell is not None
    return {"start": spell.start, "end": spell.end}.get(question.intent.options.get("part", ""))


def _others(question: Question, held: Held, role: str | None) -> list[str]:
    """The other readings of a row, by role."""
    roles = question.records.base.relations[held.fact.relation].roles
    kinds = {name: roles[name].type for name in held.fact.accepts if role in (None, name)}
    entities = question.records.base.entities
    return [
        wording.other(
            roles[name].label,
            [templates.value_text(value, entities, kind) for value in held.fact.accepts[name]],
            question.text(held.fact, name),
        )
        for name, kind in kinds.items()
    ]


def _notes(held: Sequence[Held]) -> list[str]:
    """The notes that stand behind no answer of so many rows: of what isn't disputed, and of many."""
    noted = [h.fact for h in held if h.fact.note]
    if len(held) == 1:
        return []
    noted = [fact for fact in noted if not fact.disputed or len(held) > _SHOWN]
    return [values.sentence(fact.note) for fact in noted if fact.note]


def _graded(question: Question, held: Sequence[Held]) -> str:
    rows = [wording.row(line(question, h), h.fact.confidence) for h in held]
    name = question.name(held[0].subject)
    return f"{name}: {'; '.join(rows)}."


def disputed(question: Question) -> Answer:
    """Everybody about whom the sources differ, at a time where one is named."""
    time = question.time
    rows = question.roll.held if time is None else question.roll.within(time.span)
    held = [h for h in rows if h.fact.disputed]
    if not held:
        return Answer(wording.NONE_DISPUTED, closing(question))
    people = list(dict.fromkeys(h.subject for h in held))
    listed = names(question, people, full=False)
    count = values.some(len(people), "person", "people")
    return cut(
        lambda shown: wording.disputed(count, values.first_of(listed, shown)),
        len(people),
        facts_of(held),
    )
