"""The likeliest intents set against each other, one by one until one stands."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from itertools import chain

from bot.reading.matching import Batch, Match, rank
from bot.reading.reading import Candidate

Judge = Callable[[Match], Candidate]


class Contest:
    """The best of some matches, and those behind it, which are judged only as far as somebody asks.

    `best` is the likeliest that passes the gates, or else the likeliest of all; None without matches.
    Iterating gives the others: those that pass the gates first, then by rank.
    """

    def __init__(self, matches: Batch, judge: Judge, behind: Sequence[Candidate] = ()) -> None:
        """Judge the matches, which come best first, until one passes every gate.

        The candidates `behind` come after all of them.
        """
        self._matches = matches
        self._behind = behind
        self._judge = judge
        self._failed: list[Candidate] = []
        self.best = self._first()
        self._settled: list[Candidate] = []
        self._coming = self._others()

    def _first(self) -> Candidate | None:
        for match in self._matches:
            candidate = self._judge(match)
            if not candidate.obstacles:
                return candidate
            self._failed.append(candidate)
        return self._failed.pop(0) if self._failed else None

    def _others(self) -> Iterator[Candidate]:
        failed: list[Candidate] = []
        for candidate in map(self._judge, self._matches):
            if candidate.obstacles:
                failed.append(candidate)
            else:
                yield candidate
        failed += self._failed
        failed.sort(key=lambda each: rank(each.match.score, each.match.nearest))
        yield from failed
        yield from self._behind

    def __iter__(self) -> Iterator[Candidate]:
        place = 0
        while place < len(self._settled) or self._settle():
            yield self._settled[place]
            place += 1

    def _settle(self) -> bool:
        """Judge until it is settled who comes next; whether there is anybody."""
        found = next(self._coming, None)
        if found is not None:
            self._settled.append(found)
        return found is not None

    def highest(self, intents: Container[str]) -> float:
        """The highest score that one of these intents has here, for which none has to be judged."""
        behind = ((each.intent.id, each.match.score) for each in self._behind)
        scores = chain(self._matches.scores.items(), behind)
        return max((score for id, score in scores if id in intents), default=float("-inf"))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Contest):
            return NotImplemented
        return (self.best, *self) == (other.best, *other)

    __hash__ = None  # type: ignore[assignment]  # a value to compare, no key
