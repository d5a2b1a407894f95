"""What a conversation remembers once a message has been answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.answering.answer import Answer
from bot.answering.told import ahead, listed, named_last, people_told, times_told
from bot.facts.model.base import FactBase
from bot.reading.conversation import Conversation, Offer
from bot.reading.deciding import Band
from bot.reading.leadins import named_people, with_mentioned
from bot.reading.reading import Reading
from bot.wording.replies import Status

_MAX_MENTIONED = 4


def remembered(
    reading: Reading, answer: Answer, before: Conversation, at: datetime, base: FactBase
) -> Conversation:
    """An answer starts the memory anew, but for the last list.

    A question asked back, or a value that isn't known, keeps the facts of the last answer. What wasn't
    understood leaves all as it was, unless it named somebody: he is meant by what follows.
    """
    offered = tuple(Offer(o.intent, o.slots, o.label) for o in answer.options)
    if answer.status is Status.ANSWERED:
        return _anew(reading, answer, before if before.live(at) else Conversation(), at, base)
    if reading.band is Band.ANSWER or answer.status is Status.CLARIFY:
        mentioned = _newest(_mentioned(reading, answer, base), before.mentioned, several=False)
        return replace(before, reading=reading, mentioned=mentioned, offered=offered, at=at)
    kept = replace(before, at=at) if before.reading is not None else before
    return with_spoken_of(kept, reading, at, base)


def with_spoken_of(
    conversation: Conversation, reading: Reading, at: datetime, base: FactBase
) -> Conversation:
    """The conversation after what wasn't answered from the facts: whomever it named is meant by "he" now."""
    return with_mentioned(conversation, reading, _known(reading, base), at)


def _known(reading: Reading, base: FactBase) -> tuple[str, ...]:
    """Those whom a text names and of whom the facts tell."""
    kinds = {wanted["type"] for wanted in base.lexicon.pronouns.values()}
    named = named_people(reading, kinds)
    holders = (id for id in named if base.entities[id].type in base.holders)
    return tuple(id for id in holders if id in base.told_of)


def with_facts(conversation: Conversation, answer: Answer) -> Conversation:
    """The conversation with the facts that have been told since, the newest first."""
    if conversation.reading is None or answer.status is not Status.ANSWERED:
        return conversation
    told = (fact.id for fact in answer.facts)
    return replace(conversation, facts=tuple(dict.fromkeys((*told, *conversation.facts))))


def _anew(
    reading: Reading, answer: Answer, before: Conversation, at: datetime, base: FactBase
) -> Conversation:
    """What is remembered of an answer; a list lasts until another one is told."""
    told = people_told(answer.facts, base)
    of_list = set(told) & set(before.people)
    people = listed(reading, answer, before.people, base)
    people = people or _asked_in_turn(reading, before)
    stays = reading.group is not None or not people
    told_of = named_last(reading, answer, base)
    several = not stays and told_of is None and not reading.slots.named
    times = times_told(reading, answer, base)
    return Conversation(
        reading,
        facts=tuple(fact.id for fact in answer.facts),
        mentioned=_newest(_mentioned(reading, answer, base), before.mentioned, several=several),
        told=told_of,
        offered=tuple(Offer(o.intent, o.slots, o.label) for o in answer.options),
        at=at,
        people=before.people if stays else people,
        listed_at=before.listed_at if stays else times[:1],
        picked=_picked(before, of_list) if stays else ahead(reading, answer, base),
        times=times,
        former=before.reading,
        earlier=before.times,
    )


def _picked(before: Conversation, told: set[str]) -> tuple[str, ...]:
    """Those of the last list whom answers have picked since."""
    return tuple(id for id in before.people if id in {*told, *before.picked})


def _asked_in_turn(reading: Reading, before: Conversation) -> tuple[str, ...]:
    """Those about whom the same is asked one after the other: "how long did A lead?", "and B?"."""
    last = before.reading
    if last is None or last.intent is None or last.intent != reading.intent:
        return ()
    needed = {slot.rstrip("2") for slot in last.intent.requires}
    one, other = (
        [n.ids[0] for n in r.slots.named if n.sure and n.type in needed] for r in (last, reading)
    )
    if len(one) != 1 or len(other) != 1 or one == other:
        return ()
    if {*one, *other} <= set(before.people):
        return ()  # both are of the last list, which stays
    row = before.people if before.people[-1:] == tuple(one) else tuple(one)
    return (*row, *other)


def _newest(now: tuple[str, ...], before: tuple[str, ...], *, several: bool) -> tuple[str, ...]:
    """Whom and what was talked about, the newest first; a list of several makes nobody "him"."""
    order = (*before, *now) if several else (*now, *before)
    return tuple(dict.fromkeys(order))[: 3 * _MAX_MENTIONED]


def _mentioned(reading: Reading, answer: Answer, base: FactBase) -> tuple[str, ...]:
    """Whom a pronoun may mean next: those that the question named, then those of the answer."""
    named = [n.ids[0] for n in reading.slots.named if n.sure]
    told = [
        value
        for fact in answer.facts[:_MAX_MENTIONED]
        for value in fact.values.values()
        if isinstance(value, str) and value in base.entities
    ]
    return tuple(dict.fromkeys([*named, *told]))[: 2 * _MAX_MENTIONED]
