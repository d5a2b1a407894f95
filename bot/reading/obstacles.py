"""What may stand against an intent as the reading of a question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Gate(StrEnum):
    """A rule that a reading must pass."""

    ABSENT = "absent"  # names something that isn't in the base
    NEEDS = "needs"  # lacks a concept
    SLOT = "slot"  # lacks a value
    PERSONAL = "personal"  # speaks of the bot or the asker, not of the field
    NARROWED = "narrowed"  # names a concept that the intent leaves out of account
    ENTITY = "entity"  # names somebody or something that the relation doesn't know
    ELSEWHERE = "elsewhere"  # asks it of something that the base doesn't know
    BEYOND = "beyond"  # asks it of a time that no fact reaches
    REASON = "reason"  # asks why or where, which it never answers
    FOCUS = "focus"  # asks for a thing that its examples never ask for
    TYPE = "type"  # asks for another kind of answer


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A gate that a reading did not pass, and over what."""

    gate: Gate
    what: str
