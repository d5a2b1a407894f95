"""/settings: what a chat has chosen, changed by buttons in place."""

from __future__ import annotations

from telegram import CallbackQuery, Chat, Message
from telegram.constants import ChatType

from bot.adapters.telegram.addressing import Command
from bot.adapters.telegram.chats.buttons import Setting, changed, rows, setting
from bot.adapters.telegram.features import Handler
from bot.adapters.telegram.quizzes.players import Referee, author, presser
from bot.adapters.telegram.rendering import Page, notice, page
from bot.adapters.telegram.sending import Sender
from bot.storage.chats import Chats, Preferences
from bot.wording import preferences as wording


class Settings:
    """Shows the settings of a chat, and lets its admins change them."""

    def __init__(self, chats: Chats, sender: Sender) -> None:
        self._chats = chats
        self._sender = sender
        self._referee = Referee(sender)

    async def of(self, chat: int) -> Preferences:
        """What a chat has chosen."""
        return await self._chats.preferences(chat)

    def command(self, name: str, message: Message) -> Handler | None:  # noqa: ARG002  for everybody
        """What serves the command."""
        return self._show if name == "settings" else None

    async def button(self, query: CallbackQuery) -> bool:
        """Do what a pressed button says, if whoever pressed it may."""
        pressed = setting(query.data or "")
        if pressed is not None:
            await self._press(query, pressed)
        return pressed is not None

    async def _show(self, message: Message, _command: Command) -> None:
        player, _ = author(message)
        if not await self._referee.administers(player, message.chat.id):
            await self._sender.answer(message, notice(wording.ADMINS_ONLY))
            return
        shown = _page(message.chat, await self.of(message.chat.id))
        await self._sender.answer(message, (shown,))

    async def _press(self, query: CallbackQuery, pressed: Setting) -> None:
        held = query.message
        if held is None:
            await self._sender.acknowledge(query)
            return
        refusal = await self._refusal(query, held.chat.id, pressed)
        await self._sender.acknowledge(query, refusal, alert=refusal is not None)
        after = None if refusal else changed(await self.of(held.chat.id), pressed)
        if after:
            await self._chats.prefer(held.chat.id, after)
            await self._sender.replace(held, (_page(held.chat, after),))

    async def _refusal(self, query: CallbackQuery, chat: int, pressed: Setting) -> str | None:
        """Why the button does nothing, if so."""
        player, _ = presser(query)
        if not await self._referee.administers(player, chat):
            return wording.ADMINS_ONLY
        if pressed.turns_quick_on and not await self._sender.hears_all(chat):
            return wording.CANNOT_HEAR
        return None


def _page(chat: Chat, preferences: Preferences) -> Page:
    group = chat.type != ChatType.PRIVATE
    quiz = preferences.quiz
    text = wording.settings(
        group=group,
        brief=preferences.brief,
        quick=preferences.quick,
        questions=quiz.questions,
        seconds=quiz.seconds,
        difficulty=quiz.difficulty,
    )
    return page(text, rows(preferences, group=group))
