"""Answers about a lead that nobody had: between whom, and for how many days."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from bot.answering.about import closing, stranger
from bot.answering.answer import Answer, Question
from bot.answering.spells import offers_choice
from bot.answering.statuses import fits_status, wanted_statuses
from bot.facts.dates import Span
from bot.facts.queries import Held, Roll, facts_of
from bot.wording import moments, plain, values
from bot.wording import vacancies as wording


@dataclass(frozen=True, slots=True)
class Gap:
    """The days on which nobody held the lead, and the rows on both sides of them."""

    before: Held
    after: Held

    @property
    def span(self) -> Span:
        """From the last day of the one up to the first of the other."""
        return Span(self.before.span.end, self.after.span.start)


def gaps(rows: tuple[Held, ...]) -> list[Gap]:
    """Every gap between rows in the order of their beginnings."""
    return [Gap(a, b) for a, b in pairwise(rows) if a.span.end < b.span.start]


def vacancies(question: Question) -> Answer:
    """When nobody held the lead, or nobody bore the title that the question names."""
    wanted = wanted_statuses(question)
    rows = tuple(h for h in question.roll.held if not wanted or fits_status(question, h, wanted))
    time = question.time
    found = [g for g in gaps(rows) if time is None or g.span.overlaps(time.span)]
    if not found:
        text = wording.never_empty(moments.when(time) if time else "")
        lead = _lead(question, empty=False)
        then = question.roll.within(time.span) if time else []
        return Answer(plain.after_lead(lead, text), facts_of(then) or closing(question))
    if question.intent.options.get("longest") in question.reading.concepts:
        found = [max(found, key=lambda gap: gap.span.days)]
    told = wording.told(len(found), [_told(question, gap) for gap in found])
    lead = _lead(question, empty=True)
    facts = facts_of([held for gap in found for held in (gap.before, gap.after)])
    return Answer(plain.after_lead(lead, told), facts)


def _told(question: Question, gap: Gap) -> str:
    names = wording.between(question.short(gap.before.subject), question.short(gap.after.subject))
    return f"{_length(gap)}, {names}"


def _length(gap: Gap) -> str:
    start, end = values.day(gap.before.end), values.day(gap.after.start)
    return wording.empty(gap.span.days, start, end)


def vacant_beside(question: Question) -> Answer:
    """For how long nobody held the lead after somebody, or before; `step` says which."""
    subject = question.subjects[0]
    order = question.roll.held
    own = [place for place, held in enumerate(order) if held.subject == subject]
    if not own:
        return stranger(question, subject)
    after = question.intent.options["step"] == "after"
    pairs = [(p, p + 1) if after else (p - 1, p) for p in own]
    sides = [(order[a], order[b]) for a, b in pairs if a >= 0 and b < len(order)]
    sides = [(a, b) for a, b in sides if a.subject != b.subject]
    name = question.name(subject)
    if not sides:
        return Answer(wording.no_next(name, after=after), facts_of([order[p] for p in own]))
    found = [Gap(a, b) for a, b in sides if a.span.end < b.span.start]
    facts = facts_of([held for side in sides for held in side])
    lead = _lead(question, empty=bool(found))
    if not found:
        other = "; ".join(_line(question, b if after else a) for a, b in sides)
        text = f"{wording.no_gap(name, after=after)}: {other}."
        return Answer(plain.after_lead(lead, text), facts)
    told = " ".join(f"**{values.capital(_told(question, gap))}.**" for gap in found)
    return Answer(plain.after_lead(lead, told), facts, context=_meanwhile(question, found[-1]))


def _lead(question: Question, *, empty: bool) -> str:
    """Yes or No on whether it was empty, or on the contrary where the intent's `denies` are named."""
    if not question.yes_no or offers_choice(question):
        return ""
    contrary = bool(question.intent.denies & question.reading.concepts)
    return plain.YES if empty is not contrary else plain.NO


def _line(question: Question, held: Held) -> str:
    return f"{question.name(held.subject)} {moments.from_to(held.start, held.end)}"


def _meanwhile(question: Question, gap: Gap) -> str:
    """How many went on without anybody in the lead, by the roll that the intent names."""
    roll: Roll = question.records.roll(question.intent.options["of"])
    there = {h.subject for h in roll.on(gap.span.start)}
    return wording.meanwhile(values.some(len(there), "person", "people"))
