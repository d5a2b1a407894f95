"""A time as it is named, before a word such as "before" says how it limits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bot.composing.filters import When
from bot.facts.dates import Span
from bot.facts.model.facts import Fact
from bot.reading.times import Time
from bot.wording import composed as wording
from bot.wording import moments

_DAY = timedelta(days=1)
_AFTERMATH = timedelta(days=3)  # what a congress decides may be done a few days later
_WEEK = timedelta(days=7)
_NEVER = Span(date.max, date.max)
_FIRST, _LAST = date(1, 1, 1), date(9999, 1, 1)


@dataclass(frozen=True, slots=True)
class Point:
    """A named stretch of days: `label` is its name, `at` the same as an adverb.

    `moment` says that it is named for something that happened, `era` for who led in it; `facts` are the rows it is from.
    """

    span: Span
    label: str
    at: str
    moment: bool = False
    era: bool = False
    facts: tuple[Fact, ...] = ()

    @classmethod
    def of(cls, time: Time) -> Point:
        """The point of a calendar value or an event."""
        return cls(time.span, time.label, moments.when(time), moment=time.event is not None)

    def within(self) -> When:
        moves = self._aftermath() if self.moment and self.span.days > 1 else None
        return When(self.span, self.at, moment=self.moment, moves=moves, facts=self.facts)

    def before(self) -> When:
        label = wording.before(self.label)
        span = Span(_FIRST, self.span.start)
        return When(span, label, open=self.moment or self.era, facts=self.facts)

    def after(self) -> When:
        """The time behind it; of a day on which something happened also the rest of that day.

        What comes of a congress comes within days.
        """
        day = self.moment and self.span.days == 1
        start = self.span.start if day else self.span.end
        moves = self._aftermath() if self.moment and not day else None
        label = wording.right(self.label, after=True) if moves else wording.after(self.label)
        return When(
            Span(start, _LAST), label, open=self.moment or self.era, moves=moves, facts=self.facts
        )

    def _aftermath(self) -> Span:
        return Span(self.span.start, self.span.end + _AFTERMATH)

    def since(self) -> When:
        return When(Span(self.span.start, _LAST), wording.since(self.label), facts=self.facts)

    def up_to(self) -> When:
        label = wording.until(self.label)
        return When(Span(_FIRST, self.span.end), label, facts=self.facts)

    def eve(self) -> When:
        """The day before it began."""
        span = Span(self.span.start - _DAY, self.span.start)
        return When(span, wording.right(self.label, after=False), near=True, facts=self.facts)

    def morrow(self) -> When:
        """The day on which what it brought had taken effect."""
        long = self.moment and self.span.days > 1
        end = self.span.end + (_AFTERMATH if long else timedelta())
        label = wording.right(self.label, after=True)
        moves = Span(self.span.start, end + _WEEK)
        return When(Span(end, end + _DAY), label, near=True, moves=moves, facts=self.facts)

    def first_day(self) -> When:
        """Its first day; what happened around it has no bounds."""
        span = Span(self.span.start, self.span.start + _DAY)
        return When(span, wording.start(self.label), moves=_NEVER, facts=self.facts)

    def last_day(self) -> When:
        """Its last day; what happened around it has no bounds."""
        span = Span(self.span.end - _DAY, self.span.end)
        return When(span, wording.end(self.label), moves=_NEVER, facts=self.facts)

    def to(self, last: Point) -> When | None:
        """The days from this one to another, both included; None if that lies before."""
        if last.span.end <= self.span.start:
            return None
        span = Span(self.span.start, last.span.end)
        return When(span, wording.between(self.label, last.label), facts=self.facts + last.facts)
