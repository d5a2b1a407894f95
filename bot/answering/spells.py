"""Answers about one person's time: when it began and ended, how long it was, and how often."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.answering.about import Line
from bot.answering.answer import Question
from bot.answering.moments import opened, said_before, with_aftermath
from bot.answering.ranks import numbered, rank, says_first
from bot.answering.statuses import status_name
from bot.facts.dates import Span
from bot.facts.queries import Held, Stint
from bot.reading.links import Kind
from bot.reading.text import words
from bot.reading.times import Time
from bot.wording import moments, plain, spells, values

_OPENING = frozenset({"from", "since"})


def offers_choice(question: Question) -> bool:
    """Whether a question of yes and no leaves the choice between two, as in "in 1922 or 1924"."""
    return any(word.text == "or" for word in question.reading.linked.row)


def start(question: Question, subject: str, stints: list[Stint]) -> Line:
    """When somebody came in; Yes or No where the question holds a time of its own."""
    chosen = concerned(question, stints, lambda stint: stint.start.span)
    lead = judged(question, [stint.start.span for stint in stints])
    if question.yes_no and question.time is None and not offers_choice(question):
        lead = plain.YES
    days = [moments.dated(stint.start) for stint in chosen]
    joined = question.words["joined"]
    if len(chosen) > 1:
        told = f"{question.name(subject)} {spells.on_days(joined, days)}"
        return _dated(lead, values.listing(days), values.sentence(told))
    first = chosen[0].held[0]
    how = first.fact.values.get("start_event")
    context = f"{question.name(subject)} {joined} as {status_name(question, first)}"
    context += f", {how}." if isinstance(how, str) else "."
    if len(stints) > 1:
        context += f" {_whole(question, stints)}"
    return _dated(lead, days[0], context)


def end(question: Question, subject: str, stints: list[Stint]) -> Line:
    """When somebody went out; Yes or No where the question holds a time of its own."""
    begun = _begun_then(question, stints)
    chosen = begun or concerned(question, stints, lambda stint: stint.end.span)
    lead = "" if begun else judged(question, [stint.end.span for stint in stints])
    days = [values.day(stint.end) for stint in chosen]
    reasons = [reason_of(question, stint.held[-1]) for stint in chosen]
    name = question.name(subject)
    if len(chosen) == 1:
        context = values.sentence(f"{name}: {reasons[0]}")
        if len(stints) > 1:
            context += f" {_whole(question, stints)}"
        return _dated(lead, days[0], context)
    told = [f"{day}: {why}" for day, why in zip(days, reasons, strict=True)]
    context = values.behind(f"{name} {question.words['left']}", told, lines_from=2)
    return _dated(lead, values.listing(days), context)


def _begun_then(question: Question, stints: Sequence[Stint]) -> list[Stint]:
    """The stints of which the question tells the beginning: "from 1924 until when"."""
    time = question.time
    if time is None or question.yes_no or _OPENING.isdisjoint(said_before(question, time)):
        return []
    return [stint for stint in stints if stint.start.span.overlaps(time.span)]


def _dated(lead: str, days: str, context: str) -> Line:
    text = f"**{values.capital(days)}.**" if lead in ("", plain.YES) else plain.it_was(days)
    return Line(plain.after_lead(lead, text), context)


def _whole(question: Question, stints: Sequence[Stint]) -> str:
    name = question.name(stints[0].held[0].subject)
    return spells.often(name, question.words["sat"], stretches(stints))


def stretches(stints: Sequence[Stint]) -> list[str]:
    """Each unbroken stretch in words."""
    return [moments.from_to(stint.start, stint.end) for stint in stints]


def concerned(
    question: Question, stints: list[Stint], moment: Callable[[Stint], Span]
) -> list[Stint]:
    """The stints that the question means: by number, by time, or else all of them."""
    place = numbered(question)
    if place is not None and 1 <= place <= len(stints) and not says_first(question):
        return [stints[place - 1]]
    time = opened(question, question.time) if question.time is not None else None
    if time is None:
        return stints
    return [stint for stint in stints if moment(stint).overlaps(with_aftermath(time))] or stints


def judged(question: Question, spans: Sequence[Span]) -> str:
    """Yes or No where the question asks whether it was at a time; a word where it takes it to be."""
    time = question.time
    if time is None or offers_choice(question):
        return ""
    span = with_aftermath(opened(question, time))
    then = any(one.overlaps(span) for one in spans)
    if question.yes_no:
        return plain.YES if then else plain.NO
    if then or question.slots.times[1:] or not _said_here(question, time):
        return ""
    return plain.not_then(moments.when(time))


def _said_here(question: Question, time: Time) -> bool:
    """Whether a time stands in the question itself, rather than in what was said before."""
    linked, own = question.reading.linked, {word.text for word in words(question.reading.text)}
    if time.event is None:
        links = linked.of(Kind.TIME)
    else:
        links = [link for link in linked.of(Kind.ENTITY) if time.event in link.ids]
    return any(word.text in own for link in links for word in linked.row[link.start : link.end])


def reason_of(question: Question, held: Held) -> str:
    """How a spell ended, in the row's words or the relation's."""
    why = held.fact.values.get("end_event")
    return why if isinstance(why, str) else question.words["left"]


def length(question: Question, _subject: str, stints: list[Stint]) -> str:
    """How long in all, or in the stretch that the question names by number or time."""
    stints = concerned(question, stints, lambda stint: stint.span)
    days = sum(stint.span.days for stint in stints)
    said = {word.text for word in question.reading.linked.row}
    if "days" in said:
        total = f"{values.figure(days)} days"
    else:
        total = values.months(days) if "months" in said else values.total_duration(days)
    again = " in all" if len(stints) > 1 else ""
    return f"**{values.capital(total)}**{again}: {values.listing(stretches(stints))}."


def times(question: Question, _subject: str, stints: list[Stint]) -> str:
    """How many separate times, and when; Yes or No where the question asks for more than once."""
    place = numbered(question)
    if place is not None and 1 <= place <= len(stints) and not question.yes_no:
        return f"**{values.capital(stretches(stints)[place - 1])}.** {_whole(question, stints)}"
    told = spells.count_of_times(len(stints), stretches(stints))
    lead = ""
    if question.yes_no:
        # "Only once?" is answered the other way round.
        only = any(word.text in ("only", "just") for word in question.reading.linked.row)
        lead = plain.YES if (len(stints) > 1) is not only else plain.NO
    return plain.after_lead(lead, told)


def again(question: Question, subject: str, stints: list[Stint]) -> str:
    """When somebody was in for another time: the one that is asked for, or all after the first."""
    place = rank(question)
    one = place > 1 or says_first(question)
    later = stints[place - 1 : place] if one else stints[1:]
    if not later:
        return f"**{spells.not_again(question.name(subject), question.words['sat'])}** " + (
            values.sentence(values.listing(stretches(stints)))
        )
    head = values.capital(values.listing(stretches(later)))
    lead = plain.YES if question.yes_no else ""
    return plain.after_lead(lead, f"**{head}.** {_whole(question, stints)}")
