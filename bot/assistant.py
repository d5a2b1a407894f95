"""The one door to everything that the bot can say: values in, values out, nothing awaited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path

from bot import caching
from bot.answering.acts import Acts
from bot.answering.answer import Answer, Option
from bot.answering.cards import Cards, card_intent
from bot.answering.catalogue import Catalogue
from bot.answering.checks import faults
from bot.answering.guide import CHECK, PERSON, Guide, Trial
from bot.answering.handlers import ABILITIES, COMBINING, HANDLERS, SELF_JUDGING
from bot.answering.links import Links
from bot.answering.offering import phrase
from bot.answering.remembering import remembered, with_facts
from bot.answering.responding import Responder
from bot.claims.checks import faults as claim_faults
from bot.claims.items import Itemizer
from bot.claims.predicates import says_something
from bot.composing.composer import Composer
from bot.errors import KnowledgeError
from bot.facts.folder import folder_digest
from bot.facts.model import FactBase, Pack, Topic
from bot.facts.queries import Records
from bot.pictures.studio import Picture, Studio
from bot.reading import codes, lookup
from bot.reading.context import FollowUps, leans
from bot.reading.conversation import Conversation, Offer
from bot.reading.cues import QuestionType
from bot.reading.explaining import Explanation
from bot.reading.overhearing import clearly_ours
from bot.reading.picking import picked
from bot.reading.reader import Reader
from bot.reading.reading import Named, Reading, Slots
from bot.reading.turns import Turns
from bot.verifying import Verifier
from bot.wording import cards, dressing, talk, templates
from bot.wording import guide as guiding
from bot.wording.replies import Choice, Piece, Reply, Status

__all__ = ["Assistant", "Conversation", "Message"]

_NEAR = 3  # so many are offered for a name that nobody bears
# The code that a built reader is the work of.
_SHAPED_BY = [Path(__file__).with_name(package) for package in ("facts", "reading")]


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody typed, and when (aware)."""

    text: str
    at: datetime


