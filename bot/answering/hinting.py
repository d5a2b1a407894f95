"""Questions to try instead of one that has no answer: about the same person, or from all over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final
from zlib import crc32

from bot.answering.offering import phrase
from bot.facts.model.asking import Intent
from bot.facts.queries import Records
from bot.reading.reading import Named, Reading, Slots

_TRIED: Final = 2
# Kinds of answer that there are about everybody with a row.
_ANYBODY: Final = frozenset(
    "spell_dates spell_start spell_end spell_length spell_end_reason spell_status companions".split()
)


class Hints:
    """Finds questions that a pack answers; the same question gets the same ones."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._base = records.base

    def about(self, reading: Reading) -> tuple[str, ...]:
        """Questions about the one person in the question who has a row; none for others."""
        sure = [n for n in reading.slots.named if n.sure and not n.incidental]
        known = [n for n in sure if self._records.rolls_with(n.ids[0])]
        if len(known) != 1:
            return ()
        slots = Slots((known[0],))
        asked = [phrase(i, slots, self._base) for i in self._intents(known[0])]
        return _some([question for question in asked if question], reading.text)

    def _intents(self, named: Named) -> Iterator[Intent]:
        """Those shown in the topics that are answered for everybody in one of the person's rolls."""
        rolls = {roll.relation.id for roll in self._records.rolls_with(named.ids[0])}
        for shown in self._base.pack.browse.values():
            for intent in map(self._base.intents.__getitem__, shown):
                fits = intent.requires == (named.type,) and intent.relation in rolls
                if fits and intent.handler in _ANYBODY:
                    yield intent

    def of_pack(self, reading: Reading) -> tuple[str, ...]:
        """Some of the pack's own examples."""
        return _some(self._base.pack.examples, reading.text)


def _some(questions: Sequence[str], text: str) -> tuple[str, ...]:
    """So many of the questions, from a place that the text decides."""
    start = crc32(text.casefold().strip().encode())
    many = min(_TRIED, len(questions))
    return tuple(questions[(start + step) % len(questions)] for step in range(many))
