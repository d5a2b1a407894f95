"""The question before with another value put in its place: "and on 2 September 1945?", "and X with Y?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.reading.english import FILLER, MONTHS, STOP
from bot.reading.happenings import scenes_cut
from bot.reading.linking import Linked, Linker
from bot.reading.links import Kind, Link, outermost
from bot.reading.names import PERSON
from bot.reading.openings import without_opening
from bot.reading.reading import Reading
from bot.reading.times import Time

_TIME: Final = "time"
_JOINING = frozenset({"with", "together", "versus", "vs", "instead", "too", "again"})
_ASKING = frozenset("who whom whose when where why how old until till since".split())
_MONTH = "|".join(sorted((name for name in MONTHS if name not in STOP), key=len, reverse=True))
_DAY = r"(?:the )?\d{1,2}(?:st|nd|rd|th)?"
# A month or a day of it without its year, and words that point at the year told before.
_YEARLESS: Final = re.compile(
    rf"\b({_DAY} (?:of )?(?:{_MONTH}|may)|(?:{_MONTH}|may) {_DAY}|(?:{_MONTH}|(?<=in )may))"
    r"\b(?!,? (?:of |in )?(?:the year )?\d{2,4})(?:,? (?:of |in )?(?:that|the same) year)?",
    re.IGNORECASE,
)


class Replacing:
    """Puts what a message names in place of what the question before names."""

    def __init__(self, linker: Linker, subject: str) -> None:
        """`subject` is the id of the entity that goes without saying."""
        self._linker = linker
        self._subject = subject

    def questions(
        self, text: str, before: Sequence[Reading], times: Sequence[Time]
    ) -> Iterator[str]:
        """Each question of `before` with the values of a message that says no more than these.

        `times` are those of the last answer: a month or a day without a year is of the same one.
        """
        rest = without_opening(text) or text
        for said in dict.fromkeys((rest, *scenes_cut(rest))):
            dated = with_year(said, times)
            linked = self._linker.link(dated)
            values = self._values(linked)
            if not values or not _only(linked, values):
                continue
            asked = _ASKING & {word.text for word in linked.row}
            for reading in before:
                if not asked <= {word.text for word in reading.linked.row}:
                    continue  # "and how old was X?" asks something else of him
                question = self._put_in(reading.linked, linked, values)
                if question is not None:
                    yield question

    def _values(self, linked: Linked) -> list[Link]:
        found = [
            link
            for link in linked.links
            if (link.kind is Kind.TIME or (link.kind is Kind.ENTITY and link.type == PERSON))
            and self._subject not in link.ids
        ]
        return outermost(found)

    def _put_in(self, question: Linked, said: Linked, values: Sequence[Link]) -> str | None:
        """The question with as many values of the same types in the places of its own."""
        kinds = {link.type for link in values}
        own = [link for link in self._values(question) if link.type in kinds]
        if [link.type for link in own] != [link.type for link in values] or len(kinds) > 1:
            return None
        if any(link.start in question.events for link in own):
            return None
        row = [word.text for word in question.row]
        for old, new in zip(reversed(own), reversed(values), strict=True):
            row[old.start : old.end] = [word.text for word in said.row[new.start : new.end]]
        return " ".join(row)


def _only(linked: Linked, values: Sequence[Link]) -> bool:
    """Whether nothing but words of grammar stands beside the values."""
    told = {place for link in values for place in range(link.start, link.end)} | linked.names
    return all(
        place in told or word.text in STOP or word.text in FILLER or word.text in _JOINING
        for place, word in enumerate(linked.row)
    )


def with_year(text: str, times: Sequence[Time]) -> str:
    """A month or day that is said without its year, with that of the time told before, if it was one."""
    years = {time.span.start.year for time in times}
    if len(years) != 1:
        return text
    (year,) = years
    return _YEARLESS.sub(rf"\g<1> {year}", text)
