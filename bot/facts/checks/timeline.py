"""The timeline in pack.yaml: its panels and the relations that they are drawn from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.facts.checks.index import Index
from bot.facts.checks.roles import role_names
from bot.facts.documents import Spot
from bot.facts.model.relations import Relation
from bot.facts.model.timeline import Panel, PanelKind, Timeline
from bot.facts.model.values import COUNT, YEAR
from bot.facts.schemas.pack import PanelForm, TimelineForm

_BELONGS: Final = {
    "apart": PanelKind.SIZE,
    "others": PanelKind.SIZE,
    "over": PanelKind.FIGURES,
    "value": PanelKind.FIGURES,
}
_ONE_OF: Final = f"one of {', '.join(PanelKind)}"


def timeline(
    form: TimelineForm, spot: Spot, index: Index, relations: Mapping[str, Relation]
) -> Timeline:
    """The timeline; a panel with a fault is reported and left out."""
    checked = (
        _panel(each, spot / "panels" / number, index, relations)
        for number, each in enumerate(form.panels)
    )
    return Timeline(form.title, tuple(panel for panel in checked if panel))


def _panel(
    form: PanelForm, spot: Spot, index: Index, relations: Mapping[str, Relation]
) -> Panel | None:
    named = {kind: name for kind in PanelKind if (name := getattr(form, kind))}
    if len(named) != 1:
        spot.fault(f"a panel needs {_ONE_OF}, with the relation that it is drawn from")
        return None
    ((kind, name),) = named.items()
    if not index.relations.refer(name, spot / kind) or name not in relations:
        return None
    panel = Panel(
        kind=kind,
        relation=name,
        title=form.title,
        apart=tuple(form.apart),
        others=form.others or "",
        over=form.over,
        value=form.value,
    )
    _check_keys(panel, spot)
    if kind is PanelKind.FIGURES:
        _check_figures(panel, relations[name], spot)
    else:
        _check_spell(panel, relations[name], spot, index)
    return panel


def _check_keys(panel: Panel, spot: Spot) -> None:
    for key, kind in _BELONGS.items():
        if getattr(panel, key) and panel.kind is not kind:
            (spot / key).key_fault(f"'{key}' belongs to a panel with '{kind}'; take it out")
    if bool(panel.apart) != bool(panel.others):
        spot.fault("'apart' and 'others' go together: a name for those who are not set apart")


def _check_figures(panel: Panel, relation: Relation, spot: Spot) -> None:
    names = role_names(relation.roles, spot)
    for key, wanted in (("over", YEAR), ("value", COUNT)):
        role = getattr(panel, key)
        if role is None:
            spot.fault(f"a panel with 'figures' needs '{key}', a role of type {wanted}")
        elif names.refer(role, spot / key) and relation.roles[role].type != wanted:
            found = relation.roles[role].type
            (spot / key).fault(f"'{role}' must be a role of type {wanted}, not {found}")


def _check_spell(panel: Panel, relation: Relation, spot: Spot, index: Index) -> None:
    if relation.spell is None:
        (spot / panel.kind).fault(f"the rows of {relation.id} hold for no time: it has no 'spell'")
    elif panel.apart and relation.spell.status is None:
        (spot / "apart").key_fault(f"the spell of {relation.id} has no 'status' to tell apart")
    for number, status in enumerate(panel.apart):
        index.entities.refer(status, spot / "apart" / number)
