"""Answers about somebody's steps between statuses, and about the dates of a life."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answering.about import Line, about_one, mains
from bot.answering.answer import Answer, Question
from bot.answering.moments import with_aftermath
from bot.answering.people import nothing_known
from bot.answering.spells import reason_of
from bot.answering.statuses import bears, line, named_statuses, status_name
from bot.facts.dates import PartialDate
from bot.facts.queries import Held, Stint, facts_of
from bot.reading.links import Kind
from bot.wording import careers as wording
from bot.wording import comparing, moments, values
from bot.wording.replies import Status

_AFTER: Final = frozenset({"after", "following", "since"})


def before(question: Question, subject: str, stints: list[Stint]) -> str:
    """What somebody was before a status that the question names, or before a time."""
    rows = [h for stint in stints for h in stint.held]
    place = _turning_point(question, rows)
    if place is None:
        return _never_so(question, subject)
    row = rows[place]
    status = status_name(question, row)
    if place == 0:
        day = values.day(row.start)
        return wording.newly(question.name(subject), question.words["joined"], day, status)
    return _told(question, rows[place - 1], pause=_pause(rows[place - 1], row))


def after(question: Question, subject: str, stints: list[Stint]) -> str:
    """What somebody was after a status that the question names, or after a time."""
    rows = [h for stint in stints for h in stint.held]
    place = _turning_point(question, rows)
    if place is None:
        return _never_so(question, subject)
    row = rows[place]
    if place + 1 == len(rows):
        name, left = question.name(subject), question.words["left"]
        return wording.nothing_more(name, left, values.day(row.end), reason_of(question, row))
    told = [_told(question, rows[place + 1], pause=_pause(row, rows[place + 1]))]
    return " ".join([*told, *(f"Then {line(question, h)}." for h in rows[place + 2 :])])


def onward(question: Question) -> Answer:
    """What somebody went on to; that isn't known of who never was in it."""
    answer = about_one(_onward)(question)
    if any(question.roll.stints(subject) for subject in mains(question)):
        return answer
    return replace(answer, status=Status.UNKNOWN)


def _onward(question: Question, subject: str, stints: list[Stint]) -> Line:
    """Only where a row's last words tell it, by one of the option `telling`."""
    rows = _ended(question, stints)
    telling = [part.strip() for part in question.intent.options["telling"].split("|")]
    told = [h for h in rows if any(part in reason_of(question, h) for part in telling)]
    if not told:
        ends = [(values.day(h.end), reason_of(question, h)) for h in rows]
        return Line(wording.no_onward(question.name(subject), ends), known=False)
    if len(told) == 1:
        return Line(wording.onward(values.day(told[0].end), reason_of(question, told[0])))
    lines = [f"{values.day(h.end)}: {reason_of(question, h)}" for h in told]
    return Line(values.behind(f"**{question.name(subject)}**", lines, lines_from=2))


def _ended(question: Question, stints: Sequence[Stint]) -> list[Held]:
    """The rows that ended at the time in question; without one, the last of each stretch."""
    rows = [h for stint in stints for h in stint.held]
    if question.time is None:
        return [stint.held[-1] for stint in stints]
    span = with_aftermath(question.time)
    then = [h for h in rows if h.end.span.overlaps(span)]
    if then or _AFTER.isdisjoint(word.text for word in question.reading.linked.row):
        return then
    return [h for h in rows if h.end.span.end <= span.start][-1:]


def _told(question: Question, row: Held, *, pause: str) -> str:
    days = moments.from_to(row.start, row.end)
    return f"{wording.was(status_name(question, row), days)} {pause}".strip()


def _pause(one: Held, other: Held) -> str:
    return "" if one.span.end >= other.span.start else wording.pause(values.day(one.end))


def _never_so(question: Question, subject: str) -> str:
    status = values.listing([question.name(s) for s in _named(question)])
    return wording.never_so(question.name(subject), status)


def _turning_point(question: Question, rows: Sequence[Held]) -> int | None:
    """The row in the status that the question names, in its very name if there is one."""
    wanted = _named(question)
    if not wanted:
        return 0 if len(rows) == 1 else 1
    last = wanted[-1]
    exact = [place for place, row in enumerate(rows) if row.status == last]
    counted = [place for place, row in enumerate(rows) if bears(question, row, {last})]
    places = [place for place in exact if place] or exact or counted
    return places[0] if places else None


def _named(question: Question) -> list[str]:
    """The statuses that the question names, in its order."""
    named = set(named_statuses(question))
    links = question.reading.linked.of(Kind.ENTITY)
    found = [id for link in links for id in link.ids[:1] if id in named]
    return list(dict.fromkeys(found)) or sorted(named)


def direction(question: Question, subject: str, stints: list[Stint]) -> str:
    """Whether somebody rose or sank, at a time where the question names one."""
    rows = [h for stint in stints for h in stint.held]
    time = question.time
    told = []
    for one, other in zip([None, *rows], [*rows, None], strict=True):
        same = one is not None and other is not None and one.span.end >= other.span.start
        if one is not None and not same and (time is None or one.end.span.overlaps(time.span)):
            told.append(wording.went(values.day(one.end), reason_of(question, one)))
        if other is None or (time is not None and not other.start.span.overlaps(time.span)):
            continue
        told.append(_step(question, one if same else None, other))
    steps = told if time is not None else [each for each in told if not each.startswith("**In")]
    if not steps:
        held = "; ".join(line(question, h) for h in rows)
        none = wording.no_step(moments.when(time) if time else "")
        return f"{none} {question.name(subject)}: {held}."
    return f"{' '.join(steps)}"


def _step(question: Question, one: Held | None, other: Held) -> str:
    """From one row to the next without a break; or a coming in."""
    day, status = values.day(other.start), status_name(question, other)
    if one is None:
        return wording.came(day, status)
    height = _rank(question, other) - _rank(question, one)
    if height == 0:
        return wording.sideways(day, status_name(question, one), status)
    return wording.step(up=height > 0, day=day, before=status_name(question, one), after=status)


def _rank(question: Question, held: Held) -> int:
    """How high a status is; 0 where the pack doesn't say."""
    rank = question.entity(held.status).attributes.get("rank") if held.status else None
    return rank if isinstance(rank, int) else 0


def life(question: Question) -> Answer:
    """When somebody was born and when he died, as far as known; with the option `age`, how old he got."""
    subject = question.subjects[0]
    entity = question.entity(subject)
    born, died = (_date(entity.attributes.get(name)) for name in ("born", "died"))
    aged = "age" in question.intent.options
    facts = facts_of(question.roll.of(subject))
    if born is not None and died is not None:
        dates, years = (values.day(born), values.day(died)), comparing.age(born, died)
        if aged:
            return Answer(f"**{years}.**", facts, context=wording.lifetime(entity.name, *dates))
        return Answer(wording.life(*dates), facts, context=wording.lived(entity.name, years))
    if aged or born is died:
        return nothing_known(entity.name, "born" if born is None and died is not None else "died")
    half = {name: values.day(day) for name, day in (("born", born), ("died", died)) if day}
    return Answer(wording.half(**half), facts)


def _date(value: object) -> PartialDate | None:
    return value if isinstance(value, PartialDate) else None
