"""How a short message is read in the light of what went before."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from bot.reading.company import Abilities, Company
from bot.reading.completing import Completing
from bot.reading.conversation import Conversation
from bot.reading.cues import QuestionType
from bot.reading.deciding import Band
from bot.reading.grouping import Grouped, again, ordinal, place_in_row
from bot.reading.inheriting import Inheritance
from bot.reading.links import Kind
from bot.reading.matching import SAME
from bot.reading.openings import without_opening
from bot.reading.pointing import dated
from bot.reading.reader import Reader
from bot.reading.reading import Group, Reading
from bot.reading.replacing import Replacing, with_year
from bot.reading.text import word
from bot.reading.ways import Ways, same_topic

_SHORT = 5  # a message of up to so many words may go on about the people of the last one
_LONGEST = 14
_TWO = 2
_FOLLOWING = ("why", "more", "meant")  # acts that lean on what went before
_MORE = "more"
_SOURCE = "source"
_DOUBTS = ("sure", "source")  # acts behind which somebody may tell what he holds against it
_NONE = Abilities()
_COUNTED = re.compile(
    r"\b(?:\w+ (?:years?|months?|days?|weeks?)) (?:later|earlier|before|after)\b,?(?= \S)",
    re.IGNORECASE,
)
_NEXT_WORD = "next"
_PLACES = {"place", "rank"}  # "and second place?" asks for somebody in a row
_BOUNDS = frozenset("when did begin began start started end ended finish over".split())
_AUXILIARIES = frozenset("was were did is had wasnt didnt".split())
_BESIDE = frozenset("and but so or right not too also as well though then he she no yes".split())
_AT = frozenset("in on of at during".split())
_BLANK = word("")  # in place of a number that gives way


class FollowUps:
    """Reads messages in the light of what went before."""

    def __init__(self, reader: Reader, abilities: Abilities = _NONE) -> None:
        self._reader = reader
        self._abilities = abilities
        self._company = Company(reader, abilities)
        self._inheritance = Inheritance(reader)
        self._completing = Completing(reader)
        self._replacing = Replacing(reader.linker, reader.base.pack.subject)

    def read(self, text: str, conversation: Conversation, now: datetime) -> Reading:
        """Read a message; a complete question is read by itself, whatever went before."""
        alone = self._reader.read(text)
        last = conversation.reading
        if last is None or not conversation.live(now) or not alone.linked.row:
            return alone
        if _surely_refused(alone):
            return alone
        text, alone = self._said_in_full(text, alone, conversation)
        if len(alone.linked.row) > _LONGEST:
            return alone
        act = self._reader.opening_act(text) if conversation.facts else None
        nth = self._nth(alone, conversation)
        if act in _DOUBTS and nth is None:
            return replace(alone, act=act)
        if self._asks_source(alone, conversation):
            return replace(alone, act=_SOURCE, band=Band.UNKNOWN)
        return (
            nth
            or self._of_people(text, alone, conversation)
            or self._of_them_too(text, alone, last)
            or self._with_other_values(text, alone, conversation)
            or self._completing.both_named(alone, conversation)
            or self._one(text, alone, conversation, last)
        )

    def spelt_out(self, text: str, conversation: Conversation, now: datetime) -> str:
        """A message with a word for what was talked about in place of "one"."""
        return self._completing.status_named(text, conversation) if conversation.live(now) else text

    def _said_in_full(
        self, text: str, alone: Reading, conversation: Conversation
    ) -> tuple[str, Reading]:
        """A message with the year and the person that it leaves out, and how it reads so."""
        full = text
        if alone.slots.times:
            # "and two years later, on 1 May 1953?" counts for nothing where it says when.
            full = _COUNTED.sub("", full)
        if not alone.parts:
            full = with_year(full, conversation.times)
        full = self._inheritance.written_out(full, alone, conversation)
        return (text, alone) if full == text else (full, self._reader.read(full))

    def _asks_source(self, alone: Reading, conversation: Conversation) -> bool:
        """ "source for the 1925 figure?": where the last answer is from, of which it told."""
        own, told = alone.slots, conversation.mentioned
        if not conversation.facts or alone.band is Band.ANSWER or not (own.times or own.named):
            return False
        known = all(time in conversation.times for time in own.times)
        known = known and all(set(n.ids) & set(told) for n in own.named if not n.incidental)
        return known and self._reader.act_opening(alone.linked) == _SOURCE

    def _nth(self, alone: Reading, conversation: Conversation) -> Reading | None:
        """One of the last two questions, about another place in the row."""
        before = [r for r in (conversation.reading, conversation.former) if r is not None]
        if _PLACES & {w.text for w in alone.linked.row}:
            before = [r for r in before if self._has_places(r)]
        return self._ranked(alone, before[0]) if before else None

    def _of_people(self, text: str, alone: Reading, conversation: Conversation) -> Reading | None:
        """A message about the people told before, two of them or all."""
        beside = self._company.compared(text, alone, conversation)
        beside = beside or self._company.belongs(text, alone, conversation)
        if beside is not None:
            return beside
        said = self._company.of(dated(text, conversation.times), conversation)
        return None if said is None else self._together(text, said, alone, conversation)

    def _with_other_values(
        self, text: str, alone: Reading, conversation: Conversation
    ) -> Reading | None:
        """One of the last two questions again, where a message only names other values for it."""
        before = [r for r in (conversation.reading, conversation.former) if r is not None]
        if _echoes(alone):
            before = [r for r in before if _yes_no(r)] or before
        for question in self._replacing.questions(text, before, conversation.times):
            reading = self._reader.read(question)
            same = reading.intent is not None and reading.intent in [r.intent for r in before]
            if (same and reading.band is Band.ANSWER) or any(r.composed for r in before):
                return reading
        return None

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
        former = conversation.former
        if former is not None and _echoes(alone) and _yes_no(former) and not _yes_no(last):
            last = former  # "but X was, right?" takes up the last question of Yes or No
        rest = without_opening(text)
        if rest is not None:
            alone = self._reader.read(rest)
        if goes_on:
            alone = replace(alone, act=None)  # "and later?" says no goodbye
        ways = Ways(self._inheritance, alone, last, conversation, again=rest is not None)
        # "tell me more" asks nothing that the last question leaves open.
        more = alone.act == _MORE and conversation.facts
        found = ways.chain() if more else ways.readings()
        return next((r for r in found if r.band is Band.ANSWER), alone)

    def _has_places(self, reading: Reading) -> bool:
        """Whether the answer to a question is one of many in a row by some measure."""
        return reading.intent is not None and reading.intent.handler in self._abilities.ranked

    def _ranked(self, alone: Reading, last: Reading) -> Reading | None:
        """ "and the third?": the last question, about another place in the row."""
        if last.intent is None:
            return None
        before = [place_in_row(w.text) for w in last.linked.row]
        known = {w.text for w in last.linked.row} - {_NEXT_WORD}
        known = {text for text in known if place_in_row(text) is None}
        texts = _without_times(alone)
        stretch = last.intent.handler in self._abilities.stretches
        if stretch:
            known |= _BOUNDS  # "when did the first begin?"
        number = ordinal(texts, known, next(filter(None, before), 1))
        if number is None:
            return None
        if stretch and "who" in texts:
            return None  # "who was next?" asks for somebody else
        if not stretch and (last.intent.handler not in self._abilities.ranked or number == 1):
            return None
        row = tuple(_BLANK if place_in_row(w.text) else w for w in last.linked.row)
        # Behind all links, so that no place of theirs moves.
        linked = replace(last.linked, row=(*row, word(f"{number}st")))
        return replace(last, text=alone.text, linked=linked)

    def _together(
        self, text: str, said: Grouped, alone: Reading, conversation: Conversation
    ) -> Reading | None:
        """A message about people told before; unknown where it isn't understood, yet can be about nothing else."""
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
            ways = Ways(self._inheritance, named, last, conversation, again=True)
            for reading in ways.readings():
                likelier = reading.probability > alone.probability
                fits = not pair or likelier or _of_two(reading)
                if fits and self._company.tells(reading, said):
                    return reading
        if not said.firm:
            return None
        group = Group(said.people, said.asks)
        if not said.each:
            # What is asked of some of them may still be put together from conditions.
            linked = self._reader.linker.link(said.rest)
            text = " ".join(word.text for word in linked.row)
            alone = replace(alone, text=text, linked=linked)
        return replace(alone, band=Band.UNKNOWN, best=None, others=(), group=group, parts=())


