"""Answers about somebody's own lead: when, under which titles, for how long."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.about import stranger
from bot.answering.answer import Answer, Question
from bot.answering.leading import bearing, terms_of, title, titled
from bot.answering.statuses import (
    otherwise_titled,
    wanted_statuses,
)
from bot.facts.queries import Held, facts_of
from bot.wording import moments, plain, spells, values


def terms(question: Question) -> Answer:
    """When somebody led, under which titles; the first or last day, or the title, where that is asked."""
    held = _own(question)
    if isinstance(held, Answer):
        return held
    part = question.intent.options.get("part")
    if part == "title":
        return _title_then(question, held)
    if part is None:
        lead = plain.YES if question.yes_no else ""
        return Answer(plain.after_lead(lead, _when_led(question, held)), facts_of(held))
    day = held[0].start if part == "start" else held[-1].end
    lead = ""
    if question.yes_no and question.time is not None:
        days = [h.start if part == "start" else h.end for h in held]
        then = any(day.span.overlaps(question.time.span) for day in days)
        lead = plain.YES if then else plain.NO
    text = plain.after_lead(lead, f"**{moments.dated(day)}.**")
    return Answer(
        text, facts_of(held), context=f"{question.name(held[0].subject)}: {titled(held)}."
    )


def _own(question: Question) -> list[Held] | Answer:
    """The rows under the title that is asked about; the answer where somebody never had it, or never led."""
    subject = question.subjects[0]
    own = question.roll.of(subject)
    if not own:
        return stranger(question, subject)
    return bearing(question, own) or _other_titles(question, own)


def _when_led(question: Question, held: Sequence[Held]) -> str:
    """From when to when somebody led, and under which titles."""
    if len(held) == 1:
        only = held[0]
        whole = values.capital(moments.from_to(only.start, only.end))
        return f"**{whole}**, as {spells.plain_title(title(only))}."
    if len(question.roll.stints(held[0].subject)) == 1:
        head = values.capital(moments.from_to(held[0].start, held[-1].end))
    else:
        head = values.listing([moments.years(h.start.year, h.end.year) for h in held])
    return "\n".join([f"**{head}**:", *values.points(terms_of(held))])


def _other_titles(question: Question, own: Sequence[Held]) -> Answer:
    """About somebody who led, but never under the title asked about."""
    titles = sorted(question.name(status) for status in wanted_statuses(question))
    text = spells.never_titled(question.name(own[0].subject), titles, terms_of(own))
    lead = plain.NO if question.yes_no else ""
    return Answer(plain.after_lead(lead, text), facts_of(own))


def _title_then(question: Question, held: Sequence[Held]) -> Answer:
    """The titles that somebody led under, at a time where one is named."""
    time = question.time
    then = [h for h in held if time is None or h.span.overlaps(time.span)] or held
    titles = list(dict.fromkeys(title(h) for h in then))
    return Answer(f"**{values.listing(titles)}.** {titled(then)}.", facts_of(then))


def length(question: Question) -> Answer:
    """How long somebody led in all, or under the title that the question names."""
    held = _own(question)
    if isinstance(held, Answer):
        return held
    own = question.roll.of(question.subjects[0])
    text = f"**{values.capital(_days(held))}**: {titled(held)}."
    wanted = wanted_statuses(question)
    more = [h for h in own if h not in held and otherwise_titled(question, h, wanted)]
    other = ""
    if wanted and more:
        other = spells.other_count(_days([*held, *more]), values.day(more[-1].end))
    return Answer(text, facts_of([*held, *more]), context=other)


def _days(held: Sequence[Held]) -> str:
    return values.total_duration(sum(h.span.days for h in held))
