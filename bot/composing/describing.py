"""A query in words: what the question was taken to mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from bot.composing.query import (
    Again,
    Beside,
    Born,
    BothStatuses,
    EndedBy,
    Filter,
    Having,
    InStatus,
    Lasted,
    Led,
    Measure,
    Moved,
    NotInStatus,
    Order,
    Query,
    SameDay,
    Sat,
    SatAlso,
    Side,
    Throughout,
    Times,
    Without,
)
from bot.facts.model import FactBase
from bot.wording import composed as wording
from bot.wording import spells, values
from bot.wording.relations import DEFAULTS


class Description:
    """The words for one query: `one` and `many` of whom it is about, and the conditions."""

    def __init__(self, base: FactBase, query: Query) -> None:
        self._base = base
        self._query = query
        self._words: Mapping[str, str] = DEFAULTS | dict(base.relations[query.relation].words)
        self.one, self.many = base.queries.rolls[query.relation][:2]
        statuses = query.of(InStatus)
        traits = query.of(Having)
        self._told: set[int] = set()
        if traits:
            self.one, self.many = traits[0].trait.one, traits[0].trait.many
            self._told.add(id(traits[0]))
        elif statuses and not query.into:
            self.one = values.listing([self._name(s) for s in sorted(statuses[0].statuses)])
            self.many = spells.plural(self.one)
            self._told.add(id(statuses[0]))

    def clauses(self, *, many: bool) -> str:
        """The conditions behind the noun."""
        told = [
            text
            for each in self._query.filters
            if id(each) not in self._told
            for text in [_TELLS[type(each)](self, each, many)]
            if text
        ]
        apart = [self._name(s) for f in self._query.of(Without) for s in sorted(f.subjects)]
        return wording.joint(told) + (wording.apart_from(apart) if apart else "")

    def order(self, order: Order) -> str:
        """The order and the ranks in words."""
        if order.by in (Measure.START, Measure.END):
            verb = wording.COME if order.by is Measure.START else wording.LEAVE
            return wording.in_time(
                most=order.most, place=order.place, number=order.number, verb=verb
            )
        return wording.order(_RANKS[order.by, order.most], order.place, order.number)

    def _name(self, id_: str) -> str:
        return self._base.entities[id_].name

    def _short(self, id_: str) -> str:
        return self._base.entities[id_].short

    def _verb(self, side: Side) -> str:
        return self._words["joined" if side is Side.START else "left"]

    def having(self, each: Having, many: bool) -> str:
        return wording.in_status(each.trait.many if many else each.trait.one, many=many)

    def in_status(self, each: InStatus, many: bool) -> str:
        name = values.listing([self._name(s) for s in sorted(each.statuses)])
        if self._query.into:
            return wording.became(spells.plural(name) if many else name, self._into())
        return wording.in_status(spells.plural(name) if many else name, many=many)

    def _into(self) -> str:
        return " ".join(f.when.label for f in self._query.of(Moved) if f.when)

    def not_in_status(self, each: NotInStatus, many: bool) -> str:
        name = values.listing([self._name(s) for s in sorted(each.statuses)])
        return wording.in_status(spells.plural(name) if many else name, many=many, negative=True)

    def sat(self, each: Sat, _many: bool) -> str:
        return f"{self._words['sat']} {each.when.label}"

    def sat_also(self, each: SatAlso, _many: bool) -> str:
        return f"also {each.when.label}"

    def throughout(self, each: Throughout, _many: bool) -> str:
        return f"{self._words['sat']} {wording.all_through(each.when.label)}"

    def moved(self, each: Moved, _many: bool) -> str:
        if self._query.into and self._query.of(InStatus):
            return ""  # told with the status
        ways = self._query.of(EndedBy)
        if each.side is Side.END and ways and each.when is not None:
            return ""  # told with the way in which it ended
        return f"{self._verb(each.side)} {each.when.label}" if each.when else self._verb(each.side)

    def ended_by(self, each: EndedBy, _many: bool) -> str:
        days = [f.when.label for f in self._query.of(Moved) if f.side is Side.END and f.when]
        return " ".join([each.manner.says, *days])

    def beside(self, each: Beside, _many: bool) -> str:
        return wording.beside(self._name(each.subject))

    def same_day(self, each: SameDay, _many: bool) -> str:
        name = self._short(each.subject)
        return wording.same_day(self._verb(each.side), name, self._verb(each.theirs))

    def lasted(self, each: Lasted, _many: bool) -> str:
        return wording.lasted(each.told, more=each.more)

    def again(self, _each: Again, _many: bool) -> str:
        return wording.CAME_BACK

    def times(self, each: Times, _many: bool) -> str:
        return wording.times(spells.times(each.number), least=each.least)

    def both_statuses(self, each: BothStatuses, many: bool) -> str:
        one, other = self._name(each.one), self._name(each.other)
        return wording.both(one, other, many=many)

    def led(self, each: Led, _many: bool) -> str:
        return wording.led(ever=each.ever, later=each.later)

    def born(self, each: Born, many: bool) -> str:
        return wording.born_in(each.when.label, many=many)

    def without(self, _each: Without, _many: bool) -> str:
        return ""  # told behind all other conditions


_Tell = Callable[[Description, Filter, bool], str]
_TELLS: Mapping[type, _Tell] = {
    Having: Description.having,  # type: ignore[dict-item]
    InStatus: Description.in_status,  # type: ignore[dict-item]
    NotInStatus: Description.not_in_status,  # type: ignore[dict-item]
    Sat: Description.sat,  # type: ignore[dict-item]
    SatAlso: Description.sat_also,  # type: ignore[dict-item]
    Throughout: Description.throughout,  # type: ignore[dict-item]
    Moved: Description.moved,  # type: ignore[dict-item]
    EndedBy: Description.ended_by,  # type: ignore[dict-item]
    Beside: Description.beside,  # type: ignore[dict-item]
    SameDay: Description.same_day,  # type: ignore[dict-item]
    Lasted: Description.lasted,  # type: ignore[dict-item]
    Again: Description.again,  # type: ignore[dict-item]
    Times: Description.times,  # type: ignore[dict-item]
    BothStatuses: Description.both_statuses,  # type: ignore[dict-item]
    Without: Description.without,  # type: ignore[dict-item]
    Led: Description.led,  # type: ignore[dict-item]
    Born: Description.born,  # type: ignore[dict-item]
}
_RANKS: Mapping[tuple[Measure, bool], str] = {
    (Measure.LENGTH, True): wording.LONGEST,
    (Measure.LENGTH, False): wording.SHORTEST,
    (Measure.AGE, False): wording.YOUNGEST,
    (Measure.AGE, True): wording.OLDEST,
    (Measure.AGE_AT_END, False): wording.YOUNGEST_OUT,
    (Measure.AGE_AT_END, True): wording.OLDEST_OUT,
    (Measure.BIRTH, True): wording.YOUNGEST_BORN,
    (Measure.BIRTH, False): wording.OLDEST_BORN,
    (Measure.TIMES, True): wording.OFTENEST,
    (Measure.TIMES, False): wording.SELDOMEST,
}


def explained(base: FactBase, query: Query) -> Iterator[str]:
    """The parts of a query, for whoever wants to see how a question was read."""
    yield f"asked: {query.asked}"
    yield f"of: {query.relation}"
    description = Description(base, query)
    for each in query.filters:
        text = _TELLS[type(each)](description, each, True)
        yield f"{type(each).__name__}: {text}" if text else type(each).__name__
    if query.order is not None:
        yield f"order: {description.order(query.order)}"
