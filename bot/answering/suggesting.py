"""Whole questions that the base answers, found by the beginnings of what somebody types."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import log

from bot.reading.english import FILLER, STOP
from bot.reading.text import words
from bot.wording.replies import Choice

_GRAMMAR = STOP | FILLER


class Suggestions:
    """Finds questions among `questions`, whose order decides between equals."""

    def __init__(self, questions: Sequence[Choice]) -> None:
        self.questions = tuple({each.code: each for each in questions}.values())
        with_word: dict[str, set[int]] = {}
        for place, question in enumerate(self.questions):
            for word in words(question.label):
                with_word.setdefault(word.text, set()).add(place)
        self._words = sorted(with_word.items())
        self._spellings = [spelling for spelling, _ in self._words]

    def fitting(self, typed: str, most: int) -> tuple[Choice, ...]:
        """The questions that fit what is typed so far, the best first; any where nothing is typed.

        They hold each word, or the beginning of it; or else one that isn't mere grammar, and then the
        rarer the better.
        """
        row = list(dict.fromkeys(word.text for word in words(typed)))
        if not row:
            return self.questions[:most]
        held = {word: self._beginning_with(word) for word in row}
        telling = [word for word in row if word not in _GRAMMAR]
        scores: dict[int, float] = {}
        for places in held.values():
            for place in places:
                scores[place] = scores.get(place, 0.0) + log(1 + len(self.questions) / len(places))
        fitting = [
            place
            for place in scores
            if any(place in held[word] for word in telling)
            or all(place in held[word] for word in row)
        ]
        fitting.sort(key=lambda place: (-scores[place], place))
        return tuple(self.questions[place] for place in fitting[:most])

    def _beginning_with(self, start: str) -> set[int]:
        return {place for places in self._from(start) for place in places}

    def _from(self, start: str) -> Iterator[set[int]]:
        """Where each word stands that begins so."""
        for spelling, places in self._words[bisect_left(self._spellings, start) :]:
            if not spelling.startswith(start):
                return
            yield places
