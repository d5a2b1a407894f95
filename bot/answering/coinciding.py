"""Answers about a day that several share: who came or went on the very day on which somebody did."""

from __future__ import annotations

from bot.answering.about import mains, stranger
from bot.answering.answer import Answer, Question
from bot.answering.composition import names_of
from bot.answering.spells import concerned, reason_of
from bot.facts.queries import facts_of
from bot.wording import gatherings, plain, values


def same_day(question: Question) -> Answer:
    """Who came in, or went out, on the day on which somebody did; Yes or No where others are named.

    `part` says which day of theirs, `move` what the others did on it where that was something else.
    """
    subjects = mains(question)
    subject, others = subjects[0], set(subjects[1:])
    ended = question.intent.options.get("part") == "end"
    stints = question.roll.stints(subject)
    if not stints:
        return stranger(question, subject)
    chosen = concerned(question, stints, lambda s: (s.end if ended else s.start).span)
    others_left = question.intent.options.get("move", "end" if ended else "start") == "end"
    verb = "left" if others_left else "came in"
    told, met, facts = [], set[str](), [held for stint in chosen for held in stint.held]
    for stint in chosen:
        day = stint.end if ended else stint.start
        with_them = [
            s
            for s in (question.roll.ending if others_left else question.roll.starting)(day.span)
            if s.held[0].subject != subject
        ]
        met |= {s.held[0].subject for s in with_them}
        facts += [held for s in with_them for held in s.held]
        told.append(gatherings.on_same_day(names_of(question, with_them), verb, values.day(day)))
        if ended and others_left and not with_them:
            told.append(
                values.sentence(f"{question.name(subject)}: {reason_of(question, stint.held[-1])}")
            )
    lead = ""
    if question.yes_no:
        lead = plain.YES if (others <= met if others else met) else plain.NO
    return Answer(plain.after_lead(lead, " ".join(told)), facts_of(facts))
