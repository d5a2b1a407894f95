"""The buttons of quizzes, and what they send: `quiz:<id>:<what>:<value>`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from bot.quizzing.model import Difficulty
from bot.quizzing.rounds import Quiz, Terms
from bot.wording import rounds as wording
from bot.wording.replies import Choice

QUESTIONS: Final = (5, 10, 15, 20)
SECONDS: Final = (10, 20, 30, 60)
_PREFIX: Final = "quiz"
_IN_ROW: Final = 2

Rows = Sequence[Sequence[Choice]]


class Act(StrEnum):
    """What a button does."""

    QUESTIONS = "n"
    SECONDS = "s"
    DIFFICULTY = "d"
    TOPICS = "l"
    TOPIC = "t"
    START = "go"
    GO_ON = "on"
    END = "end"


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button of the quiz with this id; `value` may be empty."""

    quiz: int
    act: Act
    value: str = ""

    @property
    def code(self) -> str:
        """What the button sends."""
        return f"{_PREFIX}:{self.quiz}:{self.act}:{self.value}"


def press(code: str) -> Press | None:
    """The button that sends `code`; None where it is no button of a quiz."""
    prefix, *parts = code.split(":", 3)
    if prefix != _PREFIX or len(parts) != 3 or parts[1] not in set(Act):
        return None
    number, act, value = parts
    return Press(int(number), Act(act), value) if number.isdecimal() else None


def changed(terms: Terms, act: Act, value: str) -> Terms | None:
    """The settings after a button was pressed; None where it doesn't set anything."""
    match act:
        case Act.QUESTIONS if value in map(str, QUESTIONS):
            return replace(terms, questions=int(value))
        case Act.SECONDS if value in map(str, SECONDS):
            return replace(terms, seconds=int(value))
        case Act.DIFFICULTY if value in {"", *Difficulty}:
            return replace(terms, difficulty=value or None)
        case Act.TOPIC:
            return replace(terms, topic=value or None)
    return None


def terms_rows(terms: Terms, code: Callable[[Act, str], str]) -> Rows:
    """Numbers and difficulty to choose from, the chosen ones marked; `code` is what each sends."""
    levels = {"": wording.ANY_DIFFICULTY} | {each: each.capitalize() for each in Difficulty}
    counts = [
        option(
            wording.count(count),
            code(Act.QUESTIONS, str(count)),
            chosen=count == terms.questions,
        )
        for count in QUESTIONS
    ]
    return (
        *paired(counts),
        [
            option(
                wording.seconds(count),
                code(Act.SECONDS, str(count)),
                chosen=count == terms.seconds,
            )
            for count in SECONDS
        ],
        [
            option(label, code(Act.DIFFICULTY, value), chosen=value == (terms.difficulty or ""))
            for value, label in levels.items()
        ],
    )


def lobby_rows(quiz: Quiz, titles: Mapping[str, str]) -> Rows:
    """The settings of a quiz, the chosen ones marked."""
    topic = wording.topic_button(titles.get(quiz.terms.topic or ""))
    return (
        *terms_rows(quiz.terms, lambda act, value: Press(quiz.id, act, value).code),
        [Choice(topic, Press(quiz.id, Act.TOPICS).code)],
        [Choice(wording.START, Press(quiz.id, Act.START).code)],
    )


def topic_rows(quiz: Quiz, titles: Mapping[str, str]) -> Rows:
    """The topics to choose from."""
    named = {"": wording.ANY_TOPIC, **titles}
    buttons = [
        option(
            title,
            Press(quiz.id, Act.TOPIC, topic).code,
            chosen=topic == (quiz.terms.topic or ""),
        )
        for topic, title in named.items()
    ]
    return paired(buttons)


def pause_rows(quiz: Quiz) -> Rows:
    """Going on, or not."""
    return (
        [
            Choice(wording.GO_ON, Press(quiz.id, Act.GO_ON).code),
            Choice(wording.END, Press(quiz.id, Act.END).code),
        ],
    )


def paired(choices: Sequence[Choice]) -> Rows:
    """The choices in rows of two, which hold whole words on a phone."""
    return [choices[start : start + _IN_ROW] for start in range(0, len(choices), _IN_ROW)]


def option(label: str, code: str, *, chosen: bool) -> Choice:
    """One of several settings, marked where it holds."""
    return Choice(wording.chosen(label) if chosen else label, code)
