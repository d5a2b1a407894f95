"""What a conversation remembers, and how a short message is read in its light."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.facts.dates import PartialDate
from bot.facts.model import Entity
from bot.reading.atoms import concept_links
from bot.reading.cues import QuestionType
from bot.reading.deciding import Band, band
from bot.reading.english import STOP
from bot.reading.joining import joined, with_time
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.reader import Reader
from bot.reading.reading import Reading, Slots
from bot.reading.text import words
from bot.reading.times import Time, whole

LASTS: Final = timedelta(minutes=15)
_SHORT = 5  # a message of up to so many words may lean on the one before
_LONGEST = 14
_ELLIPTIC_FROM = 0.25  # the least probability of a question that the one before all but asks
_FOLLOWING = ("why", "more", "meant")  # acts that lean on what went before

# Openings that say: the same again, but for what follows.
_AGAIN = (
    ("and",), ("what", "about"), ("how", "about"), ("same", "for"), ("or",), ("but",), ("also",),
    ("then", "what", "about"), ("ok", "and"), ("okay", "and"), ("so",), ("no",), ("i", "meant"),
    ("i", "mean"), ("sorry",), ("what", "of"), ("hm",), ("hmm",), ("actually",), ("oops",), ("typo",), ("i", "wanted"), ("rather",), ("not",),
    ("ok",), ("okay",), ("then",),
)  # fmt: skip
_IT = frozenset({"it", "its", "that", "this", "they", "them", "those", "their"})
_BEFORE = frozenset({"before", "earlier", "previous", "prior"})
_AFTER = frozenset({"after", "later", "next", "following"})


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice that was offered: the question behind it, and the label that it was shown under."""

    intent: str
    slots: Slots
    label: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """What has been talked about: the last reading, the facts of the last answer, the entities that
    it was about (likeliest first), and the choices that were offered. An empty one remembers nothing.
    """

    reading: Reading | None = None
    facts: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    offered: tuple[Offer, ...] = ()
    at: datetime | None = None

    def live(self, now: datetime) -> bool:
        """Whether it is recent enough to count."""
        return self.reading is not None and self.at is not None and now - self.at <= LASTS


