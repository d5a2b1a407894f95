"""Answers about those who came one after the other: who led when, for how long, and who was next."""

from __future__ import annotations

from bot.answering.answer import Answer, Question
from bot.answering.spells import stranger
from bot.facts.queries import Held, facts_of
from bot.wording import spells, values


def title(held: Held) -> str:
    """The title in a row."""
    return str(held.fact.values.get("title", ""))


def _line(question: Question, held: Held) -> str:
    return f"{question.name(held.subject)}, {title(held)}, {spells.from_to(held.start, held.end)}"


def holder_at(question: Question) -> Answer:
    """Who held the lead at a time."""
    time = question.time
    if time is None:
        return all_holders(question)
    held = question.roll.within(time.span)
    if not held:
        around = [h for h in question.roll.held if h.span.end <= time.span.start][-1:]
        after = [h for h in question.roll.held if h.span.start >= time.span.end][:1]
        told = "; ".join(_line(question, h) for h in (*around, *after))
        return Answer(f"**Nobody** {spells.when(time)}. Nearest: {told}.", facts_of(around + after))
    names = list(dict.fromkeys(question.name(h.subject) for h in held))
    lines = "; ".join(f"{title(h)}, {spells.from_to(h.start, h.end)}" for h in held)
    if len(names) == 1:
        return Answer(f"**{names[0]}**: {lines}.", facts_of(held))
    lines = "; ".join(_line(question, h) for h in held)
    return Answer(f"**{values.listing(names)}**: {lines}.", facts_of(held))


def all_holders(question: Question) -> Answer:
    """Everybody who led, in order."""
    merged: list[tuple[str, int, int]] = []
    for held in question.roll.held:
        if merged and merged[-1][0] == held.subject:
            merged[-1] = (held.subject, merged[-1][1], held.end.year)
        else:
            merged.append((held.subject, held.start.year, held.end.year))
    told = [f"{question.name(s)} ({a}–{b})" if a != b else f"{question.name(s)} ({a})" for s, a, b in merged]
    people = len({s for s, _, _ in merged})
    return Answer(
        f"**{values.capital(values.number(people))}**: {values.listing(told)}.",
        facts_of(question.roll.held),
    )


def terms(question: Question) -> Answer:
    """When somebody led, under which titles; the first or last day where that is asked."""
    subject = question.subjects[0]
    held = question.roll.of(subject)
    if not held:
        return stranger(question, subject)
    named = set(question.named("status"))
    fitting = [h for h in held if any(question.name(s) in title(h) for s in named)] if named else []
    held = fitting or held
    lines = "; ".join(f"{title(h)}, {spells.from_to(h.start, h.end)}" for h in held)
    part = question.intent.options.get("part")
    if part is None:
        whole = spells.from_to(held[0].start, held[-1].end)
        head = f"**{values.capital(whole)}**" if len(question.roll.stints(subject)) == 1 else ""
        return Answer(f"{head}{': ' if head else ''}{lines}.", facts_of(held))
    day = held[0].start if part == "start" else held[-1].end
    return Answer(f"**{spells.dated(day)}.** {question.name(subject)}: {lines}.", facts_of(held))


def length(question: Question) -> Answer:
    """How long somebody led in all."""
    subject = question.subjects[0]
    held = question.roll.of(subject)
    if not held:
        return stranger(question, subject)
    total = values.total_duration(question.roll.days(subject))
    lines = "; ".join(f"{title(h)}, {spells.from_to(h.start, h.end)}" for h in held)
    return Answer(f"**{values.capital(total)}**: {lines}.", facts_of(held))


def following(question: Question) -> Answer:
    """Who came after somebody."""
    return _neighbour(question, step=1)


def preceding(question: Question) -> Answer:
    """Who came before somebody."""
    return _neighbour(question, step=-1)


def _neighbour(question: Question, step: int) -> Answer:
    subject = question.subjects[0]
    order = question.roll.held
    places = [place for place, held in enumerate(order) if held.subject == subject]
    if not places:
        return stranger(question, subject)
    found: list[Held] = []
    for place in places:
        beside = place + step
        if 0 <= beside < len(order) and order[beside].subject != subject:
            found.append(order[beside])
    if not found:
        word = "after" if step > 0 else "before"
        own = facts_of([order[place] for place in places])
        return Answer(f"**Nobody** came {word} {question.name(subject)}.", own)
    head = values.listing(list(dict.fromkeys(question.name(h.subject) for h in found)))
    lines = "; ".join(_line(question, h) for h in found)
    return Answer(f"**{head}**: {lines.removeprefix(head + ', ')}.", facts_of(found))
