"""claims/*.yaml: how claims are put, against relations, entities and the claims' own words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.facts.checks.index import Index
from bot.facts.checks.phrases import written_out
from bot.facts.checks.roles import role_names, role_values
from bot.facts.documents import Spot, suggest
from bot.facts.model.claims import ClaimFrame, Claims
from bot.facts.model.relations import Relation
from bot.facts.model.values import Value
from bot.facts.schemas.claims import ClaimFrameForm, ClaimsFile


def claims(
    files: Sequence[tuple[ClaimsFile, Spot]], index: Index, relations: Mapping[str, Relation]
) -> Claims:
    """The words and frames of all files together."""
    words: dict[str, list[str]] = {}
    stretches = {name: tuple(p) for file, _ in files for name, p in file.stretches.items()}
    for file, spot in files:
        for name, phrases in file.words.items():
            told = written_out(phrases, stretches, spot / "words" / name)
            words.setdefault(name, []).extend(told)
    check = _Frames(index, relations, frozenset(words))
    frames: dict[str, ClaimFrame] = {}
    for file, spot in files:
        check.shared(file, spot)
        for name, form in file.frames.items():
            if name in frames:
                (spot / "frames" / name).key_fault(f"the frame '{name}' is there already")
            frames[name] = check.frame(name, form, spot / "frames" / name)
    return Claims(
        words={name: tuple(phrases) for name, phrases in words.items()},
        idle=tuple(phrase for file, _ in files for phrase in file.idle),
        realm=tuple(word for file, _ in files for word in file.realm),
        callings=tuple(word for file, _ in files for word in file.callings),
        traits={k: dict(v) for file, _ in files for k, v in file.traits.items()},
        moments={k: v for file, _ in files for k, v in file.moments.items()},
        manners={k: tuple(v) for file, _ in files for k, v in file.manners.items()},
        eras=next((file.eras for file, _ in files if file.eras), None),
        frames=frames,
    )


@dataclass(frozen=True, slots=True)
class _Frames:
    index: Index
    relations: Mapping[str, Relation]
    words: frozenset[str]

    def shared(self, file: ClaimsFile, spot: Spot) -> None:
        """Whether what stands beside the frames leads somewhere."""
        for key, names in (("traits", file.traits), ("moments", file.moments)):
            for name in names:
                self._word(name, spot / key / name)
        for name in file.manners:
            self._word(name, spot / "manners" / name)
        for name, event in file.moments.items():
            tie, _, id = event.rpartition(" ")
            self.index.entities.refer(id, spot / "moments" / name)
            if tie not in ("", "before", "after", "under"):
                (spot / "moments" / name).fault(
                    f"'{tie}' is no tie; write before, after, under or nothing"
                )
        if file.eras is not None:
            self.index.relations.refer(file.eras, spot / "eras")

    def frame(self, name: str, form: ClaimFrameForm, spot: Spot) -> ClaimFrame:
        self.index.relations.refer(form.relation, spot / "relation")
        relation = self.relations.get(form.relation)
        if relation is not None:
            names = role_names(relation.roles, spot)
            for number, role in enumerate(form.roles):
                names.refer(role, spot / "roles" / number)
        return ClaimFrame(
            id=name,
            judge=form.judge,
            relation=form.relation,
            needs=tuple(
                self._named(either.split("|"), spot / "needs" / number)
                for number, either in enumerate(form.needs)
            ),
            also=self._named(form.also, spot / "also"),
            roles=tuple(form.roles),
            values=self._values(form, relation, spot / "values"),
            where=role_values(form.where, relation, self.index, spot / "where"),
            default=role_values(form.default, relation, self.index, spot / "default"),
            contrary=form.contrary,
            state=form.state,
            options=dict(form.options),
        )

    def _values(
        self, form: ClaimFrameForm, relation: Relation | None, spot: Spot
    ) -> dict[str, dict[str, Value]]:
        found: dict[str, dict[str, Value]] = {}
        for role, meanings in form.values.items():
            for word in meanings:
                self._word(word, spot / role / word)
            if relation is None or not role_names(relation.roles, spot).refer(role, spot / role):
                continue
            kind = relation.roles[role].type
            read = {
                word: self.index.values.read(raw, kind, spot / role / word)
                for word, raw in meanings.items()
            }
            found[role] = {word: value for word, value in read.items() if value is not None}
        return found

    def _named(self, names: Iterable[str], spot: Spot) -> frozenset[str]:
        found = frozenset(name.strip() for name in names)
        for name in found:
            entity = name.removeprefix("@")
            if entity == name:
                self._word(name, spot)
            elif entity not in self.index.types:
                self.index.entities.refer(entity, spot)
        return found

    def _word(self, name: str, spot: Spot) -> None:
        if name not in self.words:
            spot.fault(f"there is no word of claims '{name}'{suggest(name, self.words)}")
