"""The words of a claim that are explained by what it answers."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace
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

_EXPLAINED: Final = ("explained",)


def explained(linked: Linked, reading: Reading, ranking: Ranking) -> Linked:
    """The claim with the words that say what its question asks made ones that add nothing.

    `linked` holds the links of the claim's own words. Such words are the phrases of a concept that the
    intent needs or that stands in many of its examples, and words that stand in many of them.
    """
    phrases = list(_phrases(reading, ranking))
    stems = [word.stem for word in linked.row]
    more = [
        Link(start, start + len(phrase), Kind.NEUTRAL, _EXPLAINED)
        for phrase in dict.fromkeys(phrases)
        for start in range(len(stems) - len(phrase) + 1)
        if tuple(stems[start : start + len(phrase)]) == phrase
    ]
    more = [link for link in more if not _tells(linked, link)]
    return replace(linked, links=(*linked.links, *more)) if more else linked


def but_for(linked: Linked, concepts: Set[str]) -> Linked:
    """The same, but that what names one of these concepts says so itself."""
    own = {(k.start, k.end) for k in linked.of(Kind.CONCEPT) if not concepts.isdisjoint(k.ids)}
    links = [k for k in linked.links if k.ids != _EXPLAINED or (k.start, k.end) not in own]
    return replace(linked, links=tuple(links))


def _phrases(reading: Reading, ranking: Ranking) -> Iterator[tuple[str, ...]]:
    """The stems of the phrases that the intent explains."""
    intent = reading.intent
    assert intent is not None
    needs = frozenset().union(*intent.needs)
    settled = ranking.settled(intent.id)
    for link in reading.linked.of(Kind.CONCEPT):
        if any(concept in needs or f"c:{concept}" in settled for concept in link.ids):
            yield tuple(word.stem for word in reading.linked.row[link.start : link.end])
    yield from ((stem,) for stem in reading.atoms.leftover if f"w:{stem}" in settled)


def _tells(linked: Linked, phrase: Link) -> bool:
    """Whether a phrase holds something that must have a part of its own: a value, or a word of grammar."""
    for link in linked.links:
        if not link.within(phrase):
            continue
        if link.kind in (Kind.ENTITY, Kind.TIME, Kind.COUNT):
            return True
        signs = {i for i in link.ids if i.startswith("~")}
        alone = (link.start, link.end) == (phrase.start, phrase.end)
        if signs and (alone or not signs <= _EMPTY):
            return True
    return False
