"""How the rows of a relation are looked at by a quiz: its views, and the columns of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.facts.model.relations import Relation
from bot.facts.model.values import COUNT, DATE, YEAR

LENGTH: Final = "length"  # days in all
EVENT: Final = "event"
COUNTS_AS: Final = "counts_as"  # the attribute that names what an entity is too
ANSWER: Final = "answer"  # the value that is asked for, or claimed
TRUTH: Final = "truth"  # the value that is true
# What can be told of somebody in a spell: where one stands in a column, with these behind its name.
TOLD: Final = "_told"
YEARS: Final = "_years"

ROWS: Final = "rows"
# Views of rows that hold from a start to an end, with the columns beside the subject's. SUBJECT
# stands for the subject's own type.
SUBJECT: Final = ""
_STRETCH: Final = {
    "start": DATE,
    "end": DATE,
    "start_year": YEAR,
    "end_year": YEAR,
    "length": LENGTH,
    "times": COUNT,
}
_BESIDE_SUBJECT: Final[Mapping[str, Mapping[str, str]]] = {
    "stretches": _STRETCH,
    "careers": _STRETCH,
    "beside": {"other": SUBJECT},
    "order": {"other": SUBJECT},
    "longer": {"other": SUBJECT},
    "events": {EVENT: EVENT},
    "eras": {"holder": SUBJECT},
    "succession": {"next": SUBJECT},
}


def columns(relation: Relation, view: str) -> dict[str, str]:
    """The columns of a view, each with its type; empty where the relation can't be viewed so."""
    if view == ROWS:
        dates = [role.name for role in relation.roles.values() if role.type == DATE]
        own = {role.name: role.type for role in relation.roles.values()}
        times = {"times": COUNT} if relation.spell is not None else {}
        return own | {f"{name}_year": YEAR for name in dates} | times
    if not _whole(relation):
        return {}
    if view == "sizes":
        return {EVENT: EVENT, "size": COUNT}
    assert relation.spell is not None
    subject = relation.spell.subject
    kind = relation.roles[subject].type
    more = {name: of or kind for name, of in _BESIDE_SUBJECT[view].items()}
    return {subject: kind, **more}


def _whole(relation: Relation) -> bool:
    """Whether the relation has a spell, and its subject is one of the roles."""
    return relation.spell is not None and relation.spell.subject in relation.roles


def told_columns(found: Mapping[str, str], relation: Relation) -> list[str]:
    """The texts that an explanation may use of those in a spell: `person_told`, `person_years`."""
    if not _whole(relation):
        return []
    assert relation.spell is not None
    kind = relation.roles[relation.spell.subject].type
    names = [name for name, of in found.items() if of == kind]
    return [f"{name}{ending}" for name in (*names, ANSWER, TRUTH) for ending in (TOLD, YEARS)]