class FollowUps:
    """Reads messages in the light of what went before."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._entities: Mapping[str, Entity] = reader.base.entities
        self._subject = reader.base.pack.subject
        self._pronouns = reader.base.lexicon.pronouns
        self._person_types = {wanted["type"] for wanted in self._pronouns.values()}

    def read(self, text: str, conversation: Conversation, now: datetime) -> Reading:
        """Read a message; a complete question is read by itself, whatever went before."""
        alone = self._reader.read(text)
        last = conversation.reading
        if last is None or not conversation.live(now) or not alone.linked.row:
            return alone
        if len(alone.linked.row) > _LONGEST or alone.act not in (None, *_FOLLOWING):
            return alone
        rest = _without_opening(text)
        if rest is not None:
            alone = self._reader.read(rest)
        for reading in self._readings(alone, last, conversation, again=rest is not None):
            if reading.band is Band.ANSWER:
                return reading
        return alone

    def _readings(
        self, alone: Reading, last: Reading, conversation: Conversation, *, again: bool
    ) -> Iterator[Reading]:
        """The ways to read the message, likeliest first; the last resort is by itself."""
        stand_in = self._stand_in(alone, conversation)
        linked = alone.linked
        if stand_in is not None:
            linked = self._with_entity(linked, stand_in)
            yield self._reader.interpret(alone.text, linked)
        later = _shifted(alone.linked, last.slots)
        if later is not None:
            linked = with_time(linked, later)
        everything = self._whole(alone, linked, last)
        own = frozenset() if later else _content(alone) - last.concepts
        if not own:
            yield from self._ellipsis(alone, last, everything, linked, again=again)
        refers = bool(_IT & {word.text for word in alone.linked.row})
        thing = self._thing(last, conversation) if refers and own else None
        if thing is not None:
            yield self._reader.interpret(alone.text, self._with_entity(linked, thing))
        elif alone.band is Band.ANSWER and stand_in is None:
            if refers and everything.intent != last.intent and _same_topic(everything, last):
                yield everything
            yield alone
        slots = self._slots(last, linked)
        for kinds in ({Kind.ENTITY}, {Kind.TIME}, {Kind.ENTITY, Kind.TIME}):
            taken = [link for link in slots if link.kind in kinds]
            if taken:
                yield self._reader.interpret(alone.text, joined(linked, last.linked, taken))
        # With concepts of its own, a message that is read as the question before was not understood.
        if not alone.unexplained and (not own or everything.intent != last.intent):
            yield everything
        if stand_in is None:
            yield alone

    def _ellipsis(
        self, alone: Reading, last: Reading, everything: Reading, linked: Linked, *, again: bool
    ) -> Iterator[Reading]:
        """A message without content of its own: the last question, with what it names put in."""
        values = bool(linked.of(Kind.TIME) or alone.slots.named)
        short = len(alone.linked.row) <= _SHORT
        if last.intent is not None and values and (again or not alone.atoms.leftover):
            same = self._whole(alone, linked, last, [last.intent.id])
            if same.best is not None and not same.best.obstacles:
                sure = max(same.best.probability, last.probability)
                best = replace(same.best, probability=sure)
                yield replace(same, best=best, band=band(sure, ()))
        if short and not values and everything.best is not None:
            best = everything.best
            fits = not best.obstacles and not best.evidence.mismatch and not best.evidence.leftover
            if fits and best.probability >= _ELLIPTIC_FROM:
                yield replace(everything, band=Band.ANSWER)
        if again or short:
            yield everything

    def _with_entity(self, linked: Linked, id: str) -> Linked:
        named = self._reader.linker.link(self._entities[id].name)
        return joined(linked, named, [k for k in named.of(Kind.ENTITY) if id in k.ids][:1])

    def _thing(self, last: Reading, conversation: Conversation) -> str | None:
        """What "it" stands for, where that is something else than the subject of all questions."""
        named = [n.ids[0] for n in last.slots.named if n.sure]
        for id in (*named, *conversation.mentioned):
            entity = self._entities[id]
            if id == self._subject or entity.type in self._person_types or "start" in entity.attributes:
                continue
            return id
        return None

    def _whole(
        self,
        alone: Reading,
        linked: Linked,
        last: Reading,
        allowed: Sequence[str] | None = None,
    ) -> Reading:
        """The message with all that it leaves out taken from the question before."""
        links = self._slots(last, linked) + list(concept_links(last.linked))
        more = joined(linked, last.linked, links)
        kind = last.question_type
        # "was she …?" asks Yes or No; "and she?" asks what was asked before.
        fallback = kind if alone.question_type is QuestionType.NONE else QuestionType.NONE
        return self._reader.interpret(alone.text, more, allowed, fallback)

    def _slots(self, last: Reading, linked: Linked) -> list[Link]:
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

    def _stand_in(self, reading: Reading, conversation: Conversation) -> str | None:
        """The entity that a pronoun in the message stands for."""
        for item in reading.linked.row:
            wanted = self._pronouns.get(item.text)
            if wanted is None or reading.slots.of(wanted["type"]):
                continue
            for id in conversation.mentioned:
                entity = self._entities[id]
                fits = all(
                    entity.attributes.get(name) == value
                    for name, value in wanted.items()
                    if name != "type"
                )
                if entity.type == wanted["type"] and fits and id != self._subject:
                    return id
        return None


def _without_opening(text: str) -> str | None:
    """What follows an opening such as "and" or "no, I meant"; None where there is none."""
    row = words(text)
    texts = tuple(word.text for word in row)
    start = 0
    while start < len(texts) and (
        length := max((len(o) for o in _AGAIN if texts[start : start + len(o)] == o), default=0)
    ):
        start += length
    if not 0 < start < len(row):
        return None
    mark = "?" if text.rstrip().endswith("?") else ""
    return " ".join(word.text for word in row[start:]) + mark


def _content(reading: Reading) -> frozenset[str]:
    """The concepts that words of content name, and not words of grammar alone ("until", "by")."""
    row = reading.linked.row
    return frozenset(
        i
        for link in concept_links(reading.linked)
        if any(word.text not in STOP for word in row[link.start : link.end])
        for i in link.ids
    )


def _same_topic(reading: Reading, last: Reading) -> bool:
    if reading.intent is None or last.intent is None:
        return False
    return reading.intent.topic == last.intent.topic


def _shifted(linked: Linked, before: Slots) -> Time | None:
    """The year that "two years later" or "the year before" means after a question about a year."""
    years = [time.year for time in before.times if time.year is not None]
    texts = [word.text for word in linked.row]
    if not years or not {"year", "years"} & set(texts):
        return None
    by = next(iter(linked.counts.values()), 1)
    if _BEFORE & set(texts):
        by = -by
    elif not _AFTER & set(texts):
        return None
    year = years[0] + by
    return whole(PartialDate(year)) if 1000 <= year <= 2999 else None
