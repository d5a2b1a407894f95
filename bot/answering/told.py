"""What an answer told: whom, in which order, and of which days."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from bot.answering.answer import Answer
from bot.facts.dates import PartialDate
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Fact
from bot.reading.reading import Reading
from bot.reading.times import Time, whole

# Which end of a spell an answer is about, by its handler or the intent's option `part`.
_BEGINNINGS: Final = frozenset({"spell_start", "spell_start_reason", "start", "next", "started_in"})
_ENDS: Final = frozenset(
    {"spell_end", "spell_end_reason", "spell_onward", "end", "ended_by", "ended_in"}
)
_FORWARD, _BACKWARD = "next", "previous"
# After these the talk goes on about whom the answer names.
_PASSING_ON: Final = frozenset({_FORWARD, _BACKWARD, "between", "holder_when", "extreme"})
_YEAR = "year"
# These set two people beside each other; the one who is ahead comes first in their facts.
COMPARING: Final = frozenset({"longer", "earlier", "older"})


def people_told(facts: Iterable[Fact], base: FactBase) -> tuple[str, ...]:
    """Those in the facts who could have spells, each once, in their order."""
    return _entities(facts, base, base.holders)


def _entities(facts: Iterable[Fact], base: FactBase, kinds: Collection[str]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            value
            for fact in facts
            for value in fact.values.values()
            if isinstance(value, str) and value in base.entities
            if base.entities[value].type in kinds
        )
    )


def listed(
    reading: Reading, answer: Answer, before: tuple[str, ...], base: FactBase
) -> tuple[str, ...]:
    """The several people whom an answer lists, or else the several that the question names.

    From one who led to the next, the list of before grows.
    """
    everybody = people_told(answer.facts, base)
    named = tuple(n.ids[0] for n in reading.slots.named if n.sure and not n.incidental)
    others = tuple(id for id in everybody if id not in named)
    asked = tuple(dict.fromkeys(id for id in named if id in everybody))
    for people in (others, asked):
        if len(people) > 1:
            return people
    return _row(reading, named, others, before) or (
        (*asked, *others) if len(asked) == len(others) == 1 else ()
    )


def ahead(reading: Reading, answer: Answer, base: FactBase) -> tuple[str, ...]:
    """The one of two whom an answer puts first."""
    if reading.intent is None or reading.intent.handler not in COMPARING:
        return ()
    return people_told(answer.facts, base)[:1]


def _row(
    reading: Reading, named: tuple[str, ...], told: tuple[str, ...], before: tuple[str, ...]
) -> tuple[str, ...]:
    """Those in a row of leaders along which somebody asks: "who came next?", "and then?"."""
    handler = reading.intent.handler if reading.intent else ""
    if handler not in (_FORWARD, _BACKWARD) or len(told) != 1 or not named:
        return ()
    one, other = named[0], told[0]
    if handler == _FORWARD:
        return (*before, other) if before[-1:] == (one,) else (one, other)
    return (other, *before) if before[:1] == (one,) else (other, one)


def named_last(reading: Reading, answer: Answer, base: FactBase) -> str | None:
    """The one whom the answer names and the question doesn't.

    Of several who led at once, that is the one from whom a row of leaders goes on.
    """
    named = {n.ids[0] for n in reading.slots.named if n.sure and not n.incidental}
    kinds = {wanted["type"] for wanted in base.lexicon.pronouns.values()}
    told = [id for id in _entities(answer.facts, base, kinds) if id not in named]
    handler = reading.intent.handler if reading.intent else ""
    people = named & set(people_told(answer.facts, base))
    if people and handler not in _PASSING_ON:
        return None  # whoever came with somebody is not whom the talk is about
    if len(told) == 1:
        return told[0]
    if told and handler in (_FORWARD, _BACKWARD):
        return told[-1] if handler == _FORWARD else told[0]
    return None


def times_told(reading: Reading, answer: Answer, base: FactBase) -> tuple[Time, ...]:
    """The time that was asked about; or else the days and years of which the answer tells."""
    if reading.slots.times:
        return reading.slots.times[:1]
    found: dict[PartialDate, None] = {}
    for fact in answer.facts:
        relation = base.relations[fact.relation]
        for role in _telling(reading, fact, base):
            value = fact.values.get(role)
            if isinstance(value, int) and relation.roles[role].type == _YEAR:
                value = PartialDate(value)
            if isinstance(value, PartialDate):
                found[value] = None
    return tuple(map(whole, found))


def _telling(reading: Reading, fact: Fact, base: FactBase) -> Iterable[str]:
    """The roles of a row that may hold the day in question."""
    relation = base.relations[fact.relation]
    spell = relation.spell
    if spell is None or reading.intent is None:
        return relation.roles
    about = {reading.intent.handler, reading.intent.options.get("part", "")}
    if about & _BEGINNINGS:
        return (spell.start,)
    return (spell.end,) if about & _ENDS else (spell.start, spell.end)
