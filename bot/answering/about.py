"""Answers about one subject, or about each of a few: the frame, and whoever has no row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.answering.answer import Answer, Question
from bot.facts.model.facts import Fact
from bot.facts.queries import Stint, facts_of
from bot.wording import plain, spells
from bot.wording.replies import Status

_TOLD = 4  # of so many people one answer tells


@dataclass(frozen=True, slots=True)
class Line:
    """What is told of one subject, and the context behind it; `facts` are told besides the subject's own.

    `known` is false where the rows don't tell what is asked.
    """

    text: str
    context: str = ""
    facts: tuple[Fact, ...] = ()
    known: bool = True


Told = Callable[[Question, str, list[Stint]], str | Line]


def about_one(tell: Told) -> Callable[[Question], Answer]:
    """A handler for one subject; of several that are named, each is told in a line."""

    def handler(question: Question) -> Answer:
        told = [_about(question, subject, tell) for subject in mains(question)]
        if len(told) == 1:
            return told[0]
        facts = {fact.id: fact for answer in told for fact in answer.facts}
        known = any(answer.status is Status.ANSWERED for answer in told)
        text = "\n".join(answer.full for answer in told)
        return Answer(text, tuple(facts.values()), Status.ANSWERED if known else Status.UNKNOWN)

    return handler


def mains(question: Question) -> list[str]:
    """The subjects that the question is about: not those in the name of an event, if others are."""
    kind = question.entity(question.subjects[0]).type
    own = [n.ids[0] for n in question.slots.of(kind) if n.sure and not n.incidental]
    return list(dict.fromkeys(own or question.subjects[:1]))[:_TOLD]


def _about(question: Question, subject: str, tell: Told) -> Answer:
    """About one subject: whoever has no row in a closed roll never was in it."""
    stints = question.roll.stints(subject)
    wanted = question.intent.options.get("status")
    if wanted is not None:
        stints = [s for s in stints if any(h.status == wanted for h in s.held)]
    if not stints:
        return stranger(question, subject)
    told = tell(question, subject, stints)
    told = Line(told) if isinstance(told, str) else told
    facts = (*told.facts, *facts_of([held for stint in stints for held in stint.held]))
    status = Status.ANSWERED if told.known else Status.UNKNOWN
    answer = Answer(told.text, facts, status, context=told.context)
    if len(mains(question)) > 1 and question.short(subject) not in answer.full:
        return replace(answer, text=f"{question.name(subject)}: {told.text}")
    return answer


def stranger(question: Question, subject: str) -> Answer:
    """The answer about somebody known who has no row; it rests on the list's being complete."""
    entity = question.entity(subject)
    lead = plain.NO if question.yes_no else ""
    text = f"**{spells.never(entity.name, question.words['never'])}**"
    note = entity.note if entity.note and not question.records.rolls_with(subject) else ""
    return Answer(plain.after_lead(lead, text), closing(question), context=note)


def closing(question: Question) -> tuple[Fact, ...]:
    """The fact that says from what a closed list was made, where the knowledge names one."""
    fact = question.records.base.facts.get(question.words.get("closing", ""))
    return (fact,) if fact is not None else ()
