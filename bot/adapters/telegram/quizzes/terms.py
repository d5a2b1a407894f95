"""What stands after /quiz: numbers of questions and seconds, and a topic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.quizzing.rounds import Terms
from bot.wording import rounds as wording

QUESTIONS: Final = (1, 50)
SECONDS: Final = (5, 300)


class TermsError(ValueError):
    """What stands after /quiz makes no sense; the message says what would."""


def terms_of(argument: str, titles: Mapping[str, str], usual: Terms) -> Terms:
    """The terms that `argument` names, the usual ones for what it doesn't. Raises TermsError."""
    words = argument.split()
    numbers: list[int] = []
    while words and words[0].isdecimal() and len(numbers) < 2:
        numbers.append(int(words.pop(0)))
    questions, seconds = (*numbers, *(usual.questions, usual.seconds)[len(numbers) :])
    if not _fits(questions, QUESTIONS) or not _fits(seconds, SECONDS):
        raise TermsError(wording.quiz_usage(QUESTIONS, SECONDS))
    return Terms(questions, seconds, _topic(" ".join(words), titles), usual.difficulty)


def _fits(number: int, limits: tuple[int, int]) -> bool:
    least, most = limits
    return least <= number <= most


def _topic(text: str, titles: Mapping[str, str]) -> str | None:
    wanted = text.casefold()
    if not wanted:
        return None
    for topic, title in titles.items():
        if wanted == topic.casefold() or title.casefold().startswith(wanted):
            return topic
    raise TermsError(wording.unknown_topic(text, list(titles.values())))