def _without_times(reading: Reading) -> list[str]:
    """The words of a message but for its days and years: "and the second time, in June 1957?"."""
    row = reading.linked.row
    dated = {p for k in reading.linked.of(Kind.TIME) for p in range(k.start, k.end)}
    texts = [w.text for place, w in enumerate(row) if place not in dated]
    # What is left of "in 1957" asks for nothing.
    return texts if not dated else [text for text in texts if text not in _AT]


def _of_two(reading: Reading) -> bool:
    """Whether it asks how two people stand to each other."""
    return reading.intent is not None and any(
        slot.endswith("2") for slot in reading.intent.requires
    )


def _surely_refused(reading: Reading) -> bool:
    """Whether it is word for word what can't be told, whatever it goes on from."""
    best = reading.best
    return reading.refused is not None and best is not None and best.match.nearest >= SAME


def _yes_no(reading: Reading) -> bool:
    return reading.question_type is QuestionType.YES_NO


def _echoes(reading: Reading) -> bool:
    """Whether a message names somebody and says only that he was or did: "but X was, right?"."""
    texts = {word.text for word in reading.linked.row}
    named = {
        w.text for k in reading.linked.of(Kind.ENTITY) for w in reading.linked.row[k.start : k.end]
    }
    return bool(named) and bool(texts & _AUXILIARIES) and texts <= named | _AUXILIARIES | _BESIDE


def leans(reading: Reading, last: Reading) -> bool:
    """Whether an answer to a message would go on from the last question: its topic, people or times."""
    if reading.intent is None or reading.band is not Band.ANSWER or reading.group is not None:
        return True
    own, before = reading.slots, last.slots
    shared = set(own.named) & set(before.named) or set(own.times) & set(before.times)
    return bool(shared) or same_topic(reading, last)
