"""What the bot says of itself: the first words with examples to press, help, and its sources."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from bot.answering.browsing import Browser
from bot.answering.cards import Cards
from bot.answering.exemplifying import Exemplifier
from bot.answering.responding import Responder
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Confidence
from bot.reading import codes
from bot.reading.reader import Reader
from bot.wording import cards as card_wording
from bot.wording import guide as wording
from bot.wording import talk, templates
from bot.wording.replies import Choice, Piece, Reply, Status

ASK: Final = "ask"
CHECK: Final = "check"
PERSON: Final = "person"
QUIZ: Final = "quiz"
_MORE: Final = "more"
# What is offered first, in private and in a group, until there are three.
_ALONE: Final = (ASK, CHECK, QUIZ, PERSON, _MORE)
_TOGETHER: Final = (QUIZ, CHECK, ASK, PERSON, _MORE)
_OFFERED: Final = 3
_SHOWN_SOURCES: Final = 5


@dataclass(frozen=True, slots=True)
class Trial:
    """An example to press: a question, a claim, or the id of somebody, as `kind` says."""

    kind: str
    text: str
    label: str


class Guide:
    """Shows people round one fact base; `cards` is None where it has none."""

    def __init__(
        self, base: FactBase, reader: Reader, responder: Responder, cards: Cards | None
    ) -> None:
        self._base = base
        self._cards = cards
        self.browser = Browser(base, Exemplifier(reader, responder))

    @property
    def lacks(self) -> frozenset[str]:
        """The chat commands that mean nothing with this pack."""
        lacking = {"person": self._cards is None, "timeline": self._base.pack.timeline is None}
        return frozenset(name for name, lacks in lacking.items() if lacks)

    def start(self, *, group: bool, quizzes: bool) -> Reply:
        """The first words to somebody new, with three examples that fit the chat."""
        trials = self._trials()
        if quizzes:
            trials[QUIZ] = Trial(QUIZ, "", wording.PLAY)
        fitting = [kind for kind in (_TOGETHER if group else _ALONE) if kind in trials]
        choices = [Choice(trials[kind].label, _code(kind)) for kind in fitting[:_OFFERED]]
        text = wording.welcome(self._base.pack.about, group=group)
        return Reply("", Status.SMALLTALK, templates.pieces(text), choices=tuple(choices))

    def knows(self, code: str) -> bool:
        """Whether a code leads to a page, a question that is browsed, or an example."""
        found = (self.page(code), self.browser.asked(code), self.tried(code))
        return any(each is not None for each in found)

    def tried(self, code: str) -> Trial | None:
        """The example behind a code; None where that is none."""
        if not code.startswith(codes.TRY):
            return None
        return self._trials().get(code.removeprefix(codes.TRY))

    def help(self, *, group: bool, quizzes: bool, inline: str) -> Reply:
        """What can be done here; `quizzes` says whether they can be played.

        `inline` is the name to begin with in other chats; empty where that doesn't work.
        """
        about = self._base.pack.about
        text = talk.help_text(about, group=group, lacks=self.lacks, quizzes=quizzes, inline=inline)
        return Reply("", Status.SMALLTALK, templates.pieces(text))

    def page(self, code: str) -> Reply | None:
        """The page behind a code: of topics, of questions, or all sources; None for any other."""
        return self.sources(whole=True) if code == codes.SOURCES else self.browser.page(code)

    def sources(self, *, whole: bool = False) -> Reply:
        """The works that the facts are from, those that bear most first, and how sure that is."""
        marks = self._marks()
        lines = self._works()
        everything = (*wording.sources(len(self._base.facts), lines, 0), *marks)
        if whole or len(lines) <= _SHOWN_SOURCES:
            return Reply("", Status.SMALLTALK, everything)
        left = len(lines) - _SHOWN_SOURCES
        some = wording.sources(len(self._base.facts), lines[:_SHOWN_SOURCES], left)
        choices = (Choice(talk.SHOW_ALL, codes.SOURCES),)
        return Reply("", Status.SMALLTALK, (*some, *marks), choices=choices, whole=everything)

    def _works(self) -> list[tuple[Piece, ...]]:
        """A line for each source, the one that most facts rest on first."""
        resting: Counter[str] = Counter()
        for fact in self._base.facts.values():
            resting.update({citation.source for citation in fact.citations})
        sources = sorted(self._base.sources.values(), key=lambda source: -resting[source.id])
        return [wording.source(s.title, s.url, s.licence, resting[s.id]) for s in sources]

    def _marks(self) -> list[Piece]:
        """What each level of confidence means, and how many facts have it."""
        meanings = self._base.pack.confidence
        have = Counter(fact.confidence for fact in self._base.facts.values())
        told = [
            wording.confidence(level, have[level], meanings[level])
            for level in Confidence
            if level in meanings
        ]
        return [Piece("\n"), *(piece for line in told for piece in line)] if told else []

    def _trials(self) -> dict[str, Trial]:
        """The examples of the pack by kind, each with its button."""
        given = self._base.pack.start
        question = given.get(ASK, self._base.pack.examples[0])
        trials = {ASK: Trial(ASK, question, question)}
        if CHECK in given:
            trials[CHECK] = Trial(CHECK, given[CHECK], wording.checked(given[CHECK]))
        somebody = self._somebody(given.get(PERSON))
        if somebody is not None:
            name = self._base.entities[somebody].name
            trials[PERSON] = Trial(PERSON, somebody, card_wording.more(name))
        others = [each for each in self._base.pack.examples if each != question]
        if others:
            trials[_MORE] = Trial(ASK, others[0], others[0])
        return trials

    def _somebody(self, wanted: str | None) -> str | None:
        """Whose card is the example: the one who is wanted, or the first that has one."""
        if self._cards is None:
            return None
        subjects = [entity.id for entity in self._cards.subjects]
        return wanted if wanted in subjects else next(iter(subjects), None)


def _code(kind: str) -> str:
    return codes.QUIZ if kind == QUIZ else codes.TRY + kind
