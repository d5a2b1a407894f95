"""The commands and buttons of quizzes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from telegram import CallbackQuery, Message, User

from bot.adapters.telegram.addressing import Command
from bot.adapters.telegram.deeplinks import Kind, Target, address, encode
from bot.adapters.telegram.features import Handler
from bot.adapters.telegram.quizzes.buttons import (
    QUESTIONS,
    Act,
    Press,
    changed,
    lobby_rows,
    pause_rows,
    press,
    topic_rows,
)
from bot.adapters.telegram.quizzes.engine import Engine
from bot.adapters.telegram.quizzes.players import Referee, author, presser, room_of
from bot.adapters.telegram.quizzes.questions import Subject
from bot.adapters.telegram.quizzes.terms import TermsError, terms_of
from bot.adapters.telegram.rendering import Button, Link, Page, notice, page
from bot.adapters.telegram.sending import Sender
from bot.quizzing.rounds import Player, Quiz, State, Terms
from bot.reading import codes
from bot.storage.chats import Chats
from bot.storage.games import Games
from bot.storage.rounds import RoomTakenError
from bot.wording import rounds as wording
from bot.wording import sharing
from bot.wording.replies import Piece


class QuizCommands:
    """Serves what people say and press about quizzes.

    `me` is the bot's own account, `clock` gives seconds since the epoch. `playable` says whether there
    is enough to ask for a quiz, `quizzable` holds the topics on which there is.
    """

    def __init__(  # noqa: PLR0913, PLR0917  what it works with, each named once
        self,
        engine: Engine,
        games: Games,
        sender: Sender,
        subject: Subject,
        chats: Chats,
        me: User,
        clock: Callable[[], float],
    ) -> None:
        self._engine = engine
        self._quizzes = games.quizzes
        self._standings = games.standings
        self._sender = sender
        self._subject = subject
        self._account = me
        self._referee = Referee(sender)
        self._chats = chats
        self._clock = clock
        self._handlers: Mapping[str, Handler] = {
            "quiz": self._quiz,
            "skip": self._skip,
            "stop": self._stop,
        }
        self.playable = subject.terms_on("", QUESTIONS) is not None
        self.quizzable = frozenset(
            topic for topic in subject.titles if subject.terms_on(topic, QUESTIONS)
        )

    def command(self, name: str, message: Message) -> Handler | None:  # noqa: ARG002  for everybody
        """What serves the command."""
        return self._handlers.get(name)

    async def button(self, query: CallbackQuery) -> bool:
        """Do what a pressed button says, if whoever pressed it may."""
        code = query.data or ""
        pressed = press(code)
        if pressed is not None:
            await self._use(query, pressed)
        elif code.startswith(codes.QUIZ):
            await self._open(query, code.removeprefix(codes.QUIZ))
        else:
            return False
        return True

    async def _use(self, query: CallbackQuery, pressed: Press) -> None:
        """Use a button of a quiz that there is already."""
        quiz = await self._quizzes.get(pressed.quiz)
        if quiz is None or query.message is None or quiz.room.chat != query.message.chat.id:
            await self._sender.acknowledge(query, wording.NO_LONGER)
            return
        player, _ = presser(query)
        if not await self._referee.allows(player, quiz):
            name = await self._standings.name_of(quiz.starter)
            await self._sender.acknowledge(query, wording.only(name))
            return
        await self._sender.acknowledge(query, await self._press(query, quiz, pressed))

    async def _open(self, query: CallbackQuery, topic: str) -> None:
        """Open the settings of a quiz on a topic, or on all for an empty one, beside a message."""
        beside = query.message
        terms = await self._terms_on(topic, beside.chat.id) if beside else None
        if terms is None or not isinstance(beside, Message):
            await self._sender.acknowledge(query, wording.NO_QUIZ_HERE)
            return
        await self._sender.acknowledge(query)
        quiz = await self._created(f"press:{query.id}", beside, presser(query), terms)
        if quiz is not None:
            await self._answer(beside, await self._lobby(quiz))

    async def _terms_on(self, topic: str, chat: int) -> Terms | None:
        """What a quiz on a topic begins with; of any difficulty where there is too little of the usual."""
        usual = (await self._chats.preferences(chat)).quiz
        any_level = replace(usual, difficulty=None)
        found = (self._subject.terms_on(topic, QUESTIONS, terms) for terms in (usual, any_level))
        return next(filter(None, found), None)

    async def _press(self, query: CallbackQuery, quiz: Quiz, pressed: Press) -> str | None:
        """What to say to whoever pressed the button, if anything."""
        match pressed.act:
            case Act.START:
                return await self._start_from_lobby(query, quiz)
            case Act.GO_ON | Act.END:
                go_on = pressed.act is Act.GO_ON
                done = await (self._engine.resume(quiz) if go_on else self._engine.stop(quiz))
                return None if done else wording.NO_LONGER
            case Act.TOPICS if quiz.state is State.LOBBY:
                await self._show(
                    query, page(wording.choose_topic(), topic_rows(quiz, self._subject.titles))
                )
                return None
        terms = changed(quiz.terms, pressed.act, pressed.value)
        agreed = terms and await self._quizzes.agree(quiz, terms)
        if not agreed:
            return wording.NO_LONGER
        await self._show(query, await self._lobby(agreed))
        return None

    async def _start_from_lobby(self, query: CallbackQuery, quiz: Quiz) -> str | None:
        refusal = await self._start(quiz)
        if refusal is None:
            await self._show(query, self._begun(quiz.terms))
        return refusal

    async def _start(self, quiz: Quiz) -> str | None:
        """Start a quiz; otherwise why not."""
        if not self._subject.has_questions(quiz.terms):
            return wording.NO_QUESTIONS
        try:
            started = await self._engine.start(quiz)
        except RoomTakenError:
            return wording.ALREADY_RUNS
        return None if started else wording.NO_LONGER

    async def _quiz(self, message: Message, command: Command) -> None:
        usual = (await self._chats.preferences(message.chat.id)).quiz
        try:
            terms = terms_of(command.argument, self._subject.titles, usual)
        except TermsError as error:
            await self._tell(message, str(error))
            return
        await self._propose(message, terms, at_once=bool(command.argument.strip()))

    async def invite(self, message: Message, topic: str) -> bool:
        """Open the settings of a quiz on a topic, or on all for an empty one; False where it is unknown."""
        if topic and topic not in self._subject.titles:
            return False
        terms = await self._terms_on(topic, message.chat.id)
        await self._propose(message, terms or Terms(topic=topic or None), at_once=False)
        return True

    async def _propose(self, message: Message, terms: Terms, *, at_once: bool) -> None:
        """Start a quiz, or ask for its settings first, unless one runs here already."""
        if not self._subject.has_questions(terms):
            some = self._subject.has_questions(Terms())
            await self._tell(message, wording.NO_QUESTIONS if some else wording.NO_QUIZZES)
            return
        origin = f"{message.chat.id}:{message.message_id}"
        quiz = await self._created(origin, message, author(message), terms)
        if quiz is None:
            return
        if not at_once:
            await self._answer(message, await self._lobby(quiz))
            return
        await self._answer(message, self._begun(terms))
        refusal = await self._start(quiz)
        if refusal:
            await self._tell(message, refusal)

    async def _created(
        self, origin: str, message: Message, starter: tuple[Player, str], terms: Terms
    ) -> Quiz | None:
        """A new quiz where `message` stands; None where one runs there, which is said, or ran."""
        player, name = starter
        quiz = await self._quizzes.create(
            origin, room_of(message), player, name, terms, self._clock()
        )
        if quiz.state is not State.LOBBY:
            return None  # this very message has started it already
        running = await self._quizzes.running_in(quiz.room)
        if running:
            await self._say_that_one_runs(message, running)
            return None
        return quiz

    async def _say_that_one_runs(self, message: Message, quiz: Quiz) -> None:
        if quiz.state is State.PAUSED:
            await self._answer(message, page((Piece(wording.WAITING_HERE),), pause_rows(quiz)))
        else:
            await self._tell(message, wording.ALREADY_RUNS)

    async def _skip(self, message: Message, _command: Command) -> None:
        quiz = await self._controlled(message)
        if quiz and not await self._engine.skip(quiz):
            await self._tell(message, wording.NO_QUESTION)

    async def _stop(self, message: Message, _command: Command) -> None:
        quiz = await self._controlled(message)
        if quiz:
            await self._engine.stop(quiz)

    async def _controlled(self, message: Message) -> Quiz | None:
        """The quiz here, if there is one and the author of `message` may control it."""
        quiz = await self._quizzes.running_in(room_of(message))
        if quiz is None:
            await self._tell(message, wording.NOTHING_RUNS)
            return None
        player, _ = author(message)
        if await self._referee.allows(player, quiz):
            return quiz
        await self._tell(message, wording.only(await self._standings.name_of(quiz.starter)))
        return None

    async def _lobby(self, quiz: Quiz) -> Page:
        terms = quiz.terms
        chooser = None if quiz.room.is_private else await self._standings.name_of(quiz.starter)
        text = wording.lobby(
            terms.questions,
            terms.seconds,
            self._subject.titles.get(terms.topic or ""),
            terms.difficulty,
            chooser=chooser,
        )
        return page(text, [*lobby_rows(quiz, self._subject.titles), self._elsewhere(quiz)])

    def _elsewhere(self, quiz: Quiz) -> Sequence[Button]:
        """A button that opens the same quiz in a group; none where this is one already."""
        payload = encode(Target(Kind.QUIZ, quiz.terms.topic or ""))
        if payload is None or not (quiz.room.is_private and self._account.can_join_groups):
            return ()
        link = address(self._account.username or "", payload, group=True)
        return (Link(sharing.PLAY_IN_GROUP, link),)

    def _begun(self, terms: Terms) -> Page:
        title = self._subject.titles.get(terms.topic or "")
        return page(wording.begun(terms.questions, terms.seconds, title))

    async def _show(self, query: CallbackQuery, shown: Page) -> None:
        if query.message:
            await self._sender.replace(query.message, (shown,))

    async def _answer(self, message: Message, shown: Page) -> None:
        await self._sender.answer(message, (shown,))

    async def _tell(self, message: Message, text: str) -> None:
        await self._sender.answer(message, notice(text))
