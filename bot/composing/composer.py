"""The door to composed questions: a reading in, an answer out where every word of it has its part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.answering.answer import Answer, Question
from bot.composing.describing import explained
from bot.composing.finding import Case, Finder, subjects
from bot.composing.moments import Moments
from bot.composing.nodes import STATUS, STRANGE, Vocabulary
from bot.composing.parsing import parsed
from bot.composing.phrases import phrase_rules
from bot.composing.query import (
    Asked,
    EndedBy,
    InStatus,
    Lasted,
    Measure,
    Moved,
    NotInStatus,
    Query,
    SameDay,
    Sat,
    SatAlso,
    Side,
    Times,
)
from bot.composing.ranking import Ranked, ranked
from bot.composing.tape import rewritten
from bot.composing.telling import told, told_ranks
from bot.composing.whens import time_rules
from bot.facts.dates import Span
from bot.facts.model.asking import Intent
from bot.facts.queries import Records
from bot.reading.asked import MOST_ANCHORS
from bot.reading.besides import hypothetical, only_an_event, personal
from bot.reading.deciding import Band, Evidence
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.matching import SAME, Match
from bot.reading.names import PERSON
from bot.reading.reading import Candidate, Reading
from bot.wording.replies import Status

INTENT = "composed"
# What share of composed readings were right on the sets for development.
SURE = 0.97
_FIRST = "first"
_MANY = 12


@dataclass(frozen=True, slots=True)
class Composed:
    """A composed question with its answer."""

    query: Query
    subjects: frozenset[str]
    answer: Answer
    explanation: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Result:
    """Whom a query means, in one of the ways that it can be meant."""

    query: Query
    cases: tuple[Case, ...]
    ranks: Ranked | None = None

    @property
    def subjects(self) -> frozenset[str]:
        return frozenset(subjects(self.ranks.cases if self.ranks else self.cases))


class Composer:
    """Answers composed questions from the facts of one base; a pack without their words has none."""

    def __init__(self, records: Records) -> None:
        self._records = records
        base = records.base
        self._vocabulary = Vocabulary(base)
        self._main = next(iter(base.queries.rolls), None)
        self._finder = Finder(records)
        self._general = frozenset(
            status
            for entity in base.entities.values()
            if isinstance(status := entity.attributes.get("counts_as"), str)
        )
        self._rules = phrase_rules()
        self._people = frozenset(
            s for roll in base.queries.rolls for s in records.roll(roll).subjects
        )
        if self._main is not None:
            self._moments = Moments(records, self._main, base.queries.eras)

    def instead(self, reading: Reading, answer: Answer) -> tuple[Reading, Answer] | None:
        """The composed reading of a question and its answer, where `answer` leaves something out."""
        composed = self.composed(reading)
        if composed is None or self._covers(reading, answer, composed):
            return None
        evidence = Evidence(0.0, 0.0, 1.0, 0, 0.0, 0.0, 0, 0, MOST_ANCHORS)
        intent = _intent(composed.query)
        best = Candidate(intent, Match(INTENT, 0.0, 0.0, 1.0, 0.0), (), evidence, SURE)
        read_so = replace(
            reading,
            band=Band.ANSWER,
            best=best,
            others=(),
            parts=(),
            absent=(),
            unexplained=(),
            composed=composed.explanation,
        )
        return read_so, composed.answer

    def _covers(self, reading: Reading, answer: Answer, composed: Composed) -> bool:
        """Whether an answer is about the very people whom the question means, or was learnt as it is."""
        if answer.status is not Status.ANSWERED or reading.best is None:
            return False
        if reading.best.match.nearest >= SAME and not reading.parts:
            return True
        measure = reading.best.intent.options.get("by", "")
        order = composed.query.order
        if order is not None and order.by is Measure.AGE_AT_END and measure != "age_at_end":
            return False
        told = {
            value
            for fact in answer.facts
            for value in fact.values.values()
            if isinstance(value, str) and value in self._people
        }
        return told == composed.subjects

    def composed(self, reading: Reading) -> Composed | None:
        """The answer to a question, read whole; None where a word of it has no part."""
        if self._main is None or not _by_itself(reading) or _besides(reading.linked):
            return None
        ways = [self._read(reading.linked, hidden) for hidden in _hidden(reading.linked)]
        results = [r for queries in ways for r in self._agreed(queries)]
        results = [r for r in results if r.subjects] or results
        if not results or len({r.subjects for r in results}) > 1:
            return None
        result = results[0]
        if _unlikely(result):
            return None
        answer = self._answer(reading, result)
        explanation = tuple(explained(self._records.base, result.query))
        return Composed(result.query, result.subjects, answer, explanation)

    def _read(self, linked: Linked, hidden: frozenset[int]) -> tuple[Query, ...]:
        assert self._main is not None
        nodes = self._vocabulary.nodes(linked, hidden=hidden)
        if not nodes or any(node.is_(STRANGE) for node in nodes):
            return ()
        mentioned = [n.subject for n in nodes if n.is_(PERSON) and n.subject]
        nodes = rewritten(nodes, [*self._rules, *time_rules(self._moments, mentioned)])
        return parsed(nodes, self._main, self._general)

    def _agreed(self, queries: Sequence[Query]) -> list[_Result]:
        """What the queries find; nothing where one of them can't be judged."""
        results: list[_Result] = []
        for query in queries:
            for result in self._results(query):
                if result is None:
                    return []
                results.append(result)
        return results

    def _results(self, query: Query) -> Iterator[_Result | None]:
        for whole in _units(query):
            cases = self._finder.found(query, whole=whole)
            if not _enough(query) or self._beyond(query) or (query.of(Times) and _timed(query)):
                yield None
                continue
            if query.number is not None and len(set(subjects(cases))) != query.number:
                yield None
            elif query.order is None:
                yield (
                    None
                    if query.asked in (Asked.WHEN, Asked.HOW_LONG)
                    else _Result(query, tuple(cases))
                )
            else:
                yield self._rank(query, cases)

    def _beyond(self, query: Query) -> bool:
        """Whether it asks for a time of which the rows say nothing."""
        held = self._records.roll(query.relation).held
        whole = Span(min(h.span.start for h in held), max(h.span.end for h in held))
        whens = [f.when for f in query.of(Sat)] + [f.when for f in query.of(Moved) if f.when]
        return any(not when.span.overlaps(whole) for when in whens)

    def _rank(self, query: Query, cases: Sequence[Case]) -> _Result | None:
        order = query.order
        assert order is not None
        roll = self._records.roll(query.relation)
        ranks = ranked(self._records, roll, cases, order)
        if ranks is None:
            return None
        if order.by is Measure.LENGTH and _timed(query):
            # Longest then, or longest of all who were in then? Only where it comes to the same.
            total = sorted(set(subjects(cases)), key=roll.days, reverse=order.most)
            if total[order.place - 1 :][: order.number] != subjects(ranks.cases):
                return None
        return _Result(query, tuple(cases), ranks)

    def _answer(self, reading: Reading, result: _Result) -> Answer:
        question = Question(self._records, _intent(result.query), reading)
        order = result.query.order
        if order is not None and result.ranks is not None:
            return told_ranks(question, result.query, order, result.ranks)
        return told(question, result.query, result.cases)


