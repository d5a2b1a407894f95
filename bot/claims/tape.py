"""A claim while it is being taken apart: its items, each of which is used up once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.claims.items import Item, content
from bot.reading.times import Time

Era = Callable[[str], Time | None]


@dataclass(slots=True)
class Tape:
    """The items that say something, which of them are used, and the word before each.

    `person` is the type of those after whom a time can be called, `era` gives that time.
    """

    items: list[Item]
    before: dict[int, str]
    person: str
    era: Era
    used: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, items: Sequence[Item], person: str, era: Era) -> Tape:
        before, last = {}, ""
        for item in items:
            before[item.start] = last
            last = item.text.split()[-1]
        return cls(content(items), before, person, era)

    @property
    def left(self) -> list[Item]:
        """The items that nothing has used yet."""
        return [item for place, item in enumerate(self.items) if place not in self.used]
