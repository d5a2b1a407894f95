"""Answers that set people beside each other: together, longer, earlier, the most of all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.answering.answer import Answer, Question
from bot.answering.composition import chosen, names
from bot.answering.spells import stranger
from bot.facts.dates import PartialDate, Span
from bot.facts.queries import Stint, facts_of
from bot.reading.times import Time
from bot.wording import comparing as wording
from bot.wording import plain, spells, values
from bot.wording.replies import Status

_NAMED = 12  # how many companions are named


def _two(question: Question) -> tuple[str, str] | Answer:
    """The two subjects, or the answer where one of them has no row."""
    one, other = question.subjects[:2]
    for subject in (one, other):
        if not question.roll.of(subject):
            return stranger(question, subject)
    return one, other


def overlap(question: Question) -> Answer:
    """Whether two people were in at the same time, when and for how long."""
    pair = _two(question)
    if isinstance(pair, Answer):
        return pair
    one, other = pair
    spans = question.roll.shared(one, other)
    facts = facts_of([*question.roll.of(one), *question.roll.of(other)])
    if spans:
        return Answer(spells.together(spans, [spells.span_text(s) for s in spans]), facts)
    told = [f"{question.name(s)} {_when_in(question, s)}" for s in pair]
    return Answer(f"{plain.NO} {'; '.join(told)}.", facts)


def _when_in(question: Question, subject: str) -> str:
    stints = question.roll.stints(subject)
    return values.listing([spells.from_to(s.start, s.end) for s in stints])


def companions(question: Question) -> Answer:
    """Who was in beside somebody, the longest first."""
    subject = question.subjects[0]
    roll = question.roll
    if not roll.of(subject):
        return stranger(question, subject)
    shared = {
        other: sum(span.days for span in _within(roll.shared(subject, other), question.time))
        for other in roll.subjects
        if other != subject
    }
    others = sorted((o for o, days in shared.items() if days), key=lambda o: -shared[o])
    if not others:
        return Answer(f"**Nobody**: {question.name(subject)} was in it alone.")
    shown = names(question, others[:_NAMED], full=len(others) <= _NAMED - 4)
    more = len(others) - len(shown)
    held = [h for o in others[:_NAMED] for h in roll.of(o)]
    tail = f", and {more} more" if more else ""
    text = f"**{values.capital(values.some(len(others), 'person', 'people'))}**: {values.listing(shown)}{tail}."
    return Answer(f"{text} {wording.LONGEST_FIRST if more else ''}".strip(), facts_of(held))


def _within(spans: Sequence[Span], time: Time | None) -> list[Span]:
    if time is None:
        return list(spans)
    return [
        Span(max(s.start, time.span.start), min(s.end, time.span.end))
        for s in spans
        if s.overlaps(time.span)
    ]


def longer(question: Question) -> Answer:
    """Which of two people was in longer, or less long."""
    pair = _two(question)
    if isinstance(pair, Answer):
        return pair
    least = question.intent.options.get("pick") == "least"
    ranked = sorted(pair, key=question.roll.days, reverse=not least)
    told = [f"{question.short(s)} {values.total_duration(question.roll.days(s))}" for s in ranked]
    facts = facts_of([h for s in pair for h in question.roll.of(s)])
    if question.roll.days(pair[0]) == question.roll.days(pair[1]):
        return Answer(f"**Equally long**: {told[0]} each.", facts)
    return Answer(f"**{question.name(ranked[0])}**: {', '.join(told)}.", facts)


def earlier(question: Question) -> Answer:
    """Which of two people came in first, or later."""
    pair = _two(question)
    if isinstance(pair, Answer):
        return pair
    most = question.intent.options.get("pick") == "most"
    starts = {s: question.roll.stints(s)[0].start for s in pair}
    ranked = sorted(pair, key=lambda s: starts[s].first, reverse=most)
    told = [f"{question.short(s)} on {values.day(starts[s])}" for s in ranked]
    facts = facts_of([h for s in pair for h in question.roll.of(s)])
    if starts[pair[0]].first == starts[pair[1]].first:
        return Answer(f"**Both on the same day**, {values.day(starts[pair[0]])}.", facts)
    return Answer(f"**{question.name(ranked[0])}**: {', '.join(told)}.", facts)


Measure = Callable[[Question, str], int | None]


def extreme(question: Question) -> Answer:
    """Who was in longest or shortest, came first or last, left first or last, was youngest or oldest."""
    by = question.intent.options["by"]
    measure = _MEASURES[by]
    measured = {s: measure(question, s) for s in _candidates(question)}
    known = {s: amount for s, amount in measured.items() if amount is not None}
    if not known:
        return Answer(wording.NOTHING_TO_COMPARE, status=Status.UNKNOWN)
    most = question.intent.options["pick"] == "most"
    best = (max if most else min)(known.values())
    winners = [s for s, amount in known.items() if amount == best]
    facts = facts_of([h for s in winners for h in question.roll.of(s)])
    head = f"**{values.listing([question.name(s) for s in winners])}**"
    context = _context(question, by, winners[0], best)
    missing = len(measured) - len(known)
    note = f" {wording.unknown_for(missing, len(measured))}" if missing else ""
    return Answer(f"{head}, {context}.{note}", facts)


def _candidates(question: Question) -> list[str]:
    held = chosen(question, question.roll.held)
    fixed = question.intent.options.get("where")
    titles = [question.name(t) for t in ([fixed] if fixed else question.named("status"))]
    titled = [h for h in held if str(h.fact.values.get("title", "")).startswith(tuple(titles))]
    if titles and titled:
        held = titled
    return list(dict.fromkeys(h.subject for h in held))


def _stints(question: Question, subject: str) -> list[Stint]:
    return question.roll.stints(subject)


def _length(question: Question, subject: str) -> int | None:
    return question.roll.days(subject)


def _start(question: Question, subject: str) -> int | None:
    return _stints(question, subject)[0].span.start.toordinal()


def _end(question: Question, subject: str) -> int | None:
    return _stints(question, subject)[-1].span.end.toordinal()


def _age(question: Question, subject: str) -> int | None:
    """Days from birth to the first day in; None where the birthday isn't known."""
    born = question.entity(subject).attributes.get("born")
    if not isinstance(born, PartialDate):
        return None
    return _stints(question, subject)[0].span.start.toordinal() - born.first.toordinal()


_MEASURES: dict[str, Measure] = {"length": _length, "start": _start, "end": _end, "age": _age}


def _context(question: Question, by: str, subject: str, amount: int) -> str:
    stints = _stints(question, subject)
    if by == "length":
        return f"{values.total_duration(amount)}: {_when_in(question, subject)}"
    if by == "age":
        return f"{amount // 365.2425:.0f} years old on {values.day(stints[0].start)}"
    if by == "start":
        return f"from {spells.dated(stints[0].start)}"
    return f"until {values.day(stints[-1].end)}"
