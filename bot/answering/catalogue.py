"""Questions that a pack answers as they stand, to suggest and to browse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.answering.cards import Cards
from bot.answering.links import Links
from bot.answering.offering import phrase
from bot.answering.responding import Responder
from bot.answering.suggesting import Suggestions
from bot.facts.model.asking import Intent
from bot.facts.model.base import FactBase
from bot.reading import codes
from bot.reading.reader import Reader
from bot.reading.reading import Named, Slots
from bot.wording.replies import Choice


class Catalogue:
    """The pack's examples, all questions that need no name or time, and who each one with a card was.

    Building it answers the examples; `cards` is None where the pack has none.
    """

    def __init__(
        self, reader: Reader, responder: Responder, links: Links, cards: Cards | None
    ) -> None:
        self._base: FactBase = reader.base
        self._linker = reader.linker
        questions = [
            *self._examples(reader, responder, links),
            *(each for intent in self._base.intents.values() for each in self._open(intent)),
            *(self._people(cards) if cards is not None else ()),
        ]
        self._suggestions = Suggestions(questions)

    def fitting(self, typed: str, most: int) -> tuple[Choice, ...]:
        """The questions that fit what is typed so far, the best first; the first ones for nothing."""
        return self._suggestions.fitting(typed, most)

    def _examples(self, reader: Reader, responder: Responder, links: Links) -> Iterator[Choice]:
        for example in self._base.pack.examples:
            reading = reader.read(example)
            again = links.again(reading, responder.respond(reading))
            if again is not None:
                yield replace(again, label=example)

    def _people(self, cards: Cards) -> Iterator[Choice]:
        for person in cards.subjects:
            yield from self._open(cards.intent, Slots((Named(person.type, (person.id,)),)))

    def _open(self, intent: Intent, slots: Slots | None = None) -> Iterator[Choice]:
        """An intent's question, where it needs no more than these slots."""
        slots = slots or Slots()
        question = phrase(intent, slots, self._base)
        code = codes.encode(intent.id, slots)
        if question and code and codes.decode(code, self._base, self._linker) is not None:
            yield Choice(question, code)
