"""Orders, lengths and company: rules for what a question says beside its times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.composing.english import Sign
from bot.composing.filters import Lasted, LastedBeside, LastedBetween, Led, Side
from bot.composing.nodes import COUNT, IDLE_KIND, MANNER, ROLL, STATUS, TRAIT, Node
from bot.composing.query import Measure, Order
from bot.composing.tape import Rule
from bot.composing.whens import made
from bot.reading.english import ORDINALS, UNITS
from bot.reading.names import PERSON

ORDER, LENGTH, COMPANY = "@order", "@length", "@company"
NEVER_LED, ON_MOVING = "@never_led", "@on_moving"
NEVER_SO, TWO_STATUSES = "@never_so", "@two_statuses"
APART, APART_STATUS, SAME, SPELLS = "@apart", "@apart_status", "@same", "@spells"
_UNITS = {Sign.YEARS: 365.25, Sign.MONTHS: 365.25 / 12, Sign.WEEKS: 7.0, Sign.DAYS: 1.0}
_UNIT = "|".join(_UNITS)
_RANKED = {
    Sign.LONGEST: (Measure.LENGTH, True),
    Sign.SHORTEST: (Measure.LENGTH, False),
    Sign.OFTENEST: (Measure.TIMES, True),
    Sign.YOUNGEST: (Measure.AGE, False),
    Sign.OLDEST: (Measure.AGE, True),
}
_RANK = "|".join(_RANKED)
_THEN = frozenset(
    {"then", "and then", "later", "and later", "afterwards", "and afterwards", "and subsequently"}
)
_MOVES = ("join", "become", "leave", MANNER)
_DIGITS = re.compile(r"\d+")
_RUNNER = "runner"
_BY_MERIT = frozenset({"number", "no", _RUNNER, "runner-up"})
_SHORTER = ("shorter", "for a shorter", "less", "for less", "fewer", "for fewer", "not")


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


@dataclass(frozen=True, slots=True)
class Same:
    """The day of somebody's coming or going; None for the like of what the question tells."""

    subject: str
    side: Side | None


