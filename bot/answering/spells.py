"""Answers about one person's time: when it began and ended, how long, in which status, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.answering.about import Line
from bot.answering.answer import Question
from bot.answering.moments import opened, with_aftermath
from bot.answering.ranks import numbered, rank, says_first
from bot.answering.statuses import (
    asks_provisional,
    fits_status,
    line,
    provisional,
    status_name,
    wanted_statuses,
)
from bot.facts.dates import Span
from bot.facts.queries import Held, Stint
from bot.reading.links import Kind
from bot.reading.text import words
from bot.reading.times import Time
from bot.wording import moments, plain, spells, values

_BECOME = frozenset({"become", "became", "becomes", "made", "called"})
_INCLUDING = frozenset({"including", "included", "incl", "counting", "counted"})


def offers_choice(question: Question) -> bool:
    """Whether a question of yes and no leaves the choice between two, as in "in 1922 or 1924"."""
    return any(word.text == "or" for word in question.reading.linked.row)


def start(question: Question, subject: str, stints: list[Stint]) -> Line:
    """When somebody came in; Yes or No where the question holds a time of its own."""
    chosen = concerned(question, stints, lambda stint: stint.start.span)
    lead = _judged(question, [stint.start.span for stint in stints])
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
    chosen = concerned(question, stints, lambda stint: stint.end.span)
    lead = _judged(question, [stint.end.span for stint in stints])
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


def _dated(lead: str, days: str, context: str) -> Line:
    text = f"**{values.capital(days)}.**" if lead in ("", plain.YES) else plain.it_was(days)
    return Line(plain.after_lead(lead, text), context)


def _whole(question: Question, stints: Sequence[Stint]) -> str:
    name = question.name(stints[0].held[0].subject)
    return spells.often(name, question.words["sat"], stretches(stints))


def rows(question: Question, held: Sequence[Held]) -> str:
    """ "A sat in it from … to … as …", or a line for each of several spells."""
    told = [(h.start, h.end, status_name(question, h)) for h in held]
    return spells.served(question.name(held[0].subject), question.words["sat"], told)


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


def _judged(question: Question, spans: Sequence[Span]) -> str:
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


def dates(question: Question, subject: str, stints: list[Stint]) -> str:
    """From when to when, in which statuses; in the one that the question names, if any."""
    held = [held for stint in stints for held in stint.held]
    name = question.name(subject)
    named = set() if _on_top(question) else wanted_statuses(question)
    fitting = [h for h in held if fits_status(question, h, named)] if named else held
    if not fitting:
        return f"**Never.** {rows(question, held)}"
    if len(fitting) == 1:
        only = fitting[0]
        whole = values.capital(moments.from_to(only.start, only.end))
        return f"**{whole}**, as {status_name(question, only)}."
    return rows(question, fitting).replace(name, f"**{name}**", 1)


def _on_top(question: Question) -> bool:
    """Whether a status is named on top of all others: "counting the time as candidate too"."""
    return any(word.text in _INCLUDING for word in question.reading.linked.row)


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


def in_words(question: Question, held: Sequence[Held]) -> str:
    """Several spells in words."""
    return "; ".join(line(question, h) for h in held)


def start_reason(question: Question, subject: str, stints: list[Stint]) -> str:
    """How somebody came in."""
    chosen = concerned(question, stints, lambda stint: stint.start.span)
    told = [(stint.held[0], values.day(stint.start), "start_event") for stint in chosen]
    lead = _judged(question, [stint.start.span for stint in stints])
    return plain.after_lead(lead, _events(question, subject, told))


def end_reason(question: Question, subject: str, stints: list[Stint]) -> str:
    """How somebody's time ended; of a time in which he rose instead, into what."""
    risen = _risen(question, stints)
    if risen is not None:
        return f"**{values.capital(status_name(question, risen))}**, {moments.from_to(risen.start, risen.end)}."
    chosen = concerned(question, stints, lambda stint: stint.end.span)
    told = [(stint.held[-1], values.day(stint.end), "end_event") for stint in chosen]
    lead = _judged(question, [stint.end.span for stint in stints])
    return plain.after_lead(lead, _events(question, subject, told))


def _risen(question: Question, stints: Sequence[Stint]) -> Held | None:
    """The row into which somebody rose in the time asked about, where he didn't go out in it.

    "What did he become in 1922" asks for that, not for how it ended long after.
    """
    time = question.time
    if time is None or _BECOME.isdisjoint(word.text for word in question.reading.linked.row):
        return None
    if any(stint.end.span.overlaps(time.span) for stint in stints):
        return None
    began = [h for stint in stints for h in stint.held if h.start.span.overlaps(time.span)]
    return began[-1] if began else None


def _events(question: Question, subject: str, rows: Sequence[tuple[Held, str, str]]) -> str:
    told = [(str(held.fact.values.get(role, "")), day) for held, day, role in rows]
    if len(told) == 1:
        return f"**{values.capital(told[0][0])}**, on {told[0][1]}."
    lines = [f"{when}: {what}" for what, when in told]
    return values.behind(f"**{question.name(subject)}**", lines, lines_from=2)


def served(question: Question, subject: str, stints: list[Stint]) -> str:
    """From when to when; Yes or No where that is asked."""
    choice = offers_choice(question) and len(question.slots.times) > 1
    tell = ever if question.yes_no and not choice else dates
    return tell(question, subject, stints)


def ever(question: Question, _subject: str, stints: list[Stint]) -> str:
    """Yes, and when; or when not, where the question names a time or a status."""
    time = question.time
    everything = [h for stint in stints for h in stint.held]
    held = everything
    if time is not None:
        span = opened(question, time).span
        held = [h for h in held if h.span.overlaps(span)]
        if not held:
            return plain.after_lead(plain.NO, rows(question, everything))
    named = wanted_statuses(question)
    fitting = [h for h in held if _counts(question, h, named)] if named else held
    if fitting:
        return plain.after_lead(plain.YES, _since(question, fitting))
    return plain.after_lead(plain.NO, rows(question, held))


def _counts(question: Question, held: Held, named: set[str]) -> bool:
    """Whether a spell is of the status that is asked about; of one who stood in, only where these are meant."""
    if asks_provisional(question):
        return provisional(question, held)
    return fits_status(question, held, named)


def _since(question: Question, held: Sequence[Held]) -> str:
    """The spells without the name: the question has it."""
    if len(held) == 1:
        return values.sentence(in_words(question, held))
    return rows(question, held)
