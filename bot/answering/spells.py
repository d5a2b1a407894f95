"""Answers about one person's time: when it began and ended, how long, in which status, and why."""

from __future__ import annotations

from collections.abc import Callable

from bot.answering.answer import Answer, Question
from bot.facts.queries import Held, Stint, facts_of
from bot.wording import plain, spells, values

Told = Callable[[Question, str, list[Stint]], str]


def about_one(tell: Told) -> Callable[[Question], Answer]:
    """A handler for one subject: whoever has no row in a closed roll never was in it."""

    def handler(question: Question) -> Answer:
        subject = question.subjects[0]
        stints = question.roll.stints(subject)
        wanted = question.intent.options.get("status")
        if wanted is not None:
            stints = [s for s in stints if any(h.status == wanted for h in s.held)]
        if not stints:
            return stranger(question, subject)
        facts = facts_of([held for stint in stints for held in stint.held])
        return Answer(tell(question, subject, stints), facts)

    return handler


def stranger(question: Question, subject: str) -> Answer:
    """The answer about somebody known who has no row."""
    entity = question.entity(subject)
    lead = plain.NO if question.yes_no else ""
    text = f"**{spells.never(entity.name, question.words['never'])}**"
    return Answer(f"{plain.after_lead(lead, text)} {entity.note or ''}".strip())


def status_name(question: Question, held: Held) -> str:
    """The status of a spell in words: the status entity's name, or the title in the row."""
    if held.status is not None:
        return question.name(held.status)
    title = held.fact.values.get("title")
    return title if isinstance(title, str) else ""


def line(question: Question, held: Held) -> str:
    """One spell in words."""
    return spells.held(held.start, held.end, status_name(question, held))


def start(question: Question, subject: str, stints: list[Stint]) -> str:
    """When somebody came in."""
    first = stints[0].held[0]
    status = status_name(question, first)
    how = first.fact.values.get("start_event")
    context = f"{question.name(subject)} {question.words['joined']} as {status}"
    context += f", {how}." if isinstance(how, str) else "."
    if len(stints) == 1:
        return f"**{values.capital(spells.dated(first.start))}.** {context}"
    days = [spells.dated(stint.start) for stint in stints]
    return f"**{values.capital(values.listing(days))}.** " + values.sentence(
        f"{question.name(subject)} {spells.on_days(question.words['joined'], days)}"
    )


def end(question: Question, subject: str, stints: list[Stint]) -> str:
    """When somebody went out."""
    days = [values.day(stint.end) for stint in stints]
    reasons = [reason_of(question, stint.held[-1]) for stint in stints]
    name = question.name(subject)
    if len(stints) == 1:
        return f"**{days[0]}.** " + values.sentence(f"{name}: {reasons[0]}")
    told = "; ".join(f"on {day} ({why})" for day, why in zip(days, reasons, strict=True))
    return f"**{values.listing(days)}.** {name} {question.words['left']} {told}."


def reason_of(question: Question, held: Held) -> str:
    why = held.fact.values.get("end_event")
    return why if isinstance(why, str) else question.words["left"]


def dates(question: Question, subject: str, stints: list[Stint]) -> str:
    """From when to when, in which statuses."""
    lines = [line(question, held) for stint in stints for held in stint.held]
    name = question.name(subject)
    if len(lines) == 1:
        only = stints[0].held[0]
        return (
            f"**{values.capital(spells.from_to(only.start, only.end))}**, "
            f"as {status_name(question, only)}."
        )
    return f"**{name}** {question.words['sat']} " + "; ".join(lines) + "."


def length(question: Question, subject: str, stints: list[Stint]) -> str:
    """How long in all."""
    total = values.total_duration(sum(stint.span.days for stint in stints))
    spans = values.listing([spells.from_to(stint.start, stint.end) for stint in stints])
    again = " in all" if len(stints) > 1 else ""
    return f"**{values.capital(total)}**{again}: {spans}."


def status(question: Question, subject: str, stints: list[Stint]) -> str:
    """In which status, at a time where one is named; Yes or No where the question names a status."""
    held = [h for stint in stints for h in stint.held]
    time = question.time
    if time is not None:
        then = [h for h in held if h.span.overlaps(time.span)]
        if not then:
            name = question.name(subject)
            return f"**Not in it then.** {name} {question.words['sat']} {_all(question, held)}."
        held = then
    lead = ""
    named = set(question.named("status"))
    if question.yes_no and named:
        lead = plain.YES if any(fits_status(question, h, named) for h in held) else plain.NO
    kinds = list(dict.fromkeys(status_name(question, h) for h in held))
    head = f"**{values.capital(values.listing(kinds))}.**"
    return f"{plain.after_lead(lead, head)} {question.name(subject)}: {_all(question, held)}."


def _all(question: Question, held: list[Held]) -> str:
    return "; ".join(line(question, h) for h in held)


def fits_status(question: Question, held: Held, wanted: set[str]) -> bool:
    """Whether a spell is in one of the statuses, by any source, or in one that counts as it."""
    accepted = {held.status, *held.fact.accepts.get("status", ())}
    counted = set()
    for item in accepted:
        if isinstance(item, str):
            counted.add(question.entity(item).attributes.get("counts_as"))
    return bool(wanted & (accepted | counted))


def start_reason(question: Question, subject: str, stints: list[Stint]) -> str:
    """How somebody came in."""
    return _events(question, subject, stints, "start_event")


def end_reason(question: Question, subject: str, stints: list[Stint]) -> str:
    """How somebody's time ended."""
    return _events(question, subject, stints, "end_event")


def _events(question: Question, subject: str, stints: list[Stint], role: str) -> str:
    told: list[tuple[str, str]] = []
    for stint in stints:
        held = stint.held[0] if role.startswith("start") else stint.held[-1]
        event = held.fact.values.get(role)
        day = held.start if role.startswith("start") else held.end
        if isinstance(event, str):
            told.append((event, values.day(day)))
    if len(told) == 1:
        return f"**{values.capital(told[0][0])}**, on {told[0][1]}."
    return f"{question.name(subject)}: " + "; ".join(f"{what} ({when})" for what, when in told) + "."


def served(question: Question, subject: str, stints: list[Stint]) -> str:
    """From when to when; Yes or No where that is asked."""
    tell = ever if question.yes_no else dates
    return tell(question, subject, stints)


def ever(question: Question, subject: str, stints: list[Stint]) -> str:
    """Yes, and when; or when not, where the question names a time."""
    time = question.time
    everything = [h for stint in stints for h in stint.held]
    if time is not None:
        held = [h for h in everything if h.span.overlaps(time.span)]
        if not held:
            return plain.after_lead(plain.NO, f"Not then: {_all(question, everything)}.")
        everything = held
    named = set(question.named("status"))
    if named:
        fitting = [h for h in everything if fits_status(question, h, named)]
        if not fitting:
            return plain.after_lead(
                plain.NO, f"{question.name(subject)} {question.words['sat']} {_all(question, everything)}."
            )
        everything = fitting
    return plain.after_lead(plain.YES, values.sentence(_all(question, everything)))
