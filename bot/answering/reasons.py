"""Answers about how somebody's time began and why it ended."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Question
from bot.answering.spells import concerned, judged
from bot.facts.queries import Held, Stint
from bot.wording import plain, values


def start_reason(question: Question, subject: str, stints: list[Stint]) -> str:
    """How somebody came in."""
    chosen = concerned(question, stints, lambda stint: stint.start.span)
    told = [(stint.held[0], values.day(stint.start), "start_event") for stint in chosen]
    lead = judged(question, [stint.start.span for stint in stints])
    return plain.after_lead(lead, _events(question, subject, told))


def end_reason(question: Question, subject: str, stints: list[Stint]) -> str:
    """How somebody's time ended."""
    chosen = concerned(question, stints, lambda stint: stint.end.span)
    told = [(stint.held[-1], values.day(stint.end), "end_event") for stint in chosen]
    lead = judged(question, [stint.end.span for stint in stints])
    return plain.after_lead(lead, _events(question, subject, told))


def _events(question: Question, subject: str, rows: Sequence[tuple[Held, str, str]]) -> str:
    told = [(str(held.fact.values.get(role, "")), day) for held, day, role in rows]
    if len(told) == 1:
        return f"**{values.capital(told[0][0])}**, on {told[0][1]}."
    lines = [f"{when}: {what}" for what, when in told]
    return values.behind(f"**{question.name(subject)}**", lines, lines_from=2)
