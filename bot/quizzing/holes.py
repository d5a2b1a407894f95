"""A hidden column: what fills it truly, what surely doesn't, and what nobody may be asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Final

from bot.facts.columns import LENGTH
from bot.facts.dates import PartialDate
from bot.facts.model.quizzes import QuizTemplate
from bot.facts.model.values import DATE, Value
from bot.quizzing.ground import Ground, Record
from bot.quizzing.views import VIEWS

_SLOT: Final = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Hole:
    """One question before it is put into words.

    `key` holds what the question names, by column; `trues` every value that fills it, each with its
    row; `falses` values that don't by any reading of the sources.
    """

    key: Mapping[str, Value]
    trues: Mapping[Value, Record]
    falses: tuple[Value, ...]


@dataclass(slots=True)
class _Group:
    trues: dict[Value, Record] = field(default_factory=dict)
    maybes: set[Value] = field(default_factory=set)


# The values that might be taken for the true ones given, from among others.
Likely = Callable[[Iterable[Value], Iterable[Value]], Iterable[Value]]


def holes(ground: Ground, types: Mapping[str, str], likely: Likely) -> Iterator[Hole]:
    """Every question that a template can ask; `types` gives those of its view's columns."""
    template = ground.template
    view = [row for row in map(_sorter(template), VIEWS[template.view](ground)) if row is not None]
    if template.by is not None:
        yield from _extremes(template, view, types[template.by])
        return
    named = named_columns(template)
    others = [*_others(ground, view), *template.decoys]
    for key, group in _groups(template, view, named).items():
        if not group.trues:
            continue
        barred = {*group.trues, *group.maybes, *key, *template.barred}
        falses = tuple(value for value in likely(group.trues, others) if value not in barred)
        trues = {value: row for value, row in group.trues.items() if _wanted(template, row)}
        if trues:
            yield Hole(dict(zip(named, key, strict=True)), trues, falses)


def _sorter(template: QuizTemplate) -> Callable[[Record], Record | None]:
    """Puts a row's text under the template's choices; None for a row that is under none of them."""

    def under(text: Value) -> list[Value]:
        return [
            option
            for option, starts in template.choices.items()
            if str(text).startswith(tuple(starts))
        ]

    def sort(row: Record) -> Record | None:
        options = [each for text in row.readings.get(template.asks, ()) for each in under(text)]
        return (
            replace(row, readings={**row.readings, template.asks: (*options,)}) if options else None
        )

    return sort if template.choices else lambda row: row


def _others(ground: Ground, view: Iterable[Record]) -> list[Value]:
    """The values of the hidden column, also in rows that the template leaves aside."""
    asks = ground.template.asks
    if ground.template.choices:
        return list(ground.template.choices)
    if asks in ground.relation.roles:
        rows = ground.records.rows(ground.relation.id)
        return list(dict.fromkeys(row.values[asks] for row in rows if asks in row.values))
    return list(dict.fromkeys(row.readings[asks][0] for row in view if row.readings[asks]))


def named_columns(template: QuizTemplate) -> tuple[str, ...]:
    """The columns that the texts of a template name, but for the hidden one."""
    texts = [text for text in (template.ask, template.odd, template.claim) if text]
    names = [name for text in texts for name in _SLOT.findall(text)]
    return tuple(name for name in dict.fromkeys(names) if name != "answer")


def _groups(
    template: QuizTemplate, view: Sequence[Record], named: Sequence[str]
) -> dict[tuple[Value, ...], _Group]:
    columns = (*named, template.asks)
    groups: dict[tuple[Value, ...], _Group] = {}
    for row in view:
        if any(not row.readings.get(name) for name in columns):
            continue
        certain = row.certain(columns)
        for *key, value in product(*(row.readings[name] for name in columns)):
            group = groups.setdefault(tuple(key), _Group())
            if certain:
                group.trues.setdefault(value, row)
            else:
                group.maybes.add(value)
    return groups


def _wanted(template: QuizTemplate, row: Record) -> bool:
    """Whether the row is among those that the template limits itself to."""
    return all(
        set(row.readings.get(column, ())[:1]) & set(wanted)
        for column, wanted in template.only.items()
    )


def _extremes(template: QuizTemplate, view: Sequence[Record], kind: str) -> Iterator[Hole]:
    """Each row as the one with the most or the least of all that are clearly beyond it."""
    assert template.by is not None
    by, least = template.by, template.pick == "least"
    sure = [
        (row.readings[template.asks][0], amount(row.readings[by][0]), row)
        for row in view
        if row.certain((by, template.asks))
    ]
    for value, own, row in sure:
        beyond = tuple(
            other
            for other, theirs, _ in sure
            if other != value
            and (theirs - own if least else own - theirs) >= _margin(kind, max(own, theirs))
        )
        if _wanted(template, row):
            yield Hole({}, {value: row}, beyond)


def _margin(kind: str, larger: float) -> float:
    """How far two amounts must lie apart for nobody to doubt which is more."""
    if kind == DATE:
        return 365
    return max(180, larger / 5) if kind == LENGTH else 1


def amount(value: Value) -> float:
    """A year, a count, a length or a date as a number."""
    if isinstance(value, PartialDate):
        return value.first.toordinal()
    assert isinstance(value, int)
    return value
