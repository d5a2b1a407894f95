"""What is said to a message in its conversation: values in, values out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.answering.acts import Acts
from bot.answering.answer import Answer
from bot.answering.choosing import Chooser
from bot.answering.coupling import Couple
from bot.answering.handlers import ABILITIES, COMBINING, LAST_WORD, SELF_JUDGING
from bot.answering.presenting import Presenter, plain
from bot.answering.remembering import remembered, with_facts, with_spoken_of
from bot.answering.responding import Responder
from bot.composing.composer import Composer
from bot.facts.queries import Records
from bot.reading.apposing import Appositions, telling_types
from bot.reading.context import FollowUps, leans
from bot.reading.conversation import Conversation
from bot.reading.leadins import LeadIns
from bot.reading.neighbours import neighbour
from bot.reading.others import Others
from bot.reading.picking import picked
from bot.reading.reader import Reader
from bot.reading.reading import Reading
from bot.reading.turns import Turns
from bot.verifying import Verifier
from bot.wording import talk
from bot.wording.replies import Reply, Status


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody typed, and when (aware)."""

    text: str
    at: datetime

    def saying(self, text: str) -> Message:
        """The message in other words."""
        return self if text == self.text else Message(text, self.at)


class Talker:
    """Replies to messages about one fact base, each as what was said before it lets it be read."""

    def __init__(  # noqa: PLR0913, PLR0917  what it works with, each named once
        self,
        reader: Reader,
        records: Records,
        responder: Responder,
        verifier: Verifier,
        chooser: Chooser,
        presenter: Presenter,
    ) -> None:
        self._base = records.base
        self._follow_ups = FollowUps(reader, ABILITIES)
        self._turns = Turns(self._base, reader.linker, ABILITIES.narrowing)
        pronouns, subject = self._base.lexicon.pronouns, self._base.pack.subject
        self._others = Others(self._base.entities, self._base.facts, pronouns, subject)
        self._lead_ins = LeadIns(reader)
        self._acts = Acts(self._base)
        self._appositions = Appositions(reader.linker.link, telling_types(self._base))
        self._responder = responder
        self._verifier = verifier
        self._composer = Composer(records)
        self._redating = self._composer.redating(reader.linker.link)
        self._couple = Couple(self._base, responder, presenter)
        self._chooser = chooser
        self._presenter = presenter

    def reply(self, message: Message, conversation: Conversation) -> tuple[Reply, Conversation]:
        """The reply to a message, and what the conversation then remembers."""
        bare = message.saying(self._appositions.without(message.text))
        reply, after = self._with_second(bare, conversation)
        if bare.text != message.text and reply.status is not Status.ANSWERED:
            reply, after = self._told(message, conversation)
        if reply.question != message.text:
            reply = replace(reply, question=message.text)
        return reply, after

    def _with_second(
        self, message: Message, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The reply to a message, and to a second question in it that leans on the first."""
        found = self._told(message, conversation)
        both = self._couple.told(
            message.text,
            conversation,
            found[0],
            lambda text, before: self._told(message.saying(text), before),
        )
        return both or found

    def _told(self, message: Message, conversation: Conversation) -> tuple[Reply, Conversation]:
        """The reply to a message in the words that are to be read."""
        asked = self._of_neighbour(message, conversation) or (message, conversation)
        other = self._of_other(*asked)
        if other is not None:
            return other
        found = self._replied(*asked)
        if found[0].status is Status.ANSWERED or found[0].status is Status.SMALLTALK:
            return found
        return self._behind_lead_in(*asked) or self._on_days(*asked) or found

    def _of_neighbour(
        self, message: Message, conversation: Conversation
    ) -> tuple[Message, Conversation] | None:
        """The message with the name of him whose predecessor or successor it speaks of.

        None where it speaks of nobody's, or it isn't known who that was.
        """
        meant = neighbour(message.text)
        if meant is None or not conversation.live(message.at):
            return None
        who = message.saying(meant.who)
        if not meant.nested:
            return who, conversation
        _, after = self._replied(who, conversation)
        if after.told is None or after.reading is conversation.reading:
            return None
        name = self._base.entities[after.told].name
        return message.saying(meant.about(name)), after

    def _of_other(
        self, message: Message, conversation: Conversation
    ) -> tuple[Reply, Conversation] | None:
        """The reply to a message about the other of two; None where none is meant, or it isn't known."""
        if not conversation.live(message.at):
            return None
        meant = self._others.meant(message.text, conversation)
        if meant is None:
            return None
        text, about = meant
        found = self._replied(message.saying(text), about)
        return found if found[0].status is Status.ANSWERED else None

    def _behind_lead_in(
        self, message: Message, conversation: Conversation
    ) -> tuple[Reply, Conversation] | None:
        """The reply to the question alone, where something is said before it."""
        for question, before in self._lead_ins.cut(message.text, conversation, message.at):
            found = self._replied(message.saying(question), before)
            if found[0].status is Status.ANSWERED:
                return found
        return None

    def _on_days(
        self, message: Message, conversation: Conversation
    ) -> tuple[Reply, Conversation] | None:
        """The reply to the question with days in the place of what they are named for."""
        dated = self._redating.dated(message.text) if self._redating is not None else None
        if dated is None:
            return None
        reply, after = self._replied(message.saying(dated), conversation)
        if reply.status is not Status.ANSWERED:
            return None
        return replace(reply, question=message.text), after

    def _replied(self, message: Message, conversation: Conversation) -> tuple[Reply, Conversation]:
        """The reply to a message that is one question, or about the conversation."""
        said = self._lead_ins.behind_talk(message.text)
        said = self._follow_ups.spelt_out(said, conversation, message.at)
        message = message.saying(said)
        offer = picked(message.text, conversation.offered, conversation.reading)
        offer = offer or self._turns.taken(message.text, conversation, message.at)
        if offer is not None:
            return self._chooser.take(offer, message.text, message.at, conversation)
        reading = self._follow_ups.read(message.text, conversation, message.at)
        if self._lost(message, reading, conversation):
            return plain(message.text, Status.CLARIFY, talk.OF_WHAT), conversation
        acted = self._acted(message, reading, conversation)
        return acted or self._answered(message, reading, conversation)

    def _acted(
        self, message: Message, reading: Reading, conversation: Conversation
    ) -> tuple[Reply, Conversation] | None:
        """The reply to what is about the conversation, such as thanks; None where nothing is to be said."""
        if reading.act is None:
            return None
        live = conversation if conversation.live(message.at) else Conversation()
        answer = self._acts.perform(reading.act, live)
        if answer is None:
            return None
        reply = self._presenter.reply(message.text, reading, answer)
        if answer.status is not Status.SMALLTALK:
            return reply, with_facts(conversation, answer)
        # "do you like X?" asks nothing of the field, but then the talk is of X.
        return reply, with_spoken_of(conversation, reading, message.at, self._base)

    def _answered(
        self, message: Message, reading: Reading, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The reply to a question, and what is remembered of it."""
        reading, answer = self._read_so(reading)
        if reading.group is not None and answer.status is not Status.ANSWERED:
            reading, answer = self._composer.among(reading) or (reading, answer)
        elif reading.group is None and not _combines(reading, answer):
            reading, answer = self._composer.instead(reading, answer) or (reading, answer)
        reply = self._presenter.reply(message.text, reading, answer)
        return reply, remembered(reading, answer, conversation, message.at, self._base)

    def _read_so(self, reading: Reading) -> tuple[Reading, Answer]:
        """The answer to a reading, or to the next likely one where the first has none."""
        answer = self._responder.respond(reading)
        settled = reading.intent is not None and reading.intent.handler in LAST_WORD
        if answer.status is Status.UNKNOWN and not settled:
            reading, answer = self._responder.instead(reading) or (reading, answer)
        judged = reading.intent is not None and reading.intent.handler in SELF_JUDGING
        if reading.group is not None or (judged and answer.status is Status.ANSWERED):
            return reading, answer
        return reading, self._verifier.confirm(reading, answer)

    def _lost(self, message: Message, reading: Reading, conversation: Conversation) -> bool:
        """Whether a bare question would be answered with something else than what was talked of."""
        last = conversation.reading
        if last is None or reading.act is not None or not conversation.live(message.at):
            return False
        told = {n.ids[0] for n in reading.slots.named} & {*conversation.mentioned}
        return self._turns.known(message.text) and not told and not leans(reading, last)


def _combines(reading: Reading, answer: Answer) -> bool:
    """Whether an answer takes in all conditions of its question."""
    intent = reading.intent
    answered = answer.status is Status.ANSWERED and not reading.parts
    return answered and intent is not None and intent.handler in COMBINING
