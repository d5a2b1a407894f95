"""How a short message is read in the light of what went before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.facts.model import Entity, Intent
from bot.reading.atoms import concept_links
from bot.reading.company import Abilities, Company
from bot.reading.conversation import Conversation
from bot.reading.cues import QuestionType
from bot.reading.deciding import Band, band
from bot.reading.english import STOP
from bot.reading.grouping import Grouped, again, ordinal, place_in_row
from bot.reading.joining import at_time, joined, shifted, with_time
from bot.reading.licensing import Licence
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.openings import without_opening
from bot.reading.pointing import Pointed, pointed_at
from bot.reading.reader import Reader
from bot.reading.reading import Group, Reading
from bot.reading.text import word

_SHORT = 5  # a message of up to so many words may lean on the one before
_LONGEST = 14
_TWO = 2
_FOLLOWING = ("why", "more", "meant")  # acts that lean on what went before
_DOUBTS = ("sure", "source")  # acts behind which somebody may tell what he holds against it
_FOREIGN = 1  # concepts of both questions that the intent may leave aside
_NONE = Abilities()
_COUNTED = re.compile(
    r"\b(?:\w+ (?:years?|months?|days?|weeks?)) (?:later|earlier|before|after)\b,?(?= \S)",
    re.IGNORECASE,
)
_NEXT_WORD = "next"
_BLANK = word("")  # in place of a number that gives way
_ELLIPTIC_FROM = 0.35  # the least probability of a question that the one before all but asks

_IT = frozenset({"it", "its", "that", "this", "they", "them", "those", "their"})
# Words of a message that only asks for the next in a row: "and then?", "who came after him?".
_CHAIN = frozenset("and then after that him her next who was came before it followed".split())
_NEXT = frozenset({"then", "after", "next", "followed"})
_VERBS = frozenset("did was were is are does do had has have came led left".split())
_ASKING = frozenset({"long", "many", "much", "often", "day", "date", "year", "exactly", "time"})


class FollowUps:
    """Reads messages in the light of what went before."""

    def __init__(self, reader: Reader, abilities: Abilities = _NONE) -> None:
        self._reader = reader
        self._abilities = abilities
        self._company = Company(reader, abilities)
        self._entities: Mapping[str, Entity] = reader.base.entities
        self._subject = reader.base.pack.subject
        self._pronouns = reader.base.lexicon.pronouns
        self._person_types = {wanted["type"] for wanted in self._pronouns.values()}
        self._licence = Licence(reader.base)

    def read(self, text: str, conversation: Conversation, now: datetime) -> Reading:
        """Read a message; a complete question is read by itself, whatever went before."""
        alone = self._reader.read(text)
        last = conversation.reading
        if last is None or not conversation.live(now) or not alone.linked.row:
            return alone
        if alone.slots.times and (timed := _COUNTED.sub("", text)) != text:
            # "and two years later, on 1 May 1953?" counts for nothing where it says when.
            text, alone = timed, self._reader.read(timed)
        if len(alone.linked.row) > _LONGEST:
            return alone
        nth = self._ranked(alone, last)
        if nth is not None:
            return nth
        act = self._reader.opening_act(text) if conversation.facts else None
        if act in _DOUBTS:
            return replace(alone, act=act)
        said = self._company.of(text, conversation)
        if said is not None:
            found = self._together(text, said, alone, conversation)
            if found is not None:
                return found
        return self._of_them_too(text, alone, last) or self._one(text, alone, conversation, last)

    def _of_them_too(self, text: str, alone: Reading, last: Reading) -> Reading | None:
        """ "and the oldest?" after a question about some people, who are still meant."""
        group, rest = last.group, without_opening(text)
        named = alone.slots.named or alone.slots.times
        if group is None or rest is None or named or len(alone.linked.row) > _SHORT:
            return None
        said = again(rest, group.people)
        return next(self._company.narrowed(text, said, last, group.at), None)

    def _one(self, text: str, alone: Reading, conversation: Conversation, last: Reading) -> Reading:
        """A message read by itself or with what it leaves out taken from the last one."""
        texts = [word.text for word in alone.linked.row[:2]]
        goes_on = texts == ["what", "about"] or texts[0] == "and"
        if alone.act not in (None, *_FOLLOWING) and not goes_on:
            return alone
        rest = without_opening(text)
        if rest is not None:
            alone = self._reader.read(rest)
        if goes_on:
            alone = replace(alone, act=None)  # "and later?" says no goodbye
        turn = _Turn(self, alone, last, conversation, again=rest is not None)
        return next((r for r in turn.readings() if r.band is Band.ANSWER), alone)

    def _ranked(self, alone: Reading, last: Reading) -> Reading | None:
        """ "and the third?": the last question, about another place in the row."""
        if last.intent is None:
            return None
        before = [place_in_row(w.text) for w in last.linked.row]
        known = {w.text for w in last.linked.row} - {_NEXT_WORD}
        known = {text for text in known if place_in_row(text) is None}
        texts = [w.text for w in alone.linked.row]
        number = ordinal(texts, known, next(filter(None, before), 1))
        if number is None:
            return None
        stretch = last.intent.handler in self._abilities.stretches
        if not stretch and (last.intent.handler not in self._abilities.ranked or number == 1):
            return None
        row = tuple(_BLANK if place_in_row(w.text) else w for w in last.linked.row)
        # Behind all links, so that no place of theirs moves.
        linked = replace(last.linked, row=(*row, word(f"{number}st")))
        return replace(last, text=alone.text, linked=linked)

    def _together(
        self, text: str, said: Grouped, alone: Reading, conversation: Conversation
    ) -> Reading | None:
        """A message about people told before; one that can be about nothing else, yet isn't understood, is unknown."""
        last = conversation.reading
        assert last is not None
        pair = said.weak and alone.band is Band.ANSWER
        if pair and len(said.people) != _TWO:
            return None
        at = next(iter(conversation.listed_at), None)
        for reading in self._company.narrowed(text, said, last, at):
            return reading
        linked = self._company.naming(said)
        if linked is not None:
            named = self._reader.interpret(said.rest, linked)
            turn = _Turn(self, named, last, conversation, again=True)
            for reading in turn.readings():
                if self._company.tells(reading, said) and (not pair or _of_two(reading)):
                    return reading
        if not said.firm:
            return None
        group = Group(said.people, said.asks)
        return replace(alone, band=Band.UNKNOWN, best=None, others=(), group=group, parts=())

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
            fitting = [id for id in candidates if self._fits(self._entities[id], wanted)]
            if fitting:
                return fitting[0]
        return None

    def _fits(self, entity: Entity, wanted: Mapping[str, str]) -> bool:
        attributes = {**entity.attributes, "type": entity.type}
        return all(attributes.get(name) == value for name, value in wanted.items())

    def thing(self, last: Reading, conversation: Conversation) -> str | None:
        """What "it" stands for, where that is something else than the subject of all questions."""
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


