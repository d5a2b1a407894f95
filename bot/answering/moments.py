"""What time a question is about, where that takes more than reading a date."""

from __future__ import annotations

from datetime import timedelta

from bot.answering.answer import Question
from bot.facts.dates import Span
from bot.reading.links import Kind
from bot.reading.times import Time
from bot.wording import spells

_FROM_TO = frozenset({"between", "from", "through", "until", "till"})
_AFTER = frozenset({"after", "following", "since", "from"})
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
    return Time(Span(start, end), f"{question.name(leaders[0])}'s time as leader")


def _stretch(question: Question) -> Time | None:
    """Two times with "between … and", "from … to": all the days from the one to the other."""
    times = [time for time in question.slots.times if time.written is not None]
    said = {word.text for word in question.reading.linked.row}
    if len(times) != 2 or not said & _FROM_TO:
        return None
    first, last = sorted(times, key=lambda time: time.span.start)
    span = Span(first.span.start, last.span.end)
    return Time(span, spells.stretch(first.label, last.label))


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
    return Time(Span(day, day + timedelta(days=1)), spells.after(time.label), event=time.event)


def with_aftermath(time: Time) -> Span:
    """The days of a time; for an event of several days also those in which it took effect."""
    if time.event is None or time.span.days == 1:
        return time.span
    return Span(time.span.start, time.span.end + _AFTERMATH)
