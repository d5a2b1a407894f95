"""From the values of a question to the words that stand for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.facts.columns import ANSWER, COUNTS_AS, EVENT, LENGTH, TOLD, TRUTH, YEARS
from bot.facts.dates import PartialDate
from bot.facts.model.facts import Entity, Fact
from bot.facts.model.relations import Relation
from bot.facts.model.values import COUNT, TEXT, Value
from bot.facts.queries import Records
from bot.quizzing.evidence import Tenure
from bot.quizzing.ground import Record
from bot.wording import dressing, quizzes, templates, values
from bot.wording.relations import DEFAULTS


@dataclass(frozen=True)
class Phrasing:
    """Words for the values of one view.

    `types` gives the types of its columns, `careers` everybody's tenures in the relation, whatever a
    template limits itself to.
    """

    records: Records
    relation: Relation
    types: Mapping[str, str]
    careers: Mapping[str, Sequence[Tenure]]

    @property
    def _entities(self) -> Mapping[str, Entity]:
        return self.records.base.entities

    def option(self, kind: str, value: Value) -> str:
        """A value as an option: numbers in digits, texts and names with a capital."""
        if kind == COUNT and isinstance(value, int):
            return values.figure(value)
        if kind == LENGTH and isinstance(value, int):
            return values.capital(quizzes.length(value, values.figure))
        return values.capital(self.within(kind, value))

    def within(self, kind: str, value: Value) -> str:
        """A value within a sentence."""
        if kind == LENGTH and isinstance(value, int):
            return quizzes.length(value)
        if kind == EVENT and isinstance(value, str):
            return quizzes.event(self._entities[value].name)
        return templates.value_text(value, self._entities, kind)

    def implied(self, value: Value) -> set[Value]:
        """What holds of everything of which the value holds: whoever leads is a member too."""
        entity = self._entities.get(value) if isinstance(value, str) else None
        general = entity.attributes.get(COUNTS_AS) if entity is not None else None
        return set() if general is None else {general}

    def question(self, template: str, key: Mapping[str, Value]) -> str:
        """A question with what it names filled in."""
        texts = {name: self.within(self.types[name], value) for name, value in key.items()}
        filled = templates.fill(template, {ANSWER: "", **texts})
        assert filled is not None, "validation lets a text name columns of its view alone"
        return values.capital(filled)

    def claim(self, template: str, key: Mapping[str, Value], kind: str, value: Value) -> str:
        """A question whether something is true."""
        text = self.question(template.replace("{answer}", self.within(kind, value)), key)
        return quizzes.true_or_false(text)

    def explanation(
        self, template: str | None, row: Record, kind: str, answer: Value, truth: Value
    ) -> str:
        """The sentence behind the answer: the template's, else the row as its relation states it."""
        shown = {name: readings[0] for name, readings in row.readings.items() if readings}
        texts = {name: self.within(self.types[name], value) for name, value in shown.items()}
        texts |= {name: text for name, text in self._as_written(row).items() if name in texts}
        texts[ANSWER], texts[TRUTH] = self.within(kind, answer), self.within(kind, truth)
        texts |= self._told({**shown, ANSWER: answer, TRUTH: truth})
        filled = templates.fill(template or self.relation.statement, texts)
        return values.sentence(filled or templates.stated(self.records.base, row.facts[0]))

    def _as_written(self, row: Record) -> dict[str, str]:
        """The texts of a single row, before they were sorted under options."""
        if len(row.facts) > 1:
            return {}
        roles = self.relation.roles.values()
        told = {role.name: row.facts[0].values.get(role.name) for role in roles}
        return {
            name: text
            for name, text in told.items()
            if self.types.get(name) == TEXT and isinstance(text, str)
        }

    def _told(self, shown: Mapping[str, Value]) -> dict[str, str]:
        """When each of those named was in, to the day and in years."""
        if self.relation.spell is None:
            return {}
        kind = self.relation.roles[self.relation.spell.subject].type
        texts: dict[str, str] = {}
        for name, value in shown.items():
            entity = self._entities.get(value) if isinstance(value, str) else None
            if entity is not None and entity.type == kind:
                texts[name + TOLD], texts[name + YEARS] = self._career(entity)
        return texts

    def _career(self, entity: Entity) -> tuple[str, str]:
        words = {**DEFAULTS, **self.relation.words}
        career = self.careers.get(entity.id)
        if career is None:
            return f"{entity.name} {words['never']}", words["never"]
        times = [(tenure.start, tenure.end) for tenure in career]
        if not all(tenure.sound for tenure in career):
            times = [(PartialDate(start.year), PartialDate(end.year)) for start, end in times]
        return quizzes.told(entity.name, words["sat"], times), quizzes.years(times)

    def facts_about(self, value: Value) -> tuple[Fact, ...]:
        """The rows about somebody in a spell; that the list is complete, for whoever has none."""
        if self.relation.spell is None or value not in self._entities:
            return ()
        career = self.careers.get(str(value), [])
        closing = self.records.base.facts.get(self.relation.words.get("closing", ""))
        own = tuple(fact for tenure in career for fact in tenure.facts)
        return own or ((closing,) if closing else ())

    def sourced(self, sentence: str, facts: Iterable[Fact]) -> tuple[str, str]:
        """The explanation with a short name of its source, and the source with its place."""
        each = tuple({fact.id: fact for fact in facts}.values())
        notes = dressing.source_notes(each, self.records.base.sources)
        works = [self.records.base.sources[note.id] for note in notes]
        return quizzes.explanation(sentence, works), dressing.source_names(notes)


def gives_away(text: str, right: str, wrong: Sequence[str]) -> bool:
    """Whether the question names a word of the right option, and none of the wrong ones."""
    asked = _words(text)
    return bool(_words(right) & asked) and not any(_words(each) & asked for each in wrong)


def _words(text: str) -> set[str]:
    """The words of a text that say something: long ones, and numbers."""
    plain = "".join(letter if letter.isalnum() else " " for letter in text.casefold())
    return {word for word in plain.split() if len(word) > 3 or word.isdigit()}
