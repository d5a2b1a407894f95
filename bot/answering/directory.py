"""Somebody's card, asked for by name or by a button."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.answering.cards import Cards
from bot.answering.offering import phrase
from bot.answering.presenting import Presenter, plain
from bot.answering.remembering import remembered
from bot.answering.responding import Responder
from bot.reading import codes, lookup
from bot.reading.conversation import Conversation
from bot.reading.reader import Reader
from bot.reading.reading import Named, Reading, Slots
from bot.wording import cards as wording
from bot.wording import dressing, talk
from bot.wording.replies import Again, Choice, Reply, Status

_NEAR: Final = 3  # so many are offered for a name that nobody bears


class Directory:
    """Shows the cards of one fact base; `cards` is None where it has none."""

    def __init__(
        self, reader: Reader, responder: Responder, presenter: Presenter, cards: Cards | None
    ) -> None:
        self._base = reader.base
        self._reader = reader
        self._responder = responder
        self._presenter = presenter
        self._cards = cards

    def has(self, subject: str) -> bool:
        """Whether there is a card of the entity with this id."""
        entity = self._base.entities.get(subject)
        return self._cards is not None and entity is not None and entity.type == self._cards.kind

    def named(
        self, name: str, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The card of whoever bears the name; asks which one, or says whose name is near."""
        if self._cards is None:
            return plain(name, Status.UNKNOWN, self._base.pack.scope), conversation
        if not name.strip():
            example = self._cards.subjects[0].short if self._cards.subjects else ""
            return plain(name, Status.CLARIFY, wording.HINT.format(example)), conversation
        meant = lookup.meant(self._reader.read(name), self._cards.kind)
        if len(meant) == 1:
            return self.card(meant[0], name, at, conversation)
        if meant:
            return self._whom(name, Status.CLARIFY, talk.WHICH_ONE, meant), conversation
        return self._nobody(name, self._cards), conversation

    def card(
        self, subject: str, text: str, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """Somebody's card; the conversation is about that person from then on.

        `text` is what was typed for it, empty where a button was pressed.
        """
        if self._cards is None or not self.has(subject):
            return plain(text, Status.UNKNOWN, talk.EXPIRED), conversation
        reading = self._read(subject, self._cards)
        answer = self._cards.card(subject)
        reply = replace(
            self._presenter.reply(text or reading.text, reading, answer),
            body=dressing.with_all_sources(answer.text, answer.facts, self._base.sources),
            brief=(),
            choices=(),
            again=Again.so(reading.text, codes.CARD + subject),
        )
        return reply, remembered(reading, answer, conversation, at, self._base)

    def _read(self, subject: str, cards: Cards) -> Reading:
        """The question that a card answers, as it would be read."""
        entity = self._base.entities[subject]
        slots = Slots((Named(entity.type, (subject,)),))
        question = phrase(cards.intent, slots, self._base) or entity.name
        return self._reader.restored(question, cards.intent, slots)

    def _nobody(self, name: str, cards: Cards) -> Reply:
        """That nobody bears a name, and whose name is near."""
        near = lookup.nearest(name, cards.subjects, _NEAR)
        text = talk.person_unknown(self._base.pack.scope)
        if near:
            text += f" {talk.did_you_mean(len(near))}"
        return self._whom(name, Status.UNKNOWN, text, near)

    def _whom(self, name: str, status: Status, text: str, ids: tuple[str, ...]) -> Reply:
        """A question back about whom a name means."""
        choices = [Choice(self._responder.told_apart(id), codes.CARD + id) for id in ids]
        if choices:
            choices.append(Choice(talk.NONE_OF_THESE, codes.NONE))
        return replace(plain(name, status, text), choices=tuple(choices))
