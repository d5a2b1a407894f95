"""The ways to read one message after another, likeliest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.reading.atoms import concept_links
from bot.reading.conversation import Conversation
from bot.reading.cues import QuestionType
from bot.reading.deciding import Band, band
from bot.reading.english import FILLER, STOP
from bot.reading.inheriting import Inheritance
from bot.reading.joining import joined, shifted, with_time
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.names import PERSON
from bot.reading.pointing import pointed_at
from bot.reading.reading import Reading, Slots
from bot.reading.text import Word
from bot.reading.times import Time

_SHORT = 5  # a message of up to so many words may lean on the one before
_FOREIGN = 1  # concepts of both questions that the intent may leave aside
_WHOLE_FROM = 0.85  # the least probability of a whole question that names no value
_ELLIPTIC_FROM = 0.35  # the least probability of a question that the one before all but asks

_IT = frozenset({"it", "its", "that", "this", "they", "them", "those", "their"})
# Words of a message that only asks for the next in a row: "and then?", "who came after him?".
_CHAIN = frozenset("and then after that him her next who was came before it followed".split())
_NEXT = frozenset({"then", "after", "next", "followed"})
# Words of a message that says nothing but whom it is about.
_ONLY_HIM = frozenset(
    "and what how about him her he she with for of same is it then so or ok".split()
)
_FORMER = frozenset({"first", "former"})  # the one of two times told before
_VERBS = frozenset("did was were is are does do had has have came led left".split())
_ASKING = frozenset({"long", "many", "much", "often", "day", "date", "year", "exactly", "time"})

# What follows "and" is taken for a whole question from this chance on.
_SURELY_WHOLE = 0.9


class Ways:
    """One message after another: the ways to read it, likeliest first."""

    def __init__(
        self,
        inheritance: Inheritance,
        alone: Reading,
        last: Reading,
        conversation: Conversation,
        *,
        again: bool,
    ) -> None:
        self._with = inheritance
        self._alone = alone
        self._last = last
        self._told = conversation.told
        self._mentioned = conversation.mentioned
        self._again = again
        self._texts = [word.text for word in alone.linked.row]
        self._stand_in = inheritance.stand_in(alone, conversation)
        # "who succeeded him" after a question about no man is not about that question's matter.
        self._nobody = inheritance.speaks_of_nobody(alone, conversation)
        later = shifted(alone.linked, _counted_from(self._texts, last.slots, conversation.earlier))
        self._shifted = later is not None
        own_time = alone.slots.times or later
        self._pointed = (
            None if own_time else pointed_at(self._texts, conversation.times, conversation.earlier)
        )
        linked = alone.linked
        if self._stand_in is not None:
            linked = inheritance.with_entity(linked, self._stand_in)
        if later is not None:
            linked = with_time(linked, later)
        if self._pointed is not None:
            linked = inheritance.pointing(self._pointed)
            if self._stand_in is not None:
                linked = inheritance.with_entity(linked, self._stand_in)
        self._linked = linked
        self._everything = inheritance.whole(alone, linked, last)
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
        self._thing = inheritance.thing(last, conversation) if refers and self._own else None

    def readings(self) -> Iterator[Reading]:
        """Every way worth trying; only one that can be answered is taken."""
        if self._nobody:
            yield from self._holder()
            yield self._alone
        elif self._echoes():
            yield from self._same(self._linked)
            yield from self._leaning()
        elif self._stands_alone() or self._elsewhere():
            yield self._alone
        else:
            yield from self._leaning()

    def _holder(self) -> Iterator[Reading]:
        """ "was he in it too?" after a question about a post: about whoever holds it."""
        for id in self._mentioned:
            reading = self._with.named_instead(self._alone, id)
            if reading is not None and same_topic(reading, self._last):
                yield reading

    def _leaning(self) -> Iterator[Reading]:
        """The ways to read a message that may leave something out."""
        yield from self.chain()
        if self._pointed is not None:
            yield from self._pointing()
        if self._stand_in is not None:
            if set(self._texts) <= _ONLY_HIM:
                yield from self._same(self._linked)
            standing = self._with.interpret(self._alone, self._linked)
            if self._with.licensed(standing):
                yield standing
        if self._whole:
            yield self._alone
        yield from self._verbless()
        if not self._own:
            yield from self._ellipsis()
        yield from self._complete()
        yield from self._filled()
        # With concepts of its own, a message that is read as the question before was not understood.
        same = self._everything.intent == self._last.intent
        if not self._alone.unexplained and not (self._own and same):
            yield from self._asked_so(self._everything)
        if self._stand_in is None:
            yield self._alone

    def _filled(self) -> Iterator[Reading]:
        """The message with the people, the time, or both, of the question before."""
        slots = self._with.slots(self._last, self._linked)
        for kinds in ({Kind.ENTITY}, {Kind.TIME}, {Kind.ENTITY, Kind.TIME}):
            taken = [link for link in slots if link.kind in kinds]
            if taken:
                more = joined(self._linked, self._last.linked, taken)
                yield self._with.interpret(self._alone, more)

    def _stands_alone(self) -> bool:
        """Whether it is a whole question: a value and a matter of its own, and nothing that refers."""
        alone = self._alone
        goes_on = self._again and not self._complete_again()
        leaning = goes_on or self._refers or self._stand_in or self._pointed
        if leaning or alone.band is not Band.ANSWER or not _matter(alone):
            return False
        valued = alone.slots.times or alone.slots.named
        return bool(valued) or (len(self._texts) > _SHORT and alone.probability >= _WHOLE_FROM)

    def _echoes(self) -> bool:
        """Whether it goes on in no other words than the last question: "and what did Y get in 1974?"."""
        alone = self._alone
        content = {w.stem for w in _unnamed(alone.linked) if w.text not in STOP}
        before = {w.stem for w in self._last.linked.row}
        return bool(self._again and alone.slots.named and content) and content <= before

    def _complete_again(self) -> bool:
        """Whether what follows an "and" is surely a whole question: "and when did he die?", named."""
        alone = self._alone
        typed = alone.question_type not in (QuestionType.NONE, QuestionType.YES_NO)
        return typed and bool(alone.slots.named) and alone.probability >= _SURELY_WHOLE

    def _elsewhere(self) -> bool:
        """Whether it is about something else: what the base doesn't hold, or sums."""
        if self._stand_in or self._pointed or self._again:
            return False
        alone = self._alone
        sums = not self._shifted and any(w.text.isdecimal() for w in _counted(self._linked))
        strange = alone.band is Band.UNKNOWN and bool(alone.atoms.leftover)
        return bool(alone.absent) or sums or strange

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
            if self._refers and other and same_topic(self._everything, self._last):
                yield self._everything
            yield self._alone

    def chain(self) -> Iterator[Reading]:
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
            best = same.best._replace(probability=sure)
            yield replace(same, best=best, band=band(sure, ()))

    def _likely(self, reading: Reading) -> Iterator[Reading]:
        """A reading that the conversation makes likely enough, where nothing stands against it."""
        best = reading.best
        if best is None or best.obstacles or best.probability < _ELLIPTIC_FROM:
            return
        if reading.refused is not None:
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


