"""From the nodes of a question to what it asks; every one of them must have its part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bot.composing.english import Sign
from bot.composing.nodes import COUNT, IDLE_KIND, MANNER, ROLL, STATUS, SUBJECT, TRAIT, Node
from bot.composing.phrases import (
    APART,
    APART_STATUS,
    COMPANY,
    LENGTH,
    NEVER_LED,
    NEVER_SO,
    ON_MOVING,
    ORDER,
    SAME,
    SPELLS,
    TWO_STATUSES,
    Ranks,
    Same,
)
from bot.composing.query import (
    Again,
    Asked,
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
    NeverEndedBy,
    NotInStatus,
    NotSat,
    Order,
    Query,
    SameDay,
    Sat,
    SatAlso,
    Side,
    Throughout,
    Times,
    When,
    Without,
)
from bot.composing.whens import ALL_OF, NOT_THEN, PAIR, WHEN
from bot.facts.model import Manner

_ASKED = {
    Sign.WHO: Asked.WHO,
    Sign.WHAT: Asked.WHO,
    Sign.LIST: Asked.WHO,
    Sign.HOW_MANY: Asked.HOW_MANY,
    Sign.WHEN: Asked.WHEN,
    Sign.HOW_LONG: Asked.HOW_LONG,
    Sign.WHETHER: Asked.WHETHER,
}
_VERBS = ("sit", "join", "become", "leave", "return", MANNER, "born")
# Words of grammar that may stand anywhere without changing what is asked.
_SPARE = frozenset({Sign.IN, Sign.OF, Sign.DID, Sign.AS, Sign.WHO, SUBJECT, IDLE_KIND})
_TWO = 2
_NOUNS = (ROLL, TRAIT, STATUS, ORDER, COUNT)


class _Unclear(Exception):  # noqa: N818  it is no error: a question that isn't wholly understood has no answer
    """The question can't be taken to mean one thing."""


@dataclass(slots=True)
class _Verb:
    """One thing that is said of somebody's time, with the times that belong to it."""

    node: Node
    whens: list[When] = field(default_factory=list)
    led: bool = False  # an "and" joins it to the verb before

    @property
    def side(self) -> Side | None:
        if self.node.is_("join", "become", "return"):
            return Side.START
        return Side.END if self.node.is_("leave", MANNER) else None


def parsed(nodes: Sequence[Node], main: str, general: frozenset[str]) -> tuple[Query, ...]:
    """What the question asks, in every way that it can be meant; empty where a node has no part.

    `main` is the relation whose people it is about unless it says otherwise; `general` holds the
    statuses that others count as.
    """
    try:
        return tuple(_Parse(main, general).queries(nodes))
    except _Unclear:
        return ()


