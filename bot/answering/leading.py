"""Answers about those who came one after the other: who led when, for how long, and who was next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.answering.about import closing, stranger
from bot.answering.answer import Answer, Question
from bot.answering.composition import chosen
from bot.answering.moments import after_event, time_asked
from bot.answering.seats import seat
from bot.answering.statuses import (
    asks_provisional,
    fits_status,
    otherwise_titled,
    provisional,
    wanted_statuses,
)
from bot.facts.queries import Held, facts_of
from bot.reading.text import words
from bot.reading.times import Time
from bot.wording import gatherings, moments, plain, spells, values

_JOINTS = frozenset({"and", "or"})


def title(held: Held) -> str:
    """The title in a row."""
    return str(held.fact.values.get("title", ""))


def _line(question: Question, held: Held) -> str:
    """Who led, under which title, as a line of a list."""
    told = spells.led_in_line(title(held), held.start, held.end)
    return f"{question.name(held.subject)}: {told}"


def _told(question: Question, held: Sequence[Held]) -> str:
    """Those who led, who it was first: one with his titles, or each in a line."""
    names = list(dict.fromkeys(question.name(h.subject) for h in held))
    head = f"**{spells.in_turn(names)}**"
    if len(held) == 1:
        return f"{head}, {_titles(held)}."
    lines = _terms(held) if len(names) == 1 else [_line(question, h) for h in held]
    return "\n".join([f"{head}:", *values.points(lines)])


def _terms(held: Sequence[Held]) -> list[str]:
    return [spells.led_in_line(title(h), h.start, h.end) for h in held]


def _titles(held: Sequence[Held]) -> str:
    return "; ".join(spells.led(title(h), h.start, h.end) for h in held)


def holder_at(question: Question) -> Answer:
    """Who held the lead at a time, under the title that the question names."""
    time = time_asked(question)
    if time is None:
        return all_holders(question)
    then = chosen(question, _from_then_on(question, question.roll.within(time.span)))
    held = _bearing(question, then)
    if not held:
        return _vacant(question, time, then)
    lead = plain.YES if question.yes_no else ""
    return Answer(plain.after_lead(lead, _told(question, held)), facts_of(held))


def _from_then_on(question: Question, held: Sequence[Held]) -> list[Held]:
    """Those in the lead at a time; "after" somebody's death not himself, but those who came then."""
    event = after_event(question)
    if event is None:
        return list(held)
    came = [h for h in held if h.span.end > event.span.end]
    return came or [h for h in question.roll.held if h.span.start >= event.span.start][:1]


def _bearing(question: Question, held: Sequence[Held]) -> list[Held]:
    """The rows under a title that the question names, also by some source; all where it names none."""
    if asks_provisional(question) and (acting := [h for h in held if provisional(question, h)]):
        return acting
    wanted = wanted_statuses(question)
    if not wanted or _shared(question):
        return list(held)
    own = [h for h in held if fits_status(question, h, wanted)]
    return own or [h for h in held if otherwise_titled(question, h, wanted)]


def _shared(question: Question) -> bool:
    """Whether two titles share their last word: "first or general secretary"."""
    opening = {words(title(h))[0].text for h in question.roll.held}
    row = [word.text for word in question.reading.linked.row]
    return any(one in opening and joint in _JOINTS for one, joint in pairwise(row))


def holder_when(question: Question) -> Answer:
    """Who led when somebody came into another roll, or left it."""
    subject = question.subjects[0]
    roll = question.records.roll(question.intent.options["of"])
    stints = roll.stints(subject)
    if not stints:
        return stranger(question, subject)
    ended = question.intent.options.get("part") == "end"
    days = [stint.end if ended else stint.start for stint in stints]
    told, facts = [], [h for stint in stints for h in stint.held]
    for day in days:
        held = question.roll.within(day.span)
        facts += held
        names = dict.fromkeys(question.name(h.subject) for h in held)
        titles = f" ({_titles(held)})" if held else ""
        told.append(f"**{values.listing(list(names)) or 'Nobody'}** on {values.day(day)}{titles}.")
    return Answer("\n".join(told), facts_of(facts))


def _vacant(question: Question, time: Time, then: Sequence[Held]) -> Answer:
    """Nobody: who led under another title, or who came before and after."""
    around = list(then)
    if not around:
        rows = question.roll.held
        around += [h for h in rows if h.span.end <= time.span.start][-1:]
        around += [h for h in rows if h.span.start >= time.span.end][:1]
    head = f"{plain.NO} Nobody" if question.yes_no else "**Nobody**"
    told = [_line(question, h) for h in around]
    text = spells.vacant(f"{head} {moments.when(time)}", told, led=bool(then))
    return Answer(text, facts_of(around))


def all_holders(question: Question) -> Answer:
    """Everybody who led, in order."""
    rows = _bearing(question, chosen(question, question.roll.held))
    if not rows:
        return Answer(gatherings.nobody(yes_no=question.yes_no), closing(question))
    if len({h.subject for h in rows}) == 1:
        text = _told(question, rows)
    else:
        told = _with_years(question, rows)
        text = values.behind(f"**{values.capital(values.number(len(told)))}**", told)
    lead = plain.YES if question.yes_no else ""
    return Answer(plain.after_lead(lead, text), facts_of(rows))


def _with_years(question: Question, rows: Sequence[Held]) -> list[str]:
    """Each of those who led once, with the years: "A (1917–1918, 1919)"."""
    years: dict[str, list[tuple[int, int]]] = {}
    before = None
    for held in rows:
        own = years.setdefault(held.subject, [])
        first = own.pop()[0] if held.subject == before else held.start.year
        own.append((first, held.end.year))
        before = held.subject
    return [
        f"{question.name(subject)} ({', '.join(moments.years(*pair) for pair in own)})"
        for subject, own in years.items()
    ]


