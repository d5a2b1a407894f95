"""The times of a claim, and how each limits it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bot.claims.english.signs import Sign
from bot.claims.items import Item
from bot.claims.offsets import offset
from bot.claims.statement import Tie, When
from bot.claims.tape import Tape
from bot.facts.dates import PartialDate, Span
from bot.reading.times import Time

_TIES: Final = {
    Sign.BEFORE: Tie.BEFORE,
    Sign.SOON: Tie.AFTER,
    Sign.AFTER: Tie.AFTER,
    Sign.UNTIL: Tie.UNTIL,
    Sign.SINCE: Tie.SINCE,
    Sign.THROUGHOUT: Tie.THROUGHOUT,
    Sign.WHOLE: Tie.THROUGHOUT,
    Sign.ALL: Tie.THROUGHOUT,
    Sign.BETWEEN: Tie.BETWEEN,
    Sign.BY: Tie.BY,
    Sign.FROM: Tie.SINCE,
    Sign.ABOUT: Tie.ABOUT,
    Sign.IN: Tie.IN,
    Sign.TO: Tie.UNTIL,
}
# Before a time these are nothing else.
_STRONG: Final = frozenset({Sign.UNTIL, Sign.SINCE, Sign.BEFORE})
_DECADE: Final = 10
_LONG: Final = 60  # days of which one speaks as of a time
# The years of a decade that people call its early, middle and late ones.
_PARTS: Final = {Sign.EARLY: (0, 5), Sign.MID: (3, 8), Sign.LATE: (6, 10)}


def whens(tape: Tape) -> tuple[When, ...]:
    """Use up the times, with the words that say how they limit."""
    found: list[When] = []
    for place, item in enumerate(tape.items):
        if item.time is None and _era_at(tape, place) is None:
            continue
        if place in tape.used:
            continue
        if found and _tells_when(tape, place, found[-1]):
            tape.used.update((place, place - 1))
            continue
        found.append(_when(tape, place, item))
    return _ranges(_by_calendar(tape, found))


def _tells_when(tape: Tape, place: int, event: When) -> bool:
    """Whether a time only tells when the event right before it was: "before the revolt of May 1921"."""
    if event.time.event is None or event.tie is Tie.IN or place < 2:
        return False
    tie, named = tape.items[place - 1], tape.items[place - 2]
    time = tape.items[place].time
    # After it in 1921 something may have happened in 1921, before it in 1921 hardly.
    ties = ("of",) if event.tie is Tie.AFTER else ("of", "in", "on")
    if tie.text not in ties or named.start != event.place or time is None:
        return False
    return (
        tape.items[place].start == tie.end
        and not tape.items[place].named
        and (time.span.overlaps(event.span))
    )


def _era_at(tape: Tape, place: int) -> Time | None:
    """The time of a leader who is named behind "under"."""
    if place == 0 or Sign.UNDER not in tape.items[place - 1].signs:
        return None
    person = tape.items[place].of(tape.person)
    return tape.era(person.sure) if person is not None and person.sure else None


def _when(tape: Tape, place: int, item: Item) -> When:
    era = _era_at(tape, place)
    time = era or item.time
    assert time is not None
    tape.used.add(place)
    narrowed = _part(tape, place - 1, time)
    if narrowed is not None:
        tape.used.add(place - 1)
        place, time = place - 1, narrowed
    if era is not None:
        tape.used.add(place - 1)
        return When(Tie.IN, time)
    tie, soon = Tie.IN, False
    step = place - 1
    while step >= 0 and step not in tape.used and tape.items[step].signs & set(_TIES):
        signs = tape.items[step].signs
        if not _ties(tape.items[step]) or _apart(tape.items[step], tape.items[step + 1]):
            break
        sign = next(sign for sign in _TIES if sign in signs)
        tie = _closer(tie, Tie.THROUGHOUT if _through(tape.items[step], time) else _TIES[sign])
        soon = soon or sign is Sign.SOON
        tape.used.add(step)
        time = _that_day(time, tape.items[step])
        step -= 1
        if sign not in (Sign.IN, Sign.ABOUT):
            break
    if tie in (Tie.AFTER, Tie.BEFORE) and step >= 0:
        years = _years_on(tape, step, time) if tie is Tie.AFTER else None
        if years is not None:
            return When(Tie.BETWEEN, time, years)
        away = offset(tape, step, time, ahead=tie is Tie.AFTER)
        if away is not None:
            return away
    if step == place - 1 and not item.named and _dated(tape, step, before=time):
        tie = Tie.UNTIL  # "1966-82"
    only = _only(tape, step)
    calendar = _calendar(tape, place + 1)
    return When(tie, time, old_style=calendar, soon=soon, only=only, place=item.start)


def _closer(tie: Tie, other: Tie) -> Tie:
    """Of two ties that which says more than "in"."""
    return other if tie is Tie.IN or other is not Tie.IN else tie


def _through(item: Item, time: Time) -> bool:
    """Whether "through" stands before something that took its time, rather than before its last day."""
    return item.text == "through" and time.event is not None and time.span.days > _LONG


def _ties(item: Item) -> bool:
    """Whether an item only ties the time behind it: "all of 1950", but not "all" of those then."""
    if Sign.AND in item.signs or (Sign.ALL in item.signs and not item.text.startswith("all of")):
        return False
    return not item.concepts or bool(item.signs & _STRONG)


def _apart(sign: Item, time: Item) -> bool:
    """Whether "post" stands by itself, as a noun, rather than right before a time."""
    return sign.text == "post" and sign.end != time.start


def _only(tape: Tape, place: int) -> bool:
    """Whether "only" stands before a time and its tie."""
    if place < 0 or place in tape.used or Sign.ONLY not in tape.items[place].signs:
        return False
    if tape.items[place].concepts:
        return False
    tape.used.add(place)
    return True


def _that_day(time: Time, item: Item) -> Time:
    """The time as it is; behind "on the day" that very day, behind "in the year of" its year."""
    words = item.text.split()
    if words[-1:] == ["year"] and time.event is not None:
        year = PartialDate(time.span.start.year)
        return Time(year.span, str(year.year), year)
    return replace(time, event=None) if "day" in words else time


def _years_on(tape: Tape, place: int, time: Time) -> Time | None:
    """The year that ends "the two years after …"."""
    number = tape.items[place - 1] if place else None
    if number is None or number.count is None or Sign.YEAR not in tape.items[place].signs:
        return None
    if time.year is None or tape.before[number.start] != "the":
        return None
    tape.used.update((place, place - 1))
    last = PartialDate(time.year + number.count)
    return Time(last.span, str(last.year), last)


def _part(tape: Tape, place: int, time: Time) -> Time | None:
    """The part of a time that a place before it names: "the mid-sixties", "the end of May 1921"."""
    signs = tape.items[place].signs if place >= 0 else frozenset[Sign]()
    part = next((part for sign, part in _PARTS.items() if sign in signs), None)
    if part is None:
        return None
    first, day = time.span.start, time.written
    span: Span | None = None
    if day is None and time.span.end.year - first.year == _DECADE:
        span = Span(date(first.year + part[0], 1, 1), date(first.year + part[1], 1, 1))
    elif day is not None and day.day is None:
        tenth = time.span.days / _DECADE
        span = Span(*(first + timedelta(days=round(tenth * end)) for end in part))
    if span is None:
        return None
    return Time(span, f"{tape.items[place].text} {time.label.removeprefix('the ')}")


def _dated(tape: Tape, place: int, *, before: Time) -> bool:
    """Whether a place holds a time of the calendar, before another."""
    found = tape.items[place].time if place >= 0 and not tape.items[place].named else None
    return found is not None and found.span.start < before.span.start


def _calendar(tape: Tape, place: int) -> bool | None:
    """Whether the old calendar is named behind a time; None where neither is."""
    if place < len(tape.items):
        signs = tape.items[place].signs
        if signs & {Sign.OLD_STYLE, Sign.NEW_STYLE}:
            tape.used.add(place)
            return Sign.OLD_STYLE in signs
    return None


def _by_calendar(tape: Tape, whens: list[When]) -> list[When]:
    """The only time that there is, by the calendar that is named elsewhere: "by the old calendar, …"."""
    places = [p for p in range(len(tape.items)) if p not in tape.used and _styled(tape, p)]
    if len(whens) != 1 or len(places) != 1 or whens[0].old_style is not None:
        return whens
    return [replace(whens[0], old_style=_calendar(tape, places[0]))]


def _styled(tape: Tape, place: int) -> bool:
    return bool(tape.items[place].signs & {Sign.OLD_STYLE, Sign.NEW_STYLE})


def _ranges(whens: Sequence[When]) -> tuple[When, ...]:
    """Two times that are the ends of one: "from 1922 to 1930", "1922–30", "between … and …"."""
    found: list[When] = []
    for place, when in enumerate(whens):
        before = found[-1] if found else None
        if before is not None and place + 1 < len(whens) and _glosses(before, when):
            continue
        opens = before is not None and before.until is None
        if before is not None and opens and before.time.span.start < when.time.span.start:
            if before.tie in (Tie.SINCE, Tie.IN) and when.tie is Tie.UNTIL:
                found[-1] = When(Tie.RANGE, before.time, when.time)
                continue
            if before.tie is Tie.BETWEEN and when.tie is Tie.IN:
                found[-1] = When(Tie.BETWEEN, before.time, when.time)
                continue
        found.append(when)
    return tuple(found)


def _glosses(event: When, when: When) -> bool:
    """Whether a time only tells when an event was: "between the congress in early 1956 and …"."""
    if event.tie is not Tie.BETWEEN or event.until is not None or event.time.event is None:
        return False
    return when.tie is Tie.IN and when.span.overlaps(event.span)
