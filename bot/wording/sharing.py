"""What is said where the bot is carried into other chats: inline mode, links, its account."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.wording.guide import answered
from bot.wording.replies import Reply, Style

SHARE: Final = "Share"
GO_ON: Final = "Ask me more"
IN_PRIVATE: Final = "Ask me in private"
PLAY_IN_GROUP: Final = "Play in a group"


def more_on(topic: str) -> str:
    """A button that leads to a topic in the private chat."""
    return f"More on: {topic}"


def title(reply: Reply) -> str:
    """The heading of a card: the verdict in a word and a sign, or else what was asked."""
    if reply.verdict is None:
        return reply.asked or reply.question
    return _lead(reply).rstrip(".")


def gist(reply: Reply) -> str:
    """The line below the heading: the reply without its sources, and without what the heading says."""
    told = "".join(piece.text for piece in reply.body).partition("\n\n")[0]
    return told.removeprefix(_lead(reply)).strip() if reply.verdict is not None else told


def _lead(reply: Reply) -> str:
    """The body up to the end of what is set off first."""
    styles = [piece.style for piece in reply.body]
    end = styles.index(Style.BOLD) + 1 if Style.BOLD in styles else 0
    return "".join(piece.text for piece in reply.body[:end])


def carried(reply: Reply) -> Reply:
    """A reply with what was asked or claimed above it, for a chat that hasn't heard that."""
    said = reply.asked or reply.question
    if not said:
        return reply
    return answered(f"“{said}”" if reply.verdict is not None else said, reply)


def description(about: str, examples: Sequence[str]) -> tuple[str, ...]:
    """What the bot is for, where its chat is still empty: paragraphs, the dispensable ones last."""
    return (
        f"Ask me about {about}. I answer from sources and name them; what I don't know, I say so.",
        "I also check claims and play quizzes, here and in groups.",
        *(f"“{example}”" for example in examples),
    )


def short_description(title: str) -> tuple[str, ...]:
    """What the bot is for, on its profile and beside its link: sentences, the dispensable ones last."""
    return (f"{title}: questions answered with sources.", "Claims checked.", "Quizzes.")
