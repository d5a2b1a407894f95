"""Answers about how somebody's time began and why it ended."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Question
from bot.answering.spells import concerned, judged
from bot.answering.statuses import fits_status, special_statuses, status_name
from bot.facts.queries import Held, Stint
from bot.wording import moments, plain, values

_BECOME = frozenset({"become", "became", "becomes", "made", "called"})


def start_reason(question: Question, subject: str, stints: list[Stint]) -> str:
    """How somebody came in."""
    chosen = concerned(question, stints, lambda stint: stint.start.span)
    told = [(stint.held[0], values.day(stint.start), "start_event") for stint in chosen]
    lead = judged(question, [stint.start.span for stint in stints])
    return plain.after_lead(lead, _events(question, subject, told))


def end_reason(question: Question, subject: str, stints: list[Stint]) -> str:
    """How somebody's time ended; of a time in which he rose instead, into what."""
    risen = _risen(question, stints)
    if risen is not None:
        return f"**{values.capital(status_name(question, risen))}**, {moments.from_to(risen.start, risen.end)}."
    apart = _of_status(question, stints)
    if apart:
        told = [(held, values.day(held.end), "end_event") for held in apart]
        return _events(question, subject, told)
    chosen = concerned(question, stints, lambda stint: stint.end.span)
    told = [(stint.held[-1], values.day(stint.end), "end_event") for stint in chosen]
    lead = judged(question, [stint.end.span for stint in stints])
    return plain.after_lead(lead, _events(question, subject, told))


def _of_status(question: Question, stints: Sequence[Stint]) -> list[Held]:
    """The rows in a status that the question names, where it asks how that very time ended."""
    named = special_statuses(question)
    if not named or question.time is not None or question.yes_no:
        return []
    rows = [held for stint in stints for held in stint.held]
    return [h for h in rows if fits_status(question, h, named) and h.fact.values.get("end_event")]


def _risen(question: Question, stints: Sequence[Stint]) -> Held | None:
    """The row into which somebody rose in the time asked about, where he didn't go out in it.

    "What did he become in 1922" asks for that, not for how it ended long after.
    """
    time = question.time
    if time is None or _BECOME.isdisjoint(word.text for word in question.reading.linked.row):
        return None
    if any(stint.end.span.overlaps(time.span) for stint in stints):
        return None
    began = [h for stint in stints for h in stint.held if h.start.span.overlaps(time.span)]
    return began[-1] if began else None


def _events(question: Question, subject: str, rows: Sequence[tuple[Held, str, str]]) -> str:
    told = [(str(held.fact.values.get(role, "")), day) for held, day, role in rows]
    if len(told) == 1:
        return f"**{values.capital(told[0][0])}**, on {told[0][1]}."
    lines = [f"{when}: {what}" for what, when in told]
    return values.behind(f"**{question.name(subject)}**", lines, lines_from=2)
