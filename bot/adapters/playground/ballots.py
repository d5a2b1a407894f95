"""A poll and its votes, with Telegram's rules for both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.adapters.playground.text import JSON, Formatted


class VoteRefusedError(Exception):
    """A vote that Telegram's app wouldn't take; the message says why."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a poll was sent with; `correct` is the right option of a quiz, `period` in seconds."""

    question: str
    options: tuple[str, ...]
    correct: tuple[int, ...] = ()
    is_quiz: bool = False
    is_anonymous: bool = True
    several_answers: bool = False
    revoting: bool = True
    explanation: Formatted | None = None
    period: int = 0


@dataclass(eq=False, slots=True)
class Poll:
    """A poll that was sent: `closes` is a Unix time (0 for none), `votes` are by voter's id.

    Telegram closes it when its time is up, and tells nobody.
    """

    id: str
    terms: Terms
    closes: float = 0.0
    stopped: bool = False
    votes: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def is_closed(self, now: float) -> bool:
        """Whether no vote is taken any more."""
        return self.stopped or bool(self.closes and now >= self.closes)

    def vote(self, voter: int, chosen: Sequence[int], now: float) -> None:
        """Take or change a vote; none chosen takes it back. Raises VoteRefusedError."""
        terms = self.terms
        if self.is_closed(now):
            raise VoteRefusedError("Can't answer closed poll")
        if voter in self.votes and not terms.revoting:
            raise VoteRefusedError("Can't change answer in the poll")
        if len(chosen) > 1 and not terms.several_answers:
            raise VoteRefusedError("Can't choose more than 1 option in the poll")
        if not all(0 <= each < len(terms.options) for each in chosen):
            raise VoteRefusedError("Invalid option ID specified")
        self.votes.pop(voter, None)
        if chosen:
            self.votes[voter] = tuple(chosen)

    def as_json(self, now: float) -> JSON:
        """A Poll as its bot sees it, with the right answer."""
        terms = self.terms
        fields: JSON = {
            "id": self.id,
            "question": terms.question,
            "options": [self._option(place, text) for place, text in enumerate(terms.options)],
            "total_voter_count": len(self.votes),
            "is_closed": self.is_closed(now),
            "is_anonymous": terms.is_anonymous,
            "type": "quiz" if terms.is_quiz else "regular",
            "allows_multiple_answers": terms.several_answers,
            "allows_revoting": terms.revoting,
            "members_only": False,
        }
        if terms.is_quiz:
            fields["correct_option_ids"] = list(terms.correct)
        if terms.explanation:
            fields |= terms.explanation.as_json(text="explanation", entities="explanation_entities")
        if terms.period:
            fields["open_period"] = terms.period
        if self.closes:
            fields["close_date"] = int(self.closes)
        return fields

    def _option(self, place: int, text: str) -> JSON:
        count = sum(place in chosen for chosen in self.votes.values())
        return {"persistent_id": str(place), "text": text, "voter_count": count}
