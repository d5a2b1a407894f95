"""What a conversation remembers, and how a short message is read in its light."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.facts.model import FactBase
from bot.reading.atoms import concept_links
from bot.reading.deciding import Band
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.reader import Reader
from bot.reading.reading import Reading
from bot.reading.text import word

LASTS: Final = timedelta(minutes=15)

_SEPARATOR: Final = word("and")
# Openings that say: the same again, but for what follows.
_AGAIN = (
    ("and",), ("what", "about"), ("how", "about"), ("and", "what", "about"), ("same", "for"),
    ("or",), ("but",), ("also",), ("then", "what", "about"), ("ok", "and"), ("now",),
    ("no",), ("i", "meant"), ("i", "mean"), ("not",), ("sorry",), ("what", "of"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Conversation:
    """What has been talked about: the last reading that was answered, the facts of the answer, and
    the entities that it was about, likeliest first. An empty one remembers nothing.
    """

    reading: Reading | None = None
    facts: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    at: datetime | None = None

    def live(self, now: datetime) -> bool:
        """Whether it is recent enough to count."""
        return self.reading is not None and self.at is not None and now - self.at <= LASTS


class FollowUps:
    """Reads messages in the light of what went before."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._base: FactBase = reader.base
        self._pronouns = self._base.lexicon.pronouns

    def read(self, text: str, conversation: Conversation, now: datetime) -> Reading:
        """Read a message; a complete question is read by itself, whatever went before."""
        alone = self._reader.read(text)
        last = conversation.reading
        if last is None or not conversation.live(now):
            return alone
        pronoun = self._stand_in(alone, conversation)
        again = _opens_again(alone)
        if alone.band is Band.ANSWER and pronoun is None and not again:
            return alone
        return self._inherit(alone, last, pronoun, again=again) or alone

    def _inherit(
        self, alone: Reading, last: Reading, pronoun: str | None, *, again: bool
    ) -> Reading | None:
        """The message with what it leaves out taken from before; None where that doesn't help."""
        tried: list[Reading] = []
        linked = alone.linked
        if pronoun is not None:
            linked = added(linked, [_as_word(self._base, pronoun)], self._reader)
        if alone.concepts or pronoun is not None:
            tried.append(self._reader.interpret(alone.text, linked))
            others = self._slots(last, linked)
            if others:
                more = joined(linked, last.linked, others)
                tried.append(self._reader.interpret(alone.text, more))
        own_words = alone.concepts and not again and not pronoun
        if not own_words and _short(alone):
            everything = self._slots(last, linked) + _concepts(last)
            more = joined(linked, last.linked, everything)
            whole = self._reader.interpret(alone.text, more, fallback=last.question_type)
            if again:
                tried.insert(0, whole)
            else:
                tried.append(whole)
        answered = [reading for reading in tried if reading.band is Band.ANSWER]
        return answered[0] if answered else None

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
            and not (link.start in last.linked.events and "time" in present)
        ]

    def _stand_in(self, reading: Reading, conversation: Conversation) -> str | None:
        """The entity that a pronoun in the message stands for."""
        for item in reading.linked.row:
            wanted = self._pronouns.get(item.text)
            if wanted is None or reading.slots.of(wanted["type"]):
                continue
            for id in conversation.mentioned:
                entity = self._base.entities[id]
                fits = all(
                    entity.attributes.get(name) == value
                    for name, value in wanted.items()
                    if name != "type"
                )
                if entity.type == wanted["type"] and fits and id != self._base.pack.subject:
                    return id
        return None


def _opens_again(reading: Reading) -> bool:
    texts = tuple(item.text for item in reading.linked.row)
    return any(texts[: len(opening)] == opening for opening in _AGAIN)


def _short(reading: Reading) -> bool:
    """Whether the message is short enough to lean on another."""
    return len(reading.linked.row) <= 12 and len(reading.unexplained) == 0


def _concepts(last: Reading) -> list[Link]:
    return list(concept_links(last.linked))


def _as_word(base: FactBase, id: str) -> str:
    return base.entities[id].name


def added(linked: Linked, names: Iterable[str], reader: Reader) -> Linked:
    """The question with names appended."""
    for name in names:
        other = reader.linker.link(name)
        linked = joined(linked, other, [k for k in other.links if k.kind is Kind.ENTITY])
    return linked


def joined(linked: Linked, other: Linked, links: Iterable[Link]) -> Linked:
    """The question with some links of another one appended, words and all."""
    row = list(linked.row)
    kept = list(linked.links)
    times, events, counts = dict(linked.times), dict(linked.events), dict(linked.counts)
    for link in links:
        start = len(row)
        row += other.row[link.start : link.end]
        kept.append(Link(start, len(row), link.kind, link.ids, link.type))
        for values, source in ((times, other.times), (events, other.events)):
            if link.start in source and (link.kind is Kind.TIME or values is events):
                values[start] = source[link.start]
        if link.kind is Kind.COUNT:
            counts[start] = other.counts[link.start]
        row.append(_SEPARATOR)
    return Linked(tuple(row), tuple(kept), times, events, counts, linked.corrected)
