"""Bare questions that lean on the one before: "when was that?", "until when?", "who were they in 1961?"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.facts.model.asking import Intent, Turn
from bot.facts.model.base import FactBase
from bot.reading.conversation import Conversation, Offer
from bot.reading.cues import asks
from bot.reading.deciding import Band
from bot.reading.filling import lacking, slots_of
from bot.reading.linking import Linker
from bot.reading.links import Kind
from bot.reading.openings import without_opening
from bot.reading.phrasing import TIME, Key, by_loose_key, key_of, loosened, masked
from bot.reading.pointing import dated
from bot.reading.reading import Named, Reading, Slots, Within
from bot.reading.spelling import Speller, common_words
from bot.reading.statuses import Statuses
from bot.reading.text import sentences, words
from bot.reading.times import Time

_LONGEST: Final = 12
# "that man's" becomes "his", and both are the same as "he" in a key.
_THAT_ONE: Final = re.compile(
    r"\b(?:that|this) (?:one|man|guy|person|woman|lady|fellow)\b(?:['’]s\b)?", re.IGNORECASE
)
# Where the answer is to come from is no part of the question.
_AS_CITED: Final = re.compile(
    r",?\s+(?:according to|as per|going by) (?:the|your|this|that|its|you)\b[^?]*", re.IGNORECASE
)
# What somebody holds against an answer is no part of the question: "why till 1934, he led longer".
_HELD_AGAINST: Final = re.compile(
    r"(?:,| -) (?:but |though |when |since )?(?:he|she|it|they|that|there) (?:was|is|were|had|did|led|sat)\b.*",
    re.IGNORECASE,
)
_MISSPELT: Final = 5  # a message of up to so many words may be a bare question misspelt
_NEXT: Final = "next"
_BOTH_WAYS: Final = {_NEXT, "previous"}  # the handlers that lead along a row
_HOLDER_AT: Final = "holder_at"
_MOVES: Final = ("spell_end", "spell_start", "spell_onward", "ended", "started")
_TWO: Final = 2


class Turns:
    """Tells what a bare question asks after the last one, if anything."""

    def __init__(self, base: FactBase, linker: Linker, narrowing: Collection[str] = ()) -> None:
        """`narrowing` are the handlers that can answer for some people as well as for all."""
        self._base = base
        self._narrowing = narrowing
        self._linker = linker
        relations = base.relations.values()
        self._people = {r.roles[r.spell.subject].type for r in relations if r.spell}
        self._subjects = {
            r.id: {f.values[r.spell.subject] for f in base.facts.values() if f.relation == r.id}
            for r in relations
            if r.spell
        }
        self._statuses = Statuses(base)
        rows = [(words(phrase), turn) for turn in base.turns for phrase in turn.phrases]
        self._turns = {key_of(row): turn for row, turn in rows}
        self._loosely = by_loose_key(self._turns)
        vocabulary = Counter(word.text for row, _ in rows for word in row)
        self._speller = Speller(vocabulary, frozenset(), common_words())

    def taken(self, text: str, conversation: Conversation, now: datetime) -> Offer | None:
        """The question that a message asks by leaning on the last one; None where it asks by itself."""
        last = conversation.reading
        if last is None or not conversation.live(now):
            return None
        forms = dict.fromkeys((text, dated(text, conversation.times)))
        turn, own = next((m for form in forms for m in self._meant(form)), (None, Slots()))
        if turn is None:
            return None
        conversation = self._about_fitting(text, conversation)
        row = last.intent is not None and last.intent.handler in _BOTH_WAYS
        if row and conversation.told is not None and self._points(text):
            # "and after him?" goes on from the one told, whichever way the talk went.
            kind = self._base.entities[conversation.told].type
            last = replace(last, slots=Slots((Named(kind, (conversation.told,)),)))
        offer = self._offer(turn, own, last, conversation)
        former = conversation.former
        if offer is None and former is not None and self._still_open(turn, last, former):
            # "which pages?" or "how old?" in between changes nothing.
            return self._offer(turn, own, former, conversation)
        return offer

    def _still_open(self, turn: Turn, last: Reading, former: Reading) -> bool:
        """Whether a turn may take up the question before the last, which is about nobody meanwhile named."""
        target = _follows(turn, former)
        if target is None:
            return False
        needed = {slot.rstrip("2") for slot in self._base.intents[target].requires}
        return not self._people & needed or not any(
            n.type in self._people for n in last.slots.named
        )

    def _meant(self, text: str) -> Iterator[tuple[Turn, Slots]]:
        """The turns that a message may be, word for word before those that it is but for small words."""
        said = tuple(self._said(text))
        found = [(self._turns.get(key), own) for key, own in said]
        found += [(self._loosely.get(loosened(key)), own) for key, own in said]
        yield from ((turn, own) for turn, own in found if turn is not None)

    def known(self, text: str) -> bool:
        """Whether a message is a bare question, whatever it may ask; one with values of its own is no bare one."""
        return any(own == Slots() for _, own in self._meant(text))

    def _said(self, text: str) -> Iterator[tuple[Key, Slots]]:
        """The ways to write a message as a key: as it is, without its opening, its values masked."""
        rest = without_opening(text) or text
        cited, bare = _AS_CITED.sub("", rest), _HELD_AGAINST.sub("", rest)
        for form in dict.fromkeys((text, rest, cited, bare, self._last_sentence(text))):
            yield key_of(words(_THAT_ONE.sub("him", form))), Slots()
        if len(words(bare)) <= _LONGEST:
            linked = self._linker.link(bare)
            own = slots_of(linked, self._base.pack.subject)
            if own.named or own.times:
                yield key_of(masked(linked)), own
        if (mended := self._mended(rest)) is not None:
            yield key_of(words(mended)), Slots()

    def _mended(self, text: str) -> str | None:
        """A short message with its misspelt words as bare questions have them: "untill?"; None without any."""
        said = [word.text for word in words(text)]
        if not 0 < len(said) <= _MISSPELT or self._linker.link(text).of(Kind.ENTITY):
            return None
        better = [next(iter(self._speller.corrections(text)), text) for text in said]
        return None if better == said else " ".join(better)

    def _last_sentence(self, text: str) -> str:
        """The end of a message of which all before says nothing of the field: "back to it. who was?"."""
        *leads, last = sentences(text) or [text]
        idle = all(
            _asks_nothing(lead) and not self._linker.link(lead).of(Kind.ENTITY) for lead in leads
        )
        return last if idle else text

    def _offer(
        self, turn: Turn, own: Slots, last: Reading, conversation: Conversation
    ) -> Offer | None:
        """The question that a turn leads to, rather one that knows of whom it is about."""
        follows = _follows(turn, last)
        offers: list[Offer] = []
        for target in dict.fromkeys((*([follows] if follows else []), *turn.otherwise)):
            # After just any question, a status that it named is no part of this one.
            named = tuple(last.slots.named) if target == follows else ()
            offer = self._filled(self._base.intents[target], own, named, last, conversation)
            offers += [offer] if offer is not None else []
        return next(filter(self._known_to, offers), next(iter(offers), None))

    def _filled(
        self,
        intent: Intent,
        own: Slots,
        kept: tuple[Named, ...],
        last: Reading,
        conversation: Conversation,
    ) -> Offer | None:
        """An intent with whom and when the message or the talk before it names, beside what is `kept`."""
        needed = {slot.rstrip("2") for slot in intent.requires}
        group = None if self._people & needed else last.group
        if group is not None and intent.handler not in self._narrowing:
            return None  # it would ask of everybody what is meant of some
        asked = self._asked(intent)
        for slots in self._about(intent, last, conversation):
            named = tuple(
                n for n in slots.named if n.type in needed or (n in kept and n.type != asked)
            )
            left = replace(slots, named=named, times=_still_meant(slots.times, intent, last))
            filled = _with(self._concerning(intent, left), own, intent)
            if not lacking(intent, filled):
                narrowed = group and replace(group, asks=Within.SOME)
                return Offer(intent.id, filled, "", narrowed)
        return None

    def _asked(self, intent: Intent) -> str | None:
        """The type of what an intent asks for: a value of it named before is no part of the question."""
        relation = self._base.relations.get(intent.relation or "")
        return relation.roles[intent.asks].type if relation and intent.asks else None

    def _known_to(self, offer: Offer) -> bool:
        """Whether the rows of the question's relation hold everybody, and every status, that it is about."""
        relation = self._base.intents[offer.intent].relation or ""
        subjects = self._subjects.get(relation)
        if subjects is not None and any(
            n.type in self._statuses.types and not self._statuses.in_use(relation, n.ids[0])
            for n in offer.slots.named
        ):
            return False
        about = [n for n in offer.slots.named if n.type in self._people]
        return subjects is None or all(subjects & set(n.ids) for n in about)

    def _about(self, intent: Intent, last: Reading, conversation: Conversation) -> Iterator[Slots]:
        """Whom and when the last question was about; or the one whom its answer named."""
        told = conversation.told
        end = _at_end(intent, last, conversation.people)
        if end is not None:
            yield Slots((Named(self._base.entities[end].type, (end,)),))
        if told is not None and self._turned(intent, last):
            # After "who came before X?", "and after?" goes back to X.
            yield last.slots
        if told is not None:
            kind = self._base.entities[told].type
            others = tuple(named for named in last.slots.named if named.type != kind)
            # Times and events of the question served to find them.
            others = tuple(named for named in others if not self._is_time(named))
            yield replace(last.slots, named=(Named(kind, (told,)), *others), times=())
        else:
            yield last.slots
        # Somebody or a time that was talked about before.
        mentioned = tuple(Named(self._base.entities[i].type, (i,)) for i in conversation.mentioned)
        wanted = tuple(n for n in mentioned if n.type in intent.requires)
        yield replace(last.slots, named=(*last.slots.named, *wanted[:1]))
        if TIME in intent.requires:
            yield replace(last.slots, times=conversation.times[:1])

    def _about_fitting(self, text: str, conversation: Conversation) -> Conversation:
        """The conversation with whom a "he" or "she" may mean as the one told, where the one told can't be."""
        pronouns = self._base.lexicon.pronouns
        wanted = next((pronouns[w.text] for w in words(text) if w.text in pronouns), None)
        told = () if conversation.told is None else (conversation.told,)
        people = [
            id
            for id in (*told, *conversation.mentioned)
            if self._base.entities[id].type in self._people
        ]
        if wanted is None or not people or self._base.entities[people[0]].fits(wanted):
            return conversation
        fitting = next((id for id in people if self._base.entities[id].fits(wanted)), None)
        return conversation if fitting is None else replace(conversation, told=fitting)

    def _points(self, text: str) -> bool:
        return any(word.text in self._base.lexicon.pronouns for word in words(text))

    @staticmethod
    def _turned(intent: Intent, last: Reading) -> bool:
        """Whether a question leads along a row the other way than the one before."""
        return last.intent is not None and {intent.handler, last.intent.handler} == _BOTH_WAYS

    def _concerning(self, intent: Intent, slots: Slots) -> Slots:
        """Without people, where the question isn't about anybody."""
        if self._people & {slot.rstrip("2") for slot in intent.requires}:
            return slots
        return replace(slots, named=tuple(n for n in slots.named if n.type not in self._people))

    def _is_time(self, named: Named) -> bool:
        return any("start" in self._base.entities[id].attributes for id in named.ids)


