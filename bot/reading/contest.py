"""The likeliest intents set against each other, one by one until one stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from bot.reading.matching import Match, rank
from bot.reading.reading import Candidate

Judge = Callable[[Match], Candidate]


class Contest:
    """The best of some matches, and those behind it, which are judged only if somebody asks.

    `best` is the likeliest that passes the gates, or else the likeliest of all; None without matches.
    Iterating gives the others: those that pass the gates first, then by rank.
    """

    def __init__(
        self, matches: Iterable[Match], judge: Judge, behind: Iterable[Candidate] = ()
    ) -> None:
        """Judge the matches, which come best first, until one passes every gate.

        The candidates `behind` come after all of them.
        """
        self._coming = iter(matches)
        self._behind = behind
        self._judge = judge
        self._failed: list[Candidate] = []
        self.best = self._first()

    def _first(self) -> Candidate | None:
        for match in self._coming:
            candidate = self._judge(match)
            if not candidate.obstacles:
                return candidate
            self._failed.append(candidate)
        return self._failed.pop(0) if self._failed else None

    @cached_property
    def _others(self) -> Sequence[Candidate]:
        rest = [*map(self._judge, self._coming), *self._failed]
        rest.sort(
            key=lambda each: (bool(each.obstacles), rank(each.match.score, each.match.nearest))
        )
        return (*rest, *self._behind)

    def __iter__(self) -> Iterator[Candidate]:
        return iter(self._others)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Contest):
            return NotImplemented
        return (self.best, *self) == (other.best, *other)

    __hash__ = None  # type: ignore[assignment]  # a value to compare, no key
