"""Turns about the conversation itself: greetings, "source?", "are you sure?", "tell me more"."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answering.answer import Answer
from bot.answering.told import people_told
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Confidence, Fact
from bot.reading.conversation import Conversation
from bot.wording import dressing, talk, templates, values
from bot.wording.replies import Status

_MORE = 3
_NOTED = 4  # of so many facts everything that is noted is told
_FEW = 2  # of so many people more is told; of more the topic goes on


class Acts:
    """Performs the acts of small talk; those that follow up use the facts of the last answer."""

    def __init__(self, base: FactBase) -> None:
        self._base = base
        self._says = {talk.act: talk.says for talk in base.smalltalk}

    def perform(self, act: str, conversation: Conversation) -> Answer | None:
        """The answer to an act; None where the message is better read as a question."""
        facts = tuple(self._base.facts[id] for id in conversation.facts)
        if facts and act == "source":
            return Answer(_places(facts, self._base), facts)
        if facts and act == "sure":
            return self._sure(facts)
        if facts and act == "more":
            return self._more(facts)
        if facts and act in ("why", "meant"):
            return None
        says = self._says[act]
        return Answer(says[0], status=Status.SMALLTALK)

    def _sure(self, facts: tuple[Fact, ...]) -> Answer:
        """How far the last answer can be relied on, with all that is noted of few facts."""
        weakest = min(facts, key=lambda fact: list(Confidence)[::-1].index(fact.confidence))
        disputed = any(fact.disputed for fact in facts)
        told = talk.sure(weakest.confidence, disputed=disputed)
        if len(facts) > _NOTED:
            return Answer(told, facts)
        noted = [
            f"{templates.stated(self._base, fact)} {fact.note or ''}".strip() for fact in facts
        ]
        return Answer("\n".join([told, *noted]), facts, doubted=True)

    def _more(self, facts: tuple[Fact, ...]) -> Answer:
        """What else is known of whom or what the last answer was about, stated."""
        people = set(people_told(facts, self._base))
        new = [fact for fact in self._base.facts.values() if fact not in facts]
        if people and len(people) <= _FEW:
            others = [fact for fact in new if people & set(people_told((fact,), self._base))]
        else:
            others = self._on_topic(facts, new) or self._beside(facts, new)
        if not others:
            return Answer(talk.NO_MORE, facts)
        told = tuple(others[:_MORE])
        return Answer(" ".join(templates.stated(self._base, fact) for fact in told), told)

    def _on_topic(self, facts: tuple[Fact, ...], new: list[Fact]) -> list[Fact]:
        """Facts on the topics of the last ones, the last topic first, and about no other entity."""
        known = {
            self._base.pack.subject,
            *self._base.pack.background,
            *_entities(facts, self._base),
        }
        topics = [self._base.relations[fact.relation].topic for fact in reversed(facts)]
        return [
            fact
            for topic in dict.fromkeys(topics)
            for fact in new
            if self._base.relations[fact.relation].topic == topic
            and _entities((fact,), self._base) <= known
        ]

    def _beside(self, facts: tuple[Fact, ...], new: list[Fact]) -> list[Fact]:
        """Facts of other kinds about what the last ones were about, one of each kind."""
        known = _entities(facts, self._base) - {*self._base.pack.background}
        first: dict[str, Fact] = {}
        for fact in new:
            about = _entities((fact,), self._base)
            if about <= known and self._base.relations[fact.relation].spell is None:
                first.setdefault(fact.relation, fact)
        return list(first.values())


def _entities(facts: Iterable[Fact], base: FactBase) -> set[str]:
    return {
        value
        for fact in facts
        for value in fact.values.values()
        if isinstance(value, str) and value in base.entities
    }


def _places(facts: tuple[Fact, ...], base: FactBase) -> str:
    notes = dressing.source_notes(facts, base.sources)
    lines = []
    for note in notes:
        place = f", {note.locator}" if note.locator else ""
        address = f" ({note.url})" if note.url else ""
        lines.append(f"{note.title}{place}{address}")
    return f"It is from {values.listing(lines)}."
