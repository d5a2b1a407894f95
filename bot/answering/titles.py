"""Answers about the titles of those who led: in which order they came, when one was in use."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from bot.answering.about import stranger
from bot.answering.answer import Answer, Question
from bot.answering.cutting import cut
from bot.answering.leading import title
from bot.answering.statuses import bears, wanted_statuses
from bot.facts.queries import Held, facts_of
from bot.reading.links import Kind
from bot.wording import moments, values
from bot.wording import vacancies as wording
from bot.wording.replies import Status


def title_order(question: Question) -> Answer:
    """Every title in the order of time, with those who bore it."""
    rows = question.roll.held
    told = [_titled(question, name, list(group)) for name, group in groupby(rows, key=title)]
    return cut(lambda shown: f"{_first(told, shown)}.", len(told), facts_of(rows))


def _first(told: Sequence[str], shown: int | None) -> str:
    more = len(told) - shown if shown is not None else 0
    return "; ".join(told[:shown]) + (f"; and {values.number(more)} more" if more > 0 else "")


def _titled(question: Question, name: str, held: Sequence[Held]) -> str:
    names = list(dict.fromkeys(question.short(h.subject) for h in held))
    years = moments.years(held[0].start.year, held[-1].end.year)
    return f"**{name}**: {values.listing(names)} ({years})"


def title_stretches(question: Question) -> Answer:
    """When a title was in use, by whom; with the option `again`, when it came back."""
    wanted = wanted_statuses(question)
    rows = [h for h in question.roll.held if bears(question, h, wanted)]
    name = values.listing(sorted(question.name(status) for status in wanted))
    if not rows:
        return Answer(wording.unborne(name), status=Status.UNKNOWN)
    stretches = _stretches(question.roll.held, rows)
    if len(wanted) > 1 and "again" in question.intent.options:
        return _back_among(question, wanted)
    told = wording.borne(name, [_stretch(question, group) for group in stretches])
    if question.intent.options.get("again") is None:
        return Answer(f"**{values.capital(told)}**", facts_of(rows))
    if len(stretches) < 2:
        return Answer(wording.not_back(name), facts_of(rows), context=values.capital(told))
    first = stretches[-1][0]
    text = wording.back(values.day(first.start), question.name(first.subject))
    return Answer(text, facts_of([group[0] for group in stretches]), context=values.capital(told))


def _back_among(question: Question, wanted: set[str]) -> Answer:
    """Of several titles that are named, the one that came back: "from the second to the first again"."""
    order = question.roll.held
    runs = {s: _stretches(order, [h for h in order if bears(question, h, {s})]) for s in wanted}
    back = [(s, found) for s, found in runs.items() if len(found) > 1]
    if len(back) != 1:
        names = values.listing(sorted(question.name(status) for status in wanted))
        return Answer(wording.not_back(names), facts_of([h for r in runs.values() for h in r[0]]))
    status, found = back[0]
    first = found[-1][0]
    text = wording.back(values.day(first.start), question.name(first.subject))
    told = wording.borne(question.name(status), [_stretch(question, group) for group in found])
    return Answer(text, facts_of([group[0] for group in found]), context=values.capital(told))


def _stretches(order: Sequence[Held], rows: Sequence[Held]) -> list[list[Held]]:
    """Rows of a title in groups, each without a row of another title between."""
    places = {held.fact.id: place for place, held in enumerate(order)}
    groups: list[list[Held]] = []
    for held in rows:
        last = groups[-1][-1] if groups else None
        if last is not None and places[held.fact.id] == places[last.fact.id] + 1:
            groups[-1].append(held)
        else:
            groups.append([held])
    return groups


def _stretch(question: Question, group: Sequence[Held]) -> str:
    names = list(dict.fromkeys(question.short(h.subject) for h in group))
    return f"{moments.from_to(group[0].start, group[-1].end)} ({values.listing(names)})"


def title_change(question: Question) -> Answer:
    """On which day somebody's one title gave way to another."""
    subject = question.subjects[0]
    own = question.roll.of(subject)
    if not own:
        return stranger(question, subject)
    wanted = _in_order(question)
    for one, other in ((one, other) for one in own for other in own):
        statuses = [
            next((s for s in wanted if bears(question, h, {s})), None) for h in (one, other)
        ]
        if None not in statuses and len(set(statuses)) > 1 and one.end.first == other.start.first:
            told = wording.gave_way(values.day(other.start), title(one), title(other))
            return Answer(told, facts_of([one, other]))
    titles = values.listing([question.name(status) for status in wanted])
    lines = "; ".join(f"{title(h)}, {moments.from_to(h.start, h.end)}" for h in own)
    text = f"{wording.never_both(question.name(subject), titles)} {lines}."
    return Answer(text, facts_of(own))


def _in_order(question: Question) -> list[str]:
    """The titles that the question names, in its order."""
    wanted = wanted_statuses(question)
    links = question.reading.linked.of(Kind.ENTITY)
    return list(dict.fromkeys(link.ids[0] for link in links if set(link.ids) & wanted))


def leaders_beside(question: Question) -> Answer:
    """Everybody who led after somebody, or before; `step` says which."""
    subject = question.subjects[0]
    order = question.roll.held
    own = [place for place, held in enumerate(order) if held.subject == subject]
    after = question.intent.options["step"] == "after"
    time = question.time
    if own:
        rows = order[own[-1] + 1 :] if after else order[: own[0]]
    elif time is not None:  # "after somebody's death": a time, though he isn't in the row
        end, start = time.span.end, time.span.start
        rows = tuple(h for h in order if (h.span.end > end if after else h.span.start < start))
    else:
        return stranger(question, subject)
    if not rows:
        word = "after" if after else "before"
        text = f"**Nobody** came {word} {question.name(subject)}."
        return Answer(text, facts_of([order[place] for place in own]))
    people: dict[str, list[Held]] = {}
    for held in rows:
        people.setdefault(held.subject, []).append(held)
    told = [
        f"{question.name(s)} ({moments.years(held[0].start.year, held[-1].end.year)})"
        for s, held in people.items()
    ]
    count = values.capital(values.some(len(people), "person", "people"))
    return Answer(f"**{count}**: {values.listing(told)}.", facts_of(rows))
