"""A person's card: names, life, every spell with how it began and ended, doubts and sources."""

from __future__ import annotations

from bot.answering.answer import Answer
from bot.facts.dates import PartialDate
from bot.facts.model.asking import Intent
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Entity, Fact
from bot.facts.model.values import Value
from bot.facts.queries import Held, Records, Roll
from bot.reading.reading import Reading
from bot.wording import cards as wording
from bot.wording import spells
from bot.wording.relations import DEFAULTS

_CARD = "card"


def card_intent(base: FactBase) -> Intent | None:
    """The intent that tells all about somebody; without one there are no cards."""
    fitting = (i for i in base.intents.values() if i.handler == _CARD and i.relation)
    return next(fitting, None)


class Cards:
    """Makes cards of the subjects of one relation, the one that `intent` tells about."""

    def __init__(self, records: Records, intent: Intent) -> None:
        assert intent.relation is not None
        self.intent = intent
        self._records = records
        self._roll = records.roll(intent.relation)

    @property
    def kind(self) -> str:
        """The type of entity that has cards."""
        spell = self._roll.relation.spell
        assert spell is not None
        return self._roll.relation.roles[spell.subject].type

    @property
    def subjects(self) -> tuple[Entity, ...]:
        """Everybody with a row, in the order in which they came."""
        return tuple(self._records.base.entities[id] for id in self._roll.subjects)

    def subject_of(self, reading: Reading) -> Entity | None:
        """The one person with a row whom a question is about; None where it names none, or two."""
        sure = {n.ids[0] for n in reading.slots.of(self.kind) if n.sure and not n.incidental}
        if len(sure) != 1 or not self._roll.of(*sure):
            return None
        return self._records.base.entities[sure.pop()]

    def card(self, subject: str) -> Answer:
        """The card of somebody; of a stranger, that he never was in it."""
        entity = self._records.base.entities[subject]
        rolls = [self._roll, *(r for r in self._records.rolls_with(subject) if r is not self._roll)]
        held = [h for roll in rolls for h in roll.of(subject)]
        parts = [
            wording.head(
                entity.name,
                entity.native,
                entity.aliases,
                _date(entity.attributes.get("born")),
                _date(entity.attributes.get("died")),
            ),
            *(self._section(roll, entity) for roll in rolls if roll is self._roll or held),
        ]
        facts = tuple({h.fact.id: h.fact for h in held}.values()) or self._closing()
        parts.append(wording.doubts(facts) if held else entity.note or "")
        return Answer("\n\n".join(filter(None, parts)), facts)

    def _section(self, roll: Roll, entity: Entity) -> str:
        words = DEFAULTS | dict(roll.relation.words)
        held = roll.of(entity.id)
        if not held:
            return spells.never(entity.name, words["never"])
        return wording.section(words["sat"], [self._row(h) for h in held])

    def _row(self, held: Held) -> str:
        texts = held.fact.values
        events = (str(texts.get("start_event", "")), str(texts.get("end_event", "")))
        status = str(texts.get("title", ""))
        if held.status is not None:
            status = self._records.base.entities[held.status].name
        return wording.row(held.fact, (held.start, held.end), status, events)

    def _closing(self) -> tuple[Fact, ...]:
        fact = self._records.base.facts.get(self._roll.relation.words.get("closing", ""))
        return (fact,) if fact is not None else ()


def _date(value: Value | None) -> PartialDate | None:
    return value if isinstance(value, PartialDate) else None
