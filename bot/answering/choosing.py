"""The reply to what was offered and is chosen, whether it is pressed or said."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.answering.browsing import Asked
from bot.answering.directory import Directory
from bot.answering.guide import Guide
from bot.answering.offering import phrase
from bot.answering.presenting import Presenter, plain
from bot.answering.remembering import remembered
from bot.answering.responding import Responder
from bot.facts.model.asking import Intent
from bot.reading import codes
from bot.reading.conversation import Conversation, Offer
from bot.reading.reader import Reader
from bot.reading.reading import Slots
from bot.wording import talk
from bot.wording.replies import Reply, Status


class Chooser:
    """Knows what each code of one fact base leads to, but for the examples to try."""

    def __init__(
        self,
        reader: Reader,
        responder: Responder,
        presenter: Presenter,
        directory: Directory,
        guide: Guide,
    ) -> None:
        self._base = reader.base
        self._reader = reader
        self._responder = responder
        self._presenter = presenter
        self._directory = directory
        self._guide = guide

    def choose(
        self, code: str, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The reply to a pressed choice; a code that means nothing any more is said to be so."""
        if codes.rejected(code) is not None:
            return plain("", Status.CLARIFY, talk.REJECTED), conversation
        page = self._guide.page(code)
        if page is not None:
            return page, conversation
        asked = self._guide.browser.asked(code)
        if asked is not None:
            return self._browsed(asked, at, conversation)
        if code.startswith(codes.CARD):
            return self._directory.card(code.removeprefix(codes.CARD), "", at, conversation)
        return self._again(code, at, conversation)

    def take(
        self, offer: Offer, text: str, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The reply to an offer; `text` is what was said to take it, empty where it was pressed."""
        intent = self._base.intents[offer.intent]
        question = phrase(intent, offer.slots, self._base) or intent.question
        reading = self._reader.restored(question, intent, offer.slots)
        reading = replace(reading, group=offer.group)
        answer = self._responder.answer(intent, reading)
        reply = self._presenter.reply(text or question, reading, answer)
        after = remembered(reading, answer, conversation, at, self._base)
        return reply, replace(after, offered=after.offered or conversation.offered)

    def means(self, code: str) -> bool:
        """Whether a code leads anywhere; one from elsewhere, or of long ago, may not."""
        if self._guide.knows(code):
            return True
        if code.startswith(codes.CARD):
            return self._directory.has(code.removeprefix(codes.CARD))
        return self._decoded(code) is not None

    def _browsed(
        self, asked: Asked, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The reply to a question that was pressed under its topic."""
        reply, after = self.take(asked.offer, "", at, conversation)
        return self._guide.browser.answered(reply, asked), after

    def _again(
        self, code: str, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The reply to a question that a code holds whole."""
        decoded = self._decoded(code)
        if decoded is None:
            return plain("", Status.UNKNOWN, talk.EXPIRED), conversation
        intent, slots = decoded
        reply, after = self.take(Offer(intent.id, slots, ""), "", at, conversation)
        if code.startswith(codes.WHOLE) and reply.whole:
            reply = replace(reply, body=reply.whole, brief=(), choices=())
        return reply, after

    def _decoded(self, code: str) -> tuple[Intent, Slots] | None:
        return codes.decode(code.removeprefix(codes.WHOLE), self._base, self._reader.linker)
