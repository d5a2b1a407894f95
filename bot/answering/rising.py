"""Answers about how long somebody was in before he came to the top."""

from __future__ import annotations

from datetime import timedelta

from bot.answering.about import Line
from bot.answering.answer import Question
from bot.facts.queries import Stint, facts_of
from bot.wording import moments, rises, values


def length_before(question: Question, subject: str, stints: list[Stint]) -> Line:
    """How long somebody was in by the roll `of` when his first spell in the intent's own began."""
    risen = stints[0].start
    day = risen.first
    own = question.records.roll(question.intent.options["of"]).stints(subject)
    early = [stint for stint in own if stint.start.first < day]
    if not early:
        return Line(rises.at_once(values.day(risen)))
    ends = [min(stint.end, risen, key=lambda end: end.first) for stint in early]
    days = sum(
        ((end.first - stint.start.first) for stint, end in zip(early, ends, strict=True)),
        timedelta(),
    ).days
    stretches = [moments.from_to(s.start, end) for s, end in zip(early, ends, strict=True)]
    text = rises.long_before(values.total_duration(days), stretches)
    facts = facts_of([held for stint in early for held in stint.held])
    return Line(text, rises.rose(question.name(subject), values.day(risen)), facts)
