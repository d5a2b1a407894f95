"""What the owners alone can see: the questions without a right answer."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from telegram import CallbackQuery, Message
from telegram.constants import ChatType

from bot.adapters.telegram.addressing import Command
from bot.adapters.telegram.features import Handler
from bot.adapters.telegram.rendering import Page, notice, page
from bot.adapters.telegram.sending import Sender
from bot.assistant import Assistant
from bot.reading.drafting import drafted
from bot.storage.gaps import MOST, Gaps
from bot.wording import owners as wording
from bot.wording.replies import Choice

PAGE: Final = 8
_PREFIX: Final = "gaps"
_EXPORT: Final = "yaml"


class Owners:
    """Serves the owners, whose Telegram ids are `ids`, in private; nobody else."""

    def __init__(
        self, ids: Collection[int], gaps: Gaps, sender: Sender, assistant: Assistant
    ) -> None:
        self._ids = ids
        self._gaps = gaps
        self._sender = sender
        self._assistant = assistant

    def command(self, name: str, message: Message) -> Handler | None:
        """What serves the command; for others it doesn't exist."""
        return self._unanswered if name == "unanswered" and self._admits(message) else None

    async def button(self, query: CallbackQuery) -> bool:
        """Turn a page, or send the file."""
        prefix, _, wanted = (query.data or "").partition(":")
        if prefix != _PREFIX:
            return False
        await self._sender.acknowledge(query)
        if query.message is None or query.from_user.id not in self._ids:
            return True
        if wanted == _EXPORT:
            content = drafted(await self._gaps.page(0, MOST), self._assistant.base).encode()
            await self._sender.file(query.message.chat.id, wording.FILE, content, wording.NOTE)
        elif wanted.isdecimal():
            await self._sender.replace(query.message, await self._page(int(wanted)))
        return True

    def _admits(self, message: Message) -> bool:
        # In private, the chat's id is that of the person.
        return message.chat.type == ChatType.PRIVATE and message.chat.id in self._ids

    async def _unanswered(self, message: Message, _command: Command) -> None:
        await self._sender.answer(message, await self._page(0))

    async def _page(self, start: int) -> tuple[Page, ...]:
        total = await self._gaps.count()
        found = await self._gaps.page(start, PAGE)
        if not found:
            return notice(wording.NOTHING_UNANSWERED) if start == 0 else await self._page(0)
        turns = []
        if start:
            turns.append(_choice(wording.BACK, str(max(start - PAGE, 0))))
        if start + len(found) < total:
            turns.append(_choice(wording.ON, str(start + PAGE)))
        rows = [turns, [_choice(wording.EXPORT, _EXPORT)]]
        return (page(wording.unanswered(found, start, total), rows),)


def _choice(label: str, wanted: str) -> Choice:
    return Choice(label, f"{_PREFIX}:{wanted}")
