"""What a claim states, before it is known about what: whom and when it names, how many, how denied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from math import inf

from bot.claims.english import DROPPABLE, Sign
from bot.claims.items import Item, content
from bot.facts.dates import Span
from bot.reading.reading import Named
from bot.reading.times import Time


class Tie(StrEnum):
    """How a time limits what is claimed."""

    IN = "in"
    BEFORE = "before"
    AFTER = "after"
    UNTIL = "until"
    SINCE = "since"
    BY = "by"
    ABOUT = "about"
    RANGE = "range"
    BETWEEN = "between"
    THROUGHOUT = "throughout"


@dataclass(frozen=True, slots=True)
class When:
    """A time and how it limits; `until` is the end of a range. `old_style` is the claim's calendar."""

    tie: Tie
    time: Time
    until: Time | None = None
    old_style: bool | None = None
    soon: bool = False

    @property
    def span(self) -> Span:
        last = self.until or self.time
        return Span(self.time.span.start, max(last.span.end, self.time.span.end))


@dataclass(frozen=True, slots=True)
class Amount:
    """From `low` to `high` (both included) of `unit`, or of whatever is counted; `vague` if "about"."""

    low: float
    high: float
    unit: Sign | None = None
    vague: bool = False
    place: int = 0

    @property
    def exact(self) -> bool:
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Mention:
    """Entities named by the same words, and where."""

    place: int
    senses: tuple[Named, ...]
    concepts: frozenset[str] = frozenset()
    text: str = ""

    def of(self, kind: str) -> Named | None:
        return next((named for named in self.senses if named.type == kind), None)


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim, taken apart.

    `concepts` are by place, and each must have its part; `hints` are those of words that may as well
    add nothing. `signs` are those that no time and no amount has used.
    """

    text: str
    mentions: tuple[Mention, ...] = ()
    concepts: tuple[tuple[int, frozenset[str]], ...] = ()
    whens: tuple[When, ...] = ()
    amounts: tuple[Amount, ...] = ()
    signs: tuple[tuple[int, frozenset[Sign]], ...] = ()
    negated: bool = False
    strange: tuple[str, ...] = ()
    hints: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()

    @property
    def all_signs(self) -> frozenset[Sign]:
        return frozenset(sign for _, signs in self.signs for sign in signs)

    @property
    def all_concepts(self) -> frozenset[str]:
        return self.hints.union(*(concepts for _, concepts in self.concepts))

    def of(self, kind: str) -> list[Mention]:
        """The mentions that may be of a type."""
        return [mention for mention in self.mentions if mention.of(kind)]

    def place_of(self, sign: Sign) -> int:
        """Where a sign stands; -1 if it doesn't."""
        return next((place for place, signs in self.signs if sign in signs), -1)


Era = Callable[[str], Time | None]

_TIES = {
    Sign.BEFORE: Tie.BEFORE,
    Sign.SOON: Tie.AFTER,
    Sign.AFTER: Tie.AFTER,
    Sign.UNTIL: Tie.UNTIL,
    Sign.SINCE: Tie.SINCE,
    Sign.THROUGHOUT: Tie.THROUGHOUT,
    Sign.BETWEEN: Tie.BETWEEN,
    Sign.BY: Tie.BY,
    Sign.FROM: Tie.SINCE,
    Sign.ABOUT: Tie.ABOUT,
    Sign.IN: Tie.IN,
    Sign.TO: Tie.UNTIL,
}  # fmt: skip
_UNITS = frozenset(
    {Sign.YEAR, Sign.MONTH, Sign.WEEK, Sign.DAY, Sign.DECADE, Sign.TIMES, Sign.PERCENT}
)
_MEASURES = frozenset(
    {Sign.MORE, Sign.FEWER, Sign.LEAST, Sign.MOST_OF, Sign.ABOUT, Sign.NEARLY, Sign.EXACTLY, Sign.ONLY, Sign.UNDER, Sign.BETWEEN}
)  # fmt: skip
_TRAILING = frozenset(
    {Sign.BEFORE, Sign.LATER, Sign.EARLIER, Sign.FIRST}
)  # "he had been one before"
_LENGTHS = {
    Sign.YEAR: 365.25,
    Sign.MONTH: 30.44,
    Sign.WEEK: 7.0,
    Sign.DAY: 1.0,
    Sign.DECADE: 3652.5,
}
_ARTICLES = frozenset({"a", "an", "single"})
_POINTING = frozenset({"the", "this", "that", "those", "these", "same", "in", "of"})
# What a denial of the whole claim follows; behind any other word it denies that word alone.
_DENIABLE = frozenset(
    """was were is are am had has have did do does could would should can will might may must
    definitely certainly actually really probably""".split()
) | {""}


def _drops(item: Item) -> bool:
    """Whether an item has a sense that needs no use: it is idle, a concept, or nothing follows it."""
    return item.idle or bool(item.concepts) or bool(item.signs & DROPPABLE)


