"""The course of a quiz, as a state machine without clock, network or memory.

Each move takes a quiz and gives the quiz after it, or None where it can't be made. Whoever carries a
quiz on writes each move down before acting on it, and only if nobody else has moved the quiz since.
Times are in seconds since the epoch.

    LOBBY → SENDING → OPEN → CLOSING → SCORED → GAP → SENDING … → SCORED → DONE
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

# Whoever sends, closes or announces has so long until others may think that it died over it.
LEASE: Final = 180.0
# Votes that are on their way when a question closes are waited for.
GRACE: Final = 1.0
# Time to read the explanation.
GAP: Final = 3.0
# A paused quiz ends by itself after this.
PATIENCE: Final = 3600.0
# After a longer absence than this nobody may be there any more.
ABSENCE: Final = 600.0
MAX_SILENCE: Final = 2
MAX_FAILURES: Final = 5
INTERIM: Final = 5


class State(StrEnum):
    """Where a quiz stands."""

    LOBBY = "lobby"
    """being set up"""
    SENDING = "sending"
    """a question is chosen and on its way"""
    OPEN = "open"
    """it takes votes"""
    CLOSING = "closing"
    """it takes no more, but some may still arrive"""
    SCORED = "scored"
    """it is scored; standings may be due"""
    GAP = "gap"
    PAUSED = "paused"
    DONE = "done"
    ABORTED = "aborted"
    """ended without a result"""


RUNNING: Final = frozenset(State) - {State.LOBBY, State.DONE, State.ABORTED}


class Pause(StrEnum):
    """Why a quiz is paused."""

    SILENCE = "silence"
    """nobody voted"""
    ABSENCE = "absence"
    """the bot was away for long"""
    FORBIDDEN = "forbidden"
    """polls can't be sent there"""
    TROUBLE = "trouble"
    """Telegram took no question"""


@dataclass(frozen=True, slots=True)
class Room:
    """Where a quiz takes place: a chat, and in a forum one of its topics (else 0)."""

    chat: int
    topic: int = 0

    @property
    def is_private(self) -> bool:
        """Whether it is the chat of one person with the bot."""
        return self.chat > 0


class Kind(StrEnum):
    """What takes part: a person, or a chat for which an admin speaks without a name."""

    USER = "user"
    CHAT = "chat"


@dataclass(frozen=True, slots=True, order=True)
class Player:
    """Somebody who starts quizzes and votes; ids of users and chats are numbered apart."""

    kind: Kind
    id: int


