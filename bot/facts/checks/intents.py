"""intents/<topic>.yaml: ways of asking, against relations, slots and concepts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.facts.checks.index import Index
from bot.facts.checks.roles import role_names, role_values
from bot.facts.documents import Spot, suggest
from bot.facts.model.asking import Intent, Refusal, SmallTalk
from bot.facts.model.relations import Relation
from bot.facts.names import Names
from bot.facts.schemas.asking import IntentForm, IntentsFile, RefusalsFile
from bot.facts.templates import check_braces, check_placeholders, plain


@dataclass(slots=True)
class Intents:
    """Converts intents and remembers their examples, so that none stands twice."""

    index: Index
    relations: Mapping[str, Relation]
    handlers: Collection[str] | None
    slots: frozenset[str]
    _examples: dict[str, tuple[str, Spot]] = field(default_factory=dict)

    def intents(self, files: Iterable[tuple[IntentsFile, Spot]]) -> dict[str, Intent]:
        """Every intent by id, from all files."""
        found: dict[str, Intent] = {}
        for file, spot in files:
            for name, form in file.root.items():
                intent = self._intent(name, form, spot / name)
                found.setdefault(name, intent)
        return found

    def refusals(self, files: Iterable[tuple[RefusalsFile, Spot]]) -> dict[str, Refusal]:
        """Every refusal by id, from all files; an example that is refused must not be answered."""
        found: dict[str, Refusal] = {}
        for file, spot in files:
            for name, form in file.root.items():
                if name in self.index.intents or name in found:
                    (spot / name).key_fault(f"'{name}' stands elsewhere too; choose another id")
                self.check_examples(name, form.examples, spot / name / "examples")
                self._check_slots_in(form.examples, spot / name / "examples")
                found[name] = Refusal(name, tuple(form.examples), form.says)
        return found

    def check_smalltalk(self, acts: Iterable[SmallTalk], spot: Spot) -> None:
        """The examples of small talk must not be those of an intent, or of another act."""
        for each in acts:
            self.check_examples(each.act, each.examples, spot / each.act / "examples")

    def check_examples(self, owner: str, examples: Sequence[str], spot: Spot) -> None:
        for number, example in enumerate(examples):
            place = spot / number
            former, earlier = self._examples.setdefault(plain(example), (owner, place))
            if earlier is place:
                continue
            where = "twice here" if former == owner else f"in '{former}' too"
            place.fault(f"the example '{example}' stands {where}, in {earlier.place}; keep one")

    def _intent(self, name: str, form: IntentForm, spot: Spot) -> Intent:
        relation = self._relation(form, spot)
        self._check_handler(form.handler, spot / "handler")
        self._check_texts(form, relation, spot)
        self.check_examples(name, form.examples, spot / "examples")
        for number, slot in enumerate(form.requires):
            self._check_slot(slot, spot / "requires" / number)
        return Intent(
            id=name,
            topic=spot.document.stem,
            handler=form.handler,
            question=form.question,
            examples=tuple(form.examples),
            relation=form.relation,
            asks=form.asks,
            where=role_values(form.where, relation, self.index, spot / "where"),
            requires=tuple(form.requires),
            needs=self._needs(form, spot / "needs"),
            answers=frozenset(form.answers),
            affirms=self._concepts(form.affirms, spot / "affirms"),
            denies=self._concepts(form.denies, spot / "denies"),
            says=dict(form.says),
            options=dict(form.options),
        )

    def _relation(self, form: IntentForm, spot: Spot) -> Relation | None:
        if form.relation is None:
            if form.asks is not None or form.where:
                spot.key_fault("'relation' is missing: 'asks' and 'where' name roles of one")
            return None
        self.index.relations.refer(form.relation, spot / "relation")
        relation = self.relations.get(form.relation)
        if relation is not None and form.asks is not None:
            role_names(relation.roles, spot).refer(form.asks, spot / "asks")
        return relation

    def _check_handler(self, handler: str, spot: Spot) -> None:
        if self.handlers is not None and handler not in self.handlers:
            known = sorted(self.handlers)
            hint = suggest(handler, known) or f"; write one of {', '.join(known)}"
            spot.fault(f"there is no handler '{handler}'{hint}")

    def _check_texts(self, form: IntentForm, relation: Relation | None, spot: Spot) -> None:
        for part, text in form.says.items():
            check_braces(text, spot / "says" / part)
        if not self.index.types.complete:
            return
        advice = self._check_slots_in(form.examples, spot / "examples")
        if relation is not None or form.relation is None:
            roles = frozenset(relation.roles) if relation is not None else frozenset()
            advice += f" or a role: {', '.join(sorted(roles))}" if roles else ""
            check_placeholders(form.question, self.slots | roles, spot / "question", advice)

    def _check_slots_in(self, examples: Sequence[str], spot: Spot) -> str:
        """Check the placeholders of examples; returns what may be written in their place."""
        advice = f"write a slot: {', '.join(s for s in sorted(self.slots) if s[-1] != '2')}"
        if self.index.types.complete:
            for number, example in enumerate(examples):
                check_placeholders(example, self.slots, spot / number, advice)
        return advice

    def _check_slot(self, slot: str, spot: Spot) -> None:
        if slot not in self.slots and self.index.types.complete:
            known = sorted(name for name in self.slots if not name.endswith("2"))
            hint = suggest(slot, known) or f"; write one of {', '.join(known)}"
            spot.fault(f"there is no slot type '{slot}'{hint}")

    def _needs(self, form: IntentForm, spot: Spot) -> tuple[frozenset[str], ...]:
        """`a|b` is either; every entry must be met."""
        return tuple(
            frozenset(
                name
                for name in (part.strip() for part in either.split("|"))
                if self.index.concepts.refer(name, spot / number)
            )
            for number, either in enumerate(form.needs)
        )

    def _concepts(self, names: Sequence[str], spot: Spot) -> frozenset[str]:
        for number, name in enumerate(names):
            self.index.concepts.refer(name, spot / number)
        return frozenset(names)


def check_topic(names: Names, spot: Spot) -> None:
    """An intents file is named after a topic."""
    topic = spot.document.stem
    if topic not in names and names.complete:
        hint = suggest(topic, names) or f"; the topics of pack.yaml are {', '.join(names)}"
        message = f"the file is named after no topic: there is no '{topic}'{hint}"
        spot.report.add(spot.document.file, 0, message)
