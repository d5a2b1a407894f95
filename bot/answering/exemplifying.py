"""One good value for each slot of a question, taken from the facts, so that it stands by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import Final

from bot.answering.offering import needed, phrase
from bot.answering.responding import Responder
from bot.facts.dates import PartialDate
from bot.facts.model.asking import Intent
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Fact
from bot.facts.model.values import COUNT, DATE, YEAR
from bot.reading import codes
from bot.reading.conversation import Offer
from bot.reading.reader import Reader
from bot.reading.reading import Slots
from bot.wording import plain
from bot.wording.replies import Status

_TRIED: Final = 24  # so many values, the best known first, before a question is given up
_BEST_KNOWN: Final = 8
_TIMES: Final = frozenset({"time", YEAR, DATE})


class Exemplifier:
    """Fills the slots of intents; the same facts give the same values."""

    def __init__(self, reader: Reader, responder: Responder) -> None:
        self._base = reader.base
        self._reader = reader
        self._responder = responder

    def example(self, intent: Intent, start: int = 0) -> Offer | None:
        """The intent as a question that has an answer; None where no value gives one.

        One whose answer is no mere No is better. `start` says where among the best-known values to
        begin, so that questions that stand together aren't all about the same.
        """
        spare = None
        for values in islice(self._candidates(intent, start), _TRIED):
            offer = self._offer(intent, values)
            told = self._told(offer) if offer is not None else ""
            if told and not told.startswith(plain.NO.rstrip(".*")):
                return offer
            if told:
                spare = spare or offer
        return spare

    def _candidates(self, intent: Intent, start: int) -> Iterator[tuple[str, ...]]:
        """Values for all slots of the intent, as they stand in a code."""
        slots = sorted(needed(intent))
        known = [self._known(intent, slot.rstrip("2")) for slot in slots]
        if not all(known):
            return
        first = start % _BEST_KNOWN
        for step in range(first, first + _TRIED):
            # The second slot of a type takes the value after that of the first.
            yield tuple(
                values[(step + slot.endswith("2")) % len(values)]
                for slot, values in zip(slots, known, strict=True)
            )

    def _offer(self, intent: Intent, values: tuple[str, ...]) -> Offer | None:
        code = f"{intent.id}|{','.join(values)}"
        decoded = codes.decode(code, self._base, self._reader.linker)
        slots = decoded[1] if decoded is not None else Slots()
        text = phrase(intent, slots, self._base) if decoded is not None else None
        return Offer(intent.id, slots, text) if text is not None else None

    def _told(self, offer: Offer) -> str:
        """What is answered to it; empty where nothing is."""
        intent = self._base.intents[offer.intent]
        reading = self._reader.restored(offer.label, intent, offer.slots)
        answer = self._responder.answer(intent, reading)
        return answer.text if answer.status is Status.ANSWERED and answer.facts else ""

    def _known(self, intent: Intent, kind: str) -> list[str]:
        """The values of a kind in the rows that the intent is about, the best known first."""
        rows = [f for f in self._base.facts.values() if intent.relation in (None, f.relation)]
        if kind in _TIMES:
            return [f"={year}" for year, _ in Counter(_years(self._base, rows)).most_common()]
        if kind == COUNT:
            return [f"#{count}" for count in _of_type(self._base, rows, COUNT)]
        here = dict.fromkeys(_of_type(self._base, rows, kind))
        return sorted(map(str, here), key=lambda id: -self._fame[id])

    @cached_property
    def _fame(self) -> Counter[str]:
        """How many facts name each entity."""
        return Counter(
            value
            for fact in self._base.facts.values()
            for value in fact.values.values()
            if isinstance(value, str) and value in self._base.entities
        )


def _of_type(base: FactBase, rows: Iterable[Fact], kind: str) -> Iterator[object]:
    for fact in rows:
        roles = base.relations[fact.relation].roles
        yield from (value for role, value in fact.values.items() if roles[role].type == kind)


def _years(base: FactBase, rows: Iterable[Fact]) -> Iterator[int]:
    for fact in rows:
        for role, value in fact.values.items():
            if isinstance(value, PartialDate):
                yield value.year
            elif isinstance(value, int) and base.relations[fact.relation].roles[role].type == YEAR:
                yield value