def phrase_rules() -> list[Rule]:
    """The rules for orders, lengths, people apart and people beside."""
    did = f"join|leave|{MANNER}|{Sign.DID}?"
    return [
        Rule((Sign.SAME_DAY, f"{Sign.AS}|{Sign.WHILE}|{Sign.WITH}?", PERSON, did), _same),
        Rule(("return", Sign.AFTER, f"{Sign.DID}?", "leave"), lambda nodes, _: nodes[0]),
        Rule((Sign.EXCEPT, PERSON, f"{Sign.AND}?", f"{PERSON}?"), _apart),
        Rule((Sign.NOT, MANNER), lambda nodes, _: made(nodes, NEVER_SO, nodes[1].manner)),
        Rule((f"{Sign.EXCEPT}|{Sign.NOT}", "become?", f"{Sign.AS}?", STATUS), _apart_status),
        Rule(
            (f"{Sign.EXCEPT}|{Sign.NOT}", "future|lead"),
            lambda nodes, _: made(nodes, NEVER_LED, Led(ever=False)),
        ),
        Rule((Sign.ONLY, f"{ROLL}|{TRAIT}|{STATUS}"), lambda nodes, _: nodes[1]),
        Rule((f"{Sign.FIRST}?", STATUS, Sign.AND, STATUS), _one_then_other),
        Rule(("become", Sign.FROM, STATUS, Sign.TO, STATUS), _from_to),
        Rule((Sign.WITH, f"{Sign.REPEATED}|{Sign.ONCE}|{Sign.TWICE}"), lambda nodes, _: nodes[1]),
        Rule((Sign.ADDED, STATUS), _nothing),
        Rule((STATUS, Sign.TOO), _nothing),
        Rule((Sign.WITH, PERSON, f"{Sign.AND}?", f"{PERSON}?"), _company),
        Rule((Sign.OUTLASTING, PERSON, f"{Sign.DID}?"), _length_beside),
        *[Rule((sign, COUNT, _UNIT), _length) for sign in (Sign.MORE, Sign.LESS, Sign.AT_LEAST)],
        Rule(
            (f"{Sign.FOR}?", Sign.BETWEEN, COUNT, f"{Sign.AND}|{Sign.TO}", COUNT, _UNIT),
            _length_between,
        ),
        Rule((f"{Sign.FOR}|{Sign.FROM}", COUNT, Sign.TO, COUNT, _UNIT), _length_between),
        Rule((f"{Sign.MORE}|{Sign.LESS}|{Sign.AT_LEAST}", _UNIT), _length),
        Rule((f"{Sign.FOR}?", COUNT, _UNIT, Sign.AT_LEAST), _length),
        Rule((f"{Sign.AT_LEAST}?", COUNT, Sign.TIMES), _spells),
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


def _people(nodes: Sequence[Node]) -> list[str]:
    return [n.subject for n in nodes if n.is_(PERSON) and n.subject is not None]


def _same(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    verb = nodes[-1]
    side = Side.START if verb.is_("join") else Side.END if verb.is_("leave", MANNER) else None
    return made(nodes, SAME, Same(_people(nodes)[0], side))


def _apart(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    return made(nodes, APART, frozenset(_people(nodes)))


def _apart_status(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    return made(nodes, APART_STATUS, nodes[-1].status)


def _on_moving(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    """ "when she joined": by the age on that day."""
    return made(nodes, ON_MOVING, Side.END if nodes[2].is_("leave") else Side.START)


def _nothing(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    """ "with the candidates": they belong to those who are asked for anyway."""
    return Node(frozenset({IDLE_KIND}), nodes[0].text, nodes[0].place)


def _company(nodes: Sequence[Node], before: Sequence[Node]) -> Node | None:
    """ "sat with him": at the same time; "came in with him": on the same day."""
    people = tuple(_people(nodes))
    verb = next((n for n in reversed(before) if n.is_("sit", *_MOVES)), None)
    if len(people) == 1 and verb is not None and verb.is_(*_MOVES):
        return made(nodes, SAME, Same(people[0], None))
    return made(nodes, COMPANY, people)


def _length(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    count = next((n.count for n in nodes if n.is_(COUNT)), 1)
    unit = next(n for n in nodes if n.is_(*_UNITS))
    days = next(days for sign, days in _UNITS.items() if unit.is_(sign))
    if count is None:
        return None
    more = not any(n.is_(Sign.LESS) and not n.is_(Sign.MORE) for n in nodes)
    told = f"{count} {unit.text}" if count != 1 else f"a {unit.text.removesuffix('s')}"
    return made(nodes, LENGTH, Lasted(days * count, more, told))


def _length_between(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    """ "between five and ten years": in all, both ends included."""
    least, most = [n.count for n in nodes if n.is_(COUNT)]
    unit = nodes[-1]
    if least is None or most is None or least >= most:
        return None
    days = next(days for sign, days in _UNITS.items() if unit.is_(sign))
    told = f"{least} to {most} {unit.text}"
    return made(nodes, LENGTH, LastedBetween(days * least, days * most, told))


def _length_beside(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    """ "longer than Lasker": in all, as his own."""
    more = not nodes[0].text.startswith(_SHORTER)
    return made(nodes, LENGTH, LastedBeside(_people(nodes)[0], more))


def _spells(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    count = next((n.count for n in nodes if n.is_(COUNT)), None)
    return made(nodes, SPELLS, (count, nodes[0].is_(Sign.AT_LEAST)))


def _so_many(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    ranks = nodes[0].value
    if not isinstance(ranks, Ranks) or nodes[2].count is None:
        return None
    return made(nodes, ORDER, replace(ranks, number=nodes[2].count))


def _one_then_other(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    """ "first a candidate and then a full member": one and the same person."""
    one, other = (n.status for n in nodes if n.is_(STATUS))
    joint = next(n.text for n in nodes if n.is_(Sign.AND))
    if joint not in _THEN:
        return None
    return made(nodes, TWO_STATUSES, (one, other)) if one and other else None


def _from_to(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    """ "promoted from candidate to full member"."""
    one, other = (n.status for n in nodes if n.is_(STATUS))
    return made(nodes, TWO_STATUSES, (one, other)) if one and other else None


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
    behind = next(iter(_people(nodes)), None)
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
