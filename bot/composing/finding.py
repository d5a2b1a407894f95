"""Whom a query means: those of whose rows every condition holds."""

from __future__ import annotations

from collections.abc import Iterator

from bot.composing.cases import Case
from bot.composing.conditions import FITS, Ground
from bot.composing.query import Query
from bot.facts.queries import Records, Roll


class Finder:
    """Holds queries against the rows of one fact base."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._eras = records.base.queries.eras
        self._cases = {
            (name, whole): tuple(_cases(records.roll(name), whole=whole))
            for name in records.base.queries.rolls
            for whole in (True, False)
        }

    def found(self, query: Query, *, whole: bool) -> list[Case]:
        """The cases that meet every condition: whole stretches, or else single rows.

        The relation must be one of the rolls that queries.yaml names.
        """
        roll = self._records.roll(query.relation)
        ground = Ground(self._records, roll, query, self._eras)
        return [
            case
            for case in self._cases[query.relation, whole]
            if not ground.provisional(case)
            and all(FITS[type(each)](ground, each, case) for each in query.filters)
        ]


def _cases(roll: Roll, *, whole: bool) -> Iterator[Case]:
    for subject in roll.subjects:
        for nth, stint in enumerate(roll.stints(subject)):
            if whole:
                yield Case(subject, stint.held, nth)
            else:
                yield from (Case(subject, (held,), nth) for held in stint.held)