class Assistant:
    """Answers from one fact base. It holds no conversation: that goes in and comes out as a value."""

    def __init__(
        self,
        base: FactBase,
        reader: Reader | None = None,
        itemizer: Callable[[], Itemizer] | None = None,
        cache: Path | None = None,
    ) -> None:
        """`reader` and what `itemizer` gives are built from the same base, where they are already.

        In the directory `cache`, if there is one, pictures are kept.
        """
        self.base = base
        self._reader = reader or Reader(base)
        self._follow_ups = FollowUps(self._reader, ABILITIES)
        self._turns = Turns(base, self._reader.linker, ABILITIES.narrowing)
        self._records = records = Records(base)
        self._responder = Responder(records)
        self._composer = Composer(records)
        self._acts = Acts(base)
        intent = card_intent(base)
        self._cards = Cards(records, intent) if intent is not None else None
        self._links = Links(self._reader, self._responder, self._cards)
        self._guide = Guide(base, self._reader, self._responder, self._cards)
        self._studio = Studio(records, cache)
        self._verifier = Verifier(records, itemizer or (lambda: Itemizer(base)))

    @classmethod
    def load(cls, folder: Path, cache: Path | None = None) -> Assistant:
        """The assistant of a knowledge folder; raises KnowledgeError with all its faults.

        In the directory `cache` it keeps what it has built, for the next start.
        """
        if cache is None:
            return cls(_loaded(folder))
        digest = folder_digest(folder)
        key = caching.digest([digest, *sorted(HANDLERS)], _SHAPED_BY)
        reader = caching.recall(cache, key)
        if not isinstance(reader, Reader):
            reader = Reader(_loaded(folder))
            if reader.base.digest == digest:  # it may have been edited meanwhile
                caching.keep(cache, key, reader)
        return cls(reader.base, reader, partial(_itemizer, cache, key, reader.base), cache)

    def ask(self, question: str) -> Reply:
        """The reply to a question by itself."""
        return self.reply(Message(question, datetime.now(UTC)), Conversation())[0]

    def reply(self, message: Message, conversation: Conversation) -> tuple[Reply, Conversation]:
        """The reply to a message, and what the conversation then remembers."""
        offer = picked(message.text, conversation.offered, conversation.reading)
        offer = offer or self._turns.taken(message.text, conversation, message.at)
        if offer is not None:
            return self._take(offer, message.text, message.at, conversation)
        reading = self._follow_ups.read(message.text, conversation, message.at)
        if self._lost(message, reading, conversation):
            return self._plain(message.text, Status.CLARIFY, talk.OF_WHAT), conversation
        if reading.act is not None:
            answer = self._acts.perform(reading.act, self._live(conversation, message.at))
            if answer is not None:
                reply = self._reply(message.text, reading, answer)
                return reply, with_facts(conversation, answer)
        reading, answer = self._read_so(reading)
        if reading.group is None and not _combines(reading, answer):
            reading, answer = self._composer.instead(reading, answer) or (reading, answer)
        reply = self._reply(message.text, reading, answer)
        return reply, remembered(reading, answer, conversation, message.at, self.base)

    def _read_so(self, reading: Reading) -> tuple[Reading, Answer]:
        """The answer to a reading, or to the next likely one where the first has none."""
        answer = self._responder.respond(reading)
        if answer.status is Status.UNKNOWN:
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

    def check(self, claim: str) -> Reply:
        """The verdict on a claim."""
        return self._verifier.check(claim)

    def choose(
        self, code: str, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The reply to a pressed choice; a code that means nothing any more is said to be so."""
        if codes.rejected(code) is not None:
            return self._plain("", Status.CLARIFY, talk.REJECTED), conversation
        guided = self._guided(code, at, conversation)
        if guided is not None:
            return guided
        subject = code.removeprefix(codes.CARD)
        if code != subject:
            return self._card(subject, "", at, conversation)
        decoded = codes.decode(code.removeprefix(codes.WHOLE), self.base, self._reader.linker)
        if decoded is None:
            return self._plain("", Status.UNKNOWN, talk.EXPIRED), conversation
        intent, slots = decoded
        reply, after = self._take(Offer(intent.id, slots, ""), "", at, conversation)
        if code.startswith(codes.WHOLE) and reply.whole:
            reply = replace(reply, body=reply.whole, brief=(), choices=())
        return reply, after

    def _guided(
        self, code: str, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation] | None:
        """The reply to a choice of looking round or trying out; None for any other."""
        page = self._guide.page(code)
        if page is not None:
            return page, conversation
        asked = self._guide.browser.asked(code)
        if asked is not None:
            reply, after = self._take(asked.offer, "", at, conversation)
            return self._guide.browser.answered(reply, asked), after
        trial = self._guide.tried(code)
        return self._try(trial, at, conversation) if trial is not None else None

    def _try(
        self, trial: Trial, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The reply to an example, under what it asks; it is the same whatever came before."""
        if trial.kind == PERSON:
            return self._card(trial.text, "", at, conversation)
        if trial.kind == CHECK:
            reply, after = self.check(trial.text), conversation
        else:
            reply, after = self.reply(Message(trial.text, at), Conversation())
        return guiding.answered(trial.text, reply), after

    def person(
        self, name: str, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The card of whoever bears the name; asks which one, or says whose name is near."""
        if self._cards is None:
            return self._plain(name, Status.UNKNOWN, self.base.pack.scope), conversation
        kind = self._cards.kind
        if not name.strip():
            example = self._cards.subjects[0].short if self._cards.subjects else ""
            return self._plain(name, Status.CLARIFY, cards.HINT.format(example)), conversation
        meant = lookup.meant(self._reader.read(name), kind)
        if len(meant) == 1:
            return self._card(meant[0], name, at, conversation)
        if meant:
            return self._whom(name, Status.CLARIFY, talk.WHICH_ONE, meant), conversation
        near = lookup.nearest(name, self._cards.subjects, _NEAR)
        text = talk.person_unknown(self.base.pack.scope)
        if near:
            text += f" {talk.DID_YOU_MEAN}"
        return self._whom(name, Status.UNKNOWN, text, near), conversation

    def _whom(self, name: str, status: Status, text: str, ids: tuple[str, ...]) -> Reply:
        """A question back about whom a name means."""
        choices = [Choice(self._responder.told_apart(id), codes.CARD + id) for id in ids]
        if choices:
            choices.append(Choice(talk.NONE_OF_THESE, codes.NONE))
        return replace(self._plain(name, status, text), choices=tuple(choices))

    def _card(
        self, subject: str, text: str, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """Somebody's card; the conversation is about that person from then on."""
        if self._cards is None or not self._has_card(subject):
            return self._plain(text, Status.UNKNOWN, talk.EXPIRED), conversation
        entity = self.base.entities[subject]
        slots = Slots((Named(entity.type, (subject,)),))
        intent = self._cards.intent
        question = phrase(intent, slots, self.base) or entity.name
        reading = self._reader.restored(question, intent, slots)
        answer = self._cards.card(subject)
        body = dressing.with_all_sources(answer.text, answer.facts, self.base.sources)
        reply = replace(
            self._reply(text or question, reading, answer),
            body=body,
            brief=(),
            choices=(),
            asked=question,
            code=codes.CARD + subject,
        )
        return reply, remembered(reading, answer, conversation, at, self.base)

    def _take(
        self, offer: Offer, text: str, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The reply to a choice, whether it was pressed or said."""
        intent = self.base.intents[offer.intent]
        question = phrase(intent, offer.slots, self.base) or intent.question
        reading = self._reader.restored(question, intent, offer.slots)
        reading = replace(reading, group=offer.group)
        answer = self._responder.answer(intent, reading)
        reply = self._reply(text or question, reading, answer)
        after = remembered(reading, answer, conversation, at, self.base)
        return reply, replace(after, offered=after.offered or conversation.offered)

    def overheard(self, message: Message) -> tuple[Reply, Conversation] | None:
        """The reply to a question that was put to nobody in particular.

        None unless it is surely one about the subject, and surely answered.
        """
        if not clearly_ours(self._reader.read(message.text), self.base):
            return None
        reply, after = self.reply(message, Conversation())
        return (reply, after) if reply.status is Status.ANSWERED else None

    def greeting(self, *, hears_all: bool) -> Reply:
        """The first words in a group; `hears_all` says whether talk reaches the bot that isn't for it."""
        return self._plain(
            "", Status.SMALLTALK, talk.greeting(self.base.pack.about, hears_all=hears_all)
        )

    def asks(self, text: str) -> bool:
        """Whether a text asks for something, other than whether something is so."""
        kind = self._reader.read(text).question_type
        return kind not in (QuestionType.NONE, QuestionType.YES_NO)

    def is_question(self, text: str) -> bool:
        """Whether a text asks for anything."""
        return text.rstrip().endswith("?") or bool(
            self._reader.read(text).question_type is not QuestionType.NONE
        )

    def states(self, text: str) -> bool:
        """Whether a text says that something is so, neither asking nor only naming it."""
        if text.rstrip().endswith("?") or not says_something(text):
            return False
        return self._reader.type_of(text) is QuestionType.NONE

    def means(self, code: str) -> bool:
        """Whether `choose` has an answer to a code; one from elsewhere, or of long ago, may have none."""
        if self._guide.knows(code):
            return True
        subject = code.removeprefix(codes.CARD)
        if code != subject:
            return self._has_card(subject)
        whole = code.removeprefix(codes.WHOLE)
        return codes.decode(whole, self.base, self._reader.linker) is not None

    def _has_card(self, subject: str) -> bool:
        entity = self.base.entities.get(subject)
        return self._cards is not None and entity is not None and entity.type == self._cards.kind

    def suggest(self, typed: str, most: int) -> tuple[Choice, ...]:
        """Questions that it answers and that fit what is typed so far; some to start with for nothing."""
        return self._catalogue.fitting(typed, most)

    @cached_property
    def _catalogue(self) -> Catalogue:
        return Catalogue(self._reader, self._responder, self._links, self._cards)

    def read(self, question: str) -> Reading:
        """How a question by itself is read."""
        return self._reader.read(question)

    def _live(self, conversation: Conversation, now: datetime) -> Conversation:
        return conversation if conversation.live(now) else Conversation()

    def _reply(self, question: str, reading: Reading, answer: Answer) -> Reply:
        known = answer.status is Status.ANSWERED
        smalltalk = answer.status is Status.SMALLTALK
        body = self._dressed(answer.full, answer)
        brief = self._dressed(answer.text, answer, brief=True)
        whole = self._dressed(answer.whole, answer) if answer.whole else ()
        again = self._links.again(reading, answer) if known else None
        choices = (
            self._links.under(reading, answer, again) if known else self._choices(question, answer)
        )
        if whole and not choices:
            body, whole, brief = whole, (), ()
        return Reply(
            question=question,
            status=answer.status,
            body=body,
            whole=whole,
            brief=brief,
            intent=reading.act if smalltalk else (reading.intent.id if reading.intent else None),
            probability=1.0 if smalltalk else round(reading.probability, 4),
            facts=tuple(fact.id for fact in answer.facts),
            sources=dressing.source_notes(answer.facts, self.base.sources),
            suggestions=() if known or smalltalk else self._suggestions(answer),
            choices=choices,
            disputed=any(fact.disputed for fact in answer.facts),
            details=Explanation(reading),
            topic=self._records.topic(answer.facts),
            asked=again.label if again else "",
            code=again.code if again else "",
        )

    def _dressed(self, text: str, answer: Answer, *, brief: bool = False) -> tuple[Piece, ...]:
        return dressing.dress(text, answer.facts, self.base.sources, brief=brief)

    def _choices(self, question: str, answer: Answer) -> tuple[Choice, ...]:
        choices = [
            Choice(option.label, code)
            for option in answer.options
            if (code := codes.encode(option.intent, option.slots)) is not None
        ]
        none = Choice(talk.NONE_OF_THESE, codes.rejection(question))
        return (*choices, none) if choices else ()

    def _suggestions(self, answer: Answer) -> tuple[str, ...]:
        if answer.options:
            return tuple(self._asked(option) for option in answer.options)
        return self.base.pack.examples[:3]

    def _asked(self, option: Option) -> str:
        return phrase(self.base.intents[option.intent], option.slots, self.base) or option.label

    def _plain(self, question: str, status: Status, text: str) -> Reply:
        return Reply(question, status, templates.pieces(text))

    @property
    def pack(self) -> Pack:
        """What the knowledge is about."""
        return self.base.pack

    @property
    def lacks(self) -> frozenset[str]:
        """The chat commands that mean nothing with this pack."""
        return self._guide.lacks

    def start(self, *, group: bool = False, quizzes: bool = False) -> Reply:
        """The first words to somebody new; `quizzes` says whether they can be played."""
        return self._guide.start(group=group, quizzes=quizzes)

    def help(self, *, group: bool, quizzes: bool = False, inline: str = "") -> Reply:
        """What can be done here; `inline` is the name to begin with in other chats, where that works."""
        return self._guide.help(group=group, quizzes=quizzes, inline=inline)

    def topics(self) -> Reply:
        """What it knows about, to be browsed."""
        return self._guide.browser.overview()

    def topic(self, id: str) -> Reply | None:
        """The questions of one topic, to be browsed; None where there is no such topic, or none of them."""
        return self._guide.browser.topic(id)

    def topic_of(self, reply: Reply) -> Topic | None:
        """The topic that a reply belongs to; None without facts."""
        return self.base.topics.get(reply.topic or "")

    def sources(self) -> Reply:
        """Where its facts are from."""
        return self._guide.sources()

    def timeline(self) -> Picture | None:
        """The picture of the facts over the years; None where the pack has none.

        The first call may take seconds: it is for a thread that can wait.
        """
        return self._studio.timeline()

    def timeline_in_words(self, why: str) -> Reply:
        """What the picture shows, for where it can't be shown; `why` says so in a sentence."""
        told = self._studio.words() or self.base.pack.scope
        return self._plain("", Status.ANSWERED, f"{why}\n\n{told}")


def _itemizer(cache: Path, key: str, base: FactBase) -> Itemizer:
    """What reads claims, kept beside the reader of the same key."""
    own_key = caching.digest([key, "claims"], [Path(__file__).with_name("claims")])
    itemizer = caching.recall(cache, own_key)
    if not isinstance(itemizer, Itemizer):
        itemizer = Itemizer(base)
        caching.keep(cache, own_key, itemizer)
    return itemizer


def _loaded(folder: Path) -> FactBase:
    # Here, because a start from the cache must not wait for what reads and checks YAML.
    from bot.facts.loading import load  # noqa: PLC0415

    base = load(folder, handlers=HANDLERS)
    lacking = [*faults(base), *claim_faults(base)]
    if lacking:
        raise KnowledgeError(str(folder), lacking)
    return base


def _combines(reading: Reading, answer: Answer) -> bool:
    """Whether an answer takes in all conditions of its question."""
    intent = reading.intent
    answered = answer.status is Status.ANSWERED and not reading.parts
    return answered and intent is not None and intent.handler in COMBINING
