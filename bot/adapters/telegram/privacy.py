"""/privacy and /delete_my_data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from telegram import CallbackQuery, Message, User

from bot.adapters.telegram.addressing import Command
from bot.adapters.telegram.features import Handler
from bot.adapters.telegram.rendering import notice, page
from bot.adapters.telegram.sending import Sender
from bot.storage.erasing import People, Person
from bot.storage.gaps import GAPS_KEPT
from bot.storage.inbox import MEMORY, VOTES_KEPT
from bot.wording import privacy as wording
from bot.wording.replies import Choice, Piece

_DAY: Final = 24 * 3600.0
_PREFIX: Final = "erase"
_YES: Final = "yes"
_NO: Final = "no"


class Privacy:
    """Tells people what is kept of them, and deletes it; `forget` drops what memory has of an id."""

    def __init__(self, people: People, forget: Callable[[int], None], sender: Sender) -> None:
        self._people = people
        self._forget = forget
        self._sender = sender
        self._handlers: Mapping[str, Handler] = {
            "privacy": self._privacy,
            "delete_my_data": self._delete,
        }

    def command(self, name: str, message: Message) -> Handler | None:  # noqa: ARG002  for everybody
        """What serves the command."""
        return self._handlers.get(name)

    async def button(self, query: CallbackQuery) -> bool:
        """Delete, or don't, where whoever asked for it pressed."""
        prefix, _, rest = (query.data or "").partition(":")
        if prefix != _PREFIX:
            return False
        asker, _, decision = rest.partition(":")
        if asker != str(query.from_user.id):
            await self._sender.acknowledge(query, wording.NOT_YOURS)
            return True
        await self._sender.acknowledge(query)
        if decision == _YES:
            await self._erase(query.from_user)
        if query.message:
            text = wording.DELETED if decision == _YES else wording.KEPT
            await self._sender.replace(query.message, notice(text))
        return True

    async def _privacy(self, message: Message, _command: Command) -> None:
        text = wording.policy(served=_days(MEMORY), gaps=_days(GAPS_KEPT), votes=_days(VOTES_KEPT))
        await self._sender.answer(message, (page(text),))

    async def _delete(self, message: Message, _command: Command) -> None:
        """Ask whether to, where there is anything to delete."""
        user = message.from_user
        if user is None or message.sender_chat:
            await self._sender.answer(message, notice(wording.AS_YOURSELF))
        elif await self._people.holds(_person(user)):
            rows = [[_choice(wording.DELETE, user, _YES)], [_choice(wording.KEEP, user, _NO)]]
            await self._sender.answer(message, (page((Piece(wording.ASK),), rows),))
        else:
            # What of them was served lately may still stand in the files.
            await self._erase(user)
            await self._sender.answer(message, notice(wording.NOTHING_KEPT))

    async def _erase(self, user: User) -> None:
        self._forget(user.id)
        await self._people.erase(_person(user))


def _person(user: User) -> Person:
    return Person(user.id, user.full_name)


def _choice(label: str, user: User, decision: str) -> Choice:
    return Choice(label, f"{_PREFIX}:{user.id}:{decision}")


def _days(seconds: float) -> int:
    return round(seconds / _DAY)
