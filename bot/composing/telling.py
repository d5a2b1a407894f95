"""The answer to a query: who was found, with the days that matter, and how it was understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.answering.about import closing
from bot.answering.answer import Answer, Question
from bot.answering.composition import FULL_NAMES, by_status, names
from bot.answering.cutting import cut
from bot.composing.cases import Case, subjects
from bot.composing.describing import Description
from bot.composing.filters import (
    Again,
    Born,
    Died,
    EndedBy,
    InStatus,
    Moved,
    OneOf,
    SameDay,
    Side,
    When,
)
from bot.composing.query import Asked, Measure, Order, Query
from bot.composing.ranking import Ranked
from bot.facts.dates import PartialDate
from bot.facts.model.facts import Fact
from bot.facts.queries import facts_of
from bot.wording import comparing, moments, plain, values
from bot.wording import composed as wording


def told(question: Question, query: Query, cases: Sequence[Case]) -> Answer:
    """Everybody who was found."""
    found = subjects(cases)
    description = Description(question.records.base, query, many=len(found) > 1)
    lead = (plain.YES if found else plain.NO) if query.asked is Asked.WHETHER else ""
    number = query.asked is Asked.HOW_MANY
    if not found:
        text = wording.none(description.noun, description.clauses, number=number)
        return Answer(plain.after_lead(lead, text), (*closing(question), *_named(query)))
    facts = _facts(query, cases)
    note = _known(question, query)
    if len(found) == 1:
        clauses = description.clauses
        tell = wording.one if number else wording.only
        text = tell(
            question.name(found[0]), _brackets(_detail(query, cases)), description.noun, clauses
        )
        return Answer(plain.after_lead(lead, text) + note, facts)
    clauses = description.clauses
    listed = _listing(question, query, cases)
    return cut(
        lambda shown: (
            plain.after_lead(
                lead, wording.counted(len(found), description.noun, clauses, listed(shown))
            )
            + note
        ),
        len(found),
        facts,
    )


def _listing(
    question: Question, query: Query, cases: Sequence[Case]
) -> Callable[[int | None], str]:
    """Names with their days where they are few; by status where they are in several."""
    found = subjects(cases)
    held = [row for case in cases for row in case.rows]
    statuses = {row.status for row in held}
    if len(found) > FULL_NAMES and len(statuses) > 1 and not query.of(InStatus):
        return lambda shown: by_status(question, held, shown)
    items = names(question, found, full=len(found) <= FULL_NAMES)
    if _dated(query) or len(found) <= FULL_NAMES:
        items = [
            f"{name}{_brackets(_detail(query, [c for c in cases if c.subject == subject]))}"
            for name, subject in zip(items, found, strict=True)
        ]
    return lambda shown: f"{values.first_of(items, shown)}."


def _known(question: Question, query: Query) -> str:
    """How far a condition on births or deaths reaches."""
    kinds = {"born": (Born, comparing.unknown_for), "died": (Died, comparing.undated_deaths)}
    among = query.of(OneOf)
    everybody = among[0].subjects if among else question.roll.subjects
    for needed, (kind, tell) in kinds.items():
        missing = sum(needed not in question.entity(s).attributes for s in everybody)
        if query.of(kind) and missing:
            return f" {tell(missing, len(everybody))}"
    return ""


def _dated(query: Query) -> bool:
    return bool(query.of(Moved) or query.of(EndedBy) or query.of(SameDay) or query.of(Again))


def _brackets(text: str) -> str:
    return f" ({text})" if text else ""


def _detail(query: Query, cases: Sequence[Case]) -> str:
    """The days that a condition is about, or the years of somebody's time."""
    sides = set(query.sides)
    sides |= {Side.END} if query.of(EndedBy) else set()
    sides |= {Side.START} if query.of(Again) else set()
    if len(sides) == 1:
        side = next(iter(sides))
        days = [values.day(case.day(side)) for case in cases]
        return values.listing(list(dict.fromkeys(days)))
    if sides:
        return "; ".join(
            moments.from_to(case.day(Side.START), case.day(Side.END)) for case in cases
        )
    years = [moments.years(c.day(Side.START).year, c.day(Side.END).year) for c in cases]
    return values.listing(list(dict.fromkeys(years)))


def told_ranks(question: Question, query: Query, order: Order, ranks: Ranked) -> Answer:
    """Those of the ranks that were asked for, each with what it is ranked by."""
    description = Description(question.records.base, query, many=True)
    items = [question.name(case.subject) for case in ranks.cases]
    details = [_measured(question, order, ranks, case) for case in ranks.cases]
    if query.asked in (Asked.WHEN, Asked.HOW_LONG) and len(items) == 1:
        items, details = [values.capital(details[0])], [items[0]]
    listed = values.listing(
        [f"{item}{_brackets(detail)}" for item, detail in zip(items, details, strict=True)]
    )
    text = wording.ranked(listed, description.order(order), description.noun, description.clauses)
    if ranks.unknown:
        total = ranks.unknown + len(ranks.amounts)
        text += f" {comparing.unknown_for(ranks.unknown, total)}"
    return Answer(text, _facts(query, ranks.cases))


def _measured(question: Question, order: Order, ranks: Ranked, case: Case) -> str:
    amount = ranks.amounts[case.subject]
    if order.by is Measure.LENGTH:
        return values.total_duration(amount)
    if order.by is Measure.TIMES:
        return moments.times(amount)
    if order.by is Measure.START:
        return values.day(case.day(Side.START))
    if order.by is Measure.END:
        return values.day(case.day(Side.END))
    born = question.entity(case.subject).attributes.get("born")
    assert isinstance(born, PartialDate)
    if order.by is Measure.BIRTH:
        return comparing.born(values.day(born))
    day = case.day(Side.START if order.by is Measure.AGE else Side.END)
    return comparing.aged(comparing.age(born, day), values.day(day))


def _facts(query: Query, cases: Sequence[Case]) -> tuple[Fact, ...]:
    """The rows found, and those that the question's times are named for."""
    rows = facts_of([row for case in cases for row in case.rows])
    return tuple({fact.id: fact for fact in (*rows, *_named(query))}.values())


def _named(query: Query) -> tuple[Fact, ...]:
    whens = [getattr(each, "when", None) for each in query.filters]
    return tuple(fact for when in whens if isinstance(when, When) for fact in when.facts)
