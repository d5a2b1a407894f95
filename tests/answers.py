"""Answers of single intents of the real knowledge folder, whatever the ranking makes of a question."""

from __future__ import annotations

from pathlib import Path

from bot.answering.answer import Answer
from tests.knowledge import loaded

KNOWLEDGE = Path(__file__).parents[1] / "knowledge"


class Answers:
    """The knowledge folder, loaded once for all tests of a module."""

    def __init__(self) -> None:
        self._assistant = loaded()

    def answer(self, intent: str, question: str) -> Answer:
        """What the intent answers to the question."""
        reading = self._assistant._reader.read(question)
        return self._assistant._responder.answer(self._assistant.base.intents[intent], reading)

    def text(self, intent: str, question: str) -> str:
        """The same as plain text."""
        return self.answer(intent, question).full.replace("**", "")