def _words_before(items: Sequence[Item]) -> dict[int, str]:
    """The word before each item."""
    found, last = {}, ""
    for item in items:
        found[item.start] = last
        last = item.text.split()[-1]
    return found


class Parser:
    """Takes claims apart; `era` gives the time that is called after somebody."""

    def __init__(self, person: str, era: Era) -> None:
        self._person = person
        self._era = era

    def parse(self, text: str, items: Sequence[Item]) -> Statement:
        return _Parse(self._person, self._era, items).statement(text)


class _Parse:
    """One claim being taken apart: items are used up from left to right, each once."""

    def __init__(self, person: str, era: Era, items: Sequence[Item]) -> None:
        self._person = person
        self._era = era
        self._items = content(items)
        self._before = _words_before(items)
        self._words = tuple(word for item in items for word in item.text.split())
        self._used: set[int] = set()

    def statement(self, text: str) -> Statement:
        whens = self._whens()
        amounts = self._amounts()
        negated = self._negations() % 2 == 1
        left = [item for place, item in enumerate(self._items) if place not in self._used]
        mentions = [
            Mention(i.start, i.named, i.concepts, i.text) for i in left if i.named and not i.time
        ]
        last = self._items[-1] if self._items else None
        signs = [
            (i.start, i.signs)
            for i in left
            if i.signs
            and not i.named
            and not (_drops(i) and not self._from_somebody(i))
            and not (i is last and _TRAILING & i.signs)
        ]
        return Statement(
            text,
            tuple(mentions),
            tuple((i.start, i.concepts) for i in left if i.concepts and not i.named and not i.idle),
            whens,
            amounts,
            tuple(signs),
            negated,
            tuple(i.text for i in left if i.strange or (i.time and i.named) or self._loose(i)),
            frozenset(c for i in left if i.idle for c in i.concepts),
            self._words,
        )

    def _from_somebody(self, item: Item) -> bool:
        """Whether it says from whom something came, which no time or amount explains."""
        place = self._items.index(item)
        behind = self._items[place + 1] if place + 1 < len(self._items) else None
        return Sign.FROM in item.signs and behind is not None and bool(behind.of(self._person))

    def _loose(self, item: Item) -> bool:
        """Whether an item is a denial of something else, or a length that nobody can check: "for years"."""
        if item.concepts or item.named:
            return False
        return Sign.NOT in item.signs or bool(item.signs & _UNITS - {Sign.TIMES, Sign.PERCENT})

    def _whens(self) -> tuple[When, ...]:
        found: list[When] = []
        for place, item in enumerate(self._items):
            if item.time is None and self._era_at(place) is None:
                continue
            if place in self._used:
                continue
            found.append(self._when(place, item))
        return _ranges(found)

    def _era_at(self, place: int) -> Time | None:
        """The time of a leader who is named behind "under"."""
        if place == 0 or Sign.UNDER not in self._items[place - 1].signs:
            return None
        person = self._items[place].of(self._person)
        return self._era(person.sure) if person is not None and person.sure else None

    def _when(self, place: int, item: Item) -> When:
        era = self._era_at(place)
        time = era or item.time
        assert time is not None
        self._used.add(place)
        if era is not None:
            self._used.add(place - 1)
            return When(Tie.IN, time)
        tie, soon = Tie.IN, False
        step = place - 1
        while step >= 0 and step not in self._used and self._items[step].signs & set(_TIES):
            signs = self._items[step].signs
            if self._items[step].concepts or signs & {Sign.AND}:
                break
            sign = next(sign for sign in _TIES if sign in signs)
            tie = _TIES[sign] if tie is Tie.IN or _TIES[sign] is not Tie.IN else tie
            soon = soon or sign is Sign.SOON
            self._used.add(step)
            step -= 1
            if sign not in (Sign.IN, Sign.ABOUT):
                break
        if tie in (Tie.AFTER, Tie.BEFORE) and step >= 0:
            shifted = self._offset(step, time, ahead=tie is Tie.AFTER)
            if shifted is not None:
                return When(Tie.IN, shifted)
        if step == place - 1 and place > 0 and self._items[step].time is not None:
            tie = Tie.UNTIL  # "1966-82"
        return When(tie, time, old_style=self._calendar(place + 1), soon=soon)

    def _offset(self, place: int, time: Time, *, ahead: bool) -> Time | None:
        """The time that lies a length of time after or before another: "two years after …"."""
        unit = next((s for s in self._items[place].signs if s in _LENGTHS), None)
        if unit is not None and ahead and self._before[self._items[place].start] == "the":
            self._used.add(place)  # "the week after"
            return Time(Span(time.span.end, time.span.end + timedelta(days=_LENGTHS[unit])), time.label)
        number = self._items[place - 1]
        if unit is None or number.count is None or self._before[number.start] == "for":
            return None
        self._used.update((place, place - 1))
        days = timedelta(days=_LENGTHS[unit] * number.count * (1 if ahead else -1))
        slack = timedelta(days=_LENGTHS[unit] / 2)
        span = Span(time.span.start + days - slack, time.span.end + days + slack)
        return Time(span, time.label)

    def _calendar(self, place: int) -> bool | None:
        if place < len(self._items):
            signs = self._items[place].signs
            if signs & {Sign.OLD_STYLE, Sign.NEW_STYLE}:
                self._used.add(place)
                return Sign.OLD_STYLE in signs
        return None

    def _amounts(self) -> tuple[Amount, ...]:
        found: list[Amount] = []
        for place, item in enumerate(self._items):
            if place in self._used:
                continue
            unit = self._unit_after(place) if item.count is not None else None
            if item.count is not None:
                found.append(self._amount(place, float(item.count), unit))
            elif self._lone_unit(place, item):
                unit = next(sign for sign in item.signs if sign in _UNITS)
                found.append(self._amount(place, 1.0, unit))
        return self._joined(found)

    def _joined(self, amounts: Sequence[Amount]) -> tuple[Amount, ...]:
        """Two numbers that are the ends of one amount: "two or three", "between 30 and 40 years"."""
        found: list[Amount] = []
        for amount in amounts:
            before = found[-1] if found else None
            between = self._between(before, amount) if before is not None else None
            if before is None or between is None:
                found.append(amount)
                continue
            self._used.update(between)
            vague = before.vague or amount.vague
            found[-1] = Amount(before.low, amount.high, amount.unit, vague, before.place)
        return tuple(found)

    def _between(self, one: Amount, other: Amount) -> list[int] | None:
        """The items that make one amount of two; None where they are two."""
        starts = [item.start for item in self._items]
        first, last = starts.index(one.place), starts.index(other.place)
        joints = {Sign.OR, Sign.TO}
        if first > 0 and Sign.BETWEEN in self._items[first - 1].signs:
            joints.add(Sign.AND)
        between = range(first + 1, last)
        if not (one.exact and other.exact and one.low < other.low and one.unit is None):
            return None
        if len(between) > 1 or not all(self._items[i].signs & joints for i in between):
            return None
        return list(between)

    def _unit_after(self, place: int) -> Sign | None:
        if place + 1 >= len(self._items):
            return None
        unit = next((s for s in self._items[place + 1].signs if s in _UNITS), None)
        if unit is not None:
            self._used.add(place + 1)
        return unit

    def _lone_unit(self, place: int, item: Item) -> bool:
        """ "a week": a unit without a number. Beside a time, as in "the year 1921", it says nothing."""
        if item.concepts or not item.signs & (_UNITS - {Sign.TIMES, Sign.PERCENT}):
            return False
        if self._before[item.start] in _ARTICLES:
            return True
        near = self._items[max(place - 1, 0) : place + 2]
        if self._before[item.start] in _POINTING or any(i.time for i in near):
            self._used.add(place)
        return False

    def _amount(self, place: int, number: float, unit: Sign | None) -> Amount:
        self._used.add(place)
        low = high = number
        vague = False
        step = place - 1
        while step >= 0 and step not in self._used and self._items[step].signs & _MEASURES:
            signs = self._items[step].signs
            if Sign.MORE in signs:
                low, high = number + _EPSILON, inf
            elif Sign.LEAST in signs:
                low, high = number, inf
            elif signs & {Sign.FEWER, Sign.UNDER}:
                low, high = 0.0, number - _EPSILON
            elif Sign.MOST_OF in signs:
                low, high = 0.0, number
            elif signs & {Sign.ABOUT, Sign.NEARLY}:
                vague = True
            elif not signs & {Sign.ONLY, Sign.EXACTLY, Sign.BETWEEN}:
                break
            self._used.add(step)
            step -= 1
        if self._after(place, unit, Sign.LEAST):
            high = inf
        return Amount(low, high, unit, vague, self._items[place].start)

    def _after(self, place: int, unit: Sign | None, sign: Sign) -> bool:
        """Whether "or more" follows the number."""
        behind = place + (2 if unit is not None else 1)
        if behind < len(self._items) and behind not in self._used:
            if sign in self._items[behind].signs and self._items[behind].text.startswith("or "):
                self._used.add(behind)
                return True
        return False

    def _negations(self) -> int:
        total = 0
        for place, item in enumerate(self._items):
            if place not in self._used and not item.named and Sign.NOT in item.signs:
                if item.text == "not" and self._before[item.start] not in _DENIABLE:
                    continue
                self._used.add(place)
                # "Wasn't it founded in 1917?" claims that it was.
                total += not (item.text == "not" and item.start == 1)
        neither = [
            place
            for place, item in enumerate(self._items)
            if place not in self._used and Sign.NEITHER in item.signs
        ]
        self._used.update(neither)
        return total + (1 if neither else 0)


_EPSILON = 1e-6


def _ranges(whens: Sequence[When]) -> tuple[When, ...]:
    """Two times that are the ends of one: "from 1922 to 1930", "1922–30", "between … and …"."""
    found: list[When] = []
    for when in whens:
        before = found[-1] if found else None
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
