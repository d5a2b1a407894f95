"""From words to typed links: entities, times, counts, concepts, and what is absent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.facts.model.base import FactBase
from bot.reading.counting import counts
from bot.reading.dating import times
from bot.reading.english import DECADES, FILLER, MONTHS, ORDINALS, STOP, TENS, UNITS
from bot.reading.links import Kind, Link, Phrases, Target, gather, outermost
from bot.reading.names import PERSON, Forenames, people_of, written_forms
from bot.reading.spelling import Speller
from bot.reading.text import Word, stem, word, words
from bot.reading.times import Found, Time, days_of

MAX_WORDS = 60


@dataclass(frozen=True)  # without slots, so that what is derived from the links is worked out once
class Linked:
    """A question with all its links.

    `times`, `events` (entities that are times too) and `counts` are found by the start of their links;
    `corrected` maps a misspelt word to
    what it was taken for; `names` are the places of forenames of people named elsewhere in it.
    """

    row: tuple[Word, ...]
    links: tuple[Link, ...]
    times: Mapping[int, Time]
    events: Mapping[int, Time]
    counts: Mapping[int, int]
    corrected: Mapping[str, str]
    names: frozenset[int] = frozenset()

    def of(self, kind: Kind) -> list[Link]:
        """The links of one kind, from left to right."""
        return self._by_kind.get(kind, [])

    @cached_property
    def _by_kind(self) -> dict[Kind, list[Link]]:
        found: dict[Kind, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.kind, []).append(link)
        return found

    @cached_property
    def concepts(self) -> list[Link]:
        """The concepts that count: not those within a longer concept's phrase."""
        return outermost(self.of(Kind.CONCEPT))

    def explained(self) -> set[int]:
        """The places of the words that some link covers."""
        return {place for link in self.links for place in range(link.start, link.end)}


