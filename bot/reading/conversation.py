"""What a conversation remembers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bot.reading.reading import Group, Reading, Slots
from bot.reading.times import Time

LASTS: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice that was offered: the question behind it, and the label that it was shown under.

    A `group` narrows the question to people told before.
    """

    intent: str
    slots: Slots
    label: str
    group: Group | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """What has been talked about; an empty one remembers nothing.

    It holds the last reading, the facts of the last answer, the entities that it was about
    (`mentioned`, likeliest first), the one whom the answer named and the question didn't (`told`), the
    choices that were offered, the last list of people in its order with the time of which it was told, and
    those of them whom an answer has picked since, the times of the last answer (asked about, or else told), and of the one before;
    `former` is the reading before the last.
    """

    reading: Reading | None = None
    facts: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    told: str | None = None
    offered: tuple[Offer, ...] = ()
    at: datetime | None = None
    people: tuple[str, ...] = ()
    listed_at: tuple[Time, ...] = ()
    picked: tuple[str, ...] = ()
    times: tuple[Time, ...] = ()
    former: Reading | None = None
    earlier: tuple[Time, ...] = ()

    def live(self, now: datetime) -> bool:
        """Whether it is recent enough to count."""
        return self.reading is not None and self.at is not None and now - self.at <= LASTS
