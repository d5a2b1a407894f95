"""Days that are named for what somebody did then, put as days: "just before Lasker became champion"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import islice
from typing import Final

from bot.composing.filters import When
from bot.composing.moments import Moments
from bot.composing.nodes import STRANGE, Vocabulary
from bot.composing.tape import rewritten
from bot.composing.whens import WHEN, time_rules
from bot.facts.dates import PartialDate
from bot.reading.cues import QuestionType, question_type
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.names import PERSON
from bot.reading.text import Word, clean
from bot.wording import values

_DAY: Final = timedelta(days=1)
_LEAST, _MOST = 3, 12  # words of such a name
_OPENING: Final = frozenset(
    "when while as at on in the eve by just right immediately shortly directly during throughout day moment".split()
)
_TRIED: Final = 60  # a long message may hold many words that open one
# Whoever did something "by then" or "until then" may have done it long before.
_BOUNDING: Final = frozenset("until till since from".split())

# What the rest of the question must ask: "tell me when he came" is no time of anything else.
_ASKING: Final = frozenset(QuestionType) - {
    QuestionType.NONE, QuestionType.YES_NO, QuestionType.WHEN, QuestionType.WHY, QuestionType.WHERE,
}  # fmt: skip


class Redating:
    """Puts days and stretches in the place of what names them."""

    def __init__(
        self, link: Callable[[str], Linked], vocabulary: Vocabulary, moments: Moments
    ) -> None:
        self._link = link
        self._vocabulary = vocabulary
        self._moments = moments

    def dated(self, text: str) -> str | None:
        """The question with the day itself; None where it names no such day, or nothing beside it."""
        linked = self._link(clean(text))
        people = [k for k in linked.of(Kind.ENTITY) if k.type == PERSON]
        if not people:
            return None
        stretches = (
            (start, end)
            for start, end in _stretches(linked.row)
            if any(start < k.start and k.end <= end for k in people)
        )
        for start, end in islice(stretches, _TRIED):
            when = self._named(" ".join(w.surface for w in linked.row[start:end]))
            rest = [*linked.row[:start], *linked.row[end:]]
            if when is not None and question_type([rest]) in _ASKING:
                return _put(linked.row, start, end, when)
        return None

    def _named(self, phrase: str) -> str | None:
        """The days that a phrase names by somebody; None where it isn't one name, or has no bounds."""
        linked = self._link(phrase)
        if linked.times or linked.events:
            return None  # understood as a time as it is
        nodes = self._vocabulary.nodes(linked)
        if any(node.is_(STRANGE) for node in nodes):
            return None
        subjects = [n.subject for n in nodes if n.is_(PERSON) and n.subject]
        row = rewritten(nodes, time_rules(self._moments, subjects))
        if len(row) != 1 or not row[0].is_(WHEN):
            return None
        when = row[0].value
        return _told(when) if isinstance(when, When) and not when.open else None


def _stretches(row: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Where such a name may stand, the longest first."""
    for length in range(min(_MOST, len(row)), _LEAST - 1, -1):
        for start in range(len(row) - length + 1):
            if row[start].text in _OPENING and (not start or row[start - 1].text not in _BOUNDING):
                yield start, start + length


def _told(when: When) -> str | None:
    if when.span.start.year <= 1 or when.span.end.year >= 9999:
        return None
    first, last = when.span.start, when.span.end - _DAY
    days = [values.day(PartialDate(d.year, d.month, d.day)) for d in (first, last)]
    return f"on {days[0]}" if first == last else f"from {days[0]} to {days[1]}"


def _put(row: Sequence[Word], start: int, end: int, when: str) -> str:
    before = " ".join(w.surface for w in row[:start])
    after = " ".join(w.surface for w in row[end:])
    # What comes behind a time that opens the question is the question itself.
    parts = [after, when] if not before else [before, when, after]
    return " ".join(part for part in parts if part) + "?"
