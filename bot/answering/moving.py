"""Answers about comings and goings: who joined and who left within a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.answering.about import closing
from bot.answering.answer import Answer, Question
from bot.answering.composition import names, names_of, no_time, nobody
from bot.answering.cutting import cut
from bot.answering.moments import opened, time_asked, with_aftermath
from bot.answering.sizes import counted
from bot.answering.spells import reason_of
from bot.answering.statuses import status_name
from bot.facts.dates import PartialDate, Span
from bot.facts.queries import Held, Stint, facts_of
from bot.reading.times import Time
from bot.wording import gatherings, moments, plain, values

# Those who only changed their status are told of no longer time than this (in days), and when they are so few.
_YEAR = 366
_FEW = 3
_DAY = timedelta(days=1)
_WHY = frozenset({"why", "reason", "reasons"})


def started_in(question: Question) -> Answer:
    """Who came in within a time."""
    return _moves(question, started=True, ended=False)


def ended_in(question: Question) -> Answer:
    """Who went out within a time."""
    return _moves(question, started=False, ended=True)


def changes_in(question: Question) -> Answer:
    """Who came and who went within a time."""
    return _moves(question, started=True, ended=True)


def _moves(question: Question, *, started: bool, ended: bool) -> Answer:
    time = question.time if question.time and question.time.event else time_asked(question)
    if time is None:
        return no_time(question)
    if question.time is not None:
        time = opened(question, time)
    span = with_aftermath(time)
    came = _kept(question, question.roll.starting(span), first=True) if started else []
    went = _kept(question, question.roll.ending(span), first=False) if ended else []
    words = question.words
    parts = [(words["joined"], came, [s.start for s in came])] if started else []
    parts += [(words["left"], went, [s.end for s in went])] if ended else []
    risen = _risen(question, span) if started else []
    told = [part for part in parts if part[1] or (len(parts) == 1 and not risen)]
    lead = (plain.YES if came or went or risen else plain.NO) if question.yes_no else ""
    if not told and not risen:
        text = f"**Nothing changed** {moments.when(time)}."
        return Answer(plain.after_lead(lead, text), closing(question))
    soon = _next(question, time) if started and not ended and not (came or risen) else []
    facts = facts_of([*(h for s in (*came, *went, *soon) for h in s.held), *risen])

    def tell(shown: int | None) -> str:
        moves = [_move(question, time, *part, shown) for part in told]
        more = [rose(question, risen)] if risen else []
        stayed = _stayed(question, time, came) if started and not ended else ""
        coming = gatherings.next_in(names_of(question, soon), soon[0].start) if soon else ""
        return plain.after_lead(lead, "\n\n".join(filter(None, [*moves, *more, stayed, coming])))

    return cut(tell, max(len(came), len(went)), facts or closing(question))


def _risen(question: Question, span: Span) -> list[Held]:
    """The spells of those who were in already and came into another status; none where they are many.

    A day's election may make a secretary of one who sat there as something else.
    """
    if span.days > _YEAR:
        return []
    risen = question.roll.changing(span)
    return counted(question, risen) if len(risen) <= _FEW else []


def _next(question: Question, time: Time) -> list[Stint]:
    """Those who came in next after an event at which nobody did: "right after" may mean them."""
    if time.event is None or question.yes_no:
        return []
    roll = question.roll
    days = {h.start.first for h in roll.held if h.start.first > time.span.start}
    later = (roll.starting(Span(day, day + _DAY)) for day in sorted(days))
    return next(filter(None, later), [])


def _stayed(question: Question, time: Time, came: Sequence[Stint]) -> str:
    """Those who sat there already when others came in at an event: an election may be meant with them."""
    days = {stint.start.first for stint in came}
    if time.event is None or len(days) != 1 or question.yes_no:
        return ""
    new = {stint.held[0].subject for stint in came}
    there = [h.subject for h in counted(question, question.roll.on(days.pop()))]
    others = [subject for subject in dict.fromkeys(there) if subject not in new]
    return gatherings.stayed(names(question, others, full=False)) if others else ""


def rose(question: Question, risen: Sequence[Held]) -> str:
    """Those who were in and came into another status, each with it."""
    told = [f"{question.name(h.subject)} ({status_name(question, h)})" for h in risen]
    return gatherings.rose(told)


def _kept(question: Question, stints: Sequence[Stint], *, first: bool) -> list[Stint]:
    """The stints whose first or last spell is one of those that the question is about."""
    place = 0 if first else -1
    kept = {h.fact.id for h in counted(question, [stint.held[place] for stint in stints])}
    return [stint for stint in stints if stint.held[place].fact.id in kept]


def _move(  # noqa: PLR0913, PLR0917  a row of the table that _moves makes, and how much of it
    question: Question,
    time: Time,
    verb: str,
    stints: Sequence[Stint],
    days: Sequence[PartialDate],
    shown: int | None,
) -> str:
    """ "**Five people came in** in 1953:" and each day with those who did so on it."""
    head = gatherings.moved(len(stints), verb, nobody(question))
    if not stints:
        return f"{head} {moments.when(time)}."
    ended = [s.end for s in stints] == list(days)
    if ended and _asks_why(question):
        return values.behind(
            f"{head} {moments.when(time)}", _whys(question, stints), shown, lines_from=1
        )
    dated = sorted(zip(names_of(question, stints), days, strict=True), key=lambda one: one[1].first)
    how = _how_all(question, stints, ended=ended)
    if len({day for _, day in dated}) == 1:
        return values.behind(f"{head} on {values.day(days[0])}{how}", [n for n, _ in dated], shown)
    told = [(name, values.day(day)) for name, day in dated]
    return gatherings.by_day(f"{head} {moments.when(time)}{how}", told, shown)


def _asks_why(question: Question) -> bool:
    """Whether it asks why they went beside who they were: "who left in 1957, and why?"."""
    return not _WHY.isdisjoint(word.text for word in question.reading.linked.row)


def _whys(question: Question, stints: Sequence[Stint]) -> list[str]:
    """Each of those who went, with the day and how it ended."""
    people = zip(names_of(question, stints), stints, strict=True)
    return [
        f"{name} ({values.day(s.end)}): {reason_of(question, s.held[-1])}" for name, s in people
    ]


def _how_all(question: Question, stints: Sequence[Stint], *, ended: bool) -> str:
    """How several went, where it was the same for all of them."""
    ways = {reason_of(question, stint.held[-1]) for stint in stints} if ended else set[str]()
    if len(stints) == 1 or len(ways) != 1 or ways == {question.words["left"]}:
        return ""
    return f" ({ways.pop()})"
