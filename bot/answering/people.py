"""Answers about one entity: an attribute of it, or all there is on a card."""

from __future__ import annotations

from bot.answering.about import mains, stranger
from bot.answering.answer import Answer, Question
from bot.answering.plain import agrees, lead_of
from bot.answering.statuses import fits_status, special_statuses, status_name
from bot.facts.dates import PartialDate
from bot.facts.queries import facts_of
from bot.reading.cues import QuestionType
from bot.wording import comparing, plain, spells, values
from bot.wording import people as wording
from bot.wording.replies import Status

# A date answers none of these.
_NOT_DATES = frozenset({QuestionType.WHERE, QuestionType.WHY, QuestionType.HOW})


def attribute(question: Question) -> Answer:
    """One attribute of the entity; unknown where the sources that were read don't give it."""
    subject = question.subjects[0]
    name = question.intent.options["name"]
    entity = question.entity(subject)
    value = entity.native if name == "native" else entity.attributes.get(name)
    facts = facts_of(question.roll.of(subject))
    if value is None:
        return nothing_known(entity.name, name)
    if not isinstance(value, PartialDate):
        return Answer(f"**{value}** ({entity.name}).", facts)
    if question.reading.question_type in _NOT_DATES:
        text = wording.only_date(entity.name, values.day(value))
        return Answer(text, status=Status.UNKNOWN)
    text = plain.after_lead(lead_of(question), f"**{values.day(value)}.**")
    given = [t.written for t in question.slots.times if t.written is not None]
    if given and question.reading.question_type is QuestionType.YES_NO:
        lead = plain.YES if any(agrees(value, g) for g in given) else plain.NO
        text = plain.after_lead(lead, text)
    return Answer(text, facts)


def nothing_known(name: str, attribute: str) -> Answer:
    """The answer where no source gives an attribute."""
    return Answer(wording.no_attribute(name, attribute), status=Status.UNKNOWN)


def age(question: Question) -> Answer:
    """How old somebody was on coming in, on going out, or at the time that the question names."""
    subject = question.subjects[0]
    held, at = question.roll.of(subject), question.intent.options.get("at")
    if not held:
        # How old others were at some time has nothing to do with the list.
        return (
            nothing_known(question.name(subject), "born")
            if at == "time"
            else stranger(question, subject)
        )
    born = question.entity(subject).attributes.get("born")
    if not isinstance(born, PartialDate):
        return nothing_known(question.name(subject), "born")
    birth = wording.born(question.name(subject), values.day(born))
    if at == "time" and question.time is not None:
        years = comparing.age_within(born, question.time.span)
        return Answer(f"**{years}.**", facts_of(held), context=f"{birth}.")
    special = special_statuses(question)
    rows = [h for h in held if fits_status(question, h, special)] or held
    day = rows[-1].end if at == "end" else rows[0].start
    years = comparing.age(born, day)
    verb = question.words["left" if at == "end" else "joined"]
    told = wording.aged(years, verb, values.day(day))
    return Answer(f"**{years}.**", facts_of(rows), context=f"{birth}; {told}.")


def card(question: Question) -> Answer:
    """Name, life, spells and how they ended; of several who are listed, a card for each."""
    subjects = mains(question)
    listed = any(word.text in ("and", "or") for word in question.reading.linked.row)
    if len(subjects) > 1 and (question.yes_no or not listed):
        # What one had to do with the other stands on no card.
        names = values.listing([question.name(subject) for subject in subjects])
        return Answer(wording.no_tie(names), status=Status.UNKNOWN)
    cards = [_card(question, subject) for subject in subjects]
    facts = {fact.id: fact for each in cards for fact in each.facts}
    return Answer("\n".join(each.full for each in cards), tuple(facts.values()))


def _card(question: Question, subject: str) -> Answer:
    held = question.roll.of(subject)
    entity = question.entity(subject)
    if not held:
        return stranger(question, subject)
    born, died = entity.attributes.get("born"), entity.attributes.get("died")
    life = wording.life(
        born if isinstance(born, PartialDate) else None,
        died if isinstance(died, PartialDate) else None,
    )
    told = [(h.start, h.end, status_name(question, h)) for h in held]
    end = held[-1].fact.values.get("end_event")
    text = spells.served(f"**{entity.name}**{life}", question.words["sat"], told)
    more = [wording.ended(end)] if isinstance(end, str) else []
    led = [r for r in question.records.rolls_with(subject) if r is not question.roll]
    facts = facts_of([*held, *(h for roll in led for h in roll.of(subject))])
    titles = [
        str(h.fact.values["title"]) for r in led for h in r.of(subject) if "title" in h.fact.values
    ]
    more += [wording.titles(titles)] if titles else []
    return Answer(values.followed(text, " ".join(map(values.sentence, more))), facts)