def _counted_from(texts: Sequence[str], last: Slots, earlier: tuple[Time, ...]) -> Slots:
    """What "two years later" counts from; "… before the first figure" goes back to the question before."""
    return replace(last, times=earlier) if _FORMER & set(texts) and earlier else last


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


def _matter(reading: Reading) -> bool:
    """Whether words of content stand beside the people and times that it names."""
    linked = reading.linked
    values = [*linked.of(Kind.TIME), *(k for k in linked.of(Kind.ENTITY) if k.type == PERSON)]
    taken = {place for link in values for place in range(link.start, link.end)}
    idle = STOP | FILLER | _ASKING
    return any(p not in taken and w.text not in idle for p, w in enumerate(linked.row))


def _unnamed(linked: Linked) -> list[Word]:
    """The words beside the people, things and times that a text names."""
    values = [*linked.of(Kind.TIME), *linked.of(Kind.ENTITY)]
    taken = {place for link in values for place in range(link.start, link.end)}
    return [w for place, w in enumerate(linked.row) if place not in taken]


def _counted(linked: Linked) -> list[Word]:
    return [word for k in linked.of(Kind.COUNT) for word in linked.row[k.start : k.end]]


def same_topic(reading: Reading, last: Reading) -> bool:
    """Whether both ask about one topic."""
    if reading.intent is None or last.intent is None:
        return False
    return reading.intent.topic == last.intent.topic
