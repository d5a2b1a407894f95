"""Answers that set two people beside each other: together, longer, earlier."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.about import stranger
from bot.answering.answer import Answer, Question
from bot.answering.composition import FULL_NAMES, named, names
from bot.answering.cutting import SHOWN, cut
from bot.answering.moments import time_asked
from bot.facts.dates import Span
from bot.facts.queries import facts_of
from bot.reading.times import Time
from bot.wording import comparing as wording
from bot.wording import moments, plain, spells, values

_SIDES = (("before", "after"), ("earlier", "later"), ("sooner", "later"))


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
        return Answer(together(question, spans), facts)
    told = [f"{question.name(s)} {_when_in(question, s)}" for s in pair]
    return Answer(f"{plain.NO} {'; '.join(told)}.", facts)


def together(question: Question, spans: Sequence[Span]) -> str:
    """How long two were in at once, and when."""
    told = [moments.span_text(span) for span in spans]
    return spells.together(spans, told, yes_no=question.yes_no)


def _when_in(question: Question, subject: str) -> str:
    stints = question.roll.stints(subject)
    return values.listing([moments.from_to(s.start, s.end) for s in stints])


def companions(question: Question) -> Answer:
    """Who was in beside somebody, the longest first."""
    subject = question.subjects[0]
    roll = question.roll
    if not roll.of(subject):
        return stranger(question, subject)
    time = time_asked(question)
    shared = {
        other: sum(span.days for span in _within(roll.shared(subject, other), time))
        for other in roll.subjects
        if other != subject
    }
    others = sorted((o for o, days in shared.items() if days), key=lambda o: -shared[o])
    if not others:
        return _alone(question, subject)
    listed = names(question, others, full=len(others) <= FULL_NAMES)
    head = f"**{values.capital(values.some(len(others), 'person', 'people'))}**"
    order = wording.LONGEST_FIRST if len(others) > SHOWN else ""
    return cut(
        lambda shown: values.followed(named(head, listed, shown), order),
        len(others),
        facts_of([h for o in others for h in roll.of(o)]),
    )


def _alone(question: Question, subject: str) -> Answer:
    """Nobody beside somebody, in all or at the time asked about."""
    facts = facts_of(question.roll.of(subject))
    name = question.name(subject)
    if time_asked(question) is None:
        return Answer(f"**Nobody**: {wording.alone(name)}.", facts)
    told = f"{name} {question.words['sat']} {_when_in(question, subject)}"
    return Answer(f"**Nobody then**: {told}.", facts)


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
    return _ranked(question, pair, ranked, told)


def earlier(question: Question) -> Answer:
    """Which of two people came in first, or later; or which went out."""
    pair = _two(question)
    if isinstance(pair, Answer):
        return pair
    ended = question.intent.options.get("by") == "end"
    most = question.intent.options.get("pick") == "most"
    stints = {s: question.roll.stints(s) for s in pair}
    days = {s: stints[s][-1].end if ended else stints[s][0].start for s in pair}
    ranked = sorted(pair, key=lambda s: days[s].first, reverse=most)
    told = [f"{question.short(s)} on {values.day(days[s])}" for s in ranked]
    if days[pair[0]].first == days[pair[1]].first:
        facts = facts_of([h for s in pair for h in question.roll.of(s)])
        lead = plain.NO if question.yes_no else ""
        text = f"**Both on the same day**, {values.day(days[pair[0]])}."
        return Answer(plain.after_lead(lead, text), facts)
    side = _side_asked(question, first=days[pair[0]].first < days[pair[1]].first)
    if side is not None:
        facts = facts_of([h for s in pair for h in question.roll.of(s)])
        return Answer(f"**{values.capital(side)}**: {'; '.join(told)}.", facts)
    return _ranked(question, pair, ranked, told)


def _side_asked(question: Question, *, first: bool) -> str | None:
    """ "before" or "after" where it is asked which of them the first of two came; else None."""
    said = {word.text for word in question.reading.linked.row}
    pair = next((pair for pair in _SIDES if said.issuperset(pair)), None)
    return None if pair is None else pair[0] if first else pair[1]


def _ranked(
    question: Question, pair: Sequence[str], ranked: Sequence[str], told: Sequence[str]
) -> Answer:
    """Who is ahead of two; Yes or No on whether it is the one named first."""
    lead = ""
    if question.yes_no:
        lead = plain.YES if ranked[0] == pair[0] else plain.NO
    facts = facts_of([h for s in ranked for h in question.roll.of(s)])
    if lead:
        return Answer(f"{lead} {', '.join(told)}.", facts)
    own = told[0].removeprefix(f"{question.short(ranked[0])} ")
    return Answer(f"**{question.name(ranked[0])}**: {own}; {told[1]}.", facts)
