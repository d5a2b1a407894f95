"""Answers about a seat: who came in when somebody left, and who left when somebody came in."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.about import stranger
from bot.answering.answer import Answer, Question
from bot.answering.composition import names
from bot.facts.dates import PartialDate
from bot.facts.queries import Held, Roll, Stint, facts_of
from bot.wording import gatherings, values

_NAMED = 4


def seat(question: Question, subject: str, step: int) -> Answer:
    """Who took the seat of somebody who did not lead, or had it before; by name where a row says so."""
    rolls = [roll for roll in question.records.rolls_with(subject) if roll is not question.roll]
    stints = rolls[0].stints(subject) if rolls else []
    if not stints:
        return stranger(question, subject)
    time = question.time
    days = [stint.end if step > 0 else stint.start for stint in stints]
    days = [day for day in days if time is None or day.span.overlaps(time.span)] or days
    turns = {day: _movers(rolls[0], day, step, subject) for day in days}
    by_name = _by_name(question, rolls[0], subject, [h for held in turns.values() for h in held])
    if by_name is not None:
        return by_name
    own = [held for stint in stints for held in stint.held]
    text = gatherings.no_heir(question.name(subject), after=step > 0)
    found = [f"{_turn(question, day, movers, step)}" for day, movers in turns.items() if movers]
    facts = facts_of([*own, *(h for movers in turns.values() for h in movers[:_NAMED])])
    return Answer("\n".join([text, *found]), facts)


def _movers(roll: Roll, day: PartialDate, step: int, subject: str) -> list[Held]:
    """Those who came in on the day that somebody left, or the other way round."""
    moved: Sequence[Stint] = roll.starting(day.span) if step > 0 else roll.ending(day.span)
    held = [stint.held[0 if step > 0 else -1] for stint in moved]
    return [h for h in held if h.subject != subject]


def _by_name(question: Question, roll: Roll, subject: str, movers: Sequence[Held]) -> Answer | None:
    """Who came in the place of whom, where a row says so in the relation's own words."""
    phrase = roll.relation.words.get("in_place")
    if phrase is None:
        return None
    for held in (*movers, *roll.of(subject)):
        event = str(held.fact.values.get("start_event", ""))
        ousted = [s for s in roll.subjects if phrase.replace("{name}", question.short(s)) in event]
        for other in ousted:
            found = other if held.subject == subject else held.subject
            if subject in (other, held.subject):
                told = f"{question.short(held.subject)} on {values.day(held.start)}, {event}"
                return Answer(f"**{question.name(found)}**: {told}.", facts_of([held]))
    return None


def _turn(question: Question, day: PartialDate, movers: Sequence[Held], step: int) -> str:
    listed = names(question, [h.subject for h in movers], full=len(movers) <= _NAMED)
    return gatherings.that_day(values.day(day), listed, came=step > 0)
