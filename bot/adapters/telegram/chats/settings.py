"""/settings: what a chat has chosen, changed by buttons in place, its time zone in words too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from telegram import CallbackQuery, Chat, Message, User
from telegram.constants import ChatType

from bot.adapters.telegram.addressing import Command, replied_to_bot
from bot.adapters.telegram.chats.buttons import Setting, changed, rows, setting
from bot.adapters.telegram.chats.zones import ZoneChoice
from bot.adapters.telegram.conversations import Memory
from bot.adapters.telegram.features import Handler
from bot.adapters.telegram.quizzes.players import Referee, author, presser
from bot.adapters.telegram.rendering import Page, notice, page
from bot.adapters.telegram.sending import Sender
from bot.storage.chats import Chats, Preferences
from bot.wording import preferences as wording
from bot.wording import zones as zone_wording

_EXPECTED: Final = 1_000


class Settings:
    """Shows the settings of a chat, and lets its admins change them.

    `me` is the bot's own account, `clock` gives seconds since the epoch.
    """

    def __init__(self, chats: Chats, sender: Sender, me: User, clock: Callable[[], float]) -> None:
        self._chats = chats
        self._sender = sender
        self._me = me
        self._clock = clock
        self._referee = Referee(sender)
        self._zones = ZoneChoice()
        # Private chats that were asked for a time zone just now: there, few reply to a message.
        self._expecting: Memory[int, bool] = Memory(_EXPECTED)

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

    async def told(self, message: Message, text: str) -> bool:
        """Take a time zone that the bot has asked for; False where a message isn't meant so."""
        chat = message.chat.id
        expected = bool(self._expecting.get(chat))
        self._expecting.drop(chat)
        replied = self._answers_question(message)
        if not text or not (expected or replied):
            return False
        return await self._take(message, text, certain=replied)

    async def _show(self, message: Message, command: Command) -> None:
        if command.argument:
            await self._take(message, command.argument, certain=True)
        elif await self._may(message):
            shown = self._page(message.chat, await self.of(message.chat.id))
            await self._sender.answer(message, (shown,))

    async def _may(self, message: Message) -> bool:
        """Whether the author of a message may change settings; otherwise it is said."""
        player, _ = author(message)
        if await self._referee.administers(player, message.chat.id):
            return True
        await self._sender.answer(message, notice(wording.ADMINS_ONLY))
        return False

    async def _take(self, message: Message, text: str, *, certain: bool) -> bool:
        """Set the zone that a text names, or offer some; False where it means none.

        It is `certain` to mean one where it replies to the question.
        """
        sought = self._zones.sought(text)
        if not (certain or sought.zone or sought.near):
            return False
        if await self._may(message):
            chosen = await self.of(message.chat.id)
            if sought.zone:
                after = replace(chosen, zone=sought.zone)
                await self._chats.prefer(message.chat.id, after)
                shown = self._page(message.chat, after)
            else:
                shown = self._zones.offered(text, sought.near, chosen.zone, self._clock())
                self._expect(message.chat)
            await self._sender.answer(message, (shown,))
        return True

    async def _press(self, query: CallbackQuery, pressed: Setting) -> None:
        held = query.message
        if held is None:
            await self._sender.acknowledge(query)
            return
        refusal = await self._refusal(query, held.chat.id, pressed)
        await self._sender.acknowledge(query, refusal, alert=refusal is not None)
        shown = None if refusal else await self._after(held.chat, pressed)
        if shown:
            await self._sender.replace(held, (shown,))

    async def _after(self, chat: Chat, pressed: Setting) -> Page | None:
        """Do what a button says; what is shown then, if it makes sense."""
        self._expecting.drop(chat.id)
        before = await self.of(chat.id)
        if pressed.opens:
            self._expect(chat)
            return self._zones.opened(pressed.opens, before.zone, self._clock())
        if pressed.returns:
            return self._page(chat, before)
        after = changed(before, pressed)
        if after is None:
            return None
        await self._chats.prefer(chat.id, after)
        return self._page(chat, after)

    async def _refusal(self, query: CallbackQuery, chat: int, pressed: Setting) -> str | None:
        """Why the button does nothing, if so."""
        player, _ = presser(query)
        if not await self._referee.administers(player, chat):
            return wording.ADMINS_ONLY
        if pressed.turns_quick_on and not await self._sender.hears_all(chat):
            return wording.CANNOT_HEAR
        return None

    def _expect(self, chat: Chat) -> None:
        if chat.type == ChatType.PRIVATE:
            self._expecting.put(chat.id, True)

    def _answers_question(self, message: Message) -> bool:
        """Whether a message replies to the one of the bot's that asks for a time zone."""
        replied = message.reply_to_message
        if replied is None or replied_to_bot(message, self._me) is None:
            return False
        return zone_wording.asks_for_zone(replied.text or "")

    def _page(self, chat: Chat, preferences: Preferences) -> Page:
        group = chat.type != ChatType.PRIVATE
        quiz, zone = preferences.quiz, preferences.zone
        text = wording.settings(
            group=group,
            brief=preferences.brief,
            quick=preferences.quick,
            questions=quiz.questions,
            seconds=quiz.seconds,
            difficulty=quiz.difficulty,
            zone=zone_wording.setting(zone.name, zone.local(self._clock())),
        )
        return page(text, rows(preferences, group=group))
