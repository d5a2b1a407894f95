"""Answers about everybody: who was in at a time, and how those are told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from bot.answering.about import closing
from bot.answering.answer import Answer, Question
from bot.answering.cutting import cut
from bot.answering.moments import listed_at
from bot.answering.statuses import (
    fits_status,
    named_statuses,
    special_statuses,
)
from bot.facts.dates import PartialDate
from bot.facts.queries import Held, Stint, facts_of
from bot.reading.links import Kind
from bot.reading.times import Time
from bot.wording import gatherings, moments, plain, values
from bot.wording.replies import Status

FULL_NAMES = 8  # longer lists give surnames
_NONE = frozenset({"no", "nobody"})
_BEING = frozenset("was is as became being served".split())
_WITH = frozenset({"including", "incl", "include", "with", "plus", "and", "also"})
# "candidates too", "candidates counted as well", "candidates apart".
_TOO = frozenset({"too", "included", "well", "apart", "separately", "separate", "aside"})
_REACH = 3


def chosen(question: Question, held: Sequence[Held]) -> list[Held]:
    """The spells whose subjects have the attribute that the intent asks for."""
    name = question.intent.options.get("attribute")
    if name is None:
        return list(held)
    wanted = question.intent.options["value"]
    return [h for h in held if question.entity(h.subject).attributes.get(name) == wanted]


def narrowed(question: Question, held: Sequence[Held]) -> list[Held]:
    """The spells in the statuses that the question names; all where it names a general one only.

    A general status is one that others count as: "the members" are all who are in.
    """
    special = special_statuses(question) - _of_era(question)
    general = set(named_statuses(question)) - special
    if not special or general or _added(question, special):
        return list(held)
    return [h for h in held if fits_status(question, h, special)]


def _of_era(question: Question) -> set[str]:
    """The statuses that only say in what somebody led at the time: "while Lasker was champion"."""
    if "era" not in question.intent.options:
        return set()
    linked = question.reading.linked
    entities = linked.of(Kind.ENTITY)
    ends = {k.end for k in entities if set(k.ids) & set(question.subjects)}
    return {
        id
        for k in entities
        for id in k.ids
        if k.end not in ends
        and any(k.start - end in (1, 2) and linked.row[end].text in _BEING for end in ends)
    }


def _added(question: Question, statuses: set[str]) -> bool:
    """Whether the statuses are named on top of all others, as in "everybody, with candidates"."""
    linked = question.reading.linked
    places = [k.start for k in linked.of(Kind.ENTITY) if statuses & set(k.ids)]
    before = {linked.row[p].text for place in places for p in range(max(0, place - 2), place)}
    ends = [k.end for k in linked.of(Kind.ENTITY) if statuses & set(k.ids)]
    after = {word.text for end in ends for word in linked.row[end : end + _REACH]}
    return bool(before & _WITH or after & _TOO)


def at(question: Question) -> Answer:
    """Who was in at a time, by status; Yes or No where the question is whether anybody was."""
    time = listed_at(question)
    if time is None:
        return no_time(question)
    everybody = chosen(question, question.roll.within(time.span))
    held = narrowed(question, everybody)
    if not held:
        head = f"**{values.capital(nobody(question))}** {moments.when(time)}."
        text = f"{head} {_just_gone(question, time) or _instead(question, time, everybody)}".strip()
        lead = (plain.YES if _denied(question) else plain.NO) if question.yes_no else ""
        return Answer(plain.after_lead(lead, text), facts_of(everybody) or closing(question))
    count = len({h.subject for h in held})
    lead = _judged(question, {h.subject for h in held}) if question.yes_no else ""
    head = f"**{values.capital(values.some(count, 'person', 'people'))}** {moments.when(time)}."

    def tell(shown: int | None) -> str:
        told = [head, by_status(question, held, shown), _just_gone(question, time)]
        return plain.after_lead(lead, gatherings.paragraphs(told))

    return cut(tell, count, facts_of(held))


def _instead(question: Question, time: Time, everybody: Sequence[Held]) -> str:
    """Who was in where nobody of the kind asked for was; how far the list reaches where nobody was."""
    if everybody:
        return gatherings.others(by_status(question, everybody))
    return "" if question.roll.within(time.span) else reach(question)


def _judged(question: Question, there: set[str]) -> str:
    """Yes, unless somebody named as the only one wasn't, or wasn't there."""
    if _denied(question):
        return plain.NO
    if not any(word.text == "only" for word in question.reading.linked.row):
        return plain.YES
    return plain.YES if len(there) == 1 and there & set(question.subjects) else plain.NO


def _denied(question: Question) -> bool:
    """Whether it asks if nobody was there: "no woman sat there then, right?"."""
    row = [word.text for word in question.reading.linked.row]
    return any(
        one in _NONE for one, other in pairwise(row) if other not in ("more", "less", "fewer")
    )


def _just_gone(question: Question, time: Time) -> str:
    """Those whose last day it was: they no longer count, but may be meant."""
    if time.span.days > 1:
        return ""
    gone = chosen(question, [stint.held[-1] for stint in question.roll.ending(time.span)])
    listed = names(question, [h.subject for h in narrowed(question, gone)], full=False)
    return gatherings.went_that_day(listed) if listed else ""


def no_time(question: Question, subject: str | None = None) -> Answer:
    """The answer where somebody never led, so that his time as leader is no time."""
    subject = subject or (question.subjects[0] if question.subjects else None)
    name = question.name(subject) if subject else ""
    return Answer(f"I have no time in which {name} led.".replace("  ", " "), status=Status.UNKNOWN)


def reach(question: Question) -> str:
    """From when to when the list runs."""
    held = question.roll.held
    return f"My list runs {moments.from_to(held[0].start, max((h.end for h in held), key=_day))}."


def _day(when: PartialDate) -> date:
    return when.first


def by_status(question: Question, held: Sequence[Held], shown: int | None = None) -> str:
    """Names in groups, one for each status; whoever had two is in the later one.

    Of all names the first `shown` are told, those of the smallest groups before the others.
    """
    last = {h.subject: h for h in held}
    groups: dict[str, list[str]] = {}
    for subject, item in last.items():
        groups.setdefault(item.status or "", []).append(subject)
    full = len(last) <= FULL_NAMES
    parts = []
    for status, subjects in groups.items():
        label = question.name(status) if status else ""
        label = gatherings.plural(label) if len(subjects) > 1 else label
        parts.append((label, names(question, subjects, full=full)))
    parts.sort(key=lambda part: len(part[1]))
    return gatherings.groups(parts, shown)


def names(question: Question, subjects: Sequence[str], *, full: bool) -> list[str]:
    """Names for a list, full where it is short; two who share a surname keep their forenames."""
    shorts = [question.short(s) for s in subjects]
    return [
        question.name(s) if full or shorts.count(question.short(s)) > 1 else question.short(s)
        for s in subjects
    ]


def names_of(question: Question, stints: Sequence[Stint]) -> list[str]:
    """The names of those whose stints they are, full where they are few."""
    subjects = [stint.held[0].subject for stint in stints]
    return names(question, subjects, full=len(subjects) <= FULL_NAMES)


def named(head: str, listed: Sequence[str], shown: int | None) -> str:
    """Names behind a head: full ones in lines, the surnames of many in a row."""
    if len(listed) > FULL_NAMES:
        return f"{head}: {values.first_of(listed, shown)}."
    return values.behind(head, listed)


def nobody(question: Question) -> str:
    """Who came up when none did: where only some are asked for, others may have been there."""
    some = "attribute" in question.intent.options or special_statuses(question)
    return "none" if some else "nobody"
