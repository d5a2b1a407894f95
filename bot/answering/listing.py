"""Answers about everybody that there ever was: how many, who, in which status."""

from __future__ import annotations

from bot.answering.answer import Answer, Question
from bot.answering.composition import FULL_NAMES, by_status, chosen, names, reach
from bot.answering.cutting import cut
from bot.answering.moments import time_asked
from bot.answering.statuses import bears, fits_status, named_statuses
from bot.facts.queries import facts_of
from bot.wording import gatherings, moments, plain, spells, values


def count_all(question: Question) -> Answer:
    """How many people in all, over the whole list."""
    subjects = question.roll.subjects
    facts = facts_of(question.roll.held)
    text = f"**{len(subjects)} people** in all. {reach(question)}"
    return Answer(text, facts)


def count_where(question: Question) -> Answer:
    """How many have an attribute, and who where they are few."""
    subjects = _having(question)
    label = question.intent.says.get("label", "people")
    held = [h for s in subjects for h in question.roll.of(s)]
    label = "person" if len(subjects) == 1 and label == "people" else label
    text = f"**{values.capital(values.number(len(subjects)))} {label}**"
    named = [question.name(s) for s in subjects] if len(subjects) <= FULL_NAMES else []
    return Answer(values.behind(text, named) if named else f"{text}.", facts_of(held))


def list_where(question: Question) -> Answer:
    """Who has an attribute; everybody where none is asked for."""
    subjects = _having(question)
    held = [h for s in subjects for h in question.roll.of(s)]
    lead = plain.YES if question.yes_no else ""
    head = f"**{values.capital(values.some(len(subjects), 'person', 'people'))}**"

    def tell(shown: int | None) -> str:
        if len(subjects) > FULL_NAMES:
            told = gatherings.paragraphs([f"{head}.", by_status(question, held, shown)])
            return plain.after_lead(lead, told)
        listed = names(question, subjects, full=True)
        return plain.after_lead(lead, values.behind(head, listed))

    return cut(tell, len(subjects), facts_of(held))


def _having(question: Question) -> list[str]:
    return list(dict.fromkeys(h.subject for h in chosen(question, question.roll.held)))


def holders(question: Question) -> Answer:
    """Who held a status, and when."""
    fixed = question.intent.options.get("status")
    wanted = {fixed} if fixed else set(named_statuses(question))
    time = time_asked(question)
    held = [h for h in question.roll.held if bears(question, h, wanted)]
    if time is not None:
        held = [h for h in held if h.span.overlaps(time.span)]
    status = values.listing([question.name(s) for s in sorted(wanted)])
    if not held:
        return Answer(f"**Nobody** was {status} {moments.when(time) if time else ''}".strip() + ".")
    subjects = list(dict.fromkeys(h.subject for h in held))
    if len(subjects) > FULL_NAMES:
        listed = names(question, subjects, full=False)
        head = f"**{values.capital(values.some(len(subjects), 'person', 'people'))}**"
        return cut(
            lambda shown: f"{head}: {values.first_of(listed, shown)}.",
            len(subjects),
            facts_of(held),
        )
    told = [f"{question.name(h.subject)} ({moments.years(h.start.year, h.end.year)})" for h in held]
    text = values.behind(f"**{values.capital(values.number(len(subjects)))}**", told)
    if len(subjects) == 1:
        days = values.listing([moments.from_to(h.start, h.end) for h in held])
        text = f"**{question.name(subjects[0])}**, {days}."
    others = [h for h in question.roll.held if h not in held and fits_status(question, h, wanted)]
    if time is None and others:
        also = spells.also_called(list(dict.fromkeys(question.name(h.subject) for h in others)))
        text = values.followed(text, also)
    return Answer(text, facts_of([*held, *others]))
