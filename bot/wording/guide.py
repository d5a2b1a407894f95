"""What the bot says to show people round: the first words, topics and their questions, sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.facts.model.facts import Confidence
from bot.wording import values
from bot.wording.replies import Piece, Reply, Style

PLAY: Final = "Play a quiz"
MORE: Final = "More"
BACK: Final = "Back"
BACK_TO_QUESTIONS: Final = "Back to the questions"
WHAT_I_KNOW: Final = "What do you want to know about?"
NO_TOPICS: Final = "I have no questions to show. Just ask me something."
_HOW_SURE: Final = {
    Confidence.HIGH: "Well supported",
    Confidence.MEDIUM: "Fairly well supported",
    Confidence.LOW: "Weakly sourced",
}


def welcome(about: str, *, group: bool) -> str:
    """The first words to somebody new, with examples to press under them."""
    here = "Here, mention me with your question or use /ask. " if group else ""
    return (
        f"I answer questions about {about}, check claims about it, and say where each answer is from."
        f" What I don't know, I say so.\n\n{here}Try one of these, or look round in /topics."
    )


def checked(claim: str) -> str:
    """The button that has an example of a claim checked."""
    return f"Check: {claim}"


def answered(asked: str, reply: Reply) -> Reply:
    """A reply under what it replies to, for whoever pressed that and so didn't write it."""
    head = Piece(f"{asked}\n\n", Style.ITALIC)
    whole = (head, *reply.whole) if reply.whole else ()
    brief = (head, *reply.brief) if reply.brief else ()
    return replace(reply, body=(head, *reply.body), whole=whole, brief=brief)


def questions(title: str, page: int, pages: int) -> tuple[Piece, ...]:
    """The heading over a page of a topic's questions; pages count from 1."""
    heading = Piece(title, Style.BOLD)
    return (heading, Piece(f", page {page} of {pages}")) if pages > 1 else (heading,)


def in_words(lines: Sequence[tuple[str, str]]) -> tuple[Piece, ...]:
    """Questions for whoever has no buttons, each behind its topic if that is given."""
    return tuple(Piece(f"\n• {topic}: {each}" if topic else f"\n• {each}") for topic, each in lines)


def source(title: str, url: str | None, licence: str | None, facts: int) -> tuple[Piece, ...]:
    """One work: title, how many facts rest on it, and its licence."""
    more = ", ".join(filter(None, (values.some(facts, "fact", "facts"), licence)))
    return Piece("\n• "), Piece(values.capital(title), url=url), Piece(f": {more}")


def sources(total: int, shown: Sequence[tuple[Piece, ...]], left: int) -> tuple[Piece, ...]:
    """The works that the facts are taken from; `left` of them aren't shown."""
    opening = Piece(
        f"I hold {values.some(total, 'fact', 'facts')}; each rests on one or more of these works."
    )
    rest = [Piece(f"\n… and {values.some(left, 'more work', 'more works')}")] if left else []
    return opening, *(piece for line in shown for piece in line), *rest


def confidence(level: Confidence, facts: int, meaning: str) -> tuple[Piece, ...]:
    """How many facts have a mark, and what it means."""
    return Piece("\n"), Piece(_HOW_SURE[level], Style.BOLD), Piece(f" ({facts}): {meaning}.")