@dataclass(frozen=True, slots=True)
class Terms:
    """What is agreed before the start; None means any topic, any difficulty."""

    questions: int = 10
    seconds: int = 20
    topic: str | None = None
    difficulty: str | None = None


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz and where it stands.

    `number` counts the questions that were put, `failures` those in a row that couldn't be,
    `silence` those in a row without a vote. `due` is when something has to be done. `ending` says
    that no more questions follow, `absent` that the bot was away for long.
    """

    id: int
    room: Room
    starter: Player
    terms: Terms
    seed: int
    state: State = State.LOBBY
    version: int = 0
    number: int = 0
    silence: int = 0
    failures: int = 0
    due: float | None = None
    ending: bool = False
    absent: bool = False
    pause: Pause | None = None

    @property
    def is_over(self) -> bool:
        """Whether all questions were put, or no more are wanted."""
        return self.ending or self.number >= self.terms.questions

    @property
    def shows_standings(self) -> bool:
        """Whether standings are due: at the end, and after each fifth question."""
        return self.is_over or (self.number > 0 and self.number % INTERIM == 0)


def start(quiz: Quiz, now: float) -> Quiz | None:
    """The first question is wanted."""
    if quiz.state is not State.LOBBY:
        return None
    return replace(quiz, state=State.SENDING, due=now + LEASE)


def put(quiz: Quiz, now: float) -> Quiz | None:
    """A question reached the chat and takes votes."""
    if quiz.state is not State.SENDING:
        return None
    after = replace(quiz, number=quiz.number + 1, failures=0)
    if quiz.ending:
        return replace(after, state=State.CLOSING, due=now)
    return replace(after, state=State.OPEN, due=now + quiz.terms.seconds)


def fail(quiz: Quiz, now: float, wait: float = 0.0) -> Quiz | None:
    """A question may not have reached the chat, so another one is due after `wait` seconds."""
    if quiz.state is not State.SENDING:
        return None
    if quiz.ending:
        return replace(quiz, state=State.SCORED, due=now)
    after = replace(quiz, failures=quiz.failures + 1)
    if after.failures >= MAX_FAILURES:
        return pause(after, now, Pause.TROUBLE)
    return replace(after, state=State.GAP, due=now + wait)


def close(quiz: Quiz, now: float) -> Quiz | None:
    """The open question takes no more votes; also said again after a crash."""
    if quiz.state not in {State.OPEN, State.CLOSING}:
        return None
    return replace(quiz, state=State.CLOSING, due=now + LEASE)


def score(quiz: Quiz, votes: int, now: float) -> Quiz | None:
    """The question was scored; it had so many votes."""
    if quiz.state is not State.CLOSING:
        return None
    silence = 0 if votes else quiz.silence + 1
    return replace(quiz, state=State.SCORED, silence=silence, due=now)


def announce(quiz: Quiz, now: float) -> Quiz | None:
    """Somebody is about to show the standings, so that nobody else does."""
    if quiz.state is not State.SCORED:
        return None
    return replace(quiz, due=now + LEASE)


def go_on(quiz: Quiz, now: float) -> Quiz | None:
    """What has to be said of a scored question was said."""
    if quiz.state is not State.SCORED:
        return None
    if quiz.is_over:
        return replace(quiz, state=State.DONE, due=None)
    if quiz.absent:
        return pause(quiz, now, Pause.ABSENCE)
    if quiz.silence >= MAX_SILENCE:
        return pause(quiz, now, Pause.SILENCE)
    return replace(quiz, state=State.GAP, due=now + GAP)


def postpone(quiz: Quiz, now: float, wait: float) -> Quiz | None:
    """What has to be said couldn't be, and is tried again after `wait` seconds, but not for ever."""
    if quiz.state is not State.SCORED or quiz.failures + 1 >= MAX_FAILURES:
        return None
    return replace(quiz, failures=quiz.failures + 1, due=now + wait)


def proceed(quiz: Quiz, now: float) -> Quiz | None:
    """The next question is wanted."""
    if quiz.state is not State.GAP:
        return None
    if quiz.absent:
        return pause(quiz, now, Pause.ABSENCE)
    return replace(quiz, state=State.SENDING, due=now + LEASE)


def pause(quiz: Quiz, now: float, why: Pause) -> Quiz | None:
    """The quiz waits until somebody resumes it; an open question is lost."""
    if quiz.state not in RUNNING:
        return None
    return replace(quiz, state=State.PAUSED, pause=why, due=now + PATIENCE)


def resume(quiz: Quiz, now: float) -> Quiz | None:
    """A paused quiz goes on."""
    if quiz.state is not State.PAUSED:
        return None
    return replace(quiz, state=State.GAP, pause=None, due=now, silence=0, failures=0, absent=False)


def stop(quiz: Quiz, now: float) -> Quiz | None:
    """No more questions: one that is open is closed and counts, then come the standings."""
    ending = replace(quiz, ending=True)
    match quiz.state:
        case State.LOBBY:
            return abort(quiz)
        case State.OPEN:
            return close(ending, now)
        case State.GAP | State.PAUSED:
            return replace(ending, state=State.SCORED, pause=None, due=now)
        case State.SENDING | State.CLOSING | State.SCORED:
            return ending
    return None


def abort(quiz: Quiz) -> Quiz | None:
    """The quiz ends here and now, without another word."""
    if quiz.state in {State.DONE, State.ABORTED}:
        return None
    return replace(quiz, state=State.ABORTED, pause=None, due=None)


def recover(quiz: Quiz, now: float) -> Quiz | None:
    """What whoever carried the quiz on died over is to be done anew, now; None where nothing is.

    To be called once nobody else carries it on.
    """
    if quiz.state not in RUNNING - {State.PAUSED}:
        return None
    # What is in hand is due at the end of a lease, all else at the time itself. Where it is scored,
    # it may be either: it is due now, and the time itself is taken for the absence.
    leased = quiz.state in {State.SENDING, State.CLOSING}
    due = quiz.due or now
    absent = now - (due - LEASE if leased else due) > ABSENCE
    at_once = leased or quiz.state is State.SCORED
    return replace(quiz, due=min(due, now) if at_once else due, absent=quiz.absent or absent)
