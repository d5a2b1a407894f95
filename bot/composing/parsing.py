"""From the nodes of a question to what it asks; every one of them must have its part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.composing.drafting import Draft, Unclear, Verb
from bot.composing.english import Sign
from bot.composing.filters import (
    Again,
    Beside,
    BothStatuses,
    Filter,
    Having,
    Lasted,
    LastedBeside,
    LastedBetween,
    Led,
    NeverEndedBy,
    NotInStatus,
    NotSat,
    Sat,
    SatAlso,
    Side,
    Throughout,
    Times,
    When,
    Without,
)
from bot.composing.lengths import LENGTH, SPELLS
from bot.composing.nodes import COUNT, IDLE_KIND, MANNER, ROLL, STATUS, SUBJECT, TRAIT, Node
from bot.composing.phrases import (
    APART,
    APART_STATUS,
    COMPANY,
    NEVER_LED,
    NEVER_SO,
    SAME,
    TWO_STATUSES,
    Same,
)
from bot.composing.query import Asked, Query
from bot.composing.ranks import ON_MOVING, ORDER, Ranks
from bot.composing.whens import ALL_OF, NOT_THEN, PAIR, WHEN
from bot.facts.model.queries import Manner

_ASKED = {
    Sign.WHO: Asked.WHO,
    Sign.WHAT: Asked.WHO,
    Sign.LIST: Asked.WHO,
    Sign.HOW_MANY: Asked.HOW_MANY,
    Sign.WHEN: Asked.WHEN,
    Sign.HOW_LONG: Asked.HOW_LONG,
    Sign.WHETHER: Asked.WHETHER,
}
_VERBS = ("sit", "join", "become", "leave", "return", MANNER, "born", "die")
# Words of grammar that may stand anywhere without changing what is asked.
_SPARE = frozenset({Sign.IN, Sign.OF, Sign.DID, Sign.AS, Sign.WHO, SUBJECT, IDLE_KIND})
_NOUNS = (ROLL, TRAIT, STATUS, ORDER, COUNT)


def parsed(nodes: Sequence[Node], main: str, general: frozenset[str]) -> tuple[Query, ...]:
    """What the question asks, in every way that it can be meant; empty where a node has no part.

    `main` is the relation whose people it is about unless it says otherwise; `general` holds the
    statuses that others count as.
    """
    try:
        return tuple(_Parse(main, general).queries(nodes))
    except Unclear:
        return ()


class _Parse:
    """One walk over the nodes of a question."""

    def __init__(self, main: str, general: frozenset[str]) -> None:
        self._main = main
        self._general = general
        self._draft = Draft()

    def queries(self, nodes: Sequence[Node]) -> Iterator[Query]:
        for place, node in enumerate(nodes):
            self._take(node, nodes, place)
        draft = self._draft
        if not draft.about_people or (draft.asked is None and not nodes[0].is_(*_NOUNS)):
            raise Unclear
        yield from draft.queries(self._main)

    def _take(self, node: Node, nodes: Sequence[Node], place: int) -> None:
        before = nodes[place - 1] if place else None
        after = nodes[place + 1] if place + 1 < len(nodes) else None
        if _cut_short(node, after):
            raise Unclear
        take = next((take for kind, take in _TAKES.items() if node.is_(kind)), None)
        if take is not None:
            take(self, node)
        elif node.is_(*_ASKED) and not (self._draft.asked and node.is_(Sign.WHO, *_VERBS)):
            self._ask(node, nodes, after)
        elif node.is_(*_VERBS):
            self._draft.verbs.append(Verb(node, led=before is not None and before.is_(Sign.AND)))
        else:
            self._grammar(node, before, after)

    def _grammar(self, node: Node, before: Node | None, after: Node | None) -> None:
        """A word of grammar: it must stand where it adds nothing."""
        if node.is_(Sign.AND, Sign.ALSO):
            self._joint(before, after)
        elif node.is_(Sign.WHO) and before is not None and before.is_(Sign.AND):
            raise Unclear  # "who came and who went": either
        elif node.is_(Sign.TO):
            self._infinitive(after)
        elif not node.is_(*_SPARE):
            raise Unclear

    def _infinitive(self, after: Node | None) -> None:
        """ "to" adds nothing before a verb; elsewhere it would be the end of something."""
        if after is None or not after.is_(*_VERBS, ROLL, STATUS):
            raise Unclear

    def _joint(self, before: Node | None, after: Node | None) -> None:
        """ "and": between conditions it adds nothing; between two times it may mean either or both."""
        if before is None:
            return
        if after is None:
            raise Unclear
        people = (TRAIT, STATUS)
        if before.is_(*people) and after.is_(*people) and not self._draft.both:
            raise Unclear  # "women and candidates": those who are both, or either
        if before.is_(WHEN, PAIR, ALL_OF) and after.is_(WHEN, PAIR, ALL_OF):
            raise Unclear

    def _ask(self, node: Node, nodes: Sequence[Node], after: Node | None) -> None:
        """A word that asks: some ask for people only where a word for them stands beside it."""
        asked = next(asked for sign, asked in _ASKED.items() if node.is_(sign))
        people = any(n.is_(ROLL, TRAIT, STATUS) or n.roll is not None for n in nodes)
        anybody = people or "any" in node.text or "some" in node.text
        bare = {Sign.LIST: people, Sign.WHETHER: anybody}
        if not all(enough for sign, enough in bare.items() if node.is_(sign)):
            raise Unclear  # "tell me the day …"
        if node.is_(Sign.WHAT) and (after is None or not after.is_(*_NOUNS)):
            raise Unclear
        if self._draft.asked is not None and self._draft.asked is not asked:
            raise Unclear
        self._draft.asked = asked
        self._draft.open_number = self._draft.open_number or node.is_(Sign.LIST)

    def take_roll(self, node: Node) -> None:
        if node.roll is not None:
            self._draft.rolls.append(node.roll)

    def take_trait(self, node: Node) -> None:
        if node.trait is not None:
            self._draft.filters.append(Having(node.trait))

    def take_status(self, node: Node) -> None:
        if node.status is not None and (node.status not in self._general or node.own_name):
            self._draft.statuses.append(node.status)

    def take_when(self, node: Node) -> None:
        when = node.value
        assert isinstance(when, When)
        if self._draft.verbs:
            self._draft.verbs[-1].whens.append(when)
        else:
            self._draft.sat.append(when)

    def take_pair(self, node: Node) -> None:
        assert isinstance(node.value, tuple)
        first, *others = node.value
        if self._draft.moves:
            raise Unclear
        self._draft.filters += [Sat(first), *map(SatAlso, others)]

    def take_all_of(self, node: Node) -> None:
        assert isinstance(node.value, When)
        if self._draft.moves:
            raise Unclear
        self._draft.filters.append(Throughout(node.value))

    def take_not_then(self, node: Node) -> None:
        assert isinstance(node.value, When)
        if node.value.open or self._draft.moves:
            raise Unclear
        self._draft.filters.append(NotSat(node.value))

    def take_order(self, node: Node) -> None:
        if self._draft.ranks is not None:
            raise Unclear
        assert isinstance(node.value, Ranks)
        self._draft.ranks = node.value
        self.take_roll(node)

    def take_number(self, node: Node) -> None:
        if node.is_(IDLE_KIND):
            return  # "which one"
        if self._draft.count is not None:
            raise Unclear
        self._draft.count = node.count

    def take_value(self, node: Node) -> None:
        """Conditions that a rule has put together already."""
        value = node.value
        if isinstance(value, Lasted | LastedBetween | LastedBeside | Led):
            self._draft.filters.append(value)
        elif node.is_(COMPANY) and isinstance(value, tuple):
            self._draft.filters += [Beside(subject) for subject in value]
        elif node.is_(APART) and isinstance(value, frozenset):
            self._draft.filters.append(Without(value))
        elif node.is_(APART_STATUS) and isinstance(value, str):
            self._draft.filters.append(NotInStatus(frozenset({value})))
        elif isinstance(value, Side):
            self._draft.on_moving = value
        elif isinstance(value, Manner):
            self._draft.filters.append(NeverEndedBy(value))
        elif node.is_(TWO_STATUSES) and isinstance(value, tuple):
            one, other = value
            self._draft.filters.append(BothStatuses(one, other, then=True))
        elif node.is_(SPELLS) and isinstance(value, tuple):
            self._draft.filters.append(Times(*value))
        elif isinstance(value, Same):
            self._draft.same = value

    def take_simple(self, node: Node) -> None:
        made = next(made for kind, made in _SIMPLE.items() if node.is_(kind))
        self._draft.filters.append(made)

    def take_pairing(self, _node: Node) -> None:
        self._draft.both = True


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
