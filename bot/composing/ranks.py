"""Orders: rules for who was first, longest, oldest, and on which place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.composing.english import Sign
from bot.composing.filters import Side
from bot.composing.nodes import COUNT, ROLL, Node, people_in
from bot.composing.query import Measure, Order
from bot.composing.tape import Rule
from bot.composing.whens import made
from bot.reading.english import ORDINALS, UNITS
from bot.reading.names import PERSON

ORDER, ON_MOVING = "@order", "@on_moving"
_RANKED = {
    Sign.LONGEST: (Measure.LENGTH, True),
    Sign.SHORTEST: (Measure.LENGTH, False),
    Sign.OFTENEST: (Measure.TIMES, True),
    Sign.YOUNGEST: (Measure.AGE, False),
    Sign.OLDEST: (Measure.AGE, True),
}
_RANK = "|".join(_RANKED)
_DIGITS = re.compile(r"\d+")
_RUNNER = "runner"
_BY_MERIT = frozenset({"number", "no", _RUNNER, "runner-up"})


@dataclass(frozen=True, slots=True)
class Ranks:
    """An order as said: by what (None for the first or last in time), and which ranks of it."""

    by: Measure | None
    most: bool
    place: int = 1
    number: int = 1
    sure: bool = True
    behind: str | None = None

    def order(self, side: Side) -> Order:
        """The order, with the end of a time that it counts by where it is one of time."""
        by = self.by or (Measure.START if side is Side.START else Measure.END)
        return Order(by, self.most, self.place, self.number, self.behind)


def rank_rules() -> list[Rule]:
    """The rules for orders, and for the day by which an age is meant."""
    return [
        Rule((f"{_RANK}", Sign.WHILE, f"{Sign.THEY}?", f"{ROLL}?", "join|leave"), _aged),
        Rule((f"{_RANK}", f"{Sign.TO}?", "join|become"), _aged),
        Rule((Sign.WHILE, Sign.THEY, "join|leave|become"), _on_moving),
        Rule((Sign.TOP, COUNT, f"{ROLL}?", _RANK), _ranked),
        Rule((COUNT, _RANK), _ranked),
        Rule((Sign.NTH, f"{Sign.OF}?", _RANK, f"{ROLL}?", Sign.AFTER, PERSON), _ranked_behind),
        Rule((_RANK, Sign.AFTER, PERSON), _ranked_behind),
        Rule((Sign.NTH, Sign.OF, _RANK, f"{ROLL}?"), _ranked),
        Rule((Sign.NTH, _RANK), _ranked),
        Rule((f"{Sign.NTH}?", Sign.AFTER, PERSON, _RANK), _ranked_behind),
        Rule((Sign.AFTER, PERSON, Sign.WHO, "sit", _RANK), _ranked_behind),
        Rule((_RANK, COUNT), _ranked),
        Rule((_RANK, Sign.TOP, COUNT), _ranked),
        Rule((_RANK,), _ranked),
        *[
            Rule(pattern, partial(_in_time, most=sign is Sign.LAST))
            for sign in (Sign.FIRST, Sign.LAST)
            for pattern in ((COUNT, sign), (sign, COUNT), (sign,))
        ],
        Rule((Sign.NTH,), _nth_in_time),
        Rule((ORDER, Sign.TOP, COUNT), _so_many),
    ]


def _on_moving(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    """ "when she joined": by the age on that day."""
    return made(nodes, ON_MOVING, Side.END if nodes[2].is_("leave") else Side.START)


def _so_many(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    ranks = nodes[0].value
    if not isinstance(ranks, Ranks) or nodes[2].count is None:
        return None
    return made(nodes, ORDER, replace(ranks, number=nodes[2].count))


def _place(nodes: Sequence[Node]) -> int:
    text = next((n.text for n in nodes if n.is_(Sign.NTH)), "first").removeprefix("the ")
    if text.startswith(_RUNNER):
        return 2
    last = text.split()[-1]
    digits = _DIGITS.match(last)
    return int(digits.group()) if digits else ORDINALS.get(last) or UNITS.get(last, 1)


def _ranked(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    sign = next(sign for n in nodes for sign in _RANKED if n.is_(sign))
    by, most = _RANKED[sign]
    number = next((n.count for n in nodes if n.is_(COUNT)), 1) or 1
    # "the youngest" by itself may mean birth or the age on coming in.
    sure = by is not Measure.AGE
    node = made(nodes, ORDER, Ranks(by, most, _place(nodes), number, sure))
    roll = next((n.roll for n in nodes if n.roll is not None), None)
    # "The top three leaders by time served": the order has taken in whose it is.
    return replace(node, roll=roll) if node is not None else None


def _ranked_behind(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    """ "the longest after Lasker": the one behind him in the order."""
    if _place(nodes) not in {1, 2}:
        return None
    node = _ranked([n for n in nodes if n.is_(*_RANKED, ROLL)], ())
    ranks = node.value if node is not None else None
    if node is None or not isinstance(ranks, Ranks) or not ranks.sure:
        return None
    behind = next(iter(people_in(nodes)), None)
    return None if behind is None else replace(node, value=replace(ranks, place=2, behind=behind))


def _aged(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    sign = next(sign for sign in _RANKED if nodes[0].is_(sign))
    by, most = _RANKED[sign]
    if by is not Measure.AGE:
        return None
    at_end = nodes[-1].is_("leave")
    return made(nodes, ORDER, Ranks(Measure.AGE_AT_END if at_end else by, most))


def _nth_in_time(nodes: Sequence[Node], before: Sequence[Node]) -> Node | None:
    """ "the second"; "number two" and "the runner-up" are so by something else than time."""
    in_time = nodes[0].text.removeprefix("the ").split()[0] not in _BY_MERIT
    return _in_time(nodes, before, most=False) if in_time else None


def _in_time(nodes: Sequence[Node], _before: Sequence[Node], *, most: bool) -> Node | None:
    number = next((n.count for n in nodes if n.is_(COUNT)), 1) or 1
    return made(nodes, ORDER, Ranks(None, most, _place(nodes), number))
