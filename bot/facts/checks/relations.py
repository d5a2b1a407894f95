"""relations/*.yaml: roles, keys, spells and statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.facts.checks.index import Index
from bot.facts.checks.quizzes import templates
from bot.facts.checks.roles import role_names
from bot.facts.documents import Spot
from bot.facts.model.relations import Relation, Role, Spell
from bot.facts.model.values import DATE
from bot.facts.names import Names
from bot.facts.schemas.relations import RelationForm, RelationsFile, RoleForm, SpellForm
from bot.facts.templates import check_placeholders


def relations(files: Sequence[tuple[RelationsFile, Spot]], index: Index) -> dict[str, Relation]:
    """Every relation by id, from all files."""
    found: dict[str, Relation] = {}
    for file, spot in files:
        for name, form in file.root.items():
            found.setdefault(name, _relation(name, form, spot / name, index))
    for file, spot in files:
        for name, quiz in templates(file, spot, found, index):
            found[name] = replace(found[name], quiz=quiz)
    return found


def _relation(name: str, form: RelationForm, spot: Spot, index: Index) -> Relation:
    index.topics.refer(form.topic, spot / "topic")
    roles = {role: _role(role, each) for role, each in form.roles.items()}
    for role in roles.values():
        index.refer_to_type(role.type, spot / "roles" / role.name)
    names = role_names(roles, spot)
    _check_keys(form, names, spot)
    spell = _spell(form.spell, roles, names, spot / "spell") if form.spell else None
    advice = f"write one of its roles: {', '.join(roles)}"
    check_placeholders(form.statement, roles, spot / "statement", advice)
    return Relation(
        id=name,
        topic=form.topic,
        roles=roles,
        key=tuple(form.key),
        statement=form.statement,
        single_valued=frozenset(form.single_valued),
        closed=form.closed,
        spell=spell,
        words=dict(form.words),
    )


def _role(name: str, form: str | RoleForm) -> Role:
    label = name.replace("_", " ")
    if isinstance(form, str):
        return Role(name, form, label)
    return Role(name, form.type, form.label or label)


def _check_keys(form: RelationForm, names: Names, spot: Spot) -> None:
    for number, role in enumerate(form.key):
        names.refer(role, spot / "key" / number)
    for number, role in enumerate(form.single_valued):
        place = spot / "single_valued" / number
        if names.refer(role, place) and role in form.key:
            place.fault(f"'{role}' is in the key, so it can't be single_valued; take it out")


def _spell(form: SpellForm, roles: dict[str, Role], names: Names, spot: Spot) -> Spell:
    for part, role in form.model_dump(exclude_none=True).items():
        known = names.refer(role, spot / part)
        if known and part in {"start", "end"} and roles[role].type != DATE:
            (spot / part).fault(f"'{role}' must be a role of type date, not {roles[role].type}")
    return Spell(form.subject, form.start, form.end, form.status)