def terms(question: Question) -> Answer:
    """When somebody led, under which titles; the first or last day, or the title, where that is asked."""
    subject = question.subjects[0]
    own = question.roll.of(subject)
    if not own:
        return stranger(question, subject)
    held = _bearing(question, own)
    if not held:
        return _other_titles(question, own)
    part = question.intent.options.get("part")
    if part == "title":
        return _title_then(question, held)
    if part is None:
        lead = plain.YES if question.yes_no else ""
        return Answer(plain.after_lead(lead, _when_led(question, held)), facts_of(held))
    day = held[0].start if part == "start" else held[-1].end
    lead = ""
    if question.yes_no and question.time is not None:
        days = [h.start if part == "start" else h.end for h in held]
        then = any(day.span.overlaps(question.time.span) for day in days)
        lead = plain.YES if then else plain.NO
    text = plain.after_lead(lead, f"**{moments.dated(day)}.**")
    return Answer(text, facts_of(held), context=f"{question.name(subject)}: {_titles(held)}.")


def _when_led(question: Question, held: Sequence[Held]) -> str:
    """From when to when somebody led, and under which titles."""
    if len(held) == 1:
        only = held[0]
        whole = values.capital(moments.from_to(only.start, only.end))
        return f"**{whole}**, as {spells.plain_title(title(only))}."
    if len(question.roll.stints(held[0].subject)) == 1:
        head = values.capital(moments.from_to(held[0].start, held[-1].end))
    else:
        head = values.listing([moments.years(h.start.year, h.end.year) for h in held])
    return "\n".join([f"**{head}**:", *values.points(_terms(held))])


def _other_titles(question: Question, own: Sequence[Held]) -> Answer:
    """About somebody who led, but never under the title asked about."""
    titles = sorted(question.name(status) for status in wanted_statuses(question))
    text = spells.never_titled(question.name(own[0].subject), titles, _terms(own))
    lead = plain.NO if question.yes_no else ""
    return Answer(plain.after_lead(lead, text), facts_of(own))


def _title_then(question: Question, held: Sequence[Held]) -> Answer:
    """The titles that somebody led under, at a time where one is named."""
    time = question.time
    then = [h for h in held if time is None or h.span.overlaps(time.span)] or held
    titles = list(dict.fromkeys(title(h) for h in then))
    return Answer(f"**{values.listing(titles)}.** {_titles(then)}.", facts_of(then))


def length(question: Question) -> Answer:
    """How long somebody led in all, or under the title that the question names."""
    subject = question.subjects[0]
    own = question.roll.of(subject)
    if not own:
        return stranger(question, subject)
    held = _bearing(question, own)
    if not held:
        return _other_titles(question, own)
    text = f"**{values.capital(_days(held))}**: {_titles(held)}."
    wanted = wanted_statuses(question)
    more = [h for h in own if h not in held and otherwise_titled(question, h, wanted)]
    other = ""
    if wanted and more:
        other = spells.other_count(_days([*held, *more]), values.day(more[-1].end))
    return Answer(text, facts_of([*held, *more]), context=other)


def _days(held: Sequence[Held]) -> str:
    return values.total_duration(sum(h.span.days for h in held))


def between(question: Question) -> Answer:
    """Who led after one person and before another."""
    pair = question.subjects[:2]
    for subject in pair:
        if not question.roll.of(subject):
            return stranger(question, subject)
    order = question.roll.held
    places = [[p for p, held in enumerate(order) if held.subject == s] for s in pair]
    first, last = sorted(places)
    found = list(order[first[-1] + 1 : last[0]])
    if not found:
        rows = [order[first[-1]], order[last[0]]]
        told = [_line(question, h) for h in rows]
        return Answer(values.behind("**Nobody**", told, lines_from=2), facts_of(rows))
    return Answer(_told(question, found), facts_of(found))


def following(question: Question) -> Answer:
    """Who came after somebody."""
    return _neighbour(question, step=1)


def preceding(question: Question) -> Answer:
    """Who came before somebody."""
    return _neighbour(question, step=-1)


def _neighbour(question: Question, step: int) -> Answer:
    """Who is beside somebody in the row of those who led; else who came into, or left, the seat."""
    subject = question.subjects[0]
    order = question.roll.held
    places = [place for place, held in enumerate(order) if held.subject == subject]
    if not places or _elsewhere(question, [order[place] for place in places], step):
        return seat(question, subject, step)
    found = [order[p + step] for p in places if 0 <= p + step < len(order)]
    found = [held for held in found if held.subject != subject]
    if not found:
        word = "after" if step > 0 else "before"
        own = facts_of([order[place] for place in places])
        return Answer(f"**Nobody** came {word} {question.name(subject)}.", own)
    lead = _guessed(question, found)
    if lead:
        meant = [h for h in found if h.subject in question.subjects[1:]] or found
        lines = "; ".join(f"{question.name(h.subject)}, {_titles([h])}" for h in meant)
        text = f"{lead} {spells.beside(question.name(subject), after=step > 0)} {lines}."
        return Answer(text, facts_of(found))
    return Answer(_told(question, found), facts_of(found))


def _guessed(question: Question, found: Sequence[Held]) -> str:
    """Yes or No where the question itself says who it was."""
    others = question.subjects[1:]
    if not question.yes_no or not others:
        return ""
    return plain.YES if any(h.subject in others for h in found) else plain.NO


def _elsewhere(question: Question, own: Sequence[Held], step: int) -> bool:
    """Whether the question is about a time at which somebody's lead neither began nor ended."""
    time = question.time
    if time is None:
        return False
    return not any((h.end if step > 0 else h.start).span.overlaps(time.span) for h in own)
