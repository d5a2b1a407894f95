"""facts/*.yaml: each row against the relation that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from bot.facts.checks.citations import citation
from bot.facts.checks.index import Index
from bot.facts.checks.roles import role_names, role_values
from bot.facts.dates import PartialDate
from bot.facts.documents import UNREAD, Spot, suggest
from bot.facts.model.facts import Citation, Confidence, Fact, Source
from bot.facts.model.relations import Relation
from bot.facts.model.values import Value
from bot.facts.names import Names
from bot.facts.schemas.facts import FactsFile, RowForm


@dataclass(slots=True)
class Rows:
    """Converts rows to facts and remembers their keys, so that none stands twice."""

    index: Index
    relations: Mapping[str, Relation]
    sources: Mapping[str, Source]
    keys: Names = field(default_factory=lambda: Names("row"))

    def facts(self, files: Iterable[tuple[FactsFile, Spot]]) -> dict[str, Fact]:
        """Every fact by id, from all files."""
        found: dict[str, Fact] = {}
        for file, spot in files:
            for number, form in enumerate(file.root):
                fact = self._fact(form, spot / number) if form is not None else None
                if fact is not None:
                    found.setdefault(fact.id, fact)
        return found

    def _fact(self, form: RowForm, spot: Spot) -> Fact | None:
        citations = self._citations(form, spot)
        name = self._relation(form, spot)
        relation = self.relations.get(name) if name is not None else None
        if name is None or relation is None:
            return None
        values = self._values((form.model_extra or {})[name], relation, spot / name)
        accepts = self._accepts(form, relation, spot / "accepts")
        if values is None:
            return None
        _check_spell(relation, values, spot / name)
        key = row_key(relation, values)
        if self.keys.declare(key, spot):
            self.index.facts.declare(form.id or key, spot / "id")
        return Fact(
            id=form.id or key,
            relation=name,
            values=values,
            citations=citations,
            confidence=Confidence(form.confidence),
            disputed=form.disputed,
            accepts=accepts,
            doubt=form.doubt,
            note=form.note,
        )

    def _citations(self, form: RowForm, spot: Spot) -> tuple[Citation, ...]:
        place = spot / "source"
        if isinstance(form.source, str):
            read = [citation(form.source, self.sources, self.index.sources, place)]
        else:
            read = [
                citation(text, self.sources, self.index.sources, place / number)
                for number, text in enumerate(form.source)
            ]
        return tuple(each for each in read if each is not None)

    def _relation(self, form: RowForm, spot: Spot) -> str | None:
        """The one key of the row that names its relation."""
        extra = form.model_extra or {}
        known = [name for name in extra if name in self.index.relations]
        for name in extra:
            if name not in known:
                self._unknown(name, spot / name, beside=known)
        if len(known) > 1:
            spot.key_fault(f"a row is of one relation, not of {' and '.join(known)}; split it")
        elif not extra:
            spot.key_fault("the row names no relation; begin it with one, as in `- relation: {…}`")
        return known[0] if len(known) == 1 else None

    def _unknown(self, name: str, spot: Spot, beside: Sequence[str]) -> None:
        hint = suggest(name, RowForm.model_fields)
        if beside or hint:
            hint = hint or f"; beside the relation write {', '.join(RowForm.model_fields)}"
            spot.key_fault(f"unknown key '{name}'{hint}")
        else:
            self.index.relations.refer(name, spot)

    def _values(self, raw: object, relation: Relation, spot: Spot) -> dict[str, Value] | None:
        """The values by role; None if one of the key is missing or wrong."""
        if not isinstance(raw, dict):
            if raw is not UNREAD:
                spot.fault(f"{spot.label} must be its roles and values: {{role: value, …}}")
            return None
        values = role_values(raw, relation, self.index, spot)
        for role in relation.key:
            if role in relation.roles and role not in raw:
                spot.key_fault(f"'{role}' is missing: it is in the key of '{relation.id}'")
        return values if all(role in values for role in relation.key) else None

    def _accepts(
        self, form: RowForm, relation: Relation, spot: Spot
    ) -> dict[str, tuple[Value, ...]]:
        names = role_names(relation.roles, spot)
        accepts: dict[str, tuple[Value, ...]] = {}
        for role, given in form.accepts.items():
            if names.refer(role, spot / role):
                kind = relation.roles[role].type
                read = [
                    self.index.values.read(raw, kind, spot / role / number)
                    for number, raw in enumerate(given)
                ]
                accepts[role] = tuple(value for value in read if value is not None)
        return accepts


def row_key(relation: Relation, values: Mapping[str, Value]) -> str:
    """What tells a row apart, such as `staff:1921`."""
    parts = [str(values[role]).replace(" ", "_") for role in relation.key]
    return ":".join([relation.id, *parts])


def _check_spell(relation: Relation, values: Mapping[str, Value], spot: Spot) -> None:
    if relation.spell is None:
        return
    start, end = values.get(relation.spell.start), values.get(relation.spell.end)
    if isinstance(start, PartialDate) and isinstance(end, PartialDate):
        latest = end.span.end - timedelta(days=1)
        if latest <= start.first:
            (spot / relation.spell.end).fault(f"the end, {end}, must come after the start, {start}")
