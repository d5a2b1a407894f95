"""The values in a question, and whether they are all that an intent requires."""

from __future__ import annotations

from bot.facts.model.asking import Intent
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.names import STATUS
from bot.reading.reading import Named, Slots
from bot.reading.times import Found, stretch


def lacking(intent: Intent, slots: Slots) -> list[str]:
    """The slots that the intent requires and the values don't fill."""
    needed: list[str] = []
    missing: list[str] = []
    for slot in intent.requires:
        kind = slot.rstrip("2")
        needed.append(kind)
        if needed.count(kind) > _number(kind, slots):
            missing.append(slot)
    return missing


def _number(kind: str, slots: Slots) -> int:
    """How many values of a kind there are."""
    if kind == "time":
        return len(slots.times)
    if kind == "year":
        return sum([time.year is not None for time in slots.times])
    if kind == "date":
        return sum([time.written is not None for time in slots.times])
    if kind == "count":
        return len(slots.counts)
    found = [named for named in slots.named if named.type == kind]
    # A status that only stands within an event's name is none that is asked for.
    return sum([kind != STATUS or not named.incidental for named in found])


def slots_of(linked: Linked, subject: str) -> Slots:
    """The values that a question names, without its subject and without repetition."""
    named: list[Named] = []
    events = [k for k in linked.of(Kind.ENTITY) if k.start in linked.events]
    for link in linked.of(Kind.ENTITY):
        within = any(event.covers(link) for event in events)
        item = Named(link.type, link.ids, incidental=within)
        if subject not in link.ids and item not in named:
            named.append(item)
    named.sort(key=lambda item: item.incidental)
    times = list(linked.times.values())
    times += [time for time in linked.events.values() if time not in times]
    spans = [Found(k.start, k.end, linked.times[k.start]) for k in linked.of(Kind.TIME)]
    whole = stretch(linked.row, spans)
    if whole is not None:
        times.insert(0, whole)
    return Slots(tuple(named), tuple(times), tuple(linked.counts.values()))
