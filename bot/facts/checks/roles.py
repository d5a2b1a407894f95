"""Roles of a relation, wherever a file names them or gives them values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.facts.checks.index import Index
from bot.facts.documents import Spot
from bot.facts.model.relations import Relation
from bot.facts.model.values import Value
from bot.facts.names import Names


def role_names(roles: Iterable[str], spot: Spot) -> Names:
    """The roles of a relation, as names to refer to."""
    names = Names("role")
    for role in roles:
        names.add(role, spot)
    return names


def role_values(
    given: Mapping[str, object], relation: Relation | None, index: Index, spot: Spot
) -> dict[str, Value]:
    """Roles with one value each; none where the relation itself isn't known."""
    if relation is None:
        return {}
    names = role_names(relation.roles, spot)
    found: dict[str, Value] = {}
    for role, raw in given.items():
        if names.refer(role, spot / role):
            value = index.values.read(raw, relation.roles[role].type, spot / role)
            if value is not None:
                found[role] = value
    return found
