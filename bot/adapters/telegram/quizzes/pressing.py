"""What the buttons of quizzes do."""

from __future__ import annotations

from telegram import CallbackQuery, Message

from bot.adapters.telegram.quizzes.buttons import Act, Press, changed, press
from bot.adapters.telegram.quizzes.engine import Engine
from bot.adapters.telegram.quizzes.lobby import Lobby
from bot.adapters.telegram.quizzes.opening import Opening
from bot.adapters.telegram.quizzes.players import Referee, presser
from bot.adapters.telegram.rendering import Page
from bot.adapters.telegram.sending import Sender
from bot.quizzing.rounds import Quiz, State
from bot.reading import codes
from bot.storage.games import Games
from bot.wording import rounds as wording


class Pressing:
    """Serves whoever presses a button of a quiz, or one that opens a quiz."""

    def __init__(  # noqa: PLR0913, PLR0917  what it works with, each named once
        self,
        engine: Engine,
        games: Games,
        opening: Opening,
        lobby: Lobby,
        referee: Referee,
        sender: Sender,
    ) -> None:
        self._engine = engine
        self._quizzes = games.quizzes
        self._standings = games.standings
        self._opening = opening
        self._lobby = lobby
        self._referee = referee
        self._sender = sender

    async def button(self, query: CallbackQuery) -> bool:
        """Do what a pressed button says, if whoever pressed it may; False where it is none of these."""
        code = query.data or ""
        pressed = press(code)
        if pressed is not None:
            await self._use(query, pressed)
        elif code.startswith(codes.QUIZ):
            await self._open(query, code.removeprefix(codes.QUIZ))
        else:
            return False
        return True

    async def _open(self, query: CallbackQuery, topic: str) -> None:
        """Open the settings of a quiz on a topic, or on all for an empty one, beside a message."""
        beside = query.message
        terms = await self._opening.terms_on(topic, beside.chat.id) if beside else None
        if terms is None or not isinstance(beside, Message):
            await self._sender.acknowledge(query, wording.NO_QUIZ_HERE)
            return
        await self._sender.acknowledge(query)
        await self._opening.open(f"press:{query.id}", beside, presser(query), terms)

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

    async def _press(self, query: CallbackQuery, quiz: Quiz, pressed: Press) -> str | None:
        """What to say to whoever pressed the button, if anything."""
        match pressed.act:
            case Act.START:
                return await self._start(query, quiz)
            case Act.GO_ON:
                return None if await self._engine.resume(quiz) else wording.NO_LONGER
            case Act.END:
                return None if await self._engine.stop(quiz) else wording.NO_LONGER
            case Act.TOPICS if quiz.state is State.LOBBY:
                await self._show(query, self._lobby.topics(quiz))
                return None
        return await self._agree(query, quiz, pressed)

    async def _start(self, query: CallbackQuery, quiz: Quiz) -> str | None:
        refusal = await self._opening.start(quiz)
        if refusal is None:
            await self._show(query, self._lobby.begun(quiz.terms))
        return refusal

    async def _agree(self, query: CallbackQuery, quiz: Quiz, pressed: Press) -> str | None:
        """Change a setting."""
        terms = changed(quiz.terms, pressed.act, pressed.value)
        agreed = terms and await self._quizzes.agree(quiz, terms)
        if not agreed:
            return wording.NO_LONGER
        await self._show(query, await self._lobby.settings(agreed))
        return None

    async def _show(self, query: CallbackQuery, shown: Page) -> None:
        if query.message:
            await self._sender.replace(query.message, (shown,))
