"""What an answer kind takes in and gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.facts.model.asking import Intent
from bot.facts.model.facts import Entity, Fact
from bot.facts.model.relations import Relation
from bot.facts.queries import Records, Roll
from bot.reading.cues import QuestionType
from bot.reading.reading import Reading, Slots
from bot.reading.times import Time
from bot.wording import values
from bot.wording.relations import DEFAULTS
from bot.wording.replies import Status
from bot.wording.templates import value_text


@dataclass(frozen=True, slots=True)
class Option:
    """A question to offer: an intent with its slots filled."""

    intent: str
    slots: Slots
    label: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer before it is dressed: `text` in template marks, and the facts that it rests on.

    `whole` is the text with nothing left out, where a list was cut. `context` is what is told behind
    the text, but for those who want it short. `doubted` says that the text tells its doubts itself,
    `tried` are questions that it names as ones to try.
    """

    text: str
    facts: tuple[Fact, ...] = ()
    status: Status = Status.ANSWERED
    options: tuple[Option, ...] = ()
    whole: str | None = None
    context: str = ""
    doubted: bool = False
    tried: tuple[str, ...] = ()

    @property
    def full(self) -> str:
        """The text with its context."""
        return values.followed(self.text, self.context)


@dataclass(frozen=True, slots=True)
class Question:
    """An intent to be answered with the slots of a reading."""

    records: Records
    intent: Intent
    reading: Reading

    @property
    def slots(self) -> Slots:
        return self.reading.slots

    @property
    def yes_no(self) -> bool:
        return self.reading.question_type is QuestionType.YES_NO

    @property
    def relation(self) -> Relation:
        """The relation of the intent; handlers that use it have one."""
        assert self.intent.relation is not None
        return self.records.base.relations[self.intent.relation]

    @property
    def roll(self) -> Roll:
        """The roll of the intent's relation."""
        return self.records.roll(self.relation.id)

    @property
    def words(self) -> Mapping[str, str]:
        """The relation's own words for what its rows say."""
        return DEFAULTS | dict(self.relation.words)

    def named(self, kind: str) -> list[str]:
        """The entities of one type in the question, each surely meant."""
        return [name.ids[0] for name in self.slots.of(kind) if name.sure]

    @property
    def subjects(self) -> list[str]:
        """The subjects of the roll that the question names."""
        spell = self.relation.spell
        assert spell is not None
        return self.named(self.relation.roles[spell.subject].type)

    @property
    def time(self) -> Time | None:
        """The first time in the question."""
        return self.slots.times[0] if self.slots.times else None

    def entity(self, id: str) -> Entity:
        return self.records.base.entities[id]

    def name(self, id: str) -> str:
        return self.records.base.entities[id].name

    def short(self, id: str) -> str:
        return self.records.base.entities[id].short

    def text(self, fact: Fact, role: str) -> str:
        """One value of a row as people write it."""
        kind = self.records.base.relations[fact.relation].roles[role].type
        value = fact.values.get(role)
        if value is None:
            return ""
        return value_text(value, self.records.base.entities, kind)


Handler = Callable[[Question], Answer]
