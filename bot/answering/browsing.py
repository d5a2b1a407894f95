"""Looking round by buttons: topics → a page of a topic's questions → an answer, and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.answering.exemplifying import Exemplifier
from bot.facts.model.base import FactBase
from bot.facts.model.pack import Topic
from bot.reading import codes
from bot.reading.conversation import Offer
from bot.wording import guide as wording
from bot.wording import talk
from bot.wording.replies import Choice, Piece, Reply, Setting, Status

PAGE: Final = 7
_WHOLE: Final = ":all"  # ends the code of a question whose list is wanted with nothing left out


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was pressed under a topic; `whole` asks for a list with nothing left out."""

    topic: str
    offer: Offer
    whole: bool


class Browser:
    """Makes the pages, and finds the question behind a button; the buttons mean the same for ever."""

    def __init__(self, base: FactBase, exemplifier: Exemplifier) -> None:
        self._base = base
        self._exemplifier = exemplifier
        self._known: dict[str, tuple[Offer, ...]] = {}

    @property
    def topics(self) -> list[Topic]:
        """The topics under which there is a question."""
        return [topic for topic in self._base.topics.values() if self.questions(topic.id)]

    def questions(self, topic: str) -> tuple[Offer, ...]:
        """The questions of a topic, the most telling first. They are made once, when first wanted."""
        if topic not in self._known:
            self._known[topic] = tuple(self._made(topic))
        return self._known[topic]

    def page(self, code: str) -> Reply | None:
        """The topics, or some questions of one; None for any other code."""
        if code == codes.TOPICS:
            return self.overview()
        topic, _, first = code.removeprefix(codes.TOPIC).partition(":")
        if not code.startswith(codes.TOPIC) or topic not in self._base.topics:
            return None
        return self._page(self._base.topics[topic], int(first) if first.isdecimal() else 0)

    def topic(self, id: str) -> Reply | None:
        """The first questions of a topic; None where there is no such topic, or none of them."""
        return self.page(_page_code(id, 0)) if self.questions(id) else None

    def overview(self) -> Reply:
        """The topics, to be pressed."""
        topics = self.topics
        choices = [Choice(each.title, _page_code(each.id, 0), Setting.BESIDE) for each in topics]
        body = [Piece(wording.WHAT_I_KNOW if topics else wording.NO_TOPICS)]
        return _reply(
            body, choices, [(each.title, self.questions(each.id)[0].label) for each in topics]
        )

    def asked(self, code: str) -> Asked | None:
        """The question behind a code; None where that is no question, or none any more."""
        if not code.startswith(codes.ASKED):
            return None
        topic, _, rest = code.removeprefix(codes.ASKED).partition(":")
        intent, _, whole = rest.partition(":")
        if topic not in self._base.topics:
            return None
        offers = (each for each in self.questions(topic) if each.intent == intent)
        offer = next(offers, None)
        return Asked(topic, offer, bool(whole)) if offer is not None else None

    def answered(self, reply: Reply, asked: Asked) -> Reply:
        """The answer under its question, with the way back to the other questions."""
        place = self.questions(asked.topic).index(asked.offer)
        choices = [Choice(wording.BACK_TO_QUESTIONS, _page_code(asked.topic, place))]
        reply = wording.answered(asked.offer.label, reply)
        if reply.whole and asked.whole:
            reply = replace(reply, body=reply.whole, whole=())
        if reply.whole:
            choices.insert(0, Choice(talk.SHOW_ALL, _code(asked.topic, asked.offer) + _WHOLE))
        return replace(reply, choices=tuple(choices))

    def _made(self, topic: str) -> list[Offer]:
        intents = self._base.intents
        listed = self._base.pack.browse.get(topic) or [
            intent.id for intent in intents.values() if intent.topic == topic
        ]
        offers = (self._exemplifier.example(intents[id], place) for place, id in enumerate(listed))
        longest = codes.MAX_BYTES - len(_WHOLE)
        return [each for each in offers if each and len(_code(topic, each)) <= longest]

    def _page(self, topic: Topic, place: int) -> Reply:
        """The page on which the question at this place stands; the first where there is none."""
        questions = self.questions(topic.id)
        first = place - place % PAGE if place < len(questions) else 0
        choices = [
            Choice(each.label, _code(topic.id, each), Setting.LISTED)
            for each in questions[first : first + PAGE]
        ]
        back = _page_code(topic.id, first - PAGE) if first else codes.TOPICS
        choices.append(Choice(wording.BACK, back, Setting.BESIDE))
        if first + PAGE < len(questions):
            more = _page_code(topic.id, first + PAGE)
            choices.append(Choice(wording.MORE, more, Setting.BESIDE))
        pages = -(-len(questions) // PAGE)
        heading = wording.questions(topic.title, first // PAGE + 1, pages)
        return _reply(heading, choices, [("", each.label) for each in questions])


def _page_code(topic: str, place: int) -> str:
    return f"{codes.TOPIC}{topic}:{place}"


def _code(topic: str, offer: Offer) -> str:
    return f"{codes.ASKED}{topic}:{offer.intent}"


def _reply(
    body: Sequence[Piece], choices: Sequence[Choice], lines: Sequence[tuple[str, str]]
) -> Reply:
    """A page; whoever has no buttons reads its `lines` instead."""
    whole = (*body, *wording.in_words(lines)) if lines else ()
    return Reply("", Status.SMALLTALK, tuple(body), choices=tuple(choices), whole=whole)
