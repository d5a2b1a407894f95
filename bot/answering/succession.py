"""Answers about those who led one after the other: who was next, and who came in between."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.about import stranger
from bot.answering.answer import Answer, Question
from bot.answering.leading import in_line, titled, who_led
from bot.answering.seats import seat
from bot.facts.queries import Held, facts_of
from bot.wording import plain, spells, values


def between(question: Question) -> Answer:
    """Who led after one person and before another."""
    pair = question.subjects[:2]
    for subject in pair:
        if not question.roll.of(subject):
            return stranger(question, subject)
    order = question.roll.held
    places = [[p for p, held in enumerate(order) if held.subject == s] for s in pair]
    first, last = sorted(places)
    found = list(order[first[-1] + 1 : last[0]])
    if not found:
        rows = [order[first[-1]], order[last[0]]]
        told = [in_line(question, h) for h in rows]
        return Answer(values.behind("**Nobody**", told, lines_from=2), facts_of(rows))
    return Answer(who_led(question, found), facts_of(found))


def following(question: Question) -> Answer:
    """Who came after somebody."""
    return _neighbour(question, step=1)


def preceding(question: Question) -> Answer:
    """Who came before somebody."""
    return _neighbour(question, step=-1)


def _neighbour(question: Question, step: int) -> Answer:
    """Who is beside somebody in the row of those who led; else who came into, or left, the seat."""
    subject = question.subjects[0]
    order = question.roll.held
    places = [place for place, held in enumerate(order) if held.subject == subject]
    if not places or _elsewhere(question, [order[place] for place in places], step):
        return seat(question, subject, step)
    found = [order[p + step] for p in places if 0 <= p + step < len(order)]
    found = [held for held in found if held.subject != subject]
    if not found:
        word = "after" if step > 0 else "before"
        own = facts_of([order[place] for place in places])
        return Answer(f"**Nobody** came {word} {question.name(subject)}.", own)
    lead = _guessed(question, found)
    if lead:
        meant = [h for h in found if h.subject in question.subjects[1:]] or found
        lines = "; ".join(f"{question.name(h.subject)}, {titled([h])}" for h in meant)
        text = f"{lead} {spells.beside(question.name(subject), after=step > 0)} {lines}."
        return Answer(text, facts_of(found))
    return Answer(who_led(question, found), facts_of(found))


def _guessed(question: Question, found: Sequence[Held]) -> str:
    """Yes or No where the question itself says who it was."""
    others = question.subjects[1:]
    if not question.yes_no or not others:
        return ""
    return plain.YES if any(h.subject in others for h in found) else plain.NO


def _elsewhere(question: Question, own: Sequence[Held], step: int) -> bool:
    """Whether the question is about a time at which somebody's lead neither began nor ended."""
    time = question.time
    if time is None:
        return False
    return not any((h.end if step > 0 else h.start).span.overlaps(time.span) for h in own)
