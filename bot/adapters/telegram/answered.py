"""Which messages of the bot answer which message, so that an edited question gets its answer edited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from telegram import Message

from bot.adapters.telegram.addressing import Heard
from bot.adapters.telegram.conversations import Memory, Place
from bot.assistant import Conversation

KEPT: Final = 2_000
# Seconds. Later nobody looks at that answer any more.
EDITABLE: Final = 15 * 60.0


@dataclass(frozen=True, slots=True)
class Answered:
    """A message that was answered: what it wanted, where the conversation stood, and the answer's ids."""

    wanted: Heard
    before: Conversation
    answers: tuple[int, ...]


class Answers:
    """The messages answered last, and the last of each place; bounded, and in memory alone."""

    def __init__(self, kept: int = KEPT) -> None:
        self._of: Memory[tuple[int, int], Answered] = Memory(kept)
        self._last: Memory[Place, int] = Memory(kept)

    def to(self, message: Message) -> Answered | None:
        """What is known of the answer to a message."""
        return self._of.get((message.chat.id, message.message_id))

    def keep(self, message: Message, place: Place, answered: Answered) -> None:
        """Remember how a message was answered."""
        if self.to(message) is None:
            self._last.put(place, message.message_id)
        self._of.put((message.chat.id, message.message_id), answered)

    def is_passed(self, message: Message, place: Place) -> bool:
        """Whether something else was answered in that place since `message` was."""
        return self.to(message) is not None and self._last.get(place) != message.message_id

    def forget_chat(self, chat: int) -> None:
        """Forget all of a chat."""
        self._of.drop_where(lambda key: key[0] == chat)
        self._last.drop_where(lambda place: place.chat == chat)

    def forget_person(self, user: int) -> None:
        """Forget all of the chats where somebody was answered: whose words they were isn't remembered."""
        chats = {place.chat for place in self._last if place.user == user} | {user}
        for chat in chats:
            self.forget_chat(chat)


def edited_soon(message: Message) -> bool:
    """Whether a message was edited while its answer still is of interest."""
    edited = message.edit_date
    return edited is not None and (edited - message.date).total_seconds() <= EDITABLE
