"""Answers about who led, at a time and in all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.answering.about import closing, stranger
from bot.answering.answer import Answer, Question
from bot.answering.composition import chosen
from bot.answering.moments import after_event, time_asked
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


def in_line(question: Question, held: Held) -> str:
    """Who led, under which title, as a line of a list."""
    told = spells.led_in_line(title(held), held.start, held.end)
    return f"{question.name(held.subject)}: {told}"


def who_led(question: Question, held: Sequence[Held]) -> str:
    """Those who led, who it was first: one with his titles, or each in a line."""
    names = list(dict.fromkeys(question.name(h.subject) for h in held))
    head = f"**{spells.in_turn(names)}**"
    if len(held) == 1:
        return f"{head}, {titled(held)}."
    lines = terms_of(held) if len(names) == 1 else [in_line(question, h) for h in held]
    return "\n".join([f"{head}:", *values.points(lines)])


def terms_of(held: Sequence[Held]) -> list[str]:
    """Each title with its days, as a line of a list."""
    return [spells.led_in_line(title(h), h.start, h.end) for h in held]


def titled(held: Sequence[Held]) -> str:
    """Under which titles, each with its days."""
    return "; ".join(spells.led(title(h), h.start, h.end) for h in held)


def holder_at(question: Question) -> Answer:
    """Who held the lead at a time, under the title that the question names."""
    time = time_asked(question)
    if time is None:
        return all_holders(question)
    then = chosen(question, _from_then_on(question, question.roll.within(time.span)))
    held = bearing(question, then)
    if not held:
        return _vacant(question, time, then)
    lead = plain.YES if question.yes_no else ""
    return Answer(plain.after_lead(lead, who_led(question, held)), facts_of(held))


def _from_then_on(question: Question, held: Sequence[Held]) -> list[Held]:
    """Those in the lead at a time; "after" somebody's death not himself, but those who came then."""
    event = after_event(question)
    if event is None:
        return list(held)
    came = [h for h in held if h.span.end > event.span.end]
    return came or [h for h in question.roll.held if h.span.start >= event.span.start][:1]


def bearing(question: Question, held: Sequence[Held]) -> list[Held]:
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
        titles = f" ({titled(held)})" if held else ""
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
    told = [in_line(question, h) for h in around]
    text = spells.vacant(f"{head} {moments.when(time)}", told, led=bool(then))
    return Answer(text, facts_of(around))


def all_holders(question: Question) -> Answer:
    """Everybody who led, in order."""
    rows = bearing(question, chosen(question, question.roll.held))
    if not rows:
        return Answer(gatherings.nobody(yes_no=question.yes_no), closing(question))
    if len({h.subject for h in rows}) == 1:
        text = who_led(question, rows)
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
