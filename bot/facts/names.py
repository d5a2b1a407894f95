"""The ids that a knowledge folder declares, and references to them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.facts.documents import Spot, suggest


class Names:
    """The ids of one kind, each with its place.

    Where `complete` is False some file could not be read, so that nothing is said about ids that
    are not there.
    """

    def __init__(self, what: str) -> None:
        self.what = what
        self.complete = True
        self._places: dict[str, Spot] = {}
        self._hints: dict[str, str] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def add(self, name: str, spot: Spot) -> None:
        """Declare a name that several places may declare."""
        self._places.setdefault(name, spot)

    def declare(self, name: str, spot: Spot) -> bool:
        """Declare a name; False and a fault if it is taken."""
        earlier = self._places.setdefault(name, spot)
        if earlier is spot:
            return True
        spot.key_fault(f"the {self.what} '{name}' is there already, in {earlier.place}")
        return False

    def refer(self, name: str, spot: Spot) -> bool:
        """Whether the name leads somewhere; a fault if it does not."""
        if name in self._places:
            return True
        if self.complete:
            spot.fault(f"there is no {self.what} '{name}'{self._hint(name)}")
        return False

    def _hint(self, name: str) -> str:
        if name not in self._hints:
            few = len(self._places) <= 8
            listing = f"; there are {', '.join(self._places)}" if few and self._places else ""
            self._hints[name] = suggest(name, self._places) or listing
        return self._hints[name]
