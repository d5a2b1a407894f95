"""The one root of every error that the bot raises on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class BotError(Exception):
    """Anything the bot reports to its operator in plain words, without a traceback."""


class SettingsError(BotError):
    """A setting is missing or wrong; the message names it and says what to write."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault in a knowledge folder: where it is, what is wrong and what to write instead.

    `line` counts from 1; 0 means the file as a whole.
    """

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}"


class KnowledgeError(BotError):
    """A knowledge folder cannot be used; carries every fault found, in file order."""

    def __init__(self, folder: str, faults: Sequence[Fault]) -> None:
        self.folder = folder
        self.faults = tuple(sorted(faults))
        count = "1 fault" if len(self.faults) == 1 else f"{len(self.faults)} faults"
        listing = "\n".join(f"  {fault}" for fault in self.faults)
        super().__init__(f"{count} in the knowledge folder {folder}:\n{listing}")


class StorageError(BotError):
    """The database can't be used; the message says why and what to do."""
