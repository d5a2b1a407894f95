"""The words of a claim that are explained by the question that it answers."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from typing import Final

from bot.claims.english.signs import Sign
from bot.claims.items import mark
from bot.reading.linking import Linked
from bot.reading.links import Kind, Link
from bot.reading.matching import Ranking
from bot.reading.reading import Reading

# Words of grammar that mean nothing of their own within a phrase: "came into being".
_EMPTY: Final = frozenset(
    map(mark, (Sign.IN, Sign.TO, Sign.FROM, Sign.BY, Sign.ABOUT, Sign.THERE, Sign.UNDER))
)
# With these in it a phrase turns what is said.
_HARD: Final = frozenset(
    map(mark, (Sign.NOT, Sign.NONE, Sign.NEITHER, Sign.ONLY, Sign.ALL, Sign.MOST, Sign.STILL))
)
# What a question that needs it asks for itself: "the last five".
_RANKS: Final = frozenset(map(mark, (Sign.FIRST, Sign.FIRST_TIME, Sign.LAST, Sign.EARLY)))

_USUAL: Final = 0.1  # the share of an intent's examples that hold what is usually said beside it


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch that says what is asked; one that the question `needs` may hold a part of it."""

    start: int
    end: int
    needed: bool

    def holds(self, link: Link) -> bool:
        return self.start <= link.start and link.end <= self.end

    def is_just(self, link: Link) -> bool:
        return (self.start, self.end) == (link.start, link.end)


def phrases(linked: Linked, reading: Reading, ranking: Ranking) -> tuple[Phrase, ...]:
    """The stretches of a claim that say what its question asks.

    `linked` holds the links of the claim's own words. Such are the phrases of a concept that the intent
    needs, and what stands in many of its examples.
    """
    stems = [word.stem for word in linked.row]
    found: dict[tuple[int, int], Phrase] = {}
    for phrase, needed in _phrases(reading, ranking):
        for start in range(len(stems) - len(phrase) + 1):
            end = start + len(phrase)
            if tuple(stems[start:end]) == phrase:
                found.setdefault((start, end), Phrase(start, end, needed))
    return tuple(found.values())


def _phrases(reading: Reading, ranking: Ranking) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The stems of the phrases that the intent explains, and whether it needs them."""
    intent = reading.intent
    assert intent is not None
    needs: frozenset[str] = frozenset().union(*intent.needs)
    for link in reading.linked.of(Kind.CONCEPT):
        needed = not needs.isdisjoint(link.ids)
        if needed or any(ranking.share(intent.id, f"c:{c}") >= _USUAL for c in link.ids):
            row = reading.linked.row[link.start : link.end]
            yield tuple(word.stem for word in row), needed
    settled = ranking.settled(intent.id)
    yield from (((stem,), False) for stem in reading.atoms.leftover if f"w:{stem}" in settled)


def explained(
    linked: Linked,
    phrases: tuple[Phrase, ...],
    concepts: Set[str],
    taken: Set[str] | None,
) -> Linked:
    """The claim, where such stretches add nothing unless they name one of these concepts.

    `taken` are the types of the entities that a frame of rows compares: others, numbers and words of rank
    within what is needed are a part of its question. It is None for a frame that takes account of them.
    """
    own = {(k.start, k.end) for k in linked.of(Kind.CONCEPT) if not concepts.isdisjoint(k.ids)}
    links = list(linked.links)
    for phrase in phrases:
        if (phrase.start, phrase.end) in own:
            continue
        within = [link for link in links if phrase.holds(link)]
        part = [k for k in within if phrase.needed and taken is not None and _part(k, taken)]
        if any(_tells(phrase, link) for link in within if link not in part):
            continue
        links = [link for link in links if link not in part]
        links.append(Link(phrase.start, phrase.end, Kind.NEUTRAL, ("explained",)))
    return replace(linked, links=tuple(links))


def _part(link: Link, taken: Set[str]) -> bool:
    """Whether a link is only a part of what the question asks."""
    if link.kind is Kind.ENTITY:
        return link.type not in taken
    if link.kind is Kind.COUNT:
        return True
    return link.kind is Kind.CONCEPT and not _RANKS.isdisjoint(link.ids)


def _tells(phrase: Phrase, link: Link) -> bool:
    """Whether a link within a phrase is a value or a word of grammar, and must have its own part."""
    if link.kind in (Kind.ENTITY, Kind.TIME, Kind.COUNT):
        return True
    signs = {i for i in link.ids if i.startswith("~")}
    if phrase.needed and not phrase.is_just(link):
        return not signs.isdisjoint(_HARD)
    return bool(signs) and (phrase.is_just(link) or not signs <= _EMPTY)