class _Parse:
    """One walk over the nodes of a question."""

    def __init__(self, main: str, general: frozenset[str]) -> None:
        self._main = main
        self._general = general
        self._asked: Asked | None = None
        self._rolls: list[str] = []
        self._filters: list[Filter] = []
        self._statuses: list[str] = []
        self._verbs: list[_Verb] = []
        self._sat: list[When] = []
        self._ranks: Ranks | None = None
        self._count: int | None = None
        self._both = False
        self._same: Same | None = None
        self._on_moving: Side | None = None
        self._any = False  # "name any four": it isn't said that there are no more

    def queries(self, nodes: Sequence[Node]) -> Iterator[Query]:
        for place, node in enumerate(nodes):
            self._take(node, nodes, place)
        if not (
            self._rolls or self._statuses or self._asked or self._ranks or _named(self._filters)
        ):
            raise _Unclear
        if self._asked is None and not nodes[0].is_(*_NOUNS):
            raise _Unclear
        for number, relation in enumerate(dict.fromkeys(self._rolls or [self._main])):
            if number:
                raise _Unclear
            yield from self._alternatives(relation)

    def _take(self, node: Node, nodes: Sequence[Node], place: int) -> None:
        before = nodes[place - 1] if place else None
        after = nodes[place + 1] if place + 1 < len(nodes) else None
        if _cut_short(node, after):
            raise _Unclear
        take = next((take for kind, take in _TAKES.items() if node.is_(kind)), None)
        if take is not None:
            take(self, node)
        elif node.is_(*_ASKED) and not (self._asked and node.is_(Sign.WHO)):
            self._ask(node, nodes, after)
        elif node.is_(*_VERBS):
            self._verbs.append(_Verb(node, led=before is not None and before.is_(Sign.AND)))
        else:
            self._grammar(node, before, after)

    def _grammar(self, node: Node, before: Node | None, after: Node | None) -> None:
        """A word of grammar: it must stand where it adds nothing."""
        if node.is_(Sign.AND, Sign.ALSO):
            self._joint(before, after)
        elif node.is_(Sign.WHO) and before is not None and before.is_(Sign.AND):
            raise _Unclear  # "who came and who went": either
        elif node.is_(Sign.TO):
            self._infinitive(after)
        elif not node.is_(*_SPARE):
            raise _Unclear

    def _infinitive(self, after: Node | None) -> None:
        """ "to" adds nothing before a verb; elsewhere it would be the end of something."""
        if after is None or not after.is_(*_VERBS, ROLL, STATUS):
            raise _Unclear

    def _joint(self, before: Node | None, after: Node | None) -> None:
        """ "and": between conditions it adds nothing; between two times it may mean either or both."""
        if before is None:
            return
        if after is None:
            raise _Unclear
        if before.is_(WHEN, PAIR, ALL_OF) and after.is_(WHEN, PAIR, ALL_OF):
            raise _Unclear

    def _ask(self, node: Node, nodes: Sequence[Node], after: Node | None) -> None:
        """A word that asks: some ask for people only where a word for them stands beside it."""
        asked = next(asked for sign, asked in _ASKED.items() if node.is_(sign))
        people = any(n.is_(ROLL, TRAIT, STATUS) for n in nodes)
        anybody = people or "any" in node.text or "some" in node.text
        bare = {Sign.LIST: people, Sign.WHETHER: anybody}
        if not all(enough for sign, enough in bare.items() if node.is_(sign)):
            raise _Unclear  # "tell me the day …"
        if node.is_(Sign.WHAT) and (after is None or not after.is_(*_NOUNS)):
            raise _Unclear
        if self._asked is not None and self._asked is not asked:
            raise _Unclear
        self._asked = asked
        self._any = self._any or node.is_(Sign.LIST)

    def take_roll(self, node: Node) -> None:
        if node.roll is not None:
            self._rolls.append(node.roll)

    def take_trait(self, node: Node) -> None:
        if node.trait is not None:
            self._filters.append(Having(node.trait))

    def take_status(self, node: Node) -> None:
        if node.status is not None and (node.status not in self._general or node.own_name):
            self._statuses.append(node.status)

    def take_when(self, node: Node) -> None:
        when = node.value
        assert isinstance(when, When)
        if self._verbs:
            self._verbs[-1].whens.append(when)
        else:
            self._sat.append(when)

    def take_pair(self, node: Node) -> None:
        assert isinstance(node.value, tuple)
        first, *others = node.value
        if any(verb.side is not None for verb in self._verbs):
            raise _Unclear
        self._filters += [Sat(first), *map(SatAlso, others)]

    def take_all_of(self, node: Node) -> None:
        assert isinstance(node.value, When)
        if any(verb.side is not None for verb in self._verbs):
            raise _Unclear
        self._filters.append(Throughout(node.value))

    def take_not_then(self, node: Node) -> None:
        assert isinstance(node.value, When)
        if node.value.open or any(verb.side is not None for verb in self._verbs):
            raise _Unclear
        self._filters.append(NotSat(node.value))

    def take_order(self, node: Node) -> None:
        if self._ranks is not None:
            raise _Unclear
        assert isinstance(node.value, Ranks)
        self._ranks = node.value

    def take_number(self, node: Node) -> None:
        if node.is_(IDLE_KIND):
            return  # "which one"
        if self._count is not None:
            raise _Unclear
        self._count = node.count

    def take_value(self, node: Node) -> None:
        """Conditions that a rule has put together already."""
        value = node.value
        if isinstance(value, Lasted | Led):
            self._filters.append(value)
        elif node.is_(COMPANY) and isinstance(value, tuple):
            self._filters += [Beside(subject) for subject in value]
        elif node.is_(APART) and isinstance(value, frozenset):
            self._filters.append(Without(value))
        elif node.is_(APART_STATUS) and isinstance(value, str):
            self._filters.append(NotInStatus(frozenset({value})))
        elif isinstance(value, Side):
            self._on_moving = value
        elif isinstance(value, Manner):
            self._filters.append(NeverEndedBy(value))
        elif node.is_(TWO_STATUSES) and isinstance(value, tuple):
            one, other = value
            self._filters.append(BothStatuses(one, other, then=True))
        elif node.is_(SPELLS) and isinstance(value, tuple):
            self._filters.append(Times(*value))
        elif isinstance(value, Same):
            self._same = value

    def take_simple(self, node: Node) -> None:
        made = next(made for kind, made in _SIMPLE.items() if node.is_(kind))
        self._filters.append(made)

    def take_pairing(self, _node: Node) -> None:
        self._both = True

    # From what was taken to queries.

    def _alternatives(self, relation: str) -> Iterator[Query]:
        ways = [list(self._moves(early=early)) for early in self._early()]
        for filters in ways:
            for order in self._orders():
                query = Query(
                    relation,
                    self._asked or Asked.WHO,
                    (*self._status_filters(), *filters, *self._filters),
                    order,
                    None if order or self._any else self._count,
                    into=any(verb.node.is_("become") for verb in self._verbs)
                    and len(set(self._statuses)) < _TWO,
                )
                yield query

    def _early(self) -> list[bool]:
        """Whether times before all verbs belong to the first of them: either, where both can be."""
        first = self._verbs[0] if self._verbs else None
        if not self._sat or first is None or first.side is None or self._later_became():
            return [False]
        return [True, False] if not first.whens else [False]

    def _moves(self, *, early: bool) -> Iterator[Filter]:
        whens = self._shared([list(verb.whens) for verb in self._verbs])
        if early:
            whens[0] = [*self._sat, *whens[0]]
        else:
            yield from self._held(_merged(self._sat))
        for verb, own in zip(self._verbs, whens, strict=True):
            yield from self._said(verb, _merged(own))

    def _shared(self, whens: list[list[When]]) -> list[list[When]]:
        """ "joined and left in 1953": the time of the second verb is that of the first too."""
        for place, (one, other) in enumerate(pairwise(self._verbs)):
            moves = one.side is not None and other.side is not None
            if moves and other.led and not whens[place] and self._same is None:
                whens[place] = list(whens[place + 1])
        return whens

    def _said(self, verb: _Verb, whens: Sequence[When]) -> Iterator[Filter]:
        """What one verb says, with its times."""
        node, side = verb.node, verb.side
        if node.is_("born"):
            if not whens:
                raise _Unclear
            yield from map(Born, whens)
        elif side is None:
            yield from self._held(whens)
        else:
            yield from self._went(verb, side, whens)

    def _went(self, verb: _Verb, side: Side, whens: Sequence[When]) -> Iterator[Filter]:
        """A coming or a going."""
        node = verb.node
        if node.is_("return"):
            yield Again()
        if node.manner is not None:
            yield EndedBy(node.manner)
        if self._same is not None and verb is self._verbs[-1]:
            yield SameDay(side, self._same.subject, self._same.side or side)
            return
        yield from (Moved(side, self._then(when)) for when in whens)
        ordered = self._ranks is not None and self._ranks.by in (None, Measure.AGE)
        vague = node.is_("leave") or (node.is_("become") and not self._statuses)
        if vague and not whens and not ordered:
            raise _Unclear

    def _then(self, when: When) -> When:
        """The days in which somebody is meant to have come or gone."""
        if when.moves is None or (when.open and self._ranks is not None):
            return when
        return replace(when, span=when.moves)

    def _held(self, whens: Sequence[When]) -> Iterator[Filter]:
        for when in whens:
            if when.open and self._ranks is None:
                raise _Unclear  # "before his death": the eve of it, or any time before?
            yield Sat(when)

    def _status_filters(self) -> Iterator[Filter]:
        statuses = list(dict.fromkeys(self._statuses))
        if self._both:
            if len(statuses) != 2:
                raise _Unclear
            yield BothStatuses(statuses[0], statuses[1])
        elif len(statuses) == 2 and self._later_became():
            yield InStatus(frozenset(statuses[:1]))
            yield BothStatuses(statuses[0], statuses[1], then=True)
        elif len(statuses) > 1:
            raise _Unclear
        elif statuses:
            yield InStatus(frozenset(statuses))

    def _bare_side(self) -> Side | None:
        """The coming or going that stands without a time: "the oldest man to join"."""
        return next((v.side for v in self._verbs if v.side is not None and not v.whens), None)

    def _later_became(self) -> bool:
        """ "candidates who later became full members": the second status at another time."""
        last = self._verbs[-1] if self._verbs else None
        two = len(set(self._statuses)) == _TWO
        return two and last is not None and last.node.is_("become") and not last.whens

    def _orders(self) -> list[Order | None]:
        """The order that is asked for, in every way that it can be meant."""
        ranks = self._ranks
        if (ranks is None or ranks.sure) and self._on_moving is not None:
            raise _Unclear
        if ranks is None:
            return [None]
        if self._asked is Asked.HOW_MANY or (self._count is not None and ranks.number != 1):
            raise _Unclear
        ranks = replace(ranks, number=self._count or ranks.number)
        if not ranks.sure:
            return list(self._by_age(ranks))
        if ranks.by is not None:
            return [ranks.order(Side.START)]
        return [ranks.order(side) for side in self._ends(ranks)]

    def _by_age(self, ranks: Ranks) -> Iterator[Order]:
        """By the age on coming in or going out; where neither is named, that or the birth."""
        aged = self._on_moving or self._bare_side()
        order = ranks.order(Side.START)
        yield replace(order, by=Measure.AGE_AT_END) if aged is Side.END else order
        if aged is None:
            yield replace(order, by=Measure.BIRTH, most=not ranks.most)

    def _ends(self, ranks: Ranks) -> list[Side]:
        """The end of somebody's time by which the first or last is meant."""
        sides = list(dict.fromkeys(verb.side for verb in self._verbs if verb.side is not None))
        if len(sides) > 1:
            raise _Unclear
        return sides or ([Side.START, Side.END] if ranks.most else [Side.START])