def _intent(query: Query) -> Intent:
    """What a composed question stands for among the intents of the folder."""
    return Intent(INTENT, "", INTENT, "", (), relation=query.relation)


def _enough(query: Query) -> bool:
    """Whether it says more than a status: "as a full member?" leans on what went before."""
    return query.weight > len(query.of(InStatus))


def _by_itself(reading: Reading) -> bool:
    """Whether the words read are those of the message, and none were taken over from the last one."""
    linked = reading.linked
    if not linked.row:
        return False
    last = linked.row[-1]
    return last.surface in reading.text.casefold() or last.text in linked.corrected.values()


def _besides(linked: Linked) -> bool:
    """Whether the question is about something else, though it uses the words of the field."""
    return only_an_event(linked) or personal(linked) or hypothetical(linked)


def _unlikely(result: _Result) -> bool:
    """Whether so few, or so many, were hardly what somebody asked for."""
    query = result.query
    if not result.subjects:
        return query.asked is Asked.WHO and bool(_moving(query) or query.order)
    open_ = any(f.when is not None and f.when.open for f in query.of(Moved))
    return open_ and query.order is None and len(result.subjects) > _MANY


def _moving(query: Query) -> bool:
    return any(query.of(kind) for kind in (Moved, SameDay, EndedBy, SatAlso))


def _timed(query: Query) -> bool:
    return bool(query.of(Sat) or query.of(Moved))


def _units(query: Query) -> list[bool]:
    """Whether conditions hold of stretches without a break (True), of rows, or of either alike."""
    if query.of(NotInStatus):
        return [False]
    if query.order is not None and query.order.number > 1 and not query.of(InStatus):
        # "The last two to be elected": whoever rose to another status may be meant too.
        return [True, False] if query.order.by in (Measure.START, Measure.END) else [True]
    if not query.of(InStatus) or query.of(Lasted):
        return [not query.of(InStatus)]
    if query.into:
        return [False]
    if query.of(EndedBy) or Side.END in query.sides:
        return [True]
    return [True, False] if query.sides else [False]


def _hidden(linked: Linked) -> list[frozenset[int]]:
    """The names to be overlooked, way by way: none, and titles that begin with "first"."""
    row = linked.row
    places = frozenset(
        link.start
        for link in linked.of(Kind.ENTITY)
        if link.type == STATUS
        and row[link.start].text == _FIRST
        and link.end < len(row)
        and row[link.end].text in ("to", "who", "that")
    )
    return [frozenset(), places] if places else [frozenset()]
