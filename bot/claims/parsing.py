"""From the items of a claim to what it states."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.claims.amounts import UNITS, amounts
from bot.claims.english.signs import DROPPABLE, Sign
from bot.claims.items import Item
from bot.claims.statement import Mention, Statement
from bot.claims.tape import Era, Tape
from bot.claims.whens import whens

# Where nothing follows, these add nothing: "he had been one before".
_TRAILING: Final = frozenset({Sign.BEFORE, Sign.LATER, Sign.EARLIER, Sign.FIRST})
# What a denial of the whole claim follows; behind any other word it denies that word alone.
_DENIABLE: Final = frozenset(
    """was were is are am had has have did do does could would should can will might may must
    definitely certainly actually really probably""".split()
) | {""}


# What somebody who is named behind it did not do himself.
_TOWARDS: Final = frozenset("for against unlike despite without".split())


# What may stand between people of whom the same is said.
_JOINING: Final = frozenset({Sign.AND, Sign.OR, Sign.NEITHER, Sign.BOTH, Sign.TOGETHER})

_SUBORDINATING: Final = frozenset("when while whilst because where if whereas".split())


class Parser:
    """Takes claims apart; `era` gives the time that is called after somebody of the type `person`."""

    def __init__(self, person: str, era: Era) -> None:
        self.person = person
        self._era = era

    def parse(self, text: str, items: Sequence[Item]) -> Statement:
        """What the items state; each is used up by one part of the statement, or is left over."""
        tape = Tape.of(items, self.person, self._era)
        times, numbers, negated = whens(tape), amounts(tape), _negated(tape)
        left = tape.left
        meant = [item for item in left if item.concepts and not item.named]
        return Statement(
            text,
            mentions=tuple(
                Mention(i.start, i.named, i.concepts, i.text)
                for i in left
                if i.named and not i.time
            ),
            concepts=tuple((i.start, i.concepts) for i in meant if not i.idle),
            whens=times,
            amounts=numbers,
            signs=tuple((i.start, i.signs) for i in left if _governs(tape, i)),
            negated=negated,
            strange=tuple(
                i.text
                for i in left
                if _unexplained(i) or _for_somebody(tape, i) or _of_another(tape, i)
            ),
            hints=frozenset(c for i in meant if i.idle for c in i.concepts),
            words=_words(items),
            parted=_parted(tape),
        )


def _words(items: Sequence[Item]) -> tuple[str, ...]:
    """The words, each at its place in the claim; an empty one where a word was left out."""
    by_place = {
        item.start + step: word for item in items for step, word in enumerate(item.text.split())
    }
    return tuple(by_place.get(place, "") for place in range(max(by_place, default=-1) + 1))


def _parted(tape: Tape) -> bool:
    """Whether something stands between two people other than what joins them: "A a full member, B a candidate"."""
    places = [
        place
        for place, item in enumerate(tape.items)
        if item.of(tape.person) and place not in tape.used
    ]
    between = tape.items[places[0] : places[-1] + 1] if places else []
    return any(not (i.of(tape.person) or i.signs & _JOINING) for i in between)


def _governs(tape: Tape, item: Item) -> bool:
    """Whether an item is a sign of grammar that must have its part: none of its senses does without."""
    if not item.signs or item.named:
        return False
    if item is tape.items[-1] and _TRAILING & item.signs:
        return False
    if Sign.LAST in item.signs and tape.before[item.start] in ("the", "its", "was", "were"):
        return True  # "the last", not "lasted"
    if Sign.WHOLE in item.signs:
        return not _of_a_body(tape, item)
    drops = item.idle or bool(item.concepts) or bool(item.signs & DROPPABLE)
    return not drops or _from_somebody(tape, item)


def _of_a_body(tape: Tape, item: Item) -> bool:
    """Whether "whole" stands before a thing rather than a time, so that it adds nothing."""
    behind = tape.items[tape.items.index(item) + 1 :][:1]
    return any(
        i.start == item.end and (i.named or i.concepts) and not i.time and not i.of(tape.person)
        for i in behind
    )


def _from_somebody(tape: Tape, item: Item) -> bool:
    """Whether it says from whom something came, which no time or amount explains."""
    place = tape.items.index(item)
    behind = tape.items[place + 1] if place + 1 < len(tape.items) else None
    return Sign.FROM in item.signs and behind is not None and behind.of(tape.person) is not None


def _for_somebody(tape: Tape, item: Item) -> bool:
    """Whether somebody is named for whom, with or against whom something was done."""
    if item.of(tape.person) is None or tape.before[item.start] not in _TOWARDS:
        return False
    # "Made way for" is one phrase, which tells what was done.
    return not any(i.end == item.start and (i.concepts or i.named) for i in tape.items)


def _of_another(tape: Tape, item: Item) -> bool:
    """Whether it opens a clause that says something of somebody else: "… when she joined"."""
    if item.text not in _SUBORDINATING:
        return False
    place = tape.items.index(item)
    sides = tape.items[:place], tape.items[place + 1 :]
    return all(any(other.of(tape.person) is not None for other in side) for side in sides)


def _unexplained(item: Item) -> bool:
    """Whether an item is strange, denies something else, or is a length of no number: "for years"."""
    if item.strange or (item.time and item.named):
        return True
    if item.concepts or item.named:
        return False
    return Sign.NOT in item.signs or bool(item.signs & UNITS - {Sign.TIMES, Sign.PERCENT})


def _negated(tape: Tape) -> bool:
    """Use up the denials of the whole claim; two of them cancel each other."""
    total = 0
    for place, item in enumerate(tape.items):
        if place in tape.used or item.named or Sign.NOT not in item.signs:
            continue
        if item.text == "not" and tape.before[item.start] not in _DENIABLE:
            continue
        tape.used.add(place)
        # "A did it, B did not" doesn't deny what A did.
        if item.text == "not" and item is tape.items[-1] and place > 0:
            tape.used.discard(place)
            continue
        # "Wasn't it founded in 1917?" claims that it was.
        total += not (item.text == "not" and item.start == 1)
    neither = {
        place
        for place, item in enumerate(tape.items)
        if place not in tape.used and Sign.NEITHER in item.signs
    }
    tape.used |= neither
    return (total + bool(neither)) % 2 == 1
