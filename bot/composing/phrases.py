"""Company, people apart and statuses: rules for what a question says beside its times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.composing.english import Sign
from bot.composing.filters import Led, Side
from bot.composing.lengths import length_rules
from bot.composing.nodes import IDLE_KIND, MANNER, ROLL, STATUS, TRAIT, Node, people_in
from bot.composing.ranks import rank_rules
from bot.composing.tape import Rule
from bot.composing.whens import made
from bot.reading.names import PERSON

COMPANY, SAME = "@company", "@same"
APART, APART_STATUS, NEVER_LED = "@apart", "@apart_status", "@never_led"
NEVER_SO, TWO_STATUSES = "@never_so", "@two_statuses"
_THEN = frozenset(
    {"then", "and then", "later", "and later", "afterwards", "and afterwards", "and subsequently"}
)
_MOVES = ("join", "become", "leave", MANNER)


@dataclass(frozen=True, slots=True)
class Same:
    """The day of somebody's coming or going; None for the like of what the question tells."""

    subject: str
    side: Side | None


def phrase_rules() -> list[Rule]:
    """The rules for company, people apart and statuses, then for lengths, then for orders."""
    return [*_company_rules(), *length_rules(), *rank_rules()]


def _company_rules() -> list[Rule]:
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
    ]


def _same(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    verb = nodes[-1]
    side = Side.START if verb.is_("join") else Side.END if verb.is_("leave", MANNER) else None
    return made(nodes, SAME, Same(people_in(nodes)[0], side))


def _apart(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    return made(nodes, APART, frozenset(people_in(nodes)))


def _apart_status(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    return made(nodes, APART_STATUS, nodes[-1].status)


def _nothing(nodes: Sequence[Node], _before: Sequence[Node]) -> Node | None:
    """ "with the candidates": they belong to those who are asked for anyway."""
    return Node(frozenset({IDLE_KIND}), nodes[0].text, nodes[0].place)


def _company(nodes: Sequence[Node], before: Sequence[Node]) -> Node | None:
    """ "sat with him": at the same time; "came in with him": on the same day."""
    people = tuple(people_in(nodes))
    verb = next((n for n in reversed(before) if n.is_("sit", *_MOVES)), None)
    if len(people) == 1 and verb is not None and verb.is_(*_MOVES):
        return made(nodes, SAME, Same(people[0], None))
    return made(nodes, COMPANY, people)


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