class _Turn:
    """One message after another: the ways to read it, likeliest first."""

    def __init__(
        self,
        follow_ups: FollowUps,
        alone: Reading,
        last: Reading,
        conversation: Conversation,
        *,
        again: bool,
    ) -> None:
        self._with = follow_ups
        self._alone = alone
        self._last = last
        self._told = conversation.told
        self._again = again
        self._texts = [word.text for word in alone.linked.row]
        self._stand_in = follow_ups.stand_in(alone, conversation)
        later = shifted(alone.linked, last.slots)
        own_time = alone.slots.times or later
        self._pointed = (
            None if own_time else pointed_at(self._texts, conversation.times, conversation.earlier)
        )
        linked = alone.linked
        if self._stand_in is not None:
            linked = follow_ups.with_entity(linked, self._stand_in)
        if later is not None:
            linked = with_time(linked, later)
        if self._pointed is not None:
            linked = follow_ups.pointing(self._pointed)
            if self._stand_in is not None:
                linked = follow_ups.with_entity(linked, self._stand_in)
        self._linked = linked
        self._everything = follow_ups.whole(alone, linked, last)
        self._own = frozenset() if later else _content(alone) - last.concepts
        refers = bool(_IT & set(self._texts))
        self._refers = refers
        # A question of another type, with values and words of its own, leaves nothing out.
        self._whole = (
            alone.question_type not in (QuestionType.NONE, last.question_type)
            and alone.intent != last.intent
            and not (again or refers or self._stand_in)
            and bool(_content(alone) and (alone.slots.times or alone.slots.named))
        )
        self._thing = follow_ups.thing(last, conversation) if refers and self._own else None

    def readings(self) -> Iterator[Reading]:
        """Every way worth trying; only one that can be answered is taken."""
        yield from self._chain()
        if self._pointed is not None:
            yield from self._pointing()
        if self._stand_in is not None:
            standing = self._with.interpret(self._alone, self._linked)
            if self._with.licensed(standing):
                yield standing
        if self._whole:
            yield self._alone
        yield from self._verbless()
        if not self._own:
            yield from self._ellipsis()
        yield from self._complete()
        slots = self._with.slots(self._last, self._linked)
        for kinds in ({Kind.ENTITY}, {Kind.TIME}, {Kind.ENTITY, Kind.TIME}):
            taken = [link for link in slots if link.kind in kinds]
            if taken:
                more = joined(self._linked, self._last.linked, taken)
                yield self._with.interpret(self._alone, more)
        # With concepts of its own, a message that is read as the question before was not understood.
        same = self._everything.intent == self._last.intent
        if not self._alone.unexplained and not (self._own and same):
            yield from self._asked_so(self._everything)
        if self._stand_in is None:
            yield self._alone

    def _pointing(self) -> Iterator[Reading]:
        """A message with the time that it points at, or the question before with that time put in."""
        then = self._with.interpret(self._alone, self._linked)
        if then.slots.times and self._with.licensed(then):
            yield from self._taking_time(then)
        if not self._own:
            yield from self._same(self._linked)

    def _taking_time(self, reading: Reading) -> Iterator[Reading]:
        """A reading whose intent has a use for a time."""
        if reading.intent and {"time", "year"} & set(reading.intent.requires):
            yield reading
            yield from self._likely(reading)

    def _verbless(self) -> Iterator[Reading]:
        """ "general secretary when?": about whom the last question was, where that is the likelier."""
        names = [k for k in self._with.slots(self._last, self._linked) if k.kind is Kind.ENTITY]
        spoken = self._alone.slots.named or self._alone.slots.times
        if not names or spoken or len(self._texts) > _SHORT or _VERBS & set(self._texts):
            return
        more = joined(self._linked, self._last.linked, names)
        reading = self._with.interpret(self._alone, more)
        if reading.probability > self._alone.probability and self._with.licensed(reading):
            yield reading

    def _complete(self) -> Iterator[Reading]:
        """The message by itself, unless its "it" means something that it doesn't name."""
        if self._thing is not None:
            linked = self._with.with_entity(self._linked, self._thing)
            yield self._with.interpret(self._alone, linked)
        elif self._alone.band is Band.ANSWER and self._stand_in is None:
            other = self._everything.intent != self._last.intent
            if self._refers and other and _same_topic(self._everything, self._last):
                yield self._everything
            yield self._alone

    def _chain(self) -> Iterator[Reading]:
        """ "and then?": the last question again, about whom its answer named."""
        texts = set(self._texts)
        if self._told is None or not texts <= _CHAIN or not texts & _NEXT:
            return
        yield from self._same(self._with.with_entity(self._alone.linked, self._told))

    def _ellipsis(self) -> Iterator[Reading]:
        """A message without content of its own: the last question, with what it names put in."""
        values = bool(self._linked.of(Kind.TIME) or self._alone.slots.named)
        short = len(self._texts) <= _SHORT
        alike = self._alone.question_type in (QuestionType.NONE, self._last.question_type)
        if values and (self._again or (alike and not self._alone.atoms.leftover)):
            yield from self._same(self._linked)
        if short and not values:
            yield from self._likely(self._everything)
            if self._told is not None:
                linked = self._with.with_entity(self._linked, self._told)
                yield from self._likely(self._with.whole(self._alone, linked, self._last))
            concepts = joined(self._linked, self._last.linked, concept_links(self._last.linked))
            yield from self._likely(self._with.interpret(self._alone, concepts))
        if (self._again or short) and not self._alone.atoms.leftover:
            yield from self._asked_so(self._everything)

    def _same(self, linked: Linked) -> Iterator[Reading]:
        """The very question of before, with other values; as sure as that was."""
        if self._last.intent is None:
            return
        same = self._with.whole(self._alone, linked, self._last, [self._last.intent.id])
        if same.best is not None and not same.best.obstacles and self._with.licensed(same):
            sure = max(same.best.probability, self._last.probability)
            best = replace(same.best, probability=sure)
            yield replace(same, best=best, band=band(sure, ()))

    def _likely(self, reading: Reading) -> Iterator[Reading]:
        """A reading that the conversation makes likely enough, where nothing stands against it."""
        best = reading.best
        if best is None or best.obstacles or best.probability < _ELLIPTIC_FROM:
            return
        evidence = best.evidence
        if not evidence.mismatch and not evidence.leftover and evidence.foreign <= _FOREIGN:
            yield from self._asked_so(replace(reading, band=Band.ANSWER))

    def _asked_so(self, reading: Reading) -> Iterator[Reading]:
        """A reading whose intent is ever asked in this way: a bare "why?" needs one that tells why."""
        kind = reading.question_type
        plain = kind in (QuestionType.NONE, QuestionType.YES_NO)
        if reading.intent and (plain or self._with.ever_asks(reading.intent, kind)):
            yield reading


def _of_two(reading: Reading) -> bool:
    """Whether it asks how two people stand to each other."""
    return reading.intent is not None and any(
        slot.endswith("2") for slot in reading.intent.requires
    )


def leans(reading: Reading, last: Reading) -> bool:
    """Whether an answer to a message would go on from the last question: its topic, people or times."""
    if reading.intent is None or reading.band is not Band.ANSWER or reading.group is not None:
        return True
    own, before = reading.slots, last.slots
    shared = set(own.named) & set(before.named) or set(own.times) & set(before.times)
    return bool(shared) or _same_topic(reading, last)


def _content(reading: Reading) -> frozenset[str]:
    """The concepts that words of content name: not words of grammar ("until", "by"), or a name alone."""
    row = reading.linked.row
    return frozenset(
        i
        for link in concept_links(reading.linked)
        if not any(map(link.within, reading.linked.of(Kind.ENTITY)))
        if any(w.text not in STOP and w.text not in _ASKING for w in row[link.start : link.end])
        for i in link.ids
    )


def _same_topic(reading: Reading, last: Reading) -> bool:
    if reading.intent is None or last.intent is None:
        return False
    return reading.intent.topic == last.intent.topic
