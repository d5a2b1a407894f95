"""What time a question is about, where that takes more than reading a date."""

from __future__ import annotations

from datetime import timedelta

from bot.answering.answer import Question
from bot.facts.dates import Span
from bot.reading.links import Kind
from bot.reading.times import Time
from bot.wording import moments

_FROM_TO = frozenset({"between", "from", "through", "until", "till"})
_BETWEEN = frozenset({"between"})
_TWO = 2
_AFTER = frozenset({"after", "following", "since", "from"})
_BEHIND = frozenset({"after", "following"})
_BEFORE = frozenset({"before", "prior"})
_LATER = frozenset({"after", "since", "post"})
_CLOSELY = frozenset({"soon", "right", "just", "shortly", "straight", "immediately", "day"})
_YEAR = 365
_AFTERMATH = timedelta(days=3)  # what a congress decides may be done a few days later


def time_asked(question: Question) -> Time | None:
    """The time that the question names, or the years of the person whose era it is."""
    if question.time is not None:
        return _settled(question, _stretch(question) or question.time)
    era = question.intent.options.get("era")
    if era is None or not question.subjects:
        return None
    roll = question.records.roll(era)
    leaders = [subject for subject in question.subjects if roll.of(subject)]
    if not leaders:
        return None
    stints = roll.stints(leaders[0])
    spans = [stint.span for stint in stints]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    return _beside(question, leaders[0], Span(start, end))


def _beside(question: Question, leader: str, era: Span) -> Time:
    """Somebody's time as leader, or all the days after or before it where the question says so."""
    label = f"{question.name(leader)}'s time as leader"
    linked = question.reading.linked
    places = [k.start for k in linked.of(Kind.ENTITY) if leader in k.ids]
    said = {linked.row[p].text for place in places[:1] for p in range(max(0, place - 2), place)}
    days = [held.span for held in question.roll.held]
    first, last = days[0].start, max(span.end for span in days) + timedelta(days=1)
    if said & _LATER and era.end < last:
        return Time(Span(era.end, last), moments.time_after(label))
    if said & _BEFORE and first < era.start:
        return Time(Span(first, era.start), moments.time_before(label))
    return Time(era, label)


def _stretch(question: Question) -> Time | None:
    """Two times with "between … and", "from … to": all the days from the one to the other."""
    times = [time for time in question.slots.times if time.written is not None]
    said = {word.text for word in question.reading.linked.row}
    if len(times) < _TWO and said & _BETWEEN:
        times = list(question.slots.times)
    if len(times) != _TWO or not said & _FROM_TO:
        return None
    first, last = sorted(times, key=lambda time: time.span.start)
    span = Span(first.span.start, last.span.end)
    return Time(span, moments.stretch(first.label, last.label))


def _settled(question: Question, time: Time) -> Time:
    """After an event of several days: the day on which its decisions had taken effect."""
    if time.event is None or time.span.days == 1:
        return time
    linked = question.reading.linked
    places = [k.start for k in linked.of(Kind.ENTITY) if time.event in k.ids]
    before = {linked.row[p].text for place in places for p in range(max(0, place - 3), place)}
    if not before & _AFTER:
        return time
    day = with_aftermath(time).end
    return Time(Span(day, day + timedelta(days=1)), moments.after(time.label), event=time.event)


def opened(question: Question, time: Time) -> Time:
    """A time as it is, or, behind "before", "after" or "since", all the days up to or from it."""
    said = said_before(question, time)
    days = [held.span for held in question.roll.held]
    first, last = days[0].start, max(span.end for span in days) + timedelta(days=1)
    if not said or said & _CLOSELY or len(question.slots.times) > 1:
        return time
    if said & _BEFORE and first < time.span.start:
        return Time(Span(first, time.span.start), moments.time_before(time.label))
    if time.event is None and said & {"after"} and time.span.end < last:
        return Time(Span(time.span.end, last), moments.time_after(time.label))
    if "since" in said and time.span.start < last:
        return Time(Span(time.span.start, last), moments.time_since(time.label))
    return time


def after_event(question: Question) -> Time | None:
    """The event of a day behind which the question asks for what came: "after his death"."""
    for time in question.slots.times:
        if time.event is not None and time.day and said_before(question, time) & _BEHIND:
            return time
    return None


def listed_at(question: Question) -> Time | None:
    """The time for which a list of those who were in is wanted."""
    time = time_asked(question)
    if time is None or question.time is None:
        return time
    if time.event is not None and said_before(question, time) & _BEFORE:
        eve = time.span.start - timedelta(days=1)
        return Time(Span(eve, time.span.start), moments.eve(time.label))
    return opened(question, time) if time.span.days >= _YEAR else time


def said_before(question: Question, time: Time) -> set[str]:
    """The words right before the time that the question names."""
    linked = question.reading.linked
    if time.event is not None:
        places = [k.start for k in linked.of(Kind.ENTITY) if time.event in k.ids]
    else:
        places = [k.start for k in linked.of(Kind.TIME)]
    return {linked.row[p].text for place in places[:1] for p in range(max(0, place - 2), place)}


def with_aftermath(time: Time) -> Span:
    """The days of a time; for an event of several days also those in which it took effect."""
    if time.event is None or time.span.days == 1:
        return time.span
    return Span(time.span.start, time.span.end + _AFTERMATH)
