"""Answers about everybody: who was in at a time, how many, who came and went."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.answering.answer import Answer, Question
from bot.answering.spells import fits_status, status_name
from bot.facts.dates import PartialDate, Span
from bot.facts.queries import Held, Stint, facts_of
from bot.reading.times import Time
from bot.wording import spells, values
from bot.wording.replies import Status

_FULL_NAMES = 8  # longer lists give surnames
_SHOWN = 40  # longer lists are cut


def time_asked(question: Question) -> Time | None:
    """The time that the question names, or the years of the person whose era it is."""
    if question.time is not None:
        return question.time
    era = question.intent.options.get("era")
    if era is None or not question.subjects:
        return None
    stints = question.records.roll(era).stints(question.subjects[0])
    if not stints:
        return None
    spans = [stint.span for stint in stints]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    return Time(Span(start, end), f"{question.name(question.subjects[0])}'s time as leader")


def chosen(question: Question, held: Sequence[Held]) -> list[Held]:
    """The spells whose subjects have the attribute that the intent asks for."""
    name = question.intent.options.get("attribute")
    if name is None:
        return list(held)
    wanted = question.intent.options["value"]
    return [h for h in held if question.entity(h.subject).attributes.get(name) == wanted]


def at(question: Question) -> Answer:
    """Who was in at a time, by status."""
    time = time_asked(question)
    if time is None:
        return _no_time(question)
    held = chosen(question, question.roll.within(time.span))
    named = set(question.named("status"))
    narrowed = [h for h in held if fits_status(question, h, named)] if named else held
    held = narrowed or held
    if not held:
        return Answer(f"**Nobody.** {_reach(question)}", status=Status.ANSWERED)
    count = len({h.subject for h in held})
    head = f"**{values.capital(values.some(count, 'person', 'people'))}** {spells.when(time)}."
    return Answer(f"{head} {by_status(question, held)}", facts_of(held))


def _no_time(question: Question) -> Answer:
    name = question.name(question.subjects[0]) if question.subjects else ""
    return Answer(f"I have no time in which {name} led.".replace("  ", " "), status=Status.UNKNOWN)


def _reach(question: Question) -> str:
    held = question.roll.held
    return f"My list runs {spells.from_to(held[0].start, max((h.end for h in held), key=_day))}."


def _day(when: PartialDate) -> date:
    return when.first


def by_status(question: Question, held: Sequence[Held]) -> str:
    """Names in groups, one for each status; whoever had two is in the later one."""
    last = {h.subject: h for h in held}
    groups: dict[str, list[str]] = {}
    for subject, item in last.items():
        groups.setdefault(item.status or "", []).append(subject)
    full = len(last) <= _FULL_NAMES
    parts = []
    for status, subjects in groups.items():
        label = question.name(status) if status else ""
        label = spells.plural(label) if len(subjects) > 1 else label
        parts.append((label, names(question, subjects, full=full)))
    parts.sort(key=lambda part: len(part[1]))
    return spells.groups(parts)


def names(question: Question, subjects: Sequence[str], *, full: bool) -> list[str]:
    """Names for a list, full where it is short; two who share a surname keep their forenames."""
    shorts = [question.short(s) for s in subjects]
    return [
        question.name(s) if full or shorts.count(question.short(s)) > 1 else question.short(s)
        for s in subjects
    ]


def count_at(question: Question) -> Answer:
    """How many were in at a time; over a stretch, at its start and end and in all."""
    time = time_asked(question)
    if time is None:
        return _no_time(question)
    span = time.span
    if time.day is not None or time.event is not None:
        held = chosen(question, question.roll.on(span.start))
        return Answer(f"{_number(question, held)} {spells.when(time)}.", facts_of(held))
    held = chosen(question, question.roll.within(span))
    start = chosen(question, question.roll.on(span.start))
    end = chosen(question, question.roll.on(span.end - timedelta(days=1)))
    total = len({h.subject for h in held})
    people = values.some(total, "person", "people")
    text = f"**{values.capital(people)}** in all {spells.when(time)}"
    return Answer(
        f"{text}: {_plain_number(question, start)} at the start, "
        f"{_plain_number(question, end)} at the end.",
        facts_of(held),
    )


def _number(question: Question, held: Sequence[Held]) -> str:
    return f"**{values.capital(_plain_number(question, held))}**"


def _plain_number(question: Question, held: Sequence[Held]) -> str:
    """ "nine", or "five: three full members and two candidate members"."""
    tally: dict[str, int] = {}
    for item in held:
        name = status_name(question, item)
        tally[name] = tally.get(name, 0) + 1
    parts = [values.some(n, s, spells.plural(s)) for s, n in tally.items()]
    total = values.figure(len(held)) if held else "nobody"
    return f"{total} ({values.listing(parts)})" if len(parts) > 1 else total


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
    time = time_asked(question)
    if time is None:
        return _no_time(question)
    came = question.roll.starting(time.span) if started else []
    went = question.roll.ending(time.span) if ended else []
    parts = []
    if came:
        parts.append(("came in", [_moved(question, s, s.start) for s in came]))
    if went:
        parts.append(("left", [_moved(question, s, s.end) for s in went]))
    if not parts:
        return Answer(f"**Nobody** {spells.when(time)}.")
    held = [h for s in (*came, *went) for h in s.held]
    head = f"**{values.capital(spells.when(time))}.**"
    return Answer(f"{head} {spells.groups(parts)}", facts_of(held))


def _moved(question: Question, stint: Stint, day: PartialDate) -> str:
    return f"{question.name(stint.held[0].subject)} ({values.day(day)})"


def count_all(question: Question) -> Answer:
    """How many people in all, over the whole list."""
    subjects = question.roll.subjects
    facts = facts_of(question.roll.held)
    text = f"**{len(subjects)} people** in all. {_reach(question)}"
    return Answer(text, facts)


def count_where(question: Question) -> Answer:
    """How many have an attribute, and who where they are few."""
    subjects = _having(question)
    label = question.intent.says.get("label", "people")
    held = [h for s in subjects for h in question.roll.of(s)]
    text = f"**{values.capital(values.number(len(subjects)))}** {label}"
    if len(subjects) <= _FULL_NAMES:
        text += f": {values.listing([question.name(s) for s in subjects])}"
    return Answer(f"{text}.", facts_of(held))


def list_where(question: Question) -> Answer:
    """Who has an attribute; everybody where none is asked for."""
    subjects = _having(question)
    held = [h for s in subjects for h in question.roll.of(s)]
    full = len(subjects) <= _FULL_NAMES
    shown = names(question, subjects[:_SHOWN], full=full)
    rest = names(question, subjects[_SHOWN:], full=full)
    text = f"**{len(subjects)} people**: {values.listing(shown)}"
    if rest:
        text += f", and {len(rest)} more"
    return Answer(f"{text}.", facts_of(held), rest=values.listing(rest) or None)


def _having(question: Question) -> list[str]:
    return list(dict.fromkeys(h.subject for h in chosen(question, question.roll.held)))


def holders(question: Question) -> Answer:
    """Who held a status, and when."""
    wanted = set(question.named("status"))
    time = question.time
    held = [h for h in question.roll.held if h.status in wanted]
    if time is not None:
        held = [h for h in held if h.span.overlaps(time.span)]
    status = values.listing([question.name(s) for s in sorted(wanted)])
    if not held:
        return Answer(f"**Nobody** was {status} {spells.when(time) if time else ''}".strip() + ".")
    subjects = list(dict.fromkeys(h.subject for h in held))
    if len(subjects) > _FULL_NAMES:
        shown = names(question, subjects[:_SHOWN], full=False)
        more = len(subjects) - len(shown)
        tail = f", and {more} more" if more > 0 else ""
        return Answer(f"**{len(subjects)} people**: {values.listing(shown)}{tail}.", facts_of(held))
    told = [f"{question.name(h.subject)} ({h.start.year}–{h.end.year})" for h in held]
    head = f"**{values.capital(values.number(len(subjects)))}**: "
    return Answer(f"{head if len(subjects) > 1 else ''}{values.listing(told)}.", facts_of(held))

