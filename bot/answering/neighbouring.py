"""Answers about those around somebody's time: who stayed when somebody went, who of some kind came next."""

from __future__ import annotations

from bot.answering.about import mains, stranger
from bot.answering.answer import Answer, Question
from bot.answering.composition import by_status, names
from bot.answering.cutting import cut
from bot.answering.sizes import counted
from bot.answering.spells import concerned
from bot.facts.dates import Span
from bot.facts.queries import Stint, facts_of
from bot.wording import neighbouring as wording
from bot.wording import values


def remaining(question: Question) -> Answer:
    """Who was in once somebody had gone: that day, those who came on it among them."""
    subject = question.subjects[0]
    stints = question.roll.stints(subject)
    if not stints:
        return stranger(question, subject)
    gone = concerned(question, stints, lambda stint: stint.end.span)[-1].end
    held = [h for h in counted(question, question.roll.on(gone.span.start)) if h.subject != subject]
    facts = facts_of([*stints[-1].held, *held])
    day = values.day(gone)
    if not held:
        return Answer(wording.nobody_left(question.name(subject), day), facts)
    count = len({h.subject for h in held})
    head = wording.left_there(count, question.name(subject), day)
    return cut(lambda shown: f"{head}\n{by_status(question, held, shown)}", count, facts)


def next_of_kind(question: Question) -> Answer:
    """Who with the attribute came next after somebody, or before; and how long that was apart."""
    subject = mains(question)[-1] if _backwards(question) else mains(question)[0]
    own = question.roll.stints(subject)
    if not own:
        return stranger(question, subject)
    name, day = question.name(subject), own[0].start.first
    firsts = [question.roll.stints(other)[0] for other in _kin(question, subject)]
    if _backwards(question):
        earlier = [stint for stint in firsts if stint.start.first < day]
        best = max((stint.start.first for stint in earlier), default=None)
        found = [stint for stint in earlier if stint.start.first == best]
    else:
        later = [stint for stint in firsts if stint.start.first > day]
        best = min((stint.start.first for stint in later), default=None)
        found = [stint for stint in later if stint.start.first == best]
    facts = facts_of([held for stint in (*own, *found) for held in stint.held])
    if not found:
        return Answer(wording.no_other(name, after=not _backwards(question)), facts)
    people = values.listing(names(question, [s.held[0].subject for s in found], full=True))
    gap = _gap(own[-1], found[0]) if not _backwards(question) else _gap(found[-1], own[0])
    told = wording.came(people, values.day(found[0].start), gap)
    return Answer(told, facts)


def _kin(question: Question, subject: str) -> list[str]:
    """The others with the attribute that the intent names."""
    name, value = question.intent.options["attribute"], question.intent.options["value"]
    every = question.roll.subjects
    return [s for s in every if s != subject and question.entity(s).attributes.get(name) == value]


def _backwards(question: Question) -> bool:
    return question.intent.options.get("step") == "before"


def _gap(one: Stint, other: Stint) -> str:
    """How long it was from the end of the one to the beginning of the other; nothing if they met."""
    left, came = one.end.span.start, other.start.span.start
    return values.duration(Span(left, came)) if left < came else ""
