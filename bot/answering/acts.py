"""Turns about the conversation itself: greetings, "source?", "are you sure?", "tell me more"."""

from __future__ import annotations

from bot.answering.answer import Answer
from bot.facts.model import Confidence, Fact, FactBase
from bot.reading.conversation import Conversation
from bot.wording import dressing, talk, templates, values
from bot.wording.replies import Status

_MORE = 3
_AGAIN = 2


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
            weakest = min(facts, key=lambda fact: list(Confidence)[::-1].index(fact.confidence))
            disputed = any(fact.disputed for fact in facts)
            again = " ".join(templates.stated(self._base, fact) for fact in facts[:_AGAIN])
            return Answer(f"{talk.sure(weakest.confidence, disputed=disputed)} {again}", facts)
        if facts and act == "more":
            return self._more(facts)
        if facts and act in ("why", "meant"):
            return None
        says = self._says[act]
        return Answer(says[0], status=Status.SMALLTALK)

    def _more(self, facts: tuple[Fact, ...]) -> Answer:
        """The next facts on the same topic, stated."""
        topic = self._base.relations[facts[0].relation].topic
        others = [
            fact
            for fact in self._base.facts.values()
            if self._base.relations[fact.relation].topic == topic and fact not in facts
        ][:_MORE]
        if not others:
            return Answer(talk.NO_MORE, facts)
        return Answer(
            " ".join(templates.stated(self._base, fact) for fact in others), tuple(others)
        )


def _places(facts: tuple[Fact, ...], base: FactBase) -> str:
    notes = dressing.source_notes(facts, base.sources)
    lines = []
    for note in notes:
        place = f", {note.locator}" if note.locator else ""
        address = f" ({note.url})" if note.url else ""
        lines.append(f"{note.title}{place}{address}")
    return f"It is from {values.listing(lines)}."
