"""Answers about how spells ended: whose did in some way, such as by death."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.about import closing, stranger
from bot.answering.answer import Answer, Question
from bot.answering.cutting import cut
from bot.answering.spells import reason_of
from bot.answering.statuses import fits_status, special_statuses
from bot.facts.queries import Held, facts_of
from bot.wording import gatherings, plain, values


def ended_by(question: Question) -> Answer:
    """Whose last spell ended in one of the ways that the intent names; or whether somebody's did."""
    ways = _ways(question)
    held = [h for h in question.roll.held if _ended(h, ways)]
    roll = question.intent.options.get("also_ends")
    if roll is not None:
        led = question.records.roll(roll).held
        special = special_statuses(question)
        led = tuple(h for h in led if not special or fits_status(question, h, special))
        ends = {(h.subject, h.end) for h in led}
        held = [h for h in held if (h.subject, h.end) in ends]
    if question.subjects:
        return _ended_so(question, question.subjects[0], held)
    if question.time is not None:
        held = [h for h in held if h.end.span.overlaps(question.time.span)]
    if not held:
        return Answer(gatherings.nobody(yes_no=question.yes_no), closing(question))
    if question.intent.options.get("shortest") in question.reading.concepts:
        held = sorted(held, key=lambda h: _led(question, h.subject))
    told = [f"{question.name(h.subject)} ({_when(question, h)})" for h in held]
    head = f"**{values.capital(values.number(len(held)))}**"
    lead = plain.YES if question.yes_no else ""
    if len(held) == 1:
        name = question.name(held[0].subject)
        text = f"**{name}**{told[0].removeprefix(name)}."
        return Answer(plain.after_lead(lead, text), facts_of(held))
    return cut(
        lambda shown: plain.after_lead(lead, values.behind(head, told, shown)),
        len(told),
        facts_of(held),
    )


def _when(question: Question, held: Held) -> str:
    """The day on which a spell ended; of one who led, with how long he had."""
    day, days = values.day(held.end), _led(question, held.subject)
    return gatherings.after_leading(day, values.total_duration(days)) if days else day


def _led(question: Question, subject: str) -> int:
    """For how many days in all somebody led, where the intent asks of those who did."""
    roll = question.intent.options.get("also_ends")
    return question.records.roll(roll).days(subject) if roll is not None else 0


def _ways(question: Question) -> list[str]:
    """The words that tell how it ended: those of `event`, or of each option that the question names."""
    options, concepts = question.intent.options, question.reading.concepts
    told = [options["event"]] if "event" in options else []
    told += [ways for concept, ways in options.items() if concept in concepts]
    return [way.strip() for ways in told for way in ways.split("|")]


def _ended(held: Held, ways: Sequence[str]) -> bool:
    event = str(held.fact.values.get("end_event", ""))
    return any(way in event for way in ways)


def _ended_so(question: Question, subject: str, held: Sequence[Held]) -> Answer:
    own = question.roll.of(subject)
    if not own:
        return stranger(question, subject)
    lead = ""
    if question.yes_no:
        lead = plain.YES if any(h.subject == subject for h in held) else plain.NO
    last = own[-1]
    text = f"**{values.capital(reason_of(question, last))}**, on {values.day(last.end)}."
    return Answer(plain.after_lead(lead, text), facts_of([last]))
