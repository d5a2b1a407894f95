"""How long, and how often: rules for what a question says of it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.composing.english import Sign
from bot.composing.filters import Lasted, LastedBeside, LastedBetween
from bot.composing.nodes import COUNT, Node, people_in
from bot.composing.tape import Rule
from bot.composing.whens import made
from bot.reading.names import PERSON

LENGTH, SPELLS = "@length", "@spells"
_UNITS = {Sign.YEARS: 365.25, Sign.MONTHS: 365.25 / 12, Sign.WEEKS: 7.0, Sign.DAYS: 1.0}
_UNIT = "|".join(_UNITS)
_SHORTER = ("shorter", "for a shorter", "less", "for less", "fewer", "for fewer", "not")


def length_rules() -> list[Rule]:
    """The rules for lengths, alone, between bounds and beside somebody's, and for numbers of spells."""
    return [
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
    ]


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
    return made(nodes, LENGTH, LastedBeside(people_in(nodes)[0], more))


def _spells(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    count = next((n.count for n in nodes if n.is_(COUNT)), None)
    return made(nodes, SPELLS, (count, nodes[0].is_(Sign.AT_LEAST)))
