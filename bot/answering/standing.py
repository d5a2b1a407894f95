"""Answers about somebody's status: which it was, and when it changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.answering.about import Line
from bot.answering.answer import Question
from bot.answering.moments import time_asked
from bot.answering.presence import in_words, rows
from bot.answering.spells import offers_choice
from bot.answering.statuses import fits_status, named_statuses, status_name
from bot.facts.dates import Span
from bot.facts.queries import Held, Stint, facts_of
from bot.wording import moments, plain, spells, values

_STARTING = frozenset(
    "start started starting begin began beginning join joined enter entered".split()
)


def status(question: Question, subject: str, stints: list[Stint]) -> Line:
    """In which status, at a time where one is named; Yes or No where the question names one."""
    held = [h for stint in stints for h in stint.held]
    time = time_asked(question) if question.time is not None else None
    if time is not None:
        then = [h for h in held if h.span.overlaps(time.span)]
        if not then:
            lead = plain.NO if question.yes_no else ""
            return Line(plain.after_lead(lead, _not_then(question, held)))
        held = sorted(then, key=lambda h: -_shared_days(h.span, time.span))
    elif _at_first(question):
        held = held[:1]
    kinds = list(dict.fromkeys(status_name(question, h) for h in held))
    lead = _status_lead(question, held)
    if lead == plain.YES:
        held = [h for h in held if fits_status(question, h, set(named_statuses(question)))]
        kinds = [kind for kind in kinds if kind in {status_name(question, h) for h in held}]
    head = f"**{values.capital(values.listing(kinds))}**"
    if len(held) == 1:
        text = f"{head}, {moments.from_to(held[0].start, held[0].end)}."
    else:
        text = f"{head[:-2]}.** {rows(question, held)}"
    led = _led_under_title(question, subject, held)
    if led:
        titles = [spells.plain_title(status_name(question, h)) for h in led]
        text = f"{spells.titled(titles, [(h.start, h.end) for h in led])}\n{rows(question, held)}"
    return Line(plain.after_lead(lead, text), facts=facts_of(led))


def _at_first(question: Question) -> bool:
    """Whether the status of the beginning is asked about: "did he start as a full member"."""
    row = [word.text for word in question.reading.linked.row]
    opens = any(one in _STARTING and other == "as" for one, other in pairwise(row))
    return question.yes_no and len(set(named_statuses(question))) == 1 and opens


def _led_under_title(question: Question, subject: str, held: Sequence[Held]) -> list[Held]:
    """The rows of the roll `titles`, where a title is asked for and the statuses give none."""
    options, time = question.intent.options, question.time
    if options.get("title") not in question.reading.concepts or named_statuses(question):
        return []
    general = question.records.base.general
    if any(h.status not in general for h in held):
        return []
    rows = question.records.roll(options["titles"]).of(subject)
    return [h for h in rows if time is None or h.span.overlaps(time.span)]


def _status_lead(question: Question, held: Sequence[Held]) -> str:
    """Yes or No where one status is asked about; nothing where two are to choose from."""
    named = set(named_statuses(question))
    if not question.yes_no or offers_choice(question) or len(named) != 1:
        return ""
    return plain.YES if any(fits_status(question, h, named) for h in held) else plain.NO


def _not_then(question: Question, held: Sequence[Held]) -> str:
    return f"**Not in it then.** {rows(question, held)}"


def _shared_days(one: Span, other: Span) -> int:
    return (min(one.end, other.end) - max(one.start, other.start)).days


def status_changes(question: Question, subject: str, stints: list[Stint]) -> str:
    """When one status gave way to another without a break."""
    steps = [step for stint in stints for step in pairwise(stint.held)]
    if not steps:
        held = [h for stint in stints for h in stint.held]
        return f"**It didn't.** {question.name(subject)}: {in_words(question, held)}."
    days = values.listing([values.day(after.start) for _, after in steps])
    told = [
        spells.changed(values.day(b.start), status_name(question, a), status_name(question, b))
        for a, b in steps
    ]
    return f"**{days}.** {question.name(subject)} went {'; '.join(told)}."
