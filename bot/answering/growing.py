"""Answers about the growth of a figure between two years."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Answer, Question
from bot.answering.plain import brief, lead_of
from bot.facts.model.facts import Fact
from bot.wording import plain as wording
from bot.wording import values
from bot.wording.replies import Status


def growth(question: Question) -> Answer:
    """How a counted role changed between two years: difference, ratio and per cent."""
    asks, over = question.intent.options["value"], question.intent.options["over"]
    facts = sorted(
        question.records.rows(question.relation.id, question.intent.where),
        key=lambda fact: str(fact.values[over]),
    )
    years = [time.year for time in question.slots.times if time.year is not None]
    by_year = {fact.values[over]: fact for fact in facts}
    unknown = [year for year in years if year not in by_year]
    if unknown:
        known = [question.text(fact, over) for fact in facts]
        what = question.relation.words.get("what", asks)
        asked = values.listing([str(year) for year in unknown])
        return Answer(wording.unknown_value(what, asked, known), status=Status.UNKNOWN)
    chosen = [by_year[year] for year in sorted(dict.fromkeys(years))] or facts
    if len(chosen) == 1:
        chosen = _pair(chosen[0], facts)
    first, last = chosen[0], chosen[-1]
    before, after = first.values[asks], last.values[asks]
    assert isinstance(before, int)
    assert isinstance(after, int)
    text = wording.growth(before, after, question.text(first, over), question.text(last, over))
    between = [fact for fact in facts if _between(fact, first, last, over)]
    steps = values.listing([brief(question, fact) for fact in between])
    text = wording.after_lead(lead_of(question), text)
    return Answer(text, (first, *between, last), context=wording.steps(steps))


def _pair(one: Fact, facts: Sequence[Fact]) -> list[Fact]:
    """A lone year is the end of the growth since the first, or the start of that to the last."""
    return [one, facts[-1]] if one is facts[0] else [facts[0], one]


def _between(fact: Fact, first: Fact, last: Fact, over: str) -> bool:
    return str(first.values[over]) < str(fact.values[over]) < str(last.values[over])
