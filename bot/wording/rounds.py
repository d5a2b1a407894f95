"""What the bot says in the course of a quiz."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.wording.replies import Piece, Style
from bot.wording.zones import dated, weekday

MEDALS: Final = {1: "🥇", 2: "🥈", 3: "🥉"}
# More names than these fit no screen.
SHOWN_AFTER: Final = 8
SHOWN_AT_END: Final = 20

START: Final = "Start"
QUIZ_ON_THIS: Final = "Quiz on this"
ANY_TOPIC: Final = "All topics"
ANY_DIFFICULTY: Final = "Any"
GO_ON: Final = "Go on"
END: Final = "End the quiz"
# In a picture, for a name of letters that can't be drawn.
NAMED_BELOW: Final = "(name below)"

NOTHING_RUNS: Final = "No quiz is running here. /quiz starts one."
NO_QUESTION: Final = "No question is open just now."
NO_LONGER: Final = "That quiz has gone on without this button."
ALREADY_RUNS: Final = "A quiz is running here already. /stop ends it."
WAITING_HERE: Final = "A quiz is waiting here."
NO_QUESTIONS: Final = "I have no questions of that kind. Please choose another topic or difficulty."
NO_QUIZ_HERE: Final = "I can't make a quiz of that any more. /quiz offers others."
NO_QUIZZES: Final = "I have no quiz questions on what I know."
ALL_TIME: Final = "of all time"
YET: Final = "yet"
NO_SCORE_YET: Final = "You haven't answered a quiz question yet. /quiz starts a quiz."
INTERRUPTED: Final = (
    "I was interrupted. If there is a question above that I never closed, it doesn't count; "
    "another one takes its place."
)

_PAUSES: Final = {
    "silence": "Nobody answered twice in a row, so the quiz waits. Shall it go on?",
    "absence": "I was away for a while, so the quiz waits. Shall it go on?",
    "forbidden": "I may not send polls here, so the quiz waits. Once I may, it can go on.",
    "trouble": "My questions don't get through to Telegram, so the quiz waits. Shall it go on?",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of standings."""

    rank: int
    name: str
    right: int
    points: int


def quiz_usage(questions: tuple[int, int], seconds: tuple[int, int]) -> str:
    """How /quiz is written; each pair is the least and the most."""
    return (
        "Write /quiz for the settings, or /quiz 10 20 for ten questions of twenty seconds each. "
        f"I take {questions[0]} to {questions[1]} questions of {seconds[0]} to {seconds[1]} seconds."
    )


def unknown_topic(topic: str, titles: Sequence[str]) -> str:
    """The line for a topic that there isn't."""
    return f"I have no topic “{topic}”. There are: {', '.join(titles)}."


def lobby(
    questions: int, seconds: int, topic: str | None, difficulty: str | None, *, chooser: str | None
) -> tuple[Piece, ...]:
    """The settings of a quiz that hasn't begun; `chooser` is who may change them in a group."""
    lines = [
        f"\n{questions} questions, {seconds} seconds each",
        f"\nTopic: {topic or 'all'}",
        f"\nDifficulty: {difficulty or 'any'}",
    ]
    if chooser:
        lines.append(f"\n\n{chooser} or an admin chooses and starts.")
    return (Piece("Quiz", Style.BOLD), Piece("".join(lines)))


def begun(questions: int, seconds: int, topic: str | None) -> tuple[Piece, ...]:
    """What is said before the first question."""
    about = f" on {topic}" if topic else ""
    count = "One question" if questions == 1 else f"{questions} questions"
    return (
        Piece(f"{count}{about}, {seconds} seconds each.", Style.BOLD),
        Piece(
            " A right answer earns 100 points, and up to 50 more for being quick."
            " /skip passes over a question, /stop ends the quiz."
        ),
    )


def numbered(number: int, questions: int, text: str) -> str:
    """A question with its place in the quiz."""
    return f"{number}/{questions}. {text}"


def choose_topic() -> tuple[Piece, ...]:
    """Above the list of topics."""
    return (Piece("What should the quiz be about?"),)


def count(questions: int) -> str:
    """A number of questions on a button."""
    return f"{questions} questions"


def seconds(count: int) -> str:
    """A span on a button."""
    return f"{count} s"


def chosen(label: str) -> str:
    """The label of a button whose setting holds."""
    return f"✓ {label}"


def topic_button(topic: str | None) -> str:
    """The button that leads to the topics."""
    return f"Topic: {topic or 'all'}"


def after(number: int, questions: int, lines: Sequence[Line]) -> tuple[Piece, ...]:
    """Standings within a quiz."""
    head = Piece(f"After {number} of {questions} questions", Style.BOLD)
    return (head, *_table(lines, SHOWN_AFTER))


def final(heading: str, lines: Sequence[Line], shown: int = SHOWN_AT_END) -> tuple[Piece, ...]:
    """The standings at the end of a quiz, under their heading."""
    head = Piece("The quiz is over.", Style.BOLD)
    if not lines:
        return (head, Piece(" Nobody answered a question."))
    return (head, Piece(f" {heading}:"), *_table(lines, shown, medals=True))


def final_heading(number: int, day: str) -> str:
    """What stands above the standings at the end of a quiz in which so many questions were put."""
    count = "one question" if number == 1 else f"{number} questions"
    return f"Standings after {count}" + (f", {day}" if day else "")


def earned(line: Line) -> str:
    """What somebody got."""
    return f"{line.right} right, {line.points:,} points"


def others(count: int) -> str:
    """Below standings that are cut: how many more there are."""
    return f"… and {count} more"


def paused(why: str) -> str:
    """Why a quiz waits: one of silence, absence, forbidden, trouble."""
    return _PAUSES[why]


def only(name: str) -> str:
    """The line for those who may not control a quiz."""
    return f"Only {name} or an admin can do that." if name else "Only an admin can do that."


def nobody(span: str) -> str:
    """Where nobody has scored in a span."""
    return f"Nobody has scored here {span}. /quiz starts a quiz."


def top(span: str, lines: Sequence[Line]) -> tuple[Piece, ...]:
    """The best of a chat in a span."""
    return (Piece(f"Best here {span}", Style.BOLD), *_table(lines, SHOWN_AT_END))


def this_week(monday: date) -> str:
    """The span from Monday on."""
    return f"this week, since {weekday(monday)}"


def in_days(count: int, first: date) -> str:
    """The span of so many days up to today."""
    return f"in {count} days, since {dated(first)}"


def of_week(answered: int, right: int, points: int) -> str:
    """What of somebody's record is of this week, to be put behind it."""
    return f" This week: {right} of {answered} right, {points:,} points."


def record(answered: int, right: int, points: int, quizzes: int, *, here: bool) -> str:
    """What somebody has done, in this chat (`here`) or in all."""
    place = "here" if here else "in all"
    times = "1 quiz" if quizzes == 1 else f"{quizzes} quizzes"
    questions = "1 question" if answered == 1 else f"{answered} questions"
    return f"You have answered {questions} {place}, {right} right: {points:,} points in {times}."


def _table(lines: Sequence[Line], most: int, *, medals: bool = False) -> list[Piece]:
    pieces = []
    for line in lines[:most]:
        medal = f"{MEDALS[line.rank]} " if medals and line.rank in MEDALS else ""
        pieces += [
            Piece(f"\n{medal}{line.rank}. "),
            Piece(line.name, Style.BOLD),
            Piece(f": {earned(line)}"),
        ]
    if len(lines) > most:
        pieces.append(Piece(f"\n{others(len(lines) - most)}"))
    return pieces
