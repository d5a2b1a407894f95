"""What a conversation remembers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.reading.reading import Reading, Slots

LASTS: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice that was offered: the question behind it, and the label that it was shown under."""

    intent: str
    slots: Slots
    label: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """What has been talked about; an empty one remembers nothing.

    It holds the last reading, the facts of the last answer, the entities that it was about
    (`mentioned`, likeliest first), the one whom the answer named and the question didn't (`told`), and the
    choices that were offered.
    """

    reading: Reading | None = None
    facts: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    told: str | None = None
    offered: tuple[Offer, ...] = ()
    at: datetime | None = None

    def live(self, now: datetime) -> bool:
        """Whether it is recent enough to count."""
        return self.reading is not None and self.at is not None and now - self.at <= LASTS
