"""The one door to everything that the bot can say: values in, values out, nothing awaited."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answering.cards import Cards, card_intent
from bot.answering.catalogue import Catalogue
from bot.answering.choosing import Chooser
from bot.answering.directory import Directory
from bot.answering.guide import CHECK, PERSON, Guide, Trial
from bot.answering.links import Links
from bot.answering.presenting import Presenter, plain
from bot.answering.responding import Responder
from bot.claims.predicates import says_something
from bot.facts.model.base import FactBase
from bot.facts.model.pack import Pack, Topic
from bot.facts.queries import Records
from bot.pictures.studio import Picture, Studio
from bot.preparing import built_itemizer, prepared
from bot.reading.conversation import Conversation
from bot.reading.cues import QuestionType
from bot.reading.overhearing import clearly_ours
from bot.reading.reader import Reader
from bot.reading.reading import Reading
from bot.talking import Message, Talker
from bot.verifying import Verifier
from bot.wording import guide as guiding
from bot.wording import talk
from bot.wording.replies import Choice, Reply, Status

if TYPE_CHECKING:
    from bot.claims.items import Itemizer

__all__ = ["Assistant", "Conversation", "Message"]


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
        self._reader = reader = reader or Reader(base)
        records = Records(base)
        self._responder = responder = Responder(records)
        intent = card_intent(base)
        self._cards = cards = Cards(records, intent) if intent is not None else None
        self._links = links = Links(reader, responder, cards)
        self._presenter = presenter = Presenter(records, links)
        self._directory = Directory(reader, responder, presenter, cards)
        self._guide = Guide(base, reader, responder, cards)
        self._chooser = Chooser(reader, responder, presenter, self._directory, self._guide)
        self._verifier = Verifier(records, itemizer or partial(built_itemizer, base))
        self._talker = Talker(reader, records, responder, self._verifier, self._chooser, presenter)
        self._studio = Studio(records, cache)

    @classmethod
    def load(cls, folder: Path, cache: Path | None = None) -> Assistant:
        """The assistant of a knowledge folder; raises KnowledgeError with all its faults.

        In the directory `cache` it keeps what it has built, for the next start.
        """
        ready = prepared(folder, cache)
        return cls(ready.reader.base, ready.reader, ready.itemizer, cache)

    def ask(self, question: str) -> Reply:
        """The reply to a question by itself."""
        return self.reply(Message(question, datetime.now(UTC)), Conversation())[0]

    def reply(self, message: Message, conversation: Conversation) -> tuple[Reply, Conversation]:
        """The reply to a message, and what the conversation then remembers."""
        return self._talker.reply(message, conversation)

    def check(self, claim: str) -> Reply:
        """The verdict on a claim."""
        return self._verifier.check(claim)

    def choose(
        self, code: str, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The reply to a pressed choice; a code that means nothing any more is said to be so."""
        trial = self._guide.tried(code)
        if trial is not None:
            return self._try(trial, at, conversation)
        return self._chooser.choose(code, at, conversation)

    def _try(
        self, trial: Trial, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The reply to an example, under what it asks; it is the same whatever came before."""
        if trial.kind == PERSON:
            return self._directory.card(trial.text, "", at, conversation)
        if trial.kind == CHECK:
            reply, after = self.check(trial.text), conversation
        else:
            reply, after = self.reply(Message(trial.text, at), Conversation())
        return guiding.answered(trial.text, reply), after

    def means(self, code: str) -> bool:
        """Whether `choose` has an answer to a code; one from elsewhere, or of long ago, may have none."""
        return self._chooser.means(code)

    def person(
        self, name: str, at: datetime, conversation: Conversation
    ) -> tuple[Reply, Conversation]:
        """The card of whoever bears the name; asks which one, or says whose name is near."""
        return self._directory.named(name, at, conversation)

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
        return plain("", Status.SMALLTALK, talk.greeting(self.base.pack.about, hears_all=hears_all))

    def asks(self, text: str) -> bool:
        """Whether a text asks for something, other than whether something is so."""
        kind = self._reader.read(text).question_type
        return kind not in (QuestionType.NONE, QuestionType.YES_NO)

    def is_question(self, text: str) -> bool:
        """Whether a text asks for anything."""
        if text.rstrip().endswith("?"):
            return True
        return self._reader.read(text).question_type is not QuestionType.NONE

    def states(self, text: str) -> bool:
        """Whether a text says that something is so, neither asking nor only naming it."""
        if text.rstrip().endswith("?") or not says_something(text):
            return False
        return self._reader.type_of(text) is QuestionType.NONE

    def suggest(self, typed: str, most: int) -> tuple[Choice, ...]:
        """Questions that it answers and that fit what is typed so far; some to start with for nothing."""
        return self._catalogue.fitting(typed, most)

    @cached_property
    def _catalogue(self) -> Catalogue:
        return Catalogue(self._reader, self._responder, self._links, self._cards)

    def read(self, question: str) -> Reading:
        """How a question by itself is read."""
        return self._reader.read(question)

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
        return plain("", Status.ANSWERED, f"{why}\n\n{told}")
