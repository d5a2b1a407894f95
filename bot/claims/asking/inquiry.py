"""Claims judged as answers: read as questions, and compared with what these ask for."""

from __future__ import annotations

from collections.abc import Iterator

from bot.claims.asking.explaining import but_for, explained
from bot.claims.asking.frames import NUMBERS, TIMES, Way, Ways, asked_type
from bot.claims.asking.questions import Questions
from bot.claims.framing import Framing, named_in
from bot.claims.items import Item, Itemizer
from bot.claims.result import NO_RESULT, Result
from bot.claims.weighing import Weighing
from bot.facts.model import ClaimFrame, FactBase
from bot.reading.linking import Linked
from bot.reading.reader import Reader
from bot.reading.reading import Reading


class Inquiry:
    """Judges claims whose words no frame knows, by the questions that they answer.

    The reader finds which question that is; what the claim says then stands to be compared as ever, and
    every other word of it must have its part.
    """

    def __init__(
        self, reader: Reader, itemizer: Itemizer, framing: Framing, weighing: Weighing
    ) -> None:
        self._base: FactBase = reader.base
        self._ranking = reader.ranking
        self._questions = Questions(reader)
        self._ways = Ways(reader.base)
        self._itemizer = itemizer
        self._framing = framing
        self._weighing = weighing

    def result(self, text: str) -> Result:
        """What a claim comes to by all the questions that it answers; nothing where these disagree."""
        linked = self._itemizer.link(text)
        found = [
            result
            for reading in self._questions.of(text)
            for result in self._answering(text, linked, reading)
            if result.decided
        ]
        return found[0] if len({result.truth for result in found}) == 1 else NO_RESULT

    def _answering(self, text: str, linked: Linked, reading: Reading) -> Iterator[Result]:
        """What a claim comes to under each frame for the answers to one question."""
        assert reading.intent is not None
        named = named_in(linked)
        known = explained(linked, reading, self._ranking)
        for way in self._ways.of(reading.intent):
            granted = self._granted(way, named)
            if granted is None or not self._framing.wanted(way.frame, named):
                continue
            own = self._framing.concepts(way.frame) & named
            items = self._itemizer.items(but_for(known, own), own)
            if not self._says_enough(way, reading, items):
                continue
            result = self._weighing.under(way.frame, text, items, granted)
            if result is not None:
                yield result

    def _granted(self, way: Way, named: frozenset[str]) -> frozenset[str] | None:
        """The concepts that the claim needs not name; None where it lacks something else."""
        lacking = [need for need in way.frame.needs if need.isdisjoint(named)]
        granted = [self._plain(need) for need in lacking]
        return None if None in granted else frozenset(c for c in granted if c is not None)

    def _plain(self, need: frozenset[str]) -> str | None:
        """The first concept that would do and says nothing of a manner or a time."""
        claims = self._base.claims
        plain = (
            c
            for c in sorted(need)
            if not c.startswith("@") and c not in claims.manners and c not in claims.moments
        )
        return next(plain, None)

    def _says_enough(self, way: Way, reading: Reading, items: tuple[Item, ...]) -> bool:
        """Whether a claim gives the values without which the frame would say less than it."""
        times = any(item.time is not None for item in items)
        numbers = any(item.count is not None for item in items)
        if (way.timed and not times) or (way.measured and not numbers):
            return False
        return not self._of_rows(way.frame) or self._fills(reading, items, times, numbers)

    def _of_rows(self, frame: ClaimFrame) -> bool:
        return frame.id not in self._base.claims.frames

    def _fills(self, reading: Reading, items: tuple[Item, ...], times: bool, numbers: bool) -> bool:
        """Whether a claim gives the value that the question asks for, or any where it asks for none."""
        assert reading.intent is not None
        kind = asked_type(reading.intent, self._base)
        if kind is None:
            return times or numbers
        if kind in TIMES:
            return times
        return numbers if kind in NUMBERS else any(item.of(kind) for item in items)
