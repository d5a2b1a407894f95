"""How a message about people told before is read: narrowed to them, or asked of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from bot.facts.model.asking import Intent
from bot.facts.model.base import FactBase
from bot.reading.conversation import Conversation
from bot.reading.cues import QuestionType
from bot.reading.deciding import Band
from bot.reading.grouping import Grouped, asked_of_two, asks_whether_one, grouped
from bot.reading.joining import joined
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.obstacles import Gate
from bot.reading.reader import Reader
from bot.reading.reading import Candidate, Group, Reading, Slots, Within
from bot.reading.times import Time

_LIKELY_FROM = 0.15  # the least probability of a question that can only be about the people told
_PLAIN_FROM = 0.5
_MOST = 4  # of so many people each is told
_FOREIGN = 1
_TWO = 2
_NEGATIONS = frozenset("not never no nobody none neither nor without except".split())


@dataclass(frozen=True, slots=True)
class Abilities:
    """What handlers can do beyond a plain question, by their names.

    `narrowing` ones can answer for some people as well as for all, `several` tell of each person in a
    question, `ranked` tell the second or third of a row, `stretches` those of somebody's times; of some
    people, `timeless` ones can tell without the time that they need otherwise; `comparing` ones set two
    people beside each other, and `listing` ones tell who was in with somebody, or came or went;
    `naming` ones tell a value, which may be people, some of them among those told before.
    """

    narrowing: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()
    ranked: frozenset[str] = frozenset()
    stretches: frozenset[str] = frozenset()
    timeless: frozenset[str] = frozenset()
    comparing: frozenset[str] = frozenset()
    listing: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()


class Company:
    """Reads messages that speak of the last list."""

    def __init__(self, reader: Reader, abilities: Abilities) -> None:
        self._reader = reader
        base = reader.base
        kinds = {r.roles[r.spell.subject].type for r in base.relations.values() if r.spell}
        self._several = abilities.several
        self._listing = abilities.listing
        self._narrowing = [
            intent.id
            for intent in base.intents.values()
            if intent.handler in abilities.narrowing and not kinds & set(intent.requires)
        ]
        self._timeless = [
            id for id in self._narrowing if base.intents[id].handler in abilities.timeless
        ]
        self._naming = [
            intent.id
            for intent in base.intents.values()
            if intent.handler in abilities.naming and _names(intent, base, kinds)
        ]
        self._comparing = [
            intent.id for intent in base.intents.values() if intent.handler in abilities.comparing
        ]

    def compared(self, text: str, alone: Reading, conversation: Conversation) -> Reading | None:
        """A message that sets the two people last talked about beside each other: "and who joined first?"."""
        last, pair = conversation.reading, _pair(conversation)
        if last is None or not pair:
            return None
        asked = asked_of_two(text)
        if asked is Within.GAP:
            before = (r for r in (last, conversation.former) if r is not None and r.intent)
            known = next((r for r in before if r.intent and r.intent.id in self._comparing), None)
            return known and replace(known, text=text, group=Group(pair, asked), parts=())
        if asked is None or alone.slots.named or alone.slots.times:
            return None
        linked = self.naming(Grouped(pair, asked, text, each=True))
        if linked is None:
            return None
        # Of two whose time as leaders was told, who was longer is who led longer.
        relation = last.intent.relation if last.intent else None
        alike = [id for id in self._comparing if self._reader.base.intents[id].relation == relation]
        for allowed, fits in ((alike, _plainly), (self._comparing, self._likely)):
            found = self._reader.interpret(text, linked, allowed, QuestionType.WHO)
            if found.best is not None and fits(found.best):
                return replace(found, band=Band.ANSWER, act=None)
        return None

    def belongs(self, text: str, alone: Reading, conversation: Conversation) -> Reading | None:
        """ "did X?" after a list: whether he is one of those who were told."""
        last = conversation.reading
        if last is None or last.intent is None or last.intent.handler not in self._listing:
            return None
        again = last.group is not None and last.group.asks is Within.BELONGS
        fresh = last.group is None and not conversation.picked
        if len(conversation.people) < _TWO or not (fresh or again):
            return None
        if not asks_whether_one(text) or len(alone.slots.named) != 1 or alone.slots.times:
            return None
        group = Group(conversation.people, Within.BELONGS)
        return next(self._belonging(text, group, last), None)

    def of(self, text: str, conversation: Conversation) -> Grouped | None:
        """What a message says of the last list, if anything."""
        return grouped(text, conversation)

    def narrowed(
        self, text: str, said: Grouped, last: Reading, at: Time | None
    ) -> Iterator[Reading]:
        """The ways to read a message that picks some of the people, or counts or names them.

        `at` is the time of which they were told.
        """
        group = Group(said.people, said.asks, at)
        if said.asks in (Within.NAMES, Within.NUMBER, Within.DOUBTED):
            yield replace(last, text=text, group=group, parts=())
        elif said.asks is Within.BELONGS:
            yield from self._belonging(text, group, last)
        elif not said.each or said.asks is Within.ALL:
            linked = self._reader.linker.link(said.rest)
            asked = QuestionType.WHO if said.asks is Within.SOME else QuestionType.YES_NO
            ways = [(self._narrowing, self._likely), (self._timeless, self._likely)]
            if _NEGATIONS.isdisjoint(word.text for word in linked.row):
                ways.append((self._naming, _surely))
            for allowed, fits in ways:
                found = self._reader.interpret(said.rest, linked, allowed, asked)
                best = next((c for c in (found.best, *found.others) if c and fits(c)), None)
                if best is not None:
                    yield replace(
                        found, text=text, best=best, band=Band.ANSWER, group=group, act=None
                    )

    def _likely(self, candidate: Candidate) -> bool:
        """Whether a candidate may be meant: of some people, who led needs no time."""
        free = candidate.intent.id in self._timeless
        against = [o for o in candidate.obstacles if not (free and o.gate is Gate.SLOT)]
        evidence = candidate.evidence
        if against or candidate.probability < _LIKELY_FROM:
            return False
        return evidence.leftover < 1 and evidence.foreign <= _FOREIGN

    def _belonging(self, text: str, group: Group, last: Reading) -> Iterator[Reading]:
        """Whether the one person named is one of them."""
        read = self._reader.read(text)
        named = [n for n in read.slots.named if n.sure and not n.incidental]
        if len(named) == 1:
            slots = Slots(tuple(named), read.slots.times)
            yield replace(last, text=text, linked=read.linked, slots=slots, group=group, parts=())

    def naming(self, said: Grouped) -> Linked | None:
        """The message with the people named that it asks the same of; None where they are too many."""
        if not said.each or len(said.people) > _MOST:
            return None
        linked = self._reader.linker.link(said.rest)
        for id in said.people:
            name = self._reader.linker.link(self._reader.base.entities[id].name)
            links = [k for k in name.of(Kind.ENTITY) if id in k.ids][:1]
            linked = joined(linked, name, [k._replace(ids=(id,)) for k in links])
        return linked

    def tells(self, reading: Reading, said: Grouped) -> bool:
        """Whether the answer to a reading would tell of everyone whom the message means."""
        intent = reading.intent
        if intent is None or reading.band is not Band.ANSWER:
            return False
        named = {id for n in reading.slots.named for id in n.ids}
        if not set(said.people) <= named:
            return False
        two = "2" in "".join(intent.requires)
        return len(said.people) == 1 or two or intent.handler in self._several


def _names(intent: Intent, base: FactBase, kinds: Collection[str]) -> bool:
    """Whether an intent asks by itself who somebody was."""
    relation = base.relations.get(intent.relation or "")
    if intent.requires or intent.asks is None or relation is None or relation.spell:
        return False
    return relation.roles[intent.asks].type in kinds


def _surely(candidate: Candidate) -> bool:
    """Whether a candidate would be answered by itself too."""
    return not candidate.obstacles and candidate.probability >= _PLAIN_FROM


def _plainly(candidate: Candidate) -> bool:
    """Whether a candidate is meant but for words that the question before has."""
    missing = all(o.gate is Gate.NEEDS for o in candidate.obstacles)
    return missing and candidate.probability >= _PLAIN_FROM and candidate.evidence.leftover < 1


def _pair(conversation: Conversation) -> tuple[str, ...]:
    """The two people whom the last questions named, side by side or one after the other."""
    people = conversation.people
    before = [r for r in (conversation.reading, conversation.former) if r is not None]
    named = [{n.ids[0] for n in r.slots.named if n.sure} & set(people) for r in before]
    if len(people) != _TWO or not named or not named[0]:
        return ()
    return people if set(people) <= set().union(*named) else ()
