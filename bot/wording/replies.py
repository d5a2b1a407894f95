"""What the bot says, as values that any platform can show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Final


class Status(StrEnum):
    """What kind of reply it is; the names are those of the JSON contract."""

    ANSWERED = "answered"
    CLARIFY = "clarify"
    UNKNOWN = "unknown"
    SMALLTALK = "smalltalk"


class Verdict(StrEnum):
    """What a check comes to; the names are those of the JSON contract."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    UNKNOWN = "not_enough_info"


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that a compound claim says."""

    text: str
    verdict: Verdict


class Style(StrEnum):
    """How a piece of text is set."""

    PLAIN = "plain"
    BOLD = "bold"
    ITALIC = "italic"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one style; text is plain, never escaped; `url` makes it a link."""

    text: str
    style: Style = Style.PLAIN
    url: str | None = None


class Setting(StrEnum):
    """How a choice is set where choices are buttons."""

    ALONE = "alone"
    """in a row of its own"""
    BESIDE = "beside"
    """in a row with its like"""
    LISTED = "listed"
    """as a numbered line of the text, and its number as the button: for whole sentences"""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to press or to pick by number.

    `code` is what comes back to `Assistant.choose`: 1 to 64 bytes, meaningful by itself, so
    that a button still works after a restart.
    """

    label: str
    code: str
    setting: Setting = Setting.ALONE


class Again:
    """What was asked, in words that need nothing said before, with the code that asks it.

    It is worked out when somebody looks, because it takes answering once more.
    """

    def __init__(self, find: Callable[[], Choice | None]) -> None:
        self._find = find

    @classmethod
    def so(cls, asked: str, code: str = "") -> Again:
        """What is known already."""
        return cls(lambda: Choice(asked, code))

    @cached_property
    def choice(self) -> Choice | None:
        """None where there is no such thing."""
        return self._find()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Again) and self.choice == other.choice

    __hash__ = None  # type: ignore[assignment]  # a value to compare, no key


NEVER: Final = Again(lambda: None)


@dataclass(frozen=True, slots=True)
class SourceNote:
    """One cited place, as in the JSON contract."""

    id: str
    title: str
    locator: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply: what a person reads, what a program reads, and what may be pressed.

    `body` is never empty. `whole` is the same with nothing left out, where `body` is cut and a choice
    leads to the rest; `brief` is the same without context, where that is offered. `suggestions` are
    whole questions that the bot could answer. `verdict` is there where a claim was checked, `parts`
    where it says several things; `question` is the claim then. `topic` is that of the facts, None
    without facts.

    `asked` and `code` put the question `again`; both are empty where there is no such thing.
    """

    question: str
    status: Status
    body: tuple[Piece, ...]
    intent: str | None = None
    probability: float = 0.0
    facts: tuple[str, ...] = ()
    sources: tuple[SourceNote, ...] = ()
    suggestions: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    disputed: bool = False
    verdict: Verdict | None = None
    parts: tuple[Part, ...] = ()
    details: Mapping[str, object] = field(default_factory=dict)
    whole: tuple[Piece, ...] = ()
    topic: str | None = None
    brief: tuple[Piece, ...] = ()
    again: Again = field(default_factory=lambda: NEVER)

    @property
    def asked(self) -> str:
        """What was asked, in words that need nothing said before."""
        return self.again.choice.label if self.again.choice else ""

    @property
    def code(self) -> str:
        """What `Assistant.choose` gives the same answer to."""
        return self.again.choice.code if self.again.choice else ""

    @property
    def text(self) -> str:
        """The whole reply as plain text, without markup, for whoever has no button to press."""
        return "".join(piece.text for piece in self.whole or self.body)
