"""Answers about who led while somebody was in, from the first day to the last."""

from __future__ import annotations

from bot.answering.about import mains, stranger
from bot.answering.answer import Answer, Question
from bot.facts.queries import Held, facts_of
from bot.wording import moments, serving, spells, values


def served_under(question: Question) -> Answer:
    """Those of the roll `era` who led while somebody was in, each with the days that they shared."""
    subject = mains(question)[0]
    stints = question.roll.stints(subject)
    if not stints:
        return stranger(question, subject)
    leaders = question.records.roll(question.intent.options["era"])
    spans = [stint.span for stint in stints]
    then = [h for h in leaders.held if any(h.span.overlaps(span) for span in spans)]
    over = list(dict.fromkeys(h.subject for h in then if h.subject != subject))
    own = [h for stint in stints for h in stint.held]
    if not over:
        return Answer(serving.under_nobody(question.name(subject)), facts_of([*own, *then]))
    told = [f"{question.name(leader)} ({_years(then, leader)})" for leader in over]
    times = [moments.from_to(stint.start, stint.end) for stint in stints]
    context = spells.often(question.name(subject), question.words["sat"], times)
    led = any(h.subject == subject for h in then)
    also = serving.also_led(question.short(subject)) if led else ""
    text = values.followed(f"**{values.capital(values.listing(told))}.**", also)
    return Answer(text, facts_of([*own, *then]), context=context)


def _years(then: list[Held], leader: str) -> str:
    """The years of the rows under which somebody was in."""
    rows = [h for h in then if h.subject == leader]
    return moments.years(rows[0].start.year, rows[-1].end.year)
