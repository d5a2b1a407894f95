"""Words that name a thing of somebody's rather than him: "his brother's letter", "the aunt of Euwe"."""

from __future__ import annotations

from bot.reading.atoms import leftover_words
from bot.reading.english import STOP
from bot.reading.linking import Linked
from bot.reading.links import Kind
from bot.reading.names import PERSON


def owned(linked: Linked) -> bool:
    """Whether a thing of somebody's is named that nothing explains, or that the base doesn't hold."""
    row, left = linked.row, leftover_words(linked)
    unknown = {p for k in linked.of(Kind.ABSENT) for p in range(k.start, k.end)}
    unknown |= {place for place, word in enumerate(row) if word.stem in left}
    said = {p for k in linked.links if k.kind is not Kind.NEUTRAL for p in range(k.start, k.end)}
    plain = {place for place, w in enumerate(row) if place not in said and w.text not in STOP}
    for link in linked.of(Kind.ENTITY):
        before = [word.text for word in row[max(0, link.start - 1) : link.start]]
        thing = link.start - 2 if before == ["of"] else link.end
        owns = thing < len(row) and row[link.end - 1].surface.endswith(("'s", "s'"))
        named = unknown | plain if owns else unknown
        if link.type == PERSON and thing in named:
            return True
    return False
