"""A query in words: what the question was taken to mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from bot.composing.filters import (
    Again,
    Beside,
    Born,
    BothStatuses,
    Died,
    EndedBy,
    Filter,
    Having,
    InStatus,
    Lasted,
    LastedBeside,
    LastedBetween,
    Led,
    Moved,
    NeverEndedBy,
    NotInStatus,
    NotSat,
    OneOf,
    SameDay,
    Sat,
    SatAlso,
    Side,
    Throughout,
    Times,
    Without,
)
from bot.composing.query import Measure, Order, Query
from bot.facts.model.base import FactBase
from bot.wording import composed as wording
from bot.wording import gatherings, moments, values
from bot.wording.relations import DEFAULTS


class Description:
    """The words for one query: `noun` names whom it is about, one or many of them."""

    def __init__(self, base: FactBase, query: Query, *, many: bool) -> None:
        self._base = base
        self._many = many
        self._query = query
        self._words: Mapping[str, str] = DEFAULTS | dict(base.relations[query.relation].words)
        one, several = base.queries.rolls[query.relation][:2]
        statuses = query.of(InStatus)
        traits = query.of(Having)
        self._told: set[int] = set()
        if traits:
            one, several = traits[0].trait.one, traits[0].trait.many
            self._told.add(id(traits[0]))
        elif statuses and not query.into:
            one = values.listing([self._name(s) for s in sorted(statuses[0].statuses)])
            several = gatherings.plural(one)
            self._told.add(id(statuses[0]))
        noun = several if many else one
        self.noun = wording.among_them(noun) if query.of(OneOf) else noun

    @property
    def clauses(self) -> str:
        """The conditions behind the noun."""
        told = [
            text
            for each in self._query.filters
            if id(each) not in self._told
            for text in [_TELLS[type(each)](self, each)]
            if text
        ]
        apart = [self._name(s) for f in self._query.of(Without) for s in sorted(f.subjects)]
        return wording.joint(told) + (wording.apart_from(apart) if apart else "")

    def order(self, order: Order) -> str:
        """The order and the ranks in words."""
        if order.by in (Measure.START, Measure.END):
            side = Side.START if order.by is Measure.START else Side.END
            verb = wording.COME if side is Side.START else wording.LEAVE
            told = side in self._query.sides or self._query.of(EndedBy)
            return wording.in_time(
                most=order.most, place=order.place, number=order.number, verb="" if told else verb
            )
        return wording.order(_RANKS[order.by, order.most], order.place, order.number)

    def _name(self, id_: str) -> str:
        return self._base.entities[id_].name

    def _short(self, id_: str) -> str:
        return self._base.entities[id_].short

    def _verb(self, side: Side) -> str:
        return self._words["joined" if side is Side.START else "left"]

    def having(self, each: Having) -> str:
        return wording.in_status(each.trait.many if self._many else each.trait.one, many=self._many)

    def in_status(self, each: InStatus) -> str:
        name = values.listing([self._name(s) for s in sorted(each.statuses)])
        if self._query.into:
            return wording.became(gatherings.plural(name) if self._many else name, self._into())
        return wording.in_status(gatherings.plural(name) if self._many else name, many=self._many)

    def _into(self) -> str:
        return " ".join(f.when.label for f in self._query.of(Moved) if f.when)

    def not_in_status(self, each: NotInStatus) -> str:
        name = values.listing([self._name(s) for s in sorted(each.statuses)])
        return wording.in_status(
            gatherings.plural(name) if self._many else name, many=self._many, negative=True
        )

    def sat(self, each: Sat) -> str:
        return f"{self._words['sat']} {each.when.label}"

    def sat_also(self, each: SatAlso) -> str:
        return f"also {each.when.label}"

    def not_sat(self, each: NotSat) -> str:
        return wording.not_in(each.when.label, many=self._many)

    def never_ended_by(self, each: NeverEndedBy) -> str:
        return wording.never_so(each.manner.says)

    def throughout(self, each: Throughout) -> str:
        return f"{self._words['sat']} {wording.all_through(each.when.label)}"

    def moved(self, each: Moved) -> str:
        if self._query.into and self._query.of(InStatus):
            return ""  # told with the status
        ways = self._query.of(EndedBy)
        if each.side is Side.END and ways and each.when is not None:
            return ""  # told with the way in which it ended
        return f"{self._verb(each.side)} {each.when.label}" if each.when else self._verb(each.side)

    def ended_by(self, each: EndedBy) -> str:
        days = [f.when.label for f in self._query.of(Moved) if f.side is Side.END and f.when]
        return " ".join([each.manner.says, *days])

    def beside(self, each: Beside) -> str:
        return wording.beside(self._name(each.subject))

    def same_day(self, each: SameDay) -> str:
        name = self._short(each.subject)
        return wording.same_day(self._verb(each.side), name, self._verb(each.theirs))

    def lasted(self, each: Lasted) -> str:
        return wording.lasted(each.told, more=each.more)

    def lasted_between(self, each: LastedBetween) -> str:
        return wording.lasted_between(each.told)

    def lasted_beside(self, each: LastedBeside) -> str:
        return wording.lasted_beside(self._short(each.subject), more=each.more)

    def again(self, _each: Again) -> str:
        return wording.CAME_BACK

    def times(self, each: Times) -> str:
        return wording.times(moments.times(each.number), least=each.least)

    def both_statuses(self, each: BothStatuses) -> str:
        one, other = self._name(each.one), self._name(each.other)
        return wording.both(one, other, many=self._many, then=each.then)

    def led(self, each: Led) -> str:
        return wording.led(ever=each.ever, later=each.later)

    def born(self, each: Born) -> str:
        return wording.born_in(each.when.label, many=self._many)

    def died(self, each: Died) -> str:
        return wording.died_in(each.when.label)

    def without(self, _each: Without) -> str:
        return ""  # told behind all other conditions

    def one_of(self, _each: OneOf) -> str:
        return ""  # told with the noun


_Tell = Callable[[Description, Filter], str]
_TELLS: Mapping[type, _Tell] = {
    Having: Description.having,  # type: ignore[dict-item]
    InStatus: Description.in_status,  # type: ignore[dict-item]
    NotInStatus: Description.not_in_status,  # type: ignore[dict-item]
    Sat: Description.sat,  # type: ignore[dict-item]
    SatAlso: Description.sat_also,  # type: ignore[dict-item]
    Throughout: Description.throughout,  # type: ignore[dict-item]
    Moved: Description.moved,  # type: ignore[dict-item]
    NotSat: Description.not_sat,  # type: ignore[dict-item]
    NeverEndedBy: Description.never_ended_by,  # type: ignore[dict-item]
    EndedBy: Description.ended_by,  # type: ignore[dict-item]
    Beside: Description.beside,  # type: ignore[dict-item]
    SameDay: Description.same_day,  # type: ignore[dict-item]
    Lasted: Description.lasted,  # type: ignore[dict-item]
    LastedBetween: Description.lasted_between,  # type: ignore[dict-item]
    LastedBeside: Description.lasted_beside,  # type: ignore[dict-item]
    Again: Description.again,  # type: ignore[dict-item]
    Times: Description.times,  # type: ignore[dict-item]
    BothStatuses: Description.both_statuses,  # type: ignore[dict-item]
    Without: Description.without,  # type: ignore[dict-item]
    OneOf: Description.one_of,  # type: ignore[dict-item]
    Led: Description.led,  # type: ignore[dict-item]
    Born: Description.born,  # type: ignore[dict-item]
    Died: Description.died,  # type: ignore[dict-item]
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
    description = Description(base, query, many=True)
    for each in query.filters:
        text = _TELLS[type(each)](description, each)
        yield f"{type(each).__name__}: {text}" if text else type(each).__name__
    if query.order is not None:
        yield f"order: {description.order(query.order)}"
