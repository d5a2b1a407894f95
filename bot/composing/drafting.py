"""What a question has been found to say, and the queries that it may mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bot.composing.filters import (
    Again,
    Born,
    BothStatuses,
    Died,
    EndedBy,
    Filter,
    Having,
    InStatus,
    Moved,
    SameDay,
    Sat,
    Side,
    When,
)
from bot.composing.nodes import MANNER, Node
from bot.composing.phrases import Same
from bot.composing.query import Asked, Measure, Order, Query
from bot.composing.ranks import Ranks

_TWO = 2


class Unclear(Exception):  # noqa: N818  it is no error: a question that isn't wholly understood has no answer
    """The question can't be taken to mean one thing."""


@dataclass(slots=True)
class Verb:
    """One thing that is said of somebody's time, with the times that belong to it."""

    node: Node
    whens: list[When] = field(default_factory=list)
    led: bool = False  # an "and" joins it to the verb before

    @property
    def side(self) -> Side | None:
        if self.node.is_("join", "become", "return"):
            return Side.START
        return Side.END if self.node.is_("leave", MANNER) else None


@dataclass(slots=True)
class Draft:
    """What the words of one question say, before it is known what belongs to what.

    `sat` holds the times before all verbs, `count` a number of people, `on_moving` the end of
    somebody's time at which an age is meant; `both` says that two statuses are to meet in one person,
    `open_number` that a number doesn't say that there are no more.
    """

    asked: Asked | None = None
    rolls: list[str] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    statuses: list[str] = field(default_factory=list)
    verbs: list[Verb] = field(default_factory=list)
    sat: list[When] = field(default_factory=list)
    ranks: Ranks | None = None
    count: int | None = None
    both: bool = False
    same: Same | None = None
    on_moving: Side | None = None
    open_number: bool = False

    @property
    def moves(self) -> bool:
        """Whether it speaks of coming or going."""
        return any(verb.side is not None for verb in self.verbs)

    @property
    def about_people(self) -> bool:
        """Whether it says at all that it is about people."""
        named = self.rolls or self.statuses or any(isinstance(f, Having) for f in self.filters)
        if self.ranks is not None and self.ranks.by is None:
            return bool(named or self.verbs)  # "and the second?" leans on what went before
        return bool(named or self.asked or self.ranks)

    def queries(self, main: str) -> Iterator[Query]:
        """The queries that it may mean, of one relation: `main`, unless it says otherwise."""
        relations = list(dict.fromkeys(self.rolls or [main]))
        if (
            len(relations) > 1
            or len({f.trait.one for f in self.filters if isinstance(f, Having)}) > 1
        ):
            raise Unclear
        yield from self._alternatives(relations[0])

    def _alternatives(self, relation: str) -> Iterator[Query]:
        ways = [list(self._moves(early=early)) for early in self._early()]
        for filters in ways:
            for order in self._orders():
                query = Query(
                    relation,
                    self.asked or Asked.WHO,
                    (*self._status_filters(), *filters, *self.filters),
                    order,
                    None if order or self.open_number else self.count,
                    into=any(verb.node.is_("become") for verb in self.verbs)
                    and (len(set(self.statuses)) < _TWO or self._became_then()),
                )
                yield query

    def _early(self) -> list[bool]:
        """Whether times before all verbs belong to the first of them: either, where both can be."""
        first = self.verbs[0] if self.verbs else None
        if not self.sat or first is None or first.side is None or self._later_became():
            return [False]
        if first.whens:
            return [False]
        # "In 1953, who came in": a coming without a time of its own is that of the time before it.
        coming = all(verb.node.is_("join") for verb in self.verbs)
        return [True] if coming and self.ranks is None and self.same is None else [True, False]

    def _moves(self, *, early: bool) -> Iterator[Filter]:
        whens = self._shared([list(verb.whens) for verb in self.verbs])
        if early:
            whens[0] = [*self.sat, *whens[0]]
        else:
            yield from self._held(_merged(self.sat))
        for verb, own in zip(self.verbs, whens, strict=True):
            yield from self._said(verb, _merged(own))

    def _shared(self, whens: list[list[When]]) -> list[list[When]]:
        """ "joined and left in 1953": the time of the second verb is that of the first too."""
        for place, (one, other) in enumerate(pairwise(self.verbs)):
            moves = one.side is not None and other.side is not None
            if moves and other.led and not whens[place] and self.same is None:
                whens[place] = list(whens[place + 1])
        return whens

    def _said(self, verb: Verb, whens: Sequence[When]) -> Iterator[Filter]:
        """What one verb says, with its times."""
        node, side = verb.node, verb.side
        if node.is_("born"):
            if not whens:
                raise Unclear
            yield from map(Born, whens)
        elif node.is_("die"):
            if not whens:
                raise Unclear
            yield from map(Died, whens)
        elif side is None:
            yield from self._held(whens)
        else:
            yield from self._went(verb, side, whens)

    def _went(self, verb: Verb, side: Side, whens: Sequence[When]) -> Iterator[Filter]:
        """A coming or a going."""
        node = verb.node
        if node.is_("return"):
            yield Again()
        if node.manner is not None:
            yield EndedBy(node.manner)
        if self.same is not None and verb is self.verbs[-1]:
            yield SameDay(side, self.same.subject, self.same.side or side)
            whens = [when for when in whens if not when.open]
        yield from (Moved(side, self._then(when)) for when in whens)
        ordered = self.ranks is not None and self.ranks.by in (None, Measure.AGE)
        vague = node.is_("leave") or (node.is_("become") and not self.statuses)
        if vague and not whens and not ordered and self.same is None:
            raise Unclear

    def _then(self, when: When) -> When:
        """The days in which somebody is meant to have come or gone."""
        if when.moves is None or (when.open and self.ranks is not None):
            return when
        return replace(when, span=when.moves)

    def _held(self, whens: Sequence[When]) -> Iterator[Filter]:
        for when in whens:
            if when.open and self.ranks is None:
                raise Unclear  # "before his death": the eve of it, or any time before?
            yield Sat(when)

    def _status_filters(self) -> Iterator[Filter]:
        statuses = list(dict.fromkeys(self.statuses))
        if self.both:
            if len(statuses) != 2:
                raise Unclear
            yield BothStatuses(statuses[0], statuses[1])
        elif len(statuses) == _TWO and self._became_then():
            yield InStatus(frozenset(statuses[1:]))
            yield BothStatuses(statuses[0], statuses[1], then=True)
        elif len(statuses) == 2 and self._later_became():
            yield InStatus(frozenset(statuses[:1]))
            yield BothStatuses(statuses[0], statuses[1], then=True)
        elif len(statuses) > 1:
            raise Unclear
        elif statuses:
            yield InStatus(frozenset(statuses))

    def _bare_side(self) -> Side | None:
        """The coming or going that stands without a time: "the oldest man to join"."""
        return next((v.side for v in self.verbs if v.side is not None and not v.whens), None)

    def _later_became(self) -> bool:
        """ "candidates who later became full members": the second status at another time."""
        last = self.verbs[-1] if self.verbs else None
        two = len(set(self.statuses)) == _TWO
        return two and last is not None and last.node.is_("become") and not last.whens

    def _became_then(self) -> bool:
        """ "candidates who became full members in 1929": the coming into the second status."""
        only = self.verbs[0] if len(self.verbs) == 1 else None
        two = len(set(self.statuses)) == _TWO
        return two and only is not None and only.node.is_("become") and bool(only.whens)

    def _orders(self) -> list[Order | None]:
        """The order that is asked for, in every way that it can be meant."""
        ranks = self.ranks
        if (ranks is None or ranks.sure) and self.on_moving is not None:
            raise Unclear
        if ranks is None:
            return [None]
        if self.asked is Asked.HOW_MANY or (self.count is not None and ranks.number != 1):
            raise Unclear
        ranks = replace(ranks, number=self.count or ranks.number)
        if not ranks.sure:
            return list(self._by_age(ranks))
        if ranks.by is not None:
            return [ranks.order(Side.START)]
        return [ranks.order(side) for side in self._ends(ranks)]

    def _by_age(self, ranks: Ranks) -> Iterator[Order]:
        """By the age on coming in or going out; where neither is named, that or the birth."""
        aged = self.on_moving or self._bare_side()
        order = ranks.order(Side.START)
        yield replace(order, by=Measure.AGE_AT_END) if aged is Side.END else order
        if aged is None:
            yield replace(order, by=Measure.BIRTH, most=not ranks.most)

    def _ends(self, ranks: Ranks) -> list[Side]:
        """The end of somebody's time by which the first or last is meant."""
        sides = list(dict.fromkeys(verb.side for verb in self.verbs if verb.side is not None))
        if len(sides) > 1:
            raise Unclear
        return sides or ([Side.START, Side.END] if ranks.most else [Side.START])


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
        raise Unclear  # two times that exclude each other
    return kept


def _within(one: When, other: When) -> bool:
    return other.span.start <= one.span.start and one.span.end <= other.span.end
