"""What a message may take from the one before: people, times, and the question itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from bot.facts.model.asking import Intent
from bot.facts.model.facts import Entity
from bot.reading.atoms import concept_links
from bot.reading.conversation import Conversation
from bot.reading.cues import QuestionType
from bot.reading.joining import at_time, joined
from bot.reading.licensing import Licence
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.pointing import Pointed
from bot.reading.reader import Reader
from bot.reading.reading import Reading
from bot.reading.text import words

_THAT_ONE: Final = re.compile(
    r"\b(?:that|this) (?:one|man|guy|person|woman|lady|fellow|feller)\b(?P<owning>['’]s)?(?= \w)",
    re.IGNORECASE,
)
_OWN: Final = {"she": "her", "her": "her"}
# "and became leader?" leaves out the person whom the last question was about.
_ELIDED: Final = re.compile(
    r"^((?:and|but|or|then|ok|so)(?: and| then)? )(?=(?:became|become|joined|left|died|got|took|resigned|retired)\b)",
    re.IGNORECASE,
)


class Inheritance:
    """Fills a message with what went before, and reads it so."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._entities: Mapping[str, Entity] = reader.base.entities
        self._subject = reader.base.pack.subject
        self._pronouns = reader.base.lexicon.pronouns
        self._person_types = {wanted["type"] for wanted in self._pronouns.values()}
        self._licence = Licence(reader.base)

    def stand_in(self, reading: Reading, conversation: Conversation) -> str | None:
        """The entity that a pronoun in the message stands for."""
        told: tuple[str, ...] = () if conversation.told is None else (conversation.told,)
        candidates: list[str] = [
            id for id in (*told, *conversation.mentioned) if id != self._subject
        ]
        for item in reading.linked.row:
            wanted = self._pronouns.get(item.text)
            if wanted is None or reading.slots.of(wanted["type"]):
                continue
            fitting = [id for id in candidates if self._entities[id].fits(wanted)]
            if fitting:
                return fitting[0]
        return None

    def written_out(self, text: str, reading: Reading, conversation: Conversation) -> str:
        """A message with a pronoun for "that one", and for the person whom "and became …?" leaves out."""
        him = self._pronoun(conversation)
        if him is None:
            return text
        his = _OWN.get(him, "his")
        text = _THAT_ONE.sub(lambda hit: his if hit["owning"] else him, text)
        if reading.slots.named and any(n.type in self._person_types for n in reading.slots.named):
            return text
        return _ELIDED.sub(rf"\g<1>when {him} ", text)

    def named_instead(self, reading: Reading, id: str) -> Reading | None:
        """A message with a thing named in place of its pronoun: a post for whoever holds it."""
        entity = self._entities[id]
        if entity.type in self._person_types or id == self._subject:
            return None
        row = [
            w.text if w.text not in self._pronouns else f"the {entity.name}"
            for w in words(reading.text)
        ]
        return self._reader.read(" ".join(row))

    def _pronoun(self, conversation: Conversation) -> str | None:
        """The pronoun for the person talked about, such as "he"; None where there is none."""
        told = () if conversation.told is None else (conversation.told,)
        for id in (*told, *conversation.mentioned):
            fitting = (p for p, w in self._pronouns.items() if self._entities[id].fits(w))
            if (found := next(fitting, None)) is not None:
                return found
        return None

    def speaks_of_nobody(self, reading: Reading, conversation: Conversation) -> bool:
        """Whether a pronoun in the message asks for somebody, and nobody fits it."""
        wanted = [w for item in reading.linked.row if (w := self._pronouns.get(item.text))]
        missing = [w for w in wanted if not reading.slots.of(w["type"])]
        return bool(missing) and self.stand_in(reading, conversation) is None

    def thing(self, last: Reading, conversation: Conversation) -> str | None:
        """What "it" stands for, where that is something else than the subject of all questions."""
        if any(self._subject in link.ids for link in last.linked.links):
            return None
        named = [n.ids[0] for n in last.slots.named if n.sure]
        for id in (*named, *conversation.mentioned):
            entity = self._entities[id]
            lasting = entity.type not in self._person_types and "start" not in entity.attributes
            if lasting and id != self._subject:
                return id
        return None

    def with_entity(self, linked: Linked, id: str) -> Linked:
        """The question with an entity appended that its words only imply."""
        named = self._reader.linker.link(self._entities[id].name)
        return joined(linked, named, [k for k in named.of(Kind.ENTITY) if id in k.ids][:1])

    def pointing(self, pointed: Pointed) -> Linked:
        """The message with the time that it points at in place of the words that do."""
        return at_time(self._reader.linker.link(pointed.rest), pointed.time)

    def slots(self, last: Reading, linked: Linked) -> list[Link]:
        """The entities and times of the last question whose type the new one doesn't name."""
        present = {link.type for link in linked.links if link.kind in (Kind.ENTITY, Kind.TIME)}
        if linked.events:
            present.add("time")
        return [
            link
            for link in last.linked.links
            if link.kind in (Kind.ENTITY, Kind.TIME)
            and link.type not in present
            and self._subject not in link.ids
            and not (link.start in last.linked.events and "time" in present)
        ]

    def whole(
        self, alone: Reading, linked: Linked, last: Reading, allowed: Sequence[str] | None = None
    ) -> Reading:
        """The message with all that it leaves out taken from the question before."""
        slots = self.slots(last, linked)
        replaced = [
            k
            for k in last.linked.links
            if k.kind in (Kind.ENTITY, Kind.TIME) and k not in slots and self._subject not in k.ids
        ]
        # The words of a value that gives way to another one go with it: "and the candidates?".
        kept = [k for k in concept_links(last.linked) if not any(map(k.within, replaced))]
        more = joined(linked, last.linked, [*slots, *kept])
        # "was she …?" asks Yes or No; "and she?" asks what was asked before.
        open_ = alone.question_type is QuestionType.NONE
        fallback = last.question_type if open_ else QuestionType.NONE
        return self._reader.interpret(alone.text, more, allowed, fallback)

    def licensed(self, reading: Reading) -> bool:
        """Whether the facts asked for know everybody whom the reading is about."""
        intent = reading.intent
        return intent is None or not self._licence.strangers(intent, reading.linked.links)

    def ever_asks(self, intent: Intent, kind: QuestionType) -> bool:
        """Whether an example of the intent asks in this way."""
        return self._reader.ranking.holds(intent.id, f"?{kind}")

    def interpret(self, alone: Reading, linked: Linked) -> Reading:
        """The message with links that its words only imply."""
        return self._reader.interpret(alone.text, linked)
