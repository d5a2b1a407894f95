"""The questions that a claim answers: what is left of it when one of its values is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from bot.reading.cues import QuestionType
from bot.reading.deciding import Band
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.names import PERSON
from bot.reading.reader import Reader
from bot.reading.reading import Reading
from bot.reading.text import Word, word

_V = TypeVar("_V")
_WORDS: Final = {
    QuestionType.WHO: (word("who"),),
    QuestionType.WHEN: (word("when"),),
    QuestionType.HOW_MANY: (word("how"), word("many")),
    QuestionType.HOW_LONG: (word("how"), word("long")),
}
# What stands before a time and goes with it, and what a number may measure.
_TIED: Final = frozenset("in on at by from since until during around about to till through".split())
_UNITS: Final = frozenset("day days week weeks month months year years decade decades".split())
_SUREST: Final = 0.5  # how likely a question must be to be taken for the one that a claim answers


class Questions:
    """Reads claims as questions; `reader` is the one that reads questions."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def of(self, text: str) -> Iterator[Reading]:
        """The questions that a claim surely answers: whether it is so, then those for a value of it."""
        linked = self.reader.linker.link(text)
        yes_no = self.reader.interpret(text, linked, fallback=QuestionType.YES_NO)
        if _sure(yes_no):
            yield yes_no
        for link, kind in _values(linked):
            asked = self.reader.interpret(text, _asking(linked, link, kind), fallback=kind)
            if _sure(asked):
                yield asked


def _sure(reading: Reading) -> bool:
    """Whether a reading would be answered, surely so, and for all that it needs."""
    if reading.intent is None or reading.band is not Band.ANSWER or reading.absent:
        return False
    named = {i for link in reading.linked.of(Kind.CONCEPT) for i in link.ids}
    met = all(not need.isdisjoint(named) for need in reading.intent.needs)
    return met and reading.probability >= _SUREST


def _values(linked: Linked) -> Iterator[tuple[Link, QuestionType]]:
    """The values that a claim names, each with the question that it would answer."""
    events = [link for link in linked.of(Kind.ENTITY) if link.start in linked.events]
    for link in linked.links:
        if link.kind is Kind.TIME:
            yield link, QuestionType.WHEN
        elif link.kind is Kind.COUNT:
            behind = linked.row[link.end].text if link.end < len(linked.row) else ""
            yield link, QuestionType.HOW_LONG if behind in _UNITS else QuestionType.HOW_MANY
        elif link.type == PERSON and not any(event.covers(link) for event in events):
            yield link, QuestionType.WHO


def _asking(linked: Linked, value: Link, kind: QuestionType) -> Linked:
    """The claim with the question's words in the place of a value."""
    start, end = value.start, value.end
    while kind is QuestionType.WHEN and start and linked.row[start - 1].text in _TIED:
        start -= 1
    if kind is QuestionType.HOW_LONG:
        end += 1  # with its unit
    return _replaced(linked, start, end, _WORDS[kind])


def _replaced(linked: Linked, start: int, end: int, new: Sequence[Word]) -> Linked:
    """The question with other words, which link to nothing, in the place of some."""
    by = len(new) - (end - start)

    def moved(place: int) -> int:
        return place + by if place >= end else place

    def kept(found: dict[int, _V]) -> dict[int, _V]:
        return {moved(p): value for p, value in found.items() if not start <= p < end}

    return replace(
        linked,
        row=(*linked.row[:start], *new, *linked.row[end:]),
        links=tuple(
            link._replace(start=moved(link.start), end=moved(link.end))
            for link in linked.links
            if link.end <= start or end <= link.start
        ),
        times=kept(dict(linked.times)),
        events=kept(dict(linked.events)),
        counts=kept(dict(linked.counts)),
        names=frozenset(moved(p) for p in linked.names if not start <= p < end),
    )
