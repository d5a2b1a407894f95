"""The row of small buttons under an answer, and what they send."""

from __future__ import annotations

from collections.abc import Collection

from bot.reading import codes
from bot.wording import rounds as wording
from bot.wording.replies import Choice, Reply, Status


def under(reply: Reply, quizzable: Collection[str]) -> tuple[Choice, ...]:
    """The buttons under an answer; none under small talk, a question back or a notice.

    `quizzable` holds the topics on which there are enough quiz questions.
    """
    if reply.status is not Status.ANSWERED:
        return ()
    return tuple(filter(None, [quiz_on_this(reply, quizzable)]))


def quiz_on_this(reply: Reply, quizzable: Collection[str]) -> Choice | None:
    """The button that opens the settings of a quiz on the topic of the answer, if it has one."""
    if reply.topic not in quizzable:
        return None
    return Choice(wording.QUIZ_ON_THIS, f"{codes.QUIZ}{reply.topic}")
