"""The door to composed questions: a reading in, an answer out where every word of it has its part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.answering.answer import Answer, Question
from bot.answering.handlers import JOINING
from bot.composing.describing import explained
from bot.composing.filters import Died, EndedBy, Moved, OneOf, SameDay, Sat, SatAlso
from bot.composing.moments import Moments
from bot.composing.nodes import STATUS, STRANGE, Vocabulary
from bot.composing.parsing import parsed
from bot.composing.phrases import phrase_rules
from bot.composing.query import Asked, Measure, Query
from bot.composing.redating import Redating
from bot.composing.solving import Solution, Solver
from bot.composing.tape import rewritten
from bot.composing.telling import told, told_ranks
from bot.composing.whens import time_rules
from bot.facts.model.asking import Intent
from bot.facts.queries import Records, facts_of
from bot.reading.asked import MOST_ANCHORS
from bot.reading.belonging import in_whole, part_in_event
from bot.reading.besides import hypothetical, only_an_event, personal, wished
from bot.reading.deciding import Band, Evidence
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.matching import SAME, Match
from bot.reading.names import PERSON
from bot.reading.reading import Candidate, Reading, Within
from bot.wording import talk
from bot.wording.replies import Status

INTENT = "composed"
# What share of composed readings were right on the sets for development.
SURE = 0.97
_FIRST = "first"
_WHAT_DONE = frozenset(("what", verb) for verb in ("did", "does", "do", "has", "had", "have"))
_MANY = 12


@dataclass(frozen=True, slots=True)
class Composed:
    """A composed question with its answer."""

    query: Query
    subjects: frozenset[str]
    answer: Answer
    explanation: tuple[str, ...]


class Composer:
    """Answers composed questions from the facts of one base; a pack without their words has none."""

    def __init__(self, records: Records) -> None:
        self._records = records
        base = records.base
        self._vocabulary = Vocabulary(base)
        self._main = next(iter(base.queries.rolls), None)
        self._solver = Solver(records)
        self._rules = phrase_rules()
        self._general = base.general
        self._background = frozenset(base.pack.background)
        self._people = frozenset(
            subject for roll in base.queries.rolls for subject in records.roll(roll).subjects
        )
        if self._main is not None:
            self._moments = Moments(records, self._main, base.queries.eras)

    def redating(self, link: Callable[[str], Linked]) -> Redating | None:
        """What puts days in the place of their names; None for a pack without such questions."""
        if self._main is None:
            return None
        return Redating(link, self._vocabulary, self._moments)

    def instead(self, reading: Reading, answer: Answer) -> tuple[Reading, Answer] | None:
        """The composed reading of a question and its answer, where `answer` leaves something out."""
        if reading.surely_refused or _as_learnt(reading, answer):
            return None
        composed = self.composed(reading)
        if composed is None or self._covers(reading, answer, composed):
            return None
        return _read_so(reading, composed), composed.answer

    def among(self, reading: Reading) -> tuple[Reading, Answer] | None:
        """The composed reading of a question about some of the people told before, and its answer."""
        group = reading.group
        if group is None or group.asks is not Within.SOME or reading.parts:
            return None
        composed = self.composed(reading)
        return None if composed is None else (_read_so(reading, composed), composed.answer)

    def _covers(self, reading: Reading, answer: Answer, composed: Composed) -> bool:
        """Whether an answer is about the very people whom the question means."""
        if answer.status is not Status.ANSWERED or reading.best is None:
            return False
        measure = reading.best.intent.options.get("by", "")
        order = composed.query.order
        if order is not None and order.behind is not None:
            return False
        if order is not None and order.by is Measure.AGE_AT_END and measure != "age_at_end":
            return False
        if len({moved.side for moved in composed.query.of(Moved)}) > 1:
            return False  # one tells of coming or of going, though it be the same people
        told = {
            value
            for fact in answer.facts
            for value in fact.values.values()
            if isinstance(value, str) and value in self._people
        }
        if reading.best.intent.handler in JOINING and _only_coming(composed.query):
            return told >= composed.subjects  # those who only changed their status are told too
        return told == composed.subjects

    def composed(self, reading: Reading) -> Composed | None:
        """The answer to a question, read whole; None where a word of it has no part."""
        linked = reading.linked
        if self._main is None or not _by_itself(reading) or not self._vocabulary.covers(linked):
            return None
        if _besides(linked) or part_in_event(linked) or in_whole(linked, self._background):
            return None
        people = frozenset(reading.group.people) if reading.group is not None else None
        solution = self._solution(linked, people)
        if solution is None or (people is None and _unlikely(solution)):
            return None
        if people is None and solution.query.of(Died):
            return None  # of too many it isn't known when they died
        answer = self._answer(reading, solution)
        explanation = tuple(explained(self._records.base, solution.query))
        return Composed(solution.query, solution.subjects, answer, explanation)

    def _solution(self, linked: Linked, people: frozenset[str] | None) -> Solution | None:
        """What all ways to read a question come to; None where they come to different people.

        `people` are those among whom it asks, if not all.
        """
        ways = [self._read(linked, hidden) for hidden in _hidden(linked)]
        if people is not None:
            ways = [tuple(_one_of(query, people) for query in queries) for queries in ways]
        solutions = [each for queries in ways for each in self._solver.agreed(queries)]
        solutions = [each for each in solutions if each.subjects] or solutions
        if not solutions or len({each.subjects for each in solutions}) > 1:
            return None
        return solutions[0]

    def _read(self, linked: Linked, hidden: frozenset[int]) -> tuple[Query, ...]:
        assert self._main is not None
        nodes = self._vocabulary.nodes(linked, hidden=hidden)
        if not nodes or any(node.is_(STRANGE) for node in nodes):
            return ()
        mentioned = [n.subject for n in nodes if n.is_(PERSON) and n.subject]
        nodes = rewritten(nodes, [*self._rules, *time_rules(self._moments, mentioned)])
        return parsed(nodes, self._main, self._general)

    def _answer(self, reading: Reading, solution: Solution) -> Answer:
        question = Question(self._records, _intent(solution.query), reading)
        if reading.group is not None and not solution.subjects:
            held = self._records.roll(solution.query.relation).held
            return Answer(
                talk.NONE_OF_THEM, facts_of([h for h in held if h.subject in reading.group.people])
            )
        order = solution.query.order
        if order is not None and solution.ranks is not None:
            return told_ranks(question, solution.query, order, solution.ranks)
        return told(question, solution.query, solution.cases)


def _only_coming(query: Query) -> bool:
    """Whether coming in within a time, or first or last of all, is all that is asked."""
    by = query.order.by if query.order is not None else Measure.START
    return by is Measure.START and {type(f) for f in query.filters} <= {Moved}


def _read_so(reading: Reading, composed: Composed) -> Reading:
    """The reading of a question that is composed."""
    return replace(
        reading,
        band=Band.ANSWER,
        best=_candidate(composed.query),
        others=(),
        parts=(),
        absent=(),
        unexplained=(),
        composed=composed.explanation,
    )


def _one_of(query: Query, people: frozenset[str]) -> Query:
    """The query among these people alone."""
    return replace(query, filters=(*query.filters, OneOf(people)))


def _as_learnt(reading: Reading, answer: Answer) -> bool:
    """Whether an answer was learnt for the question as it is."""
    if answer.status is not Status.ANSWERED or reading.best is None:
        return False
    return reading.best.match.nearest >= SAME and not reading.parts


def _intent(query: Query) -> Intent:
    """What a composed question stands for among the intents of the folder."""
    return Intent(INTENT, "", INTENT, "", (), relation=query.relation)


def _candidate(query: Query) -> Candidate:
    """A composed question as what was meant; it stands or falls as a whole."""
    evidence = Evidence(0.0, 0.0, 1.0, 0, 0.0, 0.0, 0, 0, MOST_ANCHORS)
    return Candidate(_intent(query), Match(INTENT, 0.0, 0.0, 1.0, 0.0), (), evidence, SURE)


def _by_itself(reading: Reading) -> bool:
    """Whether the words read are those of the message, and none were taken over from the last one."""
    linked = reading.linked
    if not linked.row:
        return False
    last = linked.row[-1]
    return last.surface in reading.text.casefold() or last.text in linked.corrected.values()


def _besides(linked: Linked) -> bool:
    """Whether the question is about something else, though it uses the words of the field."""
    return (
        only_an_event(linked)
        or personal(linked)
        or hypothetical(linked)
        or wished(linked)
        or _of_a_thing(linked)
    )


def _of_a_thing(linked: Linked) -> bool:
    """Whether no people are asked for, but what somebody or something did: "what did … become"."""
    texts = [word.text for word in linked.row]
    return any(pair in _WHAT_DONE for pair in pairwise(texts))


def _unlikely(solution: Solution) -> bool:
    """Whether so few, or so many, were hardly what somebody asked for."""
    query = solution.query
    if not solution.subjects:
        on_a_day = any(f.when is not None and f.when.span.days == 1 for f in query.of(Moved))
        counted = query.asked is Asked.HOW_MANY and on_a_day
        near = any(f.when.near for f in query.of(Sat))
        return counted or near or (query.asked is Asked.WHO and bool(_moving(query) or query.order))
    open_ = any(f.when is not None and f.when.open for f in query.of(Moved))
    return open_ and query.order is None and len(solution.subjects) > _MANY


def _they(texts: Sequence[str]) -> bool:
    """Whether a question for names follows: "First Secretaries - who were they?"."""
    return (
        len(texts) == 2
        and texts[0] in ("was", "were", "are", "is")
        and texts[1] in ("they", "he", "she")
    )


def _moving(query: Query) -> bool:
    return any(query.of(kind) for kind in (Moved, SameDay, EndedBy, SatAlso))


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
        and not _they([word.text for word in row[link.end + 1 : link.end + 3]])
    )
    return [frozenset(), places] if places else [frozenset()]
