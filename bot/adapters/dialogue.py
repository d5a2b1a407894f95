"""One person's private talk, without a platform: commands, choices by number, and context."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from bot.assistant import Assistant, Conversation, Message
from bot.wording import timeline
from bot.wording.replies import Choice, Reply


def now() -> datetime:
    """The clock that a dialogue goes by unless it is given another one."""
    return datetime.now(UTC)


class Dialogue:
    """Keeps what a conversation remembers, and the choices that were offered last.

    A choice is made by its number, counted from 1, or by its label.
    """

    def __init__(self, assistant: Assistant, clock: Callable[[], datetime] = now) -> None:
        self._assistant = assistant
        self._clock = clock
        self._conversation = Conversation()
        self._choices: tuple[Choice, ...] = ()

    def start(self) -> Reply:
        """The reply to somebody who has just come."""
        return self.say("/start")

    def say(self, text: str) -> Reply:
        """The reply to one message."""
        reply = self._command(text) or self._choose(text.strip()) or self._answer(text)
        self._choices = reply.choices
        return reply

    def _command(self, text: str) -> Reply | None:
        command, _, rest = text.strip().partition(" ")
        match command.lower():
            case "/start":
                reply = self._assistant.start()
            case "/help":
                reply = self._assistant.help(group=False)
            case "/topics":
                reply = self._assistant.topics()
            case "/sources":
                reply = self._assistant.sources()
            case "/person" if "person" not in self._assistant.lacks:
                reply, self._conversation = self._assistant.person(
                    rest.strip(), self._clock(), self._conversation
                )
            case "/timeline" if "timeline" not in self._assistant.lacks:
                reply = self._assistant.timeline_in_words(timeline.IN_WORDS)
            case "/ask" if rest.strip():
                return self._answer(rest.strip())
            case "/check":
                return self._assistant.check(rest.strip())
            case _:
                return None
        return replace(reply, question=text)

    def _answer(self, text: str) -> Reply:
        message = Message(text, self._clock())
        reply, self._conversation = self._assistant.reply(message, self._conversation)
        return reply

    def _choose(self, text: str) -> Reply | None:
        choice = self._chosen(text)
        if choice is None:
            return None
        reply, self._conversation = self._assistant.choose(
            choice.code, self._clock(), self._conversation
        )
        return reply

    def _chosen(self, text: str) -> Choice | None:
        for number, choice in enumerate(self._choices, 1):
            if text == str(number) or text.casefold() == choice.label.casefold():
                return choice
        return None