_Take = Callable[[_Parse, Node], None]
_SIMPLE: Mapping[str, Filter] = {
    Sign.ONCE: Times(1),
    Sign.TWICE: Times(2),
    Sign.REPEATED: Times(2, least=True),
    Sign.AGAIN: Again(),
    "never_led": Led(ever=False),
    "future": Led(ever=True, later=True),
}
# What each kind of node does to the query; the first kind that a node has decides.
_TAKES: Mapping[str, _Take] = {
    WHEN: _Parse.take_when,
    PAIR: _Parse.take_pair,
    ALL_OF: _Parse.take_all_of,
    ORDER: _Parse.take_order,
    COMPANY: _Parse.take_value,
    APART: _Parse.take_value,
    APART_STATUS: _Parse.take_value,
    NEVER_LED: _Parse.take_value,
    ON_MOVING: _Parse.take_value,
    NEVER_SO: _Parse.take_value,
    TWO_STATUSES: _Parse.take_value,
    NOT_THEN: _Parse.take_not_then,
    SAME: _Parse.take_value,
    SPELLS: _Parse.take_value,
    LENGTH: _Parse.take_value,
    TRAIT: _Parse.take_trait,
    STATUS: _Parse.take_status,
    ROLL: _Parse.take_roll,
    COUNT: _Parse.take_number,
    Sign.BOTH: _Parse.take_pairing,
    **dict.fromkeys(_SIMPLE, _Parse.take_simple),
}


def _cut_short(node: Node, after: Node | None) -> bool:
    """Whether a word lacks what it needs, or means the subject itself, not the first in it."""
    if node.is_(Sign.OF):
        return after is None
    return node.is_(ORDER) and after is not None and after.is_(SUBJECT)


def _named(filters: Sequence[Filter]) -> bool:
    return any(isinstance(each, Having) for each in filters)


def _merged(whens: Sequence[When]) -> list[When]:
    """The times that are meant: one that lies within another says it more closely."""
    kept: list[When] = []
    for when in whens:
        rival = next((k for k in kept if k.span.overlaps(when.span)), None)
        if rival is None:
            kept.append(when)
        elif _within(when, rival):
            kept[kept.index(rival)] = when
        elif not _within(rival, when):
            kept.append(when)
    if len(kept) > 1 and not all(a.span.overlaps(b.span) for a, b in pairwise(kept)):
        raise _Unclear  # two times that exclude each other
    return kept


def _within(one: When, other: When) -> bool:
    return other.span.start <= one.span.start and one.span.end <= other.span.end