def _asks_nothing(lead: str) -> bool:
    """Whether what stands before a question asks nothing itself: "really?" only wonders."""
    return not asks(lead if len(words(lead)) > _TWO else lead.rstrip("?!. "))


def _at_end(intent: Intent, last: Reading, people: Sequence[str]) -> str | None:
    """Of several who led at one time the last, where it asks who came next, or the first."""
    if intent.handler not in _BOTH_WAYS or last.intent is None or len(people) < _TWO:
        return None
    if last.intent.handler != _HOLDER_AT or last.slots.named:
        return None
    return people[-1] if intent.handler == _NEXT else people[0]


def _still_meant(times: tuple[Time, ...], intent: Intent, last: Reading) -> tuple[Time, ...]:
    """The times of before; whoever came next isn't asked of a time at which somebody only was."""
    moved = last.intent is not None and last.intent.handler.startswith(_MOVES)
    return times if moved or intent.handler not in _BOTH_WAYS else ()


def _follows(turn: Turn, reading: Reading) -> str | None:
    """The intent to which a turn leads after a question that was understood."""
    known = reading.intent if reading.band is Band.ANSWER else None
    return turn.follows.get(known.id) if known is not None else None


def _with(slots: Slots, own: Slots, intent: Intent) -> Slots:
    """The values of before, where the message has none of its own of that type.

    Of a question about two of a type, the first stays: "and with him?" takes the place of the second.
    """
    types = {named.type for named in own.named}
    first = next((n for n in slots.named if len(own.named) == 1 and n.type in types), None)
    pair = first is not None and f"{first.type}2" in intent.requires and first not in own.named
    kept = tuple(named for named in slots.named if named.type not in types)
    named = (first, *own.named) if first is not None and pair else own.named
    return Slots((*named, *kept), own.times or slots.times, slots.counts)
