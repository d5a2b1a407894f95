"""What is asked, claimed or looked up: in private, by command or mention, or among others."""

from __future__ import annotations

from collections.abc import Mapping

from telegram import CallbackQuery, Message, User

from bot.adapters.telegram.addressing import Command, is_group, overheard, quoted_text, sender_id
from bot.adapters.telegram.chats.settings import Settings
from bot.adapters.telegram.features import Handler
from bot.adapters.telegram.gate import Gate
from bot.adapters.telegram.noting import Noting
from bot.adapters.telegram.photos import Drawn, Photos
from bot.adapters.telegram.replying import Replier
from bot.assistant import Assistant
from bot.assistant import Message as Asked
from bot.claims.requests import asks_to_check
from bot.wording import notices


class Asking:
    """Has the assistant answer; `me` is the bot's own account."""

    def __init__(  # noqa: PLR0913, PLR0917  what it works with, each named once
        self,
        assistant: Assistant,
        replier: Replier,
        noting: Noting,
        photos: Photos,
        settings: Settings,
        gate: Gate,
        me: User,
    ) -> None:
        self._assistant = assistant
        self._replier = replier
        self._noting = noting
        self._photos = photos
        self._timeline_drawn = Drawn(assistant.timeline)
        self._settings = settings
        self._gate = gate
        self._me = me
        self._handlers: Mapping[str, Handler] = {
            "ask": self._ask,
            "check": self._check,
            "person": self._person,
            "timeline": self._timeline,
        }

    def command(self, name: str, message: Message) -> Handler | None:  # noqa: ARG002  for everybody
        """What serves the command, unless it means nothing with this pack."""
        return None if name in self._assistant.lacks else self._handlers.get(name)

    async def button(self, query: CallbackQuery) -> bool:  # noqa: ARG002  it has none
        """No button."""
        return False

    async def serve(self, message: Message, text: str) -> None:
        """Answer what was said to the bot, or check what somebody else has said."""
        if await self._settings.told(message, text):
            return
        quoted = quoted_text(message, self._me)
        if quoted and asks_to_check(text):
            await self._judge(message, quoted)
        elif self._claims_something(message, text):
            await self._judge(message, text)
        else:
            await self._question(message, text)

    async def overhear(self, message: Message) -> None:
        """Answer a plain question in a group that has asked for that, if it is surely for the bot."""
        text = overheard(message)
        if not text or sender_id(message, self._me) is None:
            return
        if not (await self._settings.of(message.chat.id)).quick:
            return
        found = self._assistant.overheard(Asked(text, message.date))
        if found and self._gate.lets_pass(message):
            await self._replier.go_on(message, *found)

    def _claims_something(self, message: Message, text: str) -> bool:
        """Whether it is somebody's saying, forwarded to be checked; a question is answered instead."""
        forwarded = message.forward_origin is not None and not is_group(message)
        return forwarded and not self._assistant.asks(text)

    async def _question(self, message: Message, text: str) -> None:
        """Answer `text`, or where it is empty, the message that this one replies to."""
        asked = text or quoted_text(message, self._me)
        if not asked:
            await self._replier.tell(message, notices.ASK_HINT)
            return
        asking = Asked(asked, message.date)
        reply, after = self._assistant.reply(asking, self._replier.before(message))
        await self._replier.go_on(message, reply, after)
        await self._noting.answered(message, reply)

    async def _judge(self, message: Message, claim: str) -> None:
        await self._replier.show(message, self._assistant.check(claim))

    async def _ask(self, message: Message, command: Command) -> None:
        await self._question(message, command.argument)

    async def _check(self, message: Message, command: Command) -> None:
        """Check what stands behind the command, or else the message that it replies to."""
        await self._judge(message, command.argument or quoted_text(message, self._me))

    async def _person(self, message: Message, command: Command) -> None:
        before = self._replier.before(message)
        found = self._assistant.person(command.argument, message.date, before)
        await self._replier.go_on(message, *found)

    async def _timeline(self, message: Message, _command: Command) -> None:
        if not self._timeline_drawn.ready:
            await self._photos.announce(message)
        picture = await self._timeline_drawn.picture()
        if picture is not None:
            await self._photos.answer(message, picture)
