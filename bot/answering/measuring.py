"""Answers that measure somebody's time: against a length, a second time or another's era."""

from __future__ import annotations

from datetime import date

from bot.answering.about import closing, stranger
from bot.answering.answer import Answer, Question
from bot.answering.comparing import together
from bot.answering.composition import FULL_NAMES, named, names, no_time
from bot.answering.cutting import cut
from bot.facts.dates import PartialDate, Span
from bot.facts.queries import Stint, facts_of
from bot.reading.links import Kind
from bot.reading.times import ends
from bot.wording import comparing, gatherings, moments, people, plain, values
from bot.wording.replies import Status

_UNITS = {"day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25, "decade": 3652.5}
_HALF = "half"
_BENEATH = frozenset({"under", "during", "beneath"})


def lasting(question: Question) -> Answer:
    """Who was in for longer, or less long, than a length of time."""
    limit = _limit(question)
    if limit is None:
        return Answer(moments.which_length(), status=Status.UNKNOWN)
    more = question.intent.options["pick"] == "most"
    roll = question.roll
    found = [s for s in roll.subjects if (roll.days(s) > limit if more else roll.days(s) < limit)]
    found.sort(key=roll.days, reverse=more)
    if not found:
        return Answer(gatherings.nobody(yes_no=question.yes_no), closing(question))
    listed = names(question, found, full=len(found) <= FULL_NAMES)
    told = [
        f"{name} ({values.total_duration(roll.days(s))})"
        for name, s in zip(listed, found, strict=True)
    ]
    return _listed(question, found, told, lead=plain.YES if question.yes_no else "")


def _listed(question: Question, found: list[str], told: list[str], *, lead: str = "") -> Answer:
    """How many were found, and who, as told."""
    head = f"**{values.capital(values.some(len(found), 'person', 'people'))}**"
    facts = facts_of([h for s in found for h in question.roll.of(s)])
    return cut(
        lambda shown: plain.after_lead(lead, values.behind(head, told, shown)),
        len(found),
        facts,
    )


def _limit(question: Question) -> float | None:
    """The length that the question names, in days: "20 years", "a year", "half a year"."""
    row = [word.text for word in question.reading.linked.row]
    for word in row:
        unit = _UNITS.get(word.removesuffix("s"))
        if unit is not None:
            counts = question.slots.counts
            return (counts[0] if counts else 0.5 if _HALF in row else 1) * unit
    return None


def at_both(question: Question) -> Answer:
    """Who was in at each of two times."""
    pair = ends(question.slots.times)
    assert pair is not None  # the intent requires two
    first, second = pair
    roll = question.roll
    held = roll.within(first.span)
    later = {h.subject for h in roll.within(second.span)}
    found = list(dict.fromkeys(h.subject for h in held if h.subject in later))
    if not found:
        return Answer(gatherings.nobody(yes_no=question.yes_no), closing(question))
    listed = names(question, found, full=len(found) <= FULL_NAMES)
    people = values.capital(values.some(len(found), "person", "people"))
    when = f"both {moments.when(first)} and {moments.when(second)}"
    text = named(f"**{people}** {when}", listed, None)
    lead = plain.YES if question.yes_no else ""
    facts = facts_of([h for s in found for h in roll.of(s)])
    return Answer(plain.after_lead(lead, text), facts)


def under(question: Question) -> Answer:
    """Whether somebody was in while another led, when and for how long."""
    subject, leader = _places(question)
    if not question.roll.of(subject):
        return stranger(question, subject)
    eras = question.records.roll(question.intent.options["era"]).stints(leader)
    if not eras:
        return no_time(question, leader)
    stints = question.roll.stints(subject)
    spans = [span for stint in stints for era in eras if (span := _shared(stint, era))]
    facts = facts_of(question.roll.of(subject))
    if spans:
        return Answer(together(question, spans), facts)
    told = f"{question.name(subject)} {question.words['sat']} {_stretches(stints)}"
    led = question.records.base.relations[question.intent.options["era"]].words["sat"]
    other = f"{question.name(leader)} {led} {_stretches(eras)}"
    return Answer(plain.after_lead(plain.NO, f"{told}; {other}."), facts)


def _stretches(stints: list[Stint]) -> str:
    return values.listing([moments.from_to(s.start, s.end) for s in stints])


def _shared(one: Stint, other: Stint) -> Span | None:
    start: date = max(one.span.start, other.span.start)
    end: date = min(one.span.end, other.span.end)
    return Span(start, end) if start < end else None


def _places(question: Question) -> tuple[str, str]:
    """Who served and who led: the leader is named behind "under", or else last."""
    one, other = question.subjects[:2]
    linked = question.reading.linked
    beneath = [place for place, word in enumerate(linked.row) if word.text in _BENEATH]
    starts = {s: [k.start for k in linked.of(Kind.ENTITY) if s in k.ids] for s in (one, other)}
    if beneath and starts[one] and starts[other]:
        behind = [s for s in (one, other) if min(starts[s]) > beneath[0]]
        if len(behind) == 1:
            return (other, one) if behind[0] == one else (one, other)
        if len(behind) == 2:
            return other, one
    return one, other


def both_beside(question: Question) -> Answer:
    """Who was in beside each of two people, not needing all three at once."""
    pair = question.subjects[:2]
    for subject in pair:
        if not question.roll.of(subject):
            return stranger(question, subject)
    roll = question.roll
    found = [
        s for s in roll.subjects if s not in pair and all(roll.shared(s, other) for other in pair)
    ]
    if not found:
        return Answer(gatherings.nobody(yes_no=question.yes_no), closing(question))
    people = values.capital(values.some(len(found), "person", "people"))
    listed = names(question, found, full=len(found) <= FULL_NAMES)
    return cut(
        lambda shown: named(f"**{people}**", listed, shown),
        len(found),
        facts_of([h for s in found for h in roll.of(s)]),
    )


def older(question: Question) -> Answer:
    """Which of two people was older or younger, by birth or on coming in."""
    pair = question.subjects[:2]
    at_start = question.intent.options.get("by") == "age"
    measured: dict[str, tuple[int, str]] = {}
    for subject in pair:
        if at_start and not question.roll.of(subject):
            return stranger(question, subject)
        born = question.entity(subject).attributes.get("born")
        if not isinstance(born, PartialDate):
            text = people.no_attribute(question.name(subject), "born")
            return Answer(text, status=Status.UNKNOWN)
        measured[subject] = (_age_at_start if at_start else _birth)(question, subject, born)
    most = question.intent.options["pick"] == "most"
    ranked = sorted(pair, key=lambda s: measured[s][0], reverse=most)
    lead = ""
    if question.yes_no:
        lead = plain.YES if ranked[0] == pair[0] else plain.NO
    text = f"**{question.name(ranked[0])}**: {', '.join(measured[s][1] for s in ranked)}."
    facts = facts_of([h for s in ranked for h in question.roll.of(s)])
    return Answer(plain.after_lead(lead, text), facts)


def _age_at_start(question: Question, subject: str, born: PartialDate) -> tuple[int, str]:
    """Somebody's age on coming in, in days and in words."""
    held = question.roll.of(subject)[0]
    told = comparing.aged(comparing.age(born, held.start), values.day(held.start))
    days = held.span.start.toordinal() - born.first.toordinal()
    return days, f"{question.short(subject)} {told}"


def _birth(question: Question, subject: str, born: PartialDate) -> tuple[int, str]:
    """How early somebody was born, and the day in words."""
    told = comparing.born(values.day(born))
    return -born.first.toordinal(), f"{question.short(subject)} {told}"
