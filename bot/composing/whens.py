"""The times of a question: which days are named, and how the words before them limit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bot.composing.english import Sign
from bot.composing.filters import Side, When
from bot.composing.moments import Moments
from bot.composing.nodes import MANNER, STATUS, TIME, Node
from bot.composing.points import Point
from bot.composing.tape import Rule
from bot.reading.names import PERSON

# Nodes that rules have made; no word of a question is of these kinds.
POINT, WHEN, PAIR, ALL_OF = "@point", "@when", "@pair", "@all_of"
NOT_THEN = "@not_then"
_UNFINISHED = frozenset(
    {
        "leave",
        "join",
        "die",
        "rise",
        "fall",
        "become",
        "enter",
        "quit",
        "lose",
        "come",
        "go",
        "take",
    }
)
_NEAR = 60  # days
_VERBS = f"join|leave|rise|fall|die|become|lead|{MANNER}"
_TIES = frozenset({
    Sign.BEFORE, Sign.AFTER, Sign.SINCE, Sign.FROM, Sign.TO, Sign.AND, Sign.BETWEEN, Sign.WHILE, Sign.BOTH,
    Sign.THROUGHOUT, Sign.IN,
})  # fmt: skip


def made(nodes: Sequence[Node], kind: str, value: object) -> Node | None:
    """One node in the place of several; None without a value."""
    if value is None:
        return None
    return Node(frozenset({kind}), " ".join(n.text for n in nodes), nodes[0].place, value=value)


def time_rules(moments: Moments, mentioned: Sequence[str]) -> list[Rule]:
    """The rules that turn names of times into points, and points into times that limit.

    `mentioned` are the people whom the question names: "they" may be one of them.
    """
    naming = _Naming(moments, mentioned)
    era, day = naming.era, naming.day
    return [
        Rule(
            (TIME,), lambda nodes, _: made(nodes, POINT, nodes[0].time and Point.of(nodes[0].time))
        ),
        Rule((Sign.WHILE, POINT), _happened),
        Rule((Sign.UNDER, f"{Sign.BOTH}?", PERSON, f"{PERSON}?", Sign.AND, PERSON), naming.eras),
        Rule((f"{Sign.UNDER}", PERSON, f"{Sign.AS}?", f"{STATUS}?"), era),
        Rule((f"{Sign.IN}|{Sign.WHILE}?", PERSON, "reign", f"{Sign.AS}?", f"{STATUS}?"), era),
        Rule((f"{Sign.IN}?", "reign", Sign.OF, PERSON), era),
        Rule(
            (f"{Sign.WHILE}|{Sign.THROUGHOUT}", f"{PERSON}|they", f"lead|{STATUS}"),
            naming.era_while,
        ),
        Rule((f"{PERSON}|they", "become", f"lead|{STATUS}"), day),
        Rule((f"{PERSON}|they", _VERBS), day),
        Rule((PERSON, "appointment", f"{Sign.AS}|{Sign.TO}", STATUS), naming.appointed),
        Rule(("appointment", Sign.OF, PERSON, f"{Sign.AS}|{Sign.TO}", STATUS), naming.appointed),
        Rule((PERSON,), naming.bare),
        Rule((Sign.WHILE, POINT), _happened),
        *_TYING,
    ]


class _Naming:
    """Times that are named for somebody."""

    def __init__(self, moments: Moments, mentioned: Sequence[str]) -> None:
        self._moments = moments
        self._only = mentioned[0] if len(set(mentioned)) == 1 else None

    def _subject(self, node: Node) -> str | None:
        return node.subject if node.is_(PERSON) else self._only

    def era(self, nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
        """ "under Lasker", "in Lasker's time", "in the time of Lasker as champion"."""
        subject = next(n.subject for n in nodes if n.is_(PERSON))
        status = next((n.status for n in nodes if n.is_(STATUS)), None)
        return made(nodes, POINT, self._era(subject, status))

    def eras(self, nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
        """ "under both Lasker and Euwe": at some time under each of them."""
        points = [self._era(n.subject, None) for n in nodes if n.is_(PERSON)]
        whens = [point.within() for point in points if point is not None]
        return made(nodes, PAIR, tuple(whens)) if len(whens) == len(points) else None

    def _era(self, subject: str | None, status: str | None) -> Point | None:
        if subject is None:
            return None
        return self._moments.titled(subject, status) if status else self._moments.era(subject)

    def era_while(self, nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
        """ "while Lasker led", "when he was champion"."""
        point = self._era(self._subject(nodes[1]), nodes[2].status)
        if nodes[0].is_(Sign.THROUGHOUT) and point is not None:
            return made(nodes, ALL_OF, point.within())
        return made(nodes, POINT, point)

    def day(self, nodes: Sequence[Node], before: Sequence[Node]) -> Node | None:
        """ "when Lasker rose": only behind a word that makes it a time."""
        if not before or not before[-1].is_(*_TIES):
            return None
        subject, verb = self._subject(nodes[0]), nodes[1]
        if subject is None or verb.text.split()[0] in _UNFINISHED:
            return None  # "when did … after him leave": the verb is another's
        return made(nodes, POINT, self._moment(subject, verb, nodes[2:]))

    def appointed(self, nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
        """ "Lasker's election as champion"."""
        subject = next(n.subject for n in nodes if n.is_(PERSON))
        status = next(n.status for n in nodes if n.is_(STATUS))
        if subject is None or status is None:
            return None
        return made(nodes, POINT, self._moments.rise(subject, status))

    def _moment(self, subject: str, verb: Node, titles: Sequence[Node]) -> Point | None:
        if verb.is_("become"):
            status = titles[0].status if titles else None
            return self._moments.rise(subject, status) if titles else None
        if verb.is_("rise"):
            return self._moments.rise(subject)
        if verb.is_("fall"):
            return self._moments.fall(subject)
        if verb.is_("die"):
            return self._moments.died(subject)
        if verb.is_("lead"):
            return None
        return self._moments.moved(subject, Side.START if verb.is_("join") else Side.END)

    def bare(self, nodes: Sequence[Node], before: Sequence[Node]) -> Node | None:
        """ "before Lasker": his coming or going behind such a verb, his time at the head elsewhere."""
        if not before or not before[-1].is_(
            Sign.BEFORE, Sign.AFTER, Sign.SINCE, Sign.FROM, Sign.TO, Sign.BETWEEN, Sign.AND
        ):
            return None
        ranged = any(n.is_(Sign.FROM, Sign.BETWEEN) for n in before)
        if before[-1].is_(Sign.TO, Sign.AND) and not ranged:
            return None
        subject = nodes[0].subject
        verb = next((n for n in reversed(before) if n.is_("join", "leave", "sit", "manner")), None)
        if subject is None:
            return None
        if (
            verb is not None
            and verb.is_("join", "leave")
            and before[-1].is_(Sign.BEFORE, Sign.AFTER)
        ):
            side = Side.START if verb.is_("join") else Side.END
            return made(nodes, POINT, self._moments.moved(subject, side))
        return made(nodes, POINT, self._moments.era(subject))


def _happened(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    """ "when Lasker died": the word adds nothing to what happened; before a year it asks."""
    point = nodes[1].value
    return nodes[1] if isinstance(point, Point) and point.moment else None


Tied = Callable[[Sequence[Point]], When | None]


def _tie(tied: Tied, nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    return made(nodes, WHEN, tied([n.value for n in nodes if isinstance(n.value, Point)]))


def _right(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    point = nodes[2].value
    if not isinstance(point, Point):
        return None
    return made(nodes, WHEN, point.morrow() if nodes[1].is_(Sign.AFTER) else point.eve())


def _eve(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    point = nodes[1].value
    return made(nodes, WHEN, point.eve()) if isinstance(point, Point) else None


def _edge(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    point = nodes[-1].value
    if not isinstance(point, Point):
        return None
    return made(
        nodes, WHEN, point.first_day() if nodes[-2].is_(Sign.START_OF) else point.last_day()
    )


def _both(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    return made(nodes, PAIR, tuple(n.value for n in nodes if isinstance(n.value, When)))


def _throughout_before(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    when = nodes[0].value
    return made(nodes, ALL_OF, when) if isinstance(when, When) else None


def _not_then(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    when = nodes[1].value
    return made(nodes, NOT_THEN, when) if isinstance(when, When) else None


def _joined(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    """ "in 1924 or 1925": one stretch; with "and" it is open what of both is meant."""
    points = [n.value for n in nodes if isinstance(n.value, Point)]
    if points[0].span.end != points[1].span.start:
        return None
    both = any(n.is_(Sign.AND) for n in nodes)
    when = points[0].to(points[1])
    return made(nodes, WHEN, when and replace(when, open=both))


def _throughout(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    time = nodes[1].value
    return made(nodes, ALL_OF, time.within() if isinstance(time, Point) else time)


def _close_to(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    """ "on 1 March, a few days before …": what lies near only tells more of the day."""
    day, other = nodes[0].value, nodes[1].value
    if not isinstance(day, When) or not isinstance(other, When):
        return None
    beside = abs((day.span.start - other.span.start).days) <= _NEAR
    return nodes[0] if other.near and day.span.days == 1 and beside else None


def _rule(tied: Tied, *pattern: str) -> Rule:
    return Rule(pattern, partial(_tie, tied))


_TYING = (
    _rule(lambda p: p[0].to(p[1]), f"{Sign.FROM}|{Sign.SINCE}?", POINT, Sign.TO, POINT),
    _rule(lambda p: p[0].to(p[1]), Sign.BETWEEN, POINT, f"{Sign.AND}|{Sign.TO}", POINT),
    _rule(lambda p: p[0].since(), f"{Sign.FROM}|{Sign.SINCE}|{Sign.IN}?", POINT, Sign.ONWARD),
    _rule(lambda p: p[0].up_to(), f"{Sign.IN}?", POINT, Sign.EARLIER),
    Rule((f"{Sign.IN}?", f"{Sign.START_OF}|{Sign.END_OF}", POINT), _edge),
    Rule((Sign.RIGHT, f"{Sign.BEFORE}|{Sign.AFTER}", POINT), _right),
    Rule((f"{Sign.IN}?", POINT, f"{Sign.OR}|{Sign.AND}", f"{Sign.IN}?", POINT), _joined),
    Rule((Sign.EVE, POINT), _eve),
    _rule(lambda p: p[0].before(), Sign.BEFORE, POINT),
    _rule(lambda p: p[0].after(), Sign.AFTER, POINT),
    _rule(lambda p: p[0].since(), Sign.SINCE, POINT),
    Rule((Sign.THROUGHOUT, POINT), _throughout),
    _rule(lambda p: p[0].within(), f"{Sign.IN}|{Sign.OF}?", POINT),
    Rule((WHEN, WHEN), _close_to),
    Rule((Sign.THROUGHOUT, WHEN), _throughout),
    Rule((Sign.BOTH, WHEN, Sign.AND, f"{Sign.AGAIN}?", WHEN), _both),
    Rule((WHEN, Sign.BOTH, Sign.AND, WHEN), _both),
    Rule((WHEN, Sign.ALSO, WHEN), _both),
    Rule((WHEN, Sign.THROUGHOUT), _throughout_before),
    Rule((f"{Sign.EXCEPT}|{Sign.NOT}", WHEN), _not_then),
)