class Linker:
    """Finds the links of a question in the phrases of a fact base."""

    def __init__(self, base: FactBase, english: frozenset[str]) -> None:
        self._phrases = Phrases()
        self._entities = base.entities
        people = people_of(base.entities)
        self._forenames = Forenames(people)
        for entity in base.entities.values():
            for form in written_forms(entity):
                self._phrases.add(form, Target(Kind.ENTITY, entity.id, entity.type))
        lexicon = base.lexicon
        for concept, phrases in lexicon.concepts.items():
            self._add(phrases, Target(Kind.CONCEPT, concept))
        for absent in lexicon.absent:
            self._add(absent.phrases, Target(Kind.ABSENT, absent.id))
        self._add(lexicon.neutral, Target(Kind.NEUTRAL, "neutral"))
        self._abbreviations = {
            tuple(found.text for found in words(short)): words(long)
            for short, long in lexicon.abbreviations.items()
        }
        self._openers = frozenset(short[0] for short in self._abbreviations if short)
        self._longest = max(map(len, self._abbreviations), default=0)
        self._slots = frozenset(e.type for e in base.entities.values()) | {"time", "year", "count"}
        uses = Counter(
            found.text
            for intent in base.intents.values()
            for example in intent.examples
            for found in words(example)
            if not found.surface.startswith("{")
        )
        uses.update(self._phrases.vocabulary | self._forenames.all | STOP | FILLER)
        uses.update(
            {
                *(text for short in self._abbreviations for text in short),
                *UNITS,
                *TENS,
                *MONTHS,
                *ORDINALS,
                *DECADES,
            }
        )
        named = {w.text for e in people for form in written_forms(e) for w in words(form)}
        self._speller = Speller(uses, named, english)

    def _add(self, phrases: Iterable[str], target: Target) -> None:
        for phrase in phrases:
            self._phrases.add(phrase, target)

    # Who reads a message looks at the same words again and again: this remembers no more than some.
    @lru_cache(maxsize=64)  # noqa: B019 - there is one linker, which stays
    def link(self, text: str) -> Linked:
        """Every link of a question; never fails, whatever the text."""
        row = self.expand(words(text))[:MAX_WORDS]
        corrected: dict[str, str] = {}
        stems: list[tuple[str, ...]] = [(found.stem,) for found in row]
        for place, found in enumerate(row):
            better = self._speller.corrections(found.text)
            if better:
                corrected[found.text] = better[0]
                row[place] = word(better[0])
                stems[place] = tuple({stem(b): None for b in better})
        links = [self._whole(link, row) for link in gather(self._phrases.find(stems))]
        links = _longest_entities(links)
        when = {found.start: found for found in times(row)}
        if when:
            links = [k for k in links if not _figure_of_date(k, row, when.values())]
        numbers = {
            found.start: found
            for found in counts(row)
            if not any(t.start <= found.start < t.end for t in when.values())
        }
        links += [Link(f.start, f.end, Kind.TIME, (f.value.label,), "time") for f in when.values()]
        links += [Link(f.start, f.end, Kind.COUNT, (str(f.value),)) for f in numbers.values()]
        links += self._slot_links(row)
        links.sort(key=lambda link: (link.start, -link.end, link.kind))
        return Linked(
            tuple(row),
            tuple(links),
            {start: found.value for start, found in when.items()},
            self._events(links),
            {start: found.value for start, found in numbers.items()},
            corrected,
            self._stray_names(row, links),
        )

    def _stray_names(self, row: Sequence[Word], links: Iterable[Link]) -> frozenset[int]:
        people = [i for k in links if k.kind is Kind.ENTITY and k.type == PERSON for i in k.ids]
        if not people:
            return frozenset()
        forenames = self._forenames.of(people)
        return frozenset(
            [p for p, item in enumerate(row) if len(item.text) > 2 and item.text in forenames]
        )

    def expand(self, row: Sequence[Word]) -> list[Word]:
        """The row with its abbreviations written out, the longest first: "gen sec" before "sec"."""
        if self._openers.isdisjoint([found.text for found in row]):
            return list(row)
        expanded: list[Word] = []
        place = 0
        while place < len(row):
            opens = row[place].text in self._openers
            for length in range(self._longest if opens else 0, 0, -1):
                short = tuple([found.text for found in row[place : place + length]])
                if short in self._abbreviations:
                    expanded += self._abbreviations[short]
                    place += len(short)
                    break
            else:
                expanded.append(row[place])
                place += 1
        return expanded

    def _whole(self, link: Link, row: Sequence[Word]) -> Link:
        if link.kind is Kind.ENTITY and link.type == PERSON:
            return self._forenames.extend(link, row)
        return link

    def _slot_links(self, row: Sequence[Word]) -> list[Link]:
        """Placeholders such as {person}, as examples hold them."""
        found = []
        for place, item in enumerate(row):
            if item.text[:1] != "{":
                continue
            name = item.text.strip("{}").rstrip("2")
            if name in self._slots:
                found.append(Link(place, place + 1, Kind.SLOT, (name,), name))
        return found

    def _events(self, links: Iterable[Link]) -> dict[int, Time]:
        found: dict[int, Time] = {}
        for link in links:
            time = self.time_of(link.ids[0]) if link.kind is Kind.ENTITY else None
            if time is not None:
                found[link.start] = time
        return found

    def time_of(self, entity: str) -> Time | None:
        """An entity as a time, from its start to its end; None for one that has no days."""
        event = self._entities[entity]
        span = days_of(event)
        return None if span is None else Time(span, event.name, event=entity)


def _figure_of_date(link: Link, row: Sequence[Word], when: Iterable[Found[Time]]) -> bool:
    """Whether a concept is but a figure of a date: "5" in "5 March 1953" counts nothing."""
    if link.kind is not Kind.CONCEPT or link.end - link.start > 1:
        return False
    figure = row[link.start].text.isdigit()
    return figure and any(t.start <= link.start < t.end and t.end - t.start > 1 for t in when)


def _longest_entities(links: list[Link]) -> list[Link]:
    """Without the entities that stand within a longer name of the same type, or twice."""
    entities = [link for link in links if link.kind is Kind.ENTITY]
    if len(entities) < 2:
        return links
    kept: list[Link] = []
    seen: set[tuple[int, int, str]] = set()
    for link in links:
        if link.kind is Kind.ENTITY:
            place = (link.start, link.end, link.type)
            if place in seen or any(
                other.covers(link) and other.type == link.type for other in entities
            ):
                continue
            seen.add(place)
        kept.append(link)
    return kept
