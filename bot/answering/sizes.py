"""Answers about how many were in: at a time, over a stretch, at the most and at the least."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.answering.answer import Answer, Question
from bot.answering.composition import chosen, names, narrowed, no_time, nobody
from bot.answering.moments import listed_at
from bot.answering.statuses import (
    fits_status,
    named_statuses,
    special_statuses,
    status_name,
)
from bot.facts.queries import Held, facts_of
from bot.wording import gatherings, moments, plain, values

_FEW = 3  # so many are named where only their number is asked for


_SHOWN_DAYS = 3


_NAMES_ASKED = frozenset({"who", "whom", "name", "names"})


def count_at(question: Question) -> Answer:
    """How many were in at a time; over a stretch, at its start and end and in all."""
    time = listed_at(question)
    if time is None:
        return no_time(question)
    span = time.span
    if time.day is not None or time.event is not None:
        held = counted(question, question.roll.on(span.start))
        return Answer(_number(question, held, moments.when(time)), facts_of(held))
    held = counted(question, question.roll.within(span))
    start = counted(question, question.roll.on(span.start))
    end = counted(question, question.roll.on(span.end - timedelta(days=1)))
    total = len({h.subject for h in held})
    if len(start) == len(end) == total:
        return Answer(_number(question, end, moments.when(time)), facts_of(held))
    subjects = list(dict.fromkeys(h.subject for h in held))
    few = names(question, subjects, full=True) if total <= _FEW else []
    text = gatherings.in_all(total, moments.when(time), few, (len(start), len(end)))
    return Answer(text, facts_of(held))


def counted(question: Question, held: Sequence[Held]) -> list[Held]:
    """The spells with the attribute and in the status that are asked about."""
    return narrowed(question, chosen(question, held))


def _number(question: Question, held: Sequence[Held], when: str) -> str:
    """ "**Nine** in 1977: …", with the number of those of the general status that is asked for."""
    parts = _kinds(question, held)
    people = gatherings.heads(len(held)) if held else nobody(question)
    told = f"**{values.capital(people)}** {when}"
    if len(parts) > 1 or (parts and special_statuses(question)):
        told += f": {values.listing(parts)}"
        parts = []
    if held and (len(held) <= _FEW or _asks_whom(question)):
        listed = values.listing(names(question, [h.subject for h in held], full=True))
        told += f": {listed}" if parts else f" ({listed})"
    named = question.records.base.general & set(named_statuses(question))
    full = [h for h in held if fits_status(question, h, named)]
    if named and 0 < len(full) < len(held):
        status = question.records.base.entities[min(named)]
        told += gatherings.counting(len(full), status.name)
    return f"{told}."


def _asks_whom(question: Question) -> bool:
    """Whether a question for a number asks for the names too: "how many were there, and who?"."""
    return any(word.text in _NAMES_ASKED for word in question.reading.linked.row)


def _kinds(question: Question, held: Sequence[Held]) -> list[str]:
    """How many in each status: "three full members", "two candidate members"."""
    tally: dict[str, int] = {}
    for item in held:
        name = status_name(question, item)
        tally[name] = tally.get(name, 0) + 1
    return [values.some(n, s, gatherings.plural(s)) for s, n in tally.items()]


def extreme_size(question: Question) -> Answer:
    """The largest or smallest number of people who were in at a time, and from when."""
    most = question.intent.options["pick"] == "most"
    held = question.roll.held
    last = max(h.span.end for h in held)
    days = {h.start.first: h.start for h in held} | {h.end.first: h.end for h in held}
    sizes = {day: len(question.roll.on(day)) for day in sorted(days) if day < last}
    best = (max if most else min)(sizes.values())
    reached = [days[day] for day, size in sizes.items() if size == best]
    told = [values.day(day) for day in reached[:_SHOWN_DAYS]]
    text = gatherings.sized(
        values.capital(values.some(best, "person", "people")), told, len(reached) - len(told)
    )
    if question.yes_no and question.slots.counts:
        limit = question.slots.counts[0]
        text = plain.after_lead(
            plain.YES if (best > limit if most else best < limit) else plain.NO, text
        )
    return Answer(text, facts_of(question.roll.on(reached[0].first)))
