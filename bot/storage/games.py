"""All that is kept of quizzes, in one hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from bot.storage.database import Database
from bot.storage.quizzes import Quizzes
from bot.storage.rounds import Asked, Rounds
from bot.storage.standings import Standings


@dataclass(frozen=True, slots=True)
class Games:
    """Quizzes, the questions put in them, those that chats have had, and what players earned."""

    quizzes: Quizzes
    rounds: Rounds
    asked: Asked
    standings: Standings

    @classmethod
    def of(cls, database: Database) -> Self:
        """Those in a database."""
        return cls(Quizzes(database), Rounds(database), Asked(database), Standings(database))
