"""Days and times that are named for somebody: when he came, went, rose or fell, and his time at the head."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.composing.filters import Side
from bot.composing.points import Point
from bot.facts.dates import PartialDate, Span
from bot.facts.queries import Held, Records, Roll, facts_of
from bot.wording import composed as wording

_DAY = timedelta(days=1)
_SETTLED = timedelta(days=365)  # whoever rose step by step within it rose on no one day


class Moments:
    """The times that people of a fact base give their names to; None where the facts leave one open."""

    def __init__(self, records: Records, main: str, eras: str | None) -> None:
        self._records = records
        self._main = records.roll(main)
        self._eras = records.roll(eras) if eras is not None else None

    def era(self, subject: str) -> Point | None:
        """All of somebody's time at the head."""
        stints = self._eras.stints(subject) if self._eras else []
        if len(stints) != 1:
            return None
        label = wording.era(self._name(subject))
        return Point(
            stints[0].span, label, wording.within(label), era=True, facts=facts_of(stints[0].held)
        )

    def titled(self, subject: str, status: str) -> Point | None:
        """Somebody's time in a status; None where the sources differ about its end."""
        rows = [h for h in self._main.of(subject) if h.status == status]
        if len(rows) != 1 or self._unsure_end(rows[0]):
            return None
        label = wording.era_as(self._name(subject), self._name(status))
        return Point(rows[0].span, label, wording.within(label), era=True, facts=facts_of(rows))

    def rise(self, subject: str, status: str | None = None) -> Point | None:
        """The day on which somebody came to the head, or into a status."""
        if status is not None:
            rows = [h for h in self._main.of(subject) if h.status == status]
        else:
            rows = self._eras.of(subject) if self._eras else []
            if len(rows) > 1 and rows[0].span.end - rows[0].span.start < _SETTLED:
                return None
        if not rows:
            return None
        as_what = self._name(status) if status else None
        return self._day(rows[0], Side.START, wording.rise(self._name(subject), as_what))

    def fall(self, subject: str) -> Point | None:
        """The day on which somebody's time at the head ended."""
        rows = self._eras.of(subject) if self._eras else []
        return self._day(rows[-1], Side.END, wording.fall(self._name(subject))) if rows else None

    def moved(self, subject: str, side: Side) -> Point | None:
        """The day on which somebody came in or went out; None where that was more than once."""
        stints = self._main.stints(subject)
        if len(stints) != 1:
            return None
        word = self._main.relation.words["joined" if side is Side.START else "left"]
        held = stints[0].held[0 if side is Side.START else -1]
        return self._day(held, side, wording.did(self._name(subject), word))

    def died(self, subject: str) -> Point | None:
        """The day of somebody's death, where it is known."""
        day = self._records.base.entities[subject].attributes.get("died")
        if not isinstance(day, PartialDate) or day.day is None:
            return None
        label = wording.death(self._name(subject))
        return Point(day.span, label, wording.on(label), moment=True)

    def _day(self, held: Held, side: Side, label: str) -> Point | None:
        day = held.start if side is Side.START else held.end
        if day.day is None:
            return None
        span = Span(day.first, day.first + _DAY)
        return Point(span, label, wording.on(label), moment=True, facts=(held.fact,))

    def _unsure_end(self, held: Held) -> bool:
        """Whether sources differ about the end of a row by more than some days."""
        spell = self._main.relation.spell
        others = held.fact.accepts.get(spell.end, ()) if spell else ()
        days = [other.first for other in others if isinstance(other, PartialDate)]
        return any(abs(day - held.end.first) > _SETTLED for day in days)

    def _name(self, id: str) -> str:
        return self._records.base.entities[id].short

    @property
    def whole(self) -> Span:
        """From the first day of all to the last."""
        return _whole([roll for roll in (self._main, self._eras) if roll is not None])


def _whole(rolls: Sequence[Roll]) -> Span:
    held = [item for roll in rolls for item in roll.held]
    return Span(min(h.span.start for h in held), max(h.span.end for h in held) + _DAY)
