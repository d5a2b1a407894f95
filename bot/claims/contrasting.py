"""Claims that set one value against another: "in 1917, not in 1922", "not A but B"."""

from __future__ import annotations

from typing import Final

from bot.claims.english.signs import Sign
from bot.claims.items import Item

_CONTRASTED: Final = 5  # so many items apart two values may stand
_PREPOSITIONS: Final = frozenset({Sign.BY, Sign.IN, Sign.FROM, Sign.TO, Sign.ANY})


def contrast(items: list[Item]) -> tuple[list[Item], list[Item]] | None:
    """The items with each of two values of one kind, where the claim sets one against the other."""
    for place, item in enumerate(items):
        if item.text != "not" or place + 1 == len(items):
            continue
        behind = place + 1
        while behind + 1 < len(items) and items[behind].signs & _PREPOSITIONS:
            behind += 1
        ahead = next((i for i in _nearest(place) if _alike(items[i], items[behind])), None)
        if ahead is not None:  # "A, not B"
            rest = [*items[ahead + 1 : place], *items[behind + 1 :]]
            return [*items[: ahead + 1], *rest], [*items[:ahead], items[behind], *rest]
        but = behind + 1
        if but + 1 < len(items) and items[but].text == "but":  # "not A but B"
            instead = but + 1
            while instead + 1 < len(items) and items[instead].signs & _PREPOSITIONS:
                instead += 1
            if _alike(items[behind], items[instead]):
                before, after = [*items[:place], *items[place + 1 : behind]], items[instead + 1 :]
                return [*before, items[instead], *after], [*before, items[behind], *after]
    return None


def _nearest(place: int) -> range:
    """The places before one, the nearest first."""
    return range(place - 1, max(place - _CONTRASTED, -1), -1)


def _alike(one: Item, other: Item) -> bool:
    types = {named.type for named in one.named} & {named.type for named in other.named}
    both = (one.time and other.time) or (one.count is not None and other.count is not None)
    return bool(types or both)
