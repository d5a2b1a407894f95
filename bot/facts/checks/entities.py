"""entities/*.yaml: names, other names and declared attributes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from bot.facts.checks.index import Index
from bot.facts.documents import UNREAD, Spot, suggest
from bot.facts.model.facts import Entity
from bot.facts.model.values import Value
from bot.facts.schemas.facts import EntitiesFile, EntityForm

# Of a person the last word of the name is the short form, unless the file says otherwise.
PERSON: Final = "person"

Parsed = tuple[EntitiesFile, Spot]


def entities(files: Iterable[Parsed], index: Index) -> dict[str, Entity]:
    """Every entity by id, from all files."""
    files = list(files)
    declared = _attributes(files, index)
    found: dict[str, Entity] = {}
    for form, spot in files:
        for name, each in form.entities.items():
            place = spot / "entities" / name
            _check_names(each, place)
            attributes = _values(each, declared.get(form.type, {}), place, index)
            found.setdefault(name, _entity(name, form.type, each, attributes))
    return found


def _entity(name: str, kind: str, form: EntityForm, attributes: dict[str, Value]) -> Entity:
    short = form.name.split()[-1] if kind == PERSON else form.name
    aliases = tuple(form.also)
    return Entity(
        name, kind, form.name, form.short or short, aliases, form.native, attributes, form.note
    )


def _attributes(files: Iterable[Parsed], index: Index) -> dict[str, dict[str, str]]:
    """The types of the attributes of each type of entity, which several files may declare."""
    declared: dict[str, dict[str, str]] = {}
    for form, spot in files:
        known = declared.setdefault(form.type, {})
        for name, kind in form.attributes.items():
            place = spot / "attributes" / name
            index.refer_to_type(kind, place)
            if name in EntityForm.model_fields:
                place.key_fault(f"an attribute can't be called '{name}': every entity has that key")
            elif known.setdefault(name, kind) != kind:
                place.fault(f"'{name}' is {kind} here, but {known[name]} in another file")
    return declared


def _values(
    form: EntityForm, declared: Mapping[str, str], spot: Spot, index: Index
) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for name, raw in (form.model_extra or {}).items():
        kind = declared.get(name)
        if kind is None:
            _undeclared(name, declared, spot / name)
        elif raw is not UNREAD:
            value = index.values.read(raw, kind, spot / name)
            if value is not None:
                values[name] = value
    return values


def _undeclared(name: str, declared: Mapping[str, str], spot: Spot) -> None:
    known = (*EntityForm.model_fields, *declared)
    hint = suggest(name, known) or "; declare it under attributes at the top of the file"
    spot.key_fault(f"unknown key '{name}'{hint}")


def _check_names(form: EntityForm, spot: Spot) -> None:
    seen = {form.name.casefold(): "name"}
    if form.short is not None and form.short.casefold() != form.name.casefold():
        seen[form.short.casefold()] = "short"
    for number, alias in enumerate(form.also):
        earlier = seen.setdefault(alias.casefold(), f"entry {number + 1} of 'also'")
        if earlier != f"entry {number + 1} of 'also'":
            (spot / "also" / number).fault(f"'{alias}' is there already, as {earlier}; take it out")
