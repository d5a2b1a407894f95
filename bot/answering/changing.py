"""Answers that set two times beside each other: who was gone, who was new, who was both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.about import closing
from bot.answering.answer import Answer, Question
from bot.answering.composition import FULL_NAMES, names
from bot.answering.cutting import cut
from bot.answering.moments import listed_at
from bot.answering.moving import changes_in
from bot.answering.sizes import counted
from bot.answering.statuses import bears, named_statuses
from bot.facts.dates import Span
from bot.facts.queries import Held, Stint, facts_of
from bot.reading.links import Kind
from bot.reading.times import Time, ends
from bot.wording import changing as wording
from bot.wording import gatherings, moments, plain, values
from bot.wording.replies import Status

_EARLIER = frozenset(
    {"earlier", "before", "previously", "formerly", "already", "once", "had", "former"}
)
_LATER = frozenset({"later", "afterwards", "subsequently", "went", "then", "eventually", "after"})
_SAME = "same"
_UNITS = {"month": 31, "year": 366, "week": 7, "day": 1}


@dataclass(frozen=True, slots=True)
class _Difference:
    """The rows of those who were in at the first of two times, at the second, or between them alone."""

    gone: tuple[Held, ...]
    new: tuple[Held, ...]
    stayed: tuple[Held, ...]
    between: tuple[Held, ...]


def compared(question: Question) -> Answer:
    """Who was gone and who was new at the second of two times; `part` says if only one is asked for."""
    pair = ends(question.slots.times)
    if pair is None:
        return Answer(wording.ONE_TIME, status=Status.UNKNOWN)
    first, second = sorted(pair, key=lambda time: (time.span.start, time.span.end))
    found = _difference(question, first, second)
    groups = {"gone": found.gone, "new": found.new, "stayed": found.stayed}
    labels = {"gone": wording.GONE, "new": wording.NEW, "stayed": wording.STAYED}
    part = question.intent.options.get("part")
    asked = [part] if part else list(groups)
    told = [held for name in asked for held in groups[name]]
    more = found.between if not part else ()
    lead = ""
    if question.yes_no and question.intent.affirms & question.reading.concepts:
        lead = plain.NO if found.gone or found.new else plain.YES
    head = wording.beside(moments.when(second), first.label)

    def tell(shown: int | None) -> str:
        parts = [wording.group(labels[n], _names(question, groups[n]), shown) for n in asked]
        parts += [wording.between(_names(question, more))] if more else []
        return plain.after_lead(lead, f"{head}: {' '.join(parts)}")

    longest = max(len({h.subject for h in groups[name]}) for name in asked)
    return cut(tell, longest, facts_of([*told, *more]) or closing(question))


def _difference(question: Question, first: Time, second: Time) -> _Difference:
    roll = question.roll
    before = counted(question, roll.within(first.span))
    after = counted(question, roll.within(second.span))
    earlier, later = {h.subject for h in before}, {h.subject for h in after}
    middle = Span(first.span.end, second.span.start)
    passing = counted(question, roll.within(middle)) if middle.days > 0 else []
    return _Difference(
        tuple(h for h in before if h.subject not in later),
        tuple(h for h in after if h.subject not in earlier),
        tuple(h for h in after if h.subject in earlier),
        tuple(h for h in passing if h.subject not in earlier | later),
    )


def _names(question: Question, held: Sequence[Held]) -> list[str]:
    found = list(dict.fromkeys(h.subject for h in held))
    return names(question, found, full=len(found) <= FULL_NAMES)


def in_and_out(question: Question) -> Answer:
    """Who came in and left again within the same month or year, or within a length of time."""
    row = [word.text.removesuffix("s") for word in question.reading.linked.row]
    unit = next((word for word in row if word in _UNITS), None)
    if unit is None:
        return Answer(moments.which_length(), status=Status.UNKNOWN)
    stints = [s for subject in question.roll.subjects for s in question.roll.stints(subject)]
    counts = question.slots.counts
    if counts and _SAME not in row:
        found = [s for s in stints if s.span.days <= _UNITS[unit] * counts[0]]
        period = values.some(counts[0], unit, f"{unit}s")
    else:
        found = [s for s in stints if _same(s, unit)]
        period = f"one and the same {unit}"
    if question.time is not None:
        found = [s for s in found if s.start.span.overlaps(question.time.span)]
    if not found:
        return _shortest(question, stints)
    return _in_and_out(question, found, period)


def _shortest(question: Question, stints: Sequence[Stint]) -> Answer:
    """Nobody: whose stay came nearest to it."""
    stint = min(stints, key=lambda s: s.span.days)
    dates = moments.from_to(stint.start, stint.end)
    told = wording.nearest(question.name(stint.held[0].subject), dates)
    text = f"{gatherings.nobody(yes_no=question.yes_no)} {told}"
    return Answer(text, (*closing(question), *facts_of(stint.held)))


def _same(stint: Stint, unit: str) -> bool:
    """Whether a stint begins and ends in the same week, month or year of the calendar."""
    start, end = stint.span.start, stint.span.end
    if unit == "week":
        return start.isocalendar()[:2] == end.isocalendar()[:2]
    return (start.year, start.month if unit == "month" else 0) == (
        end.year,
        end.month if unit == "month" else 0,
    ) and (unit != "day" or start == end)


def _in_and_out(question: Question, found: Sequence[Stint], period: str) -> Answer:
    listed = names(question, [s.held[0].subject for s in found], full=len(found) <= FULL_NAMES)
    told = [
        f"{name} ({moments.from_to(s.start, s.end)})" for name, s in zip(listed, found, strict=True)
    ]
    people = len({s.held[0].subject for s in found})
    head = wording.in_and_out(values.some(people, "person", "people"), period)
    return cut(
        lambda shown: f"{head}: {values.first_of(told, shown)}.",
        len(found),
        facts_of([h for s in found for h in s.held]),
    )


def later_status(question: Question) -> Answer:
    """Of those who were in at a time, who was in a certain status later, or had been earlier."""
    time = listed_at(question)
    assert time is not None  # the intent requires one
    given, wanted = _statuses(question)
    there = question.roll.within(time.span)
    there = [h for h in there if given is None or bears(question, h, {given})]
    people = dict.fromkeys(h.subject for h in there)
    earlier = _asks_earlier(question)
    rows = [
        row
        for subject in people
        for row in question.roll.of(subject)
        if bears(question, row, {wanted}) and _beyond(row, time.span, earlier=earlier)
    ]
    status, when = question.name(wanted), moments.when(time)
    if not rows:
        return Answer(wording.nobody_so(when, status, earlier=earlier), facts_of(there))
    count = values.some(len({h.subject for h in rows}), "person", "people")
    told = [f"{question.name(h.subject)} ({values.day(h.start)})" for h in rows]
    text = f"{wording.later_so(count, when, status, earlier=earlier)}: {values.listing(told)}."
    return Answer(
        text, facts_of([*(h for h in there if h.subject in {r.subject for r in rows}), *rows])
    )


def _beyond(row: Held, span: Span, *, earlier: bool) -> bool:
    """Whether a row begins after a time, or ended before it."""
    return row.span.end <= span.start if earlier else row.span.start >= span.end


def _asks_earlier(question: Question) -> bool:
    said = {word.text for word in question.reading.linked.row}
    return bool(said & _EARLIER) and not said & _LATER


def _statuses(question: Question) -> tuple[str | None, str]:
    """The status at the time, where one is named, and the one that is sought: the last that is named."""
    named = set(named_statuses(question))
    links = question.reading.linked.of(Kind.ENTITY)
    order = [link.ids[0] for link in links if set(link.ids) & named] or sorted(named)
    others = [status for status in order[:-1] if status != order[-1]]
    special = [s for s in others if s not in question.records.base.general]
    return (special[0] if special else None), order[-1]


def replaced(question: Question) -> Answer:
    """Who left and who came at a time, and who took whose place where a row says so."""
    answer = changes_in(question)
    phrase = question.words.get("in_place")
    rows = [h for h in question.roll.held if h.fact in answer.facts]
    by_name = [
        f"{question.short(h.subject)} ({event})"
        for h in rows
        if isinstance(event := h.fact.values.get("start_event"), str)
        and phrase is not None
        and any(
            phrase.replace("{name}", question.short(s)) in event for s in question.roll.subjects
        )
    ]
    told = f"By name: {values.listing(by_name)}." if by_name else wording.NO_SEATS
    return Answer(answer.text, answer.facts, answer.status, whole=answer.whole, context=told)
