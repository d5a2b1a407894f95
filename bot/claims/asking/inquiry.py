"""Claims judged as answers: read as questions, and compared with what these ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.claims.asking.explaining import Phrase, explained, phrases
from bot.claims.asking.frames import Way, Ways
from bot.claims.asking.questions import Questions
from bot.claims.contrasting import contrast
from bot.claims.english.signs import Sign
from bot.claims.framing import named_in
from bot.claims.grammar import Grammar
from bot.claims.items import Item, content
from bot.claims.result import NO_RESULT, Result
from bot.claims.statement import Statement
from bot.claims.weighing import Weighing
from bot.facts.model.claims import ClaimFrame
from bot.facts.model.values import COUNT, DATE, YEAR
from bot.facts.queries import Records
from bot.reading.cues import QuestionType
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.names import PERSON
from bot.reading.reader import Reader
from bot.reading.reading import Reading

# With these a claim says more than that a row has its values.
_MORE: Final = frozenset(
    {Sign.NONE, Sign.ONLY, Sign.ALWAYS, Sign.ALL, Sign.BOTH, Sign.TOGETHER, Sign.STILL}
)
_PAIRS: Final = frozenset({"beside", "order", "outlasted", "older"})


class Inquiry:
    """Judges claims whose words no frame knows, by the questions that they answer.

    The reader finds which question that is; what the claim says then stands to be compared as ever, and
    every other word of it must have its part.
    """

    def __init__(
        self, records: Records, reader: Reader, grammar: Grammar, weighing: Weighing
    ) -> None:
        self._claims = records.base.claims
        self._subject = records.base.pack.subject
        self._ranking = reader.ranking
        self._questions = Questions(reader)
        self._ways = Ways(records)
        self._link = grammar.link
        self._itemizer = grammar.itemizer
        self._framing = grammar.framing
        self._weighing = weighing

    def result(self, text: str) -> Result:
        """What a claim comes to by all the questions that it answers; nothing where these disagree."""
        linked = self._link(text)
        found = [
            result
            for reading in self._questions.of(text)
            for result in self._answering(text, linked, reading)
        ]
        decided = [result for result in found if result.decided]
        return decided[0] if len({result.truth for result in decided}) == 1 else NO_RESULT

    def _answering(self, text: str, linked: Linked, reading: Reading) -> Iterator[Result]:
        """What a claim comes to under each frame for the answers to one question."""
        assert reading.intent is not None
        named = named_in(linked)
        found = phrases(linked, reading, self._ranking)
        for way in self._ways.of(reading.intent):
            granted = self._granted(way, named)
            if granted is None or not self._framing.wanted(way.frame, named):
                continue
            items = self._items(way, linked, found, named)
            if not self._answers(way, reading, items, self._weighing.statement(text, items)):
                continue
            result = self._weighing.under(way.frame, text, items, granted)
            if result is not None:
                yield result

    def _items(
        self, way: Way, linked: Linked, found: tuple[Phrase, ...], named: frozenset[str]
    ) -> tuple[Item, ...]:
        own = self._framing.concepts(way.frame) & named
        taken = self._framing.types(way.frame) if way.values is not None else None
        return self._itemizer.items(explained(linked, found, own, taken), own)

    def _granted(self, way: Way, named: frozenset[str]) -> frozenset[str] | None:
        """The concepts that the claim needs not name; None where it lacks something else."""
        if way.trait is not None and way.trait not in named:
            return None
        lacking = [need for need in way.frame.needs if need.isdisjoint(named)]
        granted = [self._plain(need) for need in lacking]
        return None if None in granted else frozenset(c for c in granted if c is not None)

    def _plain(self, need: frozenset[str]) -> str | None:
        """The first concept that would do and says nothing of a manner or a time."""
        strict = {*self._claims.manners, *self._claims.moments}
        return next((c for c in sorted(need - strict) if not c.startswith("@")), None)

    def _answers(
        self, way: Way, reading: Reading, items: Sequence[Item], statement: Statement
    ) -> bool:
        """Whether a claim gives the values without which the frame would say less than it, and no more."""
        times, numbers = bool(statement.whens), bool(statement.amounts)
        if (way.timed and not times) or (way.measured and not numbers):
            return False
        if way.values is None:
            return _people(items) <= _most_people(way, reading)
        if contrast(content(items)) is not None:
            return False  # of which of the two values the rest is said isn't told
        if statement.all_signs & _MORE or _denies(reading) or (times and not _dated(reading)):
            return False
        return (
            (times and bool(way.values & {YEAR, DATE}))
            or (numbers and COUNT in way.values)
            or any(
                _names(item, kind, way.frame, self._subject)
                for item in items
                for kind in way.values
            )
        )


def _names(item: Item, kind: str, frame: ClaimFrame, subject: str) -> bool:
    """Whether an item names a value of a type; the subject itself is one only where rows have it."""
    named = item.of(kind)
    return named is not None and (subject not in named.ids or subject in frame.default.values())


def _dated(reading: Reading) -> bool:
    """Whether a time in a claim is what its question is about, rather than when it was so."""
    assert reading.intent is not None
    return reading.intent.asks is not None or reading.question_type is QuestionType.WHEN


def _denies(reading: Reading) -> bool:
    """Whether a claim names the contrary of what is so; what only names something is compared."""
    assert reading.intent is not None
    entities = {(link.start, link.end) for link in reading.linked.of(Kind.ENTITY)}
    return any(
        not reading.intent.denies.isdisjoint(link.ids)
        for link in reading.linked.of(Kind.CONCEPT)
        if (link.start, link.end) not in entities
    )


def _people(items: Sequence[Item]) -> int:
    """How many people a claim names apart from each other: "A, B and C" counts once."""
    telling = [item for item in items if not item.idle]
    apart = 0
    for before, item in zip([None, *telling], telling, strict=False):
        if item.of(PERSON) is None:
            continue
        listed = before is not None and (before.text == "and" or before.of(PERSON) is not None)
        apart += not listed
    return apart


def _most_people(way: Way, reading: Reading) -> int:
    """How many people a claim may name apart that answers a question: two where it is about a pair."""
    assert reading.intent is not None
    about = sum(slot.startswith(PERSON) for slot in reading.intent.requires)
    return max(2 if way.frame.judge in _PAIRS else 1, about)
