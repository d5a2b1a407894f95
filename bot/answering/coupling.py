"""Two questions in one message of which the second leans on the answer to the first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.answering.presenting import Presenter
from bot.answering.responding import Responder
from bot.facts.model.base import FactBase
from bot.reading.conversation import Conversation
from bot.reading.cues import QuestionType
from bot.reading.reading import Reading, Within
from bot.reading.splitting import in_turn, with_name
from bot.wording.replies import Reply, Status

_ASKING_WHO: Final = frozenset({QuestionType.WHO, QuestionType.WHICH})

# The reply to a text in a conversation, and the conversation after it.
Tell = Callable[[str, Conversation], tuple[Reply, Conversation]]


class Couple:
    """Answers "who was the last champion, and when did he lose the title?"."""

    def __init__(self, base: FactBase, responder: Responder, presenter: Presenter) -> None:
        self._base = base
        self._responder = responder
        self._presenter = presenter

    def told(
        self, text: str, conversation: Conversation, whole: Reply, tell: Tell
    ) -> tuple[Reply, Conversation] | None:
        """The reply to both questions; None where there are no two.

        None too where the reply to the `whole` says something else than that to the first.
        """
        parts = in_turn(text)
        if parts is None:
            return None
        first, after = tell(parts[0], conversation)
        if first.status is not Status.ANSWERED or after.reading is None:
            return None
        if whole.status is Status.ANSWERED and whole.text != first.text:
            return None
        second, last = tell(self._about_answer(parts[1], after), after)
        if second.status is not Status.ANSWERED or last.reading is None:
            return None
        if second.text.partition(".")[0] in first.text:
            return replace(first, question=text), last  # "who was it, and from when?": told already
        return self._joined(text, after.reading, last)

    def _about_answer(self, question: str, after: Conversation) -> str:
        """A question with the name of whom the last answer told in the place of "he"."""
        reading, told = after.reading, after.told
        if reading is None or told is None or reading.question_type not in _ASKING_WHO:
            return question
        return with_name(question, self._base.entities[told].name)

    def _joined(
        self, text: str, first: Reading, last: Conversation
    ) -> tuple[Reply, Conversation] | None:
        """Both answers as one; None where the first told the second's already, or they don't join."""
        second = last.reading
        if second is None or _told_already(second) or first.composed or second.composed:
            return None
        both = replace(second, text=text, parts=(first, second))
        answer = self._responder.respond(both)
        if answer.status is not Status.ANSWERED:
            return None
        return self._presenter.reply(text, both, answer), last


def _told_already(reading: Reading) -> bool:
    """Whether it asks for the names of those whom the first answer told, or is two questions itself."""
    names = reading.group is not None and reading.group.asks is Within.NAMES
    return names or bool(reading.parts)
