"""Answers from the rows of a relation as they stand: a value, a fixed text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from bot.answering.answer import Answer, Question
from bot.facts.dates import PartialDate
from bot.facts.model.facts import Fact
from bot.facts.model.relations import Role
from bot.facts.model.values import COUNT, DATE, TEXT, YEAR, Value
from bot.reading.atoms import mentioned
from bot.reading.names import PERSON
from bot.reading.times import Time
from bot.wording import moments, templates, values
from bot.wording import plain as wording
from bot.wording.replies import Status


def tell(question: Question) -> Answer:
    """A fixed text, with the facts that it rests on."""
    facts = listed(question)
    return said(question, facts, lead_of(question))


def lead_of(question: Question) -> str:
    """Yes or No, where the question names a concept that the intent affirms or denies."""
    if not question.yes_no:
        return ""
    named = question.reading.concepts
    if named & question.intent.denies:
        return wording.NO
    return wording.YES if named & question.intent.affirms else ""


def listed(question: Question) -> tuple[Fact, ...]:
    """The facts that the intent's options name, or else the rows that agree with its `where`."""
    ids = question.intent.options.get("facts")
    if ids is not None:
        return tuple(question.records.base.facts[part.strip()] for part in ids.split(","))
    if question.intent.relation is None:
        return ()
    return tuple(question.records.rows(question.intent.relation, question.intent.where))


def said(
    question: Question,
    facts: Sequence[Fact],
    lead: str = "",
    rests_on: Sequence[Fact] | None = None,
) -> Answer:
    """The intent's own words over the rows; the relation's statement where it has none.

    `lead` is Yes or No, to stand before them; `rests_on` are the facts, if they are not just the rows.
    """
    texts = texts_of(question, facts)
    text, context = (_filled(question, part, texts) for part in ("answer", "context"))
    if not text:
        stated = " ".join(templates.stated(question.records.base, fact) for fact in facts[:3])
        text, context = context or stated, ""
    told = tuple(facts if rests_on is None else rests_on)
    # Behind Yes or No nothing else stands out.
    context = context.replace("**", "") if lead else context
    return Answer(wording.after_lead(lead, text), told, context=context)


def _filled(question: Question, part: str, texts: Mapping[str, str]) -> str:
    """A part of the intent's own words; empty where it has none that can be filled."""
    template = question.intent.says.get(part)
    return (template and templates.fill(template, texts)) or ""


def texts_of(question: Question, facts: Sequence[Fact]) -> dict[str, str]:
    """What the slots of a template stand for: the rows' roles, `all` asked values, and `rest`."""
    texts: dict[str, str] = {}
    if not facts:
        return texts
    relations = {fact.relation for fact in facts}
    for role in question.records.base.relations[facts[0].relation].roles:
        if len(relations) == 1:
            found = dict.fromkeys(question.text(fact, role) for fact in facts)
            texts[role] = values.listing([text for text in found if text])
    asks = question.intent.asks
    if asks is not None:
        texts["all"] = texts.get(asks, "")
        others = [f for f in question.records.rows(facts[0].relation) if f not in facts]
        texts["rest"] = values.listing([brief(question, fact) for fact in others])
    return texts


def brief(question: Question, fact: Fact) -> str:
    """A row in a few words, such as "30 in 1919"."""
    relation = question.records.base.relations[fact.relation]
    template = relation.words.get("brief")
    texts = {role: question.text(fact, role) for role in relation.roles}
    return (template and templates.fill(template, texts)) or templates.stated(
        question.records.base, fact
    )


def value(question: Question) -> Answer:
    """The asked role of the rows that agree with the question."""
    relation, asks = question.relation, question.intent.asks
    facts = question.records.rows(relation.id, question.intent.where)
    if relation.spell is not None and question.time is not None:
        # Rows that hold for a time are asked for any day within it.
        then = {held.fact.id for held in question.roll.within(question.time.span)}
        facts = [fact for fact in facts if fact.id in then]
        if not facts:
            return Answer(wording.nothing_then(moments.when(question.time)), status=Status.UNKNOWN)
    for role in relation.roles.values():
        if role.name in (asks, *question.intent.where) or not _filters(question, role):
            continue
        given = given_values(question, role)
        if not given:
            continue
        agreeing = [f for f in facts if any(agrees(f.values.get(role.name), g) for g in given)]
        if role.type == YEAR and not any(agrees(f.values.get(role.name), given[-1]) for f in facts):
            # "600 in 1921, fine, but in 1923?" asks for the last.
            return missing(question, role, facts, given[-1:])
        if not agreeing and not _background(question, given):
            return missing(question, role, facts, given)
        facts = agreeing or facts
    if asks is None or not facts:
        return said(question, facts)
    return _answered(question, relation.roles[asks], facts)


