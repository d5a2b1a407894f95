"""Whom a query means: those found, in the order asked for, or nothing where that can't be judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.composing.cases import Case, subjects
from bot.composing.filters import (
    EndedBy,
    InStatus,
    Lasted,
    LastedBeside,
    Moved,
    NotInStatus,
    Sat,
    Side,
    Times,
)
from bot.composing.finding import Finder
from bot.composing.query import Asked, Measure, Order, Query
from bot.composing.ranking import Ranked, ranked
from bot.facts.dates import Span
from bot.facts.queries import Records


@dataclass(frozen=True, slots=True)
class Solution:
    """Whom a query means, in one of the ways that it can be meant."""

    query: Query
    cases: tuple[Case, ...]
    ranks: Ranked | None = None

    @property
    def subjects(self) -> frozenset[str]:
        """The ids of those who are meant; of an order, those who have the ranks asked for."""
        return frozenset(subjects(self.ranks.cases if self.ranks else self.cases))


class Solver:
    """Solves queries from the facts of one base."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._finder = Finder(records)

    def agreed(self, queries: Sequence[Query]) -> list[Solution]:
        """What the queries mean, in every way; nothing where one of them can't be judged."""
        solutions: list[Solution] = []
        for query in queries:
            for solution in self._solved(query):
                if solution is None:
                    return []
                solutions.append(solution)
        return solutions

    def _solved(self, query: Query) -> Iterator[Solution | None]:
        for whole in _units(query):
            if not _enough(query) or self._beyond(query) or (query.of(Times) and _timed(query)):
                yield None
            else:
                yield self._told(query, self._finder.found(query, whole=whole))

    def _told(self, query: Query, cases: Sequence[Case]) -> Solution | None:
        """The solution that these cases make; None where they don't fit what is asked."""
        if query.number is not None and len(set(subjects(cases))) != query.number:
            return None
        if query.order is not None:
            return self._rank(query, query.order, cases)
        if query.asked in (Asked.WHEN, Asked.HOW_LONG):
            return None
        return Solution(query, tuple(cases))

    def _rank(self, query: Query, order: Order, cases: Sequence[Case]) -> Solution | None:
        roll = self._records.roll(query.relation)
        ranks = ranked(self._records, roll, cases, order)
        if ranks is None:
            return None
        if order.by is Measure.LENGTH and _timed(query):
            # Longest then, or longest of all who were in then? Only where it comes to the same.
            total = sorted(set(subjects(cases)), key=roll.days, reverse=order.most)
            if total[order.place - 1 :][: order.number] != subjects(ranks.cases):
                return None
        return Solution(query, tuple(cases), ranks)

    def _beyond(self, query: Query) -> bool:
        """Whether it asks for a time of which the rows say nothing."""
        held = self._records.roll(query.relation).held
        whole = Span(min(h.span.start for h in held), max(h.span.end for h in held))
        whens = [f.when for f in query.of(Sat)] + [f.when for f in query.of(Moved) if f.when]
        return any(not when.span.overlaps(whole) for when in whens)


def _enough(query: Query) -> bool:
    """Whether it says more than a status: "as a full member?" leans on what went before."""
    return query.weight > len(query.of(InStatus))


def _timed(query: Query) -> bool:
    return bool(query.of(Sat) or query.of(Moved))


def _units(query: Query) -> list[bool]:
    """Whether conditions hold of stretches without a break (True), of rows, or of either alike."""
    if query.of(NotInStatus):
        return [False]
    if query.order is not None and query.order.number > 1 and not query.of(InStatus):
        # "The last two to be elected": whoever rose to another status may be meant too.
        return [True, False] if query.order.by in (Measure.START, Measure.END) else [True]
    if not query.of(InStatus) or any(
        isinstance(each, Lasted | LastedBeside) for each in query.filters
    ):
        return [not query.of(InStatus)]
    if query.into:
        return [False]
    if query.of(EndedBy) or Side.END in query.sides:
        return [True]
    return [True, False] if query.sides else [False]
