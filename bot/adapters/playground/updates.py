"""The updates that wait for the bot, and getUpdates' way of handing them out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from bot.adapters.playground.errors import ApiError
from bot.adapters.playground.signals import Signal
from bot.adapters.playground.text import JSON

# What Telegram leaves out unless it is asked for by name.
ON_DEMAND: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class UpdateQueue:
    """Updates in the order they came about, until the bot confirms them by asking for later ones.

    `on_add` hears of each update as it is queued.
    """

    def __init__(
        self, first_id: int = 1000, on_add: Callable[[JSON], None] = lambda _update: None
    ) -> None:
        self._signal = Signal()
        self._on_add = on_add
        self._next_id = first_id
        self._waiting: list[JSON] = []
        self._again: list[JSON] = []
        self._last: JSON | None = None
        self._allowed: frozenset[str] | None = None
        self._turn = 0
        self._closed = False

    @property
    def waiting(self) -> tuple[JSON, ...]:
        """The updates that the bot hasn't confirmed."""
        return tuple(self._waiting)

    def add(self, kind: str, payload: JSON) -> None:
        """Queue an update of a kind, such as "message", unless the bot doesn't want that kind."""
        wanted = kind not in ON_DEMAND if self._allowed is None else kind in self._allowed
        if wanted:
            self.add_raw({kind: payload})

    def add_raw(self, fields: JSON) -> None:
        """Queue an update with these fields, however malformed."""
        self._last = {"update_id": self._next_id, **fields}
        self._next_id += 1
        self._waiting.append(self._last)
        self._on_add(self._last)
        self._signal.notify()

    def repeat_last(self) -> None:
        """Deliver the latest update once more, under the same id, confirmed or not."""
        if self._last:
            self._again.append(self._last)
            self._signal.notify()

    def allow(self, kinds: Iterable[str]) -> None:
        """Keep only updates of these kinds from now on; none means the default."""
        self._allowed = frozenset(kinds) or None

    def clear(self) -> None:
        """Forget every waiting update."""
        self._waiting.clear()

    def close(self) -> None:
        """Send every poller home."""
        self._closed = True
        self._signal.notify()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[JSON]:
        """The waiting updates from `offset` on, waited for up to `seconds`.

        Confirms those below; a negative offset counts from the end. Raises ApiError (409) when
        another poller comes while this one waits.
        """
        self._turn += 1
        turn = self._turn
        self._signal.notify()
        self._confirm(offset)
        await self._signal.until(
            lambda: bool(self._waiting or self._again) or self._turn != turn or self._closed,
            seconds=seconds,
        )
        if self._turn != turn:
            raise ApiError(
                409,
                "terminated by other getUpdates request; make sure that only one bot instance is"
                " running",
            )
        again, self._again = self._again, []
        return (again + self._waiting)[:limit]

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            del self._waiting[:offset]
        elif offset > 0:
            self._waiting = [each for each in self._waiting if each["update_id"] >= offset]