def _background(question: Question, given: Sequence[Value]) -> bool:
    """Whether nothing is named but what the subject is part of: "the guild's workshop"."""
    return set(given) <= set(question.records.base.pack.background)


def _filters(question: Question, role: Role) -> bool:
    """Whether a value in the question narrows the rows by this role; a bare number only if required."""
    if role.type == DATE and question.relation.spell is not None:
        return False
    return role.type != COUNT or COUNT in question.intent.requires


def _answered(question: Question, role: Role, facts: list[Fact]) -> Answer:
    """The asked values, or Yes or No where the question holds one of them itself."""
    claimed = _claimed(question, role)
    if not claimed:
        return said(question, facts, lead_of(question))
    supporting = [
        fact
        for fact in facts
        if any(
            agrees(value, claim)
            for value in (fact.values.get(role.name), *fact.accepts.get(role.name, ()))
            for claim in claimed
        )
    ]
    if question.yes_no:
        told = supporting if role.type not in (YEAR, DATE, COUNT) else ()
        lead = wording.YES if supporting else wording.NO
        return said(question, told or facts, lead, supporting or facts)
    if supporting and any(f"~{claim}" in question.reading.atoms.all for claim in claimed):
        # A question that names its answer asks of something else.
        names = values.listing([_written(question, value, role) for value in claimed])
        return Answer(wording.not_of(names), status=Status.UNKNOWN)
    if supporting:
        return said(question, supporting)
    return _corrected(question, role, facts)


def _corrected(question: Question, role: Role, facts: list[Fact]) -> Answer:
    """The asked values in the place of those that the question takes for granted."""
    if role.type in (YEAR, DATE):
        # "my book says 1918": the day that it was says more than that 1918 isn't known.
        return said(question, facts, wording.not_then(moments.when(question.slots.times[0])))
    given = given_values(question, role)
    rows = question.records.rows(question.relation.id)
    if any(agrees(row.values.get(role.name), each) for row in rows for each in given):
        return said(question, facts)  # it is there, in another row than those that are meant
    if role.type == PERSON or question.relation.closed:
        return missing(question, role, facts, given)
    return said(question, facts)


def _claimed(question: Question, role: Role) -> list[Value]:
    """The values of the asked role that the question itself holds.

    In a yes/no question that is the subject, where it could be one and nothing else is named.
    """
    pack = question.records.base.pack
    given = given_values(question, role)
    if not question.yes_no:
        # A bare number in a question that asks for one is about something else.
        given = [] if role.type == COUNT else given
        return [value for value in given if value not in pack.background]
    own = [value for value in given if value not in pack.background] or given
    subject = question.entity(pack.subject)
    if not own and subject.type == role.type and mentioned(question.reading.linked, subject.id):
        return [subject.id]
    return own


def missing(
    question: Question, role: Role, facts: Sequence[Fact], given: Sequence[Value]
) -> Answer:
    """That what is `given` isn't known, and the nearest that is."""
    relation = question.relation
    known = [question.text(fact, role.name) for fact in facts if role.name in fact.values]
    asked = values.listing([_written(question, value, role) for value in given])
    closed = relation.closed and role.type not in (YEAR, DATE, COUNT, TEXT)
    if closed and (never := relation.words.get("never")):
        asked = _written(question, given[0], role)
        return Answer(f"{asked} {never}. {wording.only(known)}", tuple(facts))
    what = relation.words.get("what", role.label)
    return Answer(
        wording.unknown_value(what, asked, list(dict.fromkeys(known))), status=Status.UNKNOWN
    )


def _written(question: Question, value: Value, role: Role) -> str:
    return templates.value_text(value, question.records.base.entities, role.type)


def given_values(question: Question, role: Role) -> list[Value]:
    """The values that the question itself gives for a role."""
    if role.type == COUNT:
        return list(question.slots.counts)
    if role.type == YEAR:
        return [year for time in question.slots.times for year in _years(time, question, role)]
    if role.type == DATE:
        return [time.written for time in question.slots.times if time.written is not None]
    if role.type == TEXT:
        return []
    return [n.ids[0] for n in question.slots.of(role.type) if n.sure and not n.incidental]


def _years(time: Time, question: Question, role: Role) -> list[Value]:
    """The years that a time stands for: its own, or those within it of which something is known."""
    if time.year is not None:
        return [time.year]
    known = {fact.values.get(role.name) for fact in question.records.rows(question.relation.id)}
    return [y for y in known if isinstance(y, int) and date(y, 7, 1) in time.span]


def agrees(value: Value | None, given: Value) -> bool:
    """Whether a row's value is one that the question gives; dates agree where they can be one day."""
    if isinstance(value, PartialDate) and isinstance(given, PartialDate):
        if value.span.overlaps(given.span):
            return True
        new = value.new_style
        return new is not None and new in given.span
    return value == given
